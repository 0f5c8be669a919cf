"""Parses on demand: the sentences that could matter in one batch, others when somebody asks."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from sowlint.costs import stage
from sowlint.documents.model import BlockKind
from sowlint.expressions import words_of
from sowlint.headway import tell
from sowlint.language.model import Span
from sowlint.language.pipeline import pipeline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sowlint.language.model import Sentence
    from sowlint.language.pipeline import Pipeline
    from sowlint.language.tokens import Token, Tree

LONGEST = 6_000
"""Characters of a sentence that are parsed (some 1,000 tokens); longer ones are lists without line breaks."""

_LONGEST_LEAD = 300
_CLAUSE = re.compile(
    r"\b(?:shall|will|must|may|should|can|to|is|are|agrees?|responsible|includes?|including|provides?|"
    r"requires?|"
    r"undertakes?|commits?|promises?|guarantees?|warrants?|ensures?|delivers?|supports?|expects?|plans?)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:shall|will|must|may|should|can|to|for|by|of|with|that|be|is|are|an?|the|include|includes|"
    r"including|"
    r"provide|provides|deliver|delivers|require|requires|support|supports|ensure|ensures)(?: also)?$",
    re.IGNORECASE,
)
_MODAL_END = re.compile(r"\b(?:shall|will|must|may|should|can|to)(?: also)?$", re.IGNORECASE)
_OWN_CLAUSE = re.compile(r"\b(?:shall|will|must|agrees?|should|may|can)\b", re.IGNORECASE)
_STOP = re.compile(r"[.!?;]\s+(?=[A-Z])")


class NotParsedError(Exception):
    """A parse is asked for that is not there, while no sentence is to be parsed by itself.

    Attributes:
        sentence: whose.
    """

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.index)
        self.sentence = sentence


@dataclass(frozen=True)
class Parsed:
    """A parsed sentence.

    Attributes:
        tree: the tokens of the lead-in, where one is read along, and of the sentence.
        shift: what to add to a character offset of ``tree`` to have one of the block's text.
        lead: how many tokens belong to the lead-in; they have no place in the block.
    """

    tree: Tree
    shift: int
    lead: int = 0

    @property
    def text(self) -> str:
        """What was parsed."""
        return self.tree.text

    def verbs(self) -> Iterator[Token]:
        """The verbs and auxiliaries of the sentence itself, in order."""
        return (token for token in self.tree[self.lead :] if token.pos_ in ("VERB", "AUX"))

    def in_block(self, token: Token) -> bool:
        """False for a token of the lead-in."""
        return token.i >= self.lead

    def span(self, first: Token, last: Token) -> Span:
        """The stretch of the block's text from one token to another; what lies in the lead-in is left out."""
        start = self.tree[min(max(first.i, self.lead), len(self.tree) - 1)].idx
        end = max(start, last.end)
        return Span(start + self.shift, end + self.shift)

    def tokens_in(self, span: Span) -> list[Token]:
        """The tokens of the sentence that share a character with a stretch of the block's text."""
        start, end = span.start - self.shift, span.end - self.shift
        return [token for token in self.tree.touching(start, end) if token.i >= self.lead]


def lead_of(sentence: Sentence) -> str:
    """The part of a list entry's lead-in that is read along with it; empty where it stands for itself.

    A lead-in is read along where it holds a verb or is left open (“Client shall:”), only before the first
    sentence of the entry, and not before a complete sentence unless it is left open.
    """
    block = sentence.block
    if block.kind not in (BlockKind.ITEM, BlockKind.LABEL) or not block.lead_in or sentence.start:
        return ""
    last = _STOP.split(block.lead_in)[-1]
    lead = re.sub(r"\s*[:–—]\s*$", "", re.sub(r"\s*[:–—]\s+", " ", last)).strip()
    if not lead or len(lead) > _LONGEST_LEAD or not _CLAUSE.search(lead):
        return ""
    if _OPEN.search(lead):
        return f"{lead} "
    return "" if _OWN_CLAUSE.search(sentence.text) else f"{lead}: "


def _parsable(text: str, lead: str) -> str:
    text = text[:LONGEST].replace("\n", " ")
    if lead and _MODAL_END.search(lead.rstrip()) and re.match(r"[A-Z][a-z]", text):
        text = text[0].lower() + text[1:]
    return lead + text


