"""Pages in an encoding that they name themselves."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sowlint.documents.source import Source

_NAMED = re.compile(
    rb"""<meta\b[^>]*?charset\s*=\s*["']?\s*([\w.:-]{1,40})|^\s*<\?xml[^>]*?encoding=["']([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_HEAD = 4096


def in_utf8(source: Source) -> Source:
    """The source in UTF-8, where it is something else and says so rightly; else as it is."""
    named = _NAMED.search(source.data[:_HEAD])
    if not named or len(source.data) > source.limits.text_bytes:
        return source
    name = (named[1] or named[2]).decode("ascii")
    try:
        source.data.decode("utf-8")
    except UnicodeDecodeError:
        return _converted(source, name)
    return source


def _converted(source: Source, name: str) -> Source:
    try:
        text = source.data.decode("cp1252" if name.lower() in ("iso-8859-1", "latin1") else name)
    except (LookupError, UnicodeError, ValueError):
        return source
    return replace(source, data=text.encode("utf-8", errors="replace"))
