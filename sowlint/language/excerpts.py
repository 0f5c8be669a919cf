"""The beginning of a text, for a person to recognise it by."""

from __future__ import annotations

_NEAR = 4
"""How many times what is shown the beginning of a text has to be for white space not to count."""


def excerpt(text: str, most: int) -> str:
    """A text on one line, cut behind the last whole word that fits, with ``…`` where something was cut.

    Args:
        text: anything from a document.
        most: characters, the mark of what was cut included; a single longer word is cut within.
    """
    line = " ".join(text[: _NEAR * most].split())
    if len(line) <= most:
        line = " ".join(text.split())
    if len(line) <= most:
        return line
    room = line[: most - 1]
    kept = room if line[most - 1] == " " else room.rpartition(" ")[0] or room
    return f"{kept.rstrip(' ,;:–—-')} …" if len(kept) < most - 1 else f"{kept}…"
