"""Plans from lists, label lines and headings: “Week 1–2: Discovery”, “Phase 1 (4 weeks)”, “Beta – due 15.05.2026”."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.documents.model import BlockKind
from sowlint.language.model import HedgeClass, Span, TimeForm
from sowlint.plan.drafts import Draft
from sowlint.plan.gathering import HEADING, LIST, headed_by
from sowlint.plan.layout import LEAST_STEPS
from sowlint.plan.model import Step
from sowlint.plan.naming import tidy
from sowlint.plan.others import NO_STEP
from sowlint.plan.placing import Placed
from sowlint.plan.prose import stated_in
from sowlint.plan.roles import roles_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from sowlint.documents.model import Block
    from sowlint.language.model import Commitment, DateExpression, Sentence
    from sowlint.plan.drafts import Setting
    from sowlint.plan.model import Length

_LENGTH_LABEL = compiled(
    r"^\W*(?:total |estimated |approximate |expected |project |overall )*"
    r"(?:duration|timeline|time\s?span|time\s?frame|length)\W*$",
    re.IGNORECASE,
)
_WHOLE = compiled(
    r"\b(?:total|overall|whole|(?:length|duration) of (?:a|each) (?:sprint|iteration)|"
    r"(?:sprint|iteration) (?:length|duration))\b",
    re.IGNORECASE,
)
_AS_LENGTH = compiled(
    r"[(\[–—:-]\s*(?:~|approx\.?\s*|est\.?\s*)?(?:\d|one|two|three|four|five|six|eight|ten)[^()]*[)\]]?\W*$",
    re.IGNORECASE,
)
_PARALLEL = compiled(r"\b(?:parallel|concurrent\w*|overlap\w*|alongside|simultaneous\w*)\b", re.IGNORECASE)
_BETWEEN = compiled(r"[\s(\[,;:–—-]*")
_ESTIMATES = (HedgeClass.ESTIMATE, HedgeClass.DISCLAIMER)
_EDGE = 3
_BARE = 40
"""Letters of a paragraph that is a time and hardly anything else."""

_NAMES = compiled(
    r"(?!(?:about|around|approx\w*|estimated|roughly|total|work|full|part|time|calendar|days?|weeks?|months?)\b)[^\W\d_]{3}",
    re.IGNORECASE,
)
"""A word beside a time that may name what takes it."""

_ENTRY = 240
"""Letters of an entry that may be a line of a plan; longer ones are clauses of a contract."""

_SPRINT = compiled(r"\W*(?:sprint|iteration)\b", re.IGNORECASE)
_DETAIL = 800
Key = tuple[str, ...]


def list_drafts(setting: Setting, is_taken: Callable[[Block], bool]) -> list[tuple[Key, list[Draft]]]:
    """For each list, run of label lines or of headings: where it stands, and its entries as drafts of steps.

    Args:
        setting: the document.
        is_taken: whether another reader of plans has taken a block.
    """
    groups: defaultdict[Key, list[Draft]] = defaultdict(list)
    told = _told(setting)
    for commitment in setting.reading.dated_commitments:
        block = commitment.sentence.block
        if (
            commitment.exempt in NO_STEP
            or not (commitment.frame in ("label", "item", "heading") or _heads_line(block, commitment))
            or is_taken(block)
        ):
            continue
        at = commitment.sentence.index
        if at in told and not (_is_in_front(commitment) and (commitment.frame or block.label)):
            groups[LIST, *block.section] += told.pop(at)
        elif (drafted := _draft(setting, commitment)) is not None:
            groups[_key(commitment)].append(drafted)
    for drafts in told.values():
        _put_between(groups, drafts)
    return list(groups.items())


def _told(setting: Setting) -> dict[int, list[Draft]]:
    """The entries that are statements, “Go-live is on 20 July 2026.”, by the number of their sentence, as steps."""
    entries = (
        each for each in setting.reading.sentences if each.block.kind in (BlockKind.ITEM, BlockKind.LABEL)
    )
    short = (each for each in entries if len(each.block.text) <= _ENTRY)
    return {entry.index: drafts for entry in short if (drafts := stated_in(setting, entry))}


def _put_between(groups: Mapping[Key, list[Draft]], drafts: Sequence[Draft]) -> None:
    """Put statements between the other entries of their list; without others they are running text."""
    block = drafts[0].step.sentence.block
    group = groups.get((LIST, *block.section), [])
    known = {id(draft.step.sentence) for draft in group}
    if block.kind is BlockKind.ITEM and not block.label and len(group) >= LEAST_STEPS:
        group.extend(draft for draft in drafts if id(draft.step.sentence) not in known)
        group.sort(key=lambda draft: draft.step.sentence.index)


def _heads_line(block: Block, commitment: Commitment) -> bool:
    """“Week 9: Go live with support”: the time stands in front, and the line has a verb of its own."""
    return block.kind in (BlockKind.LABEL, BlockKind.ITEM) and _is_in_front(commitment)


def _is_in_front(commitment: Commitment) -> bool:
    """Whether the time stands in front, or is the label."""
    block, time = commitment.sentence.block, commitment.deadline
    if time is None:
        return False
    return time.span.start <= _EDGE or (block.label is not None and time.span.end <= block.label[0] + 1)


def _key(commitment: Commitment) -> Key:
    """What entries of one plan share: the headings above, or for a mere length those above its own heading."""
    block = commitment.sentence.block
    if _is_bare_length(commitment):
        return ("length", *block.section[: -2 if _LENGTH_LABEL.match((block.section or ("",))[-1]) else -1])
    if block.kind is BlockKind.HEADING:
        return (HEADING, *block.section)
    return (LIST, *block.section)


def _is_bare_length(commitment: Commitment) -> bool:
    """Whether a line under “Duration” or labelled so is a time and hardly anything else."""
    block = commitment.sentence.block
    if block.kind is BlockKind.LABEL:
        return bool(_LENGTH_LABEL.match(block.label_text)) and not _WHOLE.search(block.label_text)
    return (
        block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
        and bool(block.section)
        and len(block.text) <= _BARE
        and bool(_LENGTH_LABEL.match(block.section[-1]))
        and not _NAMES.search(_without(block, commitment.sentence.span, commitment.span))
    )


def _draft(setting: Setting, commitment: Commitment) -> Draft | None:
    block = commitment.sentence.block
    if commitment.deadline is None or (block.kind is BlockKind.LABEL and _WHOLE.search(block.label_text)):
        return None
    date, placed = _time(setting, commitment.sentence, commitment.deadline)
    if placed is None or (date.form is TimeForm.DURATION and not _sets_length(commitment)):
        return None
    name = _name(block, commitment, date, _in_label(setting, commitment))
    said = commitment.sentence.text if block.kind is BlockKind.PARAGRAPH else block.text
    detail = _detail(setting, block, commitment.sentence.block_index)
    step = Step(
        name=name,
        sentence=commitment.sentence,
        span=date.span,
        detail=detail,
        roles=roles_of(f"{name} {said}"),
        hedged=bool(date.approximate) or any(hedge.kind in _ESTIMATES for hedge in commitment.hedges),
        parallel=bool(_PARALLEL.search(said)),
        number=block.number,
    )
    return Draft(step, placed)


def _time(
    setting: Setting, sentence: Sentence, deadline: DateExpression
) -> tuple[DateExpression, Placed | None]:
    """When an entry is, of “2 weeks (4 May – 15 May)” the days, with the length that stands beside them."""
    placed = setting.placed(deadline)
    if placed and deadline.form is TimeForm.ORDINAL and (length := _length_of_sprint(setting, sentence)):
        return deadline, Placed(None, length=length)
    if placed is None or placed.axis or deadline.form is not TimeForm.DURATION:
        return deadline, placed
    for other in setting.dates_in(sentence):
        days = setting.placed(other)
        if (
            days
            and days.axis
            and _BETWEEN.fullmatch(sentence.block.text[deadline.span.end : other.span.start])
        ):
            return other, replace(days, length=placed.length)
    return deadline, placed


def _length_of_sprint(setting: Setting, sentence: Sentence) -> Length | None:
    """“Sprint 1 (one week): …”: its own length."""
    if not _SPRINT.match(sentence.text):
        return None
    placed = (setting.placed(each) for each in setting.dates_in(sentence))
    return next((each.length for each in placed if each and each.length), None)


def _in_label(setting: Setting, commitment: Commitment) -> list[Span]:
    """The times in the label of an entry."""
    label = commitment.sentence.block.label
    spans = (each.span for each in setting.dates_in(commitment.sentence))
    return [span for span in spans if label and span.end <= label[0]]


def _sets_length(commitment: Commitment) -> bool:
    """Whether a length stands there as a step's: as its label, in brackets, or after a dash."""
    return _is_bare_length(commitment) or bool(_AS_LENGTH.search(commitment.sentence.block.text))


