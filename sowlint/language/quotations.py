"""What people are quoted with in a text, and who they are: the vendor's own, somebody else by name, or nobody."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sowlint.expressions import expression
from sowlint.language.model import Role, Span
from sowlint.language.parties.words import EITHER_SIDE, VENDOR_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.documents.model import Block
    from sowlint.language.model import Parties

_QUOTE = re.compile(r"“[^“”]{12,}(?:”|$)|(?<![\w\"])\"[^\"“”]{12,}(?:\"|$)")
_SAYS = (
    r"(?:said|says|adds|added|explain(?:s|ed)|notes?|noted|stat(?:es|ed)|comment(?:s|ed)|assert(?:s|ed)|conclud(?:es|ed)|"
    r"continue[sd]|remark(?:s|ed)|shared|told|report(?:s|ed)|recall(?:s|ed)|according to)"
)
_AFTER = expression(rf"\b{_SAYS}\s+(?P<who>[^“”\".]{{2,160}})")
_SAYING = expression(rf"\s+{_SAYS}\b(?!\s+\w+ing\b)")
_BEFORE = re.compile(rf"(?P<who>[^“”\".!?]{{2,160}}?){_SAYING.source}", re.IGNORECASE)
_ENDS = '“”".!?'
_LONGEST_NAME = 160
"""Characters of what is before a verb of saying, at most."""

_SIGNED = re.compile(
    r"(?:^|[”\s])[-–—―]\s*(?P<who>(?=[A-Z\[]|an?\s|happy|satisfied|verified|anonymous)[^“”\"]{2,100})$"
)
_ASIDE = re.compile(r"\b(?:describing|speaking|commenting|regarding|about|who)\b.*", re.IGNORECASE)
_PERSON = re.compile(r"\b[A-Z][\w'’-]+\.?\s+(?:[A-Z]\.?\s+)?(?:[a-z]{2,3}\s+)?[A-Z][\w'’-]*")
_NOBODY = re.compile(
    r"^(?:an?|one|some|many|several|our|happy|satisfied|verified|anonymous)\b|\[|^(?:client|customer)s?\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:CEO|CTO|COO|CPO|CFO|CMO|C\.?E\.?O|president|founders?|co-?founders?|chair\w*|chief|executive|director|managers?|head|vice|"
    r"V\.?P|partner|lead|owner|spokes\w+|officer|engineer|principal|analyst|developer)\b",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"(?:\b(?:of|at|for|from|with)\s+|,\s*)(?:the\s+)?"
    r"(?P<name>[A-Z0-9][\w&.’'-]*(?:\s+[A-Z0-9][\w&.’'-]*)*)"
)
_POSSESSOR = re.compile(r"\b(?P<name>[A-Z][\w&-]*(?:\s+[A-Z][\w&-]*)*)['’]s\b")
_SURNAME = re.compile(r"[A-Z][\w'’-]+$")
_PRONOUN = re.compile(r"^(?:he|she|they)\b", re.IGNORECASE)
_LONGEST_SIGNATURE = 14


@dataclass(frozen=True)
class Speaker:
    """Who is quoted.

    Attributes:
        words: how the text names them; empty where it does not.
        named: whether a person is named.
        role: VENDOR for the publisher's own people, THIRD for others, UNKNOWN where the text does not tell.
    """

    words: str = ""
    named: bool = False
    role: Role = Role.UNKNOWN


@dataclass(frozen=True)
class Quotation:
    """A stretch of a block in quotation marks that is long enough to be speech."""

    block: int
    span: Span
    speaker: Speaker


def find_quotations(blocks: Sequence[Block], parties: Parties) -> tuple[Quotation, ...]:
    """Everything that is quoted, in order, with who says it.

    A speaker is looked for in the same paragraph, in a signature after it, and, where a quotation goes on over several
    paragraphs, in the one before.

    Args:
        blocks: the document's.
        parties: who is who; a speaker of the vendor is told by its names, or by a title without a company.
    """
    return tuple(_Listener(blocks, parties).quotations())


class _Listener:
    """Goes through the blocks and remembers who spoke."""

    def __init__(self, blocks: Sequence[Block], parties: Parties) -> None:
        self._blocks = blocks
        self._known: dict[str, Speaker] = {}
        self._last = Speaker()
        generic = VENDOR_WORDS | EITHER_SIDE | {"the company"}
        self._own = [name for name in (parties.vendor.aliases | parties.products) - generic if len(name) > 1]
        self._head = blocks[0].text.lower() if blocks else ""

    def quotations(self) -> Iterator[Quotation]:
        open_before = False
        for at, block in enumerate(self._blocks):
            spans = (
                [Span(*match.span()) for match in _QUOTE.finditer(block.text)]
                if _has_mark(block.text)
                else []
            )
            if not spans:
                open_before = False
                continue
            speaker = self._speaker(at, spans, open_before=open_before)
            yield from (Quotation(at, span, speaker) for span in spans)
            open_before = block.text[spans[-1].end - 1] not in '”"'
            self._remember(speaker)

    def _speaker(self, at: int, spans: Sequence[Span], *, open_before: bool) -> Speaker:
        text = self._blocks[at].text
        rest = "”".join(_outside(text, spans))
        who = _named_in(rest) or (_signature(self._blocks, at) if _is_all(text, spans) else "")
        if who:
            return self._told(who)
        return self._last if open_before else Speaker()

    def _told(self, who: str) -> Speaker:
        if _PRONOUN.match(who):
            return self._last
        for surname, speaker in self._known.items():
            if re.search(rf"\b{re.escape(surname)}\b", who):
                return speaker
        named = bool(_PERSON.search(who) or _SURNAME.match(who)) and not _NOBODY.search(who)
        return Speaker(who, named, self._side(_ASIDE.sub("", who)))

    def _side(self, who: str) -> Role:
        if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", who.lower()) for name in self._own):
            return Role.VENDOR
        places = [*_ORGANISATION.finditer(who), *_POSSESSOR.finditer(who)]
        names = [place["name"] for place in places if not _TITLE.match(place["name"])]
        if any(self._is_own(name.lower()) for name in names):
            return Role.VENDOR
        if names and _TITLE.search(who):
            return Role.THIRD
        return Role.VENDOR if re.match(r"(?:our|the|my) ", who, re.IGNORECASE) else Role.UNKNOWN

    def _is_own(self, name: str) -> bool:
        """Whether a company is the one of the headline, or a short form of the publisher's name."""
        return self._head.startswith(name) or any(own.startswith(f"{name} ") for own in self._own)

    def _remember(self, speaker: Speaker) -> None:
        self._last = speaker
        if speaker.named and (found := _PERSON.search(speaker.words)):
            self._known.setdefault(found.group().split()[-1], speaker)


