"""Prospects that a sentence names without telling them: “the upcoming planner”, “coming soon”, “under development”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.documents.model import BlockKind
from sowlint.expressions import Expression, Expressions, expression
from sowlint.language.model import Span
from sowlint.language.prospects.lexicon import COMPANY, PRODUCT
from sowlint.language.prospects.model import Prospect, Way

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sowlint.language.model import Sentence


def _nouns(lemmas: Iterable[str]) -> str:
    """The lemmas and their plurals, as alternatives."""
    forms = {form for lemma in lemmas for form in (lemma, f"{lemma}s", f"{lemma[:-1]}ies")}
    return "|".join(sorted(sorted(map(re.escape, forms)), key=len, reverse=True))


_WORD = r"[^\W_][\w&'’./-]*"
_LIMIT = r"(?!(?:and|or|of|in|on|at|to|for|with|the|is|are|will|that)\b)"
_THING = (
    rf"(?:{_LIMIT}{_WORD}\s+){{0,5}}?(?:{_nouns(PRODUCT)}|launch|rollout|roll-out|debut|availability|go-live)\b"
    rf"(?![\s-]+(?:{_nouns(COMPANY)})\b)"
)
_VERY = r"(?:very )?(?:soon|shortly)"
_STEP = (
    r"(?:major |minor |product |software )?(?:releases?|versions?|updates?|upgrades?|editions?|iterations?)"
)
_PATTERNS: tuple[tuple[Way, Expression], ...] = tuple(
    (way, expression(pattern))
    for way, *patterns in (
        (
            Way.NEW,
            r"(?-i:\bWill (?:Soon |Also |Now )?(?:Launch|Introduce|Unveil|Release|Debut|Ship|Add|Integrate|Roll[ -]?Out)\b)",
        ),
        (
            Way.UPCOMING,
            rf"\b(?:upcoming|forthcoming|soon-to-(?:be-)?\w+|unreleased)\s+{_THING}",
            rf"\b(?:look(?: out)? for|watch for|keep an eye out for|expect(?: to see)?)\s+(?:even |lots )?(?:more|new|many|further|additional)\s+"
            rf"(?!updates\b){_THING}(?=[^.;:!?]*\b(?:in the (?:coming|next|near) \w+|soon|shortly)\b)",
            rf"\blook(?:ing)? forward to (?:our |the |an? )?(?!\w+ing\b|your\b){_THING}",
        ),
        (
            Way.PLANNED,
            rf"\bplanned\s+(?:and\s+{_WORD}\s+)?{_THING}",
            rf"\b(?:in|with|for|as part of) (?:a|an|our|the|some|one of our) (?:future|later|upcoming|next|subsequent|following) {_STEP}\b",
            rf"\b(?:the|our|its) (?:next|coming|following) {_STEP} (?:brings?|adds?|gets?|includes?|introduces?|supports?|comes with|contains?|offers?)\b",
            r"\bin scope for (?:launch|release|v\d|version|beta|phase)\b",
            r", once (?:it is |they are )?(?:finished|ready|released|launched|out|completed?|live),",
            r"\bwhen (?:it|they) (?:comes? out|(?:is|are) (?:released|out|finished))\b",
        ),
        (
            Way.MAKING,
            r"\b(?:currently|now|still|also|already|actively|is|are|which|that|features?|integrations?|apps?|versions?|support) "
            r"(?:\w+ly )?(?:under|in) (?:active |heavy |early )?development\b",
            r"\b(?:under|in) (?:active )?development\W*$",
            r"\bwork (?:on|towards?) [^.,;:!?]{3,60}? (?:has (?:begun|started)|is (?:well |already |now )?under ?way)\b",
            rf"\b{_THING} (?:is|are) (?:well |already |now )?under ?way\b",
            r"\b(?:we(?: have|['’]ve)|(?:engineers|developers|team) (?:have|has)) (?:already |just )?(?:begun|started) "
            r"(?:to (?:build|develop|design)|building|developing|designing|work(?:ing)? on|work on)\b",
            r"\b(?:the )?development of what (?:will|is to) become\b",
            r"\bin the (?:works|pipeline|making|oven)\b",
            r"\b(?:is|are|also|already|still|currently|now) in preparation\b",
            r"\bon (?:our|the) (?:drawing board|(?:work)?bench)\b",
        ),
        (
            Way.ROADMAP,
            r"\b(?:on|part of) (?:our|the|its) (?:\w+ )?(?:road[ -]?map|backlog)\b",
            r"\b(?:our|its|product|platform|development|ambitious|public|long-term|\w+['’]s) road[ -]?map(?: for [^.:;,]{1,40})?(?=:)",
            r"\b(?:on|of) our (?:radar|to-?do list|wish ?list|agenda|list)\b",
            r"\broad[ -]?map (?:for (?:[\w-]+ ){1,6}?)?(?:includes?|contains?|features?|calls for|comprises?|will)\b",
        ),
        (
            Way.LATER,
            r"\b(?:and|then) (?:later|eventually|in (?:the )?future) (?:also )?(?:for |on |in |with )?(?=(?-i:[A-Z0-9]))",
        ),
        (
            Way.SOON,
            rf"\b(?:coming|launching|arriving|releasing|shipping|landing|rolling out|available|released|live) {_VERY}\b",
            r"\bsoon to be (?:released|launched|available|supported|announced)\b",
            r"\b(?:and|then|with|plus) soon (?:also )?(?:for |on |in |with )?(?=[^\W_])",
            r"\bjust around the corner\b",
            r"\b(?:almost|nearly) (?:here|ready|out)\b(?! to\b)",
            r"\bwatch this space\b",
            r"\bcan(?:not|['’]t| ?hardly) wait to (?:show|share|release|launch|unveil)\b",
            rf"\b{_THING} (?:is|are) (?:already )?on (?:its|their|the) way\b",
            r"\bon the horizon\b",
            r"\bsneak (?:peek|preview) (?:at|of)\b",
            r"\b(?:many |much |lots )?more (?:[^\W_][\w-]* ){0,2}(?:is |are )?(?:to come|on the way|to follow)\b",
            r"\b(?:many |much |lots )?more (?:[^\W_][\w-]* ){0,2}(?:is |are )?coming(?: soon)?(?=\s*[.!…]|\s*$)",
            rf"\bstay tuned for (?!(?:more |further |future |the latest |regular |new |any )*(?:product )?updates\b)(?:the |our |an? )?{_THING}",
        ),
    )
    for pattern in patterns
)
_TOGETHER = Expressions(pattern for _, pattern in _PATTERNS)
_TITLE = re.compile(
    r"^\W*(?:\S+\s+){0,3}road[ -]?map\W*$"
    r"|^\W*planned (?:\w+ )?(?:features|functionality|enhancements|improvements|releases|integrations|additions)"
    r"(?: (?:for|of|in) (?:\S+ ?){1,3})?\W*$|\broad[ -]?map (?:is|looks) as follows\W*$"
    r"|^\W*(?:this|the|our) (?:[\w-]+ ){0,4}?(?:document|page|section|list|road[ -]?map|repo|repository|post|article|guide|overview|table|board)\b"
    r"(?: \w+){0,2}? (?:is|are|provides?|shows?|outlines?|describes?|lists?|gives?|explains?|indicates?|tracks?)\b(?! to\b)",
    re.IGNORECASE,
)
"""A title or announcement, or what a paper says of itself, which promises nothing by itself."""

_UNWRITTEN = re.compile(
    r"\b(?:content|text|details?|information|info|pages?|sections?|photos?|pictures?|images?|screenshots?|links?|documentation|docs)\W*$",
    re.IGNORECASE,
)
"""“Content coming soon”: the paper is not finished, no product is announced."""

_TALKED_OF = re.compile(
    r"\b(?:about|on|into|of|regarding)(?: (?:all|any|our|the|its|these))*\W*$", re.IGNORECASE
)
_MANY = re.compile(
    r"\w+\s+(?:features|releases|products|versions|updates|improvements|changes)$", re.IGNORECASE
)
"""“Learn about upcoming features” names none."""

_TALKABLE = frozenset({Way.PLANNED, Way.UPCOMING})

_LISTED = re.compile(
    r"\b(?:items?|issues?|entries|topics?|things?|dates?|anything|everything) *$", re.IGNORECASE
)
"""“Everything on the roadmap”: what is said of a roadmap, and not what is on it."""

_ONCE_SAID = re.compile(
    r"\b(?:previously|earlier|last (?:year|month|week|quarter|spring|summer|autumn|fall|winter)|\w+ ago|in (?:(?-i:[A-Z])\w+ )?(?:19|20)\d\d"
    r"|in (?-i:January|February|March|April|May|June|July|August|September|October|November|December))\b.*\b\w+ed\b",
    re.IGNORECASE,
)
"""“Last year we announced the upcoming edition”: it was to come then."""

_MAY = re.compile(r"\b(?:may|might|could|can)\b", re.IGNORECASE)


def worded(sentence: Sentence) -> Iterator[Prospect]:
    """The prospects that the words of a sentence name, the first of each way."""
    text = sentence.text
    possible = _TOGETHER.possible_in(text)
    if not possible or _TITLE.search(text):
        return
    seen: set[Way] = set()
    for way, pattern in (_PATTERNS[number] for number in possible):
        found = pattern.search(text) if way not in seen else None
        if found is None or _is_none(way, text[: found.start()], found.group()):
            continue
        if way is Way.ROADMAP and sentence.block.kind is BlockKind.HEADING:
            continue
        seen.add(way)
        yield Prospect(sentence, Span(sentence.start + found.start(), sentence.start + found.end()), way)


def _is_none(way: Way, before: str, found: str) -> bool:
    """Whether the words before take away what was found."""
    return bool(
        (way is Way.PLANNED and _MAY.search(before))
        or (way is Way.SOON and _UNWRITTEN.search(before))
        or (way in _TALKABLE and _MANY.fullmatch(found) and _TALKED_OF.search(before))
        or (way is Way.UPCOMING and _ONCE_SAID.search(before))
        or (way is Way.ROADMAP and _LISTED.search(before))
    )
