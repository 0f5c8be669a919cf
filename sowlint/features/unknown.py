"""Things that a document offers, that sound like features, and that the catalogue does not know.

Unknown is not unbacked: such a thing may be real, so it is a question and no reproach.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sowlint.documents.model import Region
from sowlint.language.once import once
from sowlint.language.telling import telling
from sowlint.language.telling.nouns import FEATURE_NOUN, GENERAL, PAPERS
from sowlint.language.telling.verbs import OFFERS
from sowlint.language.trees import children, phrase_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.features.catalogue import Catalogue
    from sowlint.language.model import Sentence, Span
    from sowlint.language.parser import Parsed
    from sowlint.language.reading import Reading
    from sowlint.language.telling import Telling
    from sowlint.language.tokens import Token


class Unknown(NamedTuple):
    """One such thing, and what is told of it."""

    sentence: Sentence
    span: Span
    telling: Telling


_ROLES = frozenset({"dobj", "obj", "nsubj", "nsubjpass", "attr"})


@once
def unknown_of(reading: Reading) -> tuple[Unknown, ...]:
    """Every feature-like thing that a document offers and the catalogue does not know, in order; none without one."""
    catalogue = reading.options.catalogue
    return tuple(_unknown(reading, catalogue)) if catalogue else ()


def _unknown(reading: Reading, catalogue: Catalogue) -> Iterator[Unknown]:
    for sentence in reading.sentences:
        if sentence.block.region is Region.META or not FEATURE_NOUN.search(sentence.text):
            continue
        parsed = reading.parsed(sentence)
        known = [(mention.start, mention.end) for mention in catalogue.find(sentence.text)]
        for span in _spans(parsed) if parsed else ():
            start, end = span.start - sentence.start, span.end - sentence.start
            if any(start < after and before < end for before, after in known) or _is_named(
                reading, sentence, span
            ):
                continue
            told = telling(reading, sentence, span)
            if told.verb and (told.acts or told.verb in OFFERS):
                yield Unknown(sentence, span, told)


def _spans(parsed: Parsed) -> Iterator[Span]:
    """The noun phrases that a feature-like noun heads and something else than a general word tells apart."""
    for found in FEATURE_NOUN.finditer(parsed.text):
        token = parsed.tree.covering(*found.span())[-1]
        if not parsed.in_block(token) or token.pos_ not in ("NOUN", "PROPN") or not _has_role(token):
            continue
        first = _first_of(token)
        telling_apart = [each for each in parsed.tree[first.i : token.i] if _tells_apart(each)]
        if telling_apart and not _is_paper(token, telling_apart):
            yield parsed.span(first, token)


def _has_role(token: Token) -> bool:
    """Whether the noun is what somebody offers or what acts; “comes with” offers too."""
    while token.dep_ == "conj":
        token = token.head
    return token.dep_ in _ROLES or (
        token.dep_ == "pobj" and token.head.lower_ == "with" and token.head.head.lemma_ in ("come", "ship")
    )


def _first_of(token: Token) -> Token:
    """The first word of the noun phrase, articles and owners left out."""
    outside = {word for child in children(token, "det", "poss", "predet") for word in child.subtree}
    return next(word for word in phrase_tokens(token) if word not in outside)


def _tells_apart(word: Token) -> bool:
    return word.pos_ in ("NOUN", "PROPN", "ADJ") and word.lower_ not in GENERAL


def _is_paper(token: Token, words: list[Token]) -> bool:
    """“status report”: a paper of the project, no feature."""
    return token.lemma_ == "report" and any(word.lower_ in PAPERS for word in words)


def _is_named(reading: Reading, sentence: Sentence, span: Span) -> bool:
    """Whether it is the product's or somebody's name."""
    words = sentence.block.text[span.start : span.end].lower()
    return words in reading.parties.products | reading.parties.vendor.aliases
