"""What is known of the words of a text at a place of an expression that matches it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from sowlint.expressions.words import COMMON

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_MOST_FORMS = 400
_MOST_PATHS = 6
LEAST_PART = 3
"""Letters that a part of a word has to have, or most words have it."""


class Head(NamedTuple):
    """A word in small letters, all figures of which are 0; or a part of one.

    Attributes:
        starts: whether a word starts with it; otherwise it may stand anywhere in one.
        whole: whether it is all of a word.
    """

    text: str
    starts: bool
    whole: bool


Need = frozenset[Head]
"""Words one of which stands in every text that an expression matches."""

Way = tuple[Need, ...]
"""Needs all of which a text has to meet; without any, every text will do."""


_FRESH = frozenset({Head("", starts=True, whole=True)})
_LOST = frozenset({Head("", starts=False, whole=False)})
_NONE: frozenset[Head] = frozenset()


class Path(NamedTuple):
    """What is known at a place of the expression.

    Attributes:
        met: the needs that every text meets which matches so far.
        growing: the word in the middle of which the place is, in the forms that go on with the next letter.
        sealed: its forms that may have ended already, or of which no more is kept.
    """

    met: Way
    growing: frozenset[Head]
    sealed: frozenset[Head]

    def ended(self) -> Path:
        """After the end of a word."""
        forms = self.growing | self.sealed
        return Path((*self.met, forms) if _are_telling(forms) else self.met, _FRESH, _NONE)

    def blurred(self) -> Path:
        """After something that may go on with the word or end it."""
        begun = {Head(text, starts, whole=False) for text, starts, _ in self.growing if text}
        growing = _NONE if len(begun) == len(self.growing) else _LOST
        return Path(self.met, growing, self.sealed | begun)

    def grown(self, *letters: str) -> Path:
        """After one of some letters or runs of letters."""
        if len(letters) * len(self.growing) > _MOST_FORMS:
            return self.blurred()
        forms = frozenset(
            Head(text + more, starts, whole) for text, starts, whole in self.growing for more in letters
        )
        return Path(self.met, forms, self.sealed)


START = Path((), _LOST, _NONE)


def joined(paths: Iterable[Path]) -> list[Path]:
    """The paths from one place to another, those that go on in the same way as one."""
    return _grouped(paths, lambda path: path[1:])


def gathered(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The paths that lead to one place, as few as tell as much; where there are too many, less is known of each.

    “10 days” and “10days” are two paths after the number: a word has ended, or it has not.
    """
    apart = _grouped(paths, lambda path: path.met)
    if len(apart) > 1:
        apart = _without_implied(apart)
    if len(apart) > _MOST_PATHS:
        apart = joined(apart)
    return tuple(apart) if len(apart) <= _MOST_PATHS else (_merged(apart),)


def _grouped(paths: Iterable[Path], key: Callable[[Path], Any]) -> list[Path]:
    """The paths that are alike in one respect as one."""
    groups: dict[Any, list[Path]] = {}
    for path in paths:
        groups.setdefault(key(path), []).append(path)
    return [_merged(alike) for alike in groups.values()]


def _without_implied(paths: Sequence[Path]) -> list[Path]:
    """Without those that go on as another does which has met less."""
    met = [frozenset(path.met) for path in paths]
    return [
        path
        for at, path in enumerate(paths)
        if not any(met[other] < met[at] and each[1:] == path[1:] for other, each in enumerate(paths))
    ]


def _merged(paths: Sequence[Path]) -> Path:
    """What is known where it may be any of several paths."""
    if len(paths) == 1:
        return paths[0]
    shared = tuple(need for need in paths[0].met if all(need in each.met for each in paths))
    alone = [each._replace(met=tuple(need for need in each.met if need not in shared)) for each in paths]
    if all(each.met for each in alone):
        need = _NONE.union(*(min(each.met, key=breadth) for each in alone))
        return _together((*shared, need), paths)
    going_on = [each for each in alone if not each.met]
    forms = _NONE.union(*(each.growing | each.sealed for each in going_on))
    if not _are_telling(forms):
        return _together(shared, paths)
    ended = (min(each.met, key=lambda need: breadth(need - forms)) for each in alone if each.met)
    united = _together(shared, going_on)
    return Path(united.met, united.growing, united.sealed.union(*ended))


def _together(met: Way, paths: Sequence[Path]) -> Path:
    return Path(
        met, _NONE.union(*(each.growing for each in paths)), _NONE.union(*(each.sealed for each in paths))
    )


def _are_telling(forms: frozenset[Head]) -> bool:
    """Whether few words are of one of these forms."""
    return all(len(text) >= (1 if starts else LEAST_PART) for text, starts, _ in forms)


def breadth(need: Need) -> int:
    """How many texts meet a need, roughly: those with a common word, few letters or many words do."""
    return sum(_breadth_of_head(head) for head in need)


@cache
def _breadth_of_head(head: Head) -> int:
    if head.text[0] == "0":
        return 20
    if head.whole:
        return 50 if head.text in COMMON else 1
    if not head.starts:
        return 3
    return 100 if any(word.startswith(head.text) for word in COMMON) else 2
