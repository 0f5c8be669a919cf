"""Values as JSON and back: sowlint's own dataclasses, enumerations and validated models, and what they are made of.

JSON and not pickle, because a cache that is carried from machine to machine must not be able to run code.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

_OWN = "sowlint."
_TUPLE = "tuple"
_LIST = "list"
_MAPPING = "dict"
_PLAIN: dict[str, Callable[..., Any]] = {
    _TUPLE: lambda *parts: parts,
    _LIST: lambda *parts: list(parts),
    _MAPPING: lambda *items: dict(items),
    date.__name__: date.fromisoformat,
    Path.__name__: Path,
}


def encode(value: Any) -> bytes:
    """A value as JSON.

    Raises:
        TypeError: where something in it is of another class.
    """
    parts = _Parts()
    parts.add(value)
    whole = [list(parts.kinds), parts.values]
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode(errors="surrogatepass")


def decode(data: bytes) -> Any:
    """The value that was encoded.

    Raises:
        ValueError: where it is no such JSON, or names another class.
        TypeError: where it is other JSON, or a class has other fields by now.
    """
    try:
        kinds, values = json.loads(data.decode(errors="surrogatepass"))
        return _made([_maker(name) for name in kinds], values)
    except (LookupError, RecursionError) as error:
        raise ValueError("these are no parts of a value") from error


class _Parts:
    """What a value is made of, each part after its own parts, and one that occurs often only once.

    Attributes:
        kinds: the names of the classes of the parts, each with its index.
        values: scalars as they are; of anything else a list, the index of its class and those of its parts.
    """

    def __init__(self) -> None:
        self.kinds: dict[str, int] = {}
        self.values: list[Any] = []
        self._known: dict[Any, int] = {}

    def add(self, value: Any) -> int:
        """The index of a value, which is put in if it is new."""
        name, parts = _taken_apart(value)
        if not name:
            return self._index((type(value), value), value)
        kind = self.kinds.setdefault(name, len(self.kinds))
        plain = [kind, *map(self.add, parts)]
        return self._index(tuple(plain), plain)

    def _index(self, key: tuple[Any, ...], plain: Any) -> int:
        if key not in self._known:
            self._known[key] = len(self.values)
            self.values.append(plain)
        return self._known[key]


def _taken_apart(value: Any) -> tuple[str, Iterable[Any]]:
    """The name of a value's class and what it is made from; no name for a scalar."""
    if isinstance(value, Enum):
        return _name(value), (value.value,)
    if value is None or isinstance(value, str | int | float):
        return "", ()
    if isinstance(value, tuple | list):
        return _TUPLE if isinstance(value, tuple) else _LIST, value
    if isinstance(value, date):
        return date.__name__, (value.isoformat(),)
    if isinstance(value, Path):
        return Path.__name__, (str(value),)
    if isinstance(value, Mapping):
        return _MAPPING, value.items()
    if is_dataclass(value):
        return _name(value), (getattr(value, each.name) for each in fields(value))
    if _is_model(type(value)):
        return _name(value), ({name: getattr(value, name) for name in sorted(value.model_fields_set)},)
    raise TypeError(f"{type(value).__name__} cannot be kept")


def _name(value: Any) -> str:
    kind = type(value)
    name = f"{kind.__module__}.{kind.__qualname__}"
    if not name.startswith(_OWN):
        raise TypeError(f"{name} cannot be kept")
    return name


def _made(makers: Sequence[Callable[..., Any]], values: Iterable[Any]) -> Any:
    """The last of the values, made from those before it."""
    made: list[Any] = []
    for value in values:
        if type(value) is list:
            kind, *parts = value
            made.append(makers[kind](*[made[part] for part in parts]))
        else:
            made.append(value)
    return made[-1]


@cache
def _maker(name: str) -> Any:
    if name in _PLAIN:
        return _PLAIN[name]
    module, _, own = str(name).rpartition(".")
    try:
        kind = getattr(import_module(module), own, None) if module.startswith(_OWN) else None
    except ImportError:
        kind = None
    if not (isinstance(kind, type) and kind.__module__ == module and _is_value(kind)):
        raise ValueError(f"{name} is no class whose values are kept")
    return _model_of(kind) if _is_model(kind) else kind


def _model_of(kind: Any) -> Callable[..., Any]:
    """Makes a model from what was validated when it was first made."""
    return lambda given: kind.model_construct(set(given), **given)


def _is_value(kind: type) -> bool:
    return is_dataclass(kind) or issubclass(kind, Enum) or _is_model(kind)


def _is_model(kind: type) -> bool:
    """Whether a class is one of pydantic's, which is not imported to tell."""
    return hasattr(kind, "model_construct") and hasattr(kind, "model_fields")
