"""Which language a document is written in, told by the words that hold its sentences together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sowlint.documents.model import Document

_PROFILES = {
    "en": (
        "the of and to in is for that with be are this on as by it or at from shall will which not "
        "have has we our you your any all an these other their may must can its if such was were into "
        "been about"
    ),
    "sv": (
        "och att det som en på är av för med till den har inte om ett men var jag från vi ska kan "
        "eller vid efter samt enligt inom under detta denna dessa skall finns även utan hos mellan"
    ),
    "de": (
        "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an "
        "werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen oder "
        "durch"
    ),
    "fr": (
        "le la les de des et à un une du en est que dans qui pour pas sur avec au par plus ne se ce "
        "il sont ou aux cette nous vous être ces mais leur été sera doit"
    ),
    "es": (
        "el la los las de y que en un una es por con para del se no al lo su como más o este pero sus "
        "le ha sin sobre entre cuando también ser son está desde"
    ),
    "it": (
        "il la di e che in un una per è del non con si dei le della al da come più sono alla gli nel "
        "anche dal ma delle ha questo essere lo nella tra"
    ),
    "nl": (
        "de het een en van in is dat op te voor met zijn niet aan er om ook als dan maar bij nog uit "
        "door naar heeft wordt worden deze kan zal moet geen onze wij"
    ),
    "da": (
        "og at det som en på er af for med til den har ikke om et men var jeg fra vi skal kan eller "
        "ved efter samt inden under dette denne disse findes også uden hos mellem blev"
    ),
    "no": (
        "og at det som en på er av for med til den har ikke om et men var jeg fra vi skal kan eller "
        "ved etter samt innen under dette denne disse finnes også uten hos mellom ble"
    ),
    "fi": (
        "ja on ei että se ovat oli myös joka kun mutta tai sen hän niin kuin sekä voi olla ole tämä "
        "mukaan jos vain sitä mitä ollut jonka hänen sitten nyt vielä välillä"
    ),
    "pt": (
        "o a os as de e que do da em um uma para com não é por se no na dos das mais ao como mas foi "
        "ele sua ou ser quando muito há nos já está também só pelo pela"
    ),
}
_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?!\w)")
_SAMPLE = 20_000
_LEAST_WORDS = 20
_LEAST_HITS = 4
_LEAST_DIFFERENT = 3
_LEAST_SHARE = 0.08
_CLEAR = 1.5
"""How much stronger than English another language must speak before a document is taken for it."""


def _weights() -> dict[str, dict[str, float]]:
    """For each word the languages it speaks for; a word of several languages counts for each of them less."""
    shared = Counter(word for words in _PROFILES.values() for word in set(words.split()))
    weights: dict[str, dict[str, float]] = {}
    for language, words in _PROFILES.items():
        for word in words.split():
            weights.setdefault(word, {})[language] = 1 / shared[word]
    return weights


_WEIGHTS = _weights()


def language_of(document: Document) -> str | None:
    """The ISO 639-1 code of a document's language; ``None`` where there is too little text to tell."""
    return language_of_text(block.text for block in document.blocks)


def language_of_text(texts: Iterable[str]) -> str | None:
    """The ISO 639-1 code of the language of some texts; ``None`` where there is too little to tell.

    Each function word speaks for its languages, the less the more languages share it; the strongest wins
    where its words make up a due share of the text. The first 20,000 words are asked.
    """
    words = _first_words(texts)
    scores: defaultdict[str, float] = defaultdict(float)
    hits: defaultdict[str, list[int]] = defaultdict(list)
    for word, count in Counter(words).items():
        for language, weight in _WEIGHTS.get(word, {}).items():
            scores[language] += weight * count
            hits[language].append(count)
    if not scores or len(words) < _LEAST_WORDS:
        return None
    best = max(scores, key=lambda language: (scores[language], language))
    if scores[best] < _CLEAR * scores["en"]:
        best = "en"
    needed = max(_LEAST_HITS, _LEAST_SHARE * len(words))
    return best if sum(hits[best]) >= needed and len(hits[best]) >= _LEAST_DIFFERENT else None


def _first_words(texts: Iterable[str]) -> list[str]:
    words: list[str] = []
    for text in texts:
        words += _WORD.findall(text.lower())
        if len(words) >= _SAMPLE:
            break
    return words[:_SAMPLE]
