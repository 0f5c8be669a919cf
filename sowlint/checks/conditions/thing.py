"""Conditions about the thing that is flagged: whose it is, whether it leaves, whether it is built to order."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from sowlint.checks.base import NoParams, Params
from sowlint.documents.model import Kind
from sowlint.language.sections import SectionRole, roles_of_section
from sowlint.language.specified import specification_in, specification_of_row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sowlint.checks.base import Hit
    from sowlint.documents.model import Block
    from sowlint.language.reading import Reading
    from sowlint.language.telling import Telling

_BUILDS = frozenset(
    {"build", "develop", "create", "design", "customise", "customize", "program", "code", "write", "extend"}
)
_CONTRACT = frozenset({SectionRole.DELIVERABLES, SectionRole.TIMELINE})


class _Thing:
    """A condition without parameters."""

    Params: ClassVar[type[Params]] = NoParams

    def __init__(self, params: NoParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        pass


class _Told(_Thing):
    """Something is told of the thing, in words that are the cause."""

    cause: ClassVar[str]

    def __call__(self, reading: Reading, hit: Hit) -> str | None:  # noqa: ARG002
        """See ``Condition``."""
        words = self.words(hit.telling) if hit.telling else ""
        return f"{self.cause}: “{words}”" if words else None

    def words(self, telling: Telling) -> str:
        """Those that tell it; empty where nothing does."""
        raise NotImplementedError


class CustomerOwned(_Told):
    """The thing belongs to the customer or to a third party."""

    cause = "somebody else’s"

    def words(self, telling: Telling) -> str:
        """Whose it is."""
        return telling.owner


class Withdrawn(_Told):
    """The thing is said to be taken away."""

    cause = "taken away"

    def words(self, telling: Telling) -> str:
        """How it leaves."""
        return telling.leaving


class Available(_Thing):
    """The feature catalogue has every feature that is named there as generally available."""

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        if hit.sentence is None or reading.options.catalogue is None:
            return None
        from sowlint.features.spoken import spoken_of  # noqa: PLC0415 - only where there is a catalogue

        named = [each for each in spoken_of(reading) if each.sentence.index == hit.sentence.index]
        there = named and all(each.backing.standing == "backed" for each in named)
        return f"there already: “{named[0].feature.name}”" if there else None


class BespokeParams(Params):
    """What counts as built to order.

    Attributes:
        specified: whether a specification or a test of acceptance has to be named beside it.
    """

    specified: bool = False


class Bespoke:
    """The thing is built for this customer: by a verb of building, or in a list of what is delivered."""

    Params: ClassVar[type[Params]] = BespokeParams

    def __init__(self, params: BespokeParams, lexicons: Mapping[str, Sequence[str]]) -> None:  # noqa: ARG002
        self._specified = params.specified

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        if hit.sentence is None or reading.kind not in (Kind.SOW, Kind.PROPOSAL):
            return None
        built = hit.telling is not None and hit.telling.verb in _BUILDS
        block = hit.sentence.block
        if not self._specified:
            return "built for this customer" if built else None
        words = _specification(block, hit.sentence.text)
        listed = bool(roles_of_section(block.section) & _CONTRACT)
        return f"built to order: “{words}”" if words and (built or listed) else None


def _specification(block: Block, sentence: str) -> str:
    if block.cells:
        return specification_of_row(
            [(cell.header, block.text[cell.start : cell.end]) for cell in block.cells]
        )
    return specification_in(sentence)
