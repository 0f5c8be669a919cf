"""Where a time stands without a verb, and what it is set to there: in a label line, a row, a heading, a list entry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.documents.model import BlockKind, Kind
from sowlint.language.commitments.deadlines import may_be_deadline
from sowlint.language.commitments.frame import EVENT, Frame
from sowlint.language.commitments.placed import REACHED, delivers_by_place
from sowlint.language.commitments.stages import bracketed, work_by_length
from sowlint.language.model import Grade, TimeForm
from sowlint.language.sections import SectionRole, any_role, roles_of_heading, roles_of_section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.documents.model import Block
    from sowlint.language.model import DateExpression, Sentence
    from sowlint.language.text import Text


_DATE_HEADER = compiled(
    r"\b(?:dates?|due|deadline|finish|end|deliver\w*|go-?live|when|milestone|timeline|weeks?|months?|completion|schedule|duration|time\s?frame|target|eta|quarter|release|launch|by)\b",
    re.IGNORECASE,
)
_THING_HEADER = compiled(
    r"\b(?:milestone|deliverable|activity|task|step|item|work\s?product|feature|event)s?\b", re.IGNORECASE
)
_START_HEADER = compiled(r"^\W*(?:start|begin|from|kick)", re.IGNORECASE)
_BARE_TIME_LABEL = compiled(
    r"^\W*(?:project |total |overall |development |delivery |implementation )*(?:timeline|duration|time\s?frame|time\s?span|schedule|delivery|delivery time|lead time|turnaround|project length|length)\b",
    re.IGNORECASE,
)
_ANNOUNCES = compiled(
    r"\b(?:to|set to|launching|releasing) (?:launch|release|ship|unveil|debut|introduce|roll out|go live)\b",
    re.IGNORECASE,
)
_PLACEHOLDER = compiled(r"^\W*(?:\[[^\]]*\]|<[^>]*>|_{2,}|x{2,}|tb[adc]|n/?a|date)\W*$", re.IGNORECASE)
_FINITE = compiled(
    r"\b(?:is|are|was|were|will|shall|must|has|have|had|can|may|should|would|do|does|did|we|you|i|they|it|agrees?|includes?|requires?)\b",
    re.IGNORECASE,
)
_COMES = compiled(
    r"\s+(?:ships|launches|releases|arrives|lands|debuts|starts|opens|goes live|rolls out)$", re.IGNORECASE
)
"""A verb that is often taken for a noun, behind the thing that comes about."""

_PLANS = compiled(
    r"\b(?:will|road[ -]?map|(?:working|work|focus\w*|concentrat\w+) on|going to|coming|upcoming|plan\w*)\b",
    re.IGNORECASE,
)
_LOOKS_BACK = compiled(
    r"\b(?:updates?|updated|recap\w*|review\w*|retrospective|reflections?|results|survey|looking back|achiev\w+|changes)\b",
    re.IGNORECASE,
)
"""What a page about a roadmap is called that tells what has become of it."""

_FRONT = 2
"""Blocks that may be the paper's own title."""

_LONGEST = 240
_MOST_WORDS = 30


def frames_in(reading: Text, sentence: Sentence, dates: tuple[DateExpression, ...]) -> Iterator[Frame]:
    """The times of a sentence that stand without a verb beside what they are set to; at most one."""
    block = sentence.block
    if block.kind is BlockKind.ROW:
        found = _row_frame(sentence, dates)
    elif block.kind is BlockKind.LABEL:
        found = _label_frame(reading, sentence, dates) or work_by_length(reading, sentence, dates)
    elif block.kind is BlockKind.HEADING:
        found = _heading_frame(reading, sentence, dates)
    elif block.kind in (BlockKind.ITEM, BlockKind.PARAGRAPH):
        found = _item_frame(reading, sentence, dates) or _lead_frame(reading, sentence, dates)
        found = found or bracketed(sentence, dates) or work_by_length(reading, sentence, dates)
    else:
        found = None
    if found is not None and not _PLACEHOLDER.match(found.what):
        yield found


def _row_frame(sentence: Sentence, dates: tuple[DateExpression, ...]) -> Frame | None:
    block, cell = sentence.block, sentence.cell
    if cell is None:
        return None
    own = block.cells[cell]
    header = own.header
    date = _whole(sentence, dates)
    if date is None or not may_be_deadline(date, named=True) or _START_HEADER.search(header):
        return None
    if date.text in header:
        return Frame("row", date, _short(sentence.text), header, strong=True)
    what = _named_thing(block, cell)
    if not what and cell == 0 and len(block.cells) > 1:
        return None
    headers = " ".join(each.header for each in block.cells)
    strong = bool(_DATE_HEADER.search(header) or EVENT.search(what))
    return Frame("row", date, what, f"{header} | {what}", strong or bool(EVENT.search(headers)))


