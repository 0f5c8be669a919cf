"""What writers of Markdown mean by bold lines, labels one below the other, and boxes."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from sowlint.documents.build import BREAK, plain_text
from sowlint.documents.labels import announces, label_split
from sowlint.documents.markdown.blanks import NOTHING
from sowlint.documents.markdown.pieces import SOFT_BREAK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.documents.build import Piece

_HEADING_WORDS = 10
_LABEL_PIECES = 20
_LABEL_WORDS = 8
_BOX = re.compile(r"\s*\[[ xX]\]\s+")
_LINE_ENDS = (SOFT_BREAK, BREAK)


def bold_heading(pieces: Sequence[Piece]) -> tuple[Sequence[Piece], Sequence[Piece]]:
    """A short first line wholly in bold, which is a heading in all but mark-up, and what follows it.

    The first is empty where there is none: a label or the beginning of a sentence is no heading.
    """
    end = next((at for at, piece in enumerate(pieces) if piece.text in _LINE_ENDS), len(pieces))
    head = pieces[:end]
    return (head, pieces[end:]) if _is_heading(head) else ((), pieces)


def _is_heading(pieces: Sequence[Piece]) -> bool:
    if not all(piece.bold for piece in pieces if piece.text.strip(f"{NOTHING} ")):
        return False
    text = plain_text(pieces)
    return (
        0 < len(text.split()) <= _HEADING_WORDS
        and not text.endswith((".", "!", ",", ";"))
        and not announces(text)
        and label_split(text, 0) is None
    )


def parted(pieces: Sequence[Piece]) -> list[Piece]:
    """Lines that begin with a label stand for themselves: in bold (``**Date:** 1 May``), or where all lines do."""
    block = _is_block_of_labels(pieces)
    return [
        replace(piece, text=BREAK)
        if piece.text == SOFT_BREAK and (block or _begins_label(pieces[at + 1 : at + _LABEL_PIECES]))
        else piece
        for at, piece in enumerate(pieces)
    ]


def _is_block_of_labels(pieces: Sequence[Piece]) -> bool:
    """``Client: Norrdal`` over ``Vendor: Fabel``: every line is a short label with a value."""
    lines = "".join(BREAK if piece.text in _LINE_ENDS else piece.text for piece in pieces).split(BREAK)
    return len(lines) > 1 and all(map(_is_label_line, lines))


def _is_label_line(line: str) -> bool:
    split = label_split(line.strip(), 0)
    return split is not None and len(line[: split[0]].split()) <= _LABEL_WORDS


def _begins_label(pieces: Sequence[Piece]) -> bool:
    bold = list(takewhile(lambda piece: piece.bold, pieces))
    head = "".join(piece.text for piece in bold).rstrip()
    following = "".join(piece.text for piece in pieces[len(bold) :]).lstrip()
    return bool(head) and (head.endswith(":") or following.startswith(":"))


def is_ticked(pieces: Sequence[Piece]) -> bool | None:
    """Whether the box of a task is ticked; ``None`` where an entry has none."""
    box = _BOX.match(_opening(pieces))
    return "x" in box.group().lower() if box else None


def without_box(pieces: Sequence[Piece]) -> list[Piece]:
    """Without the box of a task, which is not prose."""
    box = _BOX.match(_opening(pieces))
    cut, kept = box.end() if box else 0, []
    for piece in pieces:
        gone = min(cut, len(piece.text))
        cut -= gone
        rest = piece.text[gone:]
        if rest:
            kept.append(replace(piece, text=rest, origin=piece.origin.cut(gone, len(piece.text))))
    return kept


def _opening(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces[:4])
