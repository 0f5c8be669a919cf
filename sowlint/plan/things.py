"""What a time is told of, so that the same thing is known again in other words of the document, or not at all."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sowlint.plan.model import Step

_KINDS = {
    "milestone": "m",
    "ms": "m",
    "m": "m",
    "deliverable": "d",
    "d": "d",
    "phase": "p",
    "stage": "p",
    "p": "p",
    "sprint": "s",
    "iteration": "s",
    "release": "r",
    "work package": "wp",
    "workpackage": "wp",
    "wp": "wp",
}
_NUMBERED = re.compile(
    r"\b(?P<kind>milestone|deliverable|phase|stage|sprint|iteration|release|work ?package)s?\s*(?:no\.?\s*|#\s*)?"
    r"(?P<number>\d+(?:\.\d+)*[a-z]?|[a-h]|i{1,3}|iv|vi{0,3})\b(?!['’.]\w)",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"\b(?:(?:[Mm]ilestone|[Dd]eliverable|[Pp]hase|[Ww]ork [Pp]ackage)\s+)?"
    r"(?P<kind>MS|WP|[MDP])[-\s.]?(?P<number>\d+(?:\.\d+)*)\b"
)
_LIVE = re.compile(r"\b(?:go(?:es|ing)?|went|be|is)[\s-]+live\b|\bgolive\b|\blive\b", re.IGNORECASE)
_KICKOFF = re.compile(r"\bkick-?\s?offs?\b", re.IGNORECASE)
_SIGNOFF = re.compile(r"\bsign(?:ed)?[\s-]offs?\b", re.IGNORECASE)
_COUNTED = re.compile(r"^\W*(?:\d+(?:\.\d+)+|\d+[.):–—-])\s")
_WORD = re.compile(r"[^\W_]+")
_UNSAID = frozenset(re.findall(r"\w+", """
    a an the of for to in on by at and its their our your this that these with from be is are will shall must
    date day due deadline end ending ends ended finish finished finishing complete completed completion completing
    deliver delivered delivery delivering submit submitted submission provide provided provision supply supplied
    supplying hand handed over ready done reached reach achieve achieved produce produced issue issued ship
    shipped takes place take follow scheduled set fall falls
"""))  # fmt: skip
"""Words that say that something is done by a time, which every step is; they tell no thing from another."""

_WHOLE = frozenset({"project", "work", "engagement", "assignment", "service", "contract"})
_PRODUCT = _WHOLE - {"engagement", "assignment", "contract", "work"} | frozenset(
    {
        "portal",
        "system",
        "solution",
        "platform",
        "website",
        "site",
        "application",
        "app",
        "product",
        "software",
    }
)
"""“The portal goes live” is the go-live; it is only said of a part where the part is named."""

_EVENTS = {
    "approv": "approved",
    "approval": "approved",
    "accept": "approved",
    "acceptance": "approved",
    "sign": "approved",
    "signoff": "approved",
    "start": "start",
    "begin": "start",
    "commence": "start",
    "commencement": "start",
    "kickoff": "start",
}
START = "start"
LIVE = "golive"
_POINTS = frozenset({LIVE, "launch", "approved", START})
_PAPERS = frozenset(
    {
        "document",
        "draft",
        "drawing",
        "prototype",
        "mockup",
        "wireframe",
        "specification",
        "concept",
        "blueprint",
    }
    | {"report", "plan", "manual", "guide"}
)


@dataclass(frozen=True)
class Thing:
    """What a time is told of.

    Attributes:
        marks: numbers that it bears, by their kind: ``m2`` for “Milestone 2” as for “M2”.
        words: what it is, lower-case and without endings; ``start``, ``approved`` and ``golive`` tell what happens.
    """

    marks: frozenset[str]
    words: frozenset[str]

    @property
    def is_whole(self) -> bool:
        """True for the project as a whole."""
        return not self.marks and bool(self.words) and self.words <= _WHOLE

    @property
    def is_point(self) -> bool:
        """True for what has one day by its nature: a numbered milestone, a document, a launch."""
        return any(mark[0] in "md" for mark in self.marks) or bool(self.words & (_POINTS | _PAPERS))

    def without(self, word: str) -> Thing:
        """The same thing, whatever happens to it."""
        return Thing(self.marks, self.words - {word})

    def is_same(self, step: Thing) -> bool:
        """Whether these words name a step: by its number and nothing that the step does not say, else by every word."""
        if self.marks:
            return self.marks == step.marks and self.words <= step.words
        return bool(self.words) and self.words == step.words


@lru_cache(maxsize=1 << 10)
def thing_of(text: str) -> Thing:
    """What a phrase names; remembered, as each fault of a plan asks for the same steps."""
    text = _KICKOFF.sub("kickoff", _SIGNOFF.sub("signoff", text))
    marks = {
        f"{_KINDS[_plain(found['kind'])]}{found['number'].lower()}" for found in _NUMBERED.finditer(text)
    }
    text = _NUMBERED.sub(" ", text)
    marks |= {f"{_KINDS[_plain(found['kind'])]}{found['number']}" for found in _SHORT.finditer(text)}
    text = _LIVE.sub(f" {LIVE} ", _SHORT.sub(" ", text))
    words = frozenset(_stem(word) for word in map(str.lower, _WORD.findall(text)) if word not in _UNSAID)
    if words & {LIVE, "launch"}:
        words -= _PRODUCT
    return Thing(frozenset(marks), words)


def called(step: Step) -> Thing:
    """What a step is called, with a number that tells its sort (M2), without one that only counts the rows."""
    number = step.number if re.search(r"[^\W\d_]", step.number) else ""
    return thing_of(f"{number} {_COUNTED.sub('', step.name)}")


def _plain(kind: str) -> str:
    return re.sub(r"\s+", " ", kind.lower())


def _stem(word: str) -> str:
    """A word without the ending of a plural or a verb."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            word = word.removesuffix(ending)
            break
    return _EVENTS.get(word, word)