def _named_thing(block: Block, cell: int) -> str:
    """What the row is about: the cell whose header says so, else the first one with words in it."""
    others = [each for at, each in enumerate(block.cells) if at != cell]
    others.sort(key=lambda each: not _THING_HEADER.search(each.header))
    names = (block.text[each.start : each.end] for each in others)
    return next((name for name in names if re.search(r"[A-Za-z]{3}", name) and not _is_time(name)), "")


def _is_time(text: str) -> bool:
    return bool(
        re.fullmatch(
            r"[\W\d]*(?:week|month|day|sprint|q[1-4]|h[12]|jan\w*|feb\w*|mar\w*|apr\w*|may|jun\w*|jul\w*|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|usd|eur|sek|pkr|days?|weeks?|months?|\W|\d)*",
            text,
            re.IGNORECASE,
        )
    )


def _whole(sentence: Sentence, dates: tuple[DateExpression, ...]) -> DateExpression | None:
    """The time, where it is most of what stands there."""
    date = dates[-1]
    rest = len(re.sub(r"[\W_]+", "", sentence.text)) - len(re.sub(r"[\W_]+", "", date.text))
    bound = bool(date.bound)
    return date if rest <= 18 or bound or len(sentence.text.split()) <= 6 else None


def _label_frame(reading: Text, sentence: Sentence, dates: tuple[DateExpression, ...]) -> Frame | None:
    block = sentence.block
    if block.label is None or sentence.start:
        return None
    label, value = block.label_text, block.value_text
    in_label = [date for date in dates if date.span.end <= block.label[0] + 1]
    in_value = [date for date in dates if date.span.start >= block.label[1]]
    if in_label and not _EFFORT.search(label):
        strong = in_label[0].form is TimeForm.ORDINAL or _in_schedule(block) or bool(EVENT.search(value))
        return Frame("label", in_label[0], _short(value), f"{label} {value[:80]}", strong)
    if not in_value:
        return None
    date = in_value[0]
    if not may_be_deadline(date, named=True):
        return None
    before = block.text[block.label[1] : date.span.start].strip()
    after = block.text[date.span.end : block.label[1] + len(value)]
    if len(before.split()) > 8 and not date.bound:
        return None
    if len(value.split()) > 10 and _is_clause(block.text, block.label[1], len(block.text), dates):
        return None
    strong = bool(
        EVENT.search(label) or _BARE_TIME_LABEL.search(label) or EVENT.search(before)
    ) or _in_schedule(block)
    alone = not after.strip(" .;") and (not before or REACHED.fullmatch(before))
    strong = strong or (bool(alone) and delivers_by_place(reading, sentence, label))
    what = (
        label
        if not _BARE_TIME_LABEL.match(label) or label.lower().startswith("delivery of")
        else _near_heading(block) or label
    )
    return Frame("label", date, what, f"{label} {before} {after[:40]}", strong)


_EFFORT = compiled(
    r"\b(?:person|man|staff)[\s-]?(?:days?|hours?|weeks?|months?)\b|\bhours?\b|\bFTE\b", re.IGNORECASE
)


def _is_clause(text: str, start: int, end: int, dates: tuple[DateExpression, ...]) -> bool:
    """Whether a stretch holds a finite verb; the month of May is none."""
    times = [date.span for date in dates]
    return any(
        not any(span.start <= found.start() < span.end for span in times)
        for found in _FINITE.finditer(text, start, end)
    )


def _near_heading(block: Block) -> str:
    return next(
        (heading for heading in reversed(block.section[1:]) if not _BARE_TIME_LABEL.match(heading)), ""
    )


def _in_schedule(block: Block) -> bool:
    return any_role(block.section[-2:], SectionRole.TIMELINE, SectionRole.ROADMAP) or bool(
        re.search(r"\b(?:milestones?|schedule|timeline|deliver\w*|phases?)\b", block.lead_in, re.IGNORECASE)
    )


