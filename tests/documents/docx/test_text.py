"""What of a paragraph is read: runs, fields, links, tracked changes, hidden text, signs."""

from __future__ import annotations

import pytest

from sowlint.documents.model import BlockKind, Region
from tests.documents.docx.making import blocks, box, field, listed, lists, level, par, run, style, styled, texts


def test_runs_are_joined() -> None:
    """Word splits a word into runs where somebody edited it."""
    assert texts(par(run("Acme de") + run("livers") + run(" it."))) == ["Acme delivers it."]


@pytest.mark.parametrize(
    ("child", "shown"),
    [
        ("<w:tab/>", " "),
        ("<w:br/>", " "),
        ("<w:noBreakHyphen/>", "-"),
        ("<w:softHyphen/>", ""),
        ('<w:sym w:font="Symbol" w:char="F0B3"/>', "≥"),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/>', "✓"),
        ('<w:sym w:font="Arial" w:char="00B5"/>', "µ"),
        ('<w:sym w:font="Arial" w:char="nonsense"/>', " "),
    ],
)
def test_signs(child: str, shown: str) -> None:
    """Tabs, breaks, hyphens and symbols read as what they show."""
    assert texts(par(f"<w:r><w:t>test</w:t>{child}<w:t>data</w:t></w:r>")) == [f"test{shown}data"]


def test_tracked_changes_are_accepted() -> None:
    """Insertions and what was moved here are there; deletions and what was moved away are not."""
    body = par(
        run("Acme ")
        + f"<w:ins>{run('may ')}</w:ins><w:del><w:r><w:delText>shall </w:delText></w:r></w:del>"
        + f"<w:moveFrom>{run('soon ')}</w:moveFrom><w:moveTo>{run('start')}</w:moveTo>"
    )
    assert texts(body) == ["Acme may start"]


def test_a_deleted_paragraph_mark_joins_paragraphs() -> None:
    """Two paragraphs become one; its properties are the second's."""
    body = par("Acme delivers ", "<w:rPr><w:del/></w:rPr>") + styled("Zitat", "the portal.")
    (block,) = blocks(body, styles=style("Zitat", "Quote"))
    assert (block.text, block.kind) == ("Acme delivers the portal.", BlockKind.QUOTE)


def test_a_deleted_paragraph_leaves_nothing() -> None:
    """Its number is not counted either."""
    deleted = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>'
    gone = f"<w:p><w:pPr>{deleted}</w:pPr><w:del><w:r><w:delText>Two</w:delText></w:r></w:del></w:p>"
    found = blocks(listed("One") + gone + listed("Three"), numbering=lists(level(0, "decimal", "%1.")))
    assert [(each.number, each.text) for each in found] == [("1.", "One"), ("2.", "Three")]


def test_a_drop_cap_belongs_to_its_word() -> None:
    """Word keeps it in a paragraph of its own."""
    assert texts(par("A", '<w:framePr w:dropCap="drop"/>') + par("cme delivers.")) == ["Acme delivers."]


@pytest.mark.parametrize("look", ["<w:vanish/>", "<w:strike/>", "<w:dstrike/>", '<w:rStyle w:val="Geheim"/>'])
def test_hidden_and_struck_text_is_left_out(look: str) -> None:
    """By itself or by style."""
    styles = style("Geheim", "Internal", letters="<w:vanish/>", sort="character")
    assert texts(par(run("Firm") + run(" and final", look)), styles=styles) == ["Firm"]


def test_a_property_that_is_switched_off() -> None:
    """``w:val="0"`` means that it is not hidden, whatever its style says."""
    styles = style("Notiz", "Internal note", letters="<w:vanish/>")
    shown = run("shown", '<w:vanish w:val="0"/>')
    assert texts(styled("Notiz", run("hidden ") + shown), styles=styles) == ["shown"]


def test_fields_show_their_result() -> None:
    """The instruction is no text, and a field inside an instruction is none either."""
    nested = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>' + field(
        "DOCPROPERTY Stage", run("draft")
    )
    rest = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("agreed")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert texts(par(run("It is ") + nested + rest + run("."))) == ["It is agreed."]
    assert texts(par(f'{run("On ")}<w:fldSimple w:instr=" DATE ">{run("1 March")}</w:fldSimple>')) == ["On 1 March"]


def test_a_field_that_never_ends_hides_nothing() -> None:
    """A broken field takes at most its own paragraph along."""
    broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    assert texts(par(broken + run("1 Scope ... 3")) + par("Acme delivers.")) == ["Acme delivers."]


