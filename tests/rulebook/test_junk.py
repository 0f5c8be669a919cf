"""Whatever a rule file holds, it is a rule or it is refused as one."""

from __future__ import annotations

import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest import mock

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sowlint.errors import RuleError
from sowlint.rulebook import load
from tests.rulebook.making import RULE, changed, write

LOADING = import_module("sowlint.rulebook.load")
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.dates() | st.text(max_size=8) | st.sampled_from(["[", "@x", "{who}"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4) | st.integers(), inner, max_size=3),
    max_leaves=4,
)
OWN = changed(
    code="ZZ002",
    name="other",
    severity={"default": "info", "sow": "error"},
    unless=["question", {"matches": {"any": ["@skies", "x"]}}],
    beats=["ZZ001"],
    sources=["x"],
    **{"in": ["paragraph"]},
)
CHANGE = {
    "adjusts": "ZZ001",
    "severity": {"sow": "info"},
    "unless_also": ["negated", {"matches": {"any": ["x"]}}],
    "check": {"phrases": {"any_also": ["y"]}},
    "tests_also": {"flags": ["[y]"], "passes": ["z"]},
    "sources_also": ["y"],
}
LEXICON = {"summary": "x", "phrases": ["y", "z"]}
EXTENSION = {"phrases_also": ["y", "@skies"]}


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value within a value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(each for key, one in inner for each in places(one, (*path, key)))]


def replaced(value: Any, path: tuple[Any, ...], junk: Any) -> Any:
    """The same value with junk at one place."""
    if not path:
        return junk
    key, *rest = path
    inner = dict(value) if isinstance(value, dict) else list(value)
    inner[key] = replaced(inner[key], tuple(rest), junk)
    return inner


@st.composite
def spoilt(draw: st.DrawFn) -> tuple[str, Any]:
    """A file of a pack with junk at one place."""
    name, whole = draw(st.sampled_from([("a", OWN), ("a", CHANGE), ("lexicons/new", LEXICON), ("lexicons/skies", EXTENSION)]))
    return name, replaced(whole, draw(st.sampled_from(places(whole))), draw(JUNK))


@given(spoilt())
@settings(max_examples=60, deadline=None)
def test_junk_is_refused_with_its_file(spoilt: tuple[str, Any]) -> None:
    """Never a traceback."""
    name, content = spoilt
    with tempfile.TemporaryDirectory() as folder:
        shipped = Path(folder) / "shipped"
        write(shipped / "zz/ZZ001-weather-promise.yaml", RULE)
        write(shipped / "lexicons/skies.yaml", {"summary": "Skies.", "phrases": ["clear sky"]})
        path = write(Path(folder) / f"pack/{name}.yaml", yaml.safe_dump(content, allow_unicode=True))
        with mock.patch.object(LOADING, "shipped_rules", lambda: shipped):
            try:
                load([Path(folder) / "pack"])
            except RuleError as error:
                assert str(path) in error.where
