"""A small language for phrases, in which rules say what to look for.

==================  =========================================================================
``world class``     these words, however they are joined: “world-class”, “World class”
``exceed~``         any form of the word: exceed, exceeds, exceeded, exceeding
``(a|b c)``         either of these
``(a|b)?``          either of these, or nothing
``..``              up to three words; ``..5`` up to five; never across a stop, colon or semicolon
``<percent>``       a percentage; likewise ``<number>``, ``<money>``, ``<times>``, ``<word>``, ``<name>``
``@hype``           every phrase of the shared lexicon ``hype``
``^`` and ``$``     the beginning and the end of the sentence
``{…}``             flag only this part of the match
==================  =========================================================================

A phrase is compiled to one regular expression, and to the words one of which it cannot do without, so that a sentence
without any of them costs a set intersection and nothing more.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.expressions import words_of
from sowlint.language.inflect import forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_JOIN = r"(?:[\s\-‐-―/]+)"
_CLOSING = r"[,)\]”\"'’]*"
"""What may close the word before a gap: a gap reaches over commas and brackets wherever they stand."""
_GAP_WORD = r"(?:[^\s.;:!?|]+(?:[.:](?=\w)[^\s.;:!?|]*)*)"
_CLASSES = {
    "percent": r"\d+(?:[.,]\d+)?\+?\s?(?:%|percent\b|per\s?cent\b)(?:\+)?",
    "number": r"(?:\d[\d.,]*\d|\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen"
    r"|hundreds?|thousands?|millions?)\+?",
    "money": r"(?:[$€£¥₹]|\b(?:USD|EUR|GBP|SEK|PKR|INR)\s?)\s?\d[\d.,]*\s?(?:k|m|bn|million|billion|thousand)?\b\+?",
    "times": r"(?:\d+(?:[.,]\d+)?\s?(?:x|×)|twice|double|triple"
    r"|(?:\d+(?:[.,]\d+)?|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred)(?:[\s-]?fold|\s+times))",
    "word": r"[^\s.;:!?|,]+",
    "name": r"(?-i:[A-Z][\w&.'’-]*(?:\s+[A-Z][\w&.'’-]*)*)",
}
_TOKEN = re.compile(
    r"\s*(?:(?P<gap>\.\.(?P<most>\d*))|(?P<cls><(?P<name>\w+)>)|(?P<lex>@(?P<lexicon>[\w-]+))|(?P<op>[()|?^${}])|(?P<word>[^\s()|?<>@^${}~]+)(?P<any>~?))"
)
_WORDS = re.compile(r"[^\W_]+|%")
_COMMON = frozenset(
    [
        "a",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "by",
        "for",
        "from",
        "has",
        "have",
        "i",
        "in",
        "into",
        "is",
        "it",
        "its",
        "more",
        "most",
        "no",
        "not",
        "of",
        "on",
        "one",
        "or",
        "our",
        "so",
        "than",
        "that",
        "the",
        "their",
        "this",
        "to",
        "up",
        "we",
        "will",
        "with",
        "you",
        "your",
        "all",
        "can",
    ]
)


class PhraseError(ValueError):
    """A phrase that does not follow the language; the message says where."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A compiled stretch: its expression, the words one of which it needs, and whether it may be absent.

    Attributes:
        every: sets of whole words, from each of which it needs one.
    """

    pattern: str
    needs: frozenset[str] | None
    empty: bool = False
    gap: bool = False
    tight: bool = False
    every: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """Where a phrase was found: a range in the text, and the phrase as the rule has it."""

    start: int
    end: int
    phrase: str


@dataclass(frozen=True)
class Phrase:
    """One phrase: the expression that finds it, and the words one of which it cannot do without.

    Attributes:
        every: sets of words from each of which it needs one; a text that lacks one is not searched.
    """

    source: str
    expression: str
    needs: frozenset[str] | None
    every: tuple[frozenset[str], ...] = ()

    def could_be_in(self, words: frozenset[str]) -> bool:
        """Whether a text with these words could hold the phrase."""
        return not any(each.isdisjoint(words) for each in self.every)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when the first text could hold the phrase: few texts hold most phrases."""
        return compiled(self.expression, re.IGNORECASE)


