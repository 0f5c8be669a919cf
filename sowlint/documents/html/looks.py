"""Headings and list entries in all but mark-up: a short line in bold, a line that begins with a bullet."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sowlint.documents.build import BREAK, is_blank, plain_text
from sowlint.documents.html.flow import Stretch
from sowlint.documents.labels import announces, label_split
from sowlint.documents.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.documents.build import Piece

_HEADING_WORDS = 10
_BULLET = re.compile(r"\s*[•‣▪●◦∙·✓✔☑➤►▸→](?:\s+|(?=[^\W\d]))")
_LETTERS = re.compile(r"[^\W\d_]{2}")


def stretches_of(paragraph: Stretch, heading_level: int) -> Iterator[Stretch]:
    """A paragraph, parted where its lines are headings or list entries.

    Args:
        paragraph: the paragraph.
        heading_level: of a heading in it.
    """
    lines = _lines(paragraph.pieces)
    if _is_heading(lines[0]):
        yield Stretch(BlockKind.HEADING, lines[0], heading_level, region=paragraph.region)
        del lines[0]
    bullets = [_BULLET.match("".join(piece.text for piece in line)) for line in lines]
    if not any(bullets):
        if lines:
            yield replace(paragraph, pieces=[piece for line in lines for piece in line])
        return
    for line, bullet in zip(lines, bullets, strict=True):
        kind, skip = (BlockKind.ITEM, bullet.end()) if bullet else (BlockKind.PARAGRAPH, 0)
        yield replace(paragraph, kind=kind, level=int(bool(bullet)), pieces=_without(line, skip))


def _lines(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of each line, its forced break at its beginning."""
    lines: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.text == BREAK and not is_blank(lines[-1]):
            lines.append([])
        lines[-1].append(piece)
    return lines


def _is_heading(line: Sequence[Piece]) -> bool:
    if not all(piece.bold for piece in line if piece.text.strip()):
        return False
    text = plain_text(line)
    return (
        bool(_LETTERS.search(text))
        and len(text.split()) <= _HEADING_WORDS
        and not text.endswith((".", "!", ",", ";"))
        and not announces(text)
        and label_split(text, 0) is None
    )


def _without(pieces: Sequence[Piece], skip: int) -> list[Piece]:
    """The pieces without their first characters."""
    kept = []
    for piece in pieces:
        gone = min(skip, len(piece.text))
        skip -= gone
        if gone < len(piece.text):
            rest = piece.text[gone:]
            kept.append(replace(piece, text=rest, origin=piece.origin.cut(gone, len(piece.text))))
    return kept
