"""What a run says: findings, what silenced others, and how each document fared."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sowlint.documents.model import Cover, Document, Format, Kind, Place
    from sowlint.plan.chart import Chart


class Severity(StrEnum):
    """How much a finding weighs; ordered from least to most."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for info, 1 for warning, 2 for error."""
        return ("info", "warning", "error").index(self.value)


@dataclass(frozen=True)
class Edit:
    """One change to propose in the text.

    Attributes:
        old: what goes; an empty place where nothing does.
        after: what the new text stands behind; for a new paragraph, the end of the one that it follows.
        new: the new text.
        paragraph: whether it is a paragraph of its own.
        like: for a new paragraph, one that it is to look like; an empty place for none.
    """

    old: Place
    after: Place
    new: str
    paragraph: bool = False
    like: Place | None = None


@dataclass(frozen=True)
class Finding:
    """One thing to mend, at one place.

    Attributes:
        text: the stretch that is flagged; empty for a finding about the whole document.
        context: the sentence, list item, label or table row around it; a row's cells joined with `` | ``.
        mark: where ``text`` stands inside ``context``, as start and end; ``None`` where there is no text.
        section: the headings above it, outermost first.
        silenced_by: why it is not reported, or ``None``; silenced findings are kept for ``--show-silenced``.
        cover: the block that it stands in and its range there; for a finding about the whole document the block that
            comes nearest, with an empty range; ``None`` where there is none.
        redline: the changes that mend it, where there is exactly one way to put it better; else empty.
    """

    path: str
    code: str
    name: str
    severity: Severity
    message: str
    better: str
    why: str
    text: str
    context: str
    mark: tuple[int, int] | None
    section: tuple[str, ...]
    place: Place
    silenced_by: str | None = None
    cover: Cover | None = None
    redline: tuple[Edit, ...] = ()

    @cached_property
    def fingerprint(self) -> str:
        """An identity that survives moved lines: file, code, section and normalised words, hashed."""
        words = " ".join((self.context or self.text).lower().split())
        key = "\x1f".join((self.path, self.code, *self.section, words, self.text.lower()))
        return sha256(key.encode(errors="surrogatepass")).hexdigest()[:20]


EVERY_RULE = "*"


@dataclass(frozen=True)
class Skipped:
    """A rule that was not asked, by its code, or all of them (``EVERY_RULE``), and why."""

    code: str
    reason: str


@dataclass(frozen=True)
class Shown:
    """A document as it was read, for reports that show it.

    Attributes:
        charts: its schedules, the steps marked with the rules that flag them.
    """

    document: Document
    charts: tuple[Chart, ...]


@dataclass(frozen=True)
class DocumentReport:
    """How one document fared.

    Attributes:
        kind: what sort of paper it was taken for; ``None`` when it was not judged.
        language: ISO 639-1 code; ``None`` when it could not be told.
        words: number of words read.
        unread: what of the document could not be read, in words for a person.
        skipped: checks that were not made.
        error: why nothing could be read, in words; ``None`` when it was read.
        findings: sorted by place.
        silenced: findings that a condition or a decision took away.
        inserted: for Word files, the stretches that stand in tracked insertions.
        shown: the document itself; kept only where a report is to show it.
    """

    path: str
    format: Format | None = None
    kind: Kind | None = None
    language: str | None = None
    words: int = 0
    unread: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    error: str | None = None
    findings: tuple[Finding, ...] = ()
    silenced: tuple[Finding, ...] = ()
    inserted: tuple[Cover, ...] = ()
    shown: Shown | None = None


@dataclass(frozen=True)
class Report:
    """All documents of a run, in the order in which they were given."""

    documents: tuple[DocumentReport, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, document by document."""
        return tuple(finding for document in self.documents for finding in document.findings)

    @property
    def failed(self) -> bool:
        """True where a document could not be read."""
        return any(document.error for document in self.documents)

    def at_least(self, severity: Severity) -> bool:
        """True where some finding weighs ``severity`` or more."""
        return any(finding.severity.rank >= severity.rank for finding in self.findings)
