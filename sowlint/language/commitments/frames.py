"""Commitments without a verb: label lines, table rows, headings and list entries that set a time to a delivery."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.model import BlockKind, Kind
from sowlint.language.commitments.exempt import exemption
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
from sowlint.language.sections import SectionRole, any_role, roles_of_section

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.documents.model import Block
    from sowlint.language.model import DateExpression, Sentence
    from sowlint.language.reading import Reading


class Frame(NamedTuple):
    """A time and the words that it is set to.

    Attributes:
        frame: ``label``, ``row``, ``heading`` or ``item``.
        what: the words that name the delivery.
        beside: all the words that could exempt it: label, header, other cells.
        strong: whether label or header says that it is a delivery or its time.
    """

    frame: str
    date: DateExpression
    what: str
    beside: str
    strong: bool


_EVENT = re.compile(
    r"\b(?:go-?live|launch\w*|cut-?over|deliver(?:y|ies|able\w*|ed|s)?|complet\w+|releases?|availab\w+|deadline|milestones?|hand-?over|eta|finish\w*|phases?|stage|sprints?|roll-?out|deployment|implementation|"
    r"due|version|alpha|beta|mvp|prototype|timeline|duration|time\s?frame|time\s?span|turnaround|lead time|total time|development|design|build|testing|uat|migration|integration|configuration|training|setup|installation|"
    r"discovery|iteration|project end|end date|target)\b",
    re.IGNORECASE,
)
_DATE_HEADER = re.compile(
    r"\b(?:dates?|due|deadline|finish|end|deliver\w*|go-?live|when|milestone|timeline|weeks?|months?|completion|schedule|duration|time\s?frame|target|eta|quarter|release|launch|by)\b",
    re.IGNORECASE,
)
_THING_HEADER = re.compile(
    r"\b(?:milestone|deliverable|activity|task|step|item|work\s?product|feature|event)s?\b", re.IGNORECASE
)
_START_HEADER = re.compile(r"^\W*(?:start|begin|from|kick)", re.IGNORECASE)
_BARE_TIME_LABEL = re.compile(
    r"^\W*(?:project |total |overall |development |delivery |implementation )*(?:timeline|duration|time\s?frame|time\s?span|schedule|delivery|delivery time|lead time|turnaround|project length|length)\b",
    re.IGNORECASE,
)
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
_ANNOUNCES = re.compile(
    r"\b(?:to|set to|launching|releasing) (?:launch|release|ship|unveil|debut|introduce|roll out|go live)\b",
    re.IGNORECASE,
)
_PERIOD_OF = re.compile(
    r"\b(?:hypercare|warranty|support|maintenance|training|trial|session|course|workshop)\b", re.IGNORECASE
)
_PLACEHOLDER = re.compile(r"^\W*(?:\[[^\]]*\]|<[^>]*>|_{2,}|x{2,}|tb[adc]|n/?a|date)\W*$", re.IGNORECASE)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|will|shall|must|has|have|had|can|may|should|would|do|does|did|we|you|i|they|it|agrees?|includes?|requires?)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:completed on|delivered on|done|launched in|released in|finished in|since|founded|was|were|established)\b|[✅☑]",
    re.IGNORECASE,
)
_LONGEST = 240
_MOST_WORDS = 30


def frame_commitments(reading: Reading, sentence: Sentence) -> Iterator[Commitment]:
    """The commitments that a sentence, label line, cell or heading makes without a verb."""
    dates = reading.dates_in(sentence)
    if not dates or sentence.block.is_header:
        return
    for frame in _frames(reading, sentence, dates):
        yield _commitment(reading, sentence, frame)


def _frames(reading: Reading, sentence: Sentence, dates: tuple[DateExpression, ...]) -> Iterator[Frame]:
    block = sentence.block
    if block.kind is BlockKind.ROW:
        found = _row_frame(sentence, dates)
    elif block.kind is BlockKind.LABEL:
        found = _label_frame(sentence, dates)
    elif block.kind is BlockKind.HEADING:
        found = _heading_frame(reading, sentence, dates)
    elif block.kind in (BlockKind.ITEM, BlockKind.PARAGRAPH):
        found = _item_frame(reading, sentence, dates)
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
    if date is None or _START_HEADER.search(header):
        return None
    what = _named_thing(block, cell)
    if not what and cell == 0 and len(block.cells) > 1:
        return None
    headers = " ".join(each.header for each in block.cells)
    strong = bool(_DATE_HEADER.search(header) or _EVENT.search(what))
    return Frame("row", date, what, f"{header} | {what}", strong or bool(_EVENT.search(headers)))


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


def _label_frame(sentence: Sentence, dates: tuple[DateExpression, ...]) -> Frame | None:
    block = sentence.block
    if block.label is None or sentence.start:
        return None
    label, value = block.label_text, block.value_text
    in_label = [date for date in dates if date.span.end <= block.label[0] + 1]
    in_value = [date for date in dates if date.span.start >= block.label[1]]
    if in_label and not _EFFORT.search(label):
        strong = in_label[0].form is TimeForm.ORDINAL or _in_schedule(block)
        return Frame("label", in_label[0], _short(value), f"{label} {value[:80]}", strong)
    if not in_value:
        return None
    date = in_value[0]
    before = block.text[block.label[1] : date.span.start].strip()
    after = block.text[date.span.end : block.label[1] + len(value)]
    if len(before.split()) > 8 and not date.bound:
        return None
    if _FINITE.search(value) and len(value.split()) > 10:
        return None
    strong = bool(
        _EVENT.search(label) or _BARE_TIME_LABEL.search(label) or _EVENT.search(before)
    ) or _in_schedule(block)
    what = (
        label
        if not _BARE_TIME_LABEL.match(label) or label.lower().startswith("delivery of")
        else _near_heading(block) or label
    )
    return Frame("label", date, what, f"{label} {before} {after[:40]}", strong)


_EFFORT = re.compile(
    r"\b(?:person|man|staff)[\s-]?(?:days?|hours?|weeks?|months?)\b|\bhours?\b|\bFTE\b", re.IGNORECASE
)


def _near_heading(block: Block) -> str:
    return next((heading for heading in reversed(block.section) if not _BARE_TIME_LABEL.match(heading)), "")


def _in_schedule(block: Block) -> bool:
    return any_role(block.section[-2:], SectionRole.TIMELINE, SectionRole.ROADMAP) or bool(
        re.search(r"\b(?:milestones?|schedule|timeline|deliver\w*|phases?)\b", block.lead_in, re.IGNORECASE)
    )


def _heading_frame(reading: Reading, sentence: Sentence, dates: tuple[DateExpression, ...]) -> Frame | None:
    block = sentence.block
    announced = bool(_ANNOUNCES.search(block.text))
    if (sentence.block_index < 2 and not announced) or len(block.text) > 120 or _FINITE.search(block.text):
        return None
    date = dates[0]
    rest = (block.text[: date.span.start] + " " + block.text[date.span.end :]).strip(" :–—-()[].,")
    is_schedule = bool(_EVENT.search(rest)) or _in_schedule(block) or date.form is TimeForm.ORDINAL
    what = rest or _following(reading, sentence.block_index)
    if not what or not is_schedule:
        return None
    return Frame("heading", date, what, rest, is_schedule)


def _following(reading: Reading, at: int) -> str:
    """The entries under a heading that holds nothing but a time."""
    blocks = reading.document.blocks[at + 1 : at + 2]
    return blocks[0].text[:80] if blocks and blocks[0].kind in (BlockKind.ITEM, BlockKind.LABEL) else ""


def _item_frame(reading: Reading, sentence: Sentence, dates: tuple[DateExpression, ...]) -> Frame | None:
    block = sentence.block
    text = sentence.text
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or _FINITE.search(text):
        return None
    date = dates[0]
    rest = (
        block.text[sentence.start : date.span.start] + " " + block.text[date.span.end : sentence.end]
    ).strip(" :–—-()[].,•*#")
    edge = date.span.start - sentence.start <= 4 or sentence.end - date.span.end <= 3
    roles = roles_of_section(block.section)
    schedule = _in_schedule(block) or bool(roles & {SectionRole.TIMELINE, SectionRole.ROADMAP})
    strong = bool(_EVENT.search(rest)) or date.form is TimeForm.ORDINAL
    if not rest and date.span.start == sentence.start:
        rest = _next_sentence(reading, sentence) or (_near_heading(block) if schedule else "")
        if not rest:
            return None
    if not (edge or date.bound) or not (
        schedule or (strong and (block.kind is BlockKind.ITEM or len(text.split()) <= 14))
    ):
        return None
    return Frame("item", date, _short(rest), rest, schedule or strong)


def _next_sentence(reading: Reading, sentence: Sentence) -> str:
    following = reading.sentences[sentence.index + 1 : sentence.index + 2]
    return following[0].text if following and following[0].block is sentence.block else ""


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:12]).rstrip(" ,;:") + ("…" if len(words) > 12 else "")


def _commitment(reading: Reading, sentence: Sentence, frame: Frame) -> Commitment:
    block = sentence.block
    role = _bearer(reading, block, frame)
    hedges = _hedges(reading, sentence, frame)
    condition = next((hedge.cue for hedge in hedges if hedge.kind is HedgeClass.CONDITION), "")
    return Commitment(
        sentence=sentence,
        span=frame.date.span,
        bearer=role,
        named=Bearer.FRAME,
        force=Force.FIRM,
        act=Act.DELIVERY if frame.strong else Act.OTHER,
        what=frame.what,
        deadline=frame.date,
        hedges=hedges,
        condition=condition,
        past=bool(_DONE.search(sentence.text)),
        exempt=_exempt(reading, sentence, frame),
        frame=frame.frame,
        release=is_release(f"{frame.what} {frame.beside}", "", reading.kind, block.section),
        group="/".join(block.section[:2]) or (f"table {block.table}" if block.table is not None else ""),
    )


def _is_period(sentence: Sentence, date: DateExpression) -> bool:
    """“hypercare (4 weeks)”, “two-hour training session”: the words next to the length name what lasts so long."""
    text = sentence.block.text
    before = text[max(sentence.start, date.span.start - 24) : date.span.start].split()[-2:]
    after = text[date.span.end : min(sentence.end, date.span.end + 30)].split()[:2]
    return bool(
        _PERIOD_OF.search(" ".join(before if text[: date.span.start].rstrip().endswith("(") else after))
    )


def _bearer(reading: Reading, block: Block, frame: Frame) -> Role:
    for cell in block.cells:
        if re.search(r"\b(?:owner|responsible|party|who|by whom|assigned)\b", cell.header, re.IGNORECASE):
            return role_of(block.text[cell.start : cell.end], reading.parties)
    if any_role(block.section, SectionRole.CUSTOMER):
        return Role.CUSTOMER
    subject = frame.what.split(" to ")[0] if " to " in frame.what else frame.what
    named = role_of(" ".join(subject.split()[:3]), reading.parties)
    if named is Role.CUSTOMER and re.match(r"(?:client|customer|your?)\b", frame.what, re.IGNORECASE):
        return Role.CUSTOMER
    return Role.VENDOR


def _hedges(reading: Reading, sentence: Sentence, frame: Frame) -> tuple[Hedge, ...]:
    span = frame.date.span
    start = span.start - sentence.start
    found = [*quoted(reading, sentence, span)]
    if frame.date.approximate:
        found.append(Hedge(frame.date.approximate, HedgeClass.ESTIMATE, HedgeScope.CLAUSE, span))
    found += hedges_by_words(sentence.text, start, span.end - sentence.start, sentence.start)
    found += frame_hedges(sentence.block, sentence.cell)
    found += wide_hedges(reading, sentence)
    return distinct(found)


def _exempt(reading: Reading, sentence: Sentence, frame: Frame) -> str:
    roles = roles_of_section(sentence.block.section)
    if cause := exemption(frame.beside):
        return cause
    if frame.date.form is TimeForm.DURATION and _is_period(sentence, frame.date):
        return "the length of a service, not the time of a delivery"
    if frame.date.form is TimeForm.DURATION and reading.kind is Kind.MARKETING and frame.frame == "item":
        return "no delivery is named beside the time"
    if not frame.strong:
        return "no delivery is named beside the time"
    if roles and roles <= _BLOCKING:
        return f"stands under {next(iter(roles)).value}"
    if reading.kind in (Kind.MARKETING, Kind.OTHER) and not (
        roles & _SCHEDULES or _EVENT.search(frame.beside)
    ):
        return "no delivery is named beside the time"
    if frame.date.grade is Grade.VAGUE:
        return "no bounded time"
    return ""