def _has_mark(text: str) -> bool:
    return "“" in text or '"' in text


def _outside(text: str, spans: Sequence[Span]) -> Iterator[str]:
    at = 0
    for span in spans:
        yield text[at : span.start]
        at = span.end
    yield text[at:]


def _is_all(text: str, spans: Sequence[Span]) -> bool:
    """Whether nothing but a few words stands outside the quotation marks."""
    return sum(len(part.split()) for part in _outside(text, spans)) <= 1


def _named_in(rest: str) -> str:
    """The words beside a verb of saying, or after a dash at the end; empty where there are none.

    Args:
        rest: what stands outside the quotation marks; ``”`` stands for each quotation.
    """
    before = _said_by(rest)
    if before and not re.match(r"\W*(?:and|but|which|that)\b", before["who"]):
        return before["who"].strip(" ,")
    found = _AFTER.search(rest) or _SIGNED.search(rest)
    return found["who"].strip(" ,") if found else ""


def _said_by(rest: str) -> re.Match[str] | None:
    """The first verb of saying with what stands before it, back to the end of a sentence or quotation."""
    for saying in _SAYING.finditer(rest):
        begin = max(
            0, saying.start() - _LONGEST_NAME, *(rest.rfind(end, 0, saying.start()) + 1 for end in _ENDS)
        )
        if found := _BEFORE.match(rest, begin):
            return found
    return None


def _signature(blocks: Sequence[Block], at: int) -> str:
    """The short line after a quotation that signs it."""
    if at + 1 >= len(blocks):
        return ""
    text = blocks[at + 1].text.strip()
    short = (
        len(text.split()) <= _LONGEST_SIGNATURE
        and not text.endswith((".", "!", "?", ":"))
        and not _has_mark(text)
    )
    dashed = text[:1] in "-–—―"
    if short and (dashed or (_PERSON.match(text) and (_TITLE.search(text) or "," in text))):
        return text.lstrip("-–—― ")
    return ""
