"""Hands over what a page shows to the builder."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sowlint.documents.html.flow import Stretch
from sowlint.documents.html.head import Head
from sowlint.documents.html.looks import stretches_of
from sowlint.documents.model import BlockKind

if TYPE_CHECKING:
    from sowlint.documents.build import BlockBuilder
    from sowlint.documents.html.flow import Flow

_LOWEST_HEADING = 6


@dataclass
class Page:
    """Takes what stands in no table, in reading order.

    Attributes:
        builder: takes the blocks.
        head: what the page says about itself; it comes before all else.
    """

    builder: BlockBuilder
    head: Head = field(default_factory=Head)
    _level: int = 0

    def put(self, flow: Flow) -> None:
        """The next thing that is shown."""
        self.head.build(self.builder)
        if isinstance(flow, Stretch) and flow.kind is BlockKind.PARAGRAPH:
            for stretch in stretches_of(flow, min(self._level + 1, _LOWEST_HEADING)):
                stretch.build(self.builder)
            return
        if isinstance(flow, Stretch) and flow.kind is BlockKind.HEADING:
            self._level = flow.level
        flow.build(self.builder)
