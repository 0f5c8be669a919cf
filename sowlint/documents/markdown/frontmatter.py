"""Front matter: what a page says about itself, part of which its readers see."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sowlint.documents.build import Piece
from sowlint.documents.markdown.blanks import NOTHING
from sowlint.documents.markdown.places import ContentMap
from sowlint.documents.model import Region

if TYPE_CHECKING:
    from collections.abc import Iterator

    import yaml

    from sowlint.documents.build import BlockBuilder
    from sowlint.documents.markdown.places import Lines

_SHOWN = frozenset(
    (
        *("title", "headline", "name", "text", "tagline", "subtitle", "sub_title", "heading", "subheading"),
        *("description", "summary", "excerpt", "lead", "lede", "abstract", "details", "intro"),
        *("metatitle", "meta_title", "meta-title", "seotitle", "seo_title", "og_title", "og:title"),
        *("metadescription", "meta_description", "meta-description", "seodescription", "seo_description"),
        *("og_description", "og:description"),
    )
)
_ALWAYS = _SHOWN - {"name", "text", "details", "heading"}
_LINE = re.compile(
    r"^(?P<key>[A-Za-z_][\w -]*?)[ \t]*[:=][ \t]*(?P<quote>[\"']?)(?P<value>[^\r\n]*?)(?P=quote)[ \t]*\r?$",
    re.MULTILINE,
)
_TOML = re.compile(r"\+\+\+[ \t]*\r?\n(?P<content>.*?)^\+\+\+[ \t]*\r?$", re.MULTILINE | re.DOTALL)
_LONGEST = 100_000
_DEEPEST = 8


@dataclass(frozen=True)
class _Value:
    """A key and its value, from ``start`` to ``end`` of the front matter, quotes and block marks included."""

    key: str
    text: str
    start: int
    end: int
    depth: int = 0


def read_front_matter(content: str, places: ContentMap, builder: BlockBuilder) -> dict[str, str]:
    """Build blocks of what readers see of front matter, and return all its single values by lower-case key.

    Args:
        content: the YAML between the markers.
        places: its map.
        builder: takes the title as a heading and the rest as paragraphs.
    """
    return _build(list(_yaml_values(content)), content, places, builder)


def read_toml_front_matter(lines: Lines, builder: BlockBuilder) -> tuple[Lines, dict[str, str]]:
    """Read front matter between ``+++`` lines, and give the file back with it blanked."""
    found = _TOML.match(lines.source)
    if not found:
        return lines, {}
    start = found.start("content")
    values = _build(
        list(_line_values(found["content"])), found["content"], ContentMap((0,), (start,)), builder
    )
    blank = re.sub(r"[^\r\n]", " ", found.group())
    return replace(lines, source=blank + lines.source[found.end() :]), values


def _build(values: list[_Value], content: str, places: ContentMap, builder: BlockBuilder) -> dict[str, str]:
    metadata: dict[str, str] = {}
    for value in values:
        if value.depth == 0:
            metadata.setdefault(value.key, value.text.replace(NOTHING, ""))
        if value.key in (_SHOWN if value.depth else _ALWAYS) and value.text.strip():
            pieces = _pieces(value, content, places)
            if value.key == "title" and value.depth == 0:
                builder.heading(1, pieces, region=Region.META)
            else:
                builder.paragraph(pieces, region=Region.META)
    return metadata


def _yaml_values(content: str) -> Iterator[_Value]:
    """Values of YAML; where it is none (an unquoted colon, say) those of its plain lines."""
    import yaml  # noqa: PLC0415 - only where there is front matter

    try:
        root = yaml.compose(content, Loader=yaml.SafeLoader) if len(content) < _LONGEST else None
    except (yaml.YAMLError, RecursionError):
        root = None
    yield from _scalars(root, 0) if root else _line_values(content)


def _scalars(node: yaml.Node | None, depth: int) -> Iterator[_Value]:
    import yaml  # noqa: PLC0415 - as above

    if depth > _DEEPEST:
        return
    if isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _scalars(child, depth + 1)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode):
                start, end = value.start_mark.index, value.end_mark.index
                yield _Value(key.value.lower(), value.value, start, end, depth)
            else:
                yield from _scalars(value, depth + 1)


def _line_values(content: str) -> Iterator[_Value]:
    for found in _LINE.finditer(content):
        yield _Value(found["key"].lower(), found["value"], *found.span("value"))


def _pieces(value: _Value, content: str, places: ContentMap) -> list[Piece]:
    """In step with the file, line by line, where the value stands there as it is, else from all of it."""
    raw = content[value.start : value.end]
    lead = re.match(r"[|>][+-]?\d?[+-]?[^\n]*\n|[\"']?", raw)
    begin = lead.end() if lead else 0
    body = raw[begin:]
    if lead and lead.group() in ("'", '"'):
        body = body.removesuffix(lead.group())
    if body.split() != value.text.split():
        return [Piece(value.text, places.origin(value.start, value.end, len(value.text)))]
    pieces: list[Piece] = []
    for line in re.finditer(r"[^\r\n]+", body):
        start, end = value.start + begin + line.start(), value.start + begin + line.end()
        pieces += [
            Piece(line.group(), places.origin(start, end, end - start)),
            Piece(" ", places.origin(end, end, 1)),
        ]
    return pieces
