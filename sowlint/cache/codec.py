"""Values as JSON and back: sowlint's own dataclasses and enumerations, and what they are made of.

JSON and not pickle, because a cache that is carried from machine to machine must not be able to run code.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

_OWN = "sowlint."
_TUPLE = ""
_MAPPING = "dict"


def encode(value: Any) -> bytes:
    """A value as JSON.

    Raises:
        TypeError: where something in it is of another class.
    """
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":")).encode(errors="surrogatepass")


def decode(data: bytes) -> Any:
    """The value that was encoded.

    Raises:
        ValueError: where it is no JSON, or names another class.
        TypeError: where a class has other fields by now.
    """
    return _made(json.loads(data.decode(errors="surrogatepass")))


def _plain(value: Any) -> Any:
    """A scalar as it is; anything else as a list that begins with the name of its class."""
    if isinstance(value, Enum):
        return [_name(value), value.value]
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple):
        return [_TUPLE, *map(_plain, value)]
    if isinstance(value, date):
        return [date.__name__, value.isoformat()]
    if isinstance(value, Path):
        return [Path.__name__, str(value)]
    if isinstance(value, Mapping):
        return [_MAPPING, *([_plain(key), _plain(each)] for key, each in value.items())]
    if is_dataclass(value):
        return [_name(value), *(_plain(getattr(value, each.name)) for each in fields(value))]
    raise TypeError(f"{type(value).__name__} cannot be kept")


def _name(value: Any) -> str:
    kind = type(value)
    name = f"{kind.__module__}.{kind.__qualname__}"
    if not name.startswith(_OWN):
        raise TypeError(f"{name} cannot be kept")
    return name


def _made(plain: Any) -> Any:
    if not isinstance(plain, list):
        return plain
    name, *parts = plain
    if name == _MAPPING:
        return {_made(key): _made(value) for key, value in parts}
    values = map(_made, parts)
    return tuple(values) if name == _TUPLE else _maker(name)(*values)


@cache
def _maker(name: str) -> Any:
    if name == date.__name__:
        return date.fromisoformat
    if name == Path.__name__:
        return Path
    module, _, own = str(name).rpartition(".")
    try:
        kind = getattr(import_module(module), own, None) if module.startswith(_OWN) else None
    except ImportError:
        kind = None
    if not (isinstance(kind, type) and kind.__module__ == module and _is_value(kind)):
        raise ValueError(f"{name} is no class whose values are kept")
    return kind


def _is_value(kind: type) -> bool:
    return is_dataclass(kind) or issubclass(kind, Enum)
