"""Markdown and MDX, by a CommonMark parser whose every character keeps its place.

Code, comments, tags, templating and the imports of MDX are not prose; the text inside components is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.documents.build import BlockBuilder
from sowlint.documents.decode import decode, line_starts
from sowlint.documents.markdown.blocks import read_blocks
from sowlint.documents.markdown.masks import without_mdx, without_templating
from sowlint.documents.markdown.places import Lines
from sowlint.documents.model import Document, Format

if TYPE_CHECKING:
    from sowlint.documents.source import Source


def read(source: Source) -> Document:
    """Read a Markdown file.

    Raises:
        DocumentError: where it is no text or larger than a text may be.
    """
    text, notes = decode(source)
    starts = line_starts(text)
    prose = without_templating(text)
    if source.path.lower().endswith(".mdx"):
        prose = without_mdx(prose)
    builder = BlockBuilder()
    metadata = read_blocks(Lines(prose, starts), builder)
    return Document(source.path, Format.MARKDOWN, builder.blocks, notes, starts, metadata)
