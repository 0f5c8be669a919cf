"""Several checks as one: a rule whose fault shows itself in more than one way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, cast

from pydantic import Field, model_validator

from sowlint.checks.base import Check, Hit, Params
from sowlint.checks.foresight import foresees

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.checks.foresight import Foresight
    from sowlint.language.reading import Reading


class EitherParams(Params):
    """The ways in which the fault shows itself.

    Attributes:
        of: kinds of check, each with its parameters, in the order in which they are believed; of two hits that
            overlap the first is kept.
        once: whether a sentence has at most one hit, that of the check believed first.
    """

    of: tuple[dict[str, dict[str, Any]], ...] = Field(min_length=2)
    once: bool = False

    @model_validator(mode="after")
    def _known(self) -> EitherParams:
        from sowlint.checks.registry import CHECK_KINDS, check_class  # noqa: PLC0415 - the registry names this module

        for check in self.of:
            if len(check) != 1 or next(iter(check)) not in CHECK_KINDS or "either" in check:
                known = ", ".join(kind for kind in CHECK_KINDS if kind != "either")
                raise ValueError(f"each way is exactly one kind of check ({known})")
            for kind, params in check.items():
                check_class(kind).Params.model_validate(params)
        return self


class EitherCheck:
    """See ``EitherParams``."""

    Params: ClassVar[type[Params]] = EitherParams
    slots: ClassVar[frozenset[str]] = frozenset({"phrase"})

    def __init__(self, params: EitherParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        self._once = params.once
        self._checks = tuple(_made(kind, given, lexicons) for way in params.of for kind, given in way.items())

    @property
    def triggers(self) -> frozenset[str] | None:
        """Those of all its checks; see ``Check``."""
        found = [check.triggers for check in self._checks if check.triggers is not None]
        return frozenset().union(*found) if found else None

    @property
    def foresees(self) -> tuple[Foresight, ...]:
        """What any of its checks foresees; see ``foresight``."""
        return tuple(each for check in self._checks for each in foresees(check))

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Every hit of every check, in order, without those that meet an earlier check's."""
        meet = _share_sentence if self._once else _overlap
        kept: list[Hit] = []
        for check in self._checks:
            kept += [hit for hit in check.find(reading) if not any(meet(hit, other) for other in kept)]
        kept.sort(key=_position)
        yield from (replace(hit, slots={**hit.slots, "phrase": _phrase(hit)}) for hit in kept)


def _made(kind: str, given: dict[str, Any], lexicons: Mapping[str, Sequence[str]]) -> Check:
    from sowlint.checks.registry import check_class  # noqa: PLC0415 - as above

    made = check_class(kind)
    return cast("Check", cast("Any", made)(made.Params.model_validate(given), lexicons))


def _overlap(one: Hit, other: Hit) -> bool:
    if one.sentence is None or other.sentence is None or one.span is None or other.span is None:
        return one.sentence is other.sentence
    return one.sentence.index == other.sentence.index and one.span.overlaps(other.span)


def _share_sentence(one: Hit, other: Hit) -> bool:
    """Whether they stand in one sentence, or one in the lead-in of the other's list."""
    if one.sentence is None or other.sentence is None or one.sentence is other.sentence:
        return one.sentence is other.sentence
    return other.sentence.text in (one.sentence.block.lead_in, f"{one.sentence.block.lead_in}:")


def _position(hit: Hit) -> tuple[int, int]:
    return (hit.sentence.index if hit.sentence else -1, hit.span.start if hit.span else 0)


def _phrase(hit: Hit) -> str:
    if hit.sentence is None or hit.span is None:
        return ""
    return hit.sentence.block.text[hit.span.start : hit.span.end]
