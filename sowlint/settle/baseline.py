"""The findings that a house knows of already: a versioned file that a run is held against.

An entry is a file, a rule's code, a hash of the sentence, the headings above it and a count; never a line. So text
that moves stays known, and a sentence that changes is new.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sowlint.config.source import shown
from sowlint.errors import ConfigError

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from sowlint.findings import DocumentReport, Finding, Report

NAME = "sowlint-baseline.yaml"
VERSION = 1
KNOWN = "the baseline: this finding is known"

_HEAD = (
    "# Findings that are known. “sowlint baseline write” makes this file, “prune” takes out what is gone.\n"
)
_NUMBERING = re.compile(
    r"^\W*(?:(?:section|article|clause)\s+)?(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.)]?\s+(?=\w)", re.IGNORECASE
)
_PLAIN = str.maketrans("“”„«»‘’‚–—‑\u00a0", '"""""\'\'\'--- ')


class Entry(NamedTuple):
    """What is known: a rule's code, the hash of a sentence, and the headings above it without their numbers."""

    code: str
    sentence: str
    section: tuple[str, ...]


@dataclass(frozen=True)
class Baseline:
    """Known findings by file; how often each is known.

    Attributes:
        path: of the file that it is kept in; the files are named relative to its folder.
    """

    path: Path
    entries: Mapping[str, Counter[Entry]] = field(default_factory=dict)

    def name_of(self, document: str) -> str:
        """How a document is named in the file."""
        return document if document == "-" else Path(os.path.relpath(document, self.path.parent)).as_posix()

    def with_report(self, report: Report) -> Baseline:
        """With what a run has found in place of what was known of the same documents."""
        found = {self.name_of(each.path): Counter(map(entry_of, each.findings)) for each in _read(report)}
        kept = {name: entries for name, entries in {**self.entries, **found}.items() if entries}
        return replace(self, entries=kept)

    def pruned(self, report: Report) -> Baseline:
        """Without what a run no longer finds in the documents that it read."""
        gone = dict(self.stale(report))
        left = {name: entries - gone.get(name, Counter()) for name, entries in self.entries.items()}
        return replace(self, entries={name: entries for name, entries in left.items() if entries})

    def stale(self, report: Report) -> Iterator[tuple[str, Counter[Entry]]]:
        """Each document that was read and of which something is known that is not there any more, with that."""
        for document in _read(report):
            name = self.name_of(document.path)
            left = self._matched(document)[1]
            if left:
                yield name, left

    def apply(self, document: DocumentReport) -> DocumentReport:
        """The report on a document, what is known silenced."""
        known = self._matched(document)[0]
        return silenced(document, known, KNOWN) if known else document

    def _matched(self, document: DocumentReport) -> tuple[set[int], Counter[Entry]]:
        return matched(document.findings, self.entries.get(self.name_of(document.path), Counter()))


def matched(findings: Sequence[Finding], entries: Counter[Entry]) -> tuple[set[int], Counter[Entry]]:
    """Which findings are known, by their number, and what is left of what was known; the same section goes first."""
    left = Counter(entries)
    wanted = [entry_of(finding) for finding in findings]
    known = {at for at, entry in enumerate(wanted) if _taken(left, entry)}
    for at, entry in enumerate(wanted):
        moved = (each for each in left if at not in known and each[:2] == entry[:2])
        if _taken(left, next(moved, None)):
            known.add(at)
    return known, left


def silenced(document: DocumentReport, numbers: Container[int], because: str) -> DocumentReport:
    """A report, the findings of these numbers silenced."""
    findings = tuple(enumerate(document.findings))
    return replace(
        document,
        findings=tuple(each for at, each in findings if at not in numbers),
        silenced=(
            *document.silenced,
            *(replace(each, silenced_by=because) for at, each in findings if at in numbers),
        ),
    )


def _taken(left: Counter[Entry], entry: Entry | None) -> bool:
    if entry is None or left[entry] <= 0:
        return False
    left[entry] -= 1
    if not left[entry]:
        del left[entry]
    return True


def _read(report: Report) -> Iterator[DocumentReport]:
    return (document for document in report.documents if not document.error)


def entry_of(finding: Finding) -> Entry:
    """What a baseline remembers of a finding."""
    words = _normal(finding.context or finding.text)
    digest = sha256(words.encode(errors="surrogatepass")).hexdigest()[:16]
    return Entry(finding.code, digest, tuple(_NUMBERING.sub("", each.strip()) for each in finding.section))


def _normal(text: str) -> str:
    """A sentence without what editing and numbering change about it."""
    return _NUMBERING.sub("", " ".join(text.translate(_PLAIN).casefold().split()))


def read_baseline(path: Path) -> Baseline:
    """A baseline file.

    Raises:
        ConfigError: where it cannot be read or is none.
    """
    import yaml  # noqa: PLC0415 - only where there is a baseline

    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError as error:
        remedy = "“sowlint baseline write” makes one"
        raise ConfigError(
            str(path), f"cannot be read: {(error.strerror or str(error)).lower()}", remedy
        ) from error
    except (UnicodeDecodeError, yaml.YAMLError, RecursionError) as error:
        raise ConfigError(
            str(path), "is no baseline", "write it anew with “sowlint baseline write”"
        ) from error
    return Baseline(path, dict(_entries(path, data)))


def _entries(path: Path, data: Any) -> Iterator[tuple[str, Counter[Entry]]]:
    try:
        if data["version"] != VERSION:
            remedy = "use a newer sowlint, or write it anew with “sowlint baseline write”"
            raise ConfigError(shown(path), f"is a baseline of version {data['version']}", remedy)
        for name, entries in (data["files"] or {}).items():
            yield str(name), Counter({_entry(each): int(each["count"]) for each in entries})
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ConfigError(
            str(path), "is no baseline", "write it anew with “sowlint baseline write”"
        ) from error


def _entry(said: Mapping[str, Any]) -> Entry:
    return Entry(str(said["code"]), str(said["sentence"]), tuple(map(str, said["section"])))


def written(baseline: Baseline) -> str:
    """The text of a baseline file: one line an entry, sorted."""
    import json  # noqa: PLC0415 - its strings are YAML

    lines = [_HEAD, f"version: {VERSION}\n", "files:\n" if baseline.entries else "files: {}\n"]
    for name, entries in sorted(baseline.entries.items()):
        lines.append(f"  {json.dumps(name, ensure_ascii=False)}:\n")
        for entry, count in sorted(
            entries.items(), key=lambda each: (each[0].code, each[0].section, each[0].sentence)
        ):
            section = json.dumps(list(entry.section), ensure_ascii=False)
            lines.append(
                f'  - {{code: {entry.code}, section: {section}, sentence: "{entry.sentence}", count: {count}}}\n'
            )
    return "".join(lines)


def held_against(
    report: Report, baselines: Iterable[tuple[DocumentReport, Path | None]]
) -> tuple[Report, dict[Path, Baseline]]:
    """A report, each document held against its baseline, and the baselines that were read.

    Raises:
        ConfigError: where a baseline cannot be read.
    """
    known: dict[Path, Baseline] = {}
    documents: list[DocumentReport] = []
    for document, path in baselines:
        if path is not None and path not in known:
            known[path] = read_baseline(path)
        documents.append(known[path].apply(document) if path is not None else document)
    return replace(report, documents=tuple(documents)), known
