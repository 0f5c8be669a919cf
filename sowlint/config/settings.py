"""Everything that can be settled about a run, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from sowlint.config.globs import Globs
from sowlint.documents.source import Limits
from sowlint.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sowlint.documents.model import Kind
    from sowlint.language.options import DateOrder
    from sowlint.waivers import Need, Waiver

THRESHOLDS: MappingProxyType[str, float] = MappingProxyType(
    {"min_slack": 0.15, "review_wd": 5, "max_activity_wd": 44, "load": 0.8, "evidence_months": 24}
)
"""Heuristics: shares of a schedule, working days, months; not measured on such papers, so a house may differ.

``min_slack``: share of a schedule that should be free, from the 20–25 % by which projects overrun on average
(Moløkken and Jørgensen 2003). ``review_wd``: working days between a deliverable and what builds on it.
``max_activity_wd``: the longest activity that is still a plan (DCMA 14-point assessment, point 8).
``load``: the share of a person's working days that goes into the work planned. ``evidence_months``: how old
evidence for a claim may be.
"""


@dataclass(frozen=True)
class Settings:
    """What one document is judged with.

    Attributes:
        kind: what sort of paper documents are; ``None`` to tell it from the text.
        kinds: globs and the kind of what they match; the last that matches counts.
        select: codes, families or names of the rules to run; empty for all.
        ignore: codes, families or names of rules not to run.
        per_file_ignores: globs, each with codes, families or names not to run on what it matches.
        as_of: the day to judge by; ``None`` for the document's own date.
        min_severity: what weighs less is not reported.
        fail_on: from this severity on, a finding makes the run fail.
        exclude: globs of files and folders that a walk leaves out.
        packs: folders of rules beside the shipped ones.
        features: the feature catalogue.
        baseline: the file of known findings; ``None`` where nothing is known.
        since: a git revision; what was found in a file at that time is not reported. Empty for none.
        only_inserted: whether only what stands in the tracked insertions of Word files is reported.
        holidays: the country whose public holidays are no working days (``SE``, ``DE-BY``); empty for none.
        thresholds: see ``THRESHOLDS``.
        waivers: globs, each with a decision about what is found in the files that it matches.
        waivers_need: what a waiver has to give beside its reason.
        respect_gitignore: whether a walk leaves out what ``.gitignore`` files name.
        root: the folder that globs are relative to.
        named_at: where each code, family or name of a rule was given, for messages.
    """

    kind: Kind | None = None
    kinds: tuple[tuple[str, Kind], ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    as_of: date | None = None
    min_severity: Severity = Severity.INFO
    fail_on: Severity = Severity.ERROR
    exclude: tuple[str, ...] = ()
    packs: tuple[Path, ...] = ()
    features: Path | None = None
    baseline: Path | None = None
    since: str = ""
    only_inserted: bool = False
    vendor: tuple[str, ...] = ()
    customer: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    model: str | None = None
    date_order: DateOrder | None = None
    fiscal_year_start: int | None = None
    holidays: str = ""
    thresholds: Mapping[str, float] = field(default_factory=THRESHOLDS.copy)
    limits: Limits = field(default_factory=Limits)
    respect_gitignore: bool = True
    waivers: tuple[tuple[str, Waiver], ...] = ()
    waivers_need: tuple[Need, ...] = ()
    root: Path = Path()
    named_at: Mapping[str, str] = field(default_factory=dict)

    @property
    def rule_words(self) -> tuple[str, ...]:
        """Every code, family or name of a rule that is given anywhere."""
        per_file = (code for _, codes in self.per_file_ignores for code in codes)
        waived = (word for _, waiver in self.waivers for word in waiver.rules)
        return (*self.select, *self.ignore, *per_file, *waived)

    def for_file(self, path: str) -> Settings:  # noqa: ARG002 - one answer for every file
        """Itself; see ``SettingsSource``."""
        return self

    def kind_for(self, path: str) -> Kind | None:
        """What sort of paper a file is by the globs, else by ``kind``."""
        fitting = (kind for globs, kind in reversed(self._kind_globs) if globs.match(path))
        return next(fitting, self.kind)

    def ignored_in(self, path: str) -> tuple[str, ...]:
        """The codes, families and names that do not run on a file, because of where it lies."""
        return tuple(code for globs, codes in self._ignore_globs if globs.match(path) for code in codes)

    def waivers_for(self, path: str) -> tuple[Waiver, ...]:
        """The decisions about a file."""
        return tuple(waiver for globs, waiver in self._waiver_globs if globs.match(path))

    def excludes(self, path: str) -> bool:
        """Whether a walk leaves out a file, or a folder (whose path ends in ``/``)."""
        return self._excluded.match(path)

    @cached_property
    def _kind_globs(self) -> tuple[tuple[Globs, Kind], ...]:
        return tuple((Globs((glob,), self.root), kind) for glob, kind in self.kinds)

    @cached_property
    def _ignore_globs(self) -> tuple[tuple[Globs, tuple[str, ...]], ...]:
        return tuple((Globs((glob,), self.root), codes) for glob, codes in self.per_file_ignores)

    @cached_property
    def _waiver_globs(self) -> tuple[tuple[Globs, Waiver], ...]:
        return tuple((Globs((glob,), self.root), waiver) for glob, waiver in self.waivers)

    @cached_property
    def _excluded(self) -> Globs:
        return Globs(self.exclude, self.root)