def _name(block: Block, commitment: Commitment, date: DateExpression, in_label: Sequence[Span]) -> str:
    if _is_bare_length(commitment):
        above = [heading for heading in block.section if not _LENGTH_LABEL.match(heading)]
        return above[-1] if above else block.text
    if block.kind is BlockKind.LABEL and block.label and date.span.start > block.label[0]:
        value = _without(block, Span(block.label[1], len(block.text)), date.span, commitment.span)
        return tidy(f"{block.label_text}: {value}" if re.search(r"[^\W\d_]{4}", value) else block.label_text)
    name = tidy(
        _without(
            block,
            commitment.sentence.span if block.kind is BlockKind.PARAGRAPH else Span(0, len(block.text)),
            date.span,
            commitment.deadline.span if commitment.deadline else None,
            *in_label,
        )
    )
    return name or commitment.what


def _without(block: Block, inside: Span, *times: Span | None) -> str:
    """A stretch of a block without the times in it."""
    text = block.text
    for time in sorted(filter(None, times), key=lambda span: span.start, reverse=True):
        start, end = max(time.start, inside.start), min(time.end, len(text))
        if start < end:
            text = f"{text[:start]} {' ' * (end - start - 1)}{text[end:]}"
    return tidy(text[inside.start : inside.end])


def _detail(setting: Setting, block: Block, at: int) -> str:
    """What stands under a heading or entry, up to the next one like it."""
    found: list[str] = [block.text]
    for following in setting.reading.document.blocks[at + 1 :]:
        deeper = following.kind is BlockKind.ITEM and block.kind is not BlockKind.HEADING
        deeper = deeper and (block.kind is not BlockKind.ITEM or following.level > block.level)
        inside = block.kind is BlockKind.HEADING and following.section[: len(block.section) + 1] == headed_by(
            block
        )
        if not (deeper or inside) or sum(map(len, found)) > _DETAIL:
            break
        found.append(following.text)
    return " ".join(found)
