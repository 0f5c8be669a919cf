"""Front matter at the head of a template, of which the page shows the title and the description."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING

from sowlint.documents.html.lexer import NOTHING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.documents.build import BlockBuilder

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(?P<content>.*?)^---[ \t]*\r?(?:\n|\Z)", re.MULTILINE | re.DOTALL)


def without_front_matter(
    text: str, starts: Sequence[int], builder: BlockBuilder
) -> tuple[str, dict[str, str]]:
    """The text with its front matter blanked, whose title and description are built, and its values by key.

    Args:
        text: the whole file.
        starts: offset of every line's first character.
        builder: takes the blocks.
    """
    found = _FRONT_MATTER.match(text)
    if not found:
        return text, {}
    # The reader of Markdown reads HTML too, so the two cannot import each other.
    markdown = import_module("sowlint.documents.markdown.frontmatter")
    places = import_module("sowlint.documents.markdown.places")
    lines = places.Lines(text, tuple(starts))
    content = found["content"].replace("\r\n", "\n")
    values: dict[str, str] = markdown.read_front_matter(content, lines.tail_map(content, 1), builder)
    return NOTHING * found.end() + text[found.end() :], values
