"""Lines to paragraphs and list entries."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from sowlint.documents.pdf.markers import Marker, markers_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.documents.pdf.layout import Line, Word
    from sowlint.documents.pdf.typography import Typography

_ENDED = re.compile(r"[.!?:;][\"'”’)\]]*$")
_BLANK = re.compile(r"_{3}")
"""A line to sign or fill in."""
LEADER = re.compile(r"(?:\.\s?|…){4,}\s*\w{0,5}$")
"""The end of a line in a table of contents."""
_REFERS = re.compile(
    r"\b(?:sections?|articles?|clauses?|paragraphs?|exhibits?|and|or|to|in|of|the|by|than|least)$",
    re.IGNORECASE,
)
_WINDOW = 8
_WIDER = 1.3
"""A step this many times the usual one parts two paragraphs."""


@dataclass(frozen=True)
class Paragraph:
    """Lines that belong together.

    Attributes:
        marker: the bullet or number it begins with; its word is the first of the first line.
        left: left edge of the column it begins in.
        right: right edge of the column it ends in.
        origin: from where indents are measured; 0 unless other columns stand to the left.
        is_note: whether it is a footnote.
        after: empty space above it, in points; infinite at the top of a column.
    """

    lines: tuple[Line, ...]
    marker: Marker | None
    left: float
    right: float
    origin: float
    after: float
    is_note: bool = False

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words without the marker."""
        found = tuple(word for line in self.lines for word in line.words)
        return found[1:] if self.marker else found

    @cached_property
    def text(self) -> str:
        """Its words with a space between, without the marker."""
        return " ".join(word.text for word in self.words)

    @property
    def ended(self) -> bool:
        """Whether it ends as a sentence or a lead-in does."""
        return bool(_ENDED.search(self.text))

    @property
    def size(self) -> float:
        """Font size of most of it."""
        return max(self.lines, key=lambda line: len(line.text)).size

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(word.bold for word in self.words if any(c.isalnum() for c in word.text))


def paragraphs_of(
    lines: Sequence[Line], looks: Typography, left: float, right: float, origin: float = 0.0
) -> list[Paragraph]:
    """The paragraphs of lines that stand below each other in a column between ``left`` and ``right``.

    ``origin`` is where indents are measured from, so that those of different columns compare.
    """
    found: list[Paragraph] = []
    held: list[Line] = []
    marker: Marker | None = None
    after = float("inf")
    for index, (line, beginning) in enumerate(zip(lines, markers_of(lines), strict=True)):
        runs_on = bool(held) and _runs_on(lines, index, marker, beginning, looks)
        if held and ((beginning and not runs_on) or _parted(lines, index, held, marker, looks)):
            found.append(Paragraph(tuple(held), marker, left, right, origin, after))
            after = held[-1].baseline - line.baseline
            held = []
        if not held:
            marker = beginning
        held.append(line)
    if held:
        found.append(Paragraph(tuple(held), marker, left, right, origin, after))
    return found


def _parted(
    lines: Sequence[Line], index: int, held: Sequence[Line], marker: Marker | None, looks: Typography
) -> bool:
    """Whether a new paragraph begins at the line with this index."""
    above, below = lines[index - 1], lines[index]
    if _stands_alone(above, below):
        return True
    if _is_display(above, below, looks) or _is_centred(above, below, looks):
        return False
    room = _room(lines, index)
    lower = below.text[:1].islower()
    ended = bool(_ENDED.search(above.text))
    return (
        _weight_changes(above, below, full=room < 0, lower=lower, ended=ended)
        or (_wide_step(lines, index, looks) and (room > 0 or ended or not lower))
        or (_indent_changes(above, below, held, marker) and (ended or room > 0))
        or _is_short(room, lower=lower, ended=ended, comma=above.text.endswith(","))
    )


def _stands_alone(above: Line, below: Line) -> bool:
    """Whether two lines part whatever they say: by size, a line to fill in, a leader, a footnote's number."""
    return (
        not 0.88 < below.size / above.size < 1.13
        or above.baseline <= below.baseline
        or bool(_BLANK.match(below.text) or LEADER.search(above.text))
        or below.words[0].size < 0.8 * below.size
    )


