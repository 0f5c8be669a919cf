"""Commitments without a verb: label lines, table rows, headings and list entries that set a time to a delivery."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.documents.model import Kind
from sowlint.language.commitments.cells import time_of_cell, time_of_column
from sowlint.language.commitments.exempt import exemption
from sowlint.language.commitments.frame import EVENT
from sowlint.language.commitments.framing import frames_in
from sowlint.language.commitments.releases import is_release
from sowlint.language.hedges import distinct, frame_hedges, quoted, wide_hedges
from sowlint.language.hedges.clause import hedges_by_words
from sowlint.language.model import (
    Act,
    Bearer,
    Commitment,
    Force,
    Grade,
    Hedge,
    HedgeClass,
    HedgeScope,
    Role,
    TimeForm,
)
from sowlint.language.parties import role_of
from sowlint.language.sections import (
    SectionRole,
    any_role,
    is_about_offers,
    roles_of_heading,
    roles_of_section,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.documents.model import Block
    from sowlint.language.commitments.frame import Frame
    from sowlint.language.model import DateExpression, Sentence
    from sowlint.language.text import Text

_SOFT = frozenset({HedgeClass.ESTIMATE, HedgeClass.INTENTION, HedgeClass.POSSIBILITY})
_SCHEDULES = frozenset({SectionRole.TIMELINE, SectionRole.DELIVERABLES, SectionRole.ROADMAP})
_BLOCKING = frozenset(
    {
        SectionRole.BOILERPLATE,
        SectionRole.TEAM,
        SectionRole.LEGAL,
        SectionRole.SUPPORT,
        SectionRole.BACKGROUND,
        SectionRole.CUSTOMER,
        SectionRole.OUT_OF_SCOPE,
    }
)
_VERSION = re.compile(r"\W*v(?:ersion)?\.? ?\d", re.IGNORECASE)
"""What a product's version is called, and a paper's as well."""

_CLOCK = re.compile(
    r"\b(?:hours?|hrs?|minutes?|mins?|seconds?(?! (?:half|quarter|week|month)))\b", re.IGNORECASE
)
_PERIOD_OF = re.compile(
    r"\b(?:hypercare|warranty|support|maintenance|training|trial|session|course|workshop)\b", re.IGNORECASE
)
_DONE = re.compile(
    r"\b(?:completed on|delivered on|done|launched in|released in|finished in|since|founded|was|were|established)\b|[✅☑]"
    r"|^\W*(?:released|launched|shipped|published|introduced|unveiled|announced|updated) (?:on|in)\b",
    re.IGNORECASE,
)
_STATUS = re.compile(
    r"\W*(?:[✅☑✔]|(?:done|shipped|released|delivered|completed?|launched|live|ga|generally available|available|finished)\W*)+",
    re.IGNORECASE,
)


_LASTING = frozenset({"through", "throughout"})
_NAMED_EVENT = re.compile(
    r"\W*(?:project )?(?:go-?live|launch|delivery|completion|hand-?over|cut-?over|roll-?out) (?:date|by|on)\W*$",
    re.IGNORECASE,
)
"""A label that names a delivery by itself, in whatever part of a paper it stands."""


def frame_commitments(reading: Text, sentence: Sentence) -> Iterator[Commitment]:
    """The commitments that a sentence, label line, cell or heading makes without a verb."""
    if sentence.block.is_header:
        return
    dates = reading.dates_in(sentence) or time_of_cell(sentence) or time_of_column(reading, sentence)
    if not dates:
        return
    for frame in frames_in(reading, sentence, dates):
        yield _commitment(reading, sentence, frame)


def _commitment(reading: Text, sentence: Sentence, frame: Frame) -> Commitment:
    block = sentence.block
    role = _bearer(reading, block, frame)
    hedges = _hedges(reading, sentence, frame)
    condition = next((hedge.cue for hedge in hedges if hedge.kind is HedgeClass.CONDITION), "")
    return Commitment(
        sentence=sentence,
        span=frame.date.span,
        bearer=role,
        named=Bearer.FRAME,
        force=Force.WEAK if any(hedge.kind in _SOFT for hedge in hedges) else Force.FIRM,
        act=Act.DELIVERY if frame.strong else Act.OTHER,
        what=frame.what,
        deadline=frame.date,
        hedges=hedges,
        condition=condition,
        past=_is_done(sentence),
        exempt=_exempt(reading, sentence, frame),
        frame=frame.frame,
        release=is_release(f"{frame.what} {frame.beside}", "", reading.kind, block.section),
        group="/".join(block.section[:2]) or (f"table {block.table}" if block.table is not None else ""),
    )


def _is_done(sentence: Sentence) -> bool:
    """Whether it is told as done, by its words, its ticked box or another cell of its row."""
    block = sentence.block
    return bool(block.ticked or _DONE.search(sentence.text)) or any(
        _STATUS.fullmatch(block.text[cell.start : cell.end]) for cell in block.cells
    )


def _is_period(sentence: Sentence, date: DateExpression) -> bool:
    """“hypercare (4 weeks)”, “two-hour training session”, “a run for two months”: how long something lasts."""
    if date.bound == "for":
        return True
    text = sentence.block.text
    before = text[max(sentence.start, date.span.start - 24) : date.span.start].split()[-2:]
    after = text[date.span.end : min(sentence.end, date.span.end + 45)].split()[:4]
    return bool(
        _PERIOD_OF.search(" ".join(before if text[: date.span.start].rstrip().endswith("(") else after))
    )


def _bearer(reading: Text, block: Block, frame: Frame) -> Role:
    for cell in block.cells:
        if re.search(r"\b(?:owner|responsible|party|who|by whom|assigned)\b", cell.header, re.IGNORECASE):
            return role_of(block.text[cell.start : cell.end], reading.parties)
    if any_role(reading.headings_over(block), SectionRole.CUSTOMER):
        return Role.CUSTOMER
    subject = frame.what.split(" to ")[0] if " to " in frame.what else frame.what
    named = role_of(" ".join(subject.split()[:3]), reading.parties)
    if named is Role.CUSTOMER and re.match(r"(?:client|customer|your?)\b", frame.what, re.IGNORECASE):
        return Role.CUSTOMER
    return Role.VENDOR


def _hedges(reading: Text, sentence: Sentence, frame: Frame) -> tuple[Hedge, ...]:
    span = frame.date.span
    start = span.start - sentence.start
    found = [*quoted(reading, sentence, span)]
    if frame.date.approximate:
        found.append(Hedge(frame.date.approximate, HedgeClass.ESTIMATE, HedgeScope.CLAUSE, span))
    found += hedges_by_words(sentence.text, start, span.end - sentence.start, sentence.start)
    found += frame_hedges(sentence.block, sentence.cell)
    found += wide_hedges(reading, sentence)
    return distinct(found)


def _mere_length(reading: Text, sentence: Sentence, frame: Frame) -> str:
    """Why a length is none until a delivery; empty where it may be one, and for points in time."""
    if _CLOCK.search(frame.date.text):
        return "minutes or hours, no time of a delivery"
    if frame.date.bound in _LASTING:
        return "how long something lasts, not the time of a delivery"
    if frame.date.form is not TimeForm.DURATION:
        return ""
    if _is_period(sentence, frame.date):
        return "the length of a service, not the time of a delivery"
    listed = reading.kind is Kind.MARKETING and frame.frame == "item"
    return "no delivery is named beside the time" if listed else ""


def _exempt(reading: Text, sentence: Sentence, frame: Frame) -> str:
    block = sentence.block
    if is_about_offers(block.section):
        return "procurement"
    roles = roles_of_section(reading.headings_over(block))
    if frame.frame == "heading":
        roles |= roles_of_heading(block.text) & {SectionRole.ROADMAP}
    cause = exemption(frame.beside)
    version = _VERSION.match(frame.beside) and any_role(block.section, SectionRole.ROADMAP)
    if cause and not (cause == "document date" and version):
        return cause
    if cause := _mere_length(reading, sentence, frame):
        return cause
    if not frame.strong:
        return "no delivery is named beside the time"
    named = frame.frame == "label" and _NAMED_EVENT.match(frame.what)
    if roles and roles <= _BLOCKING and not named:
        return f"stands under {next(iter(roles)).value}"
    if reading.kind in (Kind.MARKETING, Kind.OTHER) and not (
        roles & _SCHEDULES or frame.frame == "lead-in" or EVENT.search(frame.beside)
    ):
        return "no delivery is named beside the time"
    if frame.date.grade is Grade.VAGUE:
        return "no bounded time"
    return ""
