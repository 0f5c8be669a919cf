"""Reports on documents, kept by all that they depend on."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from hashlib import sha256
from typing import TYPE_CHECKING, cast

from sowlint.cache.codec import decode, encode
from sowlint.cache.versions import digest_of, stamps_of, versions
from sowlint.errors import ConfigError
from sowlint.shipped import shipped_rules

if TYPE_CHECKING:
    from pathlib import Path

    from sowlint.cache.store import Store
    from sowlint.config import Settings
    from sowlint.documents.model import Format, Kind
    from sowlint.documents.source import Source
    from sowlint.findings import DocumentReport

_YAML = (".yaml", ".yml")
_BY_THEIR_EFFECT = frozenset({"kind", "kinds", "per_file_ignores", "waivers", "packs", "features", "model"})
_ASKED_OF_THE_REPORT = frozenset({"min_severity", "fail_on", "since", "only_inserted", "baseline"})
_ELSEWHERE = frozenset({"exclude", "respect_gitignore", "root", "named_at"})
_NOT_BY_VALUE = _BY_THEIR_EFFECT | _ASKED_OF_THE_REPORT | _ELSEWHERE
"""Settings that do not stand in a key as they are. A setting that is new stands in it, which is always safe."""


@dataclass(frozen=True)
class ReportCache:
    """What was said of documents before.

    Attributes:
        store: where it is kept.
    """

    store: Store
    _contents: dict[Path, str] = field(default_factory=dict, repr=False)
    _settled: dict[int, tuple[Settings, str]] = field(default_factory=dict, repr=False)

    def key_of(self, source: Source, settings: Settings, kind: Kind | None, format_of: Format | None) -> str:
        """A digest of all that a report on a document depends on.

        That is the document's bytes and path, the rules, packs and feature catalogue by their contents, the settings
        that matter, and the versions of Python, sowlint, its language model and every package that is installed.
        Severities that are not reported, baselines and earlier revisions are not in it: they are asked of the report
        afterwards.

        Args:
            source: the document.
            settings: those that hold for it.
            kind: what sort of paper it is, if that is settled.
            format_of: what it is, if that is settled.
        """
        path = source.path
        return _digest(
            path,
            sha256(source.data).hexdigest(),
            (kind, format_of, settings.ignored_in(path), settings.waivers_for(path)),
            self._settled_by(settings),
        )

    def get(self, key: str) -> DocumentReport | None:
        """The report under a key; ``None`` where there is none that can be used."""
        data = self.store.get(key)
        try:
            return None if data is None else cast("DocumentReport", decode(data))
        except (ValueError, TypeError):
            return None

    def put(self, key: str, report: DocumentReport) -> None:
        """Keep a report, which holds of its document what it quotes and no more."""
        if report.shown is None and report.error is None:
            self.store.put(key, encode(report))

    def _settled_by(self, settings: Settings) -> str:
        """A digest of what is the same for all documents with some settings."""
        if id(settings) not in self._settled:
            digest = _digest(
                versions(),
                settings.rule_words,
                _by_value(settings),
                [self._content(folder) for folder in (shipped_rules(), *settings.packs)],
                settings.features and self._content(settings.features),
                settings.model and _model(settings.model),
            )
            self._settled[id(settings)] = (settings, digest)
        return self._settled[id(settings)][1]

    def _content(self, path: Path) -> str:
        """What a file or folder holds; a run sees it as it was when it was first asked for."""
        if path not in self._contents:
            self._contents[path] = digest_of(path, _YAML)
        return self._contents[path]


def _digest(*ingredients: object) -> str:
    return sha256(repr(ingredients).encode(errors="surrogatepass")).hexdigest()


def _by_value(settings: Settings) -> tuple[object, ...]:
    names = (each.name for each in fields(settings) if each.name not in _NOT_BY_VALUE)
    return tuple((name, getattr(settings, name)) for name in names)


def _model(package: str) -> str:
    from sowlint.language.pipeline import model_folder  # noqa: PLC0415 - few name a model of their own

    try:
        return stamps_of(model_folder(package))
    except ConfigError:
        return ""
