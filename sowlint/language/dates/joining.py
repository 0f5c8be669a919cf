"""What stands around a time: parts (``end of``), ranges (``from … to …``), prepositions, words of doubt."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.expressions import expression
from sowlint.language.dates.words import DASH
from sowlint.language.model import Grade, TimeForm

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sowlint.language.dates.found import Found

_WINDOW = 60
_PART = expression(
    r"\b(?:the\s+|(?:very|as)\s+)?(?:"
    r"(?:early|mid|late)\s*-?\s*(?:to|-|–|/|or)\s*-?\s*(?P<later>mid|late|end)"
    r"|(?P<near>early|mid|late)"
    r"|(?P<edge>(?:second\s+|first\s+|latter\s+)?half|middle|end|close|beginning|start|latter\s+part|"
    r"first\s+part|"
    r"(?:first|second|third|fourth|last|final)\s+week|(?:first|last)\s+(?:business\s+|working\s+)?day)"
    r"\s+(?:of|in)(?:\s+the)?"
    r"|(?<=\bby\s)(?P<bare>end)|(?P<hyphened>end|mid)(?=-)"
    rf")(?:\s+|\s*{DASH}\s*)(?:the\s+)?(?:month\s+of\s+)?$"
)
_WEEK_OF = expression(
    r"\b(?:the\s+)?(?:week\s+(?:of|commencing|beginning|starting|ending)|w/[ceb])\s+(?:the\s+)?$"
)
_PARTS = {
    "early": "early",
    "beginning": "early",
    "start": "early",
    "first part": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "end": "late",
    "close": "late",
    "latter part": "late",
    "first half": "first half",
    "half": "second half",
    "second half": "second half",
    "latter half": "second half",
}
_PARTED = (TimeForm.CALENDAR, TimeForm.DEICTIC, TimeForm.ORDINAL)
_RANGE = compiled(
    rf"\s*(?:{DASH}|[-=]+>|→|to|through|thru|until|till|and|&|/)\s*(?:the\s+)?(?:end\s+of\s+)?", re.IGNORECASE
)
_BETWEEN = expression(r"\bbetween\s+(?:the\s+)?$")
_BOUND = expression(
    r"(?:(?<=^)|(?<=[\s(\[“\"‘,:;—–|/-]))(?P<bound>by\s+no\s+later\s+than|no(?:t)?\s+later\s+than|"
    r"at\s+the\s+latest\s+by|"
    r"on\s+or\s+(?:before|about|after)|prior\s+to|in\s+time\s+for|up\s+to|as\s+of|at\s+least|at\s+most|"
    r"(?:no|not)\s+more\s+than|"
    r"(?:(?:no|not)\s+)?less\s+than|(?:no\s+)?fewer\s+than|more\s+than|(?:not\s+)?exceed(?:ing)?|"
    r"minimum\s+of|maximum\s+of|"
    r"by|before|until|till|within|in|on|from|since|after|during|through(?:out)?|over|for|every|per|starting|"
    r"beginning|commencing|effective|under|at|between|last)"
    r"(?:\s+(?:the|a|an|its|their|our|just|only))?"
    r"(?:\s+(?:next|coming|following|first|last|past|previous|initial|subsequent|remaining|final))?[\s:]*$"
)
_POINTS = frozenset({"in", "on", "by", "at", "before", "until", "till"})
_PERIOD = expression(r"\b(?:the\s+)?(?P<bound>next|last|past|previous|first|initial|coming|following)\s+$")
_MODAL = expression(r"\b(?:will|shall|should|must|may|can|could|would|to)\s+(?:only\s+|just\s+)?$")
"""“Will last three weeks”: a verb, where “the last three weeks” are over."""

_APPROXIMATE = compiled(
    r"(?:\b(?P<word>approximately|approx\.?|(?<!on\sor\s)about|around|circa|ca\.?|roughly|nearly|almost)|(?P<sign>[~≈]|"
    r"(?<![\w.])c\.))\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_APPROXIMATE_AFTER = compiled(
    r"\s*(?:\(\s*)?(?P<word>or\s+so\b|or\s+thereabouts|approx(?:\.|imately|\b)|-ish\b|(?<=\()ca\.?)"
    r"(?:\s*\))?",
    re.IGNORECASE,
)


def with_parts(text: str, found: Iterable[Found], floor: int = 0) -> list[Found]:
    """The times with the words that name a part: ``end of Q3``, ``mid-March``, ``week of 2 March``."""
    parted: list[Found] = []
    for each in found:
        parted.append(_with_part(text, each, floor))
        floor = each.end
    return parted


def _with_part(text: str, found: Found, floor: int) -> Found:
    before = text[max(floor, found.start - _WINDOW) : found.start]
    if found.grade is Grade.DAY and found.form is TimeForm.CALENDAR:
        week = _WEEK_OF.search(before)
        return (
            replace(found, start=found.start - len(week.group()), grade=Grade.WEEK, part="around")
            if week
            else found
        )
    part = _PART.search(before)
    if (
        not part
        or found.form not in _PARTED
        or (found.grade < Grade.MONTH and found.form is not TimeForm.ORDINAL)
    ):
        return found
    words = next(word for word in part.groups() if word)
    name = re.sub(r"\s+(?:business|working)\s+", " ", " ".join(words.lower().split()))
    grade = Grade.DAY if name.endswith("day") else Grade.WEEK if name.endswith("week") else found.grade
    return replace(found, start=found.start - len(part.group()), grade=grade, part=_PARTS.get(name, name))


def with_ranges(text: str, found: list[Found]) -> list[Found]:
    """The times with the two ends of each range joined; either end lends the other its year."""
    joined: list[Found] = []
    for each in found:
        if joined and _is_range(text, joined[-1], each):
            joined[-1] = _join(joined[-1], each)
        else:
            joined.append(each)
    return joined


def _is_range(text: str, left: Found, right: Found) -> bool:
    gap = text[left.end : right.start]
    if left.until or len(gap) > 20 or not _RANGE.fullmatch(gap) or left.form is not right.form:
        return False
    if left.form not in (TimeForm.CALENDAR, TimeForm.DEICTIC, TimeForm.ORDINAL):
        return False
    if re.match(r"\s*(?:and|&|/)", gap, re.IGNORECASE):
        return bool(_BETWEEN.search(text[: left.start])) or (
            left.grade is right.grade >= Grade.MONTH and left.year is None
        )
    return True


def _join(left: Found, right: Found) -> Found:
    if left.in_year and left.year is None and right.year is not None:
        left = replace(left, year=right.year)
        start, end = left.placed(None), right.placed(None)
        if start and end and start[0] > end[1]:
            left = replace(left, year=right.year - 1)
    elif right.in_year and right.year is None and left.year is not None:
        right = replace(right, year=left.year)
        start, end = left.placed(None), right.placed(None)
        if start and end and start[0] > end[1]:
            right = replace(right, year=left.year + 1)
    return replace(left, end=right.end, until=right, grade=max(left.grade, right.grade))


def with_surroundings(text: str, found: Iterable[Found]) -> list[Found]:
    """The times with their prepositions and words of doubt."""
    settled: list[Found] = []
    floor = 0
    for each in found:
        settled.append(_with_surroundings(text, each, floor))
        floor = settled[-1].end
    return settled


def _binding(before: str, found: Found) -> re.Match[str] | None:
    """The preposition before a time; “last” of “will last” and “over” of “handed over 3 May” are none."""
    binding = _BOUND.search(before) or (_PERIOD.search(before) if found.days else None)
    is_verb = (
        binding and binding["bound"].lower() == "last" and _MODAL.search(before[: binding.start("bound")])
    )
    is_particle = (
        binding and binding["bound"].lower() == "over" and not found.days and found.grade is Grade.DAY
    )
    return None if is_verb or is_particle else binding


def _with_surroundings(text: str, found: Found, floor: int) -> Found:
    start, bound, doubt = found.start, "", found.approximate
    for _ in range(3):
        before = text[max(floor, start - _WINDOW) : start]
        if not before:
            break
        rough = None if doubt else _APPROXIMATE.search(before)
        if rough:
            doubt, start = rough["word"] or rough["sign"], start - (len(before) - rough.start())
            continue
        binding = None if bound else _binding(before, found)
        if binding and not (found.attributive and binding["bound"].lower() in _POINTS):
            bound, start = (
                " ".join(binding["bound"].lower().split()),
                start - (len(before) - binding.start("bound")),
            )
            continue
        break
    end = found.end
    trailing = None if doubt else _APPROXIMATE_AFTER.match(text, end)
    if trailing:
        doubt, end = trailing["word"], trailing.end()
    if not (bound or doubt):
        return found
    return replace(found, start=start, end=end, bound=bound, approximate=doubt)
