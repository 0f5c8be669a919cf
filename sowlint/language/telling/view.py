"""The parse in which a thing's name is one noun, whatever words the product's people made it of.

A trained parser takes “SAML single sign-on” for a sentence of its own. Where the words of a name do not come out as
one noun phrase, the sentence is parsed with a plain noun in their place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sowlint.language.model import Span
from sowlint.language.telling.verbs import COMES_ABOUT, RECEIVES
from sowlint.language.trees import SUBJECTS, root_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.language.model import Sentence
    from sowlint.language.parser import Parsed
    from sowlint.language.reading import Reading
    from sowlint.language.tokens import Token

_NOUN = {False: "module", True: "modules"}
_INSIDE = frozenset(
    {"compound", "amod", "nmod", "nummod", "punct", "poss", "case", "cc", "conj", "advmod", "det", "npadvmod"}
)


class View(NamedTuple):
    """A parse of a sentence, and where in it the thing is named."""

    parsed: Parsed
    span: Span


def view_of(reading: Reading, sentence: Sentence, span: Span, beside: Sequence[Span] = ()) -> View | None:
    """The parse to judge by; ``None`` where there is nothing to parse.

    Args:
        reading: the document.
        sentence: the sentence.
        span: the name of the thing, in the block's text.
        beside: the names of other things in the sentence.
    """
    parsed = reading.parsed(sentence)
    if parsed is None:
        return None
    odd = [each for each in sorted({span, *beside}, key=_start) if not _is_plain(parsed.tokens_in(each))]
    if not odd:
        return View(parsed, span)
    text, place = _masked(sentence, odd, span)
    masked = reading.parsed_as(sentence, text)
    return View(masked, place) if masked else View(parsed, span)


def _start(span: Span) -> int:
    return span.start


def _is_plain(named: list[Token]) -> bool:
    return not named or _is_noun_phrase(named) or _is_act(named)


def _masked(sentence: Sentence, odd: Sequence[Span], span: Span) -> tuple[str, Span]:
    """The sentence with a plain noun in the place of each odd name, and where the name asked for stands in it."""
    whole = sentence.block.text
    text, at, place = "", sentence.start, span
    for each in odd:
        noun = _NOUN[_is_plural(whole[each.start : each.end])]
        text += whole[at : each.start]
        start = sentence.start + len(text)
        text += noun if each.start > sentence.start else noun.capitalize()
        at = each.end
        if each == span:
            place = Span(start, start + len(noun))
        elif each.end <= span.start:
            moved = start + len(noun) - each.end
            place = Span(span.start + moved, span.end + moved)
    return text + whole[at : sentence.end], place


def top_of(named: list[Token]) -> Token | None:
    """The token of a name that the others hang on."""
    return root_of(named) if named else None


def _is_noun_phrase(named: list[Token]) -> bool:
    last = named[-1]
    if last.pos_ not in ("NOUN", "PROPN"):
        return False
    inside = set(named)
    return all(token.head in inside and token.dep_ in _INSIDE for token in named[:-1])


def _is_act(named: list[Token]) -> bool:
    """“reconciles invoices with SAP”: the name's own verb is what the sentence does."""
    verb = named[0]
    if len(named) < 2 or verb.pos_ not in ("VERB", "AUX") or verb.text.isupper():
        return False
    inside = set(named)
    outside = [child for child in verb.children if child not in inside]
    if any(child.dep_ in (*SUBJECTS, "aux", "auxpass", "neg") and child.i < verb.i for child in outside):
        return True
    commanded = verb.lemma_ in COMES_ABOUT | RECEIVES or any(token.dep_ == "prep" for token in named)
    return commanded and top_of(named) == verb


def _is_plural(name: str) -> bool:
    return name.lower().endswith("s") and not name.lower().endswith(("ss", "us", "is"))
