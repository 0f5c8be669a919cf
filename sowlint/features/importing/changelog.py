"""Changelogs in the form of “Keep a Changelog” (https://keepachangelog.com): what was added, deprecated and removed.

What stands under “Added” of a release is there since it, under “Unreleased” it is planned, and under a pre-release it
is in beta. What is deprecated or removed is the feature whose name it holds, or else an entry of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from sowlint.documents.decode import decode
from sowlint.documents.source import Limits
from sowlint.errors import CatalogueError
from sowlint.features.importing.made import Imported, notes_on, slug
from sowlint.features.model import Feature, Status
from sowlint.features.names import NameIndex, has_words
from sowlint.sources import open_source
from sowlint.yamlfiles.places import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sowlint.features.importing.mapping import FieldMap

_RELEASE = re.compile(
    r"##\s+\[?(?:(?P<version>v?\d+(?:\.\d+)*)(?P<early>-[\w.]+)?|(?P<unreleased>unreleased))\b", re.IGNORECASE
)
_GROUP = re.compile(r"###\s+(\w+)")
_ITEM = re.compile(r"[-*+]\s+(\S.*)")
_BOLD = re.compile(r"\*\*(.+?)\*\*|__(.+?)__")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|\[([^\]]*)\]\[[^\]]*\]")
_ENDS = re.compile(r":\s|\.\s|\s[–—-]\s|\s\(|,\s(?:which|so|and)\b|\sby @|\s#\d|;\s")
_OPENING = re.compile(
    r"^(?:(?:add(?:ed|s)?|new|introduc(?:e[sd]?|ing)|implement(?:ed|s)?|initial|support(?:s|ed)?(?: for)?"
    r"|deprecate[sd]?|remove[sd]?|the|an?|for|of)\s+)+",
    re.IGNORECASE,
)
_STATUS = {"added": Status.GA, "deprecated": Status.DEPRECATED, "removed": Status.RETIRED}


class _Entry(NamedTuple):
    """One entry of a changelog.

    Attributes:
        release: the number of its release in the file, from 0, the newest first.
        before: the version that came before its own.
        early: whether its release is a pre-release.
        done: the group that it stands in, such as ``added``.
    """

    line: int
    release: int
    version: str
    before: str
    early: bool
    done: str
    text: str


def read(path: Path, fields: FieldMap) -> Imported:  # noqa: ARG001 - a changelog has no columns
    """The features of a changelog; see ``sowlint.features.importing.imported``."""
    text, _ = decode(open_source(str(path), Limits()))
    entries = list(_entries(text.splitlines()))
    if not any(_RELEASE.match(line) for line in text.splitlines()):
        raise CatalogueError(shown(path), "holds no release such as “## [1.2.0] - 2026-01-05”")
    ledger = _Ledger(path.name)
    for entry in sorted(entries, key=lambda entry: -entry.release):
        ledger.put(entry)
    if not ledger.features:
        raise CatalogueError(shown(path), "lists nothing under “Added”, “Deprecated” or “Removed”")
    features = tuple(Feature.model_validate(each) for each in ledger.features)
    return Imported(features, tuple(ledger.places), tuple(notes_on(features)))


def _entries(lines: list[str]) -> Iterator[_Entry]:
    versions = [found["version"] or "" for line in lines if (found := _RELEASE.match(line))]
    release, done, at = None, "", -1
    for number, line in enumerate(lines, 1):
        if line.startswith("## "):
            release, done = _RELEASE.match(line), ""
            at += release is not None
        elif group := _GROUP.match(line):
            done = group[1].lower()
        elif (item := _ITEM.match(line)) and release and done in _STATUS:
            before = versions[at + 1] if at + 1 < len(versions) else ""
            early = bool(release["early"])
            yield _Entry(number, at, _bare(release["version"] or ""), _bare(before), early, done, item[1])


def _bare(version: str) -> str:
    return version.lstrip("vV")


@dataclass
class _Ledger:
    """Features as they come and go, from the oldest release to the newest."""

    source: str
    features: list[dict[str, Any]] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    _index: NameIndex = field(default_factory=NameIndex)

    def put(self, entry: _Entry) -> None:
        known = self._index.find(entry.text)
        if entry.done == "added" or not known:
            self._begin(entry)
            return
        feature = self.features[known[0].number]
        if not entry.version:
            return
        feature["status"] = _STATUS[entry.done]
        if entry.done == "removed" and entry.before:
            feature["until"] = entry.before

    def _begin(self, entry: _Entry) -> None:
        name = _name(entry.text)
        if not has_words(name) or self._index.add(name, len(self.features)) is not None:
            return
        self.features.append({"id": self._id(name), "name": name, **_standing(entry, self.source)})
        self.places.append(f"line {entry.line}")

    def _id(self, name: str) -> str:
        wanted, taken = slug(name), {each["id"] for each in self.features}
        return wanted if wanted not in taken else f"{wanted}-{len(taken)}"


def _standing(entry: _Entry, source: str) -> dict[str, Any]:
    if not entry.version:
        return {"status": Status.PLANNED if entry.done == "added" else Status.DEPRECATED}
    if entry.done != "added":
        last = {"until": entry.before} if entry.done == "removed" and entry.before else {}
        return {"status": _STATUS[entry.done], **last, "evidence": f"{source}, {entry.version}"}
    status = Status.BETA if entry.early else Status.GA
    return {"status": status, "since": entry.version, "evidence": f"{source}, {entry.version}"}


def _name(text: str) -> str:
    """What an entry calls the feature: what is bold, else its words to the first stop without “Added support for”."""
    bold = _BOLD.match(text)
    words = (bold[1] or bold[2]) if bold else text
    words = _LINK.sub(lambda link: link[1] or link[2] or "", words).replace("`", "").replace("**", "")
    ends = _ENDS.search(words)
    words = words[: ends.start()] if ends else words
    return _OPENING.sub("", words, count=1).strip(" .:,;*_")
