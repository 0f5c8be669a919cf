"""Makes findings of settled candidates: messages filled in, places looked up, sorted by place."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sowlint.documents.model import Cover, Region
from sowlint.findings import Finding
from sowlint.language.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sowlint.checks.base import Candidate, Hit
    from sowlint.documents.model import Block, Document, Kind
    from sowlint.rulebook.model import Rule

_SLOT = re.compile(r"\{(\w+)\}")


def findings_of(
    candidates: Iterable[Candidate], rules: Mapping[str, Rule], document: Document, kind: Kind
) -> tuple[Finding, ...]:
    """The findings for candidates of one document, in reading order, the document's own first in their section.

    Args:
        candidates: settled; silenced ones become findings that say by what.
        rules: by code.
        document: the one that the candidates are about.
        kind: its kind, by which a rule's severity may differ.
    """
    order = {id(block): at for at, block in enumerate(document.blocks)}
    ranked = sorted(candidates, key=lambda candidate: _rank(candidate, order))
    return tuple(
        replace(_finding(each, rules[each.rule.code], document, kind), cover=_cover(each.hit, order))
        for each in ranked
    )


def _rank(candidate: Candidate, order: Mapping[int, int]) -> tuple[int, int, str]:
    hit = candidate.hit
    block = hit.sentence.block if hit.sentence else hit.near
    return order.get(id(block), -1), hit.span.start if hit.span else -1, candidate.rule.code


def _finding(candidate: Candidate, rule: Rule, document: Document, kind: Kind) -> Finding:
    hit = candidate.hit
    block = hit.sentence.block if hit.sentence else hit.near or _first(document)
    span = hit.span or Span(0, 0)
    context, mark = _context(hit, span)
    return Finding(
        path=document.path,
        code=rule.code,
        name=rule.name,
        severity=rule.severity_for(kind),
        message=_filled(rule.message, hit.slots),
        better=_filled(rule.better, hit.slots),
        why=_filled(rule.why, hit.slots),
        text=_text(hit, span),
        context=context,
        mark=mark,
        section=block.section if block else (),
        place=hit.remark.place if hit.remark else document.place(block, span.start, span.end),
        silenced_by=candidate.silenced_by,
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
    filled = _SLOT.sub(lambda slot: slots.get(slot.group(1), slot.group()).strip(), text).strip()
    return filled[:1].upper() + filled[1:]
