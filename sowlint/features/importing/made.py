"""Entries of a catalogue made from records of a foreign file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from sowlint.errors import CatalogueError
from sowlint.features.catalogue import Catalogue
from sowlint.features.importing.mapping import LEFT_OUT
from sowlint.features.model import Feature
from sowlint.features.releases import point
from sowlint.yamlfiles.places import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from sowlint.features.importing.mapping import FieldMap

_LISTS = ("aliases", "editions", "regions")
_POINTS = ("since", "until")
_BETWEEN = re.compile(r"\s*[;,|\n]\s*")
_VERSION = re.compile(r"\d+(?:\.\d+)+")
_LONGEST_NAME = 6


class Record(NamedTuple):
    """One row or object of a foreign file: where it stands, and the values under each header."""

    where: str
    values: Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Imported:
    """A catalogue in the making.

    Attributes:
        features: its entries.
        places: for each entry, where it came from, in words: ``line 12``, ``entry 3``.
        notes: what a person should look at.
    """

    features: tuple[Feature, ...]
    places: tuple[str, ...]
    notes: tuple[str, ...] = ()


def made_from(path: Path, records: Iterable[Record], headers: Sequence[str], fields: FieldMap) -> Imported:
    """Entries from records.

    Raises:
        CatalogueError: where a column is missing, or a record makes no entry.
    """
    columns = _columns(path, headers, fields)
    features: list[Feature] = []
    places: list[str] = []
    left_out = 0
    for record in records:
        values = {key: record.values.get(header, ()) for key, header in columns.items()}
        try:
            feature = _feature(values, fields)
        except ValueError as error:
            raise CatalogueError(f"{shown(path)}, {record.where}", _first_line(error)) from error
        if feature is None:
            left_out += 1
        else:
            features.append(feature)
            places.append(record.where)
    if not features:
        raise CatalogueError(shown(path), "holds no feature")
    return Imported(tuple(features), tuple(places), tuple(notes_on(features, left_out)))


def refuse_clashes(path: Path, made: Imported) -> None:
    """Refuse two entries with one id or name.

    Raises:
        CatalogueError: which names both places.
    """
    seen: dict[str, str] = {}
    for feature, place in zip(made.features, made.places, strict=True):
        first = seen.setdefault(feature.id.casefold(), place)
        if first != place:
            raise CatalogueError(f"{shown(path)}, {place}", f"the id “{feature.id}” is that of {first} too")
    for clash in Catalogue(made.features).clashes:
        other = made.places[made.features.index(clash.other)]
        problem = f"“{clash.name}” is a name of {other} too"
        raise CatalogueError(
            f"{shown(path)}, {made.places[clash.number]}", problem, "rename or merge them there"
        )


def slug(name: str) -> str:
    """An id from a name: ``Offline mode`` as ``offline-mode``."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "feature"


def notes_on(features: Sequence[Feature], left_out: int = 0) -> Iterator[str]:
    """What a person should look at before the catalogue is used."""
    if left_out:
        yield f"{left_out} left out, which will not be done or stand there twice"
    long = [feature.id for feature in features if len(feature.name.split()) > _LONGEST_NAME]
    if long:
        yield f"{len(long)} with names that no paper will use word for word; shorten them: {', '.join(long[:10])}"


def _columns(path: Path, headers: Sequence[str], fields: FieldMap) -> dict[str, str]:
    try:
        columns = fields.columns(headers)
    except ValueError as error:
        raise CatalogueError(f"--map of {shown(path)}", str(error)) from error
    missing = next((key for key in ("name", "status") if key not in columns), None)
    if missing:
        there = ", ".join(headers)
        remedy = f"say which it is, as in --map {missing}=COLUMN; there are {there}"
        raise CatalogueError(shown(path), f"no column holds the {missing}", remedy)
    return columns


def _feature(values: Mapping[str, Sequence[str]], fields: FieldMap) -> Feature | None:
    """An entry; ``None`` where the record is to be left out."""
    said: dict[str, Any] = {key: _first(found) for key, found in values.items() if key not in _LISTS}
    if not any(said.values()):
        return None
    if not said["name"]:
        raise ValueError("the name is missing")
    said["status"] = fields.status(said["status"])
    if said["status"] == LEFT_OUT:
        return None
    said["id"] = re.sub(r"[^\w.-]+", "-", said.get("id") or slug(said["name"])).strip("-")
    said |= {key: _split(values[key]) for key in _LISTS if key in values}
    said |= {key: _point(said[key]) for key in _POINTS if key in said}
    return Feature.model_validate({key: value for key, value in said.items() if value})


def _first(values: Sequence[str]) -> str:
    return next((value.strip() for value in values if value.strip()), "")


def _split(values: Sequence[str]) -> tuple[str, ...]:
    parts = (part.strip() for value in values for part in _BETWEEN.split(value))
    return tuple(dict.fromkeys(part for part in parts if part))


def _point(text: str) -> str:
    """A version or day, taken out of words around it (“Tideway 5.1”); nothing where there is none."""
    try:
        point(text)
    except ValueError:
        found = _VERSION.search(text)
        return found.group() if found else ""
    return text


def _first_line(error: ValueError) -> str:
    if isinstance(error, ValidationError):
        detail = error.errors(include_url=False)[0]
        return f"{'.'.join(map(str, detail['loc']))}: {detail['msg'].removeprefix('Value error, ')}"
    return str(error)
