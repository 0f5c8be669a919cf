"""What the customer or a third party must do, and what is missing from how the document says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from sowlint.checks.base import Hit, Params
from sowlint.language.model import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.language.model import Dependency
    from sowlint.language.reading import Reading


class DependencyParams(Params):
    """Which gap to look for.

    Attributes:
        lacks: ``due`` a blocking act without a time, ``owner`` an input that nobody is named to supply, ``measure``
            only soft words, ``manager`` a third party's act that neither side answers for.
    """

    lacks: Literal["due", "owner", "measure", "manager"]


class DependencyCheck:
    """See ``DependencyParams``."""

    Params: ClassVar[type[Params]] = DependencyParams
    slots: ClassVar[frozenset[str]] = frozenset({"who", "what", "vague"})
    triggers = None

    def __init__(self, params: DependencyParams, lexicons: Mapping[str, Sequence[str]]) -> None:  # noqa: ARG002
        self._gap = _GAPS[params.lacks]

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Every dependency with the gap."""
        for dependency in reading.dependencies:
            if self._gap(dependency):
                slots = {
                    "who": dependency.who or "the customer",
                    "what": dependency.what,
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


_GAPS = {"due": _lacks_due, "owner": _lacks_owner, "measure": _lacks_measure, "manager": _lacks_manager}