class PhraseSet:
    """Phrases that are looked for together.

    Args:
        sources: phrases in the language above.
        lexicons: shared word lists, by name.

    Raises:
        PhraseError: where a phrase does not follow the language or names no known lexicon.
    """

    def __init__(self, sources: Iterable[str], lexicons: Mapping[str, Sequence[str]] | None = None) -> None:
        self._lexicons = lexicons or {}
        self.phrases = tuple(
            compile_phrase(each, self._lexicons) for source in sources for each in self._spread(source)
        )

    def _spread(self, source: str) -> Iterator[str]:
        """A bare ``@lexicon`` stands for its phrases, each of which is then found by its own words."""
        name = source.strip().removeprefix("@")
        if source.strip().startswith("@") and name in self._lexicons:
            for each in self._lexicons[name]:
                yield from self._spread(each)
        else:
            yield source

    @cached_property
    def words(self) -> frozenset[str] | None:
        """The words without one of which no phrase is found; ``None`` where a phrase needs no word."""
        return None if self._always else frozenset(self._by_word)

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        index: dict[str, list[int]] = {}
        for at, phrase in enumerate(self.phrases):
            for word in phrase.needs or ():
                index.setdefault(word, []).append(at)
        return index

    @cached_property
    def _always(self) -> tuple[int, ...]:
        return tuple(at for at, phrase in enumerate(self.phrases) if phrase.needs is None)

    def find(self, text: str) -> list[Match]:
        """The phrases in a text, from left to right, the longest where several overlap."""
        words = words_of(text)
        if self.words is not None and self.words.isdisjoint(words):
            return []
        found = (
            _match(hit, phrase) for phrase in self._candidates(words) for hit in phrase.pattern.finditer(text)
        )
        return _longest(list(found))

    def search(self, text: str) -> Match | None:
        """The first phrase in a text, or ``None``."""
        found = self.find(text)
        return found[0] if found else None

    def _candidates(self, words: frozenset[str]) -> Iterator[Phrase]:
        """The phrases that a text with these words could hold, in the order of the rule."""
        index = self._by_word
        found = {at for word in words for at in index.get(word, ())}
        candidates = (self.phrases[at] for at in sorted(found.union(self._always)))
        return (phrase for phrase in candidates if phrase.could_be_in(words))


def _match(hit: re.Match[str], phrase: Phrase) -> Match:
    start, end = hit.span("mark" if "mark" in phrase.pattern.groupindex else 0)
    leading = re.match(r"[\W_]*", hit.string[start:end])
    skipped = leading.end() if leading and phrase.source.startswith("^") else 0
    return Match(start + skipped, end, phrase.source)


def _longest(found: list[Match]) -> list[Match]:
    kept: list[Match] = []
    for match in sorted(found, key=lambda m: (m.start, m.start - m.end)):
        if match.end > match.start and (not kept or match.start >= kept[-1].end):
            kept.append(match)
    return kept


def compile_phrase(source: str, lexicons: Mapping[str, Sequence[str]]) -> Phrase:
    """Compile one phrase.

    Raises:
        PhraseError: where it does not follow the language.
    """
    parser = _Parser(source, lexicons)
    part = parser.sequence(top=True)
    if part.empty:
        raise PhraseError(f"the phrase “{source}” would match nothing at all")
    edge_left = r"(?<![\w])" if not source.lstrip().startswith("^") else ""
    return Phrase(source, f"{edge_left}{part.pattern}(?![\\w])", part.needs, part.every)


class _Parser:
    """Reads one phrase by recursive descent."""

    def __init__(self, source: str, lexicons: Mapping[str, Sequence[str]], *, within: bool = False) -> None:
        self.source = source
        self.lexicons = lexicons
        self.tokens = list(_tokens(source))
        self.at = 0
        self.marked = within

    def peek(self) -> str:
        return self.tokens[self.at].group("op") or "" if self.at < len(self.tokens) else "end"

    def sequence(self, *, top: bool = False) -> _Part:
        parts: list[_Part] = []
        while self.peek() not in ("end", ")", "|", "}"):
            parts.append(self.element())
        if top and self.peek() != "end":
            raise PhraseError(f"“{self.peek()}” without its partner in the phrase “{self.source}”")
        return _join(parts)

    def element(self) -> _Part:
        token = self.tokens[self.at]
        self.at += 1
        if token.group("op"):
            return self.operator(token.group("op"))
        if token.group("gap"):
            most = int(token.group("most") or 3)
            return _Part(f"(?:{_GAP_WORD}{_JOIN}){{0,{most}}}?", None, empty=True, gap=True)
        if token.group("cls"):
            return self.named_class(token.group("name"))
        if token.group("lex"):
            return self.lexicon(token.group("lexicon"))
        return _word(token.group("word"), inflected=bool(token.group("any")))

    def operator(self, op: str) -> _Part:
        if op == "(":
            return self.group()
        if op == "{":
            if self.marked:
                raise PhraseError(
                    f"{{…}} stands more than once, or within another phrase, in “{self.source}”"
                )
            self.marked = True
            inner = self.sequence()
            self.expect("}")
            return _Part(f"(?P<mark>{inner.pattern})", inner.needs, inner.empty, every=inner.every)
        if op in "^$":
            return _Part(r"^[\W_]*" if op == "^" else r"(?=[\W_]*$)", None, empty=True, gap=True)
        raise PhraseError(f"“{op}” stands where a word is wanted in the phrase “{self.source}”")

    def group(self) -> _Part:
        options = [self.sequence()]
        while self.peek() == "|":
            self.at += 1
            options.append(self.sequence())
        self.expect(")")
        optional = self.peek() == "?"
        if optional:
            self.at += 1
        return _either(options, optional=optional)

    def expect(self, op: str) -> None:
        if self.peek() != op:
            raise PhraseError(f"“{op}” is missing in the phrase “{self.source}”")
        self.at += 1

    def named_class(self, name: str) -> _Part:
        if name not in _CLASSES:
            raise PhraseError(
                f"there is no class <{name}>; there are {', '.join(f'<{each}>' for each in _CLASSES)}"
            )
        return _Part(
            f"(?:{_CLASSES[name]})", frozenset({"%", "percent", "per"}) if name == "percent" else None
        )

    def lexicon(self, name: str) -> _Part:
        if name not in self.lexicons:
            raise PhraseError(f"there is no lexicon “{name}”")
        return _either(
            [_Parser(each, self.lexicons, within=True).sequence(top=True) for each in self.lexicons[name]],
            optional=False,
        )


