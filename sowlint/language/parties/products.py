"""The company and the products that a public page or press release speaks of, told from how often they act."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.documents.model import BlockKind, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.documents.model import Document

_CAPITALISED = r"[A-Z][\w’'’.+-]*(?:\s+(?:[A-Z][\w’'.+-]*|\d[\w.]*)){0,3}"
_ACTS = compiled(
    rf"(?:^|[.!?:;,”\"]\s+|\b(?:with|that|and|by|how)\s+)(?:The\s+)?(?P<name>{_CAPITALISED})(?:,[^,.]{{3,90}},)?\s+(?:also\s+|now\s+|today\s+)?"
    r"(?:is|are|was|has|will|offers?|provides?|enables?|allows?|supports?|delivers?|lets?|helps?|integrates?|automates?|combines?|"
    r"features?|includes?|announce[sd]|launche[sd]|introduce[sd]|unveil(?:s|ed)|leverages?|transforms?|uses?|makes?|gives?|ensures?)\b",
    re.MULTILINE,
)
_ABOUT = compiled(r"about\s+(?P<name>[A-Z][\w&.’'™® -]{1,50}?)\s*:?$", re.IGNORECASE)
_HEADLINE = compiled(
    rf"^(?P<name>{_CAPITALISED})\s+(?:announces?|unveils?|launches|introduces|debuts?|releases|partners?|redefines?|revolutioni[sz]es|"
    r"expands?|raises|to launch|sets|honou?red|named|ranked|joins|achieves|brings|delivers|transforms|offers|acquires|wins)\b",
    re.IGNORECASE,
)
_VERSUS = compiled(
    rf"(?:^|[:|–—]\s+)(?P<own>{_CAPITALISED})\s+(?:vs\.?|versus|compared (?:to|with)|or)\s+(?P<rival>{_CAPITALISED})(?=\s*(?:$|[:?,|–—(-]))"
)
"""A title that compares two products; who publishes it puts its own first."""

_FRONT = 3
_MARKS = compiled(r"[™®©]")
_COMMON = frozenset(
    [
        "the",
        "this",
        "that",
        "these",
        "those",
        "it",
        "they",
        "we",
        "you",
        "he",
        "she",
        "there",
        "here",
        "our",
        "your",
        "their",
        "his",
        "her",
        "its",
        "a",
        "an",
        "in",
        "on",
        "at",
        "as",
        "by",
        "for",
        "with",
        "from",
        "when",
        "while",
        "if",
        "what",
        "who",
        "how",
        "why",
        "where",
        "users",
        "customers",
        "companies",
        "businesses",
        "teams",
        "people",
        "clients",
        "investors",
        "developers",
        "today",
        "now",
        "new",
        "one",
        "all",
        "each",
        "every",
        "both",
        "many",
        "most",
        "some",
        "no",
        "not",
        "only",
        "more",
        "key",
        "however",
        "additionally",
        "furthermore",
        "moreover",
        "artificial",
        "intelligence",
        "united",
        "states",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "q1",
        "q2",
        "q3",
        "q4",
        "about",
        "step",
        "phase",
        "week",
        "month",
        "milestone",
        "ai",
        "api",
        "it",
        "security",
        "market",
        "everything",
        "nothing",
        "whether",
        "but",
        "and",
        "or",
        "so",
        "just",
        "once",
        "after",
        "before",
        "client",
        "customer",
        "supplier",
        "vendor",
        "contractor",
        "provider",
        "consultant",
        "deliverables",
        "services",
        "project",
        "work",
        "payment",
        "acceptance",
        "table",
        "section",
        "figure",
        "below",
        "above",
        "tests",
        "testing",
        "documentation",
    ]
)
_OFTEN = 2


def company_names(document: Document) -> Iterator[tuple[str, str]]:
    """The publisher's name, with the reason in words: “About X”, or the subject of the headline."""
    for block in document.blocks:
        short = block.kind is BlockKind.HEADING or len(block.text) <= 60
        if short and (match := _ABOUT.match(block.text)) and not _is_common(match["name"]):
            yield _MARKS.sub("", match["name"]).strip(), f"“{block.text.strip()}”"
    if document.blocks and (match := _HEADLINE.match(_MARKS.sub("", document.blocks[0].text))):
        yield match["name"].strip(), "subject of the headline"


def compared_names(document: Document) -> tuple[str, str] | None:
    """The publisher's product and the rival that a title sets against each other; ``None`` without such a title."""
    titles = [document.metadata.get("title", ""), *(block.text for block in document.blocks[:_FRONT])]
    for title in titles:
        if (match := _VERSUS.search(_MARKS.sub("", title))) and not _is_common(match["own"]):
            return match["own"].strip(), match["rival"].strip(" .")
    return None


def product_names(texts: Sequence[str], kind: Kind) -> frozenset[str]:
    """Names, in lower case, that act again and again as products do.

    Args:
        texts: the document's sentences.
        kind: only a public page's or a proposal's names are taken for the vendor's.
    """
    if kind not in (Kind.MARKETING, Kind.PROPOSAL):
        return frozenset()
    names = Counter(
        re.sub(r"['’]s$", "", match["name"])
        for text in texts
        for match in _ACTS.finditer(_MARKS.sub("", text))
    )
    return frozenset(
        name.lower()
        for name, count in names.items()
        if count >= _OFTEN and not _is_common(name) and len(name) > 2
    )


def _is_common(name: str) -> bool:
    words = re.sub(r"^(?:the|a|an|this|our|your)\s+", "", name.lower().strip()).split()
    return not words or words[0] in _COMMON or all(word in _COMMON for word in words)
