"""What a run cost, as two tables: its stages and its rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sowlint.costs import Cost, Costs

_CODE = re.compile(r"[A-Z]{2}\d{3}")
_WIDTH = 30


def render(costs: Costs, words: int) -> str:
    """The tables, dearest first, with shares of the whole.

    Args:
        costs: seconds of the processor.
        words: how many words were read for it.
    """
    whole = list(costs)
    rules = [each for each in whole if _CODE.fullmatch(each.name)]
    stages = [each for each in whole if each not in rules]
    rest = costs.total - sum(each.seconds for each in whole)
    lines = [f"{words:,} words in {costs.total:.2f} s of the processor: {_speed(words, costs.total)}", ""]
    lines += _table("Stage", stages, costs.total)
    lines += [_line("elsewhere", rest, costs.total), ""]
    lines += _table("Rule", rules, costs.total)
    return "\n".join(lines) + "\n"


def _speed(words: int, seconds: float) -> str:
    return f"{words / seconds:,.0f} words a second" if seconds else "nothing to speak of"


def _table(head: str, rows: Sequence[Cost], total: float) -> list[str]:
    return [f"{head:<{_WIDTH}} seconds   share", *(_line(each.name, each.seconds, total) for each in rows)]


def _line(name: str, seconds: float, total: float) -> str:
    return f"{name:<{_WIDTH}} {seconds:>7.3f} {_share(seconds, total):>5.1f} %"


def _share(seconds: float, total: float) -> float:
    return 100 * seconds / total if total else 0.0
