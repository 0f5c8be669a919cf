"""The grammar of phrases: from the source of one to its expression."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, partial
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from sowlint.compiled import compiled, noted
from sowlint.language.phrases.parts import CLASSES, GAP_WORD, JOIN, Part, either, joined, word_part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_TOKEN = re.compile(
    r"\s*(?:(?P<gap>\.\.(?P<most>\d*))|(?P<cls><(?P<name>\w+)>)|(?P<lex>@(?P<lexicon>[\w-]+))|(?P<op>[()|?^${}])|(?P<word>[^\s()|?<>@^${}~]+)(?P<any>~?))"
)


_LEXICON = re.compile(r"@([\w-]+)")


class PhraseError(ValueError):
    """A phrase that does not follow the language; the message says where."""


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
        for each in self.every:  # noqa: SIM110 - asked of every sentence that holds one of its words
            if each.isdisjoint(words):
                return False
        return True

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when the first text could hold the phrase: few texts hold most phrases."""
        return compiled(self.expression, re.IGNORECASE)


def compile_phrase(source: str, lexicons: Mapping[str, Sequence[str]]) -> Phrase:
    """Compile one phrase, or recall what was made of it in an earlier run.

    Raises:
        PhraseError: where it does not follow the language.
    """
    return noted(
        f"phrase {source}{_digest(source, lexicons)}",
        partial(_compiled, source, lexicons),
        _written,
        partial(_read, source),
    )


def _digest(source: str, lexicons: Mapping[str, Sequence[str]]) -> str:
    """Of the lexicons that a phrase rests on; empty where it names none."""
    names = _LEXICON.findall(source)
    for name in names:
        names += [
            other
            for phrase in lexicons.get(name, ())
            for other in _LEXICON.findall(phrase)
            if other not in names
        ]
    said = [(name, lexicons.get(name)) for name in names]
    return sha256(repr(said).encode(errors="surrogatepass")).hexdigest() if said else ""


def _written(phrase: Phrase) -> Any:
    needs = None if phrase.needs is None else sorted(phrase.needs)
    return [phrase.expression, needs, list(map(sorted, phrase.every))]


def _read(source: str, note: Any) -> Phrase:
    expression, needs, every = note
    return Phrase(
        source, expression, None if needs is None else frozenset(needs), tuple(map(frozenset, every))
    )


def _compiled(source: str, lexicons: Mapping[str, Sequence[str]]) -> Phrase:
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

    def sequence(self, *, top: bool = False) -> Part:
        parts: list[Part] = []
        while self.peek() not in ("end", ")", "|", "}"):
            parts.append(self.element())
        if top and self.peek() != "end":
            raise PhraseError(f"“{self.peek()}” without its partner in the phrase “{self.source}”")
        return joined(parts)

    def element(self) -> Part:
        token = self.tokens[self.at]
        self.at += 1
        if token.group("op"):
            return self.operator(token.group("op"))
        if token.group("gap"):
            most = int(token.group("most") or 3)
            return Part(f"(?:{GAP_WORD}{JOIN}){{0,{most}}}?", None, empty=True, gap=True)
        if token.group("cls"):
            return self.named_class(token.group("name"))
        if token.group("lex"):
            return self.lexicon(token.group("lexicon"))
        return word_part(token.group("word"), inflected=bool(token.group("any")))

    def operator(self, op: str) -> Part:
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
            return Part(f"(?P<mark>{inner.pattern})", inner.needs, inner.empty, every=inner.every)
        if op in "^$":
            return Part(r"^[\W_]*" if op == "^" else r"(?=[\W_]*$)", None, empty=True, gap=True)
        raise PhraseError(f"“{op}” stands where a word is wanted in the phrase “{self.source}”")

    def group(self) -> Part:
        options = [self.sequence()]
        while self.peek() == "|":
            self.at += 1
            options.append(self.sequence())
        self.expect(")")
        optional = self.peek() == "?"
        if optional:
            self.at += 1
        return either(options, optional=optional)

    def expect(self, op: str) -> None:
        if self.peek() != op:
            raise PhraseError(f"“{op}” is missing in the phrase “{self.source}”")
        self.at += 1

    def named_class(self, name: str) -> Part:
        if name not in CLASSES:
            raise PhraseError(
                f"there is no class <{name}>; there are {', '.join(f'<{each}>' for each in CLASSES)}"
            )
        return Part(f"(?:{CLASSES[name]})", frozenset({"%", "percent", "per"}) if name == "percent" else None)

    def lexicon(self, name: str) -> Part:
        if name not in self.lexicons:
            raise PhraseError(f"there is no lexicon “{name}”")
        return either(
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
