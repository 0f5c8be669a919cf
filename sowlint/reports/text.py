"""For the person who wrote the document: what is wrong, where, and how to put it better."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sowlint.findings import EVERY_RULE, Severity
from sowlint.reports.paint import Paint
from sowlint.reports.repeats import SHOWN, listed, with_repeats
from sowlint.reports.words import counted, file_in_words, not_checked, place_in_words, safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sowlint.findings import DocumentReport, Finding, Report, Skipped
    from sowlint.reports import ReportOptions

_INDENT = "    "
_SEVERITY_WORDS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFO: ("info", "infos"),
}
_SECTION_SEPARATOR = " › "


def render(report: Report, options: ReportOptions) -> str:
    """Every document of which there is something to say, and a summary."""
    return "\n".join(_TextReport(report, options).lines()) + "\n"


class _TextReport:
    """The lines of one report."""

    def __init__(self, report: Report, options: ReportOptions) -> None:
        self._report = report
        self._options = options
        self._paint = Paint(max(40, options.width), options.color)

    def lines(self) -> Iterator[str]:
        read = [document for document in self._report.documents if not document.error]
        for document in read:
            if len(read) == 1 or self._is_notable(document):
                yield from self._document(document)
                yield ""
        yield from self._errors()
        yield from self._skipped_rules(read)
        yield from self._summary()

    def _is_notable(self, document: DocumentReport) -> bool:
        silenced = document.silenced if self._options.show_silenced else ()
        return bool(document.findings or document.unread or _unjudged(document) or silenced)

    def _skipped_rules(self, documents: Iterable[DocumentReport]) -> Iterator[str]:
        """Rules that were skipped, once for the whole run and not once a document."""
        skipped = (each for document in documents for each in document.skipped if each.code != EVERY_RULE)
        for line in not_checked(skipped):
            yield from self._paint.wrapped(line, "", "faint")

    def _document(self, document: DocumentReport) -> Iterator[str]:
        about = [str(document.kind)] if document.kind else []
        about.append(counted(document.words, "word"))
        yield self._title(document.path, ", ".join(about))
        for part in document.unread:
            yield from self._paint.wrapped(f"Not read: {part}", "  ", "faint")
        for line in not_checked(_unjudged(document)):
            yield from self._paint.wrapped(line, "  ", "faint")
        yield from self._findings(document.findings)
        if self._options.show_silenced:
            yield from self._silenced(document.silenced)

    def _title(self, path: str, about: str) -> str:
        return f"{self._paint.styled(file_in_words(path), 'strong')} ({about})"

    def _findings(self, findings: Sequence[Finding]) -> Iterator[str]:
        most = len(findings) if self._options.verbose else SHOWN
        for finding, others in with_repeats(findings, most):
            yield ""
            yield from self._finding(finding)
            yield from self._rest(others)

    def _finding(self, finding: Finding) -> Iterator[str]:
        yield f"  {self._head(finding)}{self._where(finding)}"
        if finding.context:
            yield from self._paint.marked(finding.context, finding.mark, finding.severity, _INDENT)
        yield from self._paint.wrapped(finding.message, _INDENT)
        if finding.better:
            yield from self._paint.wrapped(f"Better: {finding.better}", _INDENT)

    def _head(self, finding: Finding) -> str:
        severity = self._paint.styled(finding.severity.value, finding.severity)
        return f"{severity} {self._paint.styled(finding.code, 'strong')} {finding.name}"

    def _where(self, finding: Finding) -> str:
        place = place_in_words(finding.place)
        room = self._paint.width - 16 - len(finding.severity + finding.code + finding.name + place)
        parts = [part for part in (_section(finding.section, room), place) if part]
        return self._paint.styled(f"  {', '.join(parts)}", "faint") if parts else ""

    def _rest(self, findings: Sequence[Finding]) -> Iterator[str]:
        if not findings:
            return
        first = findings[0]
        places = [place for finding in findings if (place := place_in_words(finding.place))]
        at = f": {listed(places)}" if places else ""
        yield ""
        yield from self._paint.wrapped(f"… and {len(findings):,} more of {first.code} {first.name}{at}", "  ")

    def _silenced(self, findings: Iterable[Finding]) -> Iterator[str]:
        for finding in findings:
            code = self._paint.styled(finding.code, "strong")
            yield ""
            yield f"  silenced {code} {finding.name}{self._where(finding)}"
            if finding.context:
                yield from self._paint.marked(finding.context, finding.mark, finding.severity, _INDENT)
            yield from self._paint.wrapped(f"Silenced by {finding.silenced_by}", _INDENT)

    def _errors(self) -> Iterator[str]:
        """What could not be checked; files with one and the same cause stand together."""
        paths_of: dict[str, list[str]] = {}
        for document in self._report.documents:
            if document.error:
                paths_of.setdefault(document.error, []).append(file_in_words(document.path))
        for error, paths in paths_of.items():
            most = len(paths) if self._options.verbose else SHOWN
            yield f"{self._paint.styled(listed(paths, most), 'strong')}: not checked"
            for line in error.splitlines():
                yield from self._paint.wrapped(line, _INDENT) or [""]
            yield ""

    def _summary(self) -> Iterator[str]:
        documents = self._report.documents
        read = [document for document in documents if not document.error]
        failed = len(documents) - len(read)
        words = sum(document.words for document in read)
        checked = f"{counted(len(read), 'file')}, {counted(words, 'word')}: {self._counts()}."
        lost = self._paint.styled(f"{counted(failed, 'file')} not checked.", Severity.ERROR)
        yield " ".join([checked] * bool(read) + [lost] * bool(failed)) or "Nothing to check."
        silenced = sum(len(document.silenced) for document in read)
        if silenced and not self._options.show_silenced:
            yield f"{counted(silenced, 'finding')} silenced (--show-silenced lists them)."
        if not self._options.verbose and any(_has_repeats(document) for document in read):
            yield "Repeats are grouped (--verbose lists them all)."

    def _counts(self) -> str:
        found = Counter(finding.severity for finding in self._report.findings)
        if not found:
            return "nothing found"
        return ", ".join(
            self._paint.styled(counted(found[severity], *_SEVERITY_WORDS[severity]), severity)
            for severity in _SEVERITY_WORDS
            if found[severity]
        )


def _has_repeats(document: DocumentReport) -> bool:
    return any(number > SHOWN for number in Counter(finding.code for finding in document.findings).values())


def _unjudged(document: DocumentReport) -> list[Skipped]:
    return [each for each in document.skipped if each.code == EVERY_RULE]


def _section(section: tuple[str, ...], room: int) -> str:
    """The path of headings, else as many of the innermost as there is room for."""
    names = [safe(name) for name in section]
    while len(names) > 1 and len(_SECTION_SEPARATOR.join(names)) > room:
        names.pop(0)
    path = _SECTION_SEPARATOR.join(names)
    return path if len(path) <= max(room, 20) else f"{path[: max(room, 20) - 1].rstrip()}…"
