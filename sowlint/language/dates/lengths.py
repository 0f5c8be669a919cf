"""Lengths of time, alone or counted from an event: ``within 30 days``, ``6 weeks after kick-off``."""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.language.dates.found import Found, Pattern, after, before, pattern
from sowlint.language.dates.words import DASH, LABEL_BEFORE, NUMBER, VAGUE_NUMBERS, number_value
from sowlint.language.model import Grade, TimeForm

if TYPE_CHECKING:
    from sowlint.language.dates.found import Context

_DAYS = {
    "hour": 1 / 24,
    "hr": 1 / 24,
    "day": 1,
    "d": 1,
    "week": 7,
    "wk": 7,
    "w": 7,
    "fortnight": 14,
    "month": 30,
    "mo": 30,
    "quarter": 91,
    "year": 365,
    "yr": 365,
    "decade": 3650,
}
_CALENDAR_DAYS_PER_WORKING_DAY = 7 / 5
_BY_LENGTH = (
    (7, Grade.DAY),
    (14, Grade.WEEK),
    (31, Grade.MONTH),
    (92, Grade.QUARTER),
    (184, Grade.HALF),
)
_UNITS = (
    r"(?:days?|weeks?|wks?|months?|mos?|quarters?|years?|yrs?|decades?|fortnights?|hours?|hrs?|(?<=\d)"
    r"(?-i:[dw]))"
    r"(?![^\W_])"
)
_WORKING = r"business|working|work|banking|week"
_KIND = rf"(?:(?P<kind>{_WORKING})|calendar|consecutive|full|additional|further|more|elapsed|short|whole|man)"
_VAGUE = "|".join(name.replace(" ", r"\s+") for name in VAGUE_NUMBERS)
_ARTICLE_COMES = compiled(
    r"\b(?:within|in|by|over|after|takes?|took|than|about|around|half)\s+$", re.IGNORECASE
)
_FIRM_BINDING = compiled(
    r"\b(?:within|in|under|over|than|takes?|after|for|least|most|to|about)\s+(?:just\s+|only\s+)?$",
    re.IGNORECASE,
)
_RATE = compiled(
    r"\s*(?:(?:a|an|per|each|every|of\s+(?:the|every|each))\s+(?:day|week|month|year)|/\s?(?:day|week|month|"
    r"year|\d))\b",
    re.IGNORECASE,
)
_AGE = compiled(r"['’]?[\s-]+(?:old|of\s+age|(?:of\s+)?(?:\w+\s+)?experience)\b", re.IGNORECASE)
_CONNECTOR = compiled(
    r"['’]?\s+(?P<how>after|from|following|of|upon|before|prior\s+to|since|post|past|ahead\s+of|"
    r"in\s+advance\s+of)(?:\s+|(?<=post)-)(?=\S)",
    re.IGNORECASE,
)
_OF_EVENT = compiled(
    r"(?:the\s+|its\s+|their\s+|our\s+|your\s+|such\s+|any\s+|\w+['’]s\s+)*(?:\w+\s+){0,2}"
    r"(?:receipt|receiving|notice|notification|signature|signing|execution|effective|award|start|kick-?off|"
    r"delivery|"
    r"completion|acceptance|approval|request|submission|invoice|termination|expiration|commencement|date|"
    r"go-live|launch|"
    r"award|contract|order|purchase|mobili[sz]ation|being|discovery|report|ntp|po|close|publication|"
    r"onboarding)\b",
    re.IGNORECASE,
)
_OF_WORK = compiled(
    r"(?:[\w-]+\s+)?(?:work|effort|development|training|support|service|operation|performance|experience|"
    r"consulting|"
    r"testing|design|time|each|every|use|usage|data)\b",
    re.IGNORECASE,
)
_DEADLINE = compiled(
    r"\b(?P<bound>within|than|in|under|exceed)\s+(?:approximately\s+|"
    r"about\s+)?(?:the\s+first\s+)?(?:a\s+)?(?:[^\s\w]\s?)?$",
    re.IGNORECASE,
)
_NOW = compiled(r"(?:now|today|this\s+date)\b", re.IGNORECASE)
_WORD = compiled(r"\s*(\S+)")
_STOP_WORDS = (
    "and but which that who unless if provided subject shall will must may should can is are was were "
    "has have by within so while whereas whether when where then we they it you as no upon at"
)
_STOPS = frozenset(_STOP_WORDS.split())
_BEFORE_TO = frozenset(
    {"access", "respect", "relation", "due", "prior", "response", "changes", "according", "approval"}
)
_LONGEST_ANCHOR = 14


