"""The words of a parsed sentence as plain objects, each with what it hangs on and what hangs on it.

spaCy's own tokens look everything up anew each time, in tables of numbers; rules ask for the same few things of the
same words many times over. What is known of a word is named as spaCy names it.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacy.strings import StringStore
    from spacy.tokens import Doc

_ASKED: list[int | str] = ["ORTH", "TAG", "DEP", "POS", "LEMMA"]
_BETWEEN: list[int | str] = ["HEAD", "SPACY"]
_MENDED_LEMMAS = {
    "instal": "install",
    "hop": "hope",
    "onboarde": "onboard",
    "refactore": "refactor",
    "slat": "slate",
    "nee": "need",
    "readie": "ready",
    "remedie": "remedy",
}
"""What the model's lemmatiser gets wrong among the verbs of promising and of doing."""

_MOST = 1 << 17
"""Words that are remembered, whatever words documents hold."""


class Word(NamedTuple):
    """What is known of a word wherever it stands in the same role."""

    text: str
    lower_: str
    tag_: str
    dep_: str
    pos_: str
    lemma_: str


class Token:
    """One word or mark of a parsed sentence.

    Attributes:
        i: its number in the sentence, from 0.
        idx: where it begins in the text of the sentence.
        text: as it stands there.
        lower_: the same in lower case.
        lemma_: its dictionary form, in lower case.
        tag_: its tag after the Penn Treebank.
        pos_: its universal part of speech.
        dep_: its relation to ``head``.
        head: the token that it hangs on; itself for a root.
        children: the tokens that hang on it, in order.
        whitespace_: the space behind it, or empty.
        tree: the sentence.
    """

    __slots__ = (
        "children",
        "dep_",
        "head",
        "i",
        "idx",
        "lemma_",
        "lower_",
        "pos_",
        "tag_",
        "text",
        "tree",
        "whitespace_",
    )

    def __init__(self, tree: Tree, i: int, idx: int, word: Word, whitespace: str) -> None:
        self.tree = tree
        self.i = i
        self.idx = idx
        self.text, self.lower_, self.tag_, self.dep_, self.pos_, self.lemma_ = word
        self.whitespace_ = whitespace
        self.head = self
        self.children: list[Token] = []

    def __repr__(self) -> str:
        """The word, for whoever looks for a fault."""
        return f"{self.text}/{self.tag_}"

    @property
    def end(self) -> int:
        """Where it ends in the text of the sentence."""
        return self.idx + len(self.text)

    @property
    def is_punct(self) -> bool:
        """Whether it is a mark of punctuation."""
        return all(unicodedata.category(each)[0] == "P" for each in self.text)

    @property
    def subtree(self) -> list[Token]:
        """It and everything below it: what is before it, itself, what is behind it."""
        found: list[Token] = []
        self._gather(found)
        return found

    def _gather(self, found: list[Token]) -> None:
        before = sum(child.i < self.i for child in self.children)
        for child in self.children[:before]:
            child._gather(found)  # noqa: SLF001 - of the same class
        found.append(self)
        for child in self.children[before:]:
            child._gather(found)  # noqa: SLF001 - as above

    @property
    def left_edge(self) -> Token:
        """The first token of its subtree."""
        return min(self.subtree, key=_place)

    @property
    def right_edge(self) -> Token:
        """The last token of its subtree."""
        return max(self.subtree, key=_place)

    def nbor(self, by: int = 1) -> Token:
        """The token so many places behind it, or before it where ``by`` is negative.

        Raises:
            IndexError: where there is none.
        """
        if self.i + by < 0:
            raise IndexError(self.i + by)
        return self.tree[self.i + by]


class Tree(list[Token]):
    """All tokens of a parsed sentence, in order.

    Args:
        doc: the sentence as spaCy has it, tagged and parsed.
        words: what is known of each of its tokens.
        complete: what gives ``doc`` all that the tokens know, done when somebody asks for it.

    Attributes:
        text: the sentence.
    """

    __slots__ = ("_complete", "_doc", "text")

    def __init__(
        self, doc: Doc, words: Iterable[Word], complete: Callable[[Doc], None] | None = None
    ) -> None:
        super().__init__()
        self.text = doc.text
        self._doc = doc
        self._complete = complete
        self._grow(doc, words)

    def _grow(self, doc: Doc, words: Iterable[Word]) -> None:
        heads, spaces = doc.to_array(_BETWEEN).astype("int64").T.tolist() if len(doc) else ((), ())
        idx = 0
        for i, (word, space) in enumerate(zip(words, spaces, strict=True)):
            self.append(Token(self, i, idx, word, " " if space else ""))
            idx += len(word.text) + space
        for token, offset in zip(self, heads, strict=True):
            if offset:
                token.head = self[token.i + offset]
                token.head.children.append(token)

    @property
    def doc(self) -> Doc:
        """The sentence as spaCy's own matchers need it."""
        if self._complete:
            self._complete(self._doc)
            self._complete = None
        return self._doc

    def touching(self, start: int, end: int) -> list[Token]:
        """The tokens that share a character with a stretch of the text."""
        first = max(bisect_right(self, start, key=_begin) - 1, 0)
        last = bisect_left(self, end, key=_begin)
        return [token for token in self[first:last] if start < token.end]

    def let_go(self) -> None:
        """Forget the tokens, which hold each other: they go at once, and not when Python looks for such values."""
        for token in self:
            del token.head, token.children
        self.clear()

    def covering(self, start: int, end: int) -> list[Token]:
        """The tokens that hold a stretch of the text, which neither begins nor ends with a space."""
        first = bisect_right(self, start, key=_begin) - 1
        last = bisect_right(self, end - 1, key=_begin) - 1
        return self[max(first, 0) : last + 1]


def _place(token: Token) -> int:
    return token.i


def _begin(token: Token) -> int:
    return token.idx


def tree_of(doc: Doc) -> Tree:
    """The tree of a parsed text whose tokens have all their attributes."""
    keys = map(tuple, doc.to_array(_ASKED).tolist())
    return Tree(doc, [_words.get(key) or _word(key, doc.vocab.strings) for key in keys])


_words: dict[tuple[int, ...], Word] = {}
"""Words by the numbers that spaCy has for what is known of them, which are the same in every pipeline."""


def _word(key: tuple[int, ...], strings: StringStore) -> Word:
    if len(_words) >= _MOST:
        _words.clear()
    word = _words[key] = word_of(*(strings[each] for each in key))
    return word


def word_of(text: str, tag: str, relation: str, pos: str, lemma: str) -> Word:
    """What is known of a word, with what the model's lemmatiser gets wrong mended."""
    lemma = lemma.lower()
    return Word(text, text.lower(), tag, relation, pos, _MENDED_LEMMAS.get(lemma, lemma))
