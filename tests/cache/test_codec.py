"""Reports as JSON and back."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

import pytest

from sowlint.cache.codec import decode, encode
from sowlint.documents.model import Box, Cover, Format, Kind, Place, RunOrigin
from sowlint.findings import DocumentReport, Edit, Finding, Severity, Skipped
from sowlint.rulebook.model import Severities

PLACE = Place(3, 4, 3, 9, 2, (Box(1.0, 2.5, 3.0, 4.0),), (RunOrigin("word/document.xml", 4, 0, 2, 7),))
EDIT = Edit(PLACE, Place(4), "and then", paragraph=True, like=Place(5))
FINDING = Finding(
    path="a\udcff.docx",
    code="FD001",
    name="firm-delivery-date",
    severity=Severity.ERROR,
    message="“Launch” is promised.",
    better="Say what you expect.",
    why="It binds.",
    text="by 1 March",
    context="Launch by 1 March\u2028",
    mark=(7, 17),
    section=("4 Timeline", "4.1 Dates"),
    place=PLACE,
    silenced_by="estimate: “about”",
    cover=Cover(7, 0, 17),
    redline=(EDIT,),
)
REPORT = DocumentReport(
    path="a.docx",
    format=Format.DOCX,
    kind=Kind.SOW,
    language="en",
    words=1234,
    unread=("a picture",),
    skipped=(Skipped("FP", "no catalogue"),),
    findings=(FINDING,),
    silenced=(FINDING, FINDING),
    inserted=(Cover(1, 2, 3),),
)


def test_a_report_comes_back_as_it_was() -> None:
    """Every field of it, with values of the same class."""
    again = decode(encode(REPORT))
    assert again == REPORT
    assert repr(again) == repr(REPORT)
    assert again.findings[0].fingerprint == FINDING.fingerprint


@pytest.mark.parametrize("whole", [REPORT, FINDING, PLACE, EDIT])
def test_the_example_uses_every_field(whole: object) -> None:
    """So that a field that is added is tried here too; an error and a document are never kept."""
    unused = {each.name for each in fields(whole) if getattr(whole, each.name) in (None, (), "", 0)}
    assert unused <= {"error", "shown"}


@pytest.mark.parametrize("value", [None, True, 1, 0.5, "", "a", (), ((),), [1, [], ("a",)], {"a": (1,)}, date(2026, 3, 1), Path("a")])
def test_plain_values_come_back(value: object) -> None:
    """None is turned into another."""
    assert decode(encode(value)) == value


def test_a_validated_model_comes_back_as_it_was() -> None:
    """With what was given told from what was not."""
    whole = Severities.model_validate({"default": "warning", "measured": [{"measure": "load", "severity": "error"}]})
    again = decode(encode(whole))
    assert again == whole
    assert again.model_dump(exclude_unset=True) == whole.model_dump(exclude_unset=True)
    assert again.measured[0].severity is Severity.ERROR


def test_a_value_of_another_class_is_not_written() -> None:
    """Only sowlint's own, which are known to be nothing but values."""

    @dataclass(frozen=True)
    class Box:
        left: float = 0.0

    for value in (Box(), object(), {1}, [{1}]):
        with pytest.raises(TypeError):
            encode(value)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b'["subprocess.Popen","ls"]',
        b'["sowlint.revision.subprocess.Popen","ls"]',
        b'["sowlint.cache.codec.import_module","antigravity"]',
        b'["sowlint.cache.codec.Path","a"]',
        b'["sowlint.nowhere.Place"]',
        b"[7]",
        b"[[]]",
        b'["sowlint.documents.model.Place",1,2,3,4,5,6,7,8]',
    ],
)
def test_what_was_not_encoded_here_is_refused(data: bytes) -> None:
    """Nothing is called that is not one of sowlint's values."""
    with pytest.raises((ValueError, TypeError)):
        decode(data)
