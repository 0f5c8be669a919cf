"""Whether what is said of a feature is backed by its entry: by status, and by the edition, region and version named.

A feature is backed where it is generally available and nothing beside its name contradicts the entry. What the
catalogue does not know is unknown, which is another matter than not being backed.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from sowlint.features.model import Status
from sowlint.features.regions import regions_in, spelling
from sowlint.features.releases import earlier, numbers

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from sowlint.features.catalogue import Catalogue, Mention
    from sowlint.features.model import Feature
    from sowlint.features.releases import Version

_EDITION_NOUN = (
    r"(?:plans?|editions?|tiers?|packages?|licen[cs]es?|subscriptions?|customers?|users?|accounts?|bundles?)"
)
_VERSION = re.compile(
    r"(?P<before>\S+\s+)?\b(?:version|release|v)\.?\s?(?P<number>\d+(?:\.\d+)*)(?![\w%])", re.IGNORECASE
)
_ANY_EDITION = re.compile(
    r"\b(?P<name>[A-Z][a-z]+) (?:plans?|editions?|tiers?|subscriptions?|licen[cs]es?)\b"
)
_NO_EDITIONS = frozenset(
    [
        "A",
        "All",
        "Any",
        "Both",
        "Delivery",
        "Each",
        "Every",
        "Go",
        "Implementation",
        "Migration",
        "My",
        "New",
        "No",
        "Our",
        "Paid",
        "Phase",
        "Project",
        "Recovery",
        "Release",
        "Roadmap",
        "Rollout",
        "Standing",
        "Test",
        "That",
        "The",
        "Their",
        "These",
        "This",
        "Those",
        "Training",
        "Which",
        "Work",
        "Your",
    ]
)
_UNBACKED = frozenset({Status.PLANNED, Status.DEPRECATED, Status.RETIRED})


class Standing(StrEnum):
    """What the catalogue says of what a paper says of a feature; UNKNOWN is what it has no entry for."""

    BACKED = "backed"
    BETA = "beta"
    UNBACKED = "unbacked"
    UNKNOWN = "unknown"


class Backing(NamedTuple):
    """The verdict on one mention of a feature, with its reason in words (“planned”, “ga, but only in Enterprise”)."""

    standing: Standing
    words: str


def backing(
    mention: Mention, catalogue: Catalogue, text: str, above: Iterable[str], as_of: date | None
) -> Backing:
    """Hold a mention of a feature against its entry.

    Args:
        mention: the feature's name in the text.
        catalogue: knows which editions and regions there are.
        text: the sentence or the table row.
        above: headings, lead-in and column header, nearest first; they count for the edition where the text names none.
        as_of: the day to judge by; without one the entry's status counts as it stands.
    """
    feature = mention.feature
    status = feature.status_on(as_of)
    if status in _UNBACKED:
        return Backing(Standing.UNBACKED, _in_words(feature, status))
    rest = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    against = (
        _edition(feature, catalogue, (rest, *above))
        or _region(feature, catalogue, rest)
        or _release(feature, rest)
    )
    if against:
        return Backing(Standing.UNBACKED, f"{status}, but {against}")
    return Backing(Standing.BETA if status is Status.BETA else Standing.BACKED, str(status))


def _in_words(feature: Feature, status: Status) -> str:
    if status is Status.PLANNED and feature.since:
        return f"planned (since: {feature.since})"
    if status in (Status.RETIRED, Status.DEPRECATED) and feature.until:
        return f"{status} (until: {feature.until})"
    return str(status)


def _edition(feature: Feature, catalogue: Catalogue, texts: Iterable[str]) -> str:
    """Which edition the nearest text that names one speaks of, where the feature is in none of those it names."""
    if not feature.editions:
        return ""
    for text in texts:
        named = _editions_in(text, catalogue.editions)
        if named:
            return (
                ""
                if set(named) & set(feature.editions)
                else f"only in {_listed(feature.editions)}, not in {_listed(named)}"
            )
    return ""


def _region(feature: Feature, catalogue: Catalogue, text: str) -> str:
    if not feature.regions:
        return ""
    named = regions_in(text, catalogue.regions)
    if not named or set(named) & set(map(spelling, feature.regions)):
        return ""
    return f"only in {_listed(feature.regions)}, not in {_listed(named)}"


def _release(feature: Feature, text: str) -> str:
    """Whether a version is named that comes before the entry's first or after its last."""
    first, last = feature.first, feature.last
    for version in _versions(text):
        if first and first.version and earlier(version, first.version):
            return f"only from {feature.since} on"
        if last and last.version and earlier(last.version, version):
            return f"only up to {feature.until}"
    return ""


def _versions(text: str) -> Iterable[Version]:
    """The versions that a text names; “SAP release 4.7” is somebody else's."""
    for found in _VERSION.finditer(text):
        before = (found["before"] or "").strip(" ,(")
        if not (found.start() and before[:1].isupper()):
            yield numbers(found["number"])


def _editions_in(text: str, known: Iterable[str]) -> list[str]:
    """The editions that a text names: those that the catalogue knows, and any “Basic plan”."""
    unknown = {found["name"] for found in _ANY_EDITION.finditer(text)} - _NO_EDITIONS
    return sorted({edition for edition in known if _names_edition(text, edition)} | unknown)


def _names_edition(text: str, edition: str) -> bool:
    """Whether a text speaks of an edition: by its name as it is written, or in any case beside “plan” and the like."""
    name = re.escape(edition)
    if re.search(rf"\b{name}\s+{_EDITION_NOUN}\b|\b{_EDITION_NOUN}\W+{name}\b", text, re.IGNORECASE):
        return True
    return any(
        found.start() or found.end() == len(text.rstrip())
        for found in re.finditer(rf"\b{name}\b", text)
        if edition[:1].isupper()
    )


def _listed(names: Iterable[str]) -> str:
    *firsts, last = names
    return f"{', '.join(firsts)} and {last}" if firsts else last
