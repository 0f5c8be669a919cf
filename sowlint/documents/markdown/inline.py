"""Inline Markdown whose tokens know where they begin in the text that they were made of.

markdown-it gives places for blocks only. Here its inline parser runs unchanged, on a state that notes the
position whenever a token is pushed, so the places are made while parsing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from markdown_it import rules_inline
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

_RULES: dict[str, Callable[[StateInline, bool], bool]] = {
    "newline": rules_inline.newline,
    "escape": rules_inline.escape,
    "backticks": rules_inline.backtick,
    "strikethrough": rules_inline.strikethrough.tokenize,
    "emphasis": rules_inline.emphasis.tokenize,
    "link": rules_inline.link,
    "image": rules_inline.image,
    "autolink": rules_inline.autolink,
    "html_inline": rules_inline.html_inline,
    "entity": rules_inline.entity,
}


class _State(StateInline):
    """Notes in the ``meta`` of every token where it begins (``at``), and of a rule's last one its ``end``.

    Attributes:
        fresh: where the text begins that is not in a token yet.
    """

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, outTokens: list[Token]) -> None:  # noqa: N803
        super().__init__(src, md, env, outTokens)
        self.fresh = 0
        self._last: tuple[int, Token] | None = None

    def pushPending(self) -> Token:  # noqa: N802 - markdown-it's name
        """See ``StateInline``."""
        token = super().pushPending()
        token.meta = {"at": self.fresh}
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """See ``StateInline``; the marks of one run are pushed at one position, each a token of its own."""
        token = super().push(ttype, tag, nesting)
        at = self.pos
        if self._last and self._last[0] == self.pos:
            at = self._last[1].meta["at"] + len(self._last[1].content)
        token.meta = {"at": at}
        self._last = (self.pos, token) if ttype == "text" else None
        self.fresh = self.pos
        return token


def _noting(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    def noted(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
        before = len(state.tokens)
        done = rule(state, silent)
        if done and not silent and isinstance(state, _State) and len(state.tokens) > before:
            state.fresh = state.pos
            state.tokens[-1].meta["end"] = state.pos
        return done

    return noted


class PlacedInline(ParserInline):
    """markdown-it's inline parser, with places."""

    def __init__(self) -> None:
        super().__init__()
        for name, rule in _RULES.items():
            self.ruler.at(name, _noting(rule))

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """See ``ParserInline``."""
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens
