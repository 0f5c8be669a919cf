"""Which column or key of a foreign file holds what, and what its words for a status mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from sowlint.errors import CatalogueError
from sowlint.features.model import Feature, Status
from sowlint.near import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FIELDS = tuple(Feature.model_fields)
LEFT_OUT = "skip"

_KNOWN_AS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "id": ("issuekey", "key", "featureid", "id", "issueid", "slug"),
        "name": ("summary", "name", "feature", "featurename", "title"),
        "aliases": ("aliases", "alias", "alsoknownas", "synonyms"),
        "status": ("status", "state", "stage", "lifecycle", "releasestatus", "statusname"),
        "since": ("since", "fixversions", "fixversion", "availablesince", "releasedin", "release", "version"),
        "until": ("until", "endoflife", "eol", "retiredin", "removedin"),
        "editions": ("editions", "edition", "plans", "plan", "tiers", "tier"),
        "regions": ("regions", "region", "markets", "market"),
        "evidence": ("evidence", "documentation", "documentationurl", "docs", "url", "link"),
        "owner": ("owner", "owneremail", "productmanager", "featureowner", "responsible", "assignee"),
    }
)
"""How trackers head what a catalogue calls otherwise, the likeliest first; only letters and digits count."""

_STATUS_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        Status.GA: (
            "ga", "done", "closed", "resolved", "released", "live", "shipped", "launched", "complete", "completed",
            "generally available", "general availability", "available", "in production", "delivered",
        ),
        Status.BETA: (
            "beta", "private beta", "public beta", "open beta", "closed beta", "preview", "pilot", "early access",
            "limited availability", "limited release",
        ),
        Status.PLANNED: (
            "planned", "to do", "todo", "open", "backlog", "in progress", "in development", "selected for development",
            "new", "new idea", "idea", "candidate", "under consideration", "in review", "discovery", "in discovery",
            "design", "in design", "next", "now", "later", "on hold", "blocked", "scheduled", "ready for release",
            "roadmap", "committed", "proposed", "accepted", "exploring",
        ),
        Status.DEPRECATED: ("deprecated", "sunsetting", "end of sale"),
        Status.RETIRED: ("retired", "removed", "discontinued", "sunset", "end of life", "decommissioned"),
        LEFT_OUT: (
            "won't do", "wont do", "won't fix", "declined", "rejected", "duplicate", "cancelled", "canceled",
            "archived", "cannot reproduce", "abandoned",
        ),
    }
)  # fmt: skip
_STATUS_OF = {word: meaning for meaning, words in _STATUS_WORDS.items() for word in words}
_MAP = re.compile(r"(?P<left>[^=]*?)\s*=\s*(?P<right>.*)", re.DOTALL)
_WORD = "status:"
_LIST = "list"


@dataclass(frozen=True)
class FieldMap:
    """What the person says of a foreign file.

    Attributes:
        fields: keys of a catalogue's entries, each with the column, key or dotted path that holds it.
        statuses: words of the file in lower case, each with the status that it means, or ``skip``.
        entries: the dotted path to the list of entries in a JSON or YAML file.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, str] = field(default_factory=dict)
    entries: str = ""

    def columns(self, headers: Iterable[str]) -> dict[str, str]:
        """For every key of an entry, the header that holds it: as the person says, else by its usual names.

        Raises:
            ValueError: where a header that the person names is not there.
        """
        there = {plain(header): header for header in headers}
        found: dict[str, str] = {}
        for key in FIELDS:
            if key in self.fields:
                header = there.get(plain(self.fields[key]))
                if header is None:
                    meant = nearest(self.fields[key], there.values())
                    raise ValueError(f"there is no column “{self.fields[key]}”{meant}")
                found[key] = header
            elif usual := next((name for name in _KNOWN_AS[key] if name in there), None):
                found[key] = there[usual]
        return found

    def status(self, word: str) -> str:
        """The status that a word of the file means, or ``skip``.

        Raises:
            ValueError: where nobody said.
        """
        low = " ".join(word.replace("’", "'").lower().replace("_", " ").replace("-", " ").split())
        meaning = self.statuses.get(low) or _STATUS_OF.get(low)
        if meaning is None:
            said = f"“{word}” is no status that is known" if word else "there is no status"
            raise ValueError(f'{said}; say what it means, as in --map "status:{word}=planned"')
        return meaning


def plain(header: str) -> str:
    """A header without what trackers put around it: “Fix Version/s” is fixversions."""
    custom = re.fullmatch(r"\s*custom field \((.*)\)\s*", header, re.IGNORECASE)
    return re.sub(r"[\W_]+", "", (custom[1] if custom else header).lower())


def field_map(words: Iterable[str]) -> FieldMap:
    """A mapping from options such as ``name=Summary``, ``status:In QA=planned`` and ``list=data.items``.

    Raises:
        CatalogueError: where one of them means nothing.
    """
    fields: dict[str, str] = {}
    statuses: dict[str, str] = {}
    entries = ""
    for word in words:
        parts = _MAP.fullmatch(word.strip())
        left, right = (parts["left"], parts["right"].strip()) if parts else (word, "")
        if parts and left.lower().startswith(_WORD):
            statuses[" ".join(left[len(_WORD) :].lower().replace("-", " ").split())] = _meaning(right)
        elif parts and left == _LIST:
            entries = right
        elif parts and left in FIELDS and right:
            fields[left] = right
        else:
            meant = nearest(left, (*FIELDS, _LIST)) if right else ""
            raise CatalogueError(
                f"--map {word}", f"should be a key, “=” and a column{meant}", "as in name=Summary"
            )
    return FieldMap(fields, statuses, entries)


def _meaning(word: str) -> str:
    known = (*Status, LEFT_OUT)
    if word.lower() not in known:
        raise CatalogueError(
            f"--map …={word}", f"is no status{nearest(word, known)}", f"there are {', '.join(known)}"
        )
    return word.lower()
