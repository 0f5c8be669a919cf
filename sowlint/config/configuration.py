"""Which settings hold for which file: the configuration nearest above it, and the command line over that."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from sowlint.config.settings import Settings
from sowlint.config.source import TOML_NAME, YAML_NAMES, read_source, shown
from sowlint.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Mapping


class Memory(Protocol):
    """Knows what configuration files were found to say before; see ``SettingsCache``."""

    def get(self, path: Path) -> tuple[Settings | None] | None: ...
    def put(self, path: Path, settings: Settings | None) -> None: ...


class SettingsSource(Protocol):
    """Knows the settings that hold for a file."""

    def for_file(self, path: str) -> Settings:
        """The settings for the file or folder at ``path``, or for standard input (``-``).

        Raises:
            ConfigError: where its configuration cannot be used.
        """
        ...


@dataclass
class Configuration:
    """Settings from files and from the command line.

    Attributes:
        given: values from the command line, by the names of Settings; they win over every file.
        file: the one configuration file to use, in place of those found above each document.
        memory: remembers configuration files; ``None`` to read and validate all of them.
    """

    given: Mapping[str, Any] = field(default_factory=dict)
    file: Path | None = None
    memory: Memory | None = None
    _by_folder: dict[str, Settings | ConfigError] = field(default_factory=dict, repr=False)

    def for_file(self, path: str) -> Settings:
        """See ``SettingsSource``."""
        folder = "" if self.file else _folder_of(path)
        if folder not in self._by_folder:
            self._by_folder[folder] = self._attempt(Path(folder))
        found = self._by_folder[folder]
        if isinstance(found, ConfigError):
            raise found
        return found

    def _attempt(self, folder: Path) -> Settings | ConfigError:
        try:
            return self._in_folder(folder)
        except ConfigError as error:
            return error

    def _in_folder(self, folder: Path) -> Settings:
        if self.file:
            return self._with_given(self._settings_of(self.file))
        for name in (*YAML_NAMES, TOML_NAME):
            if (folder / name).is_file() and (settings := self._settings_in(folder / name)):
                return self._with_given(settings)
        if folder.parent == folder:
            return self._with_given(Settings())
        return self.for_file(f"{folder.parent}/")

    def _settings_of(self, path: Path) -> Settings:
        settings = self._settings_in(path)
        if settings is None:
            raise ConfigError(shown(path), "holds no [tool.sowlint]")
        return settings

    def _settings_in(self, path: Path) -> Settings | None:
        known = self.memory.get(path) if self.memory else None
        if known:
            return known[0]
        settings = _read(path)
        if self.memory:
            self.memory.put(path, settings)
        return settings

    def _with_given(self, settings: Settings) -> Settings:
        """The command line over a file: a kind overrules globs, a selection ends ignoring, ignores add up."""
        given = dict(self.given)
        if given.get("kind"):
            given["kinds"] = ()
        kept = () if given.get("select") else settings.ignore
        given["ignore"] = (*kept, *given.get("ignore", ()))
        options = {word: f"--{key}" for key in ("select", "ignore") for word in self.given.get(key, ())}
        given["named_at"] = {**settings.named_at, **options}
        return replace(settings, **given)


def _folder_of(path: str) -> str:
    if path == "-":
        return os.getcwd()  # noqa: PTH109 - asked for every file, and made a Path once a folder
    whole = os.path.abspath(path)  # noqa: PTH100 - pathlib keeps "..", whose parent is then a wrong folder
    return whole if path.endswith(("/", os.sep)) else os.path.dirname(whole)  # noqa: PTH120 - as above


def _read(path: Path) -> Settings | None:
    """The settings of a file; ``None`` for a ``pyproject.toml`` that says nothing of sowlint."""
    source = read_source(path)
    if source is None:
        return None
    from sowlint.config.validate import settings_from  # noqa: PLC0415 - pydantic only where there is a file

    return settings_from(source)
