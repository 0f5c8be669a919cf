"""Expressions that were compiled before."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from sowlint.cache.store import Store
from sowlint.compiled import engine, library
from sowlint.compiled import shelf as shelves
from sowlint.compiled.library import Library, packed, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable

EXPRESSIONS = [
    (r"\b(?P<day>\d{1,2})(?:st|nd)?\s+(?P<month>march|april)\b", re.IGNORECASE),
    (r"(?<![\w])(?:will|shall)(?=\s)", 0),
    (r"(?x) a  b # a comment", 0),
    (r"[^\W_]+|[%€]|[\u2010-\u2015]", re.IGNORECASE),
    (r"(a)?(?(1)b|c){2,5}?", re.DOTALL | re.MULTILINE),
    ("ſ|straße", re.IGNORECASE),
    ("\udcff", 0),
    ("", 0),
]
MANY = [(f"word{n}", 0) for n in range(30)]


class Shelf(dict[str, bytes]):
    """Keeps bytes by key."""

    def put(self, key: str, data: bytes) -> None:
        self[key] = data


@pytest.mark.parametrize(("source", "flags"), EXPRESSIONS)
def test_a_pattern_that_was_kept_is_the_one_that_re_makes(source: str, flags: int) -> None:
    """Equal in all that ``re`` compares, and in its groups."""
    expected = re.compile(source, flags)
    codes = {(source, int(flags)): engine.code_of(source, flags)}
    for code in (*codes.values(), *unpacked(packed(codes)).values()):
        made = engine.pattern_of(source, code)
        assert made == expected
        assert (made.groups, made.groupindex, made.flags) == (expected.groups, expected.groupindex, expected.flags)


def test_many_come_back_as_they_were() -> None:
    """Each by its source and flags."""
    codes = {(source, int(flags)): engine.code_of(source, flags) for source, flags in EXPRESSIONS}
    again = unpacked(packed(codes))
    assert list(again) == list(codes)
    for name, code in codes.items():
        assert list(again[name].numbers) == list(code.numbers)


def test_what_is_no_expression_is_refused() -> None:
    """As ``re`` does it."""
    with pytest.raises(re.error, match="unterminated"):
        Library(None).compiled("(", 0)


def test_nothing_is_compiled_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """A later run takes all from the shelf."""
    shelf = Shelf()
    first = Library(shelf)
    for name in MANY:
        first.compiled(*name)
    first.keep()
    monkeypatch.setattr(engine, "code_of", None)
    assert [Library(shelf).compiled(*name).pattern for name in MANY] == [source for source, _ in MANY]


def test_a_few_new_ones_are_not_worth_writing() -> None:
    """They are compiled again."""
    shelf = Shelf()
    few = Library(shelf)
    few.compiled("a", 0)
    few.keep()
    assert not shelf


def test_the_shelf_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the last run did not use goes where there is too much."""
    monkeypatch.setattr(shelves, "_MOST", 40)
    shelf = Shelf()
    for names in (MANY, [(f"other{n}", 0) for n in range(30)]):
        run = Library(shelf)
        for name in names:
            run.compiled(*name)
        run.keep()
    [data] = shelf.values()
    assert list(unpacked(data)) == names


@pytest.mark.parametrize("data", [b"", b"\1", b"\2\0\0\0\0\0\0\0[]\1", b"\4\0\0\0\0\0\0\0[[1]]", b"\xff" * 40])
def test_what_cannot_be_read_is_ignored(data: bytes) -> None:
    """Everything is compiled anew."""
    shelf = Shelf()
    shelf.get = lambda *_: data  # type: ignore[method-assign, assignment]
    assert Library(shelf).compiled("a+", 0) == re.compile("a+")


def test_a_code_that_the_engine_refuses_is_made_anew() -> None:
    """Whatever it says, it is not run."""
    good = engine.code_of("a+", 0)
    for numbers in ([], [0], [999] * 9, [*good.numbers[:-1], 77]):
        assert engine.pattern_of("a+", good._replace(numbers=numbers)) == re.compile("a+")


@pytest.mark.parametrize("module", ["re._parser", "re._compiler", "_sre"])
def test_where_python_has_it_elsewhere_re_compiles_all(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing is kept but what can be read again."""
    kept = Shelf()
    before = Library(kept)
    for name in MANY:
        before.compiled(*name)
    before.keep()
    monkeypatch.setattr(engine, "import_module", _without(module))
    for memory in (None, Shelf(), kept):
        run = Library(memory)
        assert [run.compiled(*name) for name in (*EXPRESSIONS, *MANY)] == [re.compile(*name) for name in (*EXPRESSIONS, *MANY)]
        with pytest.raises(re.error):
            run.compiled("(", 0)
        run.keep()


def test_where_re_compiles_in_another_way_it_compiles_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it says of what it is asked."""
    monkeypatch.setattr(engine, "import_module", lambda _: SimpleNamespace(parse=re.compile, _code=None, compile=lambda: 1))
    assert engine.version() == 0
    assert Library(None).compiled("a+(b)", re.IGNORECASE) == re.compile("a+(b)", re.IGNORECASE)


def _without(missing: str) -> Callable[[str], Any]:
    def imported(name: str) -> Any:
        if name == missing:
            raise ModuleNotFoundError(name)
        return import_module(name)

    return imported


def test_nothing_of_a_document_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even the names of its sides, by which it is searched; and a later run finds the same."""
    monkeypatch.setenv("SOWLINT_CACHE_DIR", str(tmp_path / "cache"))
    file = tmp_path / "offer.md"
    file.write_text("Zanzibra Ltd (“Supplier”) will deliver the portal to Quuxfeld AB (“Customer”) by 1 March 2027.\n")
    found = [_checked(file), _checked(file)]
    assert found[0] == found[1]
    assert "FD001" in found[0]
    store = Store(tmp_path / "cache")
    assert len(unpacked(store.get(library.key()) or b"")) > 100
    kept = [store.get(entry.path[-65:].replace("/", "")) for entry in store.entries()]
    assert len(kept) == 3
    words = b"".join(filter(None, kept)).decode(errors="replace").lower()
    assert "zanzibra" not in words
    assert "quuxfeld" not in words


def _checked(file: Path) -> str:
    command = [sys.executable, "-m", "sowlint", "check", "--exit-zero", "--no-cache", str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_an_expression_is_spelt_the_same_in_every_run() -> None:
    """Whatever the order in which a process goes through a set."""
    script = "from sowlint.language.phrases import compile_phrase; print(compile_phrase('deliver~ new~ software~', {}))"
    command = [sys.executable, "-c", script]
    said = {
        subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed}).stdout
        for seed in "123"
    }
    assert len({text.partition(b"expression=")[2].partition(b" needs=")[0] for text in said}) == 1
