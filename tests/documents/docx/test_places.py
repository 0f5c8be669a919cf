"""Every character of every block knows its run, and what a reader sees is all there."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections import Counter
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from sowlint.documents.build import CELL_SEPARATOR
from sowlint.documents.docx import Anchor, paragraphs_of, run_text, runs_of
from sowlint.documents.model import Block, BlockKind, RunOrigin
from tests.documents.docx.making import box, cell, document, field, level, listed, lists, par, row, run, table, word

LETTERS = "abcdeABCDE,  \u00a0\u200bﬁéé😀–\u00ad"


@dataclass(frozen=True)
class Made:
    """XML, and the letters that a reader sees of it."""

    xml: str
    seen: str = ""

    def __add__(self, other: Made) -> Made:
        return Made(self.xml + other.xml, self.seen + other.seen)

    def within(self, before: str, after: str, *, seen: bool = True) -> Made:
        return Made(before + self.xml + after, self.seen if seen else "")


def joined(parts: list[Made]) -> Made:
    return sum(parts, Made(""))


TEXT = st.text(LETTERS, max_size=8)
LOOK = st.sampled_from(["", "<w:b/>", '<w:b w:val="0"/>', "<w:i/>"])
SIGNS = ["<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", '<w:sym w:char="00B5"/>', "<w:softHyphen/>", "<w:lastRenderedPageBreak/>"]
SHOWN = {"<w:noBreakHyphen/>": "-", '<w:sym w:char="00B5"/>': "µ"}


@st.composite
def plain(draw: st.DrawFn) -> Made:
    parts = draw(st.lists(st.one_of(TEXT, st.sampled_from(SIGNS)), max_size=4))
    content = "".join(each if each in SIGNS else f'<w:t xml:space="preserve">{each}</w:t>' for each in parts)
    seen = "".join(SHOWN.get(each, "" if each in SIGNS else each) for each in parts)
    return Made(f"<w:r><w:rPr>{draw(LOOK)}</w:rPr>{content}</w:r>", seen)


HIDDEN = st.builds(lambda text: Made(run(text, "<w:vanish/>")), TEXT)
WRAPPERS = st.sampled_from(
    [
        ("<w:ins>", "</w:ins>", True),
        ("<w:moveTo>", "</w:moveTo>", True),
        ("<w:moveFrom>", "</w:moveFrom>", False),
        ("<w:del>", "</w:del>", False),
        ('<w:hyperlink w:anchor="x">', "</w:hyperlink>", True),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", True),
        ("<w:smartTag>", "</w:smartTag>", True),
        ('<w:fldSimple w:instr="REF a">', "</w:fldSimple>", True),
        ('<w:fldSimple w:instr="PAGE">', "</w:fldSimple>", False),
        (*field("REF a", "|").split("|"), True),
        (*field("TOC", "|").split("|"), False),
    ]
)


def wrapped(inner: st.SearchStrategy[Made]) -> st.SearchStrategy[Made]:
    contents = st.lists(inner, max_size=3).map(joined)
    return st.builds(lambda made, wrapper: made.within(wrapper[0], wrapper[1], seen=wrapper[2]), contents, WRAPPERS)


INLINE = st.recursive(st.one_of(plain(), HIDDEN), wrapped, max_leaves=6)
LINE = st.lists(INLINE, max_size=5).map(joined)


@st.composite
def paragraph(draw: st.DrawFn) -> Made:
    line = draw(LINE)
    if draw(st.integers(0, 4)) == 0:
        inner = draw(LINE)
        line += Made(box(f"<w:p>{inner.xml}</w:p>"), inner.seen)
    if draw(st.integers(0, 3)) == 0:
        return Made(listed(line.xml or "<w:r/>", draw(st.integers(0, 2))), line.seen)
    return Made(par(line.xml or "<w:r/>", draw(st.sampled_from(["", "<w:rPr><w:ins/></w:rPr>", "<w:rPr><w:del/></w:rPr>"]))), line.seen)


def tabled(inner: st.SearchStrategy[Made]) -> st.SearchStrategy[Made]:
    cells = st.builds(lambda made, last: (made + last).within("<w:tc><w:tcPr/>", "</w:tc>"), inner, paragraph())
    rows = st.lists(cells, min_size=1, max_size=3).map(lambda made: joined(made).within("<w:tr>", "</w:tr>"))
    return st.lists(rows, min_size=1, max_size=3).map(lambda made: joined(made).within("<w:tbl>", "</w:tbl>"))


FLOW = st.recursive(paragraph(), tabled, max_leaves=5)
NUMBERING = lists(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"), level(2, "bullet", "•"))


@st.composite
def files(draw: st.DrawFn) -> tuple[bytes, str]:
    body, note = draw(st.lists(FLOW, min_size=1, max_size=5).map(joined)), draw(LINE)
    call = par('<w:r><w:footnoteReference w:id="1"/></w:r>')
    footnotes = f'<w:footnote w:id="1"><w:p>{note.xml}</w:p></w:footnote>'
    return word(body.xml + call, numbering=NUMBERING, footnotes=footnotes), body.seen + note.seen


class Source:
    """The runs of a file by their places, found without the reader."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = [name for name in ("word/document.xml", "word/footnotes.xml") if name in package.namelist()]
            self._parts = {name: paragraphs_of(etree.fromstring(package.read(name))) for name in names}

    def text(self, origin: RunOrigin) -> str:
        return run_text(runs_of(self._parts[origin.part][origin.paragraph])[origin.run])[origin.start : origin.end]


