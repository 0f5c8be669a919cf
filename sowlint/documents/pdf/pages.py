"""Pages of a PDF file to their marks, and what could not be read of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import resolve1

from sowlint.documents.pdf.glyphs import GlyphDevice
from sowlint.documents.pdf.opening import TooMuchError, damaged
from sowlint.errors import DocumentError
from sowlint.headway import tell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pdfminer.pdfdocument import PDFDocument

    from sowlint.documents.pdf.layout import PageMarks
    from sowlint.documents.source import Source

_MOST_PAGES = 5_000
_SCAN_SHARE = 0.5
_STAMP_LETTERS = 100
_MANY_UNMAPPED = 20
_UNMAPPED_SHARE = 0.02
_SIDEWAYS_LETTERS = 40


@dataclass
class Pages:
    """What is known of all pages that could be read, and the numbers of those that could not."""

    marks: list[PageMarks] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    left_out: int = 0

    def unread(self) -> tuple[str, ...]:
        """What could not be read, in words."""
        return tuple(self._complaints())

    def _complaints(self) -> Iterator[str]:
        if self.broken:
            yield f"{_named(self.broken)} could not be read (damaged)"
        if self.left_out:
            yield f"only the first {_MOST_PAGES} pages were read"
        scans = [page.number for page in self.marks if _is_scan(page)]
        if scans:
            yield f"{_named(scans)} without text, it seems to be a scan"
        unmapped = [page for page in self.marks if page.unmapped > _UNMAPPED_SHARE * page.painted]
        count = sum(page.unmapped for page in unmapped)
        if count > _MANY_UNMAPPED:
            pages = _named([page.number for page in unmapped])
            yield f"{count} characters on {pages} do not say which letter they show"
        sideways = [page.number for page in self.marks if page.sideways > _SIDEWAYS_LETTERS]
        if sideways:
            yield f"text set sideways or aslant on {_named(sideways)}"


def pages_of(document: PDFDocument, source: Source, take: Callable[[PageMarks], None]) -> Pages:
    """Read every page, one after the other.

    Args:
        document: opened.
        source: the file, for errors.
        take: is given the marks of each page, which then lets go of them.

    Raises:
        DocumentError: where no page can be read, or none has text.
    """
    pages = Pages()
    manager = PDFResourceManager()
    device = GlyphDevice(manager)
    interpreter = PDFPageInterpreter(manager, device)
    count = _count(document)
    for number, page in enumerate(_found(document, source), 1):
        if number > _MOST_PAGES:
            pages.left_out = 1
            break
        tell("page", number, count)
        try:
            interpreter.process_page(page)
        except TooMuchError as error:
            raise DocumentError(source.path, str(error), "save the document anew") from None
        except Exception:  # noqa: BLE001 - pdfminer raises whatever a broken page makes it trip over
            pages.broken.append(number)
        else:
            device.marks.number = number
            take(device.marks)
            device.marks.let_go()
            pages.marks.append(device.marks)
    _require_text(pages, source)
    return pages


def _count(document: PDFDocument) -> int:
    """The number of pages that the file says it has; 0 where it does not say."""
    try:
        count = resolve1(resolve1(document.catalog["Pages"])["Count"])
    except Exception:  # noqa: BLE001 - see above
        return 0
    return count if isinstance(count, int) and count > 0 else 0


def _found(document: PDFDocument, source: Source) -> Iterator[PDFPage]:
    pages = PDFPage.create_pages(document)
    while True:
        try:
            yield next(pages)
        except StopIteration:
            return
        except TooMuchError as error:
            raise DocumentError(source.path, str(error), "save the document anew") from None
        except Exception:  # noqa: BLE001 - see above
            raise damaged(source) from None


def _require_text(pages: Pages, source: Source) -> None:
    if not pages.marks:
        raise damaged(source)
    letters = sum(page.painted for page in pages.marks)
    if letters > sum(page.unmapped for page in pages.marks):
        return
    if letters:
        raise DocumentError(source.path, "does not say which letters its characters show", "run OCR first")
    if any(page.image_share > 0 for page in pages.marks):
        raise DocumentError(source.path, "has no text, it seems to be a scan", "run OCR first")
    raise DocumentError(source.path, "has no text", "check that it is the right file")


def _is_scan(page: PageMarks) -> bool:
    if page.letters == 0:
        return page.image_share > 0
    return page.letters < _STAMP_LETTERS and page.image_share > _SCAN_SHARE


def _named(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return f"page {numbers[0]}"
    return f"pages {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"
