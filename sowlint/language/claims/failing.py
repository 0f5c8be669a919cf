"""Absolutes: that something never fails, or cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.expressions import expression
from sowlint.language.claims import lexicon
from sowlint.language.claims.frames import is_sure, phrase, stretch
from sowlint.language.claims.gate import Gate
from sowlint.language.inflect import forms
from sowlint.language.trees import children, is_predicate, lemma_of, own_subject

if TYPE_CHECKING:
    from sowlint.language.model import Parties
    from sowlint.language.tokens import Token

_NEVER = frozenset({"never"})
_FORMS = frozenset().union(*map(forms, lexicon.FAIL.union(lexicon.FAIL_WITH)))
_DENIALS = frozenset({"never", "cannot", "ever"})


UNFAILING = Gate(
    _FORMS,
    and_of=_DENIALS | {"can"},
    like=expression(r"\b(?:never|ever|cannot|can not|can['’]t)\b"),
)


def unfailing(token: Token, _: Parties) -> tuple[Token, Token] | None:
    """“The line never stops”, “your data cannot possibly leak”, “it won't ever break”."""
    if not is_predicate(token) or not is_sure(token) or not _is_failure(token):
        return None
    subject = own_subject(token)
    if subject is None or lemma_of(subject) in lexicon.PEOPLE or subject.lower_ in lexicon.PEOPLE:
        return None
    denial = next((child for child in children(token, "neg", "advmod") if child.lower_ in _NEVER), None)
    cannot = any(child.lower_ in ("can", "ca") for child in children(token, "aux"))
    ever = any(child.lower_ == "ever" for child in children(token, "advmod"))
    if denial is None and (cannot or ever):
        denial = next((child for child in children(token, "neg")), None)
    return stretch(*phrase(subject), token) if denial is not None and denial.i < token.i else None


def _is_failure(verb: Token) -> bool:
    lemma = lemma_of(verb)
    if lemma in lexicon.FAIL:
        return not children(verb, "dobj", "xcomp")
    beside = {child.lower_ for child in children(verb, "prt", "advmod", "acomp", "oprd")}
    return not lexicon.FAIL_WITH.get(lemma, frozenset()).isdisjoint(beside)
