"""Which act a time belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.language.commitments.verbs import LASTING, SCHEDULING, STATES
from sowlint.language.model import Grade, TimeForm
from sowlint.language.trees import ancestors, is_predicate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sowlint.language.commitments.acts import Deed
    from sowlint.language.model import DateExpression
    from sowlint.language.parser import Parsed
    from sowlint.language.tokens import Token

_NO_DEADLINE = frozenset(
    {
        "for",
        "from",
        "since",
        "until",
        "till",
        "through",
        "throughout",
        "during",
        "every",
        "each",
        "past",
        "last",
        "over",
        "starting",
        "as of",
    }
)
_ONLY_IN_SENTENCES = frozenset({"for", "from", "until", "till", "through", "starting", "as of"})
_OPENING = frozenset({"from", "starting", "beginning", "as of", "commencing", "during"})
_OPENS = frozenset({*STATES, "ship", "launch", "roll", "release", "arrive", "come", "land"})
_DURATION_BOUND = frozenset(
    {
        "in",
        "within",
        "by",
        "no later than",
        "not later than",
        "under",
        "inside",
        "less than",
        "at most",
        "up to",
        "in under",
        "in less than",
        "<",
        "before",
        "max",
        "maximum",
    }
)
_STOPS = frozenset({"relcl", "advcl", "acl", "parataxis"})


def may_be_deadline(date: DateExpression, *, named: bool = False) -> bool:
    """Whether a time can be one by which something is done: no period, no rate, no mere length.

    Args:
        date: the time.
        named: whether it stands without a verb, as in a label or a table; a length is one there, and a range may be.
    """
    if date.bound.lower() in (_NO_DEADLINE - _ONLY_IN_SENTENCES if named else _NO_DEADLINE):
        return False
    if named:
        return True
    if date.form is TimeForm.DURATION:
        return date.bound.lower() in _DURATION_BOUND
    return date.grade is not Grade.VAGUE or date.form is TimeForm.EVENT


def attach(
    parsed: Parsed, dates: Iterable[DateExpression], found: Sequence[Deed]
) -> dict[int, DateExpression]:
    """The deadline of each act, by the index of its verb's token; a time goes to the nearest act above it."""
    verbs = {deed.verb.i: deed for deed in found}
    deadlines: dict[int, DateExpression] = {}
    for date in dates:
        plain = may_be_deadline(date)
        tokens = parsed.tokens_in(date.span)
        if not tokens or _looks_back(tokens[0]):
            continue
        owner = _owner(tokens[0], tokens, verbs)
        if owner is not None and (plain or _suits(date, verbs[owner])):
            deadlines.setdefault(owner, date)
    return deadlines


def _looks_back(first: Token) -> bool:
    """“back in August”, whatever the year."""
    return first.i > 0 and first.nbor(-1).lower_ == "back"


def _suits(date: DateExpression, deed: Deed) -> bool:
    """Whether a time that sets no deadline by its own preposition does so beside this act.

    “available from 1 May”, “launches during 2027”, “scheduled for 1 May”, “will take 12 weeks”.
    """
    bound = date.bound.lower()
    if date.form is TimeForm.DURATION:
        return deed.lemma in LASTING and bound in ("", "for", "last", "over")
    if bound == "for":
        return deed.passive and deed.lemma in SCHEDULING
    return bound in _OPENING and deed.lemma in _OPENS


def _owner(start: Token, tokens: list[Token], verbs: dict[int, Deed]) -> int | None:
    inside = {token.i for token in tokens}
    if _is_attribute(tokens, inside):
        return None
    for token in ancestors(start):
        if token.i in inside:
            continue
        if token.i in verbs:
            return token.i
        if is_predicate(token) and token.dep_ in _STOPS:
            return None
    return _nearest_before(start, verbs)


def _is_attribute(tokens: list[Token], inside: set[int]) -> bool:
    """“the March 2025 report”, “a 12-week plan”: the time only says which one."""
    root = next((token for token in tokens if token.head.i not in inside), tokens[0])
    starts_bound = tokens[0].pos_ in ("ADP", "SCONJ") or tokens[0].lower_ in (
        "by",
        "before",
        "within",
        "in",
        "on",
        "no",
        "not",
    )
    return (
        not starts_bound
        and root.dep_ in ("compound", "amod", "nmod", "poss", "nummod")
        and root.head.pos_ in ("NOUN", "PROPN")
        and root.head.i > root.i
    )


def _nearest_before(start: Token, verbs: dict[int, Deed]) -> int | None:
    before = [at for at in verbs if at < start.i]
    if not before:
        return None
    at = max(before)
    between = start.tree[at + 1 : start.i]
    return None if any(token.text == ";" or token.dep_ in ("mark", "relcl") for token in between) else at
