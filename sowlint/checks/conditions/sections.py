"""Conditions about the part of a document that a hit stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from sowlint.checks.base import NoParams, Params
from sowlint.language.sections import SectionRole, any_role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sowlint.checks.base import Hit
    from sowlint.language.reading import Reading


class SectionParams(Params):
    """Which sections count, by what they are about."""

    any: tuple[SectionRole, ...] = Field(min_length=1)


class InSection:
    """One of the headings above it, the title left out, announces one of the roles."""

    Params: ClassVar[type[Params]] = SectionParams

    def __init__(self, params: SectionParams, lexicons: Mapping[str, Sequence[str]]) -> None:  # noqa: ARG002
        self._roles = params.any

    def __call__(self, reading: Reading, hit: Hit) -> str | None:  # noqa: ARG002
        """See ``Condition``."""
        block = hit.sentence.block if hit.sentence else hit.near
        if block is None:
            return None
        found = next((role for role in self._roles if any_role(block.section, role)), None)
        return f"in a section about {found.value}" if found else None


class Boilerplate(InSection):
    """It stands in legal terms, definitions or the standing text at the end of a press release."""

    Params: ClassVar[type[Params]] = NoParams

    def __init__(self, params: NoParams, lexicons: Mapping[str, Sequence[str]]) -> None:  # noqa: ARG002
        self._roles = (SectionRole.LEGAL, SectionRole.BOILERPLATE)
