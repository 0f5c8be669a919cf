"""Plans from headings with label lines under each: “Start: 4 May”, “End: 15 May”, “Dates: 4 May – 15 May”."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind
from sowlint.plan.columns import Column
from sowlint.plan.drafts import Draft
from sowlint.plan.model import Step
from sowlint.plan.naming import tidy
from sowlint.plan.placing import Placed
from sowlint.plan.roles import roles_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.documents.model import Block
    from sowlint.language.model import DateExpression, Sentence
    from sowlint.plan.drafts import Setting
    from sowlint.plan.gathering import Group

    Told = tuple[Sentence, DateExpression, Placed]

LABELLED = "labelled"
_SOFT = r"\W*(?:(?:planned|estimated|target|expected|proposed|tentative|actual)\s+)*"
_SOFTENED = re.compile(r"\W*(?:planned|estimated|target|expected|proposed|tentative)\b", re.IGNORECASE)
_LABELS: tuple[tuple[Column, re.Pattern[str]], ...] = tuple(
    (column, re.compile(rf"{_SOFT}(?:{words})\W*", re.IGNORECASE))
    for column, words in (
        (Column.START, r"(?:start|begin|beginning|commencement)(?:s|ing)?(?: (?:date|on))?"),
        (
            Column.END,
            r"(?:end|finish|completion|due|delivery|deadline|target)(?:s|ed)?(?: (?:date|by|on))?|deadline|due by",
        ),
        (Column.WHEN, r"dates?|when|timing|period|time\s?(?:frame|line|span)|schedule|eta"),
        (Column.LENGTH, r"duration|length"),
    )
)
_STEP = re.compile(
    r"\b(?:milestone|phase|stage|sprint|iteration|step|task|deliverable|work package|release|increment|wp|m)\s?\d",
    re.IGNORECASE,
)
_LEAST = 2


@dataclass
class _Headed:
    """What the label lines under one heading tell."""

    block: Block
    times: dict[Column, Told] = field(default_factory=dict)
    text: list[str] = field(default_factory=list)

    @property
    def is_step(self) -> bool:
        """Whether the heading is a step: two ends, a due day, or a day under a heading that says that it is one."""
        if not self.times.keys() - {Column.LENGTH}:
            return False
        when = self.times.get(Column.WHEN)
        if when is None or when[2].first != when[2].last or len(self.times) > 1:
            return True
        return bool(_STEP.search(self.block.section[-1]))


def labelled_drafts(setting: Setting) -> tuple[list[Group], frozenset[int]]:
    """Headings side by side that are steps, with their times; and the identities of the blocks that tell these."""
    beside: defaultdict[tuple[str, ...], list[_Headed]] = defaultdict(list)
    for section, headed in _headed(setting):
        if headed.is_step:
            beside[section[:-1]].append(headed)
    groups = {above: found for above, found in beside.items() if len(found) >= _LEAST}
    taken = {
        id(told[0].block) for found in groups.values() for headed in found for told in headed.times.values()
    }
    drafts = [((LABELLED, *above), [_draft(headed) for headed in found]) for above, found in groups.items()]
    return drafts, frozenset(taken)


def _headed(setting: Setting) -> Iterator[tuple[tuple[str, ...], _Headed]]:
    found: dict[tuple[str, ...], _Headed] = {}
    for sentence in setting.reading.sentences:
        block = sentence.block
        if not block.section or block.kind is BlockKind.ROW:
            continue
        headed = found.get(block.section)
        if block.kind is BlockKind.LABEL and (told := _told(setting, sentence)):
            headed = headed or found.setdefault(block.section, _Headed(block))
            headed.times.setdefault(*told)
        elif headed:
            headed.text.append(block.text)
    yield from found.items()


def _told(setting: Setting, sentence: Sentence) -> tuple[Column, Told] | None:
    """Which time a label line tells, and the time."""
    column = named_time(sentence.block.label_text)
    dates: Sequence[DateExpression] = setting.dates_in(sentence) if column else ()
    placed = setting.placed(dates[0]) if dates else None
    return (column, (sentence, dates[0], placed)) if column and placed else None


def named_time(label: str) -> Column | None:
    """Which time of a step a label names, START, END, WHEN or LENGTH; ``None`` where it names none."""
    return next((column for column, pattern in _LABELS if pattern.fullmatch(label)), None)


def _draft(headed: _Headed) -> Draft:
    name = tidy(headed.block.section[-1])
    start, end, when = (headed.times.get(column) for column in (Column.START, Column.END, Column.WHEN))
    sentence, date, _ = when or start or end or next(iter(headed.times.values()))
    step = Step(
        name=name,
        sentence=sentence,
        span=date.span,
        detail=" ".join(headed.text),
        roles=roles_of(name),
        hedged=any(_SOFTENED.match(told[0].block.label_text) for told in headed.times.values()),
        end_at=(end[0], end[1].span) if end else None,
    )
    return Draft(step, merged(headed.times))


def merged(times: Mapping[Column, Told]) -> Placed:
    """One interval from its start, its end, both in one, or its length."""
    start, end, when = (_placed(times, column) for column in (Column.START, Column.END, Column.WHEN))
    length = _placed(times, Column.LENGTH)
    stated = length.length if length else None
    if when:
        return Placed(when.axis, when.first, when.last, stated)
    axis = next((placed.axis for placed in (end, start) if placed and placed.axis), None)
    return Placed(axis, start.first if start else None, end.last if end else None, stated)


def _placed(times: Mapping[Column, Told], column: Column) -> Placed | None:
    told = times.get(column)
    return told[2] if told else None
