"""Sentences that give a time which holds only otherwise: before a change, under a condition, in another case."""

from __future__ import annotations

from sowlint.expressions import expression

_OTHERWISE = expression(
    r"\b(?:original\w*|previous\w*|former\w*|instead|rather than|moved?|moves|postpone[ds]?|extend(?:s|ed)?|"
    r"reschedul\w+|revised|amend\w*|new date|brought forward|was|were|if|unless|without|would|could|option\w*|"
    r"alternativ\w*|similar|typical\w*|for example|e\.g)\b"
)


def is_told_plainly(sentence: str) -> bool:
    """Whether a sentence gives its time as the one that holds."""
    return not _OTHERWISE.search(sentence)
