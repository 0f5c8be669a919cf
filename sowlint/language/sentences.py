"""Where sentences end in legal and business prose: abbreviations, numbering, initials, glued stops."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.compiled import compiled
from sowlint.documents.model import BlockKind
from sowlint.language.model import Sentence
from sowlint.wordlist import wordlist

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.documents.model import Block, Document


_NEVER_LAST = wordlist(
    "mr mrs ms dr prof hon messrs mt gen gov sen rep rev e.g i.e eg ie cf vs v viz approx ca circa "
    "incl excl est resp attn tel ph ext"
)
"""Abbreviations after which no sentence ends."""

_BEFORE_NUMBER = wordlist(
    "no nos nr num sec secs sect art arts fig figs para paras par ch chap vol pp p pg ex exh app apx "
    "cl item art ver rel ref reg sched tab eq rev stat"
)
"""Abbreviations that belong to the number or letter after them, and end a sentence before anything else."""

_MAY_END = wordlist(
    "inc ltd corp co llc llp plc gmbh ag bv b.v n.v s.a s.r.l oy ab pty pte bros assn dept div univ "
    "intl govt mfg jr sr esq jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu "
    "thur thurs fri st ave blvd rd a.m p.m am pm ph.d m.d b.a m.a u.s u.k e.u u.n u.s.a d.c hr hrs "
    "min mins sec secs yr yrs wk wks mo mos max avg et al colo calif mass conn fla ill mich minn tex "
    "wash ariz ark del ga ind kan ky la md mont neb nev okla ore pa penn tenn vt va wis wyo ont que"
)
"""Abbreviations after which a sentence ends only where the next word is one that begins sentences."""

_STARTERS = wordlist(
    "the this that these those a an it its he she they we you i our your their his her there here if "
    "in on at by for from to with within without after before upon once when while where as all any "
    "each every no none such both either neither unless until since because although though however "
    "therefore thus hence moreover furthermore additionally also and but or so yet please note client "
    "customer vendor supplier provider contractor consultant acceptance payment services what who why "
    "how which during following under except provided subject nothing neither"
)
_TOP_LEVEL = wordlist(
    "ai io com net org js py co eu uk de se us app dev tech cloud info biz me tv xyz ts cs gov edu"
)
_MONTH = compiled(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE)
_CLOSERS = "\"'”’»)\\]"
_STOPS = ".!?…"
_BULLETS = "•▪◦●‣■✔✓➤"
_CANDIDATE = compiled(
    rf"[{_STOPS}{_BULLETS}\n](?:"
    rf"(?P<stop>(?<=[{_STOPS}])(?<![{_STOPS}].)[{_STOPS}]*[{_CLOSERS}]*)(?=\s)"
    r"|(?P<glued>(?<=[a-z)”’0-9][.!?]))(?=[A-Z][a-z]*[\s,’'])"
    r"|(?P<line>(?<=\n))"
    rf"|(?P<bullet>(?<=\s[{_BULLETS}]))(?=\s))"
)
"""A mark at which a sentence may end; all marks stand in one set, for which ``re`` skips everything else at once."""

_NEXT = compiled(r"\s*(?P<open>[\"'“‘«(\[]*)(?P<word>[^\W_]*)")
_INITIALS = compiled(r"(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])")
_LAST_TOKEN = compiled(r"[^\s(\[“\"/|]*$")
_NUMBERING = compiled(
    r"[\W_]*(?:(?:section|article|clause|step|appendix|annex|exhibit|schedule|phase|part|item|task|"
    r"milestone)\s+)?"
    r"(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxlc]{1,6}|[IVXLC]{1,6})",
    re.IGNORECASE,
)


_ENUMERATOR = compiled(r"\s+\(?[a-z]\)\s+[A-Z]")
"""“b)” before the next entry of a list that stands in running text."""

_LONGEST = 4_000
"""Characters after which a sentence ends at a blank: two and a half times the longest that was seen in a contract.

