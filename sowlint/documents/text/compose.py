"""Groups of lines as blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.documents.build import BlockBuilder
from sowlint.documents.labels import has_verb, label_split
from sowlint.documents.text.columns import TableText, is_columnar
from sowlint.documents.text.lines import joined
from sowlint.documents.text.marks import (
    bullet,
    clause,
    ends_sentence,
    is_capitals,
    is_headline,
    is_part,
    is_rule,
    is_short,
    is_title_case,
    is_unfinished,
    marked_heading,
    rank,
    shape,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from sowlint.documents.text.lines import Line

_TITLE_WORDS = 25
_UNDERLINES = ("=", "-", "~", "_")
_TITLE, _PART, _CAPITALS, _CLAUSE, _HEADLINE = 1, 2, 2, 2, 3


class Composer:
    """Builds blocks, knowing what stands before and after each group."""

    def __init__(self) -> None:
        self.builder = BlockBuilder()
        self._table: TableText | None = None
        self._levels: list[tuple[int, str]] = []

    def compose(self, groups: Iterable[list[Line]]) -> None:
        """Build all blocks, in order."""
        waiting: list[Line] = []
        for group in groups:
            if waiting:
                self._take(waiting, group)
            waiting = group
        if waiting:
            self._take(waiting, [])
        self._end_table()

    def _take(self, group: list[Line], following: list[Line]) -> None:
        if self._table and len(group) == 1 and self._table.takes(group[0]):
            return
        self._end_table()
        ruled = [line for line in group if not is_rule(line.bare)]
        if not ruled:
            return
        if len(ruled) == 1 and is_columnar(ruled[0]):
            self._table = TableText(ruled[0])
            for rule in group[1:]:
                self._table.takes(rule)
            return
        self._block(ruled, following, underline=group[-1].bare[0] if len(ruled) < len(group) else None)

    def _end_table(self) -> None:
        table, self._table = self._table, None
        if table and table.is_table:
            table.build(self.builder)
        elif table:
            self._block(table.lines, [], underline=None)

    def _block(self, lines: list[Line], following: list[Line], underline: str | None) -> None:
        text = " ".join(line.bare for line in lines)
        mark, number = bullet(text), clause(text)
        if len(lines) == 1 and (marked := marked_heading(text)):
            self._marked_heading(lines[0], marked)
        elif not self.builder.blocks and following and self._is_document_title(text, lines):
            self._heading(_TITLE, lines)
        elif underline in _UNDERLINES and len(lines) == 1 and is_short(text) and not text.endswith("."):
            self._heading(_TITLE if underline == "=" else _PART, lines, number)
        elif number and self._is_clause_heading(text, number, following):
            self._heading(_CLAUSE + number["mark"].strip(".):").count("."), lines, number)
        elif is_part(text):
            self._heading(_PART, lines)
        elif not mark and is_headline(text) and not label_split(text, 0):
            self._heading(_CAPITALS if is_capitals(text) else _HEADLINE, lines)
        elif mark:
            self._item(lines, mark)
        else:
            skip = number.end() if number and "." in number["mark"] else 0
            self._levels.clear()
            self.builder.paragraph(
                joined(lines, skip), number=number["mark"].rstrip(".") if number and skip else ""
            )

    @staticmethod
    def _is_left(open_indent: int, open_form: str, indent: int, form: str) -> bool:
        """Whether an open list ends with an entry of that indent and form."""
        if abs(open_indent - indent) > 1:
            return open_indent > indent
        return open_form != form and rank(open_form) >= rank(form)

    @staticmethod
    def _is_document_title(text: str, lines: list[Line]) -> bool:
        return (
            len(lines) <= 2
            and len(text.split()) <= _TITLE_WORDS
            and not ends_sentence(text)
            and not bullet(text)
            and not clause(text)
            and label_split(text, 0) is None
        )

    def _is_clause_heading(self, text: str, number: re.Match[str], following: list[Line]) -> bool:
        """A numbered line that is a heading: short, no sentence, and not one of a list's short entries."""
        rest = text[number.end() :]
        if not is_short(rest) or not rest[0].isupper() or label_split(rest, 0):
            return False
        titled = is_capitals(rest) or is_title_case(rest)
        if not titled and (has_verb(rest) or is_unfinished(rest)):
            return False
        if ends_sentence(rest):
            return titled and rest.endswith(".")
        if titled and "." in number["mark"].strip("."):
            return True
        form = shape(number["mark"])
        sibling = clause(following[0].bare) if following else None
        is_followed = sibling is not None and shape(sibling["mark"]) == form
        is_last = not following and bool(self._levels)
        return not is_followed and not is_last and all(each != form for _, each in self._levels)

    def _heading(self, level: int, lines: list[Line], number: re.Match[str] | None = None) -> None:
        self._levels.clear()
        mark = number["mark"].rstrip(".:)") if number else ""
        self.builder.heading(level, joined(lines, number.end() if number else 0), number=mark)

    def _marked_heading(self, line: Line, marked: re.Match[str]) -> None:
        self._levels.clear()
        title = line.piece(line.begin + marked.start("title"), line.begin + marked.end("title"))
        self.builder.heading(len(marked["mark"]), [title])

    def _item(self, lines: list[Line], mark: re.Match[str]) -> None:
        indent, form = lines[0].indent, shape(mark["mark"])
        while self._levels and self._is_left(*self._levels[-1], indent, form):
            self._levels.pop()
        is_open = self._levels and self._levels[-1][1] == form and abs(self._levels[-1][0] - indent) <= 1
        if not is_open:
            self._levels.append((indent, form))
        number = mark["mark"] if mark["mark"][-1] in ".)" else ""
        self.builder.item(len(self._levels), joined(lines, mark.end()), number=number)
