"""Random Markdown: every character of every block comes from where its place says, and no word is lost."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from sowlint.documents.model import BlockKind
from tests.documents.reading import at, hold_faithful, markdown

WORD = re.compile(r"w\d+x")


@dataclass(frozen=True)
class Made:
    """Lines of Markdown; the words that are shown are those that begin with a small w."""

    lines: tuple[str, ...]

    def behind(self, first: str, others: str) -> Made:
        return Made(tuple((first if number == 0 else others) + line for number, line in enumerate(self.lines)))


ENDS = st.sampled_from(["", "é", "e\u0301", "😀", "\u00a0n", "\u200bz", "ﬁ", ".", "'s"])
WORDS = st.builds(lambda number, end: f"w{number}x{end}", st.integers(0, 10**6), ENDS)
UNSEEN = st.sampled_from(["~~gone~~", "<!-- gone -->", "{{ gone }}", "{% gone %}", "<i>", "</i>"])
ODD = st.sampled_from(["&amp;", "&nbsp;", "&eacute;", "&#8217;", "\\*", "\\|", "\\a", "*", "_", "`", "~", "[", "]", "<", "&", "!", "a_b_c", "<http://a.example/%20>"])


def around(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, min_size=1, max_size=3).map(" ".join)
    return st.one_of(
        several.map(lambda text: f"*{text}*"),
        several.map(lambda text: f"**{text}**"),
        several.map(lambda text: f"__{text}__"),
        several.map(lambda text: f"***{text}***"),
        several.map(lambda text: f'[{text}](http://a.example/b "t")'),
        several.map(lambda text: f"<b>{text}</b>"),
        WORDS.map(lambda text: f"`{text}`"),
        WORDS.map(lambda text: f"`` {text}` ``"),
        st.integers(0, 10**6).map(lambda number: f"<http://w{number}x.example/a>"),
        WORDS.map(lambda text: f"![{text}](a.png)"),
    )


TIDY = st.one_of(WORDS, WORDS, UNSEEN)
WILD = st.one_of(WORDS, ODD, UNSEEN)
BREAKS = st.sampled_from(["", "  ", "\\", " "])


def lines_of(leaves: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    inline = st.recursive(leaves, around, max_leaves=5)
    return st.lists(inline, min_size=1, max_size=5).map(lambda parts: "w0x " + " ".join(parts))


@st.composite
def paragraph(draw: st.DrawFn, line: st.SearchStrategy[str]) -> Made:
    lines = draw(st.lists(line, min_size=1, max_size=3))
    return Made((*(line + draw(BREAKS) for line in lines[:-1]), lines[-1]))


@st.composite
def heading(draw: st.DrawFn, line: st.SearchStrategy[str]) -> Made:
    text = draw(line)
    return draw(st.sampled_from([Made((f"## {text} ##",)), Made((f"#  {text}",)), Made((text, "==="))]))


@st.composite
def table(draw: st.DrawFn, line: st.SearchStrategy[str]) -> Made:
    def cells() -> list[str]:
        return draw(st.lists(line, min_size=2, max_size=2))

    rows = [cells() for _ in range(draw(st.integers(1, 3)))]
    body = [f"| {row[0]} |{row[1]}|" for row in rows[1:]]
    return Made((f"| {rows[0][0]} | {rows[0][1]} |", "|---|:--|", *body))


def listed(items: list[Made]) -> Made:
    lines = [line for item in items for line in item.behind("- ", "  ").lines]
    return Made(tuple(lines))


def numbered(items: list[Made]) -> Made:
    return Made(tuple(line for at, item in enumerate(items, 1) for line in item.behind(f"{at}. ", "   ").lines))


def nested(inner: st.SearchStrategy[Made]) -> st.SearchStrategy[Made]:
    several = st.lists(inner, min_size=1, max_size=3)
    stacked = several.map(lambda made: Made(tuple(line for each in made for line in (*each.lines, ""))[:-1]))
    return st.one_of(several.map(listed), several.map(numbered), stacked.map(lambda made: made.behind("> ", "> ")))


CODE = st.just(Made(("```", "gone", "```")))
ENDINGS = st.sampled_from(["\n", "\n", "\r\n", "\r"])


@st.composite
def sources(draw: st.DrawFn, leaves: st.SearchStrategy[str]) -> str:
    line = lines_of(leaves)
    block = st.recursive(st.one_of(paragraph(line), heading(line), table(line)), nested, max_leaves=4)
    blocks = draw(st.lists(st.one_of(block, block, CODE), min_size=1, max_size=4))
    lines = ["w1x", "", *(line for block in blocks for line in (*block.lines, ""))]
    return draw(ENDINGS).join(lines)


@settings(max_examples=60, deadline=None)
@given(sources(WILD))
def test_every_character_comes_from_its_place(source: str) -> None:
    hold_faithful(markdown(source), source)


@settings(max_examples=40, deadline=None)
@given(sources(TIDY))
def test_no_word_is_lost_or_read_twice(source: str) -> None:
    shown = "\n".join(block.text for block in markdown(source).blocks)
    assert Counter(WORD.findall(shown)) == Counter(WORD.findall(source))
    assert "gone" not in shown


@settings(max_examples=40, deadline=None)
@given(sources(TIDY), st.data())
def test_a_word_stands_at_its_line_and_column(source: str, data: st.DataObject) -> None:
    document = markdown(source)
    block = data.draw(st.sampled_from(document.blocks))
    for found in WORD.finditer(block.text):
        assert at(document, source, block, *found.span()) == found.group()


def test_a_wrapped_paragraph_in_a_list_in_a_quotation() -> None:
    """Prefixes of every line are left out, whatever they are."""
    source = "> 1. one *two*\n>    three&amp;four\n> lazy **five**\n"
    document = markdown(source)
    (item,) = document.blocks
    assert (item.kind, item.text) == (BlockKind.ITEM, "one two three&four lazy five")
    assert at(document, source, item, 8, 13) == "three"
    assert at(document, source, item, 13, 14) == "&amp;"
    assert at(document, source, item, 24, 28) == "five"
