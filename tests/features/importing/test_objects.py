"""Features from JSON and YAML of another shape."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from sowlint.errors import SowlintError
from tests.features.importing.making import brief, made

if TYPE_CHECKING:
    from pathlib import Path

ISSUES = {
    "total": 2,
    "issues": [
        {
            "key": "TW-7",
            "fields": {
                "summary": "Offline mode",
                "status": {"name": "In Progress"},
                "assignee": {"email": "mobile@acme.example"},
                "fixVersions": [{"name": "6.0"}, {"name": "6.1"}],
                "labels": ["offline working", "no network"],
            },
        },
        {"key": "TW-8", "fields": {"summary": "Live map", "status": {"name": "Done"}, "assignee": None}},
    ],
}
WORDS = ("name=fields.summary", "status=fields.status", "owner=fields.assignee.email", "since=fields.fixVersions", "aliases=fields.labels")


def test_nested_objects_by_dotted_paths(tmp_path: Path) -> None:
    """As a tracker's interface answers."""
    assert brief(made(tmp_path / "issues.json", json.dumps(ISSUES), *WORDS)) == [
        {
            "id": "TW-7",
            "name": "Offline mode",
            "aliases": ["offline working", "no network"],
            "status": "planned",
            "since": "6.0",
            "owner": "mobile@acme.example",
        },
        {"id": "TW-8", "name": "Live map", "status": "ga"},
    ]


@pytest.mark.parametrize(
    ("whole", "words"),
    [
        ([{"title": "Live map", "state": "live"}], ()),
        ({"features": [{"title": "Live map", "state": "live"}]}, ()),
        ({"meta": {"page": 1}, "items": [{"title": "Live map", "state": "live"}]}, ("list=items",)),
        ({"data": {"items": [{"title": "Live map", "state": "live"}]}, "old": [{"a": 1}]}, ("list=data.items",)),
        ({"live-map": {"title": "Live map", "state": "live"}}, ()),
        ({"features": {"live-map": {"title": "Live map", "state": "live"}}}, ()),
    ],
)
def test_the_list_is_found(tmp_path: Path, whole: Any, words: tuple[str, ...]) -> None:
    """The file itself, its only list, the path that is given, or objects under their ids."""
    assert brief(made(tmp_path / "a.json", json.dumps(whole), *words)) == [{"id": "live-map", "name": "Live map", "status": "ga"}]


def test_yaml_is_read_likewise(tmp_path: Path) -> None:
    """A list at the root as well."""
    text = "- {feature: Live map, stage: GA, docs: 'https://docs.acme.example', plans: [Pro, Team]}\n"
    [entry] = brief(made(tmp_path / "a.yaml", text))
    assert entry == {
        "id": "live-map",
        "name": "Live map",
        "status": "ga",
        "editions": ["Pro", "Team"],
        "evidence": "https://docs.acme.example",
    }


@pytest.mark.parametrize(
    ("name", "text", "words", "problem"),
    [
        ("a.json", '{"a": ', (), "a.json, line 1: is not JSON"),
        ("a.json", "[" * 100_000, (), "nested too deep"),
        ("a.json", "[]", (), "holds no feature"),
        ("a.json", "3", (), "holds no list of entries"),
        ("a.json", "[1, 2]", (), "entry 1: should be an object with keys"),
        ("a.json", '{"a": [{"b": 1}], "c": [{"d": 2}]}', (), "holds several lists: a, c; say which it is, as in --map list=data.items"),
        ("a.json", '{"a": 1}', ("list=b.c",), "there is no list at “b.c”"),
        ("a.json", '[{"name": "Live map", "status": "x"}]', (), "entry 1: “x” is no status"),
        ("a.yaml", "a: [", (), "a.yaml:2: is not YAML"),
        ("a.yaml", "&a [*a]", (), "refers to another part of itself"),
        ("a.txt", "Live map", (), "its name does not tell its shape; add --from csv|changelog|json|yaml"),
    ],
)
def test_what_makes_no_catalogue_is_told(tmp_path: Path, name: str, text: str, words: tuple[str, ...], problem: str) -> None:
    """With the line or entry, and what to do."""
    with pytest.raises(SowlintError) as caught:
        made(tmp_path / name, text, *words)
    assert problem in str(caught.value)
