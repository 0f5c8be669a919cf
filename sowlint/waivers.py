"""Waivers as they are written: findings that somebody has decided to live with, each with a reason.

A comment in the document says ``sowlint: ignore FD001: agreed with delivery (owner: J. Doe, until: 2027-01-31)``;
``ignore-file`` is about the whole document. A configuration holds the same for files that can bear no comment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sowlint.documents.model import Document, Remark

Need = Literal["owner", "until"]
Fault = Literal["unanswered", "unused", "expired"]

_SAID = re.compile(
    r"(?P<verb>ignore(?:-file)?)\s+(?P<rules>[\w-]+(?:(?:\s*,\s*|\s+)[\w-]+)*)\s*(?::\s*(?P<rest>.*))?$",
    re.IGNORECASE | re.DOTALL,
)
_TERMS = re.compile(r"\((?P<terms>\s*(?:owner|until)\s*:[^()]*)\)\s*\.?$", re.IGNORECASE)
_TERM = re.compile(r"\s*(owner|until)\s*:\s*(.*?)\s*$", re.IGNORECASE | re.DOTALL)
_HOW = "write “ignore FD001: the reason (owner: who decided, until: 2027-01-31)”"
_LACKS = {"reason": "a reason", "owner": "an owner", "until": "a day on which it ends"}


@dataclass(frozen=True)
class Waiver:
    """A decision not to hear of something.

    Attributes:
        rules: codes or names, as they were written.
        owner: who answers for it.
        until: the last day on which it holds; ``None`` for no end.
        whole: whether it is about the whole document, not about what its remark covers.
        remark: the comment that it stands in; ``None`` for one of the configuration.
        words: of the configuration: words that the flagged sentence holds; empty for any.
        problem: why it cannot be understood; empty where it can.
    """

    rules: tuple[str, ...] = ()
    reason: str = ""
    owner: str = ""
    until: date | None = None
    whole: bool = False
    remark: Remark | None = None
    words: str = ""
    problem: str = ""

    def lacks(self, needs: Iterable[Need]) -> tuple[str, ...]:
        """What of a reason, and of what a house asks for beside it, is not given."""
        return tuple(_LACKS[name] for name in ("reason", *needs) if not getattr(self, name))

    @property
    def told(self) -> str:
        """Why what it covers is not reported."""
        terms = [f"owner: {self.owner}"] if self.owner else []
        terms += [f"until: {self.until}"] if self.until else []
        return f"waived: {self.reason}" + (f" ({', '.join(terms)})" if terms else "")


@dataclass(frozen=True)
class Fared:
    """What became of a waiver, and what there is to say of it."""

    waiver: Waiver
    fault: Fault | None = None
    slots: Mapping[str, str] = field(default_factory=dict)


def waivers_in(document: Document) -> tuple[Waiver, ...]:
    """The waivers in a document's comments; one that cannot be understood says why."""
    return tuple(_understood(remark) for remark in document.remarks)


def _understood(remark: Remark) -> Waiver:
    said = _SAID.match(remark.text)
    if not said:
        return Waiver(remark=remark, problem=f"it cannot be understood; {_HOW}")
    reason = (said["rest"] or "").strip()
    waiver = Waiver(
        tuple(word for word in re.split(r"[\s,]+", said["rules"]) if word),
        owner=remark.author,
        whole=said["verb"].lower().endswith("file"),
        remark=remark,
    )
    terms = _TERMS.search(reason)
    if not terms:
        return replace(waiver, reason=reason)
    waiver = replace(waiver, reason=reason[: terms.start()].rstrip(" ,;"))
    for part in re.split(r",(?=\s*(?:owner|until)\s*:)", terms["terms"], flags=re.IGNORECASE):
        waiver = _with_term(waiver, part)
    return waiver


def _with_term(waiver: Waiver, part: str) -> Waiver:
    term = _TERM.match(part)
    if not term:
        return replace(waiver, problem=f"“{part.strip()}” cannot be understood; {_HOW}")
    name, value = term[1].lower(), term[2]
    if name == "owner":
        return replace(waiver, owner=value)
    try:
        return replace(waiver, until=date.fromisoformat(value))
    except ValueError:
        return replace(waiver, problem=f"“until: {value}” is no date; write it as 2027-01-31")
