"""The clause in which a thing is named: what is done, by whom, and where in it the thing stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.model import Kind
from sowlint.language.commitments.binding import Binding, binding_of
from sowlint.language.model import Role
from sowlint.language.parties import role_of
from sowlint.language.sections import SectionRole, roles_of_section
from sowlint.language.telling.verbs import ABOUT, RECEIVES
from sowlint.language.telling.view import top_of
from sowlint.language.trees import (
    ancestors,
    children,
    first,
    is_predicate,
    noun_text,
    predicate_over,
    subject_of,
)

if TYPE_CHECKING:
    from sowlint.language.model import Sentence, Span
    from sowlint.language.parser import Parsed
    from sowlint.language.reading import Reading
    from sowlint.language.tokens import Token

_CLIMBS = 6
_ACTIVE = ("nsubj", "csubj")
_PASSIVE = ("nsubjpass", "csubjpass")
_CONTRACT = frozenset({SectionRole.DELIVERABLES, SectionRole.TIMELINE, SectionRole.SUPPORT})


class Clause(NamedTuple):
    """A clause, as seen from a thing that it names.

    Attributes:
        top: the token of the thing's name that the others hang on.
        verb: the predicate.
        binding: how strongly it binds.
        is_subject: whether the thing, or a noun with it, is what acts.
        names_act: whether the thing's name holds the predicate itself (“reconcile invoices”).
        beside: whether only something about the thing is meant: a training, a manual, a demonstration.
    """

    top: Token
    verb: Token
    binding: Binding
    is_subject: bool
    names_act: bool
    beside: bool

    @property
    def lemma(self) -> str:
        """The verb's lemma."""
        return self.verb.lemma_

    @property
    def progressive(self) -> bool:
        """“is building”."""
        return self.verb.tag_ == "VBG" and bool(children(self.verb, "aux"))

    def says(self, words: frozenset[str]) -> bool:
        """Whether what the thing is said to be holds one of these lemmas."""
        said = children(self.verb, "attr", "acomp", "oprd")
        return any(token.lemma_ in words for part in said for token in part.subtree)


class Side(NamedTuple):
    """Who acts.

    Attributes:
        customer: whether the customer does.
        contracted: whether it stands where a contract lists what the vendor delivers.
    """

    customer: bool
    contracted: bool


def clause_of(parsed: Parsed, span: Span) -> Clause | None:
    """The clause that a stretch stands in; ``None`` where there is no verb."""
    named = parsed.tokens_in(span)
    top = top_of(named)
    if top is None:
        return None
    verb = predicate_over(top)
    for _ in range(_CLIMBS):
        if not is_predicate(verb):
            return None
        subject = _hangs_as(top, verb, _ACTIVE)
        meant = subject or _hangs_as(top, verb, _PASSIVE)
        act = (_infinitive_of(verb) if meant else None) or verb
        binding = binding_of(act)
        if binding is not None:
            return Clause(top, act, binding, subject, act in named, _is_beside(top, verb))
        if verb.head == verb:
            return None
        verb = predicate_over(verb.head)
    return None


def _infinitive_of(verb: Token) -> Token | None:
    """“is to be delivered”, “is scheduled to ship”: what the subject is to do."""
    found = first([child for child in children(verb, "xcomp") if is_predicate(child)])
    to = found is not None and any(child.lower_ == "to" for child in children(found, "aux"))
    return found if to else None


def acting(reading: Reading, sentence: Sentence, clause: Clause) -> Side | None:
    """Who acts in a clause; ``None`` where it is somebody whose word does not bind the vendor."""
    roles = roles_of_section(sentence.block.section)
    contracted = reading.kind in (Kind.SOW, Kind.PROPOSAL) and bool(roles & _CONTRACT)
    passive = bool(children(clause.verb, "auxpass"))
    if clause.is_subject:
        return Side(customer=False, contracted=contracted and passive)
    role = _actor(reading, clause)
    if role is Role.THIRD:
        return None
    if role is not Role.CUSTOMER:
        return Side(customer=False, contracted=contracted and role in (None, Role.VENDOR, Role.JOINT))
    if clause.lemma in RECEIVES or reading.kind in (Kind.MARKETING, Kind.OTHER):
        return Side(customer=True, contracted=False)
    return None


def _actor(reading: Reading, clause: Clause) -> Role | None:
    """Whose act it is; ``None`` where nobody is named."""
    for agent in children(clause.verb, "agent"):
        if by := first(children(agent, "pobj")):
            return role_of(noun_text(by), reading.parties)
    if children(clause.verb, "auxpass"):
        return None
    subject = subject_of(clause.binding.holder) or subject_of(clause.verb)
    return role_of(noun_text(subject), reading.parties) if subject is not None else None


def _hangs_as(top: Token, verb: Token, relations: tuple[str, ...]) -> bool:
    """Whether the way from the thing up to the verb leads through one of the relations."""
    for token in ancestors(top):
        if token == verb:
            return False
        if token.dep_ in relations:
            return True
    return False


def _is_beside(top: Token, verb: Token) -> bool:
    """Whether the way from the thing up to the verb leads over a noun that is about the thing."""
    for token in ancestors(top):
        if token == verb:
            return False
        if token != top and token.pos_ in ("NOUN", "PROPN") and token.lemma_ in ABOUT:
            return True
    return False
