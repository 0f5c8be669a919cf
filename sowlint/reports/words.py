"""Words that reports for people share: places, counts, and text made safe for a screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.findings import EVERY_RULE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sowlint.documents.model import Place
    from sowlint.findings import Skipped

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BODY_PART = "document"


def safe(text: str) -> str:
    """Text from a document on one line, without what would steer a terminal."""
    if text.isprintable():
        return text
    return _CONTROL.sub(" ", text.replace("\n", " ").replace("\t", " "))


def spreadsheet_cell(text: str) -> str:
    """Text for a cell: on one line, and disarmed where a spreadsheet would run it as a formula."""
    plain = safe(text)
    return f"'{plain}" if plain.startswith(_FORMULA) else plain


def counted(number: int, singular: str, plural: str = "") -> str:
    """``1 file``, ``1,234 files``."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def place_in_words(place: Place) -> str:
    """``line 12``, ``page 3``, ``paragraph 14``, ``footer 1, paragraph 2``; empty where nothing is known."""
    if place.line is not None:
        return f"line {place.line}"
    if place.page is not None:
        return f"page {place.page}"
    if not place.runs:
        return ""
    first = place.runs[0]
    part = first.part.rsplit("/", 1)[-1].removesuffix(".xml")
    paragraph = f"paragraph {first.paragraph + 1}"
    return paragraph if part == _BODY_PART else f"{re.sub(r'(?<=[a-z])(?=[0-9])', ' ', part)}, {paragraph}"


def file_in_words(path: str) -> str:
    """A path as a heading."""
    return "standard input" if path == "-" else safe(path)


def not_checked(skipped: Iterable[Skipped]) -> Iterator[str]:
    """Rules that were not asked, those with one reason together: “Not checked (FP001, FP002): no …”."""
    by_reason: dict[str, set[str]] = {}
    for each in skipped:
        by_reason.setdefault(each.reason, set()).add(each.code)
    for reason, codes in by_reason.items():
        named = f" ({', '.join(sorted(codes))})" if codes != {EVERY_RULE} else ""
        yield f"Not checked{named}: {reason}"