def _room(lines: Sequence[Line], index: int) -> float:
    """Share of the width left free above if the first word below stood there too; negative if none."""
    above, below = lines[index - 1], lines[index]
    near = [line for line in lines[max(0, index - _WINDOW) : index + _WINDOW] if _near(line, below)]
    edge = max(line.right for line in near)
    first = below.words[0]
    width = max(edge - min(line.left for line in near), 1.0)
    return (edge - (above.right + 0.25 * above.size + first.right - first.left)) / width


def _near(line: Line, other: Line) -> bool:
    return abs(line.size - other.size) < 0.15 * other.size


def _is_display(above: Line, below: Line, looks: Typography) -> bool:
    """Whether two lines are parts of one title set in large type."""
    large = above.size > 1.13 * looks.size and abs(above.size - below.size) < 0.05 * above.size
    tight = above.baseline - below.baseline < 1.5 * above.size
    return large and tight and above.bold == below.bold and not _ENDED.search(above.text)


def _is_centred(above: Line, below: Line, looks: Typography) -> bool:
    """Whether two lines are parts of one title set about a common middle."""
    apart = abs(above.left - below.left) > above.size
    middles = (above.left + above.right - below.left - below.right) / 2
    tight = above.baseline - below.baseline < _WIDER * looks.step(above)
    plain = (
        not _ENDED.search(above.text) and below.text.replace(" ", "").isalpha() and below.text[0].isupper()
    )
    return apart and tight and plain and abs(middles) < 0.5 * above.size and above.bold == below.bold


def _runs_on(
    lines: Sequence[Line], index: int, marker: Marker | None, beginning: Marker | None, looks: Typography
) -> bool:
    """Whether what looks like a marker is a number in running text that happens to begin a line."""
    above, below = lines[index - 1], lines[index]
    if not beginning or not beginning.number or _ENDED.search(above.text) or _wide_step(lines, index, looks):
        return False
    if (marker and marker.style == beginning.style) or below.left - above.left > 0.3 * above.size:
        return False
    inside = below.words[1].text[:1].islower() or bool(_REFERS.search(above.text))
    return inside and _room(lines, index) < 0.12


def _weight_changes(above: Line, below: Line, *, full: bool, lower: bool, ended: bool) -> bool:
    if above.bold == below.bold:
        return False
    if above.words[-1].bold == below.words[0].bold:
        return not full and not lower
    return ended or not full or not lower


def _wide_step(lines: Sequence[Line], index: int, looks: Typography) -> bool:
    above, below = lines[index - 1], lines[index]
    return above.baseline - below.baseline > _WIDER * looks.step(above)


def _indent_changes(above: Line, below: Line, held: Sequence[Line], marker: Marker | None) -> bool:
    shift = (below.left - above.left) / above.size
    if len(held) == 1 and marker:
        return shift < -0.5
    if len(held) == 1:
        return shift > 0.8
    return abs(shift) > 0.8


def _is_short(room: float, *, lower: bool, ended: bool, comma: bool) -> bool:
    """Whether the line above stops so early that the next word must belong to another paragraph."""
    if lower and not ended:
        return room > (0.7 if comma else 0.35)
    return room > (0.01 if ended else 0.12)


def continued(above: Paragraph, below: Paragraph) -> Paragraph | None:
    """One paragraph of two, where a column or page break has parted it; else ``None``."""
    last, first = above.lines[-1], below.lines[0]
    if below.marker or above.ended or last.words[-1].bold != first.words[0].bold:
        return None
    if not 0.93 < first.size / last.size < 1.07:
        return None
    full = last.right > above.right - 0.12 * max(above.right - above.left, 1.0)
    if not (first.text[:1].islower() or (full and not below.bold and len(below.text) > 40)):
        return None
    return replace(above, lines=above.lines + below.lines, right=below.right)