def _tokens(source: str) -> Iterator[re.Match[str]]:
    at = 0
    while source[at:].strip():
        token = _TOKEN.match(source, at)
        if not token:
            raise PhraseError(f"cannot read “{source[at:].strip()}” in the phrase “{source}”")
        yield token
        at = token.end()


def _word(word: str, *, inflected: bool) -> _Part:
    pieces = [piece for piece in re.split(r"[-‐-―/]+", word) if piece]
    last = pieces[-1] if pieces else word
    ends = sorted(sorted(forms(last)), key=len, reverse=True) if inflected else [last]
    head = "".join(re.escape(piece) + _JOIN.replace("+", "*") for piece in pieces[:-1])
    choice = "|".join(_spelt(end) for end in ends)
    needs = frozenset(found.lower() for end in ends for found in _WORDS.findall(end)[:1])
    if pieces[:-1]:
        needs = frozenset({*needs, *("".join([*pieces[:-1], end]).lower() for end in ends)})
    tight = not re.search(r"\w", word)
    return _Part(f"{head}(?:{choice})", needs or None, tight=tight, every=(needs,) if needs else ())


def _spelt(word: str) -> str:
    """A word as a pattern, with either spelling of the apostrophe."""
    return re.sub(r"['’]", "['’]", re.escape(word))


def _either(options: list[_Part], *, optional: bool) -> _Part:
    pattern = "|".join(part.pattern for part in options)
    needs: frozenset[str] | None = frozenset()
    for part in options:
        needs = None if needs is None or part.needs is None or part.empty else needs | part.needs
    empty = optional or any(part.empty for part in options)
    one_of = () if empty or not all(part.every for part in options) else _one_of(options)
    return _Part(
        f"(?:{pattern}){'?' if optional else ''}", None if empty else needs, empty=empty, every=one_of
    )


def _one_of(options: list[_Part]) -> tuple[frozenset[str], ...]:
    """The words one of which stands in the text whichever option does."""
    return (frozenset().union(*(_telling(part.every) for part in options)),)


def _join(parts: list[_Part]) -> _Part:
    """Words one after the other, with what joins them; what may be absent takes its joint with it."""
    pattern = ""
    solid = False
    for at, part in enumerate(parts):
        later = [each for each in parts[at + 1 :] if not each.empty]
        joint = r"\s*" if later and later[0].tight else _JOIN
        if parts[at + 1 : at + 2] and parts[at + 1].gap:
            joint = _CLOSING + joint
        if part.gap:
            pattern += part.pattern
        elif part.empty and later:
            pattern += f"(?:{part.pattern.removesuffix('?')}{_JOIN})?"
        elif part.empty:
            pattern += f"(?:{_JOIN if solid else ''}{part.pattern.removesuffix('?')})?"
        else:
            pattern += part.pattern + (joint if later else "")
            solid = True
    sure = [part for part in parts if not part.empty]
    sets = [part.needs for part in sure if part.needs]
    every = tuple(words for part in sure for words in part.every)
    return _Part(pattern, _telling(sets) if sets else None, empty=not solid, every=every)


def _telling(sets: Sequence[frozenset[str]]) -> frozenset[str]:
    """The most telling of the word sets that a stretch cannot do without."""
    return min(sets, key=lambda words: (bool(words & _COMMON), len(words)))
