"""What a document calls its two sides, for texts that are made for it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from sowlint.language.model import Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sowlint.language.reading import Reading

_NAME_SLOT = re.compile(r"(?P<start>^|“|[.!?:] “?)?\{(?P<side>vendor|customer)\}")

_ARTICLE = re.compile(r"^The\b")


class Sides:
    """The names of the sides of one document, worked out when a text first needs them."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._named: dict[str, str] = {}

    def named(self, text: str) -> str:
        """A text with the sides named in it, with a capital at the start of a sentence; the same for each finding."""
        named = self._named.get(text)
        if named is None:
            named = self._named[text] = _NAME_SLOT.sub(self._name, text)
        return named

    def _name(self, slot: re.Match[str]) -> str:
        name = self._names[slot["side"]]
        start = slot["start"]
        if start is None:
            return name
        return start + (name if start == ": " else name[:1].upper() + name[1:])

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return {
            "vendor": self._called(Role.VENDOR) or "the supplier",
            "customer": self._called(Role.CUSTOMER) or "the customer",
        }

    def _called(self, role: Role) -> str:
        """What the document calls a side where it says what that side does, else its name."""
        parties = self._reading.parties
        party = parties.vendor if role is Role.VENDOR else parties.customer
        said = [each.who for each in self._reading.commitments if each.bearer is role]
        said += [each.who for each in self._reading.dependencies if each.owner is role]
        names = (_ARTICLE.sub("the", each) for each in said)
        known = Counter(each for each in names if each.lower().removeprefix("the ") in party.aliases)
        return known.most_common(1)[0][0] if known else party.name
