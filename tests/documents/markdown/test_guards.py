"""Markdown that no person wrote."""

from __future__ import annotations

import pytest

from sowlint.errors import DocumentError
from tests.documents.reading import markdown

TIMES = 10_000


@pytest.mark.parametrize("source", [">" * TIMES + " a", "> " * TIMES + "a", "- " * TIMES + "a", "1. " * TIMES + "a"])
def test_blocks_too_deep(source: str) -> None:
    """The error says so, and where."""
    with pytest.raises(DocumentError, match=r"more than 50 deep \(line 3\)"):
        markdown("Text\n\n" + source)


@pytest.mark.parametrize("mark", ["[", "![", "*", "_a ", "**a ", "<a ", "&", "\\", "~~a ", "`a ", "[a](", "<", ":a", "[^", "{#"])
def test_many_marks(mark: str) -> None:
    """Marks without an end are text, and take no time to speak of."""
    assert markdown("Words first.\n\n" + mark * TIMES + "\n\nWords last.\n").blocks[-1].text.endswith("Words last.")


def test_a_reader_lists_fifty_levels() -> None:
    """Deeper than any document, and still read."""
    source = "\n".join("  " * depth + "- a" for depth in range(45))
    assert [block.level for block in markdown(source).blocks] == list(range(1, 46))
