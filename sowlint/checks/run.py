"""Runs rules over one reading: every check once, every hit held against the rule's conditions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from sowlint.checks.base import Candidate
from sowlint.checks.conditions import condition, parses
from sowlint.checks.registry import check_class
from sowlint.costs import stage
from sowlint.documents.model import BlockKind
from sowlint.headway import tell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sowlint.checks.base import Check, Hit, RuleLike
    from sowlint.checks.conditions import Condition
    from sowlint.language.reading import Reading


@dataclass(frozen=True, eq=False)
class ReadyRule:
    """A rule whose check and conditions are compiled when the first document asks for them."""

    rule: RuleLike
    lexicons: Mapping[str, Sequence[str]]

    @cached_property
    def check(self) -> Check:
        """What finds hits."""
        made = cast("Any", check_class(self.rule.check_kind))
        return cast("Check", made(self.rule.params, self.lexicons))

    @cached_property
    def unless(self) -> tuple[Condition, ...]:
        """What silences them."""
        return tuple(condition(name, params, self.lexicons) for name, params in self.rule.unless)

    @cached_property
    def plain(self) -> tuple[Condition, ...]:
        """The conditions before the first that may ask for a parse."""
        return tuple(takewhile(lambda each: not parses(each), self.unless))

    @property
    def triggers(self) -> frozenset[str]:
        """See ``Check``; of a kind of check that needs no parse none is compiled for that."""
        never = getattr(check_class(self.rule.check_kind), "triggers", None) is None
        return frozenset() if never else self.check.triggers or frozenset()


def make_ready(rules: Iterable[RuleLike], lexicons: Mapping[str, Sequence[str]]) -> tuple[ReadyRule, ...]:
    """Rules to be compiled once for any number of documents."""
    return tuple(ReadyRule(rule, lexicons) for rule in rules)


def needs_catalogue(rule: RuleLike) -> bool:
    """Whether a rule can say nothing without a feature catalogue."""
    return bool(getattr(check_class(rule.check_kind), "needs_catalogue", False))


def trigger_words(rules: Iterable[ReadyRule]) -> frozenset[str]:
    """The words one of which a sentence must hold for some rule to need its parse."""
    return frozenset().union(*(ready.triggers for ready in rules))


def candidates(rules: Sequence[ReadyRule], reading: Reading) -> Iterator[Candidate]:
    """Every hit of every rule, with what silenced it where something did.

    The sentences at whose parse the conditions of some rule look are parsed together.
    """
    trials: list[_Trial] = []
    for number, ready in enumerate(rules, 1):
        tell("rule", number, len(rules))
        with stage(ready.rule.code):
            trials += _trials(ready, reading)
    if wanted := [each.hit.sentence for each in trials if each.left and each.hit.sentence]:
        reading.parse(wanted)
    for trial in trials:
        with stage(trial.rule.code):
            cause = trial.cause or _cause(trial.left, reading, trial.hit)
        yield Candidate(trial.rule, trial.hit, cause)


class _Trial(NamedTuple):
    """A hit on its way to being a candidate.

    Attributes:
        cause: what silenced it, of the conditions asked so far.
        left: the conditions that are still to be asked.
    """

    rule: RuleLike
    hit: Hit
    cause: str | None
    left: tuple[Condition, ...]


def _trials(ready: ReadyRule, reading: Reading) -> Iterator[_Trial]:
    for hit in ready.check.find(reading):
        if _stands_in(hit, ready.rule):
            cause = _cause(ready.plain, reading, hit)
            yield _Trial(ready.rule, hit, cause, () if cause else ready.unless[len(ready.plain) :])


def _cause(conditions: Iterable[Condition], reading: Reading, hit: Hit) -> str | None:
    """What the first condition that holds says."""
    return next((cause for each in conditions if (cause := each(reading, hit))), None)


def _stands_in(hit: Hit, rule: RuleLike) -> bool:
    """Whether the rule looks into the kind of block that the hit stands in."""
    if hit.sentence is None:
        return True
    kind = hit.sentence.block.kind
    return (BlockKind.PARAGRAPH if kind is BlockKind.CAPTION else kind) in rule.containers
