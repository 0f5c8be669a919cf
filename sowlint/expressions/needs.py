"""The words that an expression cannot do without, told from its own parse.

After the prefilters of RE2 (Russ Cox, “Regular Expression Matching with a Trigram Index”, 2012), with words in place of
trigrams: an expression is followed from left to right, and the word that it is in the middle of is kept, in all the
forms that it may have, until something ends it. What is not understood ends in no need, so that an expression is
searched for rather once too often than once too rarely.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any

from sowlint.expressions.paths import START, Path, breadth, gathered, joined
from sowlint.expressions.words import SIGNS, folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sowlint.expressions.paths import Way


_MOST_WAYS = 32
"""Branches that are kept apart; what follows a longer list of words tells more than the list."""

_MOST_NEEDS = 3
_MOST_ROUNDS = 4
_WIDEST_RANGE = 10
_OTHER_LETTERS = re.ASCII | re.LOCALE
"""Flags under which words end elsewhere."""

_NO_WAY: tuple[Way, ...] = ((),)


def ways_of(source: str, flags: int) -> tuple[Way, ...]:
    """The ways in which a text can come to match an expression.

    Args:
        source: the expression.
        flags: as ``re.compile`` takes them.

    Returns:
        Ways, the needs of one of which every text meets that the expression matches.
    """
    parsed = _parser.parse(source, flags)
    if parsed.state.flags & _OTHER_LETTERS:
        return _NO_WAY
    alternatives = list(_alternatives(parsed.data))
    if len(alternatives) > _MOST_WAYS:
        alternatives = [parsed.data]
    ways = [way for alternative in alternatives for way in _ways_through(alternative)]
    return _simplified([_most_telling(way) for way in ways])


def _ways_through(items: list[Any]) -> Iterable[Way]:
    """All needs of an expression, by each path through it."""
    return (tuple(dict.fromkeys(path.blurred().ended().met)) for path in _walk(items, (START,)))


def _alternatives(items: list[Any]) -> Iterable[list[Any]]:
    """The expression once for each branch of its first choice, so that the needs of a branch stay together.

    Where each branch is a word and nothing else, there is nothing to keep together.
    """
    for at, (op, argument) in enumerate(items):
        plain = op is sre.SUBPATTERN and not argument[1] & _OTHER_LETTERS
        inner = argument[-1].data if plain else [(op, argument)]
        if len(inner) == 1 and inner[0][0] is sre.BRANCH:
            branches = inner[0][1][1]
            several = not all(map(_word, branches))
            return (
                [[*items[:at], *branch.data, *items[at + 1 :]] for branch in branches] if several else [items]
            )
    return [items]


def _simplified(ways: Sequence[Way]) -> tuple[Way, ...]:
    """The ways with those that have a single need taken together; one way where there are too many."""
    if not all(ways):
        return _NO_WAY
    needs = {frozenset(way) for way in ways}
    told = [way for way in dict.fromkeys(ways) if not any(fewer < frozenset(way) for fewer in needs)]
    several = [way for way in told if len(way) > 1]
    single = [way[0] for way in told if len(way) == 1]
    if len(several) > _MOST_WAYS:
        single += [way[0] for way in several]
        several = []
    return (*several, *([(frozenset().union(*single),)] if single else []))


def _most_telling(way: Way) -> Way:
    return tuple(sorted(way, key=breadth)[:_MOST_NEEDS])


def _walk(items: Iterable[Any], paths: Iterable[Path]) -> tuple[Path, ...]:
    """The paths to the end of a part of an expression, from those to its beginning."""
    letters = ""
    for op, argument in getattr(items, "data", items):
        if op is sre.LITERAL and (letter := _letter(argument)):
            letters += letter
            continue
        if letters:
            paths, letters = [path.grown(letters) for path in paths], ""
        if op in _FORKS:
            paths = gathered(after for path in paths for after in joined(_FORKS[op](argument, path)))
        else:
            step = _STEPS.get(op, _unknown)
            paths = gathered(step(argument, path) for path in paths)
    return tuple(path.grown(letters) for path in paths) if letters else tuple(paths)


def _unknown(_: Any, path: Path) -> Path:
    return path.blurred()


@cache
def _letter(code: int) -> str:
    """The letter or figure that a character stands for in a word; empty for all others."""
    char = folded(chr(code))
    if not (char.isascii() and char.isalnum()):
        return ""
    return "0" if char.isdigit() else char


def _sign(code: int, path: Path) -> Path:
    """After a character that is no letter."""
    char = chr(code)
    if not _is_mark(char):
        return path.blurred()
    return path.ended().grown(char).ended() if char in SIGNS else path.ended()


def _set(members: Sequence[Any], path: Path) -> Path:
    """After one of a set of characters."""
    if all(map(_member_is_mark, members)):
        return path.ended()
    letters = _letters(members)
    return path.grown(*letters) if letters else path.blurred()


def _member_is_mark(member: tuple[Any, Any]) -> bool:
    """Whether no character of a member of a set belongs to a word."""
    op, argument = member
    if op is sre.LITERAL:
        return _is_mark(chr(argument))
    if op is sre.RANGE:
        return argument[1] - argument[0] < _WIDEST_RANGE and all(
            _is_mark(chr(code)) for code in range(argument[0], argument[1] + 1)
        )
    return op is sre.CATEGORY and argument in (sre.CATEGORY_SPACE, sre.CATEGORY_NOT_WORD)


@cache
def _is_mark(char: str) -> bool:
    """Whether a character is a separator, sign or mark of punctuation, of which no other case exists."""
    return char == "_" or char in "\t\n\r\f\v" or unicodedata.category(char)[0] in "PSZ"


def _letters(members: Sequence[Any]) -> frozenset[str]:
    """The letters of a set that holds a few letters, or figures, and nothing else; else none."""
    letters: set[str] = set()
    for op, argument in members:
        if op is sre.LITERAL:
            letters.add(_letter(argument))
        elif op is sre.RANGE and argument[1] - argument[0] < _WIDEST_RANGE:
            letters.update(_letter(code) for code in range(argument[0], argument[1] + 1))
        elif op is sre.CATEGORY and argument is sre.CATEGORY_DIGIT:
            letters.add("0")
        else:
            return frozenset()
    return frozenset() if "" in letters else frozenset(letters)


def _branch(argument: Any, path: Path) -> Iterable[Path]:
    words = [_word(branch) for branch in argument[1]]
    if any(words):
        yield path.grown(*filter(None, words))
    for branch, word in zip(argument[1], words, strict=True):
        if not word:
            yield from _walk(branch, (path,))


def _word(branch: Any) -> str:
    """The letters of a branch that holds nothing else; else empty."""
    letters = [_letter(argument) if op is sre.LITERAL else "" for op, argument in branch.data]
    return "".join(letters) if all(letters) else ""


def _repeat(argument: Any, path: Path) -> Iterable[Path]:
    """After something that comes a number of times."""
    least, most, items = argument
    paths: tuple[Path, ...] = (path,)
    for _ in range(min(least, _MOST_ROUNDS)):
        paths = _walk(items, paths)
    if least > _MOST_ROUNDS:
        return [each.blurred() for each in paths]
    for _ in range(min(most - least, _MOST_ROUNDS + 1)):
        further = gathered((*paths, *_walk(items, paths)))
        if further == paths:
            return paths
        paths = further
    return paths if most - least <= _MOST_ROUNDS else [each.blurred() for each in paths]


def _group(argument: tuple[Any, int, int, Any], path: Path) -> Iterable[Path]:
    _, added, _, items = argument
    return [path.blurred()] if added & _OTHER_LETTERS else _walk(items, (path,))


def _at(code: Any, path: Path) -> Path:
    return path.blurred() if code is sre.AT_NON_BOUNDARY else path.ended()


def _followed(argument: tuple[int, Any], path: Path) -> Path:
    """At a place before which, or after which, something has to stand."""
    direction, items = argument
    nearest = list(items)[0 if direction > 0 else -1]
    return path.ended() if _is_edge(*nearest) else path


def _is_edge(op: Any, argument: Any) -> bool:
    """Whether no word goes on beside a place where this stands."""
    if op is sre.AT:
        return argument is not sre.AT_NON_BOUNDARY
    return (op is sre.LITERAL and _is_mark(chr(argument))) or (
        op is sre.IN and all(map(_member_is_mark, argument))
    )


def _not_followed(argument: tuple[int, Any], path: Path) -> Path:
    """At a place beside which something must not stand."""
    items = list(argument[1])
    return path.ended() if len(items) == 1 and _bars_words(*items[0]) else path


def _bars_words(op: Any, argument: Any) -> bool:
    """Whether every letter is among what must not stand there."""
    if op is sre.BRANCH:
        return any(len(branch) == 1 and _bars_words(*branch[0]) for branch in argument[1])
    if op is not sre.IN:
        return False
    if argument[0][0] is not sre.NEGATE:
        return (sre.CATEGORY, sre.CATEGORY_WORD) in argument
    return (sre.CATEGORY, sre.CATEGORY_NOT_WORD) in argument and all(map(_member_is_mark, argument[1:]))


def _atomic(items: Any, path: Path) -> Iterable[Path]:
    return _walk(items, (path,))


_FORKS: dict[Any, Callable[[Any, Path], Iterable[Path]]] = {
    sre.BRANCH: _branch,
    sre.SUBPATTERN: _group,
    sre.ATOMIC_GROUP: _atomic,
    sre.MAX_REPEAT: _repeat,
    sre.MIN_REPEAT: _repeat,
    sre.POSSESSIVE_REPEAT: _repeat,
}
_STEPS: dict[Any, Callable[[Any, Path], Path]] = {
    sre.LITERAL: _sign,
    sre.IN: _set,
    sre.AT: _at,
    sre.ASSERT: _followed,
    sre.ASSERT_NOT: _not_followed,
}
