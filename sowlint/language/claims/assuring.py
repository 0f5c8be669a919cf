"""Assurances: somebody answers for an outcome, in the active or the passive voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.language.claims import lexicon
from sowlint.language.claims.frames import is_own, is_sure, phrase, stretch
from sowlint.language.claims.gate import Gate
from sowlint.language.trees import children, is_predicate, lemma_of, own_subject

if TYPE_CHECKING:
    from sowlint.language.model import Parties
    from sowlint.language.tokens import Token

_ASSURED = frozenset({"guaranteed", "assured", "warranted", "promised", "ensured"})
_VOUCHES = lexicon.VOUCH | {"pledge", "promise"}
_FORMS = frozenset({"vouch", "vouches", "vouching", "pledge", "pledges", "promise", "promises", "swear"})
_OF_LAW = frozenset({"by", "under", "in"})


ASSURANCE = Gate(_ASSURED | _FORMS)


def assurance(token: Token, parties: Parties) -> tuple[Token, Token] | None:
    """“Punctual delivery is guaranteed”, “Acme vouches for a clean cut-over”, “we promise a calm start”."""
    if not is_predicate(token) or children(token, "neg") or not is_sure(token):
        return None
    subject = own_subject(token)
    if subject is None:
        return None
    if token.lower_ in _ASSURED and children(token, "auxpass"):
        return stretch(*phrase(subject), token) if _is_outcome(subject, token) else None
    if (
        lemma_of(token) not in _VOUCHES
        or token.tag_ not in ("VBP", "VBZ", "VB")
        or not is_own(subject, parties)
    ):
        return None
    what = children(token, "dobj", "ccomp")
    if lemma_of(token) in lexicon.VOUCH:
        what = [
            each
            for prep in children(token, "prep")
            if prep.lower_ in ("for", "by")
            for each in children(prep, "pobj")
        ]
    return stretch(token, what[0]) if what and lemma_of(what[0]) not in lexicon.NO_OUTCOMES else None


def _is_outcome(subject: Token, verb: Token) -> bool:
    """What may be answered for; no person is, and what a law or contract assures is not the vendor's word."""
    told = any(helper.tag_ in ("VBD", "VBN") for helper in children(verb, "aux", "auxpass"))
    lawful = any(child.lower_ in _OF_LAW for child in children(verb, "prep", "agent"))
    named = (
        lemma_of(subject) not in lexicon.PEOPLE | lexicon.NO_OUTCOMES and subject.lower_ not in lexicon.PEOPLE
    )
    needless = verb.lower_ == "warranted" and not children(verb, "prep", "xcomp")
    return named and not told and not lawful and not needless
