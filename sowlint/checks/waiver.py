"""Waivers that are no decision anybody answers for, that nothing needs, or that have run out."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from sowlint.checks.base import Hit, Params
from sowlint.waivers import Fault  # noqa: TC001 - pydantic reads the annotations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.language.reading import Reading


class WaiverParams(Params):
    """Which waivers count.

    Attributes:
        fault: what is wrong with it: 'unanswered' (no reason, or what the house asks for beside it), 'unused',
            'expired'.
    """

    fault: Fault


class WaiverCheck:
    """See ``WaiverParams``; asked after all other rules, once the reading knows what became of each waiver."""

    Params: ClassVar[type[Params]] = WaiverParams
    slots: ClassVar[frozenset[str]] = frozenset({"why", "rules", "until"})
    triggers = None

    def __init__(self, params: WaiverParams, lexicons: Mapping[str, Sequence[str]]) -> None:  # noqa: ARG002
        self._fault = params.fault

    def find(self, reading: Reading) -> Iterator[Hit]:
        """One hit for each waiver that has the fault.

        One of the configuration holds for many files, so that only its end is told, and only where it is missed.
        """
        for fared in reading.waivers:
            remark = fared.waiver.remark
            if fared.fault != self._fault or (remark is None and self._fault != "expired"):
                continue
            covers = remark.covers if remark else ()
            near = reading.document.blocks[covers[0].block] if covers else None
            yield Hit(None, None, near, fared.slots, remark=remark)
