"""What it is to be named as a party: a name, the terms for it, and the side that the naming tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sowlint.language.model import Role

NAME = r"[A-Z0-9][\w&.’'’/-]*(?:,?\s+(?:of|and|&|the|for|de|van|von)?\s*[A-Z0-9(][\w&.’'/)-]*){0,7}"
PLACEHOLDER = re.compile(r"[\[\]<>{}_]|\b(?:your|name|tbd|insert|company|address)\b", re.IGNORECASE)
LONGEST_NAME = 60
_ENDS = re.compile(r"\s*(?:[(|;\n,]|\s[–—-]\s|(?:(?<=\w{3})|(?<= [A-Z]{2})|(?<= Oy)|(?<= Co))\.\s)")


class Naming(NamedTuple):
    """A name found, the terms that stand for it, and the side that the finding itself tells.

    Attributes:
        role: VENDOR or CUSTOMER; UNKNOWN where only what they do can tell.
    """

    name: str
    terms: tuple[str, ...]
    role: Role
    because: str


def clean_name(text: str) -> str:
    """The name at the beginning of a value; empty where it is none, or a blank to fill in."""
    line = _ENDS.split(text.strip(), maxsplit=1)[0].strip(' .:“”"')
    words = line.split()
    if not 0 < len(words) <= 7 or len(line) > LONGEST_NAME or PLACEHOLDER.search(line):
        return ""
    return line if line[:1].isupper() or line[:1].isdigit() else ""
