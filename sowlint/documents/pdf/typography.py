"""What the body of a document looks like: its font size, weight and leading."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sowlint.documents.pdf.layout import Line

_USUAL_LEADING = 1.2
_ENOUGH_STEPS = 8
_WRAPPED_WEIGHT = 4
"""Lines that plainly belong to one paragraph tell more about its leading than any others."""


@dataclass(frozen=True)
class Typography:
    """The usual look of a document.

    Attributes:
        size: font size of most letters, in points.
        bold: whether most letters are bold.
        leadings: for each page the usual step between two lines, as a multiple of the font size.
        leading: the same for the whole document.
    """

    size: float
    bold: bool
    leadings: dict[int, float]
    leading: float

    def step(self, line: Line) -> float:
        """The usual distance from this line to the next one of its paragraph, in points."""
        return self.leadings.get(line.page, self.leading) * line.size


def typography_of(columns: Sequence[Sequence[Line]]) -> Typography:
    """Measures the lines of a document, given column by column."""
    sizes: Counter[float] = Counter()
    weights: Counter[bool] = Counter()
    for column in columns:
        for line in column:
            sizes[round(2 * line.size) / 2] += len(line.text)
            weights[line.bold] += len(line.text)
    steps: dict[int, Counter[float]] = {}
    for column in columns:
        for page, step, weight in _steps(column):
            steps.setdefault(page, Counter())[step] += weight
    whole: Counter[float] = sum(steps.values(), Counter())
    leadings = {page: _mode(found) for page, found in steps.items() if found.total() >= _ENOUGH_STEPS}
    size = max(sizes, key=lambda size: (sizes[size], -size)) if sizes else 10.0
    return Typography(size, weights[True] > weights[False], leadings, _mode(whole))


def _steps(lines: Sequence[Line]) -> Iterable[tuple[int, float, int]]:
    for above, below in pairwise(lines):
        step = (above.baseline - below.baseline) / max(above.size, 0.1)
        if 0.8 < step < 3.5 and abs(above.size - below.size) < 0.03 * above.size:
            wrapped = below.text[:1].islower() and above.text[-1] not in ".:;!?"
            yield above.page, round(step * 20) / 20, _WRAPPED_WEIGHT if wrapped else 1


def _mode(steps: Counter[float]) -> float:
    """The step that most lines have, give or take a twentieth."""
    if not steps:
        return _USUAL_LEADING
    return max(
        steps, key=lambda step: (sum(steps[round(step + shift, 2)] for shift in (-0.05, 0, 0.05)), -step)
    )
