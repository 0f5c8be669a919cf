"""Blanks what is not prose in Markdown, one space for each character, so that every place stays as it is."""

from __future__ import annotations

import re

_TEMPLATING = re.compile(r"\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}|\{#[^#\n]*#\}|<%[^%]*%>")
_CODE_SPAN = re.compile(r"(?:^|\n)(`{3,}|~{3,})[^\n]*\n.*?\n\1", re.DOTALL)
_MDX_STATEMENT = re.compile(r"^(?:import\s.+?from\s+['\"][^'\"]+['\"];?|import\s+['\"][^'\"]+['\"];?|export\s.+)$", re.MULTILINE)
_MDX_COMMENT = re.compile(r"\{/\*.*?\*/\}", re.DOTALL)
_MDX_EXPRESSION = re.compile(r"\{[^{}\n]*\}")


def without_templating(source: str) -> str:
    """The source with tags of Jinja, Liquid, Hugo and ERB blanked."""
    return _TEMPLATING.sub(_blank, source)


def without_mdx(source: str) -> str:
    """The source with imports, exports, comments and expressions of MDX blanked, outside fenced code."""
    fences = [found.span() for found in _CODE_SPAN.finditer(source)]

    def outside(found: re.Match[str]) -> str:
        fenced = any(start <= found.start() < end for start, end in fences)
        return found.group() if fenced else _blank(found)

    for pattern in (_MDX_STATEMENT, _MDX_COMMENT, _MDX_EXPRESSION):
        source = pattern.sub(outside, source)
    return source


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\r\n]", " ", found.group())
