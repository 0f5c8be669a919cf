"""Wrapped and coloured lines; the marks survive wrapping because they are put in first and painted last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sowlint.findings import Severity
from sowlint.reports.filling import filled
from sowlint.reports.words import safe

if TYPE_CHECKING:
    from collections.abc import Iterable

_OPEN, _CLOSE = "\ue000", "\ue001"
_RESET = "\x1b[0m"
_STYLES = {
    Severity.ERROR: "\x1b[31m",
    Severity.WARNING: "\x1b[33m",
    Severity.INFO: "\x1b[36m",
    "strong": "\x1b[1m",
    "faint": "\x1b[2m",
}
_AROUND = 110


@dataclass(frozen=True)
class Paint:
    """Puts text on lines of a width, in colour or without.

    Attributes:
        width: columns, indentation included.
        color: whether escape codes may be used.
    """

    width: int
    color: bool

    def styled(self, text: str, style: Severity | str) -> str:
        """Text in a severity's colour, or ``strong`` or ``faint``."""
        return f"{_STYLES[style]}{text}{_RESET}" if self.color and text else text

    def wrapped(self, text: str, indent: str, style: str = "") -> list[str]:
        """A paragraph as lines."""
        lines = filled(safe(text), self.width - len(indent))
        return [indent + (self.styled(line, style) if style else line) for line in lines]

    def marked(
        self, context: str, mark: tuple[int, int] | None, severity: Severity, indent: str
    ) -> list[str]:
        """A sentence as lines, its flagged stretch underlined, or in ‹ › where there is no colour."""
        before, flagged, after = _cut(context, mark)
        if not flagged:
            return self._lines(before, indent)
        lines = self._lines(f"{before}{_OPEN}{flagged}{_CLOSE}{after}", indent)
        if not self.color:
            return [line.replace(_OPEN, "‹").replace(_CLOSE, "›") for line in lines]
        return list(_underlined(lines, f"\x1b[1;4m{_STYLES[severity]}", indent))

    def _lines(self, text: str, indent: str) -> list[str]:
        return [indent + line for line in filled(text, self.width - len(indent))]


def _cut(context: str, mark: tuple[int, int] | None) -> tuple[str, str, str]:
    """What stands before, in and after the mark; of a long sentence only what is near."""
    start, end = mark or (0, 0)
    before, flagged, after = (
        _unmarked(part) for part in (context[:start], context[start:end], context[end:])
    )
    if not flagged:
        return _head(after, 2 * _AROUND), "", ""
    return _head(before[::-1], _AROUND)[::-1], flagged, _head(after, _AROUND)


def _unmarked(text: str) -> str:
    return safe(text.replace(_OPEN, " ").replace(_CLOSE, " "))


def _head(text: str, most: int) -> str:
    """The first words of a text; up to twice ``most`` characters stay whole."""
    if len(text) <= 2 * most:
        return text
    cut = text.find(" ", most)
    return text if cut < 0 else f"{text[:cut]} …"


def _underlined(lines: Iterable[str], code: str, indent: str) -> Iterable[str]:
    """Each line opens and closes its own colour, so that the indentation stays plain."""
    within = False
    for line in lines:
        text = line.removeprefix(indent)
        painted = text.replace(_OPEN, code).replace(_CLOSE, _RESET)
        opens = text.rfind(_OPEN) > text.rfind(_CLOSE)
        starts_within, within = within, opens or (within and _CLOSE not in text)
        yield f"{indent}{code if starts_within else ''}{painted}{_RESET if within else ''}"
