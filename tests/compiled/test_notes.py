"""What functions make of the texts of rules, kept from run to run."""

from __future__ import annotations

from typing import Any

import pytest

from sowlint import compiled
from sowlint.compiled.notes import Notes
from sowlint.expressions.gates import Gate
from sowlint.language.phrases import compile_phrase

NAMES = [f"name {n}" for n in range(20)]


class Memory(dict[str, bytes]):
    """Keeps bytes by key."""

    def put(self, key: str, data: bytes) -> None:
        self[key] = data


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> Memory:
    """What is noted is kept here while a test runs."""
    for name in ("_opened", "_version", "_library", "_notes"):
        monkeypatch.setattr(compiled, name, getattr(compiled, name))
    return Memory()


def _never() -> Any:
    raise AssertionError("it is worked out again")


def _noted(notes: Notes, name: str, made: Any) -> Any:
    return notes.noted(name, made, list, tuple)


def test_a_later_run_reads_what_was_noted() -> None:
    """As the same value."""
    memory = Memory()
    first = Notes(memory, lambda: "1")
    for name in NAMES:
        assert _noted(first, name, lambda name=name: (name, "ſ\udcff")) == (name, "ſ\udcff")
    first.keep()
    later = Notes(memory, lambda: "1")
    assert [_noted(later, name, _never) for name in NAMES] == [(name, "ſ\udcff") for name in NAMES]


def test_another_sowlint_works_all_out_anew() -> None:
    """Its functions may make something else of the same text."""
    memory = Memory()
    first = Notes(memory, lambda: "1")
    for name in NAMES:
        _noted(first, name, lambda: (1,))
    first.keep()
    assert _noted(Notes(memory, lambda: "2"), NAMES[0], lambda: (2,)) == (2,)


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b'"x"', b"\xff\xfe", b'{"name 0": 7}', b'{"name 0": null}'])
def test_what_is_no_note_is_ignored(data: bytes) -> None:
    """It is worked out as if nothing had been kept."""
    memory = Memory()
    memory.get = lambda *_: data  # type: ignore[method-assign, assignment]
    assert _noted(Notes(memory, str), NAMES[0], lambda: (1,)) == (1,)


LEXICONS = {"work": ("data~ migration", "go live"), "all": ("@work", "(two|three) words")}
PHRASES = ["exceed~ .. <percent>", "^ (a|b)? {@work}", "@all", "(@all) of", "<number>", "word$"]
EXPRESSIONS = [r"\bfees?\b", r"\bred\b.*\bcar\b|\bblue\b.*\bboat\b", r"\d+", r"", r"\bq[1-4]\s+20\d\d\b"]


def test_phrases_and_gates_are_the_same_from_notes(memory: Memory) -> None:
    """In the first run, which writes them, and in the next, which reads them."""
    compiled.remember(None)
    expected = [_made(), _made()]
    for _ in range(2):
        compiled.remember(lambda: memory, lambda: "1")
        assert [_made(), _made()] == expected
        compiled.keep()
    assert len(memory) == 1


def test_a_phrase_is_made_anew_where_a_lexicon_that_it_rests_on_has_changed(memory: Memory) -> None:
    """However far away that is."""
    compiled.remember(lambda: memory, lambda: "1")
    before = compile_phrase("(@all) of", LEXICONS)
    after = compile_phrase("(@all) of", {**LEXICONS, "work": ("nothing",)})
    assert "migration" in before.expression
    assert "migration" not in after.expression


def _made() -> list[Any]:
    gates = [vars(Gate(source, 0)) for source in EXPRESSIONS]
    return [*gates, *(compile_phrase(source, LEXICONS) for source in PHRASES)]