def test_a_table_of_contents_is_no_prose() -> None:
    """As a field over several paragraphs, by its styles, or as a building block."""
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    ended = par(begin + run("1 Scope 3")) + par("2 Plan 4") + par('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    block = f'<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>{par("Contents")}</w:sdtContent></w:sdt>'
    body = ended + styled("Verzeichnis1", "3 Fees 5") + block + par("Acme delivers.")
    assert texts(body, styles=style("Verzeichnis1", "toc 1")) == ["Acme delivers."]


def test_links_know_their_target() -> None:
    """By relationship, by bookmark, by field."""
    relation = '<Relationship Id="r9" Type="x/hyperlink" Target="https://acme.example/" TargetMode="External"/>'
    body = par(
        run("See ")
        + f'<w:hyperlink r:id="r9">{run("our site")}</w:hyperlink>{run(", ")}'
        + f'<w:hyperlink w:anchor="plan">{run("the plan")}</w:hyperlink>{run(", ")}'
        + field('HYPERLINK "https://client.example/"', run("theirs"))
    )
    (block,) = blocks(body, relations=relation)
    assert [(block.text[a:b], url) for a, b, url in block.links] == [
        ("our site", "https://acme.example/"),
        ("the plan", "#plan"),
        ("theirs", "https://client.example/"),
    ]


def test_content_controls_are_opened() -> None:
    """In a line, around paragraphs, around rows and cells; a placeholder that is still shown is text."""
    inline = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('[enter a date]')}</w:sdtContent></w:sdt>"
    block = f"<w:sdt><w:sdtContent>{par('Second.')}</w:sdtContent></w:sdt>"
    assert texts(par(run("Go-live: ") + inline) + block) == ["Go-live: [enter a date]", "Second."]


def test_smart_tags_and_formulas() -> None:
    """Wrappers of letters, and letters of formulas."""
    formula = "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>"
    assert texts(par(f"<w:smartTag>{run('Acme')}</w:smartTag>{run(' pays ')}{formula}{run('.')}")) == ["Acme pays a+b."]


def test_ruby_gives_its_base() -> None:
    """The reading above is none of the text."""
    ruby = f"<w:r><w:ruby><w:rt>{run('above')}</w:rt><w:rubyBase>{run('base')}</w:rubyBase></w:ruby></w:r>"
    assert texts(par(ruby)) == ["base"]


def test_comments_are_no_prose() -> None:
    """Neither their marks nor their text."""
    body = par(f'<w:commentRangeStart w:id="0"/>{run("Agreed.")}<w:r><w:commentReference w:id="0"/></w:r>')
    assert texts(body, comments=f'<w:comment w:id="0">{par("Really?")}</w:comment>') == ["Agreed."]


def test_text_boxes_are_read_once() -> None:
    """Of the two copies for new and old programs, one; after the paragraph in which it is anchored."""
    found = blocks(par(run("Before.") + box(par("In the box."))) + par("After."))
    assert [(each.text, each.region) for each in found] == [
        ("Before.", Region.BODY),
        ("In the box.", Region.BOX),
        ("After.", Region.BODY),
    ]


def test_labels_with_a_tab() -> None:
    """``Date:``, a tab and the date are a label with its value."""
    (block,) = blocks(par("<w:r><w:t>Go-live:</w:t><w:tab/><w:t>1 March 2026</w:t></w:r>"))
    assert (block.kind, block.label_text, block.value_text) == (BlockKind.LABEL, "Go-live:".rstrip(":"), "1 March 2026")


def test_bold_run_in_heads() -> None:
    """A bold head at the start of a paragraph is its label; bold by style counts."""
    strong = style("Fett", "Strong", letters="<w:b/>", sort="character")
    (block,) = blocks(par(run("Acceptance.", '<w:rStyle w:val="Fett"/>') + run(" Client tests it.")), styles=strong)
    assert block.label_text == "Acceptance"


def test_quotes_and_captions_by_style() -> None:
    """Styles that rest on them count too."""
    styles = style("Zitat", "Quote") + style("Ours", "Our caption", based_on="Beschriftung") + style("Beschriftung", "caption")
    found = blocks(styled("Zitat", "They were great.") + styled("Ours", "Table 1: Plan"), styles=styles)
    assert [each.kind for each in found] == [BlockKind.QUOTE, BlockKind.CAPTION]
