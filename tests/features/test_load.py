"""Reading a catalogue, and refusing one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from sowlint.errors import CatalogueError
from sowlint.features import Status
from sowlint.features.load import load_catalogue
from sowlint.features.model import Feature
from sowlint.features.releases import Point, earlier, point

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = """\
features:
  - id: offline
    name: offline mode
    aliases: [offline working]
    status: planned
    owner: product@acme.example
  - id: 102
    name: Webhooks
    status: deprecated
    since: 3
    until: "6.2"
    editions: Enterprise
    regions: [EU, UK]
    evidence: https://docs.acme.example/webhooks
"""


def test_a_whole_catalogue_is_read(tmp_path: Path) -> None:
    """Every key, a single text where a list is wanted, and numbers where they are no trap."""
    path = tmp_path / "features.yaml"
    path.write_text(WHOLE, encoding="utf-8")
    catalogue = load_catalogue(path)
    offline, hooks = catalogue.features
    assert (offline.names, offline.status, offline.owner) == (
        ("offline mode", "offline working"),
        Status.PLANNED,
        "product@acme.example",
    )
    assert (hooks.id, hooks.since, hooks.until, hooks.editions, hooks.regions) == ("102", "3", "6.2", ("Enterprise",), ("EU", "UK"))
    assert (catalogue.editions, catalogue.regions) == ({"Enterprise"}, {"EU", "UK"})
    assert "webhook" in catalogue.trigger_words


def test_a_changed_file_is_read_anew(tmp_path: Path) -> None:
    """And one that was not is not."""
    path = tmp_path / "features.yaml"
    path.write_text(WHOLE, encoding="utf-8")
    first = load_catalogue(path)
    assert load_catalogue(path) is first
    path.write_text(WHOLE.replace("planned", "beta") + "\n", encoding="utf-8")
    assert load_catalogue(path).features[0].status is Status.BETA


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("", 1, "should be a mapping"),
        ("- a", 1, "should be a mapping"),
        ("feature: []", 1, "there is no key “feature”; did you mean “features”?"),
        ("features: []", 1, "should hold at least 1"),
        ("features:", 1, "features: should be a list"),
        ("features:\n- id: a\n  nam: Foo\n  status: ga", 3, "there is no key “features.nam”; did you mean “name”?"),
        ("features:\n- id: a\n  status: ga", 2, "the key “features.name” is missing"),
        ("features:\n- id: a\n  name: Foo\n  status: gaa", 4, "there is no “gaa”; did you mean “ga”?"),
        ("features:\n- id: a b\n  name: Foo\n  status: ga", 2, "“a b” should be letters, digits"),
        ("features:\n- id: a\n  name: '--'\n  status: ga", 3, "a name holds at least two letters or digits"),
        ("features:\n- id: a\n  name: Foo\n  status: ga\n  since: 5.10", 5, "put quotes around a version"),
        ("features:\n- id: a\n  name: Foo\n  status: ga\n  since: soon", 5, "“soon” is neither a version"),
        ("features:\n- id: a\n  name: Foo\n  status: ga\n  until: '2025-02-31'", 5, "there is no day “2025-02-31”"),
        ("features:\n- {id: a, name: Foo, status: ga}\n- {id: A, name: Bar, status: ga}", 3, "the id “A” stands in line 2 too"),
        (
            "features:\n- {id: a, name: push notifications, status: ga}\n- id: b\n  name: Bar\n  aliases:\n  - Baz\n  - Push-Notification\n  status: ga",
            7,
            "“Push-Notification” is a name of “a” too",
        ),
        ("features:\n- id: a\n  id: b", 3, "the key “id” stands twice"),
        ("features:\n- id: a\n\tname: b", 3, "indent with spaces"),
        ("features: &x\n- *x", 2, "refers to another part of itself"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_line(tmp_path: Path, text: str, line: int, problem: str) -> None:
    """And with what was meant."""
    path = tmp_path / "features.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueError) as caught:
        load_catalogue(path)
    assert caught.value.where == f"{path}:{line}"
    assert problem in str(caught.value)


@pytest.mark.parametrize(
    ("data", "problem"), [(b"\xff\xfe\x00", "is not UTF-8 text"), (b"x" * 1_000_001, "larger than 1 MB")]
)
def test_what_cannot_be_read_is_told(tmp_path: Path, data: bytes, problem: str) -> None:
    """Without a line."""
    path = tmp_path / "features.yaml"
    path.write_bytes(data)
    with pytest.raises(CatalogueError, match=problem):
        load_catalogue(path)
    with pytest.raises(CatalogueError, match="cannot be read: no such file"):
        load_catalogue(tmp_path / "none.yaml")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("", None),
        ("5.1", Point((5, 1))),
        ("v5", Point((5,))),
        ("version 5.1.x", Point((5, 1))),
        ("2025-03-01", Point(None, date(2025, 3, 1), date(2025, 3, 1))),
        ("2024-02", Point(None, date(2024, 2, 1), date(2024, 2, 29))),
        ("2025", Point(None, date(2025, 1, 1), date(2025, 12, 31))),
        ("Q4 2025", Point(None, date(2025, 10, 1), date(2025, 12, 31))),
    ],
)
def test_versions_and_days(text: str, meant: Point | None) -> None:
    """What since and until may say."""
    assert point(text) == meant


def test_a_version_is_any_of_its_minor_ones() -> None:
    """So 5 contradicts neither 5.1 nor 5.9."""
    assert earlier((4, 9), (5, 1))
    assert not earlier((5,), (5, 1))
    assert not earlier((5, 1), (5,))
    assert not earlier((5, 10), (5, 9))


def test_a_status_holds_between_its_days() -> None:
    """Before the first day the feature is planned, after the last it is gone; without a day the entry's word counts."""
    feature = Feature(id="a", name="Foo", status=Status.GA, since="2026-02-01", until="2027-01")
    assert [feature.status_on(day) for day in (None, date(2026, 1, 31), date(2026, 2, 1), date(2027, 1, 31), date(2027, 2, 1))] == [
        Status.GA,
        Status.PLANNED,
        Status.GA,
        Status.GA,
        Status.RETIRED,
    ]
