"""What a step is called in a sentence: its noun phrase or its act, without what joins it to the rest."""

from __future__ import annotations

import re

from sowlint.compiled import compiled
from sowlint.plan.naming import tidy

_JOINS = compiled(
    r"\W*(?:(?:and|but|while|whereas|then|next|(?:first|second|third)(?:ly|(?=\s*,|\s+(?:we|you|i|both)\b))|finally|lastly|"
    r"afterwards?|subsequently|thereafter|initially|also|by|to begin with|to start with|after (?:that|this|which)|"
    r"(?:(?:it|this|that|which) (?:is|will be|are)\s+)?followed|with|in parallel|meanwhile|at the same time|"
    r"simultaneously|concurrently)\b\W*)+",
    re.IGNORECASE,
)
_SUBORDINATE = compiled(
    r"(?:once|after|when|as|with|following|based|upon|at|for|during|in|on|from|under|given|because|since)\s[^,]*,\s+",
    re.IGNORECASE,
)
_DETERMINER = compiled(
    r"(?:(?:the|an?|our|your|its|their|this|that|these|those|both|another)\s+)+", re.IGNORECASE
)
_END = compiled(
    r"[.,;:()\[\]]|\s[–—-]\s|\s(?:then|and then|followed|that|which|who|in which|during|where|with|starting|beginning|"
    r"from|before|after|until|so|as|at|on|in|is|are|will|shall|has|have|based)\s",
    re.IGNORECASE,
)
_NOTHING = compiled(
    r"(?:(?:the|this|our|time|whole|entire|overall|total|proposed|contract|project|delivery|initial|remaining|expected|"
    r"estimated)\s+)*"
    r"(?:project|work|services?|agreement|contract|sow|statement of work|terms?|orders?|offer|proposal|paper|document|"
    r"engagement|assignment|schedule|timeline|duration|plan|programme|program|process|time|period|parties|party|team|it|this|"
    r"that|they|these|those|which|there|we|you|i|he|she|who|what|one|us|rest|following|latter|former|steps?|phases?|dates?|all|"
    r"deadline|sprints?|iterations?|cycles?|increments?|weeks?|months?|days?|"
    r"(?:length|duration|end|start) of (?:the|our|this) .*)",
    re.IGNORECASE,
)
"""Words that name no step: the whole, the paper, the time itself, or something said before."""

_ANNOUNCED = compiled(r"^\w[^:]{0,40}:\s+(?=(?:the|an?|our|we|you)\b)", re.IGNORECASE)
_WHICH = compiled(r",?\s+(?:which|that|who)\s*$", re.IGNORECASE)
_WORD = compiled(r"[^\W\d_]{2}")
_MOST_WORDS = 14


def subject(words: str) -> str:
    """What the words before a verb name: without what joins them, without a clause in front, without an article."""
    bare = _ANNOUNCED.sub("", without_joins(words), count=1)
    before = _SUBORDINATE.match(bare)
    return _plain(_WHICH.sub("", bare[before.end() :] if before else bare))


def first_thing(words: str) -> str:
    """What words name first: “acceptance testing, which …” names the acceptance testing."""
    words = words.strip()
    end = _END.search(words, 2)
    return _plain(words[: end.start()] if end else words)


def without_joins(words: str) -> str:
    """Words without those that only join them to what was said before; empty where there are no others."""
    joined = _JOINS.match(words)
    bare = words[joined.end() :] if joined else words.lstrip()
    return bare if _WORD.search(_without_article(f"{bare} ")) else ""


def _plain(words: str) -> str:
    """A name that stands by itself, its first letter a capital; empty where it names nothing."""
    name = tidy(_without_article(words.strip()))
    if not _WORD.search(name) or len(name.split()) > _MOST_WORDS or _NOTHING.fullmatch(name):
        return ""
    return name if name[1:2].isupper() else f"{name[0].upper()}{name[1:]}"


def _without_article(words: str) -> str:
    article = _DETERMINER.match(words)
    return words[article.end() :] if article else words
