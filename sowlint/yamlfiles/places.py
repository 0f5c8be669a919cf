"""YAML files as mappings that know the line of every key, with bounds on what a file may ask for."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import yaml

from sowlint.errors import RuleError, SowlintError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Key = str | int

_LARGEST = 1_000_000
_DEEPEST = 40
_TOO_DEEP = f"is nested more than {_DEEPEST} levels deep"
_ANCHOR = re.compile(r"(?:^|[\s\[{,])&\S", re.MULTILINE)
_DEEP_LINE = re.compile(rf"^[\s\-?:]{{{4 * _DEEPEST},}}", re.MULTILINE)
_HINTS = {
    "mapping values are not allowed": "put quotes around a text that holds a colon",
    "did not find expected": "indent evenly; put quotes around a text that begins with [ or a quotation mark",
    "cannot start any token": "put quotes around a text that begins with % @ or `",
    "stands twice": "keep one of the two",
}


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The safe loader, in C where there is one; refuses keys that stand twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.MarkedYAMLError(None, None, f"the key “{key.value}” stands twice", key.start_mark)
            seen.add(key.value)
        made: dict[Any, Any] = super().construct_mapping(node, deep)
        return made


@dataclass(frozen=True)
class YamlFile:
    """A file that holds a mapping.

    Attributes:
        text: the file as it stands.
        data: what it says.
        fault: the sort of error that it makes.
    """

    path: Path
    text: str
    data: dict[str, Any]
    fault: type[SowlintError] = RuleError

    def line(self, keys: Sequence[Key]) -> int:
        """The line, from 1, of the value at these nested keys; the innermost of them that is there counts."""
        line, _ = self._at(keys)
        return line

    def line_of_text(self, text: str, keys: Sequence[Key] = ()) -> int | None:
        """The line of the first value below ``keys`` that says exactly ``text``."""
        _, node = self._at(keys)
        return next((leaf.start_mark.line + 1 for leaf in _leaves(node) if leaf.value == text), None)

    def texts(self, keys: Sequence[Key] = ()) -> Iterator[str]:
        """Every text below these keys."""
        return (leaf.value for leaf in _leaves(self._at(keys)[1]))

    def error(self, keys: Sequence[Key], problem: str, remedy: str = "") -> SowlintError:
        """An error at the line of these keys."""
        return self.fault(f"{shown(self.path)}:{self.line(keys)}", problem, remedy)

    def error_at(self, text: str, keys: Sequence[Key], problem: str, remedy: str = "") -> SowlintError:
        """An error at the line of a text below these keys."""
        line = self.line_of_text(text, keys) or self.line(keys)
        return self.fault(f"{shown(self.path)}:{line}", problem, remedy)

    @cached_property
    def _root(self) -> yaml.Node | None:
        return yaml.compose(self.text, Loader=_Loader)

    def held(self, keys: Sequence[Key]) -> tuple[Key, ...]:
        """As many of these nested keys as are there."""
        return tuple(keys[: len(list(self._along(keys)))])

    def _at(self, keys: Sequence[Key]) -> tuple[int, yaml.Node | None]:
        return [(1, self._root), *self._along(keys)][-1]

    def _along(self, keys: Sequence[Key]) -> Iterator[tuple[int, yaml.Node | None]]:
        node = self._root
        for key in keys:
            found = _child(node, key)
            if found is None:
                return
            yield found
            node = found[1]


def read_yaml(path: Path, fault: type[SowlintError] = RuleError) -> YamlFile:
    """Read a file that should hold a mapping.

    Args:
        path: the file.
        fault: the sort of error to raise.

    Raises:
        SowlintError: of that sort, where it cannot be read, is no mapping, says a key twice, is nested too
            deeply or refers to parts of itself.
    """
    text, data = load_yaml(path, fault)
    if not isinstance(data, dict):
        raise fault(f"{shown(path)}:1", "should be a mapping of keys to values")
    odd = next((key for key in data if not isinstance(key, str)), None)
    if odd is not None:
        raise fault(f"{shown(path)}:1", f"the key “{odd}” should be a word")
    return YamlFile(path, text, data, fault)


def load_yaml(path: Path, fault: type[SowlintError]) -> tuple[str, Any]:
    """The text of a file and what it says, whatever its shape.

    Raises:
        SowlintError: as ``read_yaml``.
    """
    text = _text_of(path, fault)
    try:
        _refuse_bombs(text, path, fault)
        return text, yaml.load(text, Loader=_Loader)  # noqa: S506 - made from the safe loader
    except yaml.YAMLError as error:
        raise _not_yaml(path, text, error, fault) from error
    except ValueError as error:
        raise fault(shown(path), f"is not YAML: {error}", "put quotes around what is no date") from error


def shown(path: Path) -> str:
    """A path as a person at this place would write it."""
    relative = os.path.relpath(path)
    return str(path) if relative.startswith("..") else relative


def _text_of(path: Path, fault: type[SowlintError]) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise fault(shown(path), "is larger than 1 MB, more than is read")
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise fault(shown(path), f"cannot be read: {(error.strerror or str(error)).lower()}") from error
    except UnicodeDecodeError as error:
        raise fault(shown(path), "is not UTF-8 text", "save it as UTF-8") from error


def _refuse_bombs(text: str, path: Path, fault: type[SowlintError]) -> None:
    """An alias can unfold to gigabytes, and the C loader does not survive deep nesting."""
    aliased = _ANCHOR.search(text) and "*" in text
    if not aliased and text.count("[") + text.count("{") < _DEEPEST and not _DEEP_LINE.search(text):
        return
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        where = f"{shown(path)}:{event.start_mark.line + 1 if event.start_mark else 1}"
        if isinstance(event, yaml.AliasEvent):
            raise fault(where, "refers to another part of itself", "write the value out")
        if depth > _DEEPEST:
            raise fault(where, _TOO_DEEP)


def _not_yaml(path: Path, text: str, error: yaml.YAMLError, fault: type[SowlintError]) -> SowlintError:
    mark = getattr(error, "problem_mark", None)
    problem = str(getattr(error, "problem", None) or error).split("\n", 1)[0]
    where = f"{shown(path)}:{mark.line + 1}" if mark else shown(path)
    if "nesting depth" in problem:  # libyaml's own bound, met before ours where it reads ahead
        return fault(where, _TOO_DEEP)
    said = problem if "stands twice" in problem else f"is not YAML: {problem}"
    if mark and text.splitlines()[mark.line : mark.line + 1] and "\t" in text.splitlines()[mark.line]:
        return fault(where, said, "indent with spaces, not with tabs")
    remedy = next((hint for sign, hint in _HINTS.items() if sign in problem), "check indentation and quotes")
    return fault(where, said, remedy)


def _child(node: yaml.Node | None, key: Key) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value == str(key):
                return name.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return node.value[key].start_mark.line + 1, node.value[key]
    return None


def _leaves(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _leaves(each)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _leaves(value)
