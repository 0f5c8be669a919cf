"""What sort of paper a document is: scored evidence, each piece of it a line in a table."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind, Kind, Region
from sowlint.expressions import Expressions, expression
from sowlint.language.kind_evidence import BUYER, EVIDENCE, Where

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sowlint.documents.model import Block, Document
    from sowlint.language.kind_evidence import Evidence
    from sowlint.language.model import Sentence

_TITLE_BLOCKS = 12
_GRANT = expression(
    r"\b(?:grants?(?! (?:access|permission|to|you|us|the|an?|client|customer|such|all|rights?|of rights?)\b)"
    r"|funding (?:request(?:ed)?|amount|reason)|request(?:ed|ing)? (?:for )?funding|requested (?:amount|grant))\b"
)
_GRANT_LEAST = 2
"""Times that a paper speaks of a grant or of the funding it asks for, from which on it is an application."""

_LONGEST_TITLE = 160
_LONGEST_LINE = 14
_NO_TITLE = frozenset({BlockKind.ITEM, BlockKind.QUOTE, BlockKind.CAPTION})
_LEAST = 2.0
_BUYER_LEAST = 5.0
_BELOW = 0.5
"""Share of the weight of a name that stands below another: “Proposed activities” in a statement of work."""
_OPENING = 1_500


_Lines = dict[Where, tuple[str, ...]]
"""A document's words, by where they stand."""


def classify(document: Document, sentences: Sequence[Sentence]) -> tuple[Kind, tuple[str, ...]]:
    """Tell the kind of a document from what it calls itself, how it is built and how it speaks.

    Args:
        document: the document.
        sentences: its sentences.

    Returns:
        The kind with the highest score, and the evidence for it, in words, strongest first; OTHER where there
        is too little evidence for any.
    """
    lines = _lines_of(document, sentences)
    named = _name_at(lines[Where.TITLE])
    found = {each: at for where, together in _KINDS.items() for each, at in together.hits(lines[where])}
    scores: defaultdict[Kind, float] = defaultdict(float)
    reasons: defaultdict[Kind, list[tuple[float, str]]] = defaultdict(list)
    for evidence in EVIDENCE:
        weight = _weight(evidence, found[evidence], named)
        if weight:
            scores[evidence.kind] += weight
            reasons[evidence.kind].append((weight, evidence.says))
    best = max(scores, key=lambda kind: scores[kind], default=Kind.OTHER)
    if scores[best] < _LEAST:
        return Kind.OTHER, ("nothing says that it binds, offers or advertises",)
    strongest = sorted(reasons[best], key=lambda reason: -reason[0])
    return best, tuple(says for _, says in strongest)


def _weight(evidence: Evidence, hits: Sequence[int], named: int) -> float:
    """What a piece of evidence adds; what stands below the name by which the paper calls itself adds half."""
    weight = evidence.weight * len(hits)
    below = evidence.where is Where.TITLE and bool(hits) and hits[0] > named
    return weight * _BELOW if below else weight


class _Together:
    """Evidence for one part of a document; one look at a line tells which of it the line could hold."""

    def __init__(self, evidence: Iterable[Evidence]) -> None:
        self._evidence = tuple(evidence)
        self._expressions = Expressions(each.pattern for each in self._evidence)

    def hits(self, lines: Sequence[str]) -> Iterator[tuple[Evidence, list[int]]]:
        """Each piece of evidence with the numbers of the lines that hold it, once for each time that counts."""
        found: list[list[int]] = [[] for _ in self._evidence]
        for at, line in enumerate(lines):
            for number in self._expressions.possible_in(line):
                evidence, hits = self._evidence[number], found[number]
                if missing := evidence.most - len(hits):
                    matches = evidence.pattern.pattern.finditer(line)
                    hits += (at for _ in islice(matches, missing))
        return zip(self._evidence, found, strict=True)


def _by_part(evidence: Sequence[Evidence]) -> dict[Where, _Together]:
    return {where: _Together(each for each in evidence if each.where is where) for where in Where}


_KINDS = _by_part(EVIDENCE)
_BUYER = _by_part(BUYER)


def _name_at(title: Sequence[str]) -> int:
    """The number of the line in which the paper first calls itself anything; the last where it does not."""
    calls = [each.pattern for each in EVIDENCE if _names(each)]
    named = (at for at, line in enumerate(title) if any(call.search(line) for call in calls))
    return next(named, len(title))


def _names(evidence: Evidence) -> bool:
    """Whether it is what a binding or offering paper calls itself."""
    return evidence.where is Where.TITLE and evidence.kind in (Kind.SOW, Kind.PROPOSAL)


def is_buyers_paper(document: Document, sentences: Sequence[Sentence]) -> bool:
    """Whether a buyer wrote it to ask for offers or to set out what it wants: an RFP, SOO, PWS or QASP."""
    lines = {Where.TITLE: _title(document), Where.BODY: _lines(each.text for each in sentences)}
    hits = (hit for where, part in lines.items() for hit in _BUYER[where].hits(part))
    return sum(evidence.weight * len(at) for evidence, at in hits) >= _BUYER_LEAST


def asks_for_a_grant(document: Document) -> bool:
    """Whether it applies for a grant, whose giver has no part in the work: by a heading, or by speaking of it twice."""
    said = [block.kind for block in document.blocks for _ in _GRANT.finditer(block.text)]
    return BlockKind.HEADING in said or len(said) >= _GRANT_LEAST


def _title(document: Document) -> tuple[str, ...]:
    """What stands at the top: the file's own title, the first heading and the short lines around it."""
    named = [document.metadata.get(name, "") for name in ("title", "subject", "description")]
    top = [block for block in document.blocks if block.region in (Region.BODY, Region.META, Region.BOX)]
    lines = [block.text for block in top[:_TITLE_BLOCKS] if _may_be_title(block)]
    return _lines([*named, *lines])


def _may_be_title(block: Block) -> bool:
    """A heading, label or short line; no list entry, and no sentence of running text."""
    sentence = block.text.endswith(".") and len(block.text.split()) > _LONGEST_LINE
    return len(block.text) <= _LONGEST_TITLE and block.kind not in _NO_TITLE and not sentence


def _lines_of(document: Document, sentences: Sequence[Sentence]) -> _Lines:
    blocks = document.blocks
    body = _lines(sentence.text for sentence in sentences)
    return {
        Where.TITLE: _title(document),
        Where.HEADING: _lines(block.text for block in blocks if block.kind is BlockKind.HEADING),
        Where.LABEL: _lines(
            block.label_text or block.text.split(" | ")[0]
            for block in blocks
            if block.kind in (BlockKind.LABEL, BlockKind.ROW)
        ),
        Where.OPENING: tuple("\n".join(body)[:_OPENING].split("\n")),
        Where.BODY: body,
        Where.META: tuple(document.metadata),
    }


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(line for text in texts for line in text.split("\n") if line)
