"""How a document was read, for people and for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sowlint import __version__
from sowlint.reports.words import counted, file_in_words, safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.inspection import Inspection, SideSeen
    from sowlint.reports.paint import Paint

_LONGEST = 100


def as_text(inspections: Sequence[Inspection], paint: Paint) -> str:
    """One page a document."""
    return "\n".join(line for each in inspections for line in (*_page(each, paint), "")) + "\n"


def as_json(inspections: Sequence[Inspection], paint: Paint) -> str:  # noqa: ARG001 - one shape for all
    """One object; nothing is left out."""
    whole = {"schema": 1, "sowlint": __version__, "documents": [_object(each) for each in inspections]}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _page(seen: Inspection, paint: Paint) -> Iterator[str]:
    yield (
        paint.styled(file_in_words(seen.path), "strong") + f" ({seen.format}, {counted(seen.words, 'word')})"
    )
    yield from _entry(paint, "Language", seen.language or "could not be told")
    yield from _entry(paint, "Kind", f"{seen.kind}: {'; '.join(seen.kind_evidence) or 'nothing told'}")
    if seen.buyers_paper:
        yield from _entry(paint, "", "a buyer's paper: what only a vendor's paper must hold is not asked for")
    yield from _entry(paint, "Judged by", seen.as_of.isoformat() if seen.as_of else "no date was found")
    for title, side in (("Vendor", seen.vendor), ("Customer", seen.customer)):
        yield from _entry(paint, title, _side(side))
    yield from _entry(paint, "We, you", f"{seen.first_person}, {seen.second_person}")
    if seen.products:
        yield from _entry(paint, "Products", ", ".join(seen.products))
    yield from _entry(paint, "Found", ", ".join(f"{number} {name}" for name, number in seen.counts))
    for part in seen.unread:
        yield from _entry(paint, "Not read", part)
    yield paint.styled("  Sections", "strong")
    for section in seen.sections:
        about = f"  ({', '.join(section.about)})" if section.about else ""
        yield f"    {'  ' * (section.level - 1)}{safe(section.title)[:_LONGEST]}{paint.styled(about, 'faint')}"
    yield paint.styled("  Clauses and schedule", "strong")
    for verdict in seen.verdicts:
        where = f": {safe(verdict.where)}" if verdict.where else ""
        yield from paint.wrapped(f"{verdict.code} {verdict.answer}, {verdict.name}{where}", "    ")


def _entry(paint: Paint, name: str, text: str) -> list[str]:
    lines = paint.wrapped(text, " " * 14)
    return [f"  {name:12}{line[14:]}" if at == 0 else line for at, line in enumerate(lines)]


def _side(side: SideSeen) -> str:
    named = f"“{side.name}”" if side.name else "no name"
    return f"{named}; {'; '.join(side.because)}"


def _object(seen: Inspection) -> dict[str, Any]:
    return {
        "path": seen.path,
        "format": seen.format,
        "words": seen.words,
        "language": seen.language,
        "kind": seen.kind,
        "kind_evidence": list(seen.kind_evidence),
        "buyers_paper": seen.buyers_paper,
        "as_of": seen.as_of.isoformat() if seen.as_of else None,
        "vendor": {"name": seen.vendor.name, "because": list(seen.vendor.because)},
        "customer": {"name": seen.customer.name, "because": list(seen.customer.because)},
        "first_person": seen.first_person,
        "second_person": seen.second_person,
        "products": list(seen.products),
        "counts": dict(seen.counts),
        "unread": list(seen.unread),
        "sections": [
            {"title": each.title, "level": each.level, "about": list(each.about)} for each in seen.sections
        ],
        "verdicts": [
            {"code": each.code, "name": each.name, "answer": each.answer, "where": each.where}
            for each in seen.verdicts
        ],
    }
