"""What a clause tells of a step, by where its time stands: behind a statement, before one, or beside a name."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.language.model import TimeForm
from sowlint.plan.prose.acting import acted
from sowlint.plan.prose.naming import first_thing, subject, without_joins
from sowlint.plan.prose.speaking import spoken
from sowlint.plan.prose.told import Told, named, owned

if TYPE_CHECKING:
    from sowlint.language.model import Parties
    from sowlint.plan.prose.clauses import Clause

_MEANT_FOR = compiled(
    r"(?:(?:(?:is|are|will be|shall be)\s+(?:(?:reserved|planned|set aside|allotted|allocated|dedicated|devoted|spent|"
    r"used|scheduled|kept|left|foreseen|intended|earmarked)\s+)?(?:(?:as|for|to|on|with)\s+)?)|for\s+|"
    r"(?:covers?|sees?|brings?|holds?|will see)\s+)(?P<name>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_STATEMENT = compiled(r"[^.;:]*?(?=[.;:)]|,\s|$)", re.DOTALL)
_OF = compiled(r"(?:of|for|to)\s+(?P<name>\S.*)", re.IGNORECASE | re.DOTALL)
_FINITE = compiled(
    r"\b(?:is|are|was|were|will|shall|must|has|have|had|can|may|we|you|they|it|not|no|never|if|within|than|least|most|notice)\b",
    re.IGNORECASE,
)
_ASIDE = compiled(
    r"\s+(?:in parallel(?: (?:with|to) \S.*)?|concurrently|simultaneously|alongside \S.*|jointly|together)\s*$",
    re.IGNORECASE,
)
_ALLOWED_FOR = compiled(
    r"for\s+(?P<name>\S.*?),?\s+(?:we|you|i|the \w+|there)\s+(?:(?:have|will|shall|is|are|also)\s+)*"
    r"(?:plan|allow|reserve|need|require|estimate|expect|schedule|set aside|allocate|foresee|budget|assume|allot)\w*",
    re.IGNORECASE | re.DOTALL,
)
_OPENS = compiled(
    r"\b(?:starts?|begins?|opens?|kicks? off|commences?|ends?|closes?|finish(?:es)?)\s*$", re.IGNORECASE
)
_WITH = compiled(r"with\s+(?P<name>\S.*)", re.IGNORECASE | re.DOTALL)
_HAS = compiled(r"(?P<who>\S.{0,60}?)\s+(?:will\s+|shall\s+|then\s+)*(?:has|have)(?:\s+time)?", re.IGNORECASE)
_TO = compiled(r"to\s+(?P<act>\S.*)", re.IGNORECASE | re.DOTALL)
_MODAL = compiled(r"(?:will|shall|must)\s", re.IGNORECASE)
_WORD = compiled(r"[^\W\d_]{2}")
_MOST_WORDS = 8
_LONGEST = 200


def told(clause: Clause, before: Told | None, parties: Parties) -> Told | None:
    """What a clause tells of a step; ``None`` where it tells of none.

    Args:
        clause: with its times.
        before: what the clause before it in the same sentence tells; without one, no verb can be left out.
        parties: who is who.
    """
    words = without_joins(_ASIDE.sub("", clause.before[-_LONGEST:]).rstrip())
    if not words:
        return _fronted(clause, before, parties)
    return (
        _bracketed(clause, words, parties)
        or _allowed(words, parties)
        or _around(clause, words, parties)
        or spoken(words, parties)
        or _of_length(clause, parties)
        or acted(words, parties)
        or (_left_out(words, before, parties) if before else None)
    )


def _fronted(clause: Clause, before: Told | None, parties: Parties) -> Told | None:
    """“In week 3, we test”, “Week 11 is a buffer”, “two weeks of discovery”."""
    behind = clause.after.lstrip(" ,:–—-")
    statement = _STATEMENT.match(behind)
    words = statement.group().strip() if statement else ""
    if not words:
        return None
    if found := _of_length(clause, parties):
        return found
    if meant := _MEANT_FOR.fullmatch(words):
        return named(first_thing(meant["name"]), parties)
    return (
        spoken(words, parties)
        or acted(words, parties)
        or (_beside(words, before, parties) if before else None)
    )


def _of_length(clause: Clause, parties: Parties) -> Told | None:
    """“Six weeks of build”, “a two-week discovery phase”."""
    time = clause.times[0]
    if time.form is not TimeForm.DURATION or time.anchor:
        return None
    behind = clause.after.strip()
    if of := _OF.match(behind):
        return named(first_thing(of["name"]), parties)
    return named(first_thing(behind), parties) if "-" in time.text and behind[:1].isalpha() else None


def _allowed(words: str, parties: Parties) -> Told | None:
    """“For the build we have planned six weeks.”"""
    found = _ALLOWED_FOR.fullmatch(words)
    return named(subject(found["name"]), parties) if found else None


def _around(clause: Clause, words: str, parties: Parties) -> Told | None:
    """“We start on 4 May with a workshop”, “you have until 29 May to review it”: verb and object on both sides."""
    behind = clause.after.strip()
    if _OPENS.search(words) and (opened := _WITH.match(behind)):
        return named(first_thing(opened["name"]), parties)
    if (
        clause.times[0].form is not TimeForm.DURATION
        and (has := _HAS.fullmatch(words))
        and (to := _TO.match(behind))
    ):
        return owned(first_thing(to["act"]), has["who"], parties)
    return None


def _bracketed(clause: Clause, words: str, parties: Parties) -> Told | None:
    """“Discovery (two weeks)”, “Discovery: two weeks.”"""
    in_brackets = words.endswith("(") and clause.after.startswith(")")
    if not in_brackets and not (words.endswith((":", "–", "—")) and not _WORD.search(clause.after)):
        return None
    words = words[:-1].strip()
    opened = acted(words, parties)
    return opened or _named_alone(words, parties)


def _left_out(words: str, before: Told, parties: Parties) -> Told | None:
    """“… and shall hand over the system by 15 May”: the side of the clause before; or its verb, see ``_beside``."""
    if before.owner and _MODAL.match(words):
        return acted(f"{before.owner} {words}", parties)
    return _beside(words, before, parties)


def _beside(words: str, before: Told, parties: Parties) -> Told | None:
    """“… and testing from 29 June”: a name, with the verb of the clause before."""
    found = _named_alone(words, parties)
    return found and replace(found, bearing=before.bearing)


def _named_alone(words: str, parties: Parties) -> Told | None:
    if _FINITE.search(words) or len(words.split()) > _MOST_WORDS:
        return None
    found = named(subject(words), parties)
    return found and replace(found, stated=False)
