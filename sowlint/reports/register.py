"""The register of promises as a table for people, as CSV for a spreadsheet and as JSON for programs."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from sowlint import __version__
from sowlint.reports.filling import filled
from sowlint.reports.words import counted, file_in_words, place_in_words, safe, spreadsheet_cell

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.register import Promise
    from sowlint.register.backed import Backer

FORCE_WORDS = {1: "intends", 2: "shall", 3: "guarantees"}
"""What a reader is told of the force: 1, 2 or 3."""

_COLUMNS = (
    "who",
    "what",
    "to whom",
    "by when",
    "force",
    "condition",
    "remedy",
    "hedged by",
    "backed by",
    "section",
    "place",
)
_SHARES = {"who": 16, "what": 40, "by when": 19, "force": 13, "hedged by": 14}
_BACKED = {"backed by": 22}
_GAP = 2
_PLACE = 14


def as_text(register: Mapping[str, Sequence[Promise]], width: int) -> str:
    """One table a document; ``width`` is the number of columns to fill."""
    lines: list[str] = []
    for path, promises in register.items():
        lines += [f"{file_in_words(path)} ({counted(len(promises), 'promise')})", ""]
        lines += _table(promises, width) if promises else ["  Nobody undertakes anything."]
        lines.append("")
    return "\n".join(lines)


def as_csv(register: Mapping[str, Sequence[Promise]], width: int) -> str:  # noqa: ARG001 - one shape for all
    """One line a promise, the file first; a cell that a spreadsheet would run as a formula is disarmed."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(("file", *_COLUMNS, "due", "sentence"))
    for path, promises in register.items():
        for promise in promises:
            cells = (path, *_cells(promise).values(), _day(promise), promise.text)
            writer.writerow(tuple(spreadsheet_cell(cell) for cell in cells))
    return sheet.getvalue()


def as_json(register: Mapping[str, Sequence[Promise]], width: int) -> str:  # noqa: ARG001 - one shape for all
    """One object; nothing is left out."""
    whole = {
        "schema": 1,
        "sowlint": __version__,
        "documents": [
            {"path": path, "promises": [_object(promise) for promise in promises]}
            for path, promises in register.items()
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _object(promise: Promise) -> dict[str, Any]:
    return {
        "role": promise.role,
        "who": promise.who,
        "what": promise.what,
        "to_whom": promise.to_whom,
        "by_when": promise.by_when,
        "due": _day(promise) or None,
        "force": int(promise.force),
        "condition": promise.condition,
        "remedy": promise.remedy,
        "hedged_by": list(promise.hedged_by),
        "exempt": promise.exempt,
        "backed_by": [asdict(backer) for backer in promise.backed_by],
        "implied": promise.implied,
        "text": promise.text,
        "section": list(promise.section),
        "line": promise.place.line,
        "page": promise.place.page,
        "place": place_in_words(promise.place),
    }


def _cells(promise: Promise) -> dict[str, str]:
    """Every column's words."""
    return {
        "who": f"({promise.who})" if promise.implied else promise.who,
        "what": promise.what,
        "to whom": promise.to_whom,
        "by when": promise.by_when,
        "force": FORCE_WORDS.get(int(promise.force), ""),
        "condition": promise.condition,
        "remedy": promise.remedy,
        "hedged by": ", ".join(promise.hedged_by),
        "backed by": "; ".join(map(_backer, promise.backed_by)),
        "section": " › ".join(promise.section),
        "place": place_in_words(promise.place),
    }


def _backer(backer: Backer) -> str:
    """“audit_log (ga)”; what is none of it, such as a planned feature, is called so first."""
    said = f"{backer.id or backer.name} ({backer.status})"
    return said if backer.backed or not backer.id else f"not backed: {said}"


def _day(promise: Promise) -> str:
    return promise.due.isoformat() if promise.due else ""


def _table(promises: Sequence[Promise], width: int) -> Iterator[str]:
    shares = _SHARES | (_BACKED if any(promise.backed_by for promise in promises) else {})
    widths = _widths(width, shares)
    yield _line([(name, size) for name, size in widths.items()])
    yield _line([("─" * size, size) for size in widths.values()])
    for promise in promises:
        yield from _row(promise, widths)
    if any(promise.implied for promise in promises):
        yield "  (in brackets: nobody is named, and the sentence's place tells which side is bound)"


def _widths(width: int, shares: Mapping[str, int]) -> dict[str, int]:
    """The room of each column, in proportion."""
    room = width - _GAP * (len(shares) + 1) - _PLACE
    total = sum(shares.values())
    return {**{name: room * share // total for name, share in shares.items()}, "place": _PLACE}


def _row(promise: Promise, widths: Mapping[str, int]) -> Iterator[str]:
    cells = _cells(promise)
    soft = [cells["hedged by"], cells["condition"] and f"if: {cells['condition']}"]
    cells["hedged by"] = "; ".join(part for part in soft if part)
    wrapped = [(filled(safe(cells[name]), size) or [""], size) for name, size in widths.items()]
    for at in range(max(len(lines) for lines, _ in wrapped)):
        yield _line([(lines[at] if at < len(lines) else "", size) for lines, size in wrapped])


def _line(cells: Sequence[tuple[str, int]]) -> str:
    return "  " + (" " * _GAP).join(text.ljust(size) for text, size in cells).rstrip()
