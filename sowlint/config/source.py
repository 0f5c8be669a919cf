"""Configuration files as data, with the line that each key stands on."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sowlint.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    import yaml

YAML_NAMES = ("sowlint.yaml", "sowlint.yml")
TOML_NAME = "pyproject.toml"

_TABLE = re.compile(r"^\s*\[tool\.sowlint(?:\.(?P<name>[\w.\"-]+))?\]")
_KEY = re.compile(r"""\s*(?:(["'])(?P<quoted>.+?)\1|(?P<bare>[\w.-]+))\s*=""")
_OTHER_TABLE = re.compile(r"^\s*\[")

Key = tuple[str, ...]


@dataclass(frozen=True)
class ConfigSource:
    """What a configuration file says.

    Attributes:
        lines: the line of each key, by the path of keys that leads to it.
    """

    path: Path
    data: Mapping[str, Any]
    lines: Mapping[Key, int]

    def where(self, key: Key) -> str:
        """``file:line`` of a key, or of the nearest one around it, else the file."""
        known = (self.lines[key[:depth]] for depth in range(len(key), 0, -1) if key[:depth] in self.lines)
        line = next(known, None)
        return shown(self.path) if line is None else f"{shown(self.path)}:{line}"


def shown(path: Path) -> str:
    """A path as a person at this place would write it."""
    relative = os.path.relpath(path)
    return str(path) if relative.startswith("..") else relative


def read_source(path: Path) -> ConfigSource | None:
    """A configuration file as data; ``None`` for a ``pyproject.toml`` without ``[tool.sowlint]``.

    Raises:
        ConfigError: where it cannot be read, or is neither YAML nor TOML.
    """
    text = _text_of(path)
    return _read_toml(path, text) if path.suffix == ".toml" else _read_yaml(path, text)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(shown(path), f"cannot be read: {(error.strerror or str(error)).lower()}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(shown(path), "is not UTF-8 text", "save it as UTF-8") from error


def _read_yaml(path: Path, text: str) -> ConfigSource:
    import yaml  # noqa: PLC0415 - only where there is a YAML file

    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        data = yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ConfigError(f"{shown(path)}:{line}", f"is not YAML: {error.problem or error}") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise ConfigError(shown(path), f"is not YAML: {str(error).splitlines()[0]}") from error
    if data is None:
        return ConfigSource(path, {}, {})
    if not isinstance(data, dict):
        raise ConfigError(f"{shown(path)}:1", "holds no keys", "write settings such as “kind: sow”")
    return ConfigSource(path, data, dict(_yaml_lines(root)))


def _yaml_lines(node: yaml.Node | None, above: Key = ()) -> Iterator[tuple[Key, int]]:
    """Every key's line; the entries of a list are numbered."""
    import yaml  # noqa: PLC0415 - as above

    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            name = (*above, _spelling(str(key.value), above))
            yield name, key.start_mark.line + 1
            yield from _yaml_lines(value, name)
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            name = (*above, str(index))
            yield name, value.start_mark.line + 1
            yield from _yaml_lines(value, name)


def _read_toml(path: Path, text: str) -> ConfigSource | None:
    import tomllib  # noqa: PLC0415 - only where there is a TOML file

    try:
        whole = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        where = f"{shown(path)}:{found[1]}" if found else shown(path)
        raise ConfigError(where, f"is not TOML: {str(error).split(' (at ')[0].lower()}") from error
    data = whole.get("tool", {}).get("sowlint") if path.name == TOML_NAME else whole
    if data is None:
        return None
    return ConfigSource(path, data, dict(_toml_lines(text, whole_file=path.name != TOML_NAME)))


def _toml_lines(text: str, *, whole_file: bool) -> Iterator[tuple[Key, int]]:
    """The lines of the keys in ``[tool.sowlint]`` and the tables below it; tomllib does not tell them."""
    above: Key | None = () if whole_file else None
    for number, line in enumerate(text.splitlines(), start=1):
        if table := _TABLE.match(line):
            above = _dotted(table["name"] or "")
            if above:
                yield above, number
        elif _OTHER_TABLE.match(line):
            above = None
        elif above is not None and (key := _KEY.match(line)):
            below = (key["quoted"],) if key["quoted"] else _dotted(key["bare"])
            yield (*above, *(_spelling(each, above) for each in below)), number


def _dotted(name: str) -> Key:
    return tuple(_spelling(part.strip("\"'"), ()) for part in name.split(".")) if name else ()


def _spelling(key: str, above: Key) -> str:
    """A setting may be spelt with hyphens; what is a name or glob of the user's own stays as it is."""
    return key if above[:1] in {("kinds",), ("per_file_ignores",)} else key.replace("-", "_")


def spelt(data: Mapping[Any, Any], above: Key = ()) -> dict[str, Any]:
    """The same data with every setting's hyphens as underscores."""
    named = {_spelling(str(key), above): value for key, value in data.items()}
    return {
        key: spelt(value, (*above, key)) if isinstance(value, dict) else value for key, value in named.items()
    }
