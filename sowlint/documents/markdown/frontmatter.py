"""Front matter: what a page says about itself, part of which its readers see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from sowlint.documents.build import Piece
from sowlint.documents.model import Region, TextOrigin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.documents.build import BlockBuilder

_SHOWN = ("title", "headline", "subtitle", "description", "summary", "excerpt", "tagline", "lead", "abstract")


def read_front_matter(content: str, offset: int, builder: BlockBuilder) -> dict[str, str]:
    """Build blocks of what readers see of front matter, and return all its single values by lower-case key.

    Args:
        content: the YAML between the markers.
        offset: where it begins in the file.
        builder: takes the title as a heading and the rest as paragraphs.
    """
    values: dict[str, str] = {}
    for key, node in _scalars(content):
        values.setdefault(key, node.value)
        if key in _SHOWN and node.value.strip():
            piece = [_piece(node, content, offset)]
            if key == "title":
                builder.heading(1, piece, region=Region.META)
            else:
                builder.paragraph(piece, region=Region.META)
    return values


def _scalars(content: str) -> Iterator[tuple[str, yaml.ScalarNode]]:
    try:
        root = yaml.compose(content, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return
    if isinstance(root, yaml.MappingNode):
        for key, value in root.value:
            if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode):
                yield key.value.lower(), value


def _piece(node: yaml.ScalarNode, content: str, offset: int) -> Piece:
    """In step with the file where the value stands there as it is, else from the whole of it."""
    start, end = node.start_mark.index, node.end_mark.index
    start += node.style in ("'", '"')
    if content[start : start + len(node.value)] == node.value:
        end = start + len(node.value)
    return Piece(node.value, TextOrigin(offset + start, offset + end, len(node.value)))
