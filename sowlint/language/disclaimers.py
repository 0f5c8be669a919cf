"""Sentences that take back what a paper says of the future: it may change, is no commitment, is not to rely on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.model import BlockKind
from sowlint.expressions import expression
from sowlint.language.once import once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.model import Sentence
    from sowlint.language.text import Text

_CHANGES = expression(
    r"\bsubject to (?:change|revision|modification)"
    r"|\b(?:is|are) (?:likely|bound|sure|free) to (?:change|shift|slip|evolve)\b"
    r"|\bcan (?:still |always |also )?(?:change|shift|slip|evolve)\b"
    r"|\b(?:may|might|could|will) (?:still |always |also |well |likely )?(?:change|shift|slip|evolve"
    r"|be (?:changed|revised|delayed|dropped|modified|altered|adjusted|removed|postponed|cancell?ed))\b"
)
_VOW = r"(?:commitments?|promises?|obligations?|guarantees?|binding)\b"
_SEEN_AS = r"(?:considered|construed|taken|seen|treated|read|regarded|interpreted|viewed)"
_NO_VOW = expression(
    rf"\bnot (?:(?:to )?be )?(?:{_SEEN_AS} )?(?:to be |as )?(?:an? |any |our )?(?:[\w-]+ )?{_VOW}"
    rf"|\b(?:not|never) (?:represent|constitute|imply|make|form) (?:an? |any )?(?:[\w-]+ )?{_VOW}"
    rf"|\bno (?:[\w-]+ )?{_VOW}|\bnot guaranteed\b|\bnot set in stone\b|\b(?:sole|own) discretion\b"
    r"|\b(?:(?:may|might) not|probably won['’]t) (?:be able to )?"
    r"(?:accomplish|deliver|ship|finish|complete|build|implement|get to|do|achieve) (?:everything|all|every|each)\b"
    r"|\binformational purposes\b|\bfor information only\b|\b(?:not|never) (?:be )?rel(?:y|ied)\b"
)
_WHOLE = expression(r"\broad[\s-]?maps?\b|\b(?:this|these) (?:page|document|list|plans?|information)\b")
_PARTS = expression(
    r"\b(?:plans|our plan|direction|backlog|priorities|items|features?|functionality|things|everything|anything"
    r"|(?:planned|upcoming|future|unreleased) (?:releases?|versions?|products?|statements?))\b"
)
_SOMEBODY = expression(r"\b(?:you|we|i|they|users?|customers?|clients?|which|that|who|to)\b")
_APART = expression(
    r"^\W*(?:disclaimers?|(?:please )?notes?|notice|important(?: notice| note)?|caveats?|legal)\W*$"
)
"""A heading that a disclaimer stands under by itself; it reaches over what the one above holds."""

_PRESS = expression(
    r"for immediate release|newswire|business ?wire|press ?release|(?:media|press|investor) (?:contact|relations)"
)
_LONGEST = 600


class Disclaimer(NamedTuple):
    """A sentence that takes back plans.

    Attributes:
        cue: the words that do.
        reach: the headings under which it holds; empty where it holds for the whole paper.
    """

    sentence: Sentence
    cue: str
    reach: tuple[str, ...]


@once
def disclaimers(reading: Text) -> tuple[Disclaimer, ...]:
    """The disclaimers of a document, in order.

    What speaks of the roadmap or of the page as a whole reaches over the whole paper, wherever it stands; what speaks
    of plans or features reaches over its section. The standing text at the end of a press release disclaims nothing.
    """
    return tuple(_disclaimers(reading))


def disclaimer_over(reading: Text, sentence: Sentence) -> Disclaimer | None:
    """The first disclaimer that reaches a sentence."""
    section = sentence.block.section
    return next((each for each in disclaimers(reading) if each.reach == section[: len(each.reach)]), None)


def _disclaimers(reading: Text) -> Iterator[Disclaimer]:
    found = [
        (sentence, *told)
        for sentence in reading.sentences
        if sentence.block.kind is not BlockKind.HEADING and len(sentence.text) <= _LONGEST
        for told in (_told(sentence.text),)
        if told
    ]
    if not found or any(_PRESS.search(sentence.text) for sentence in reading.sentences):
        return
    for sentence, cue, whole in found:
        section = sentence.block.section
        apart = bool(section) and bool(_APART.search(section[-1]))
        yield Disclaimer(sentence, cue, () if whole else section[:-1] if apart else section)


def _told(text: str) -> tuple[str, bool] | None:
    """The words by which a sentence takes plans back, and whether it means all of them; ``None`` where it does not."""
    if cue := _NO_VOW.search(text):
        stretches = [(cue.group(), text)]
    else:
        stretches = [(cue.group(), _clause_before(text[: cue.start()])) for cue in _CHANGES.finditer(text)]
    for words, about in stretches:
        whole = bool(_WHOLE.search(about))
        if whole or _PARTS.search(about):
            return words, whole
    return None


def _clause_before(text: str) -> str:
    """What stands behind the last one who could act: “these plans” in “we say that these plans (may change)”."""
    last = 0
    for found in _SOMEBODY.finditer(text):
        last = found.end()
    return text[last:]
