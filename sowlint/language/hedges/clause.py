"""Hedges inside a sentence: which cues cover a stretch of it, along the parse where there is one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from sowlint.language.hedges.lexicon import CUES, NEGATED, TIME_NOUNS, Reach
from sowlint.language.model import Hedge, HedgeClass, HedgeScope, Span
from sowlint.language.trees import (
    ancestors,
    chain,
    children,
    first_conjunct,
    is_predicate,
    lemma_of,
    own_subject,
    predicate_over,
    root_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.hedges.lexicon import Cue
    from sowlint.language.parser import Parsed
    from sowlint.language.tokens import Token

_SOFT = frozenset({HedgeClass.ESTIMATE, HedgeClass.INTENTION})
_BREAK = re.compile(
    r"[;.!?]\s|\s[–—]\s|,\s(?:and|but|while|whereas)\s|\b(?:and|but)\s(?=(?:\w+\s){1,4}(?:will|shall|must)\b)",
    re.IGNORECASE,
)
_BINDING_VERBS = frozenset({"deliver", "ship", "complete", "launch", "release"})


@lru_cache(maxsize=256)
def cue_matches(text: str) -> tuple[tuple[Cue, re.Match[str]], ...]:
    """The cues in a text, those left out that only look like one or are negated."""
    return tuple(_cues(text))


def _cues(text: str) -> Iterator[tuple[Cue, re.Match[str]]]:
    for cue in CUES:
        for match in cue.pattern.finditer(text):
            if cue.unless and cue.unless.match(text, match.end()):
                continue
            if cue.kind in _SOFT and NEGATED.search(text[: match.start()]):
                continue
            yield cue, match


def hedges_by_parse(parsed: Parsed, span: Span) -> Iterator[Hedge]:
    """The hedges that cover a stretch of a parsed sentence.

    Args:
        parsed: the sentence's parse.
        span: the date or words that are promised, in the block's text.
    """
    tokens = parsed.tokens_in(span)
    if not tokens:
        return
    yield from hedges_over_token(parsed, root_of(tokens), span)


def hedges_over_token(parsed: Parsed, target: Token, span: Span | None) -> Iterator[Hedge]:
    """The hedges that cover one token, which stands for its phrase or clause."""
    clause = chain(predicate_over(target))
    yield from _negation(clause, parsed)
    yield from _past(clause, parsed)
    for cue, match in cue_matches(parsed.text):
        found = parsed.tree.covering(*match.span())
        scope = _scope(cue, root_of(found), target, clause, _in_doc(span, parsed))
        if scope:
            at = Span(match.start() + parsed.shift, match.end() + parsed.shift)
            yield Hedge(match.group(), cue.kind, scope, at if parsed.in_block(found[0]) else None)


def _in_doc(span: Span | None, parsed: Parsed) -> tuple[int, int]:
    return (span.start - parsed.shift, span.end - parsed.shift) if span else (0, 0)


def _scope(
    cue: Cue, token: Token, target: Token, clause: list[tuple[Token, bool]], place: tuple[int, int]
) -> HedgeScope | None:
    """How a cue reaches the target, or ``None``."""
    own = clause[0][0]
    if cue.reach is Reach.SENTENCE:
        return HedgeScope.CLAUSE
    if cue.reach is Reach.ATTACHED:
        return HedgeScope.CLAUSE if _condition_covers(token, target, clause) else None
    if cue.reach is Reach.TIME:
        return HedgeScope.CLAUSE if _modifies_time(token, own, place) else None
    if cue.reach is Reach.GOVERNED:
        return _governs(token, clause)
    head = predicate_over(token)
    if any(head == verb for verb, _ in clause) or (head == first_conjunct(own) and token.dep_ == "aux"):
        if cue.kind is HedgeClass.POSSIBILITY and token.tag_ == "MD" and not _is_modal_of(token, clause):
            return None
        return HedgeScope.CLAUSE
    return None


def _is_modal_of(token: Token, clause: list[tuple[Token, bool]]) -> bool:
    heads = {verb.i for verb, _ in clause} | {first_conjunct(clause[0][0]).i}
    own = [child for child in clause[0][0].children if child.tag_ == "MD"]
    return token.head.i in heads and not (
        own and token not in own and token.head == first_conjunct(clause[0][0])
    )


def _condition_covers(token: Token, target: Token, clause: list[tuple[Token, bool]]) -> bool:
    """Whether the clause or phrase of a condition hangs on the target's clause or what governs it."""
    own = clause[0][0]
    if token == own or (token.lower_ == "when" and token.head == own):
        return False
    verbs = {verb.i for verb, _ in clause} | {first_conjunct(clause[0][0]).i}
    inside = set(ancestors(target))
    crossed = 0
    for at in ancestors(token):
        if at.i in verbs and at != token:
            return not (crossed and _is_inside_own(token, at, inside))
        if at in inside and at.pos_ in ("NOUN", "PROPN", "NUM") and at != token:
            return True
        if is_predicate(at) and at != token:
            if at.dep_ == "conj" and own_subject(at) is not None:
                return False
            crossed += 1
            if at.dep_ == "relcl" or crossed > 2:
                return False
    return False


