"""Runs rules over one reading: every check once, every hit held against the rule's conditions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from sowlint.checks.base import Candidate
from sowlint.checks.conditions import condition
from sowlint.checks.registry import check_class
from sowlint.documents.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sowlint.checks.base import Check, Hit, RuleLike
    from sowlint.checks.conditions import Condition
    from sowlint.language.reading import Reading


@dataclass(frozen=True)
class ReadyRule:
    """A rule with its check and conditions compiled."""

    rule: RuleLike
    check: Check
    unless: tuple[Condition, ...]


def make_ready(rules: Iterable[RuleLike], lexicons: Mapping[str, Sequence[str]]) -> tuple[ReadyRule, ...]:
    """Compile rules once for any number of documents."""
    return tuple(
        ReadyRule(
            rule,
            cast("Any", check_class(rule.check_kind))(rule.params, lexicons),
            tuple(condition(name, params, lexicons) for name, params in rule.unless),
        )
        for rule in rules
    )


def needs_catalogue(rule: RuleLike) -> bool:
    """Whether a rule can say nothing without a feature catalogue."""
    return bool(getattr(check_class(rule.check_kind), "needs_catalogue", False))


def trigger_words(rules: Iterable[ReadyRule]) -> frozenset[str]:
    """The words one of which a sentence must hold for some rule to need its parse."""
    return frozenset().union(*(ready.check.triggers or () for ready in rules))


def candidates(rules: Iterable[ReadyRule], reading: Reading) -> Iterator[Candidate]:
    """Every hit of every rule, with what silenced it where something did."""
    for ready in rules:
        for hit in ready.check.find(reading):
            if _stands_in(hit, ready.rule):
                causes = (cause for each in ready.unless if (cause := each(reading, hit)))
                yield Candidate(ready.rule, hit, next(causes, None))


def _stands_in(hit: Hit, rule: RuleLike) -> bool:
    """Whether the rule looks into the kind of block that the hit stands in."""
    if hit.sentence is None:
        return True
    kind = hit.sentence.block.kind
    return (BlockKind.PARAGRAPH if kind is BlockKind.CAPTION else kind) in rule.containers
