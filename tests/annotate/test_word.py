"""Comments in Word files stand on exactly the words, and nothing else of the file changes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document as open_word
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import etree

from sowlint.annotate import annotated
from sowlint.annotate.word import cleaned
from sowlint.documents.docx import read
from sowlint.documents.docx.comments import RANGE_END, RANGE_START, REFERENCE, remarks_in
from sowlint.documents.docx.package import open_package
from sowlint.documents.docx.parts import Parts
from sowlint.documents.docx.tags import BOX, RUN, W
from sowlint.documents.docx.runs import paragraphs_of, run_text, runs_of
from sowlint.documents.model import Block, Document, Format, Place, Region
from sowlint.documents.source import Limits, Source
from sowlint.errors import DocumentError
from sowlint.findings import Edit, Finding, Severity
from tests.command import sowlint
from tests.documents.docx.making import box, cell, field, par, row, run, table, word
from tests.documents.docx.test_places import files

FIRM = "Acme will complete the data migration by 1 March 2026."
CODE = "FD001"
BODY = "word/document.xml"


def finding(
    document: Document, block: Block, start: int, end: int, message: str = "This is firm."
) -> Finding:
    text = block.text[start:end]
    place = document.place(block, start, end)
    return Finding(
        "a.docx", CODE, "firm", Severity.ERROR, message, "Estimate.", "Why.", text, text, None, (), place
    )


def source(data: bytes) -> Source:
    return Source("a.docx", data, Limits())


def copy_of(data: bytes, *findings: Finding) -> bytes:
    return annotated(cleaned(source(data)), Format.DOCX, findings).data


def stories(data: bytes) -> dict[str, etree._Element]:
    return Parts(open_package(source(data))).commented()


def anchored_in(data: bytes) -> list[tuple[set[Region], str]]:
    """The text under each comment, as the reader sees it, cell by cell, and the regions that it stands in."""
    parts = Parts(open_package(source(data)))
    document = read(source(data))
    named = [
        each.__class__(each.identity, each.author, f"sowlint: {each.identity}") for each in parts.comments()
    ]
    found = []
    for remark in remarks_in(named, parts.commented(), document.blocks):
        blocks = [document.blocks[each.block] for each in remark.covers]
        texts = [block.text[each.start : each.end] for block, each in zip(blocks, remark.covers, strict=True)]
        found.append(({each.region for each in blocks}, " ".join(texts)))
    return found


def anchored(data: bytes) -> list[str]:
    return [text for _, text in anchored_in(data)]


def letters(root: etree._Element) -> Iterator[tuple[str, ...]]:
    """Everything in a part, runs taken apart into letters with their look, comments left out."""
    if root.tag == RUN:
        held = [child for child in root if child.tag != REFERENCE]
        look = b"".join(etree.tostring(child) for child in held if child.tag == f"{W}rPr").decode()
        for child in held:
            if child.tag == f"{W}t":
                yield from ((look, letter) for letter in child.text or "")
            elif child.tag != f"{W}rPr":
                yield (look, etree.tostring(child).decode())
        return
    if "comment" in str(root.tag):
        return
    yield (str(root.tag), str(sorted(root.attrib.items())))
    for child in root:
        yield from letters(child)
    yield (str(root.tag),)


def same_but_for_comments(before: bytes, after: bytes) -> bool:
    old, new = stories(before), stories(after)
    return old.keys() == new.keys() and all(
        list(letters(old[name])) == list(letters(new[name])) for name in old
    )


def plain(text: str) -> str:
    """Without white space and the joints of cells; a ligature cannot be cut, so its letters do not count."""
    return "".join(each for each in text if not each.isspace() and each not in "|fi")


@given(files(), st.data())
@settings(max_examples=150, deadline=None)
def test_the_text_under_a_comment_is_the_finding(made: tuple[bytes, str], data: st.DataObject) -> None:
    """For ranges of any block; and the document stays what it was, also when it is annotated again."""
    document = read(source(made[0]))
    ranges = []
    for block in document.blocks:
        start = data.draw(st.integers(0, len(block.text) - 1))
        ranges.append((start, data.draw(st.integers(start + 1, len(block.text)))))

    def found(document: Document) -> list[Finding]:
        each = (finding(document, *one) for one in ((b, *r) for b, r in zip(document.blocks, ranges, strict=True)))
        return [one for one in each if not set(one.text) <= set(" |\n\t") and one.place.runs]

    findings = found(document)
    after = copy_of(made[0], *findings)
    assert same_but_for_comments(made[0], after)
    for (where, text), each in zip(anchored_in(after), findings, strict=True):
        assert where <= {Region.BODY, Region.BOX}
        if each.place.runs[0].part != BODY or in_box(made[0], each):
            continue
        assert plain(each.text) in plain(text)
        if len({(run.part, run.paragraph) for run in each.place.runs}) == 1:
            assert plain(text) == plain(each.text)
    again = read(source(after))
    assert [each.text for each in again.blocks] == [each.text for each in document.blocks]
    assert same_but_for_comments(made[0], copy_of(after))
    assert copy_of(after, *found(read(cleaned(source(after))))) == after


def in_box(data: bytes, found: Finding) -> bool:
    paragraphs = list(stories(data)[BODY].iter(f"{W}p"))
    return any(True for _ in paragraphs[found.place.runs[0].paragraph].iterancestors(BOX))


def no_comment_where_word_allows_none(data: bytes) -> bool:
    """None in notes and boxes."""
    roots = stories(data)
    body = roots.pop(BODY)
    inside = [*roots.values(), *body.iter(BOX)]
    return not any(list(each.iter(REFERENCE, RANGE_START, RANGE_END)) for each in inside)


def accepted(data: bytes, old: Place, new: str) -> str:
    """The letters of all runs that are not deleted, those from the beginning to the end of a place replaced."""
    first, last = (old.runs[0], old.runs[-1]) if old.runs else (None, None)
    texts = []
    for name, root in stories(data).items():
        for number, paragraph in enumerate(paragraphs_of(root)):
            for index, each in enumerate(runs_of(paragraph)):
                text = run_text(each)
                if first and (name, number) == (first.part, first.paragraph) and first.run <= index <= last.run:
                    before = text[: first.start] if index == first.run else ""
                    text = before + (new + text[last.end :] if index == last.run else "")
                texts.append(text)
    return "".join(texts)


@given(files(), st.data())
@settings(max_examples=80, deadline=None)
def test_a_change_can_be_accepted_and_taken_back(made: tuple[bytes, str], data: st.DataObject) -> None:
    """For ranges of any block: where it can be made, the accepted text is the new one; else nothing changes."""
    document = read(source(made[0]))
    assume(document.blocks)
    at = data.draw(st.integers(0, len(document.blocks) - 1))
    block = document.blocks[at]
    start = data.draw(st.integers(0, len(block.text) - 1))
    end = data.draw(st.integers(start + 1, len(block.text)))
    found = finding(document, block, start, end)
    changed = replace(found, redline=(Edit(found.place, found.place, "NEW"),))
    made_copy = annotated(source(made[0]), Format.DOCX, [changed], redline=True)
    expected = accepted(made[0], found.place if made_copy.mended else Place(), "NEW")
    assert accepted(made_copy.data, Place(), "") == expected
    assert same_but_for_comments(made[0], cleaned(source(made_copy.data)).data)
    assert no_comment_where_word_allows_none(made_copy.data)


def only(data: bytes, words: str) -> tuple[Document, Finding]:
    document = read(source(data))
    block = next(each for each in document.blocks if words in each.text)
    start = block.text.index(words)
    return document, finding(document, block, start, start + len(words))


@pytest.mark.parametrize(
    "xml",
    [
        par(run("Acme will deliver by ") + run("1 March", "<w:b/>") + run(" 2026.")),
        par(
            f"{run('Acme will deliver ')}<w:hyperlink w:anchor='x'>{run('by 1 March 2026')}</w:hyperlink>{run('.')}"
        ),
        par(run("Acme will deliver ") + field("REF a", run("by 1 March 2026")) + run(".")),
        par(
            f"{run('Acme will deliver by ')}<w:del><w:r><w:delText>1 May</w:delText></w:r></w:del><w:ins>{run('1 March 2026.')}</w:ins>"
        ),
        table(row("Step", table(row("Acme will deliver", cell("by 1 March 2026."))) + par("x"))),
    ],
)
def test_the_words_and_nothing_else(xml: str) -> None:
    data = word(xml)
    _, found = only(data, "1 March 2026")
    after = copy_of(data, found)
    assert anchored(after) == ["1 March 2026"]
    assert same_but_for_comments(data, after)


def test_a_footnote_bears_none_so_its_mark_does() -> None:
    """Word passes over comments in notes, and others refuse the file; the comment quotes the words."""
    call = par(run("See the note") + '<w:r><w:footnoteReference w:id="1"/></w:r>' + run(" here."))
    data = word(
        call, footnotes=f'<w:footnote w:id="1">{par("Acme will deliver by 1 March 2026.")}</w:footnote>'
    )
    after = copy_of(data, only(data, "1 March 2026")[1])
    assert no_comment_where_word_allows_none(after)
    mark = next(stories(after)[BODY].iter(f"{W}footnoteReference")).getparent()
    assert mark.getprevious().tag == RANGE_START
    assert mark.getnext().tag == RANGE_END
    [comment] = [each for each in Parts(open_package(source(after))).comments()]
    assert "About the words “1 March 2026” in the note." in comment.text


def test_a_header_bears_none_so_the_body_begins_with_it() -> None:
    section = '<w:sectPr><w:headerReference r:id="header1"/></w:sectPr>'
    data = word(par("Statement of work") + section, header1=par("Delivery by 1 March 2026"))
    after = copy_of(data, only(data, "1 March 2026")[1])
    assert anchored(after) == ["Statement of work"]


def test_where_no_comment_may_stand_the_nearest_place_is_taken() -> None:
    """A text box: the paragraph that holds it, and so the box as well."""
    data = word(par("Before.") + par(run("Holder. ") + box(par("Acme will deliver by 1 March 2026."))))
    after = copy_of(data, only(data, "1 March 2026")[1])
    assert no_comment_where_word_allows_none(after)
    assert anchored(after) == ["Holder. Acme will deliver by 1 March 2026."]


def test_a_finding_about_the_document_stands_on_the_whole_heading() -> None:
    data = word(par("Scope of the work", '<w:outlineLvl w:val="0"/>') + par("Text."))
    document = read(source(data))
    assert anchored(copy_of(data, finding(document, document.blocks[0], 0, 0))) == ["Scope of the work"]


def with_comment(tmp_path: Path) -> bytes:
    document = open_word()
    paragraph = document.add_paragraph("We say: ")
    document.add_comment([paragraph.add_run(FIRM)], "Is this agreed?", author="J. Berg", initials="JB")
    document.save(tmp_path / "a.docx")
    return (tmp_path / "a.docx").read_bytes()


def test_other_peoples_comments_stay_and_own_ones_are_replaced(tmp_path: Path) -> None:
    data = with_comment(tmp_path)
    once = copy_of(data, only(data, "1 March 2026")[1])
    twice = copy_of(once, only(once, "Acme will complete")[1])
    (tmp_path / "b.docx").write_bytes(twice)
    comments = [(each.author, each.text) for each in open_word(tmp_path / "b.docx").comments]
    assert [author for author, _ in comments] == ["J. Berg", "sowlint"]
    assert comments[0][1] == "Is this agreed?"
    assert comments[1][1].split("\n") == [
        "FD001 firm (error)",
        "This is firm.",
        "Why: Why.",
        "Better: Estimate.",
    ]
    assert anchored(twice) == [FIRM, "Acme will complete"]


def test_an_answer_to_a_comment_that_goes_stands_for_itself() -> None:
    """Newer programs keep who answers whom in a part of its own."""
    w15 = "http://schemas.microsoft.com/office/word/2012/wordml"
    kinds = f'<w15:commentsEx xmlns:w15="{w15}"><w15:commentEx w15:paraId="0000000A" w15:done="0"/><w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A"/></w15:commentsEx>'
    comment = '<w:comment w:id="{}" w:author="{}"><w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="{}"><w:r><w:t>Text.</w:t></w:r></w:p></w:comment>'
    ranges = "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in (0, 1)), "".join(f'<w:commentRangeEnd w:id="{n}"/><w:r><w:commentReference w:id="{n}"/></w:r>' for n in (0, 1))
    data = word(
        par(f"{ranges[0]}{run(FIRM)}{ranges[1]}"),
        comments=comment.format(0, "sowlint", "0000000A") + comment.format(1, "J. Berg", "0000000B"),
        raw={"word/commentsExtended.xml": kinds.encode()},
        relations='<Relationship Id="x" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>',
    )
    package = open_package(cleaned(source(data)))
    [left] = package.root("word/commentsExtended.xml")
    assert dict(left.attrib) == {f"{{{w15}}}paraId": "0000000B"}
    assert [each.author for each in Parts(package).comments()] == ["J. Berg"]


def test_other_parts_stay_byte_for_byte(tmp_path: Path) -> None:
    data = with_comment(tmp_path)
    after = copy_of(data, only(data, "1 March 2026")[1])
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        assert new.namelist() == old.namelist()
        changed = {name for name in old.namelist() if old.read(name) != new.read(name)}
    assert changed == {"word/document.xml", "word/comments.xml"}


def test_the_same_copy_every_time() -> None:
    data = word(par(FIRM))
    found = only(data, "1 March 2026")[1]
    assert copy_of(data, found) == copy_of(data, found)


def test_the_strict_format_is_refused() -> None:
    data = word(par(FIRM))
    strict = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(strict, "w") as new:
        for name in old.namelist():
            usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            new.writestr(
                name, old.read(name).replace(usual, b"http://purl.oclc.org/ooxml/wordprocessingml/main")
            )
    with pytest.raises(DocumentError, match="strict Open XML"):
        copy_of(strict.getvalue())


def test_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    data = with_comment(tmp_path)
    Path("sowlint.yaml").write_text("parties: {vendor: Acme}\nkind: sow\nselect: [FD001]\n")
    done = sowlint("annotate", "a.docx")
    assert (done.status, done.out) == (0, "a-reviewed.docx: 1 comment\n")
    assert Path("a.docx").read_bytes() == data
    assert [each.author for each in open_word("a-reviewed.docx").comments] == ["J. Berg", "sowlint"]
    assert sowlint("annotate", "a-reviewed.docx").status == 2
    assert sowlint("annotate", "a.docx", "-o", "a.docx").status == 2


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.md", b"Text.", "neither a Word nor a PDF"),
        ("b.docx", b"PK\x03\x04", "damaged"),
        ("gone.docx", None, "no such file"),
    ],
)
def test_what_cannot_be_annotated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes | None, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    if content is not None:
        Path(name).write_bytes(content)
    done = sowlint("annotate", name)
    assert done.status == 2
    assert said in done.err
    assert name in done.err


def test_the_options_of_a_check_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the configuration leaves out stays out, and what an option asks for wins."""
    monkeypatch.chdir(tmp_path)
    Path("a.docx").write_bytes(word(par(FIRM)))
    settings_text = "parties: {vendor: Acme}\nkind: sow\nselect: [FD001, CL001]\n"
    Path("sowlint.yaml").write_text(settings_text + "min_severity: error\n")
    assert sowlint("annotate", "a.docx").out == "a-reviewed.docx: 1 comment\n"
    assert sowlint("annotate", "--min-severity", "info", "a.docx").out == "a-reviewed.docx: 2 comments\n"
    assert sowlint("annotate", "--ignore", "FD", "a.docx").out == "a-reviewed.docx: 0 comments\n"


