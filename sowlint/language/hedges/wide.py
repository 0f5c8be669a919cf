"""Hedges that reach from outside the sentence: headers, labels, headings, and sentences about all dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.model import BlockKind, Kind
from sowlint.expressions import expression
from sowlint.language.disclaimers import disclaimer_over
from sowlint.language.hedges.lexicon import LABEL_CONDITION, LABEL_CUE
from sowlint.language.model import Hedge, HedgeClass, HedgeScope
from sowlint.language.once import once
from sowlint.language.sections import SectionRole, roles_of_section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.documents.model import Block
    from sowlint.language.model import Sentence
    from sowlint.language.text import Text

_FRONT = 12
_PUBLIC = frozenset({Kind.MARKETING, Kind.OTHER})
_WIDE_ROLES = frozenset({SectionRole.ASSUMPTIONS, SectionRole.TIMELINE})
_SCHEDULE = (
    r"(?:dates?|timelines?|schedules?|time\s?frames?|milestones?|durations?|deadlines?|delivery (?:dates|times)|timings?|"
    r"phases|weeks|stages|roadmap|(?:project|implementation) plan)"
)
_ALL = r"(?:all|any|these|those|the|this|our|such|above|following|project|stated|listed|given|proposed|every|each)"
_ABOUT_ALL = expression(
    rf"(?:^|[.;:(*]\s*|\b(?:that|and|note|please note)\s+)(?:{_ALL}\s+){{1,3}}(?:[\w-]+\s+){{0,3}}?{_SCHEDULE}\b(?P<mid>[^.;]{{0,80}}?)"
    r"\b(?P<cue>(?:are|is|should be|shall be|be|being|remains?|represents?|as)\s+(?:only |merely |best |good[\s-]faith |an? |our |current |considered |for |"
    r"treated as )*(?:estimate[ds]?|approximate|approximations?|tentative|indicative|provisional|targets?|preliminary|subject to (?:change|revision|adjustment)|"
    r"non-binding|illustrative|projected|forecasts?|not (?:binding|a commitment|commitments|guaranteed|fixed|firm)|planning purposes|guidance|flexible|"
    r"dependent|contingent|expected|proposed)|may (?:change|be (?:adjusted|revised|changed|modified|extended)|shift|vary)|(?:is|are) dependent)"
)


_INTRODUCES = expression(
    r"(?:\b(?:we|i|it|they|supplier|provider|contractor|consultant|vendor|developer|the team|(?-i:[A-Z][\w&-]+))\s+(?:currently |only |would )?"
    r"(?P<cue>estimates?|expects?|plans?|anticipates?|foresees?|proposes?|intends?)|\b(?:is|are) (?P<passive>estimated|expected|planned|anticipated|proposed))\b"
    r"[^.;]{0,60}?\b(?:the following|as follows|below)\b"
)
"""“We estimate the following”, over a table or list."""


class Statement(NamedTuple):
    """A sentence that calls all dates of its section, or of the document, estimates."""

    sentence: Sentence
    cue: str
    kind: HedgeClass
    everywhere: bool


@once
def statements(reading: Text) -> tuple[Statement, ...]:
    """The sentences of a document that soften all dates of a section or of the whole."""
    return tuple(_statements(reading))


def _statements(reading: Text) -> Iterator[Statement]:
    for sentence in reading.sentences:
        if sentence.cell is not None or len(sentence.text) > 600:
            continue
        if match := _ABOUT_ALL.search(sentence.text):
            roles = roles_of_section(sentence.block.section)
            wide = sentence.block_index < _FRONT or bool(roles & _WIDE_ROLES)
            disclaims = re.search(r"not |change|subject|non-binding", match["cue"], re.IGNORECASE)
            kind = HedgeClass.DISCLAIMER if disclaims else HedgeClass.ESTIMATE
            yield Statement(sentence, match["cue"].strip(), kind, wide)
        elif intro := _INTRODUCES.search(sentence.text):
            yield Statement(sentence, intro["cue"] or intro["passive"], HedgeClass.ESTIMATE, everywhere=False)


def wide_hedges(reading: Text, sentence: Sentence) -> tuple[Hedge, ...]:
    """What softens a whole section or document, as far as it reaches a sentence; nearest first."""
    return reading.once(_reaching, sentence)


def _reaching(reading: Text, sentence: Sentence) -> tuple[Hedge, ...]:
    return tuple(_wide_hedges(reading, sentence))


def _wide_hedges(reading: Text, sentence: Sentence) -> Iterator[Hedge]:
    section = sentence.block.section
    for heading in reversed(section[1:] or section):
        if cue := heading_cue(heading):
            yield Hedge(cue, HedgeClass.ESTIMATE, HedgeScope.HEADING)
    for statement in statements(reading):
        if statement.sentence.index == sentence.index:
            continue
        if statement.sentence.block.section == section[: len(statement.sentence.block.section)] and (
            statement.sentence.block.section or statement.sentence.block is sentence.block
        ):
            yield Hedge(statement.cue, statement.kind, HedgeScope.SECTION, None)
        elif statement.everywhere:
            yield Hedge(statement.cue, statement.kind, HedgeScope.DOCUMENT, None)
    if reading.kind in _PUBLIC and (over := disclaimer_over(reading, sentence)):
        scope = HedgeScope.SECTION if over.reach else HedgeScope.DOCUMENT
        yield Hedge(over.cue, HedgeClass.DISCLAIMER, scope, None)


_TIME_HEADING = expression(
    r"\b(?:time\w*|schedule|plan|dates?|milestones?|roadmap|duration|phases?|delivery|deadlines?|rollout|launch|release|go-live|weeks?|months?|q[1-4])\b"
)


def heading_cue(heading: str) -> str:
    """The word in a heading that calls the dates under it estimates; empty where there is none."""
    found = LABEL_CUE.search(heading)
    if not found:
        return ""
    bracketed = re.search(rf"[(\[–—:-]\s*{re.escape(found.group())}", heading)
    return found.group() if _TIME_HEADING.search(heading) or bracketed else ""


def frame_hedges(block: Block, cell: int | None) -> Iterator[Hedge]:
    """What softens a label line, list entry or table row from its label, its headers and its lead-in."""
    if block.kind is BlockKind.ROW:
        yield from _row_hedges(block, cell)
        return
    for stretch in (block.label_text, block.lead_in):
        yield from _label_hedges(stretch)


def _row_hedges(block: Block, cell: int | None) -> Iterator[Hedge]:
    if cell is not None and cell < len(block.cells):
        yield from _label_hedges(block.cells[cell].header)
    texts = [block.text[each.start : each.end] for each in block.cells]
    for at, text in enumerate(texts):
        if at != cell and len(text.split()) <= 12:
            if found := re.search(
                r"[(\[]\s*(?:estimated|est\.?|target(?:ed)?|tentative|planned|tbc|proposed|indicative|approx\.?)\s*[)\]]",
                text,
                re.IGNORECASE,
            ):
                yield Hedge(found.group(), HedgeClass.ESTIMATE, HedgeScope.HEADER)
            elif re.match(
                r"(?:estimated|target(?:ed)?|tentative|planned|proposed|indicative|expected|anticipated)\b",
                text,
                re.IGNORECASE,
            ):
                yield Hedge(text.split()[0], HedgeClass.ESTIMATE, HedgeScope.HEADER)


def _label_hedges(stretch: str) -> Iterator[Hedge]:
    if found := LABEL_CUE.search(stretch):
        yield Hedge(found.group(), HedgeClass.ESTIMATE, HedgeScope.HEADER)
    if found := LABEL_CONDITION.search(stretch):
        yield Hedge(found.group(), HedgeClass.CONDITION, HedgeScope.HEADER)
