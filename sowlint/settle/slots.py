"""Texts of rules with slots: ``{who}``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_SLOT = re.compile(r"\{(\w+)\}")


def filled(text: str, slots: Mapping[str, str]) -> str:
    """A text with its slots filled; those that are not known stay."""
    return _SLOT.sub(lambda slot: slots.get(slot.group(1), slot.group()).strip(), text)
