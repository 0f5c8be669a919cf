"""Tables that set the vendor's offer beside somebody else's, column by column."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from sowlint.checks.base import Hit, NoParams, Params
from sowlint.documents.model import BlockKind
from sowlint.expressions import expression
from sowlint.language.model import Role
from sowlint.language.parties import role_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sowlint.language.reading import Reading

_OWN = expression(
    r"^\W*(?:our(?! (?:response|answer|comment|assumption|price list))\b|(?:with )?us\b|we\b"
    r"|this (?:offer|proposal|solution)\b)"
)
_RIVALS = expression(
    r"\b(?:others?|competit\w+|traditional|conventional|typical|legacy|alternatives?|the rest|them|rivals?|generic"
    r"|off[\s-]the[\s-]shelf|in[\s-]house|industry (?:average|standard))\b"
)
_OWNERS = frozenset({Role.VENDOR, Role.PRODUCT, Role.JOINT})
_NAME = re.compile(r"[A-Z][\w.&’'-]{2,}")
_WORDS = re.compile(r"[^\W\d_]{3,}")


class VersusCheck:
    """The first row of each table with a column for the vendor's offer and one for another's."""

    Params: ClassVar[type[Params]] = NoParams
    slots: ClassVar[frozenset[str]] = frozenset({"phrase"})
    triggers = None

    def __init__(self, params: NoParams, lexicons: Mapping[str, Sequence[str]]) -> None:
        pass

    def find(self, reading: Reading) -> Iterator[Hit]:
        """One hit a table."""
        seen: set[int | None] = set()
        for sentence in reading.sentences:
            block = sentence.block
            if block.kind is not BlockKind.ROW or block.is_header or block.table in seen:
                continue
            seen.add(block.table)
            headers = [cell.header for cell in block.cells][1:]
            own = next((each for each in headers if _is_own(each, reading)), None)
            rival = own and next(
                (each for each in headers if each != own and _is_rival(each, own, reading)), None
            )
            if rival:
                yield Hit(sentence, sentence.span, slots={"phrase": f"{own} – {rival}"})


def _is_own(header: str, reading: Reading) -> bool:
    return bool(_OWN.search(header)) or (bool(header) and role_of(header, reading.parties) in _OWNERS)


def _is_rival(header: str, own: str, reading: Reading) -> bool:
    """Whether a column is another offer's: by a word for others, or beside “our …” by a name."""
    if _RIVALS.search(header):
        return True
    return bool(_OWN.search(own)) and any(_is_name(word, reading) for word in _NAME.findall(header))


def _is_name(word: str, reading: Reading) -> bool:
    """Whether the paper's prose holds a word, and never writes it small."""
    prose = [each.text for each in reading.sentences if each.cell is None]
    forms = [found for text in prose if word.lower() in text.lower() for found in _WORDS.findall(text)]
    mine = [form for form in forms if form.lower() == word.lower()]
    return bool(mine) and all(form[0].isupper() for form in mine)
