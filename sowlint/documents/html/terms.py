"""A term and its definition, as one line with a label where both are of that sort."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.documents.build import Piece, plain_text
from sowlint.documents.model import TextOrigin

if TYPE_CHECKING:
    from collections.abc import Sequence

_LABEL_WORDS = 8
_STOP = re.compile(r"[.!?;,][\"'”’)\]]*$")


def joined(term: Sequence[Piece], definition: Sequence[Piece]) -> list[Piece] | None:
    """The line that both make; ``None`` where the term is rather a sentence or a question."""
    text = plain_text(term)
    if len(text.split()) > _LABEL_WORDS or _STOP.search(text):
        return None
    last = term[-1]
    end = last.origin.end if isinstance(last.origin, TextOrigin) else 0
    joint = " " if text.endswith(":") else ": "
    return [*term, Piece(joint, TextOrigin(end, end, len(joint)), bold=last.bold), *definition]
