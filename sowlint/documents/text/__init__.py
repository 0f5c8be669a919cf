"""Plain text: wrapped lines become paragraphs again; headings, lists and tables are told by their look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.documents.decode import decode, line_starts
from sowlint.documents.model import Document, Format
from sowlint.documents.text.compose import Composer
from sowlint.documents.text.groups import groups_of
from sowlint.documents.text.lines import lines_of

if TYPE_CHECKING:
    from sowlint.documents.source import Source


def read(source: Source) -> Document:
    """Read a text file.

    Raises:
        DocumentError: where it is no text or larger than a text may be.
    """
    text, notes = decode(source)
    starts = line_starts(text)
    composer = Composer()
    composer.compose(groups_of(lines_of(text, starts)))
    return Document(source.path, Format.TEXT, composer.builder.blocks, notes, starts)
