"""JSON and YAML files of another shape: a list of objects somewhere, whose keys or dotted paths hold what is wanted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sowlint.documents.decode import decode
from sowlint.documents.source import Limits
from sowlint.errors import CatalogueError
from sowlint.features.importing.made import Record, made_from
from sowlint.sources import open_source
from sowlint.yamlfiles.places import load_yaml, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from sowlint.features.importing.made import Imported
    from sowlint.features.importing.mapping import FieldMap

_KEY = "id"
_NAMING = ("name", "value", "displayName", "email", "title")


def read(path: Path, fields: FieldMap) -> Imported:
    """The features of a file, an object each; see ``sowlint.features.importing.imported``."""
    whole = _json(path) if path.suffix.lower() == ".json" else load_yaml(path, CatalogueError)[1]
    objects = list(_objects(_entries(path, whole, fields.entries)))
    if not objects:
        raise CatalogueError(shown(path), "holds no feature")
    records = []
    for number, each in enumerate(objects, 1):
        where = f"entry {number}"
        if not isinstance(each, dict):
            raise CatalogueError(f"{shown(path)}, {where}", "should be an object with keys")
        records.append(Record(where, {**_values(each), **_reached(each, fields.fields)}))
    headers = list(dict.fromkeys(key for record in records for key in record.values))
    return made_from(path, records, headers, fields)


def _json(path: Path) -> Any:
    text, _ = decode(open_source(str(path), Limits()))
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise CatalogueError(
            f"{shown(path)}, line {error.lineno}", f"is not JSON: {error.msg.lower()}"
        ) from error
    except RecursionError as error:
        raise CatalogueError(shown(path), "is nested too deep") from error


def _entries(path: Path, whole: Any, wanted: str) -> Any:
    """The list of entries: at the path that is given, the file itself, or its only list."""
    if wanted:
        found = _at(whole, wanted)
        if not isinstance(found, list | dict):
            raise CatalogueError(shown(path), f"there is no list at “{wanted}”", "see --map list=PATH")
        return found
    if isinstance(whole, list):
        return whole
    lists = [key for key, value in whole.items() if _is_list(value)] if isinstance(whole, dict) else []
    if len(lists) == 1:
        return whole[lists[0]]
    if isinstance(whole, dict) and not lists and _is_list(whole):
        return whole
    several = f"several lists: {', '.join(lists)}" if lists else "no list of entries"
    raise CatalogueError(shown(path), f"holds {several}", "say which it is, as in --map list=data.items")


def _is_list(value: Any) -> bool:
    inner = value.values() if isinstance(value, dict) else value
    return isinstance(value, list | dict) and bool(value) and all(isinstance(each, dict) for each in inner)


def _objects(entries: Any) -> Iterator[Any]:
    """The entries; where they stand under their ids, with the id inside."""
    if isinstance(entries, dict):
        yield from (
            {_KEY: key, **value} if isinstance(value, dict) else value for key, value in entries.items()
        )
    else:
        yield from entries


def _values(entry: Mapping[Any, Any]) -> dict[str, Sequence[str]]:
    return {str(key): _texts(value) for key, value in entry.items()}


def _reached(entry: Any, fields: Mapping[str, str]) -> dict[str, Sequence[str]]:
    """What the dotted paths lead to, under the path as its header."""
    return {path: _texts(_at(entry, path)) for path in fields.values() if "." in path}


def _at(value: Any, path: str) -> Any:
    for key in path.split("."):
        if isinstance(value, list) and key.isdecimal() and int(key) < len(value):
            value = value[int(key)]
        elif isinstance(value, list):
            value = [each.get(key) for each in value if isinstance(each, dict)]
        else:
            value = value.get(key) if isinstance(value, dict) else None
    return value


def _texts(value: Any) -> Sequence[str]:
    """A value as texts; an object stands for its name."""
    if value is None or isinstance(value, bool):
        return ()
    if isinstance(value, list):
        return tuple(text for each in value for text in _texts(each))
    if isinstance(value, dict):
        return next((_texts(value[key]) for key in _NAMING if key in value), ())
    return (str(value),)
