"""What a kind of check is: parameters that a rule gives, and a search that yields hits."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.documents.model import Block, BlockKind, Remark
    from sowlint.language.model import Commitment, Sentence, Span
    from sowlint.language.reading import Reading
    from sowlint.language.telling import Telling


class Params(BaseModel):
    """Parameters of a check or condition; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class NoParams(Params):
    """For what takes no parameters."""


@dataclass(frozen=True)
class Hit:
    """Something a check found, before conditions and overlaps are settled.

    Attributes:
        sentence: where it stands; ``None`` for a hit about the whole document.
        span: the stretch to flag, in the block's text; ``None`` likewise.
        near: for a hit about the whole document, the block nearest to what is missing.
        slots: values for the rule's message and advice.
        measures: figures on which the weight of the finding may depend, by their names.
        commitment: the commitment it rests on, where it rests on one.
        telling: what is told of the thing that is flagged, where the check has worked that out.
        remark: the comment that it is about, where it is about one.
    """

    sentence: Sentence | None
    span: Span | None
    near: Block | None = None
    slots: Mapping[str, str] = field(default_factory=dict)
    measures: Mapping[str, float] = field(default_factory=dict)
    commitment: Commitment | None = None
    telling: Telling | None = None
    remark: Remark | None = None


class Check(Protocol):
    """One rule's check, ready to run over any number of documents."""

    Params: ClassVar[type[Params]]

    @property
    def triggers(self) -> frozenset[str] | None:
        """Lower-case words one of which a sentence must hold; ``None`` where the check needs no parse."""
        ...

    def find(self, reading: Reading) -> Iterator[Hit]:
        """Every hit in the document, in order."""
        ...


class RuleLike(Protocol):
    """What checks and overlaps need to know of a rule."""

    @property
    def code(self) -> str: ...
    @property
    def check_kind(self) -> str: ...
    @property
    def params(self) -> Params: ...
    @property
    def unless(self) -> Sequence[tuple[str, Mapping[str, Any]]]: ...
    @property
    def containers(self) -> frozenset[BlockKind]: ...
    @property
    def beats(self) -> Sequence[str]: ...


@dataclass(frozen=True)
class Candidate:
    """A rule's hit on its way to being a finding, and what silenced it, if anything did."""

    rule: RuleLike
    hit: Hit
    silenced_by: str | None = None
