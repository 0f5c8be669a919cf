"""A document in sentences, with its kind, its day, its sides, its times and its parses."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Any, Self, TypeVar

from sowlint.costs import stage
from sowlint.documents.model import Kind
from sowlint.expressions import words_of
from sowlint.language.dates import find_dates
from sowlint.language.dates.document import document_date
from sowlint.language.identify import language_of
from sowlint.language.kinds import asks_for_a_grant, classify, is_buyers_paper
from sowlint.language.model import Span
from sowlint.language.options import ReadingOptions
from sowlint.language.parser import Parser
from sowlint.language.parties import find_parties
from sowlint.language.parties.words import CUSTOMER_WORDS
from sowlint.language.sections import heads_running_text, roles_of_section
from sowlint.language.sentences import sentences_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import AbstractContextManager
    from datetime import date

    from sowlint.documents.model import Block, Document
    from sowlint.language.model import DateExpression, Parties, Sentence
    from sowlint.language.parser import Parsed, Wanted
    from sowlint.language.sections import SectionRole

Answer = TypeVar("Answer")
_DEFAULTS = ReadingOptions()


class Text:
    """One document in sentences, and what can be read of it before anybody asks who undertakes what.

    Args:
        document: as a reader gave it.
        options: what is settled from outside.
        trigger_words: lower-case words; the sentences that hold one are parsed in the first batch.
        kept: what others work out of it; see ``once``.
    """

    def __init__(
        self,
        document: Document,
        options: ReadingOptions = _DEFAULTS,
        trigger_words: Iterable[str] = (),
    ) -> None:
        self.document = document
        self.options = options
        self.kept: dict[Callable[..., Any], Any] = {}
        self._triggers = frozenset(trigger_words)
        self._dates: dict[int, tuple[DateExpression, ...]] = {}
        self._headings: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._answers: dict[tuple[Any, int], Any] = {}

    def once(self, question: Callable[[Self, Sentence], Answer], sentence: Sentence) -> Answer:
        """What a function says of a sentence, asked once however many hits there are in it."""
        key = (question, sentence.index)
        if key not in self._answers:
            self._answers[key] = question(self, sentence)
        answer: Answer = self._answers[key]
        return answer

    @cached_property
    @stage("sentences")
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the document, in order."""
        return sentences_of(self.document)

    @cached_property
    @stage("language")
    def language(self) -> str | None:
        """ISO 639-1 code of the language; ``None`` where there is too little text to tell."""
        return language_of(self.document)

    @cached_property
    @stage("kind of paper")
    def _classified(self) -> tuple[Kind, tuple[str, ...]]:
        return classify(self.document, self.sentences)

    @property
    def kind(self) -> Kind:
        """What sort of paper it is."""
        return self.options.kind or self._classified[0]

    @property
    def kind_evidence(self) -> tuple[str, ...]:
        """Why it is taken for that kind, in words for a person."""
        return ("as configured",) if self.options.kind else self._classified[1]

    @cached_property
    @stage("date of the document")
    def as_of(self) -> date | None:
        """The day to judge by: as given, else the document's own date, else ``None``."""
        return self.options.as_of or document_date(self.document, self.sentences, self.options.date_order)

    @cached_property
    @stage("parties")
    def parties(self) -> Parties:
        """Who is the vendor and who the customer."""
        return find_parties(
            self.document, self.sentences, self.kind, self.options, buyers_paper=self.buyers_paper
        )

    def headings_over(self, block: Block) -> tuple[str, ...]:
        """The headings above a block, outermost first, in which the customer's own name is “Client”.

        So “Contoso's part” announces what “Client's part” does. A label that running text follows is one of them.
        """
        headings = self._headings.get(block.section)
        if headings is None:
            headings = self._headings[block.section] = tuple(map(self.in_roles, block.section))
        return (*headings, self.in_roles(block.label_text)) if heads_running_text(block) else headings

    def roles_over(self, block: Block) -> frozenset[SectionRole]:
        """What the headings above a block say that it is about, whatever the customer is called in them."""
        return roles_of_section(self.headings_over(block))

    def in_roles(self, text: str) -> str:
        """A text in which the customer's own name is “Client”."""
        named = self._customer_named
        return (
            named.sub("Client", text)
            if named and not self._customer_words.isdisjoint(words_of(text))
            else text
        )

    @cached_property
    def _customer_words(self) -> frozenset[str]:
        """The words one of which stands where the customer is named."""
        return frozenset().union(*map(words_of, self._customer_names))

    @cached_property
    def _customer_names(self) -> frozenset[str]:
        return frozenset(name for name in self.parties.customer.aliases - CUSTOMER_WORDS if len(name) > 2)

    @cached_property
    def _customer_named(self) -> re.Pattern[str] | None:
        if not self._customer_names:
            return None
        ordered = sorted(self._customer_names, key=lambda name: (-len(name), name))
        return re.compile(rf"\b(?:the )?(?:{'|'.join(map(re.escape, ordered))})\b", re.IGNORECASE)

    def dates_in(self, sentence: Sentence) -> tuple[DateExpression, ...]:
        """The expressions of time in a sentence, in order; their spans count in the block's text."""
        known = self._dates.get(sentence.index)
        if known is None:
            known = self._dates[sentence.index] = self._find_dates(sentence)
        return known

    @stage("dates")
    def _find_dates(self, sentence: Sentence) -> tuple[DateExpression, ...]:
        found, start = self.dates_of(sentence.text), sentence.start
        if not start:
            return found
        return tuple(
            replace(each, span=Span(each.span.start + start, each.span.end + start)) for each in found
        )

    def dates_of(self, text: str) -> tuple[DateExpression, ...]:
        """The expressions of time in any text, in order; their spans count in it."""
        return find_dates(
            text,
            self.as_of,
            date_order=self.options.date_order,
            fiscal_year_start=self.options.fiscal_year_start,
        )

    @cached_property
    def _parser(self) -> Parser:
        return Parser(self.sentences, self._triggers, self.options.model)

    @property
    def parsed_count(self) -> int:
        """How many sentences were parsed so far."""
        return self._parser.count if "_parser" in self.__dict__ else 0

    @cached_property
    @stage("index of words")
    def _holding(self) -> dict[str, list[int]]:
        """The numbers of the sentences that hold a word: one pass over the text for the words of all rules."""
        index: defaultdict[str, list[int]] = defaultdict(list)
        for sentence in self.sentences:
            for word in words_of(sentence.text):
                index[word].append(sentence.index)
        return dict(index)

    @property
    def vocabulary(self) -> Iterable[str]:
        """The words of all sentences, in small letters, each once."""
        return self._holding.keys()

    def sentences_with(self, words: frozenset[str] | None) -> Iterator[Sentence]:
        """The sentences that hold one of the words, which are lower-case, in order; all of them for ``None``."""
        if words is None:
            return iter(self.sentences)
        found = {at for word in words for at in self._holding.get(word, ())}
        return (self.sentences[at] for at in sorted(found))

    def blocks_with(self, words: frozenset[str] | None) -> Iterator[Block]:
        """The blocks that hold one of the words, as ``sentences_with``."""
        found = groupby(self.sentences_with(words), key=lambda sentence: sentence.block_index)
        return (next(members).block for _, members in found)

    @cached_property
    @stage("kind of paper")
    def buyers_paper(self) -> bool:
        """Whether a buyer wrote it to ask for offers or to set out what it wants."""
        return is_buyers_paper(self.document, self.sentences)

    @cached_property
    def asks_for_a_grant(self) -> bool:
        """Whether it is an offer to somebody who gives the money and has no part in the work."""
        return self.kind is Kind.PROPOSAL and asks_for_a_grant(self.document)

    def parsed(self, sentence: Sentence) -> Parsed | None:
        """The parse of a sentence; ``None`` where there is nothing to parse."""
        return self._parser.parsed(sentence)

    def only_parsed(self) -> AbstractContextManager[None]:
        """See ``Parser.only_parsed``."""
        return self._parser.only_parsed()

    def wanted(self, sentences: Iterable[Sentence]) -> Wanted:
        """What is to be parsed before somebody asks for each of some sentences."""
        return self._parser.wanted(sentences)

    def parse(self, sentences: Iterable[Sentence]) -> None:
        """Parse sentences together, for somebody who is going to ask for each of them."""
        self._parser.parse(sentences)

    def let_go(self) -> None:
        """Forget the parses, when all is asked of the document."""
        if "_parser" in self.__dict__:
            self._parser.let_go()

    def parsed_as(self, sentence: Sentence, text: str) -> Parsed | None:
        """The parse of a sentence with other words in its place; see ``Parser.parsed_as``."""
        return self._parser.parsed_as(sentence, text)
