"""Headers, footers, notes, metadata, and what cannot be read."""

from __future__ import annotations

from sowlint.documents.model import BlockKind, Region
from tests.documents.docx.making import HEADINGS, blocks, box, document, field, level, listed, lists, par, row, run, styled, table, word

SECTION = "<w:sectPr>{}</w:sectPr>"


def used(*references: str) -> str:
    kinds = "".join(f'<w:{each.rstrip("0123456789")}Reference r:id="{each}"/>' for each in references)
    return SECTION.format(kinds)


def note(identity: int, text: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{identity}">{par(f"<w:r><w:{kind}Ref/></w:r>" + run(" " + text))}</w:{kind}>'


def reference(identity: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{identity}"/></w:r>'


def test_headers_and_footers() -> None:
    """Each distinct text once, only those in use, headers first and footers last, in no section."""
    body = styled("Rubrik1", "Scope") + par("Acme builds.") + used("header1", "header2", "footer1")
    parts = {"header1": par("Acme · Confidential"), "header2": par("Acme · Confidential"), "header3": par("Stale"), "footer1": par("All dates are estimates.")}
    found = blocks(body, parts=parts, styles=HEADINGS)
    assert [(each.text, each.region) for each in found] == [
        ("Acme · Confidential", Region.HEADER),
        ("Scope", Region.BODY),
        ("Acme builds.", Region.BODY),
        ("All dates are estimates.", Region.FOOTER),
    ]
    assert [each.section for each in found] == [(), (), ("Scope",), ()]


def test_page_numbers_are_dropped() -> None:
    """With the words around them where nothing else is there."""
    pages = par(run("Page ") + field("PAGE", run("3")) + run(" of ") + field("NUMPAGES", run("9")))
    named = par(run("Acme SOW ") + field("PAGE", run("3")))
    found = blocks(par("Acme builds.") + used("footer1"), parts={"footer1": pages + named})
    assert [each.text for each in found] == ["Acme builds.", "Acme SOW"]


def test_boxes_and_tables_in_headers() -> None:
    """They are part of the header."""
    boxed = par(run("Acme") + box(par("Draft"))) + table(row("SOW 7", "Rev. 2"))
    found = blocks(par("Acme builds.") + used("header1", "header2"), parts={"header1": boxed, "header2": boxed})
    assert [(each.text, each.region) for each in found[:-1]] == [
        ("Acme", Region.HEADER),
        ("Draft", Region.HEADER),
        ("SOW 7 | Rev. 2", Region.HEADER),
    ]


def test_bold_headers_are_no_headings() -> None:
    """They do not change the section of what follows."""
    found = blocks(par("Acme builds the portal.") + used("header1"), parts={"header1": par(run("STATEMENT OF WORK", "<w:b/>"))})
    assert [(each.kind, each.section) for each in found] == [(BlockKind.PARAGRAPH, ()), (BlockKind.PARAGRAPH, ())]


def test_notes_follow_what_they_explain() -> None:
    """Footnotes and endnotes, in the section in which they are called, after the list around their call."""
    entries = listed(run("give access") + reference(2)) + listed("test")
    body = styled("Rubrik1", "Duties") + par("Client shall:") + entries + par(run("Done.") + reference(1, "endnote"))
    found = blocks(
        body,
        styles=HEADINGS,
        numbering=lists(level(0, "bullet", "•")),
        footnotes=note(2, "By VPN."),
        endnotes=note(1, "See Annex A.", "endnote"),
    )
    assert [(each.text, each.region) for each in found[2:]] == [
        ("give access", Region.BODY),
        ("test", Region.BODY),
        ("By VPN.", Region.NOTE),
        ("Done.", Region.BODY),
        ("See Annex A.", Region.NOTE),
    ]
    assert found[4].section == ("Duties",)
    assert found[3].lead_in == "Client shall:"


def test_a_note_in_a_table() -> None:
    """It follows the table."""
    found = blocks(table(row("Design", par(run("1 March") + reference(2))).replace("<w:tc><w:tcPr></w:tcPr><w:p>", "<w:tc><w:p>")), footnotes=note(2, "Estimated."))
    assert [each.text for each in found] == ["Design | 1 March", "Estimated."]


def test_places_name_their_part() -> None:
    """Of headers, notes and boxes."""
    body = par(run("Body.") + reference(2) + box(par("Box."))) + used("header1")
    found = document(word(body, parts={"header1": par("Head.")}, footnotes=note(2, "Note.")))
    runs = {each.text: found.place(each, 0, 1).runs[0] for each in found.blocks}
    assert runs["Head."].part == "word/header1.xml"
    assert (runs["Body."].part, runs["Body."].paragraph) == ("word/document.xml", 0)
    assert (runs["Box."].part, runs["Box."].paragraph) == ("word/document.xml", 1)
    assert (runs["Note."].part, runs["Note."].run) == ("word/footnotes.xml", 1)


def test_metadata() -> None:
    """From the core properties, with lower-case names."""
    core = b"""<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc" xmlns:dcterms="urn:dcterms"><dc:title>SOW</dc:title>
    <dc:creator>Kim</dc:creator><dcterms:created>2026-01-05T08:00:00Z</dcterms:created><cp:revision>3</cp:revision><dc:subject/></cp:coreProperties>"""
    found = document(word(par("Acme builds."), raw={"docProps/core.xml": core}))
    assert found.metadata == {"title": "SOW", "author": "Kim", "created": "2026-01-05T08:00:00Z"}


def test_objects_are_listed_as_unread() -> None:
    """Charts and embedded files; a copy for old programs does not count twice."""
    chart = "<mc:AlternateContent><mc:Choice><w:drawing><c:chart/></w:drawing></mc:Choice><mc:Fallback><w:pict><c:chart/></w:pict></mc:Fallback></mc:AlternateContent>"
    body = par(run("Acme builds.") + f"<w:r>{chart}</w:r><w:r><w:object/></w:r><w:r><w:object/></w:r>")
    assert document(word(body)).unread == (
        "1 chart whose text sowlint cannot read",
        "2 embedded objects whose text sowlint cannot read",
    )


def test_a_broken_part_beside_a_sound_body() -> None:
    """It is listed, and the body is read."""
    data = word(par(run("Acme builds.") + reference(2)), relations='<Relationship Id="f" Type="x/footnotes" Target="footnotes.xml"/><Relationship Id="s" Type="x/styles" Target="styles.xml"/>', raw={"word/footnotes.xml": b"<w:footnotes"})
    found = document(data)
    assert [each.text for each in found.blocks] == ["Acme builds."]
    assert found.unread == ("the part word/styles.xml is missing", "the part word/footnotes.xml is not well-formed XML")
