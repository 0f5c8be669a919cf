"""Reads the glyphs, rules and pictures of a page, without pdfminer's own layout analysis."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdftypes import list_value, resolve1
from pdfminer.utils import apply_matrix_pt, apply_matrix_rect

from sowlint.documents.pdf.layout import Glyph, Link, PageMarks, Rule
from sowlint.documents.pdf.opening import TooMuchError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pdfminer.pdfpage import PDFPage

UNMAPPED_BULLET = "\uf0b7"
"""Stands for a glyph without a letter until its line shows whether it is a bullet."""

_PICTURES = re.compile(r"wingdings|webdings|dingbats", re.IGNORECASE)
_BOLD = re.compile(r"bold|black|heavy|semib|demi", re.IGNORECASE)
_FORCE_BOLD = 0x40000
_HAIRLINE = 3.0
_MOST_RULES = 20_000
_MOST_FIGURES = 20_000
_MOST_GLYPHS = 1_000_000
_FILL_AND_STROKE = (2, 6)


class _Font(NamedTuple):
    """What is needed of a font; the font itself is kept so that its ``id`` is not given to another one.

    Attributes:
        known: the width and the text of each of its glyphs that was met.
    """

    font: PDFFont
    known: dict[int, tuple[float, str]]
    descent: float
    bold: bool
    vertical: bool
    pictures: bool


class GlyphDevice(PDFTextDevice):
    """Collects the marks of one page after the other; ``marks`` holds those of the last."""

    def __init__(self, manager: Any) -> None:
        super().__init__(manager)
        self.marks = PageMarks(0, 0, 0)
        self._number = 0
        self._fonts: dict[int, _Font] = {}

    def begin_page(self, page: PDFPage, ctm: Any) -> None:
        """See ``PDFDevice``."""
        left, bottom, right, top = apply_matrix_rect(ctm, page.mediabox)
        self._crop = apply_matrix_rect(ctm, page.cropbox)
        self._number += 1
        self._shows = self._figures = 0
        self.marks = PageMarks(self._number, abs(right - left), abs(top - bottom))
        self.marks.links = list(_links(page, ctm))

    def begin_figure(self, name: str, bbox: Any, matrix: Any) -> None:  # noqa: ARG002
        """Counts forms and pictures, because forms may hold each other without end."""
        self._figures += 1
        if self._figures > _MOST_FIGURES:
            raise TooMuchError("holds too many nested drawings")

    def render_image(self, name: str, stream: Any) -> None:  # noqa: ARG002
        """Notes how much of the page the picture covers."""
        left, bottom, right, top = apply_matrix_rect(self._transform(), (0, 0, 1, 1))
        area = max(1.0, self.marks.width * self.marks.height)
        self.marks.image_share = max(self.marks.image_share, min(1.0, (right - left) * (top - bottom) / area))

    def _transform(self) -> Any:
        return self.ctm

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        """See ``PDFTextDevice``."""
        self._shows += 1
        self._stroked = textstate.render in _FILL_AND_STROKE
        if textstate.font is not None:
            super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(  # noqa: PLR0913, PLR0917
        self,
        matrix: Any,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,  # noqa: ARG002
        graphicstate: Any,  # noqa: ARG002
    ) -> float:
        """Notes one glyph; returns how far it moves the pen, in text space."""
        known = self._fonts.get(id(font)) or self._learn(font)
        width, text = known.known.get(cid) or _met(known, cid)
        advance = width * fontsize * scaling
        a, b, c, d, e, f = matrix
        rightwards, upwards = a * fontsize, d * fontsize
        if known.vertical or rightwards <= 0 or upwards <= 0 or abs(b) > 0.05 * abs(a):
            self.marks.sideways += bool(text.strip())
            return advance
        left, right = e + c * rise, e + c * rise + advance * a
        baseline = f + rise * d
        if known.pictures and text < "\u0100":
            text = UNMAPPED_BULLET if text.strip() else " "
        self._put(text, left, right, baseline, upwards, known)
        return advance

    def _put(self, text: str, left: float, right: float, baseline: float, size: float, font: _Font) -> None:
        bottom = baseline + font.descent * size
        low, floor, high, ceiling = self._crop
        middle, centre = (left + right) / 2, bottom + size / 2
        if not (low <= middle <= high and floor <= centre <= ceiling):
            return
        glyphs = self.marks.glyphs
        if len(glyphs) >= _MOST_GLYPHS:
            raise TooMuchError("holds a page with too many glyphs")
        shown = _readable(text)
        if not shown:
            self.marks.unmapped += 1
            shown = UNMAPPED_BULLET
        glyphs.append(
            Glyph(
                shown,
                left,
                right,
                bottom,
                bottom + size,
                baseline,
                size,
                font.bold or self._stroked,
                self._shows,
            )
        )

    def _learn(self, font: PDFFont) -> _Font:
        name = str(font.fontname).rpartition("+")[2]
        weight = resolve1(font.descriptor.get("FontWeight", 400))
        heavy = isinstance(weight, (int, float)) and weight >= 600
        bold = bool(_BOLD.search(name)) or bool(font.flags & _FORCE_BOLD) or heavy
        pictures = bool(_PICTURES.search(name))
        self._fonts[id(font)] = _Font(font, {}, font.get_descent(), bold, font.is_vertical(), pictures)
        return self._fonts[id(font)]

    def paint_path(
        self,
        graphicstate: Any,  # noqa: ARG002
        stroke: bool,  # noqa: FBT001
        fill: bool,  # noqa: ARG002, FBT001
        evenodd: bool,  # noqa: ARG002, FBT001
        path: Sequence[Any],
    ) -> None:
        """Keeps the straight lines, and the edges of rectangles."""
        points: list[tuple[float, float]] = []
        for step in path:
            if step[0] == "m":
                self._subpath(points, stroke=stroke)
                points = []
            if step[0] == "h":
                points += points[:1]
            elif step[0] in "ml":
                points.append(apply_matrix_pt(self._transform(), step[-2:]))
            else:
                return
        self._subpath(points, stroke=stroke)

    def _subpath(self, points: list[tuple[float, float]], *, stroke: bool) -> None:
        if len(points) < 2 or len(self.marks.level) + len(self.marks.upright) > _MOST_RULES:
            return
        xs, ys = [x for x, _ in points], [y for _, y in points]
        width, height = max(xs) - min(xs), max(ys) - min(ys)
        if min(width, height) <= _HAIRLINE:
            self._rule(min(xs), min(ys), max(xs), max(ys))
        elif stroke:
            for (x, y), (other_x, other_y) in pairwise(points):
                if min(abs(x - other_x), abs(y - other_y)) < 0.5:
                    self._rule(min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y))

    def _rule(self, left: float, bottom: float, right: float, top: float) -> None:
        if right - left > max(top - bottom, _HAIRLINE):
            self.marks.level.append(Rule((bottom + top) / 2, left, right))
        elif top - bottom > _HAIRLINE:
            self.marks.upright.append(Rule((left + right) / 2, bottom, top))


def _met(font: _Font, cid: int) -> tuple[float, str]:
    """The width and the text of a glyph, which pdfminer works out anew each time."""
    try:
        text = font.font.to_unichr(cid)
    except PDFUnicodeNotDefined:
        text = ""
    font.known[cid] = font.font.char_width(cid), text
    return font.known[cid]


def _readable(text: str) -> str:
    """The text of a glyph without control characters; blanks become one space, letters are composed."""
    if len(text) == 1 and " " < text < "\x7f":
        return text
    if text.isspace():
        return " "
    kept = "".join(c for c in text if c.isspace() or unicodedata.category(c) not in ("Cc", "Cn", "Cs"))
    return unicodedata.normalize("NFC", kept.replace("\ufffd", ""))


def _links(page: PDFPage, ctm: Any) -> Iterator[Link]:
    try:
        annotations = list_value(page.annots) if page.annots else []
        for annotation in map(resolve1, annotations):
            action = resolve1(annotation.get("A")) or {}
            target = resolve1(action.get("URI"))
            if isinstance(target, bytes):
                box = tuple(resolve1(edge) for edge in resolve1(annotation["Rect"]))
                yield Link(*apply_matrix_rect(ctm, box), target.decode("utf-8", "replace"))
    except Exception:  # noqa: BLE001 - a broken annotation costs its link and nothing else
        return
