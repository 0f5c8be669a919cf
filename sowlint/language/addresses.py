"""Web addresses, mail addresses and names of files: letters that nobody reads as words."""

from __future__ import annotations

from sowlint.expressions import expression
from sowlint.language.model import Span

_ADDRESS = expression(
    r"\b(?:https?://|www\.)\S+"
    r"|\b[\w.+-]+@[\w-]+\.\w[\w.-]*"
    r"|\b[\w-]+(?:/[\w.-]+)*\.(?:com|org|net|io|dev|ai|md|html?|pdf|docx?|xlsx?|pptx?|csv|png|jpe?g|svg)\b(?:/\S*)?"
)


def addresses_in(text: str) -> tuple[Span, ...]:
    """The stretches of a text that are addresses or names of files, in order."""
    return tuple(Span(*found.span()) for found in _ADDRESS.finditer(text))
