"""Features from exports of trackers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sowlint.errors import CatalogueError, SowlintError
from tests.features.importing.making import brief, made

if TYPE_CHECKING:
    from pathlib import Path

JIRA = """\
Summary,Issue key,Issue id,Status,Fix Version/s,Fix Version/s,Assignee,Labels,Custom field (Editions),Description
Offline mode,TW-7,1007,In Progress,6.0,,mobile@acme.example,a,Enterprise,"Works
without a network, too."
Dock booking,TW-8,1008,Done,Tideway 2.4,2.5,,b,"Starter; Enterprise",
Fax gateway,TW-9,1009,Won't Do,,,,,,
,,,,,,,,,
Webhooks,TW-10,1010,released,,,platform@acme.example,,,
"""
PRODUCTBOARD = """\
feature name;status;owner email;release;also known as
Live map;Released;maps@acme.example;Q3 2025;yard map, map of the yard
Arrival times;Private beta;data@acme.example;;ETA
"""


def test_an_export_of_jira(tmp_path: Path) -> None:
    """Columns by their usual names, of headers that stand twice the first filled cell, versions out of words."""
    found = made(tmp_path / "jira.csv", JIRA)
    assert brief(found) == [
        {
            "id": "TW-7",
            "name": "Offline mode",
            "status": "planned",
            "since": "6.0",
            "editions": ["Enterprise"],
            "owner": "mobile@acme.example",
        },
        {"id": "TW-8", "name": "Dock booking", "status": "ga", "since": "2.4", "editions": ["Starter", "Enterprise"]},
        {"id": "TW-10", "name": "Webhooks", "status": "ga", "owner": "platform@acme.example"},
    ]
    assert found.places == ("line 2", "line 4", "line 7")
    assert found.notes == ("1 left out, which will not be done or stand there twice",)


def test_an_export_of_productboard(tmp_path: Path) -> None:
    """Semicolons; ids are made of names where there are none."""
    assert brief(made(tmp_path / "board.csv", PRODUCTBOARD)) == [
        {
            "id": "live-map",
            "name": "Live map",
            "aliases": ["yard map", "map of the yard"],
            "status": "ga",
            "since": "Q3 2025",
            "owner": "maps@acme.example",
        },
        {"id": "arrival-times", "name": "Arrival times", "aliases": ["ETA"], "status": "beta", "owner": "data@acme.example"},
    ]


def test_the_person_says_what_no_name_tells(tmp_path: Path) -> None:
    """Columns and words of a status; what is said wins over usual names."""
    sheet = "Name,What it is called,Phase\nn1,Offline mode,In QA\nn2,Live map,Out\nn3,Fax,Never mind\n"
    words = ("name=What it is called", "id=Name", "status=phase", "status:In QA=planned", "status:Out = ga", "status:never-mind=skip")
    assert [(each["id"], each["name"], each["status"]) for each in brief(made(tmp_path / "a.csv", sheet, *words))] == [
        ("n1", "Offline mode", "planned"),
        ("n2", "Live map", "ga"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_odd_encodings_ends_and_signs(tmp_path: Path, encoding: str, ends: str, sign: str) -> None:
    """As spreadsheets write them."""
    rows = [["Feature", "Status", "Owner"], ["Zollerklärung", "Live", "café@acme.example"], ["Gate app", "Beta", "x"]]
    content = ends.join(sign.join(row) for row in rows) + ends
    found = brief(made(tmp_path / "sheet.csv", content.encode(encoding)))
    assert [(each["name"], each["status"], each["owner"]) for each in found] == [
        ("Zollerklärung", "ga", "café@acme.example"),
        ("Gate app", "beta", "x"),
    ]


def test_a_spreadsheets_first_line_may_declare_the_sign(tmp_path: Path) -> None:
    """“sep=;” is no header."""
    found = made(tmp_path / "sheet.csv", "sep=;\nName;Status\nLive map;Live\n")
    assert [each["name"] for each in brief(found)] == ["Live map"]
    assert found.places == ("line 3",)


@pytest.mark.parametrize(
    ("sheet", "words", "problem"),
    [
        ("", (), "is empty"),
        ("\x00\x01\x02\x03binary", (), "not text"),
        ("Name,Status\n", (), "holds a header and no rows"),
        ("Foo,Status\nLive map,Live\n", (), "no column holds the name; say which it is, as in --map name=COLUMN; there are Foo, Status"),
        ("Name,Foo\nLive map,Live\n", (), "no column holds the status"),
        ("Name,Status\nLive map,Live\n", ("owner=Onwer",), "there is no column “Onwer”"),
        ("Name,Status\nLive map,In QA\n", (), "sheet.csv, line 2: “In QA” is no status that is known; say what it means, as in --map \"status:In QA=planned\""),
        ("Name,Status\nLive map,\n", (), "line 2: there is no status"),
        ("Name,Status\nLive map,Live\n,Live\n", (), "line 3: the name is missing"),
        ("Name,Status\n--,Live\n", (), "line 2: name: a name holds at least two letters"),
        ("Name,Status\nLive map,Live,more\n", (), "line 2: has 3 cells, and the header has 2; put quotes around"),
        ('Name,Status\n"Live map,Live\n', (), "line 2: is no CSV"),
        ('Name,Status\n"Live" map,Live\n', (), "line 2: is no CSV"),
        ("Name,Status\nLive map,Live\nLive-Maps,Live\n", (), "line 3: “Live-Maps” is a name of line 2 too; rename or merge them there"),
        ("ID,Name,Status\na,Live map,Live\nA,Gate app,Live\n", (), "line 3: the id “A” is that of line 2 too"),
        ("Name,Status\nLive map,Declined\n", (), "holds no feature"),
    ],
)
def test_what_makes_no_catalogue_is_told_with_its_line(tmp_path: Path, sheet: str, words: tuple[str, ...], problem: str) -> None:
    """And what to do about it."""
    with pytest.raises(SowlintError) as caught:
        made(tmp_path / "sheet.csv", sheet, *words)
    assert problem in str(caught.value)


@pytest.mark.parametrize(
    ("word", "problem"),
    [
        ("name", "--map name: should be a key, “=” and a column; as in name=Summary"),
        ("nam=Summary", "did you mean “name”?"),
        ("name=", "should be a key"),
        ("status:Out=gaa", "is no status; did you mean “ga”?"),
        ("=x", "should be a key"),
    ],
)
def test_a_mapping_that_means_nothing_is_refused(tmp_path: Path, word: str, problem: str) -> None:
    """With what was meant."""
    with pytest.raises(CatalogueError) as caught:
        made(tmp_path / "sheet.csv", "Name,Status\nLive map,Live\n", word)
    assert problem in str(caught.value)


def test_names_that_are_sentences_are_pointed_out(tmp_path: Path) -> None:
    """No paper will hold them word for word."""
    found = made(tmp_path / "sheet.csv", "Key,Name,Status\nT-1,As a dispatcher I want to see every truck,To Do\n")
    assert found.notes == ("1 with names that no paper will use word for word; shorten them: T-1",)
