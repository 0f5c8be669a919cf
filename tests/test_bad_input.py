"""Whatever is given: a message that names the file, exit status 2, and the good file beside it is still checked."""

from __future__ import annotations

import io
import os
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from sowlint import discovery, sources
from tests.command import Done, sowlint

PROMISE = "Acme will complete the data migration by 1 March 2026."
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.md").write_text(f"# Plan\n\n{PROMISE}\n")
    return tmp_path


def check(*arguments: object, **given: bytes) -> Done:
    return sowlint("check", "--format", "json", "--kind", "sow", "--vendor", "Acme", *arguments, **given)


def refused(path: str, pattern: str) -> None:
    """The file has an error that says so; the good one has its finding; both reports for people name the file."""
    done = check(path, "good.md")
    assert done.status == 2
    assert re.search(pattern, done.document(path)["error"], re.IGNORECASE), done.document(path)["error"]
    assert path in done.err
    assert done.document("good.md")["error"] is None
    assert "FD001" in done.codes("good.md")
    assert "Traceback" not in done.out + done.err
    assert "defect of sowlint" not in done.out
    text = sowlint("check", "--format", "text", path)
    assert text.status == 2
    assert path in text.out


def word_file(document: str | None = None, parts: dict[str, bytes] | None = None) -> bytes:
    """A Word file, its main part replaced."""
    plain = io.BytesIO()
    whole = docx.Document()
    whole.add_paragraph(PROMISE)
    whole.save(plain)
    made = io.BytesIO()
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            kept = old.read(name)
            new.writestr(name, document.encode() if document and name == "word/document.xml" else kept)
        for name, content in (parts or {}).items():
            new.writestr(name, content)
    return made.getvalue()


def body(inside: str, prologue: str = "") -> str:
    return f'<?xml version="1.0"?>{prologue}<w:document {WORD}><w:body>{inside}</w:body></w:document>'


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def pdf(draw: Callable[[Canvas], object], password: str = "") -> bytes:
    buffer = io.BytesIO()
    encryption = StandardEncryption(password, ownerPassword="owner") if password else None
    canvas = Canvas(buffer, encrypt=encryption)
    draw(canvas)
    canvas.save()
    return buffer.getvalue()


def encrypted_word_file() -> bytes:
    """An OLE2 container with the stream names that Office gives to an encrypted package."""
    names = "".join(name.ljust(32, "\0") for name in ("Root Entry", "EncryptionInfo", "EncryptedPackage"))
    return OLE2 + bytes(504) + names.encode("utf-16-le") + bytes(1024)


def laughs() -> str:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return f'<!DOCTYPE lolz [<!ENTITY l0 "Acme will deliver. ">{entities}]>'


OUTSIDE = '<!DOCTYPE x [<!ENTITY outside SYSTEM "file:///etc/hostname">]>'

BAD_FILES: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "encrypted Word": ("a.docx", encrypted_word_file, "encrypted|password"),
    "encrypted PDF": ("a.pdf", lambda: pdf(lambda c: c.drawString(72, 700, PROMISE), "secret"), "encrypted|password"),
    "scanned PDF": ("a.pdf", lambda: pdf(lambda c: c.rect(72, 72, 300, 300, fill=1)), "scan|no text|image|picture"),
    "truncated PDF": ("a.pdf", lambda: pdf(lambda c: c.drawString(72, 700, PROMISE))[:200], "broken|damaged|PDF"),
    "truncated Word": ("a.docx", lambda: word_file()[:9000], "damaged|broken|truncated|incomplete|zip"),
    "zip bomb": ("a.docx", lambda: word_file(body(" " * 30_000_000)), "unpack|ratio|bomb|larger|compress"),
    "entity bomb": ("a.docx", lambda: word_file(body(paragraph("&l9;"), laughs())), "entit|DTD|doctype"),
    "external entity": ("a.docx", lambda: word_file(body(paragraph("&outside;"), OUTSIDE)), "entit|DTD|doctype"),
    "Word not XML": ("a.docx", lambda: word_file("<w:document"), "XML|damaged|broken"),
    "a zip that is no Word file": ("a.docx", lambda: zipped("hello.txt"), "Word|docx"),
    "deeply nested Word": (
        "a.docx",
        lambda: word_file(body("<w:tbl><w:tr><w:tc>" * 3000 + paragraph(PROMISE) + "</w:tc></w:tr></w:tbl>" * 3000)),
        "nest|deep",
    ),
    "binary named md": ("a.md", lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "binary|not text|picture|PNG|image"),
    "empty": ("a.md", lambda: b"", "empty|nothing|no text"),
    "blank": ("a.txt", lambda: b" \n\n \n", "empty|nothing|no text"),
    "empty Word": ("a.docx", lambda: b"", "empty|nothing"),
    "empty PDF": ("a.pdf", lambda: b"", "empty|nothing"),
}


