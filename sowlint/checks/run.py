"""Runs rules over one reading: every check once, every hit held against the rule's conditions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from sowlint.checks.base import Candidate
from sowlint.checks.conditions import condition
from sowlint.checks.foresight import foresees
from sowlint.checks.registry import check_class
from sowlint.costs import stage
from sowlint.documents.model import BlockKind
from sowlint.headway import tell
from sowlint.language.parser import NotParsedError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping, Sequence

    from sowlint.checks.base import Check, Hit, RuleLike
    from sowlint.checks.conditions import Condition
    from sowlint.checks.foresight import Foresight
    from sowlint.language.model import Sentence
    from sowlint.language.parser import Wanted
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

    @property
    def foresees(self) -> tuple[Foresight, ...]:
        """See ``foresight``; of a kind of check that foresees nothing none is compiled for that."""
        return foresees(self.check) if hasattr(check_class(self.rule.check_kind), "foresees") else ()

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


def foreseen(rules: Iterable[ReadyRule], reading: Reading) -> Wanted:
    """What is to be parsed before the rules are asked, as far as they know it beforehand."""
    asked = dict.fromkeys(each for ready in rules for each in ready.foresees)
    return reading.wanted(sentence for each in asked for sentence in each(reading))


def candidates(rules: Sequence[ReadyRule], reading: Reading) -> Generator[Wanted, None, list[Candidate]]:
    """Every hit of every rule, with what silenced it where something did.

    A condition that asks for a parse which is not there is asked again when all such parses are made, together.

    Yields:
        What is to be parsed before it goes on.
    """
    found: list[_Trial] = []
    for number, ready in enumerate(rules, 1):
        tell("rule", number, len(rules))
        with stage(ready.rule.code):
            hits = (hit for hit in ready.check.find(reading) if _stands_in(hit, ready.rule))
            found += [_tried(ready, hit, reading) for hit in hits]
    if wanted := [each.waits_for for each in found if each.waits_for]:
        yield reading.wanted(wanted)
    return [_settled(each, reading) for each in found]


class _Trial(NamedTuple):
    """A hit that was held against its rule's conditions, or waits for the parse of a sentence."""

    ready: ReadyRule
    hit: Hit
    cause: str | None = None
    waits_for: Sentence | None = None


def _tried(ready: ReadyRule, hit: Hit, reading: Reading) -> _Trial:
    try:
        with reading.only_parsed():
            return _Trial(ready, hit, _cause(ready, hit, reading))
    except NotParsedError as missing:
        return _Trial(ready, hit, waits_for=missing.sentence)


def _settled(trial: _Trial, reading: Reading) -> Candidate:
    ready, hit, cause, waits_for = trial
    if waits_for:
        with stage(ready.rule.code):
            cause = _cause(ready, hit, reading)
    return Candidate(ready.rule, hit, cause)


def _cause(ready: ReadyRule, hit: Hit, reading: Reading) -> str | None:
    """What the first condition that holds says."""
    return next((cause for each in ready.unless if (cause := each(reading, hit))), None)


def _stands_in(hit: Hit, rule: RuleLike) -> bool:
    """Whether the rule looks into the kind of block that the hit stands in."""
    if hit.sentence is None:
        return True
    kind = hit.sentence.block.kind
    return (BlockKind.PARAGRAPH if kind is BlockKind.CAPTION else kind) in rule.containers
