"""Trouble that a paper describes before it tells what it sells: what is said there is nobody's claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind
from sowlint.expressions import expression
from sowlint.language.trees import ancestors, children, head_of, is_predicate, lemma_of
from sowlint.wordlist import wordlist

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.documents.model import Block
    from sowlint.language.model import Span
    from sowlint.language.parser import Parsed
    from sowlint.language.tokens import Token


_TROUBLES = wordlist(
    "challenge struggle difficulty problem burden hurdle obstacle trouble pain hassle headache risk barrier nightmare"
)
_HARD = wordlist(
    "hard difficult challenging complex complicated tedious costly expensive painful impossible tricky slow tough risky"
)
_MEETS = wordlist("face have encounter experience pose present be become remain prove get")
_SUFFERS = wordlist("struggle juggle suffer wrestle strain grapple")
_COSTS = wordlist("mean require involve take demand need cost")
_CROSSED = 3
_HEADING = expression(
    r"^\W*(?:[\w’']+\s+){0,2}(?:problems?|challenges?|pain[\s-]?points?|struggles?|status quo"
    r"|current (?:situation|state))\W*$"
    r"|\bthe problem\b|\bproblem statement\b|\bwithout (?-i:[A-Z])"
)
_HEADER = expression(r"^\W*(?:problems?|challenges?|pain[\s-]?points?|issues?|today|before|without\b.*)\W*$")
_CROSSES = "❌✗✘✖❎"


def trouble_told(parsed: Parsed, span: Span) -> str:
    """The words by which a stretch is told as trouble; empty where it is not.

    “Teams struggle to ensure compliance”, “it is hard to find the best rate”, “running checks on all devices means
    work”. What solves the trouble is a claim again, since its verb stands between.
    """
    tokens = parsed.tokens_in(span)
    return next((word.text for word in _over(head_of(tokens))), "") if tokens else ""


def stands_as_trouble(block: Block) -> str:
    """The mark, header or heading that makes trouble of what a block lists; empty where there is none."""
    if block.text.lstrip()[:1] in _CROSSES and block.text.strip():
        return block.text.lstrip()[:1]
    headers = [cell.header for cell in block.cells[:1]]
    if found := next((header for header in headers if _HEADER.search(header)), ""):
        return found
    own = block.section[-1:] if block.kind is not BlockKind.HEADING else ()
    return next((heading for heading in own if _HEADING.search(heading)), "")


def _over(token: Token) -> Iterator[Token]:
    """The words of trouble over a token, nearest first."""
    below, crossed = token, 0
    for each in ancestors(token):
        if is_predicate(each):
            if each is not token and (word := _troubled(each, below)) is not None:
                yield word
            crossed += 1
            if crossed > _CROSSED:
                return
        below = each


def _troubled(verb: Token, below: Token) -> Token | None:
    """The word of trouble in what a predicate says of the clause below it."""
    lemma = lemma_of(verb)
    if lemma in _SUFFERS:
        return verb
    if below.dep_ == "csubj" and lemma in _COSTS:
        return verb
    if lemma not in _MEETS:
        return None
    said = children(verb, "dobj", "attr", "acomp")
    return next((each for each in said if lemma_of(each) in _TROUBLES | _HARD), None)
