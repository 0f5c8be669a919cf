"""The typed model of ``features.yaml``."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from sowlint.features.names import has_words
from sowlint.features.releases import Point, point


class Status(StrEnum):
    """Where a feature stands: GA is generally available, DEPRECATED is there and to go, RETIRED is gone."""

    GA = "ga"
    BETA = "beta"
    PLANNED = "planned"
    DEPRECATED = "deprecated"
    RETIRED = "retired"


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _written(value: Any) -> Any:
    """A version or day as text; YAML has made 5.10 the number 5.1 before anybody could see it."""
    if isinstance(value, float):
        raise ValueError("put quotes around a version, or 5.10 is read as 5.1")  # noqa: TRY004 - pydantic wants it so
    if isinstance(value, date):
        return value.isoformat()
    return _code(value)


def _code(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _point(text: str) -> str:
    point(text)
    return text


def _name(text: str) -> str:
    if not has_words(text):
        raise ValueError("a name holds at least two letters or digits")
    return " ".join(text.split())


Name = Annotated[str, AfterValidator(_name)]
Names = Annotated[tuple[Name, ...], BeforeValidator(_listed)]
PointText = Annotated[str, BeforeValidator(_written), AfterValidator(_point)]


class Part(BaseModel):
    """A mapping in a catalogue; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Feature(Part):
    """One entry of the catalogue.

    Attributes:
        id: letters, digits, dots, hyphens and underscores; what findings and trackers call it.
        name: what papers call it.
        aliases: what they call it too, each a name or a phrase that begins with a verb (“reconcile invoices”).
        status: where it stands.
        since: the version or day from which it is there (“5.1”, 2025-03-01, “Q3 2025”).
        until: the last version or day in which it is there.
        editions: the editions that have it; none means all.
        regions: the regions in which it is there; none means all.
        evidence: where somebody can look it up.
        owner: who answers for it.
    """

    id: Annotated[str, BeforeValidator(_code)] = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
    name: Name
    aliases: Names = ()
    status: Status
    since: PointText = ""
    until: PointText = ""
    editions: Names = ()
    regions: Names = ()
    evidence: str = ""
    owner: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Its name and its aliases."""
        return (self.name, *self.aliases)

    @property
    def first(self) -> Point | None:
        """The version or day from which it is there; ``None`` where that is not said."""
        return point(self.since)

    @property
    def last(self) -> Point | None:
        """The last version or day in which it is there; ``None`` where that is not said."""
        return point(self.until)

    def status_on(self, day: date | None) -> Status:
        """Where it stands on a day: not yet before the first, no longer after the last day that the entry names."""
        if day and self.first and self.first.day and day < self.first.day and self.status is Status.GA:
            return Status.PLANNED
        if day and self.last and self.last.last_day and self.last.last_day < day:
            return Status.RETIRED
        return self.status


class FeaturesFile(Part):
    """A whole catalogue."""

    features: Annotated[tuple[Feature, ...], Field(min_length=1)]
