"""What is worked out of a document is worked out once for each of its readings, and goes with the reading."""

from __future__ import annotations

from sowlint.language.once import once
from sowlint.language.reading import Reading
from tests.language.making import document


def test_each_reading_keeps_its_own():
    asked = []

    @once
    def words(one) -> int:
        """Counts."""
        asked.append(one)
        return one.document.words

    first, second = Reading(document("One two three.")), Reading(document("One two."))
    assert [words(first), words(second), words(first)] == [3, 2, 3]
    assert asked == [first, second]
    assert words.__doc__ == "Counts."
