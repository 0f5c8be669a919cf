"""What the customer or a third party must do, and what is missing from how the document says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from sowlint.checks.base import Hit, Params
from sowlint.checks.foresight import undertakings
from sowlint.checks.nearest import described, nearest_heading
from sowlint.language.excerpts import excerpt
from sowlint.language.model import Role
from sowlint.language.sections import SectionRole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.checks.foresight import Foresight
    from sowlint.language.model import Dependency
    from sowlint.language.reading import Reading

_SHOWN = 90


class DependencyParams(Params):
    """Which gap to look for.

    Attributes:
        lacks: ``due`` a blocking act without a time, ``owner`` an input that nobody is named to supply, ``measure``
            only soft words, ``manager`` a third party's act that neither side answers for; about the whole document,
            ``all`` no act of the customer's anywhere, ``consequence`` such acts and nothing that follows when they
            are missed, ``effect`` a sentence that tells only of a risk where none tells what follows.
        vendor_paper: whether only a vendor's paper is asked (not a buyer's request).
    """

    lacks: Literal["due", "owner", "measure", "manager", "all", "consequence", "effect"]
    vendor_paper: bool = False


class DependencyCheck:
    """See ``DependencyParams``."""

    Params: ClassVar[type[Params]] = DependencyParams
    slots: ClassVar[frozenset[str]] = frozenset({"who", "what", "vague", "nearest", "told"})
    triggers = None
    foresees: ClassVar[tuple[Foresight, ...]] = (undertakings,)

    def __init__(self, params: DependencyParams, lexicons: Mapping[str, Sequence[str]]) -> None:  # noqa: ARG002
        self._params = params

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Every dependency with the gap, or one hit about the document."""
        if self._params.vendor_paper and reading.buyers_paper:
            return
        if self._params.lacks in _WHOLE:
            yield from _WHOLE[self._params.lacks](reading)
            return
        yield from self._each(reading)

    def decided(self, reading: Reading) -> str | None:
        """The duty or the consequence that answers the question; ``None`` where it is not asked."""
        if self._params.vendor_paper and reading.buyers_paper:
            return None
        owed = _owed(reading)
        if not owed:
            return None
        if self._params.lacks == "consequence":
            effect = next((each for each in reading.consequences if each.effect), None)
            return f"“{excerpt(effect.sentence.text, _SHOWN)}”" if effect else None
        return f"“{excerpt(owed[0].sentence.text, _SHOWN)}”"

    def _each(self, reading: Reading) -> Iterator[Hit]:
        gap = _GAPS[self._params.lacks]
        for dependency in reading.dependencies:
            if gap(dependency):
                slots = {
                    "who": dependency.who or "the customer",
                    "what": excerpt(dependency.what, _SHOWN),
                    "vague": dependency.vague,
                }
                yield Hit(dependency.sentence, dependency.span, slots=slots)


def _lacks_due(dependency: Dependency) -> bool:
    owned = dependency.owner in (Role.CUSTOMER, Role.JOINT)
    return (
        owned
        and dependency.blocking
        and not dependency.vague
        and dependency.due is None
        and not dependency.standing
    )


def _lacks_owner(dependency: Dependency) -> bool:
    return dependency.owner is Role.UNKNOWN and dependency.due is None


def _lacks_measure(dependency: Dependency) -> bool:
    return dependency.owner in (Role.CUSTOMER, Role.JOINT, Role.UNKNOWN) and bool(dependency.vague)


def _lacks_manager(dependency: Dependency) -> bool:
    return dependency.owner is Role.THIRD and not dependency.consequence


def _owed(reading: Reading) -> list[Dependency]:
    """What somebody other than the vendor is to supply; that work is shared names no duty of the customer's."""
    return [each for each in reading.dependencies if each.owner not in (Role.VENDOR, Role.THIRD, Role.JOINT)]


def _none_at_all(reading: Reading) -> Iterator[Hit]:
    if not (reading.asks_for_a_grant or _owed(reading)):
        near = nearest_heading(
            reading, SectionRole.CUSTOMER, SectionRole.DEPENDENCIES, SectionRole.ASSUMPTIONS
        )
        told = described(near)
        yield Hit(None, None, near=near, slots={"nearest": told, "told": told})


def _no_consequence(reading: Reading) -> Iterator[Hit]:
    owed = _owed(reading)
    if not owed or any(each.effect for each in reading.consequences):
        return
    toothless = next((each for each in reading.consequences if each.toothless), None)
    near = toothless.sentence.block if toothless else owed[0].sentence.block
    told = (
        f"“{excerpt(toothless.sentence.text, _SHOWN)}” names no effect"
        if toothless
        else "no sentence on delay or failure"
    )
    yield Hit(
        None,
        None,
        near=near,
        slots={"nearest": described(near), "told": told, "what": excerpt(owed[0].what, _SHOWN)},
    )


def _toothless(reading: Reading) -> Iterator[Hit]:
    found = reading.consequences
    if any(each.effect for each in found):
        return
    for each in found:
        yield Hit(each.sentence, each.span, slots={"what": each.trigger})


_WHOLE = {"effect": _toothless, "all": _none_at_all, "consequence": _no_consequence}
_GAPS = {"due": _lacks_due, "owner": _lacks_owner, "measure": _lacks_measure, "manager": _lacks_manager}
