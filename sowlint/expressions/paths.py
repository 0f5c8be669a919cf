"""What is known of the words of a text at a place of an expression that matches it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_FORMS = 400
_LEAST_PART = 2
"""Letters more than which a part of a word has to have, or most words have it."""

_COMMON = (
    "a", "all", "an", "and", "any", "are", "as", "at", "be", "by", "can", "for", "from", "has", "have", "i", "if", "in",
    "into", "is", "it", "its", "may", "more", "most", "must", "no", "not", "of", "on", "one", "or", "our", "shall",
    "so", "than", "that", "the", "their", "this", "to", "up", "we", "will", "with", "you", "your",
)  # fmt: skip
"""Words that stand in most texts, and tell least."""


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


class _Pending(NamedTuple):
    """A word that the expression is in the middle of.

    Attributes:
        head: what is known of it; without a text where nothing is.
        growing: whether the next letter belongs to it.
    """

    head: Head
    growing: bool

    @property
    def telling(self) -> bool:
        """Whether few words are like it."""
        return len(self.head.text) > (0 if self.head.starts else _LEAST_PART)


_FRESH = _Pending(Head("", starts=True, whole=True), growing=True)
_LOST = _Pending(Head("", starts=False, whole=False), growing=True)


class Path(NamedTuple):
    """What is known at a place of the expression.

    Attributes:
        met: the needs that every text meets which matches so far.
        pending: the forms of the word in the middle of which the place is.
    """

    met: Way
    pending: frozenset[_Pending]

    @property
    def telling(self) -> bool:
        """Whether something is known of the pending word in all its forms."""
        return all(each.telling for each in self.pending)

    def ended(self) -> Path:
        """After the end of a word."""
        met = (*self.met, frozenset(each.head for each in self.pending)) if self.telling else self.met
        return Path(met, frozenset({_FRESH}))

    def blurred(self) -> Path:
        """After something that may go on with the word or end it."""
        return Path(self.met, frozenset(map(_blurred, self.pending)))

    def grown(self, *letters: str) -> Path:
        """After one of some letters or runs of letters."""
        if len(letters) * len(self.pending) > _MOST_FORMS:
            return self.blurred()
        return Path(self.met, frozenset(_grown(each, more) for each in self.pending for more in letters))


START = Path((), frozenset({_LOST}))


def _blurred(pending: _Pending) -> _Pending:
    if not pending.growing:
        return pending
    text, starts, _ = pending.head
    return _Pending(Head(text, starts, whole=False), growing=False) if text else _LOST


def _grown(pending: _Pending, letters: str) -> _Pending:
    if not pending.growing:
        return pending
    text, starts, whole = pending.head
    return _Pending(Head(text + letters, starts, whole), growing=True)


def merged(paths: Sequence[Path], before: Path) -> Path:
    """What is known where several paths come together again.

    Args:
        paths: each of them, with the needs that it has met on its way alone.
        before: where they part.
    """
    if all(each.met for each in paths):
        need = frozenset().union(*(min(each.met, key=breadth) for each in paths))
        return Path((*before.met, need), frozenset().union(*(each.pending for each in paths)))
    known = frozenset().union(*(each.pending for each in paths if not each.met))
    if all(each.telling for each in known):
        sealed = (
            _Pending(head, growing=False)
            for each in paths
            if each.met
            for head in min(each.met, key=lambda need: breadth(need - {one.head for one in known}))
        )
        return Path(before.met, known.union(sealed))
    return Path(before.met, frozenset().union(*(each.pending for each in paths)))


def breadth(need: Need) -> int:
    """How many texts meet a need, roughly: those with a common word, few letters or many words do."""
    return sum(_breadth_of_head(head) for head in need)


def _breadth_of_head(head: Head) -> int:
    if head.text[0] == "0":
        return 20
    if head.whole:
        return 50 if head.text in _COMMON else 1
    if not head.starts:
        return 3
    return 100 if any(word.startswith(head.text) for word in _COMMON) else 2
