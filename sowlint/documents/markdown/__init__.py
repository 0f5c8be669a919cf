"""Markdown and MDX, by a CommonMark parser whose every character keeps its place.

Code, comments, tags, templating and the imports of MDX are not prose; the text inside components is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.documents.build import BlockBuilder
from sowlint.documents.decode import decode, line_starts
from sowlint.documents.markdown.blocks import read_blocks
from sowlint.documents.markdown.extras import without_extras
from sowlint.documents.markdown.mdx import without_mdx
from sowlint.documents.markdown.parser import NestingError
from sowlint.documents.markdown.places import Lines
from sowlint.documents.markdown.templating import without_templating
from sowlint.documents.model import Document, Format
from sowlint.documents.remarks import with_remarks
from sowlint.errors import DocumentError

if TYPE_CHECKING:
    from sowlint.documents.source import Source

_DEEPEST = 100
_LONE_RETURN = re.compile(r"\r(?!\n)")


def read(source: Source) -> Document:
    """Read a Markdown file.

    Raises:
        DocumentError: where it is no text, larger than a text may be, or nested too deep to be a document.
    """
    text, notes = decode(source)
    starts = line_starts(text)
    is_mdx = source.path.lower().endswith(".mdx")
    lines = _LONE_RETURN.sub("\n", text)
    prose = without_extras(without_templating(without_mdx(lines) if is_mdx else lines))
    builder = BlockBuilder()
    deepest = min(source.limits.depth, _DEEPEST)
    try:
        found = read_blocks(Lines(prose, starts), builder, deepest=deepest, indented_code=not is_mdx)
    except NestingError as error:
        problem = f"nests lists or quotations more than {deepest // 2} deep (line {error.line})"
        raise DocumentError(
            source.path, problem, "check that it is a document and not generated data"
        ) from None
    paper = Document(source.path, Format.MARKDOWN, builder.blocks, notes, starts, found.metadata)
    return with_remarks(paper, text, found.code)
