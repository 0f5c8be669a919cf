"""What the elements of HTML are to a person who looks at the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

VOID = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
        *("source", "track", "wbr"),
    )
)
UNSEEN = frozenset(
    (
        *("script", "style", "noscript", "svg", "math", "iframe", "object", "canvas", "audio"),
        *("video", "select", "datalist", "textarea", "progress", "meter", "noembed", "noframes"),
        *("xmp", "rt", "rp"),
    )
)
LANDMARKS = frozenset({"article", "aside", "footer", "header", "main", "nav", "section"})
LISTS = frozenset({"ul", "ol", "menu"})
BLOCKS = (
    LANDMARKS
    | LISTS
    | frozenset(
        (
            *("address", "blockquote", "body", "button", "caption", "center", "dd", "details"),
            *("dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "form", "h1"),
            *("h2", "h3", "h4", "h5", "h6", "head", "hgroup", "html", "legend", "li", "noscript"),
            *("option", "p", "pre", "summary", "table", "tbody", "td", "template", "tfoot", "th"),
            *("thead", "title", "tr"),
        )
    )
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
IN_HEAD = frozenset({"base", "link", "meta", "noscript", "script", "style", "template", "title"})
BOLD = frozenset({"b", "strong"})
STRUCK = frozenset({"del", "s", "strike"})
_INLINE = frozenset(
    (
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "col", "data"),
        *("del", "dfn", "em", "font", "i", "ins", "kbd", "label", "link", "map", "mark", "meta"),
        *("nobr", "picture", "q", "ruby", "s", "samp", "slot", "small", "span", "strike", "strong"),
        *("sub", "sup", "time", "tt", "u", "var", "wbr"),
    )
)
_SCRIPTED = ("v-", "x-", "#", "[", "*", "@", ":")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]\d\d)", re.IGNORECASE)
_STRUCK_STYLE = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through", re.IGNORECASE)


def is_component(name: str) -> bool:
    """Whether an element is none of HTML, so that its text stands apart from what is around it."""
    return name not in _INLINE and name not in BLOCKS and name not in UNSEEN


def is_hidden(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element is not shown; a template that a script fills in (``x-if``, ``v-slot``) is."""
    return (
        name in UNSEEN
        or (name == "template" and not any(each.startswith(_SCRIPTED) for each in attributes))
        or ("hidden" in attributes and attributes["hidden"].lower() not in ("until-found", "false"))
        or attributes.get("aria-hidden", "").lower() == "true"
        or bool(_HIDDEN_STYLE.search(attributes.get("style", "")))
    )


def is_bold(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element sets its text in bold."""
    return name in BOLD or bool(_BOLD_STYLE.search(attributes.get("style", "")))


def is_struck(name: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element strikes its text out."""
    return name in STRUCK or bool(_STRUCK_STYLE.search(attributes.get("style", "")))
