"""Elements of HTML from text that is not to be trusted: everything is escaped unless it is markup already."""

from __future__ import annotations

from html import escape

from sowlint.reports.words import safe


class Html(str):
    """Text that is markup already."""

    __slots__ = ()


def text(words: str) -> Html:
    """Words of anybody's as text of a page; line breaks stay, control characters do not."""
    return Html(escape("\n".join(safe(line) for line in words.split("\n"))))


def element(name: str, *inside: str, **attributes: str) -> Html:
    """One element with what stands inside it.

    Args:
        name: of the element.
        inside: markup, or words that are escaped; empty ones leave nothing.
        attributes: values that are escaped; an underscore at the end of a name is dropped, empty ones are left out.
    """
    given = "".join(f' {key.rstrip("_")}="{text(value)}"' for key, value in attributes.items() if value)
    return Html(f"<{name}{given}>{joined(*inside)}</{name}>")


def joined(*parts: str) -> Html:
    """Markup after markup; words among it are escaped."""
    return Html("".join(part if isinstance(part, Html) else text(part) for part in parts))
