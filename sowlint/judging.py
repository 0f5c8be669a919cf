"""From the bytes of one document to the report on it, worked out now or known from before."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from sowlint import documents
from sowlint.compiled import noted_apart
from sowlint.costs import stage
from sowlint.documents.model import Kind
from sowlint.documents.source import Source
from sowlint.errors import SowlintError
from sowlint.together import alone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sowlint.cache.reports import ReportCache
    from sowlint.config import Settings
    from sowlint.documents.model import Document, Format
    from sowlint.findings import DocumentReport
    from sowlint.linter import Linter
    from sowlint.together import Work

_REHEARSAL = """\
# Statement of work

This statement of work is made between Acme Ltd (“Acme”) and Bergvik AB (“Client”), dated 1 February 2027.

## Timeline

Acme will deliver the fastest portal by 1 March 2027, provided that Client gives access within five days.

- If Client is late, the dates move; we expect the next release in May 2027.

| Step | Owner | Due |
| --- | --- | --- |
| Survey | Acme | 4 May 2027 |
| Review | Client | 11 May 2027 |
"""

_Key = tuple[int, tuple[str, ...]]


class NotKnownError(Exception):
    """A report is not known from before."""


@dataclass(frozen=True)
class ReadBefore:
    """A document that was read while the rules were loaded.

    Attributes:
        digest: of the bytes that it was read from.
        kind: what sort of paper it is, as the text tells.
    """

    digest: bytes
    document: Document
    kind: Kind

    @classmethod
    def of(cls, source: Source) -> ReadBefore:
        """Read a file.

        Raises:
            DocumentError: where it cannot be read.
        """
        from sowlint.language.kinds import classify  # noqa: PLC0415 - only where processes are to be forked
        from sowlint.language.sentences import sentences_of  # noqa: PLC0415 - as above

        document = documents.read(source)
        kind, _ = classify(document, sentences_of(document))
        return cls(sha256(source.data).digest(), document, kind)


@dataclass
class Judge:
    """Judges documents, each by the settings that hold for it.

    Attributes:
        cache: knows earlier reports and keeps new ones; ``None`` to work out everything.
        keep: whether each report is to hold the document that it is about.
        read_before: by the paths of files, what was read of them before they are judged, pickled.
    """

    cache: ReportCache | None = None
    keep: bool = False
    read_before: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    _linters: dict[_Key, tuple[Settings, Linter | SowlintError]] = field(default_factory=dict, repr=False)

    def judge(
        self, source: Source, settings: Settings, kind: Kind | None, format_of: Format | None
    ) -> DocumentReport:
        """Everything that is found in a document.

        Args:
            source: the document.
            settings: those that hold for it.
            kind: what sort of paper it is; ``None`` to tell it from the text.
            format_of: what it is; ``None`` to tell it from its content.

        Raises:
            SowlintError: where it cannot be read, or its settings cannot be used.
        """
        return alone(self.judging(source, settings, kind, format_of))

    def judging(
        self, source: Source, settings: Settings, kind: Kind | None, format_of: Format | None
    ) -> Work[DocumentReport]:
        """The same as a work that goes on side by side with others; see ``together``."""
        if self.cache is None:
            return (yield from self._judged(source, settings, kind, format_of))
        key = self.cache.key_of(source, settings, kind, format_of)
        report = self.cache.get(key)
        if report is None:
            report = yield from self._judged(source, settings, kind, format_of)
            self.cache.put(key, report)
        return report

    def make_ready(self, settings: Settings) -> None:
        """Load and compile what it takes to judge documents by some settings.

        Much of that happens on first use: so a short paper with something of everything is judged.

        Raises:
            SowlintError: where they cannot be used.
        """
        from sowlint.cache.codec import decode, encode  # noqa: PLC0415 - only where processes are to be forked
        from sowlint.expressions import make_gates  # noqa: PLC0415 - as above

        linter = self.linter(settings)
        linter.lint(noted_apart("rehearsal", _rehearsal, encode, decode), Kind.PROPOSAL)
        make_gates()

    def recalling(
        self, source: Source, settings: Settings, kind: Kind | None, format_of: Format | None
    ) -> Work[DocumentReport]:
        """The same, but only if it is known from before; nothing is parsed for it.

        Raises:
            NotKnownError: where it is not.
        """
        yield from ()
        key = self.cache and self.cache.key_of(source, settings, kind, format_of)
        report = self.cache and key and self.cache.get(key)
        if not report:
            raise NotKnownError(source.path)
        return report

    def _judged(
        self, source: Source, settings: Settings, kind: Kind | None, format_of: Format | None
    ) -> Work[DocumentReport]:
        linter = self.linter(settings, settings.ignored_in(source.path))
        with stage("reading the file"):
            before = self._known(source, format_of)
            document = before.document if before else documents.read(source, format_of)
        kind = kind or (before.kind if before else None)
        return (yield from linter.judging(document, kind, keep=self.keep))

    def _known(self, source: Source, format_of: Format | None) -> ReadBefore | None:
        """What was read of the file before, if it was the same then."""
        pickled = self.read_before.get(source.path) if format_of is None else None
        if not pickled:
            return None
        before: ReadBefore = pickle.loads(pickled)  # noqa: S301 - this process's own child has written it
        return before if before.digest == sha256(source.data).digest() else None

    def linter(self, settings: Settings, ignored: tuple[str, ...] = ()) -> Linter:
        """The linter for some settings, whose rules are compiled once.

        Args:
            settings: those that hold for a file.
            ignored: rules that do not run on it beside those that the settings ignore everywhere.

        Raises:
            SowlintError: where a rule, pack or selection cannot be used.
        """
        key = (id(settings), ignored)
        if key not in self._linters:
            self._linters[key] = (settings, _made(settings, ignored))
        made = self._linters[key][1]
        if isinstance(made, SowlintError):
            raise made
        return made


def _rehearsal() -> Document:
    return documents.read(Source("rehearsal.md", _REHEARSAL.encode()))


@stage("rules")
def _made(settings: Settings, ignored: tuple[str, ...]) -> Linter | SowlintError:
    """A linter, or why there is none, which is told for every file but found out once."""
    from sowlint.linter import configured  # noqa: PLC0415 - it knows every check, and a run may need none

    try:
        return configured(settings, ignored)
    except SowlintError as error:
        return error