def _grade(days: float, *, vague: bool = False) -> Grade:
    """How exact a length is: definitions.md counts lengths up to a month as exact, longer ones as coarse."""
    if vague:
        return Grade.VAGUE
    return next((grade for limit, grade in _BY_LENGTH if days <= limit), Grade.YEAR)


def _calendar_days(number: float, unit: str, *, working: bool) -> int:
    singular = unit.lower() if unit.lower() in _DAYS else unit.lower().removesuffix("s")
    days = number * _DAYS[singular]
    return ceil(days * _CALENDAR_DAYS_PER_WORKING_DAY if working and singular == "day" else days)


def _read_length(match: re.Match[str], _: Context) -> Found | None:
    if _RATE.match(after(match)) or _AGE.match(after(match)):
        return None
    start, number = match.start(), match["number"]
    if match["other"]:
        if LABEL_BEFORE.search(before(match)):
            start = match.start("other")
        number = match["other"]
    elif match["number"][:1].isdigit() and LABEL_BEFORE.search(before(match)):
        return None
    if match["number"].lower() == "one" and _idiom(match):
        return None
    days = _calendar_days(number_value(number), match["unit"], working=bool(match["kind"]))
    found = Found(
        start,
        match.end(),
        TimeForm.DURATION,
        _grade(days),
        days=days,
        attributive=_is_attributive(match, number_value(number)),
    )
    return _with_anchor(match, found)


def _is_attributive(match: re.Match[str], number: float) -> bool:
    """``two-week sprints``, ``6 to 8 week period``: the length of the thing named next."""
    singular = not match["unit"].lower().endswith("s")
    named = re.match(r"\s+(?!or\b|and\b|to\b|from\b|after\b|of\b)[a-z]", after(match))
    return bool(named and singular and (number > 1 or re.search(r"\w[-‐]\w+$", match.group())))


def _idiom(match: re.Match[str]) -> bool:
    """“One day you will” is no length."""
    unit = match["unit"].lower()
    return unit == "day" and " " in match.group() and not _FIRM_BINDING.search(before(match))


def _read_vague_length(match: re.Match[str], _: Context) -> Found | None:
    if re.search(r"\b(?:next|following|coming)\s+$", before(match), re.IGNORECASE):
        return None
    words = " ".join(match["number"].lower().split())
    days = _calendar_days(VAGUE_NUMBERS[words], match["unit"], working=bool(match["kind"]))
    found = Found(
        match.start(), match.end(), TimeForm.DURATION, Grade.VAGUE, days=days, approximate=match["number"]
    )
    return _with_anchor(match, found)


def _read_single(match: re.Match[str], _: Context) -> Found | None:
    """``within a week``, ``half a day``; elsewhere “a week” is a rate or an article."""
    if _RATE.match(after(match)) or not (match["half"] or _ARTICLE_COMES.search(before(match))):
        return None
    number = 0.5 if match["half"] else 1.0
    days = _calendar_days(number, match["unit"], working=bool(match["kind"]))
    return _with_anchor(match, Found(match.start(), match.end(), TimeForm.DURATION, _grade(days), days=days))