What holds more is no sentence but a table that has lost its shape, or text that is to take long.
"""


def sentences_of(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document, in order; a table row gives those of each of its cells."""
    found: list[Sentence] = []
    for block_index, block in enumerate(document.blocks):
        for start, end, cell in _stretches(block):
            found.append(Sentence(len(found), block, block_index, start, end, cell))
    return tuple(found)


def _stretches(block: Block) -> Iterator[tuple[int, int, int | None]]:
    if block.kind is BlockKind.ROW:
        for index, cell in enumerate(block.cells):
            for start, end in split(block.text[cell.start : cell.end]):
                yield cell.start + start, cell.start + end, index
        return
    value = block.label[1] if block.label else 0
    for start, end in split(block.text, value):
        yield start, end, None


def split(text: str, keep: int = 0) -> list[tuple[int, int]]:
    """The sentences of a text, as ranges without the white space around them.

    Args:
        text: one paragraph, item or cell; a line break ends a sentence.
        keep: an offset before which nothing ends, such as the beginning of a label's value.

    Returns:
        Ranges in order; together they cover every character that is not white space, and none is empty.
    """
    ranges: list[tuple[int, int]] = []
    start = 0
    for found in _CANDIDATE.finditer(text):
        end = found.start() if found.lastgroup == "bullet" else found.end()
        if end > keep and _ends(text, start, found):
            _add(ranges, text, start, end)
            start = end
    _add(ranges, text, start, len(text))
    return ranges


def _add(ranges: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while end - start > _LONGEST:
        blank = text.rfind(" ", start + 1, start + _LONGEST)
        cut = blank if blank > 0 else start + _LONGEST
        _add(ranges, text, start, cut)
        start = cut
    stretch = text[start:end]
    if stretch.strip():
        begin = start + len(stretch) - len(stretch.lstrip())
        ranges.append((begin, begin + len(stretch.strip())))


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    if found.lastgroup in ("line", "bullet"):
        return True
    if found.lastgroup == "glued":
        return _glued_end(text, start, found)
    following = _NEXT.match(text, found.end())
    word = following.group("word") if following else ""
    if word[:1].islower():
        return _ENUMERATOR.match(text, found.end()) is not None
    if not found.group().startswith(".") or found.group().startswith(".."):
        return True
    return _full_stop(text, start, found.start(), word)


def _full_stop(text: str, start: int, stop: int, word: str) -> bool:
    """Whether the stop at ``stop`` ends a sentence, where ``word`` follows and is not in lower case."""
    if _NUMBERING.fullmatch(text, start, stop):
        return False
    last = _last_token(text, start, stop)
    key = last.lower().strip("'’")
    if key in _NEVER_LAST:
        return False
    if key in _BEFORE_NUMBER and (
        word[:1].isdigit() or len(word) == 1 or text[stop + 1 : stop + 3].strip()[:1] == "#"
    ):
        return False
    if last.isdigit() and len(last) <= 2 and _MONTH.match(word):
        return False
    if key in _MAY_END or _initials(last):
        return word.lower() in _STARTERS
    return True


def _initials(token: str) -> bool:
    """``J`` or ``U.S``: single letters, the last of which has its stop after it."""
    return _INITIALS.fullmatch(token) is not None


def _glued_end(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether a stop with no space after it (``end.Next``) ends a sentence and is not part of a name."""
    following = _NEXT.match(text, found.end())
    word = following.group("word") if following else ""
    last = _last_token(text, start, found.start())
    if word.lower() in _TOP_LEVEL or re.search(r"[./@_\\:]", last):
        return False
    if re.fullmatch(r"[a-z]{2,}|[a-z]+(?:[-’'][a-z]+)+", last) and len(word) > 1:
        return True
    return word.lower() in _STARTERS and not re.fullmatch(r"[A-Z]\w*", last)


def _last_token(text: str, start: int, stop: int) -> str:
    """The word before a stop; no more than 40 characters are looked at."""
    found = _LAST_TOKEN.search(text[max(start, stop - 40) : stop])
    return found.group() if found else ""
