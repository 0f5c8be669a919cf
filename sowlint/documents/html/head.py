"""What a page says about itself: its title, its description, its meta values."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from sowlint.documents.build import is_blank, plain_text
from sowlint.documents.html.flow import Boundary, Stretch
from sowlint.documents.model import BlockKind, Region

if TYPE_CHECKING:
    from sowlint.documents.build import BlockBuilder, Piece

_DESCRIPTIONS = ("description", "og:description")
_TITLES = ("title", "og:title")


@dataclass
class Head:
    """Collects it until the body begins, since a later description can take the place of an earlier one.

    Attributes:
        metadata: values by lower-case name.
    """

    metadata: dict[str, str] = field(default_factory=dict)
    _texts: dict[str, list[Piece]] = field(default_factory=dict)
    _built: bool = False

    def title(self, pieces: list[Piece]) -> None:
        """The title of the page; the first one counts."""
        text = plain_text(pieces)
        if text and "title" not in self._texts:
            self._texts["title"] = pieces
            self.metadata["title"] = text

    def meta(self, name: str, content: str, pieces: list[Piece]) -> None:
        """A meta element: its name, its value as written, and the pieces of that."""
        name = name.lower()
        if name and content and name != "title":
            self.metadata.setdefault(name, unescape(content))
        if name in (*_DESCRIPTIONS, *_TITLES) and not is_blank(pieces):
            self._texts.setdefault(name, pieces)

    def build(self, builder: BlockBuilder) -> None:
        """Hand over title and description, once."""
        if self._built:
            return
        self._built = True
        title = next((self._texts[name] for name in _TITLES if name in self._texts), None)
        if title:
            Stretch(BlockKind.HEADING, title, 1, region=Region.META).build(builder)
        description = next((self._texts[name] for name in _DESCRIPTIONS if name in self._texts), None)
        if description:
            Stretch(BlockKind.PARAGRAPH, description, region=Region.META).build(builder)
        Boundary().build(builder)