def _is_inside_own(token: Token, at: Token, inside: set[Token]) -> bool:
    """The target itself stands in the conditional clause: “if we finish by May”."""
    mark = predicate_over(token)
    return mark in inside and mark != at


def _modifies_time(token: Token, own: Token, place: tuple[int, int]) -> bool:
    """Whether an estimating word stands right before the time, or modifies the event or date noun in its clause."""
    start, end = place
    if start <= token.idx < end or token.idx < start <= token.idx + len(token.text) + 3:
        return True
    if predicate_over(token) != own:
        return False
    if token.dep_ in ("amod", "compound", "nmod", "advmod", "nsubj", "nsubjpass", "attr"):
        noun = token.head if token.dep_ in ("amod", "compound", "nmod", "advmod") else token
        return bool(TIME_NOUNS.search(noun.text)) and noun.pos_ in ("NOUN", "PROPN", "ADJ")
    return token.dep_ in ("acomp", "oprd") and token.head == own


def _governs(token: Token, clause: list[tuple[Token, bool]]) -> HedgeScope | None:
    if token.dep_ == "amod":
        return None
    for verb, governing in clause:
        if token == verb or (token.dep_ in ("acomp", "oprd", "attr", "dobj", "nsubj") and token.head == verb):
            if token.pos_ == "NOUN" and not children(token, "acl", "prep"):
                continue
            return HedgeScope.GOVERNOR if governing else HedgeScope.CLAUSE
    return None


def _negation(clause: list[tuple[Token, bool]], parsed: Parsed) -> Iterator[Hedge]:
    for verb, _ in clause:
        for child in children(verb, "neg"):
            if child.nbor(1).lower_ == "only" if child.i + 1 < len(child.tree) else False:
                continue
            if any(grand.lower_ == "later" for grand in child.head.children):
                continue
            yield Hedge(child.text, HedgeClass.NEGATION, HedgeScope.CLAUSE, parsed.span(child, child))


def _past(clause: list[tuple[Token, bool]], parsed: Parsed) -> Iterator[Hedge]:
    verb = clause[0][0]
    if is_past(verb):
        yield Hedge(verb.text, HedgeClass.PAST, HedgeScope.CLAUSE, parsed.span(verb, verb))


def is_past(verb: Token) -> bool:
    """Whether a predicate tells of what is done: a past form, or a perfect without a modal."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(helper.tag_ == "MD" or helper.lower_ == "to" for helper in helpers):
        return False
    if any(helper.tag_ == "VBD" or lemma_of(helper) == "have" for helper in helpers):
        return True
    return not helpers and (
        verb.tag_ == "VBD" or (verb.tag_ == "VBN" and verb.dep_ == "ROOT" and bool(own_subject(verb)))
    )


def hedges_by_words(text: str, start: int, end: int, offset: int) -> Iterator[Hedge]:
    """The hedges over a stretch where there is no parse: those between the same breaks of the text.

    Args:
        text: a sentence, label line or cell.
        start: where the stretch begins in it.
        end: where it ends.
        offset: what to add for a place in the block's text.
    """
    low = max((found.end() for found in _BREAK.finditer(text, 0, start)), default=0)
    following = _BREAK.search(text, end)
    high = following.start() if following else len(text)
    for cue, match in cue_matches(text):
        near = low <= match.start() < high
        if cue.reach is Reach.TIME and near:
            before = text[match.end() : start] if match.end() <= start else ""
            near = match.start() >= start or not before.strip() or bool(TIME_NOUNS.search(before[:40]))
        if near or cue.reach is Reach.SENTENCE:
            yield Hedge(
                match.group(), cue.kind, HedgeScope.CLAUSE, Span(match.start() + offset, match.end() + offset)
            )
