"""Rules that were validated in an earlier run."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from unittest import mock

import pytest

from sowlint import compiled
from sowlint.errors import RuleError
from sowlint.rulebook import gather, load
from sowlint.rulebook.kept import read_back, without_cases, written
from sowlint.rulebook.load import load_to_judge
from tests.rulebook.making import changed, write

class Memory(dict[str, bytes]):
    """Keeps bytes by key."""

    def put(self, key: str, data: bytes) -> None:
        self[key] = data


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> Iterator[Memory]:
    """Rules are kept here while a test runs."""
    for name in ("_opened", "_version", "_library", "_notes"):
        monkeypatch.setattr(compiled, name, getattr(compiled, name))
    kept = Memory()
    compiled.remember(lambda: kept, lambda: "1")
    _forget()
    yield kept
    _forget()


def _forget() -> None:
    """As if this process had just begun."""
    loading = import_module("sowlint.rulebook.load")
    loading._load.cache_clear()
    loading._load_to_judge.cache_clear()


UNLESS = ["question", {"near": {"any": ["weather service"]}}]
OWN = changed(code="ZZ002", name="no-magic", severity={"default": "warning", "sow": "error"}, unless=UNLESS)


def test_rules_come_back_as_they_were() -> None:
    """In all that they say but their cases, with the parameters of their checks."""
    rulebook = without_cases(load())
    again = read_back(written(rulebook))
    assert again.rules == rulebook.rules
    assert again.switched_off == rulebook.switched_off
    assert dict(again.lexicons) == dict(rulebook.lexicons)
    for one, two in zip(rulebook.known, again.known, strict=True):
        assert (two.params, type(two.params)) == (one.params, type(one.params))
        assert two.containers == one.containers
        assert two.model_dump(exclude_unset=True) == one.model_dump(exclude_unset=True)
        assert two.params.model_dump(exclude_unset=True) == one.params.model_dump(exclude_unset=True)


def test_a_later_run_validates_nothing(memory: Memory, pack: Path) -> None:
    """As long as no file has changed."""
    write(pack / "own.yaml", OWN)
    first = load_to_judge([pack])
    compiled.keep()
    _forget()
    with mock.patch.object(gather, "gathered", side_effect=AssertionError):
        again = load_to_judge([pack])
    assert again.rules == first.rules
    assert again.rule("ZZ002").params == first.rule("ZZ002").params


def test_a_file_that_has_changed_is_read_again(memory: Memory, pack: Path) -> None:
    """And refused where it does not work any more."""
    write(pack / "own.yaml", OWN)
    load_to_judge([pack])
    compiled.keep()
    _forget()
    write(pack / "own.yaml", {**OWN, "why": "No one commands it."})
    assert load_to_judge([pack]).rule("ZZ002").why == "No one commands it."
    write(pack / "own.yaml", {**OWN, "check": {"phrases": {"any": ["(sunny skies"]}}})
    with pytest.raises(RuleError, match="is missing"):
        load_to_judge([pack])


@pytest.mark.parametrize("data", [b"", b"{}", b"[[], [1]]", b'[["sowlint.rulebook.model.Rulebook"], [[0]]]', b"\xff"])
def test_what_holds_no_rules_is_ignored(memory: Memory, data: bytes) -> None:
    """The files are read as if nothing had been kept."""
    memory.get = lambda *_: data  # type: ignore[method-assign, assignment]
    assert load_to_judge().rules == without_cases(load()).rules
