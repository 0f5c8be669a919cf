"""What sort of paper a document is: scored evidence, each piece of it a line in a table."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.model import BlockKind, Kind, Region
from sowlint.expressions import expression
from sowlint.language.kind_evidence import BUYER, EVIDENCE, Where

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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


class _Texts(NamedTuple):
    """A document's words, by where they stand."""

    title: str
    headings: str
    labels: str
    opening: str
    body: str


def classify(document: Document, sentences: Sequence[Sentence]) -> tuple[Kind, tuple[str, ...]]:
    """Tell the kind of a document from what it calls itself, how it is built and how it speaks.

    Args:
        document: the document.
        sentences: its sentences.

    Returns:
        The kind with the highest score, and the evidence for it, in words, strongest first; OTHER where there
        is too little evidence for any.
    """
    texts = _texts(document, sentences)
    named = _name_at(texts)
    scores: defaultdict[Kind, float] = defaultdict(float)
    reasons: defaultdict[Kind, list[tuple[float, str]]] = defaultdict(list)
    for evidence in EVIDENCE:
        weight = _weight(evidence, texts, named)
        if weight:
            scores[evidence.kind] += weight
            reasons[evidence.kind].append((weight, evidence.says))
    best = max(scores, key=lambda kind: scores[kind], default=Kind.OTHER)
    if scores[best] < _LEAST:
        return Kind.OTHER, ("nothing says that it binds, offers or advertises",)
    strongest = sorted(reasons[best], key=lambda reason: -reason[0])
    return best, tuple(says for _, says in strongest)


def _weight(evidence: Evidence, texts: _Texts, named: int) -> float:
    """What a piece of evidence adds; what stands below the name by which the paper calls itself adds half."""
    found = list(evidence.pattern.finditer(_where(texts, evidence.where)))
    weight = evidence.weight * min(len(found), evidence.most)
    below = evidence.where is Where.TITLE and bool(found) and found[0].start() > named
    return weight * _BELOW if below else weight


def _name_at(texts: _Texts) -> int:
    """The end of the line in which the paper first calls itself anything; the end of the title where it does not."""
    firsts = (each.pattern.search(texts.title) for each in EVIDENCE if _names(each))
    starts = [first.start() for first in firsts if first]
    end = texts.title.find("\n", min(starts)) if starts else -1
    return end if end >= 0 else len(texts.title)


def _names(evidence: Evidence) -> bool:
    """Whether it is what a binding or offering paper calls itself."""
    return evidence.where is Where.TITLE and evidence.kind in (Kind.SOW, Kind.PROPOSAL)


@lru_cache(maxsize=8)
def _buyer_score(text: str, title: str) -> float:
    score = sum(
        each.weight * min(len(each.pattern.findall(title if each.where is Where.TITLE else text)), each.most)
        for each in BUYER
    )
    return float(score)


def is_buyers_paper(document: Document) -> bool:
    """Whether a buyer wrote it to ask for offers or to set out what it wants: an RFP, SOO, PWS or QASP."""
    title = _title(document)
    body = "\n".join(block.text for block in document.blocks)
    return _buyer_score(body, title) >= _BUYER_LEAST


def asks_for_a_grant(document: Document) -> bool:
    """Whether it applies for a grant, whose giver has no part in the work: by a heading, or by speaking of it twice."""
    said = [block.kind for block in document.blocks for _ in _GRANT.finditer(block.text)]
    return BlockKind.HEADING in said or len(said) >= _GRANT_LEAST


def _where(texts: _Texts, where: Where) -> str:
    return {
        Where.TITLE: texts.title,
        Where.HEADING: texts.headings,
        Where.LABEL: texts.labels,
        Where.OPENING: texts.opening,
        Where.BODY: texts.body,
    }[where]


def _title(document: Document) -> str:
    """What stands at the top: the file's own title, the first heading and the short lines around it."""
    named = [document.metadata.get(name, "") for name in ("title", "subject", "description")]
    top = [block for block in document.blocks if block.region in (Region.BODY, Region.META, Region.BOX)]
    lines = [block.text for block in top[:_TITLE_BLOCKS] if _may_be_title(block)]
    return _lines([*named, *lines])


def _may_be_title(block: Block) -> bool:
    """A heading, label or short line; no list entry, and no sentence of running text."""
    sentence = block.text.endswith(".") and len(block.text.split()) > _LONGEST_LINE
    return len(block.text) <= _LONGEST_TITLE and block.kind not in _NO_TITLE and not sentence


def _texts(document: Document, sentences: Sequence[Sentence]) -> _Texts:
    blocks = document.blocks
    body = _lines(sentence.text for sentence in sentences)
    return _Texts(
        title=_title(document),
        headings=_lines(block.text for block in blocks if block.kind is BlockKind.HEADING),
        labels=_lines(
            block.label_text or block.text.split(" | ")[0]
            for block in blocks
            if block.kind in (BlockKind.LABEL, BlockKind.ROW)
        ),
        opening=body[:_OPENING],
        body=body,
    )


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(text for text in texts if text)
