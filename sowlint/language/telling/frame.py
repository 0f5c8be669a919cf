"""Things that are named without a verb: list entries, labels, table rows, fragments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind, Kind, Region
from sowlint.language.sections import SectionRole, roles_of_section
from sowlint.language.telling.model import Told
from sowlint.language.telling.verbs import ABOUT
from sowlint.language.telling.view import top_of
from sowlint.language.trees import ancestors

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.documents.model import Block
    from sowlint.language.model import Sentence
    from sowlint.language.reading import Reading
    from sowlint.language.telling.view import View

_CONTRACT = frozenset({SectionRole.DELIVERABLES, SectionRole.TIMELINE})
_SILENT = frozenset({SectionRole.ROADMAP, SectionRole.BACKGROUND, SectionRole.LEGAL, SectionRole.BOILERPLATE})
_DENIED = re.compile(
    r"\W*(?:no|none|not (?:included|available|supported|planned)|n/?a|[-–—✗✘×❌]|excluded|out of scope)\W*",
    re.IGNORECASE,
)
_OFFERED = re.compile(
    r"\b(?:deliverable|feature|item|scope|function\w*|capabilit\w+|module|product|what you get)s?\b",
    re.IGNORECASE,
)


def framed(reading: Reading, sentence: Sentence, view: View | None) -> Told:
    """What a list entry, label line, row or fragment tells of a thing that it names without a verb.

    In a public page or an offer it says that the thing is there; where a contract lists what is delivered, it promises.
    """
    block = sentence.block
    roles = roles_of_section(block.section)
    if (
        block.kind is BlockKind.HEADING
        or block.is_header
        or block.region is not Region.BODY
        or roles & _SILENT
    ):
        return Told.MENTION
    if any(_DENIED.fullmatch(text) for text in _beside(block, sentence)) or _is_about(view):
        return Told.MENTION
    offered = block.kind is BlockKind.ROW and _OFFERED.search(_header(block, sentence))
    if reading.kind is Kind.SOW and not (roles & _CONTRACT or offered):
        return Told.MENTION
    contract = reading.kind in (Kind.SOW, Kind.PROPOSAL) and (roles & _CONTRACT or reading.kind is Kind.SOW)
    return Told.PROMISE if contract else Told.CLAIM


def _beside(block: Block, sentence: Sentence) -> Iterator[str]:
    """What a label line or row says of the thing that it names."""
    if block.label:
        yield block.value_text
    yield from (
        block.text[cell.start : cell.end] for at, cell in enumerate(block.cells) if at != sentence.cell
    )


def _header(block: Block, sentence: Sentence) -> str:
    return block.cells[sentence.cell].header if sentence.cell is not None else ""


def _is_about(view: View | None) -> bool:
    top = top_of(view.parsed.tokens_in(view.span)) if view else None
    return top is not None and any(token != top and token.lemma_ in ABOUT for token in ancestors(top))
