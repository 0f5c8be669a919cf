"""Documents made of lines, for tests of the language part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.documents.build import BlockBuilder, Piece
from sowlint.documents.model import Document, Format, TextOrigin

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sowlint.documents.model import Block


def piece(text: str) -> Piece:
    """A stretch that stands in the source as it is."""
    return Piece(text, TextOrigin(0, len(text), len(text)))


def document(*lines: str, metadata: Mapping[str, str] | None = None) -> Document:
    """A document of paragraphs; ``# `` begins a heading, ``- `` an item, and ``a | b`` is a table row."""
    builder = BlockBuilder()
    for line in lines:
        if line.startswith("# "):
            builder.heading(1, [piece(line[2:])])
        elif line.startswith("- "):
            builder.item(1, [piece(line[2:])])
        elif " | " in line:
            builder.row([[piece(cell)] for cell in line.split(" | ")])
        else:
            builder.paragraph([piece(line)])
    return Document("made.md", Format.MARKDOWN, builder.blocks, metadata=metadata or {})


def only_block(line: str) -> Block:
    """The block that one line becomes."""
    return document(line).blocks[0]