def zipped(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr(name, "hello")
    return buffer.getvalue()


@pytest.mark.parametrize("case", BAD_FILES)
def test_a_file_of_which_nothing_can_be_read(case: str, folder: Path) -> None:
    """Never clean, never a traceback."""
    name, content, pattern = BAD_FILES[case]
    (folder / name).write_bytes(content())
    refused(name, pattern)


def test_an_external_entity_is_not_fetched(folder: Path) -> None:
    """What it points to is nowhere in the report."""
    (folder / "secret.txt").write_text("TOPSECRET")
    prologue = OUTSIDE.replace("/etc/hostname", str(folder / "secret.txt"))
    (folder / "a.docx").write_bytes(word_file(body(paragraph(f"{PROMISE} &outside;"), prologue)))
    assert "TOPSECRET" not in check("a.docx", "--show-silenced").out


def test_a_text_of_200_megabytes(folder: Path) -> None:
    """Refused at once, by its size."""
    with (folder / "big.txt").open("wb") as stream:
        stream.write(PROMISE.encode() * 1000)
        stream.truncate(200_000_000)
    refused("big.txt", "large|MB|binary")


def test_a_file_above_the_limit_is_not_read(folder: Path) -> None:
    """The limit comes from the configuration."""
    (folder / "sub").mkdir()
    (folder / "sub/sowlint.yaml").write_text("limits: {file_bytes: 2000000}\n")
    with (folder / "sub/big.txt").open("wb") as stream:
        stream.truncate(2_000_001)
    refused("sub/big.txt", "is larger than 2 MB")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", "> " * 20_000 + PROMISE),
        ("a.md", "[" * 50_000 + PROMISE),
        ("a.md", "\n".join("  " * depth + "- " + PROMISE for depth in range(400))),
        ("a.html", "<div>" * 50_000 + PROMISE),
        ("a.html", "<ul><li>" * 3_000 + PROMISE),
    ],
    ids=["quotes", "brackets", "lists", "divs", "html lists"],
)
def test_deep_nesting_is_read_or_refused(folder: Path, name: str, content: str) -> None:
    """Without running out of stack; what is refused is told."""
    (folder / name).write_text(content)
    done = check(name, "good.md")
    assert "defect of sowlint" not in done.out
    assert "FD001" in done.codes("good.md")
    assert re.search("nest|deep", done.document(name)["error"] or "deep")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "latin-1", "cp1252"])
@pytest.mark.parametrize("name", ["a.md", "a.txt", "a.html"])
def test_texts_in_other_encodings_are_read(folder: Path, encoding: str, name: str) -> None:
    """The promise is found, umlauts and all."""
    mark = "<p>" if name.endswith("html") else ""
    text = f"{mark}{PROMISE}\n\n{mark}Acme will train Mr Müller by 3 May 2026.\n"
    (folder / name).write_bytes(text.encode(encoding))
    done = check(name)
    assert done.document(name)["error"] is None
    assert done.codes(name).count("FD001") == 2
    assert any("Müller" in each["context"] for each in done.report["findings"])


def test_undecodable_bytes_are_told(folder: Path) -> None:
    """Refused, or read with a note about what was lost."""
    (folder / "a.txt").write_bytes(b"\x81\x8d\x8f\x90\x9d" * 50 + PROMISE.encode())
    done = check("a.txt", "good.md")
    document = done.document("a.txt")
    assert document["error"] or document["unread"]
    assert "FD001" in done.codes("good.md")


def test_a_file_that_is_something_else_than_its_name_says(folder: Path) -> None:
    """Read as what it is, and told."""
    (folder / "a.md").write_bytes(word_file())
    done = check("a.md")
    assert done.document("a.md")["format"] == "docx"
    assert any("docx" in each.lower() or "word" in each.lower() for each in done.document("a.md")["unread"])
    assert "FD001" in done.codes("a.md")


def test_a_file_that_is_not_there() -> None:
    """Mistyped, or behind a dangling link."""
    refused("gone.md", "there is no such file")


