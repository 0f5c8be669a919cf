"""Makes findings of settled candidates: messages filled in, places looked up, sorted by place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sowlint.documents.model import Cover, Region
from sowlint.findings import Finding
from sowlint.language.model import Span
from sowlint.settle.redlines import Redliner
from sowlint.settle.sides import Sides
from sowlint.settle.slots import filled
from sowlint.settle.stretches import completed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sowlint.checks.base import Candidate, Hit
    from sowlint.documents.model import Block, Document, Kind
    from sowlint.findings import Edit
    from sowlint.language.reading import Reading
    from sowlint.rulebook.model import Rule


def findings_of(
    candidates: Iterable[Candidate], rules: Mapping[str, Rule], reading: Reading
) -> tuple[Finding, ...]:
    """The findings for candidates of one document, in reading order, the document's own first in their section.

    Args:
        candidates: settled; silenced ones become findings that say by what.
        rules: by code.
        reading: of the document that the candidates are about.
    """
    document, kind = reading.document, reading.kind
    order = {id(block): at for at, block in enumerate(document.blocks)}
    ranked = sorted(candidates, key=lambda candidate: _rank(candidate, order))
    sides = Sides(reading)
    shown = completed(ranked, reading)
    redlines = _redlines(ranked, rules, Redliner(reading, sides))
    return tuple(
        _finding(each, rules[each.rule.code], document, kind, sides, _cover(each.hit, order), redline)
        for each, redline in zip(shown, redlines, strict=True)
    )


def _redlines(
    candidates: Sequence[Candidate], rules: Mapping[str, Rule], redliner: Redliner
) -> Iterator[tuple[Edit, ...]]:
    """The changes for each; none for a sentence that several rules would change, which leaves more than one way."""
    mending = [
        each for each in candidates if each.silenced_by is None and rules[each.rule.code].redline is not None
    ]
    wanted = frozenset(map(id, mending))
    crowd = Counter(id(each.hit.sentence) for each in mending if each.hit.sentence is not None)
    for each in candidates:
        if id(each) in wanted and crowd[id(each.hit.sentence)] < 2:
            yield redliner.edits(rules[each.rule.code].redline, each.hit)
        else:
            yield ()


def _rank(candidate: Candidate, order: Mapping[int, int]) -> tuple[int, int, str]:
    hit = candidate.hit
    block = hit.sentence.block if hit.sentence else hit.near
    return order.get(id(block), -1), hit.span.start if hit.span else -1, candidate.rule.code


def _finding(
    candidate: Candidate,
    rule: Rule,
    document: Document,
    kind: Kind,
    sides: Sides,
    cover: Cover | None,
    redline: tuple[Edit, ...],
) -> Finding:
    hit = candidate.hit
    block = hit.sentence.block if hit.sentence else hit.near or _first(document)
    span = hit.span or Span(0, 0)
    context, mark = _context(hit, span)
    return Finding(
        path=document.path,
        code=rule.code,
        name=rule.name,
        severity=rule.severity_for(kind, hit.measures),
        message=_filled(sides.named(rule.message), hit.slots),
        better=_filled(sides.named(rule.better), hit.slots),
        why=_filled(sides.named(rule.why), hit.slots),
        text=_text(hit, span),
        context=context,
        mark=mark,
        section=block.section if block else (),
        place=hit.remark.place if hit.remark else document.place(block, span.start, span.end),
        silenced_by=candidate.silenced_by,
        cover=cover,
        redline=redline,
    )


def _cover(hit: Hit, order: Mapping[int, int]) -> Cover | None:
    block = hit.sentence.block if hit.sentence else hit.near
    span = hit.span or Span(0, 0)
    return Cover(order[id(block)], span.start, span.end) if id(block) in order else None


def _first(document: Document) -> Block:
    return next((block for block in document.blocks if block.region is Region.BODY), document.blocks[0])


def _text(hit: Hit, span: Span) -> str:
    if hit.remark:
        return f"sowlint: {hit.remark.text}"
    return hit.sentence.block.text[span.start : span.end] if hit.sentence else ""


def _context(hit: Hit, span: Span) -> tuple[str, tuple[int, int] | None]:
    sentence = hit.sentence
    if sentence is None:
        said = _text(hit, span)
        return said, (0, len(said)) if said else None
    base = 0 if sentence.cell is not None else sentence.start
    return sentence.context, (max(0, span.start - base), span.end - base)


def _filled(text: str, slots: Mapping[str, str]) -> str:
    """A message with its slots filled; the first letter of the whole is a capital."""
    whole = filled(text, slots).strip()
    return whole[:1].upper() + whole[1:]