@pytest.mark.parametrize(
    ("copy", "said"),
    [("a.docx", "is the original"), ("b.docx", "is the original"), ("c.pdf", "of the same format"), ("no/c.docx", "cannot be written")],
)
def test_where_no_copy_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, copy: str, said: str) -> None:
    """Over the original by another name, under a name that lies, where there is no folder."""
    monkeypatch.chdir(tmp_path)
    data = word(par(FIRM))
    Path("a.docx").write_bytes(data)
    Path("b.docx").symlink_to("a.docx")
    done = sowlint("annotate", "a.docx", "-o", copy)
    assert (done.status, Path("a.docx").read_bytes()) == (2, data)
    assert said in done.err


def test_a_paper_in_another_language_is_said_to_be_unchecked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    swedish = "Leverantören ska leverera systemet till beställaren senast den första mars och det ska vara klart då. "
    Path("a.docx").write_bytes(word(par(swedish * 6)))
    assert "not checked: the document is in another language (sv)" in sowlint("annotate", "a.docx").err


def test_pdf_bears_no_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    fixture = Path(__file__).parents[2] / "fixtures" / "proposal-warehouse.pdf"
    done = sowlint("annotate", "--redline", fixture, "-o", "b.pdf")
    assert (done.status, Path("b.pdf").exists()) == (2, False)
    assert "only these bear tracked changes" in done.err