def test_a_file_that_vanishes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Found by the walk, gone when it is read."""
    (folder / "brief.md").write_text(PROMISE)
    scandir = os.scandir

    def found_then_gone(path: str):
        entries = list(scandir(path))
        (folder / "brief.md").unlink(missing_ok=True)
        return _Entries(entries)

    monkeypatch.setattr(discovery.os, "scandir", found_then_gone)
    done = check(".")
    assert done.status == 2
    assert done.document("brief.md")["error"] == "there is no such file or folder"
    assert "FD001" in done.codes("good.md")


class _Entries(list):
    def __enter__(self):
        return self

    def __exit__(self, *_: object) -> None:
        pass


def test_a_file_that_may_not_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message is the system's, in words."""
    (folder / "mine.md").write_text(PROMISE)

    def guarded(path: str, mode: str):
        if path == "mine.md":
            raise PermissionError(13, "Permission denied")
        return open(path, mode)

    monkeypatch.setattr(sources, "open", guarded, raising=False)
    refused("mine.md", "permission denied")


def test_a_loop_of_links(folder: Path) -> None:
    """A folder that holds itself ends, a link to itself is told."""
    (folder / "loop").symlink_to(folder)
    (folder / "self.md").symlink_to(folder / "self.md")
    done = check(".")
    assert done.status == 2
    assert [each["path"] for each in done.report["documents"]] == ["good.md", "self.md"]
    assert "cannot be read" in done.document("self.md")["error"]


def test_a_name_that_is_no_text(folder: Path) -> None:
    """Bytes in a file name that no encoding explains, and control characters."""
    for name in (b"\xff\xfe.md", b"a\x1b[31m\n.md"):
        (folder / os.fsdecode(name)).write_text(PROMISE)
    assert check(".").codes().count("FD001") == 3
    assert "\x1b" not in sowlint("check", ".").out


@pytest.mark.parametrize(
    ("config", "pattern"),
    [
        ("selct: [FD]\n", r"sub/sowlint.yaml:1: unknown key “selct”; did you mean “select”\?"),
        ("kind: [\n", "sub/sowlint.yaml:2: is not YAML"),
        ("ignore: [FD01]\n", "sub/sowlint.yaml.*FD01.*FD0"),
        ("select:\n  - FD001\n  - firm-delivry-date\n", "sub/sowlint.yaml.*firm-delivry-date.*firm-delivery-date"),
        ("per_file_ignores: {'*': [MKK]}\n", "sub/sowlint.yaml.*MKK.*MK"),
        ("packs: [house]\n", r"house/broken.yaml:\d+"),
    ],
)
def test_a_configuration_that_cannot_be_used(folder: Path, config: str, pattern: str) -> None:
    """Named with file, line and what was meant; files under another configuration are checked."""
    (folder / "sub/house").mkdir(parents=True)
    (folder / "sub/house/broken.yaml").write_text("code: XX001\nname: x\nsevrity: error\n")
    (folder / "sub/sowlint.yaml").write_text(config)
    (folder / "sub/a.md").write_text(PROMISE)
    refused("sub/a.md", pattern)


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_code_on_the_command_line(option: str) -> None:
    """Nothing is checked by something else than was asked for."""
    done = check(option, "FD01", "good.md")
    assert done.status == 2
    assert option in done.err
    assert "FD01" in done.err
    assert "did you mean" in done.err
    assert done.out == ""


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("--as-of", "next week"), "2026-01-05"),
        (("--kind", "blog"), "marketing"),
        (("--config", "gone.yaml"), "gone.yaml"),
        (("--features", "gone.yaml"), "gone.yaml"),
        (("--jobs", "0"), "--jobs"),
        (("--format-of", "text"), "standard input"),
        (("--output", "no/such/folder/x.json"), "no/such/folder"),
        (("--no-such-option",), "no-such-option"),
    ],
)
def test_a_wrong_option(arguments: tuple[str, ...], word: str) -> None:
    """Told on standard error, with what would be right."""
    done = check(*arguments, "good.md")
    assert done.status == 2
    assert word in done.err
    assert done.out == ""


@pytest.mark.parametrize("stdin", [b"", b"\x00\x01\x02" * 100])
def test_bad_standard_input(stdin: bytes) -> None:
    """Nothing, or nothing that is text."""
    done = check("-", stdin=stdin)
    assert done.status == 2
    assert done.document("-")["error"]
