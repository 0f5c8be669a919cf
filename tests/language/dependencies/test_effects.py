"""What follows when an input is late is looked up by where it is said."""

from __future__ import annotations

from dataclasses import replace

from sowlint.documents.model import Block, BlockKind
from sowlint.language.dependencies.effects import Effects
from sowlint.language.model import Consequence, Sentence, Span


def _said(at: int, section: str, effect: str = "", *, wide: bool = False) -> Consequence:
    """A consequence in the block of that number, one sentence long."""
    block = Block(BlockKind.PARAGRAPH, "If it is late, dates move.", (), (section,) if section else ())
    sentence = Sentence(index=at, block_index=at, block=block, start=0, end=len(block.text))
    return Consequence(sentence, Span(0, 5), "If it is late", effect, wide)


def test_the_nearest_counts_and_the_first_of_equals() -> None:
    """Its own block, then its section, then what holds for all duties."""
    own, other, first, last = _said(1, "A", "own"), _said(2, "A", "section"), _said(7, "B", "all", wide=True), _said(8, "B", "more", wide=True)
    effects = Effects([_said(0, "A"), own, other, first, last])
    assert effects.of(own.sentence) == "own"
    assert effects.of(replace(own.sentence, index=3, block_index=3)) == "own"
    assert effects.of(_said(4, "").sentence) == "all"
    assert effects.of(_said(5, "B").sentence) == "all"
    assert effects.of(_said(6, "C").sentence) == "all"
    assert Effects([own, other]).of(_said(6, "C").sentence) == ""


def test_a_sentence_without_teeth_tells_none() -> None:
    toothless, told = _said(0, "A"), _said(1, "A", "own")
    effects = Effects([toothless, told])
    assert [effects.are_told_in(each.sentence) for each in (toothless, told)] == [False, True]
