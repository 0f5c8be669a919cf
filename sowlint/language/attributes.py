"""Part of speech, morphology and lemma of every token, as the pipeline's attribute ruler and lemmatizer give them.

The ruler looks at one token by itself, at its tag, its relation and whether it is one of some words, except for a few
patterns that span several tokens; the lemmatizer looks at the word, its part of speech and its morphology. So both
are asked once for each combination and remembered, which takes a small part of the time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from sowlint.language.tokens import Tree, tree_of, word_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.language import Language
    from spacy.tokens import Doc, MorphAnalysis

    from sowlint.language.tokens import Word

COMPONENTS = ("attribute_ruler", "lemmatizer")
"""The components of the pipeline whose work is done here."""

_ASKED: list[int | str] = ["ORTH", "LOWER", "TAG", "DEP"]
_TOLD: list[int | str] = ["ORTH", "TAG", "DEP"]
_GIVEN: list[int | str] = ["TAG", "DEP", "POS", "MORPH", "LEMMA"]
_MOST = 200_000

_Key = tuple[int, ...]
Value = TypeVar("Value")


class _Ruled(NamedTuple):
    """What the ruler says of a token; ``lemma`` is 0 where it leaves that to the lemmatizer.

    Attributes:
        opens: whether a pattern of several tokens could begin here.
    """

    tag: int
    relation: int
    pos: int
    morph: int
    lemma: int
    opens: bool


class _Word(NamedTuple):
    """As much of a token as the lemmatizer looks at."""

    text: str
    orth: int
    pos: int
    pos_: str
    morph: MorphAnalysis


class TokenAttributes:
    """Sets what the components would set.

    Args:
        language: a pipeline that holds them, switched off; its ruler's patterns look at tag, relation, lower-case
            word and white space, and those of several tokens come last.
    """

    def __init__(self, language: Language) -> None:
        from spacy.matcher import Matcher  # noqa: PLC0415 - spaCy takes long to import
        from spacy.pipeline import AttributeRuler  # noqa: PLC0415 - as above

        self._vocab = language.vocab
        self._ruler = cast("Any", language.get_pipe("attribute_ruler"))
        self._lemmatizer = _with_sets(language.get_pipe("lemmatizer"))
        rows = [(each, row) for each in self._ruler.patterns for row in each["patterns"]]
        spanning = [(each, row) for each, row in rows if len(row) > 1]
        self._spanning = AttributeRuler(language.vocab)
        self._spanning.add_patterns([{**each, "patterns": [row]} for each, row in spanning])
        self._openers = Matcher(language.vocab)
        self._openers.add("opens", [row[:1] for _, row in spanning])
        self._told_apart = _told_apart(spec for _, row in rows for spec in row)
        self._ruled: dict[_Key, _Ruled] = {}
        self._words: dict[int, int] = {}
        self._lemmas: dict[_Key, int] = {}
        self._known: dict[_Key, Word] = {}

    def tree_of(self, doc: Doc) -> Tree:
        """The tree of a tagged and parsed text, which itself is told only what somebody asks of it."""
        if not len(doc):
            return Tree(doc, ())
        known = self._known
        words = [
            known.get(key) or self._learn(key) for key in zip(*doc.to_array(_TOLD).T.tolist(), strict=True)
        ]
        if None in words:
            self.set_on(doc)
            return tree_of(doc)
        return Tree(doc, cast("list[Word]", words), self.set_on)

    def _learn(self, key: _Key) -> Word | None:
        """What is known of a word with this tag and relation; ``None`` where that hangs on the words behind it."""
        orth, tag, relation = key
        strings = self._vocab.strings
        ruled = self._ruling(orth, self._vocab[orth].lower, tag, relation)
        if ruled.opens:
            return None
        lemma = self._lemma_of(orth, ruled)
        text, *rest = (strings[each] for each in (orth, ruled.tag, ruled.relation, ruled.pos, lemma))
        return _kept(self._known, key, word_of(text, *rest))

    def set_on(self, doc: Doc) -> None:
        """Give every token of a tagged and parsed text its part of speech, morphology and lemma."""
        import numpy as np  # noqa: PLC0415 - as above

        values, opens = [], False
        for orth, lower, tag, relation in doc.to_array(_ASKED).tolist():
            ruled = self._ruling(orth, lower, tag, relation)
            opens = opens or ruled.opens
            values.append((ruled.tag, ruled.relation, ruled.pos, ruled.morph, self._lemma_of(orth, ruled)))
        if values:
            doc.from_array(_GIVEN, cast("Any", np.array(values, dtype="uint64")))
        if opens:
            self._spanning(doc)

    def _ruling(self, orth: int, lower: int, tag: int, relation: int) -> _Ruled:
        """What the ruler says of a token, remembered."""
        word = self._words.get(lower)
        if word is None:
            word = self._telling(lower)
        return self._ruled.get(key := (word, tag, relation)) or self._rule(orth, key)

    def _lemma_of(self, orth: int, ruled: _Ruled) -> int:
        """The lemma of a token, remembered."""
        return ruled.lemma or self._lemmas.get((orth, ruled.pos, ruled.morph)) or self._lemma(orth, ruled)

    def _telling(self, lower: int) -> int:
        """The word where some pattern tells it from others, else 0."""
        text = self._vocab.strings[lower]
        word = lower if text.isspace() or self._told_apart(text) else 0
        return _kept(self._words, lower, word)

    def _rule(self, orth: int, key: _Key) -> _Ruled:
        """What the ruler says of a text that is this one token."""
        from spacy.tokens import Doc  # noqa: PLC0415 - as above

        text, tag, relation = (self._vocab.strings[each] for each in (orth, *key[1:]))
        alone = Doc(self._vocab, words=[text], tags=[tag], heads=[0], deps=[relation])
        opens = bool(self._openers(alone))
        self._ruler(alone)
        given: tuple[int, int, int, int, int] = tuple(alone.to_array(_GIVEN)[0].tolist())
        return _kept(self._ruled, key, _Ruled(*given, opens))

    def _lemma(self, orth: int, ruled: _Ruled) -> int:
        """What the lemmatizer says of a word in a part of speech."""
        from spacy.tokens import MorphAnalysis  # noqa: PLC0415 - as above

        strings = self._vocab.strings
        morph = MorphAnalysis(self._vocab, strings[ruled.morph])
        word = _Word(strings[orth], orth, ruled.pos, strings[ruled.pos], morph)
        lemma = strings.add(self._lemmatizer.lemmatize(word)[0])
        return _kept(self._lemmas, (orth, ruled.pos, ruled.morph), lemma)


def _with_sets(lemmatizer: Any) -> Any:
    """The lemmatizer with its lists of known words as sets; it asks of each form whether it is among them."""
    index = lemmatizer.lookups.get_table("lemma_index", {})
    for part_of_speech, words in index.items():
        index[part_of_speech] = frozenset(words)
    return lemmatizer


def _told_apart(specs: Iterable[dict[str, Any]]) -> Callable[[str], bool]:
    """Whether patterns tell a lower-case word from others."""
    words: set[str] = set()
    expressions: list[re.Pattern[str]] = []
    for asked in (spec["LOWER"] for spec in specs if "LOWER" in spec):
        if isinstance(asked, str):
            words.add(asked)
        else:
            words.update(asked.get("IN", ()))
            expressions += [re.compile(asked["REGEX"])] if "REGEX" in asked else []
    return lambda word: word in words or any(each.search(word) for each in expressions)


def _kept(memory: dict[Any, Value], key: Any, value: Value) -> Value:
    """The value, remembered; memory is bounded, whatever words documents hold."""
    if len(memory) >= _MOST:
        memory.clear()
    memory[key] = value
    return value
