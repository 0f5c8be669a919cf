"""Plain text: wrapped lines become paragraphs again, and headings, lists, labels and tables are told by their look."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from sowlint.documents.build import BlockBuilder, Piece
from sowlint.documents.decode import decode, line_starts
from sowlint.documents.labels import label_split
from sowlint.documents.model import Document, Format, TextOrigin

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.documents.source import Source

_LINE = re.compile(r"[^\r\n]*")
_BULLET = re.compile(r"(?P<mark>[-•*‣▪◦–o]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)])\s+(?=\S)")
_NUMBERED = re.compile(r"(?P<mark>(?:(?:section|article|phase|part|exhibit|appendix|schedule)\s+)?(?:\d{1,2}(?:\.\d{1,2}){0,4}|[IVX]{1,5})[.):]?)\s+(?=\S)", re.IGNORECASE)
_PAGE = re.compile(r"\s*(?:<PAGE>.*|page\s+\d+(?:\s+of\s+\d+)?|-?\s*\d{1,4}\s*-?|\d+\s*/\s*\d+)\s*$", re.IGNORECASE)
_UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,}|~{3,}|_{3,}|\*{3,})\s*$")
_COLUMNS = re.compile(r"\s{3,}|\t+|\s*\|\s*")
_STOP = re.compile(r"[.!?:;][\"'”’)]*\s*$")
_HEADING_WORDS = 12
_WRAP = 45


@dataclass(frozen=True)
class _Line:
    text: str
    offset: int

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip())

    def piece(self, start: int = 0, end: int | None = None) -> Piece:
        stop = len(self.text) if end is None else end
        return Piece(self.text[start:stop], TextOrigin(self.offset + start, self.offset + stop, stop - start))


def read(source: Source) -> Document:
    """Read a text file.

    Raises:
        DocumentError: where it is no text or larger than a text may be.
    """
    text, notes = decode(source)
    starts = line_starts(text)
    builder = BlockBuilder()
    lines = [_Line(_line_at(text, start), start) for start in starts]
    for group in _groups(lines):
        _build(group, builder)
    return Document(source.path, Format.TEXT, builder.blocks, notes, starts)


def _line_at(text: str, start: int) -> str:
    found = _LINE.match(text, start)
    return found.group().rstrip() if found else ""


def _groups(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Lines that belong together: between blank lines, and parted where an entry, a heading or a new line of its own begins."""
    wrapped = _wraps(lines)
    group: list[_Line] = []
    for line in lines:
        if not line.text.strip() or _PAGE.match(line.text):
            if group:
                yield group
            group = []
            continue
        if group and not _UNDERLINE.match(line.text) and _begins_anew(group, line, wrapped=wrapped):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _wraps(lines: Sequence[_Line]) -> bool:
    """Whether the text is wrapped at a margin: then its lines are of like length, and shorter than a paragraph."""
    lengths = [len(line.text) for line in lines if len(line.text) > _WRAP]
    return bool(lengths) and median(lengths) < 130 and max(lengths) < 3 * median(lengths)


def _begins_anew(group: list[_Line], line: _Line, *, wrapped: bool) -> bool:
    above, text = group[-1], line.text.strip()
    if _BULLET.match(text) or _is_row(line) or _is_row(above) or _UNDERLINE.match(above.text):
        return True
    if not wrapped:
        return True
    if label_split(text, 0) and (_STOP.search(above.text) or label_split(above.text.strip(), 0)):
        return True
    if _NUMBERED.match(text) and (_STOP.search(above.text) or len(above.text) < _WRAP):
        return True
    return len(above.text.strip()) < _WRAP and bool(_STOP.search(above.text)) and text[:1].isupper()


def _is_row(line: _Line) -> bool:
    return len([cell for cell in _COLUMNS.split(line.text.strip()) if cell]) >= 3 and len(line.text) < 160


def _build(group: list[_Line], builder: BlockBuilder) -> None:
    ruled = [line for line in group if not _UNDERLINE.match(line.text)]
    if not ruled:
        return
    text = " ".join(line.text.strip() for line in ruled)
    bullet = _BULLET.match(ruled[0].text.strip())
    numbered = _NUMBERED.match(ruled[0].text.strip())
    if len(ruled) < len(group) and len(ruled) == 1 and _is_short(text):
        builder.heading(1 if "=" in group[-1].text else 2, [ruled[0].piece()])
    elif numbered and _is_title(text[numbered.end() :]):
        mark = numbered.group("mark")
        builder.heading(1 + mark.strip(".").count("."), _joined(ruled, numbered.end()), number=mark.rstrip(".:)"))
    elif _is_capitals(text) and _is_short(text):
        builder.heading(1, _joined(ruled))
    elif _is_row(ruled[0]):
        _row(ruled[0], builder)
    elif bullet:
        mark = bullet.group("mark")
        builder.item(1 + (ruled[0].indent > 4) * 0, _joined(ruled, bullet.end()), number=mark if mark[-1] in ".)" else "")
    else:
        number = numbered.group("mark") if numbered else ""
        builder.paragraph(_joined(ruled, numbered.end() if numbered else 0), number=number)


def _joined(lines: Sequence[_Line], skip: int = 0) -> list[Piece]:
    """The lines as one text; ``skip`` counts from the first line's first letter."""
    pieces = [lines[0].piece(lines[0].indent + skip)]
    for above, line in zip(lines, lines[1:], strict=False):
        gap = TextOrigin(above.offset + len(above.text), line.offset, 1)
        pieces += [Piece(" ", gap), line.piece(line.indent)]
    return pieces


def _row(line: _Line, builder: BlockBuilder) -> None:
    cells: list[list[Piece]] = []
    at = line.indent
    for gap in [*_COLUMNS.finditer(line.text, at), None]:
        end = gap.start() if gap else len(line.text)
        if end > at:
            cells.append([line.piece(at, end)])
        at = gap.end() if gap else end
    builder.row(cells)


def _is_short(text: str) -> bool:
    return 0 < len(text.split()) <= _HEADING_WORDS


def _is_title(text: str) -> bool:
    """A numbered line that is a heading: short, no sentence."""
    return _is_short(text) and len(text) < 80 and not _STOP.search(text) and text[:1].isupper()


def _is_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 3 and not any(letter.islower() for letter in letters)
