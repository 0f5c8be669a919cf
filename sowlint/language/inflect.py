"""The forms of an English word, so that a rule can name a lemma and find its inflections without a parse.

Regular forms are made by the spelling rules of English; irregular verbs are listed. Making a form that nobody
writes does no harm, since it is only ever looked for.
"""

from __future__ import annotations

import re
from functools import lru_cache

_IRREGULAR = {
    "be": "am is are was were been being",
    "become": "becomes became becoming",
    "begin": "begins began begun beginning",
    "break": "breaks broke broken breaking",
    "bring": "brings brought bringing",
    "build": "builds built building",
    "buy": "buys bought buying",
    "choose": "chooses chose chosen choosing",
    "come": "comes came coming",
    "cut": "cuts cutting",
    "do": "does did done doing",
    "drive": "drives drove driven driving",
    "fall": "falls fell fallen falling",
    "find": "finds found finding",
    "get": "gets got gotten getting",
    "give": "gives gave given giving",
    "go": "goes went gone going",
    "grow": "grows grew grown growing",
    "have": "has had having",
    "hold": "holds held holding",
    "keep": "keeps kept keeping",
    "lead": "leads led leading",
    "leave": "leaves left leaving",
    "let": "lets letting",
    "lose": "loses lost losing",
    "make": "makes made making",
    "meet": "meets met meeting",
    "overcome": "overcomes overcame overcoming",
    "pay": "pays paid paying",
    "put": "puts putting",
    "rise": "rises rose risen rising",
    "run": "runs ran running",
    "say": "says said saying",
    "see": "sees saw seen seeing",
    "sell": "sells sold selling",
    "send": "sends sent sending",
    "set": "sets setting",
    "show": "shows showed shown showing",
    "spend": "spends spent spending",
    "stand": "stands stood standing",
    "take": "takes took taken taking",
    "tell": "tells told telling",
    "think": "thinks thought thinking",
    "understand": "understands understood understanding",
    "win": "wins won winning",
    "withstand": "withstands withstood withstanding",
    "write": "writes wrote written writing",
}
_DOUBLING = re.compile(
    r"^[^aeiou]*[aeiou][bdgklmnprt]$|(?:ship|stop|plan|control|(?<!li)mit|(?<!f)fer|cur|outrun|equip)$"
)


@lru_cache(maxsize=8_192)
def forms(lemma: str) -> frozenset[str]:
    """Every form of a word, itself included; lower case."""
    word = lemma.lower()
    if word in _IRREGULAR:
        return frozenset({word, *_IRREGULAR[word].split()})
    return frozenset({word, _third_person(word), *_past_and_participle(word)})


def _third_person(word: str) -> str:
    if re.search(r"(?:s|x|z|ch|sh|o)$", word):
        return f"{word}es"
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return f"{word}s"


def _past_and_participle(word: str) -> tuple[str, str]:
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return f"{word}d", f"{word[:-1]}ing"
    if word.endswith("e"):
        return f"{word}d", f"{word}ing"
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ied", f"{word}ing"
    if _DOUBLING.search(word):
        return f"{word}{word[-1]}ed", f"{word}{word[-1]}ing"
    return f"{word}ed", f"{word}ing"


_IRREGULAR_PLURALS = {
    "analyses": "analysis",
    "children": "child",
    "criteria": "criterion",
    "indices": "index",
    "matrices": "matrix",
    "men": "man",
    "people": "person",
    "women": "woman",
}
_SHORTEST = 4


@lru_cache(maxsize=8_192)
def number_key(word: str) -> str:
    """What singular and plural of a noun have in common, to compare words by; not itself a word.

    “Boxes” and “box” have the key “box”, “caches” and “cache” the key “cach”. Words of up to three letters are
    their own keys (“sms”); an abbreviation in capitals loses its small s (“PCs”).
    """
    low = word.casefold()
    if word.endswith("s") and word[:-1].isupper():
        return low[:-1]
    if len(word) < _SHORTEST:
        return low
    low = _IRREGULAR_PLURALS.get(low, low)
    if low.endswith("s") and not low.endswith(("ss", "us", "is")):
        low = low[:-1]
    if low.endswith("ie"):
        return f"{low[:-2]}y"
    return low[:-1] if re.search(r"(?:s|x|z|ch|sh|o)e$", low) else low