def _heading_frame(reading: Text, sentence: Sentence, dates: tuple[DateExpression, ...]) -> Frame | None:
    block = sentence.block
    announced = bool(_ANNOUNCES.search(block.text))
    titles = sentence.block_index < _FRONT and not any_role(block.section, SectionRole.ROADMAP)
    plans = _titles_plans(reading, sentence, dates[0])
    if (titles and not (announced or plans)) or len(block.text) > 120:
        return None
    if _is_clause(block.text, 0, len(block.text), dates):
        return None
    date = dates[0]
    rest = (block.text[: date.span.start] + " " + block.text[date.span.end :]).strip(" :–—-()[].,")
    is_schedule = plans or bool(EVENT.search(rest)) or _in_schedule(block) or date.form is TimeForm.ORDINAL
    what = rest or _following(reading, sentence.block_index)
    if not what or not is_schedule:
        return None
    return Frame("heading", date, what, rest, is_schedule)


def _titles_plans(reading: Text, sentence: Sentence, date: DateExpression) -> bool:
    """“Acme roadmap, Q3 2027”: what a public page plans for a time; a day or a month may be that of the page."""
    return (
        reading.kind in (Kind.MARKETING, Kind.OTHER)
        and date.grade in (Grade.QUARTER, Grade.HALF, Grade.YEAR)
        and SectionRole.ROADMAP in roles_of_heading(sentence.block.text)
        and not _LOOKS_BACK.search(sentence.block.text)
    )


def _following(reading: Text, at: int) -> str:
    """The entries under a heading that holds nothing but a time, or under the first heading below it."""
    blocks = reading.document.blocks
    level = blocks[at].level
    for block in blocks[at + 1 : at + 3]:
        if block.kind in (BlockKind.ITEM, BlockKind.LABEL):
            return block.text[:80]
        if block.kind is not BlockKind.HEADING or block.level <= level:
            break
    return ""


def _lead_frame(reading: Text, sentence: Sentence, dates: tuple[DateExpression, ...]) -> Frame | None:
    """“Our roadmap for 2027 will do three things:” over a list; only where a paper addresses the public."""
    text = sentence.text
    if reading.kind not in (Kind.MARKETING, Kind.OTHER) or not text.endswith(":"):
        return None
    following = reading.document.blocks[sentence.block_index + 1 : sentence.block_index + 2]
    if not following or following[0].kind not in (BlockKind.ITEM, BlockKind.LABEL, BlockKind.ROW):
        return None
    planned = _PLANS.search(text) or _in_schedule(sentence.block)
    return Frame("lead-in", dates[0], _short(following[0].text), "", strong=True) if planned else None


def _item_frame(reading: Text, sentence: Sentence, dates: tuple[DateExpression, ...]) -> Frame | None:
    block = sentence.block
    text = sentence.text
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS:
        return None
    if _is_clause(block.text, sentence.start, sentence.end, dates):
        return None
    date = dates[0]
    if not may_be_deadline(date, named=True):
        return None
    rest = (
        block.text[sentence.start : date.span.start] + " " + block.text[date.span.end : sentence.end]
    ).strip(" :–—-()[].,•*#")
    edge = date.span.start - sentence.start <= 4 or sentence.end - date.span.end <= 3
    roles = roles_of_section(block.section)
    schedule = _in_schedule(block) or bool(roles & {SectionRole.TIMELINE, SectionRole.ROADMAP})
    last = sentence.end - date.span.end <= 1 and block.kind is BlockKind.ITEM
    schedule = schedule or (last and delivers_by_place(reading, sentence, rest))
    strong = bool(EVENT.search(rest)) or date.form is TimeForm.ORDINAL
    if not rest and date.span.start == sentence.start:
        rest = (
            _next_sentence(reading, sentence)
            or (_inner(reading, sentence) if date.form is TimeForm.ORDINAL else "")
            or (_near_heading(block) if schedule else "")
        )
        if not rest:
            return None
    if not (edge or date.bound) or not (
        schedule or (strong and (block.kind is BlockKind.ITEM or len(text.split()) <= 14))
    ):
        return None
    return Frame("item", date, _COMES.sub("", _short(rest)), rest, schedule or strong)


def _next_sentence(reading: Text, sentence: Sentence) -> str:
    following = reading.sentences[sentence.index + 1 : sentence.index + 2]
    return following[0].text if following and following[0].block is sentence.block else ""


def _inner(reading: Text, sentence: Sentence) -> str:
    """The first entry of the list within an entry that holds nothing but a time."""
    following = reading.document.blocks[sentence.block_index + 1 : sentence.block_index + 2]
    inner = following and following[0].kind is BlockKind.ITEM and following[0].level > sentence.block.level
    return following[0].text[:_LONGEST] if inner else ""


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:12]).rstrip(" ,;:") + ("…" if len(words) > 12 else "")
