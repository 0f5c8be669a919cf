"""Texts of rules with slots: ``{who}``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_QUOTES = '“”"„'
_SLOT = re.compile(r"\{(\w+)\}")


def filled(text: str, slots: Mapping[str, str]) -> str:
    """A text with its slots filled; those that are not known stay, and marks of quotation are not doubled."""
    return _SLOT.sub(lambda slot: _value(slot, slots), text) if "{" in text else text


def _value(slot: re.Match[str], slots: Mapping[str, str]) -> str:
    value = slots.get(slot[1], slot[0]).strip()
    quoted = slot.string[: slot.start()].endswith("“") and value[:1] in _QUOTES
    return value.strip(_QUOTES) if quoted else value
