"""The typed model of a configuration file; imported only when there is one."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from sowlint.documents.model import Kind  # noqa: TC001 - pydantic reads the annotations
from sowlint.findings import Severity
from sowlint.waivers import Need  # noqa: TC001 - as above


def _listed(value: Any) -> Any:
    """One word, or words between commas, is a list of them."""
    return [word.strip() for word in value.split(",") if word.strip()] if isinstance(value, str) else value


def _alone(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


def _iso_day(value: Any) -> Any:
    """Only a date written out, never a number of seconds."""
    if isinstance(value, int | float):
        raise ValueError("expected a date such as 2026-01-05")  # noqa: TRY004 - pydantic reports ValueErrors
    return value


Codes = Annotated[tuple[str, ...], BeforeValidator(_listed)]
Names = Annotated[tuple[str, ...], BeforeValidator(_alone)]
Day = Annotated[date, BeforeValidator(_iso_day)]
Share = Annotated[float, Field(ge=0, le=1)]
Amount = Annotated[float, Field(gt=0)]
Bound = Annotated[int, Field(gt=0)]


class Part(BaseModel):
    """A mapping in a configuration file; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class PartiesPart(Part):
    """``parties``: names by which a document may call either side."""

    vendor: Names = ()
    customer: Names = ()
    products: Names = ()


class ThresholdsPart(Part):
    """``thresholds``: see ``sowlint.config.settings.THRESHOLDS``."""

    min_slack: Share | None = None
    review_wd: Amount | None = None
    max_activity_wd: Amount | None = None
    load: Annotated[float, Field(gt=0, le=1)] | None = None
    evidence_months: Amount | None = None


class LimitsPart(Part):
    """``limits``: see ``sowlint.documents.source.Limits``."""

    file_bytes: Bound | None = None
    text_bytes: Bound | None = None
    unpacked_bytes: Bound | None = None
    ratio: Bound | None = None
    depth: Bound | None = None


class WaiverPart(Part):
    """One of ``waivers``: findings that somebody has decided to live with, in files that can bear no comment.

    Attributes:
        path: globs of the files that it is about.
        text: words that the flagged sentence holds; left out, any.
    """

    codes: Codes = Field(min_length=1)
    path: Names = Field(min_length=1)
    text: str = ""
    reason: str = Field(min_length=1)
    owner: str = ""
    until: Day | None = None


class ConfigModel(Part):
    """A whole ``sowlint.yaml``, or the table ``[tool.sowlint]``."""

    kind: Kind | None = None
    kinds: dict[str, Kind] = {}
    select: Codes = ()
    ignore: Codes = ()
    per_file_ignores: dict[str, Codes] = {}
    as_of: Day | None = None
    min_severity: Severity = Severity.INFO
    fail_on: Severity = Severity.ERROR
    exclude: Names = ()
    packs: Names = ()
    features: str | None = None
    baseline: str | None = None
    parties: PartiesPart = PartiesPart()
    model: str | None = None
    date_order: Literal["dmy", "mdy"] | None = None
    fiscal_year_start: Annotated[int, Field(ge=1, le=12)] | None = None
    holidays: str | None = None
    thresholds: ThresholdsPart = ThresholdsPart()
    limits: LimitsPart = LimitsPart()
    respect_gitignore: bool = True
    waivers: tuple[WaiverPart, ...] = ()
    waivers_need: Annotated[tuple[Need, ...], BeforeValidator(_listed)] = ()
