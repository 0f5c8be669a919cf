"""CommonMark with tables, definition lists, struck text and front matter, made to know its places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from sowlint.documents.markdown.inline import PlacedInline

if TYPE_CHECKING:
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

_CUT = frozenset({"heading_open", "tr_open"})


class NestingError(ValueError):
    """Blocks stand in blocks, deeper than any document goes.

    Attributes:
        line: where the limit was passed, from 1.
    """

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class _State(StateBlock):
    """Notes in the ``meta`` of headings and table rows in which ``column`` of their line they begin."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        super().__init__(src, md, env, tokens)
        self._line_begins = tuple(self.bMarks)

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """See ``StateBlock``; a token's lines are known when the next one is pushed."""
        last = self.tokens[-1] if self.tokens else None
        if last and last.type in _CUT and last.map:
            line = last.map[0]
            last.meta["column"] = self.bMarks[line] + self.tShift[line] - self._line_begins[line]
        return super().push(ttype, tag, nesting)


class _PlacedBlock(ParserBlock):
    """markdown-it's block parser; where it would drop what is nested too deep, it says so."""

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803 - markdown-it's names
        """See ``ParserBlock``."""
        if state.level >= state.md.options.maxNesting:
            raise NestingError(startLine + 1)
        super().tokenize(state, startLine, endLine)

    def parse(self, src: str, md: MarkdownIt, env: EnvType, outTokens: list[Token]) -> list[Token] | None:  # noqa: N803
        """See ``ParserBlock``."""
        if not src:
            return None
        state = _State(src, md, env, outTokens)
        self.tokenize(state, state.line, state.lineMax)
        return state.tokens


def make_parser(*, deepest: int, indented_code: bool) -> MarkdownIt:
    """A parser for one file.

    Args:
        deepest: how many levels blocks may be nested; a list entry counts as two.
        indented_code: whether lines indented by four are code, as everywhere but in MDX.
    """
    parser = MarkdownIt("commonmark", {"maxNesting": deepest})
    parser.block, parser.inline = _PlacedBlock(), PlacedInline()
    front_matter_plugin(parser)
    deflist_plugin(parser)
    parser.enable(["table", "strikethrough"])
    parser.disable(["fragments_join", "text_join", "linkify"])
    if not indented_code:
        parser.disable("code")
    return parser