class Parser:
    """The parses of one document's sentences.

    Args:
        sentences: all of the document's.
        triggers: lower-case words; sentences that hold one are parsed together on the first request.
        model: an installed spaCy package to use in place of sowlint's own.
    """

    def __init__(
        self,
        sentences: Sequence[Sentence],
        triggers: frozenset[str],
        model: str | None = None,
    ) -> None:
        self._sentences = sentences
        self._triggers = triggers
        self._model = model
        self._parses: dict[int, Parsed | None] = {}
        self._waits = False

    @property
    def count(self) -> int:
        """How many sentences were parsed so far."""
        return len(self._parses)

    @cached_property
    def pipeline(self) -> Pipeline:
        """What parses, loaded when it is first needed."""
        return pipeline(self._model)

    def parsed(self, sentence: Sentence) -> Parsed | None:
        """The parse of a sentence; ``None`` where it holds no word.

        Raises:
            NotParsedError: within ``only_parsed``, where it is not there yet.
        """
        if sentence.index not in self._parses:
            if self._waits:
                raise NotParsedError(sentence)
            self.parse([sentence])
        return self._parses[sentence.index]

    @contextmanager
    def only_parsed(self) -> Iterator[None]:
        """While it is entered, no sentence is parsed by itself, which takes far longer than with others."""
        self._waits = True
        try:
            yield
        finally:
            self._waits = False

    def parse(self, sentences: Iterable[Sentence]) -> None:
        """Parse sentences together, which is faster than one by one; the first time with those of the triggers."""
        parse_together([self.wanted(sentences)])

    def wanted(self, sentences: Iterable[Sentence]) -> Wanted:
        """Those of some sentences that are not parsed yet, the first time with those of the triggers."""
        triggered = [] if self._parses else [each for each in self._sentences if self._triggered(each)]
        wanted = {each.index: each for each in (*triggered, *sentences)}
        return Wanted(self, [wanted[at] for at in sorted(wanted) if at not in self._parses])

    def parsed_as(self, sentence: Sentence, text: str) -> Parsed | None:
        """The parse of other words in a sentence's place; offsets count in them, from the sentence's start."""
        lead = lead_of(sentence)
        [tree] = self.pipeline.parse([_parsable(text, lead)])
        return _parsed(tree, sentence, lead)

    def _triggered(self, sentence: Sentence) -> bool:
        words = words_of(sentence.text)
        return not (
            self._triggers.isdisjoint(words) and self._triggers.isdisjoint(words_of(lead_of(sentence)))
        )

    def let_go(self) -> None:
        """Forget every parse; nobody asks for a word of them any more."""
        for parsed in filter(None, self._parses.values()):
            parsed.tree.let_go()
        self._parses.clear()

    def keep(self, sentence: Sentence, parsed: Parsed | None) -> None:
        """Know the parse of a sentence from now on."""
        self._parses[sentence.index] = parsed


class Wanted(NamedTuple):
    """Sentences of one document that are to be parsed.

    Attributes:
        parser: which keeps their parses.
        sentences: in order.
    """

    parser: Parser
    sentences: Sequence[Sentence]


@stage("parse")
def parse_together(wanted: Iterable[Wanted]) -> None:
    """Parse sentences of several documents, which takes less time than document by document.

    What a sentence is parsed as does not hang on what is parsed beside it.
    """
    by_pipeline: dict[Pipeline, list[tuple[Parser, Sentence]]] = {}
    for parser, sentences in wanted:
        if sentences:
            by_pipeline.setdefault(parser.pipeline, []).extend((parser, each) for each in sentences)
    for pipeline_, asked in by_pipeline.items():
        leads = [lead_of(sentence) for _, sentence in asked]
        texts = [_parsable(sentence.text, lead) for (_, sentence), lead in zip(asked, leads, strict=True)]
        trees = pipeline_.parse(texts)
        for number, ((parser, sentence), lead, tree) in enumerate(zip(asked, leads, trees, strict=True), 1):
            tell("sentence", number, len(asked))
            parser.keep(sentence, _parsed(tree, sentence, lead))


def _parsed(tree: Tree, sentence: Sentence, lead: str) -> Parsed | None:
    if not any(token.text.isalpha() for token in tree):
        return None
    count = sum(token.idx < len(lead) for token in tree) if lead else 0
    return Parsed(tree, sentence.start - len(lead), count)
