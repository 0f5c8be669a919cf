"""Statements that end in a verb of time: “the build will run”, “testing is due to start”, “the portal goes live”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.plan.prose.naming import subject
from sowlint.plan.prose.told import Bearing, Told, named, owned

if TYPE_CHECKING:
    from sowlint.language.model import Parties

_AUX = (
    r"(?:(?:will|shall|should|must|is|are|be|being|to|also|then|now|currently|tentatively|provisionally|scheduled|planned|"
    r"expected|due|set|estimated|anticipated|intended|foreseen|projected|targeted|slated)\s+)*"
)
_START = r"starts?|begins?|commences?|opens?|kicks? off|starting|beginning"
_END = (
    r"ends?|finish(?:es|ed)?|completes?|completed|concludes?|concluded|closes?|done|due|ready|delivered|submitted|"
    r"handed over|finali[sz]ed|in place"
)
_WHOLE = (
    r"runs?|lasts?|takes?(?: place| up)?|spans?|extends?|continues?|goes on|requires?|needs?|happens?|occurs?|falls?|"
    r"follows?|comes?|arrives?|held|carried out|conducted|performed|scheduled|planned|set|timed|slated|foreseen|"
    r"targeted|expected|estimated|allotted|allocated|reserved|booked|is|are|be"
)
_VERB = (
    rf"{_AUX}(?:(?P<start>{_START})|(?P<end>{_END})|(?P<whole>{_WHOLE}))(?:\s+(?:for|from|at|a total of))?"
)
_TOLD_OF = compiled(rf"(?P<name>.*?\S)\s+{_VERB}", re.IGNORECASE | re.DOTALL)
_GOES_ON = compiled(
    rf"(?:(?:it|this|that|which|(?:this|that|the) (?:phase|step|stage|work|activity))\s+)?{_VERB}",
    re.IGNORECASE,
)
_PASSIVE = compiled(
    r"(?P<told>.*\b(?:\w+ed|built|held|written|drawn|made|done|up|out|off|over))\s+by\s+(?P<by>\S+(?: \S+){0,3})",
    re.IGNORECASE | re.DOTALL,
)
_KICK_OFF = compiled(r"\bkick-?off\b", re.IGNORECASE)
_KICKS = compiled(r"\bkicks? off\s*$", re.IGNORECASE)
_REACHED = compiled(
    rf"(?P<name>.*?\S)\s+{_AUX}(?:(?P<active>goes live|go live|launches|ships)|(?:is|are|be|gets?)\s+"
    rf"(?:(?:jointly|fully|then|also)\s+)?(?!(?:{_END}|{_WHOLE})$)"
    r"(?P<done>\w+ed|built|written|drawn|made|set up|rolled out|signed off|cut over|live|made available|available))",
    re.IGNORECASE | re.DOTALL,
)


def spoken(words: str, parties: Parties) -> Told | None:
    """What a statement tells of a step; ``None`` where it does not end in a verb of time."""
    if (passive := _PASSIVE.fullmatch(words)) and (step := spoken(passive["told"], parties)):
        return owned(step.name, passive["by"], parties, step.bearing) or step
    if goes_on := _GOES_ON.fullmatch(words):
        return Told("", _bearing(goes_on))
    if reached := _REACHED.fullmatch(words):
        happens = "goes live" if reached["active"] == "go live" else reached["active"] or reached["done"]
        return named(subject(f"{reached['name']} {happens}"), parties)
    told_of = _TOLD_OF.fullmatch(words)
    if told_of is None:
        return None
    name = subject(told_of["name"]) or ("Kick-off" if _KICKS.search(words) else "")
    return named(name, parties, Bearing.WHOLE if _KICK_OFF.search(name) else _bearing(told_of))


def _bearing(found: re.Match[str]) -> Bearing:
    return Bearing.START if found["start"] else Bearing.END if found["end"] else Bearing.WHOLE
