"""Conditions about the part of a document that a hit stands in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from sowlint.checks.base import NoParams, Params
from sowlint.documents.model import Kind
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


class LegalText(InSection):
    """It stands in the legal terms of a contract, or in the safe-harbour text of a public paper.

    A public page that speaks of compliance or privacy is no contract, and what it says about its publisher counts.
    """

    Params: ClassVar[type[Params]] = NoParams
    _SAFE_HARBOUR = re.compile(
        r"forward[\s-]looking statement|safe harbou?r|private securities litigation|"
        r"no (?:representations?|warrant(?:y|ies))\b",
        re.IGNORECASE,
    )

    def __init__(self, params: NoParams, lexicons: Mapping[str, Sequence[str]]) -> None:  # noqa: ARG002
        self._roles = (SectionRole.LEGAL, SectionRole.BOILERPLATE)

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        if reading.kind is not Kind.MARKETING:
            return super().__call__(reading, hit)
        if hit.sentence is None:
            return None
        found = self._SAFE_HARBOUR.search("\n".join([*hit.sentence.block.section, hit.sentence.block.text]))
        return f"legal text: “{found.group()}”" if found else None
