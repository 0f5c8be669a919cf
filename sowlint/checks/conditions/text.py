"""Conditions that look at the words around a hit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from pydantic import Field

from sowlint.checks.base import NoParams, Params
from sowlint.language.phrases import PhraseSet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sowlint.checks.base import Hit
    from sowlint.language.reading import Reading


class PhraseParams(Params):
    """Phrases, in the language of ``sowlint.language.phrases``."""

    any: tuple[str, ...] = Field(min_length=1)


class Question:
    """The sentence asks."""

    Params: ClassVar[type[Params]] = NoParams

    def __init__(self, params: NoParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        pass

    def __call__(self, reading: Reading, hit: Hit) -> str | None:  # noqa: ARG002
        """See ``Condition``."""
        return "a question" if hit.sentence and hit.sentence.text.rstrip('"”’) ').endswith("?") else None


class Matches:
    """The sentence holds one of the phrases."""

    Params: ClassVar[type[Params]] = PhraseParams

    def __init__(self, params: PhraseParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        self.phrases = PhraseSet(params.any, lexicons)

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """See ``Condition``."""
        found = self.phrases.search(self.where(reading, hit))
        return f"beside “{found.phrase}”" if found else None

    def where(self, reading: Reading, hit: Hit) -> str:  # noqa: ARG002
        """The text to look in."""
        return hit.sentence.text if hit.sentence else ""


class PartOf(Matches):
    """What is flagged is part of one of the phrases, such as a set expression or the name of an award."""

    def __call__(self, reading: Reading, hit: Hit) -> str | None:  # noqa: ARG002
        """See ``Condition``."""
        if hit.sentence is None or hit.span is None:
            return None
        start, end = hit.span.start - hit.sentence.start, hit.span.end - hit.sentence.start
        found = self.phrases.find(hit.sentence.text)
        over = next((each for each in found if each.start < end and start < each.end), None)
        return f"part of “{over.phrase}”" if over else None


class ProperName:
    """What is flagged is written as a name, with capitals amid a sentence that has few: “the Next Generation Fund”."""

    Params: ClassVar[type[Params]] = NoParams
    _MOST = 0.5

    def __init__(self, params: NoParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        pass

    def __call__(self, reading: Reading, hit: Hit) -> str | None:  # noqa: ARG002
        """See ``Condition``."""
        if hit.sentence is None or hit.span is None or hit.span.start == hit.sentence.start:
            return None
        words = re.findall(r"[^\W\d_]{2,}", hit.sentence.block.text[hit.span.start : hit.span.end])
        around = re.findall(r"[^\W\d_]{2,}", hit.sentence.text)
        capitals = sum(word[0].isupper() for word in around)
        named = words and all(word[0].isupper() for word in words) and capitals < self._MOST * len(around)
        return "part of a name" if named else None


class Near(Matches):
    """The block, or the sentence before or after it, holds one of the phrases."""

    def where(self, reading: Reading, hit: Hit) -> str:
        """See ``Matches``."""
        if hit.sentence is None:
            return ""
        at = hit.sentence.index
        around = reading.sentences[max(0, at - 1) : at + 2]
        return "\n".join(dict.fromkeys([hit.sentence.block.text, *(each.text for each in around)]))


class Under(Matches):
    """A heading above it, the lead-in or the column header holds one of the phrases."""

    def where(self, reading: Reading, hit: Hit) -> str:  # noqa: ARG002
        """See ``Matches``."""
        if hit.sentence is None:
            return ""
        block = hit.sentence.block
        headers = [cell.header for cell in block.cells]
        return "\n".join([*block.section, block.lead_in, *headers])


class Column(Matches):
    """The header over its own cell holds one of the phrases."""

    def where(self, reading: Reading, hit: Hit) -> str:  # noqa: ARG002
        """See ``Matches``."""
        sentence = hit.sentence
        return sentence.block.cells[sentence.cell].header if sentence and sentence.cell is not None else ""