def _with_anchor(match: re.Match[str], found: Found) -> Found:
    """The length with the event it is counted from, where the text names one."""
    text = match.string
    connector = _CONNECTOR.match(text, found.end)
    if not connector or ("-" in match.group() and connector["how"].lower() == "of"):
        return found
    if _NOW.match(text, connector.end()):
        return found
    how = " ".join(connector["how"].lower().split())
    if how == "of" and not _counts_from(text, found.start, connector.end()):
        return found
    if how == "past" and not text[connector.end()].isupper() and not text.startswith("the ", connector.end()):
        return found
    end = anchor_end(text, connector.end())
    if end <= connector.end():
        return found
    return Found(
        found.start,
        end,
        TimeForm.OFFSET,
        found.grade,
        days=found.days,
        anchor=text[connector.end() : end],
        approximate=found.approximate,
    )


def _counts_from(text: str, start: int, event: int) -> bool:
    """Whether “of” names an event (“5 days of receipt”) and not what fills the time (“6 weeks of work”)."""
    bound = _DEADLINE.search(text[max(0, start - 40) : start])
    if not bound:
        return False
    if bound["bound"].lower() in ("within", "than"):
        return not _OF_WORK.match(text, event)
    return bool(_OF_EVENT.match(text, event))


def anchor_end(text: str, start: int) -> int:
    """Where the words that name an event end: at a mark, a verb or what begins another clause."""
    at, last, words = start, "", 0
    while words < _LONGEST_ANCHOR and (found := _WORD.match(text, at)):
        word = found.group(1)
        bare = word.lower().strip("(“\"'")
        if (
            word[0] in "(|–—;"
            or not re.search(r"\w", word)
            or (words and bare in _STOPS and not (word == "May" and last.isdigit()))
            or (bare == "to" and last not in _BEFORE_TO)
        ):
            return _without_subject(text, start, at) if bare in ("shall", "will", "must", "may") else at
        stripped = word.rstrip(',;:.!?)|”"')
        at, last, words = found.start(1) + len(stripped), stripped.lower(), words + 1
        if len(stripped) < len(word):
            break
    return at


def _without_subject(text: str, start: int, end: int) -> int:
    """The end of the event when a subject stands between it and a modal (“after signature Acme shall”)."""
    subject = re.search(r"\s+(?:the\s+)?(?:[A-Z][\w&]*|we|they|it|you)$", text[start:end])
    return start + subject.start() if subject else end


def _read_plus(match: re.Match[str], _: Context) -> Found:
    letter = (match["unit"] or match["from"]).upper()
    unit = {"W": "week", "M": "month"}.get(letter, match["unit"] or "day")
    days = _calendar_days(float(match["number"]), unit, working=bool(match["kind"]))
    return Found(match.start(), match.end(), TimeForm.OFFSET, _grade(days), days=days, anchor=match["from"])


_FREE = r"(?<![\w,$€£/:+])(?<!\d[.-])"

LENGTHS: tuple[Pattern, ...] = (
    pattern(
        rf"{_FREE}(?P<number>{NUMBER})(?:\s*(?:{DASH}|/|\bto\b|\bor\b)\s*(?P<other>{NUMBER}))?\+?[\s‐-]*"
        rf"(?:{_KIND}[\s‐-]+){{0,2}}(?P<unit>{_UNITS})",
        _read_length,
    ),
    pattern(
        rf"\b(?:the\s+)?(?P<number>{_VAGUE})\s+(?:(?:short|{_WORKING}(?P<kind>))"
        rf"\s+)?(?:of\s+)?(?P<unit>days|weeks|months|years|hours|decades)\b",
        _read_vague_length,
    ),
    pattern(
        rf"\b(?P<half>half\s+)?an?\s+(?:(?:single|full|{_WORKING}(?P<kind>))\s+)?(?P<unit>day|week|month|"
        rf"quarter|year|fortnight|decade)\b",
        _read_single,
    ),
    pattern(
        rf"(?<![\w+])(?P<from>(?-i:[TDWM]0?)|go-?live|kick-?off|signature|award|contract|start|ntp|day\s?0)"
        rf"\s?[+]\s?(?P<number>\d{{1,3}})"
        rf"(?![\d.])(?:\s?(?:(?P<kind>{_WORKING})\s+)?(?P<unit>{_UNITS}|[mwd](?!\w)))?(?!\w)",
        _read_plus,
    ),
)