def plain_spaces(text: str) -> str:
    return "".join(" " if each.isspace() else each for each in text)


def check(block: Block, start: int, end: int, source: Source) -> None:
    """The text from ``start`` to ``end`` reads the same at its places; white space is a space, ligatures are spelt out."""
    at = start
    for segment in block.segments:
        low, high = max(start, segment.start), min(end, segment.end)
        if low >= high:
            continue
        assert block.kind is BlockKind.ROW or low == at, "a character without a place"
        assert block.text[at:low].replace(CELL_SEPARATOR, "").strip(" |") == ""
        (origin,) = block.origins(low, high)
        assert isinstance(origin, RunOrigin)
        raw, text = source.text(origin), block.text[low:high]
        if isinstance(origin, Anchor):
            assert raw == "" and text.isspace()
        else:
            assert plain_spaces(raw) == plain_spaces(text) or text in unicodedata.normalize("NFKC", raw)
        at = high


def letters(text: str) -> Counter[str]:
    spelt = text.replace("ﬁ", "fi")
    return Counter(each for each in spelt if not each.isspace() and each not in "\u200b\u00ad|-–")


@given(files(), st.data())
@settings(max_examples=60, deadline=None)
def test_the_text_at_a_place_is_the_text_of_the_block(made: tuple[bytes, str], data: st.DataObject) -> None:
    """For every block, and ranges of it."""
    found, source = document(made[0]), Source(made[0])
    for block in found.blocks:
        check(block, 0, len(block.text), source)
        start = data.draw(st.integers(0, len(block.text) - 1))
        check(block, start, data.draw(st.integers(start + 1, len(block.text))), source)


@given(files())
@settings(max_examples=60, deadline=None)
def test_what_a_reader_sees_is_all_there(made: tuple[bytes, str]) -> None:
    """Every visible letter once, and no other; a dash may be a bullet."""
    assert letters("".join(each.text for each in document(made[0]).blocks)) == letters(made[1])


def test_runs_are_counted_over_everything() -> None:
    """Deleted runs count, those in links too, and those in boxes belong to the box."""
    xml = par(f"<w:del><w:r><w:delText>no</w:delText></w:r></w:del><w:hyperlink>{run('yes')}</w:hyperlink>" + box(par("in")) + run("end"))
    data = word(xml)
    found = document(data)
    places = {each.text: found.place(each, 0, 99).runs for each in found.blocks}
    assert [(each.run, each.start, each.end) for each in places["yesend"]] == [(1, 0, 3), (3, 0, 3)]
    assert [(each.paragraph, each.run) for each in places["in"]] == [(1, 0)]


def test_the_text_of_a_run() -> None:
    """What counts as a character, and what does not."""
    children = '<w:rPr/><w:t xml:space="preserve">a </w:t><w:tab/><w:br/><w:noBreakHyphen/><w:sym w:char="00B5"/><w:delText>x</w:delText><w:instrText>y</w:instrText><w:drawing/>'
    source = etree.fromstring(f'<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{children}</w:r>')
    assert run_text(source) == "a \t\u2028-µ"


def test_repeated_labels_point_to_where_they_stand() -> None:
    """A cell merged over rows has one place."""
    merged = row(cell("Phase 1", '<w:vMerge w:val="restart"/>'), "Design", "a"), row(cell("", "<w:vMerge/>"), "Build", "b")
    data = word(table(*merged))
    source = Source(data)
    for block in document(data).blocks:
        check(block, 0, len(block.text), source)
