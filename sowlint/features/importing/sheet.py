"""Exports of trackers as CSV, parted by comma, semicolon or tab, in any usual encoding; headers may stand twice."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from sowlint.documents.decode import decode
from sowlint.documents.source import Limits
from sowlint.errors import CatalogueError
from sowlint.features.importing.made import Record, made_from
from sowlint.sources import open_source
from sowlint.yamlfiles.places import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from sowlint.features.importing.made import Imported
    from sowlint.features.importing.mapping import FieldMap

_DELIMITERS = (",", ";", "\t", "|")


def read(path: Path, fields: FieldMap) -> Imported:
    """The features of a sheet, a row each; see ``sowlint.features.importing.imported``."""
    text, _ = decode(open_source(str(path), Limits()))
    first, _, rest = text.partition("\n")
    declared = first.strip().strip('"').lower().startswith("sep=")
    body = rest if declared else text
    rows = _rows(path, body, _delimiter(body), 1 + declared)
    _, headers = next(rows, (0, []))
    if not any(headers):
        raise CatalogueError(shown(path), "holds no header row")
    records = [_record(path, number, headers, row) for number, row in rows if any(map(str.strip, row))]
    if not records:
        raise CatalogueError(shown(path), "holds a header and no rows")
    return made_from(path, records, list(dict.fromkeys(filter(None, headers))), fields)


def _delimiter(text: str) -> str:
    """The sign that parts the header row into the most cells."""
    header = text.partition("\n")[0]
    return max(_DELIMITERS, key=lambda sign: len(next(csv.reader([header], delimiter=sign), [])))


def _rows(path: Path, text: str, delimiter: str, first: int) -> Iterator[tuple[int, list[str]]]:
    """Every row with the line that it begins on; ``first`` is the line of the header."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        begins = reader.line_num + first
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise CatalogueError(f"{shown(path)}, line {begins}", f"is no CSV: {error}") from error
        yield begins, [cell.strip() for cell in row]


def _record(path: Path, number: int, headers: Sequence[str], row: Sequence[str]) -> Record:
    if len(row) > len(headers):
        problem = f"has {len(row)} cells, and the header has {len(headers)}"
        raise CatalogueError(f"{shown(path)}, line {number}", problem, "put quotes around a cell with commas")
    values: dict[str, list[str]] = {}
    for header, cell in zip(headers, row, strict=False):
        values.setdefault(header, []).append(cell)
    return Record(f"line {number}", values)
