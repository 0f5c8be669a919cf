"""What a paper says will follow when an input is late, by where it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sowlint.language.model import Consequence, Sentence


class Effects:
    """The consequences that a paper names; the first of several counts.

    Args:
        consequences: in order; those without teeth are left out.
    """

    def __init__(self, consequences: Iterable[Consequence]) -> None:
        known = [each for each in reversed(list(consequences)) if each.effect]
        self._sentences = frozenset(each.sentence.index for each in known)
        self._blocks = {each.sentence.block_index: each.effect for each in known}
        self._sections = {each.sentence.block.section: each.effect for each in known}
        self._wide = next((each.effect for each in reversed(known) if each.wide), "")
        self._sections.pop((), None)

    def are_told_in(self, sentence: Sentence) -> bool:
        """Whether a sentence names one."""
        return sentence.index in self._sentences

    def of(self, sentence: Sentence) -> str:
        """The words that say what follows for an input: in its own block, its section, or for all duties."""
        own = self._blocks.get(sentence.block_index)
        return own or self._sections.get(sentence.block.section) or self._wide
