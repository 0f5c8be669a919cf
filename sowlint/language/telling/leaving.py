"""Whether a thing is said to be taken away: “will be retired”, “migrates from …”, “support for … ends”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.language.telling.verbs import ENDS, MOVES_AWAY, TAKES_AWAY, WITH_PARTICLE
from sowlint.language.trees import ancestors, children, first, is_predicate

if TYPE_CHECKING:
    from sowlint.language.telling.clause import Clause
    from sowlint.language.tokens import Token

_AWAY = frozenset({"from", "off"})
_ACTED_ON = frozenset({"dobj", "obj", "nsubjpass"})


def leaving_words(clause: Clause) -> str:
    """The words that take away what the clause was looked at for; empty where nothing does."""
    path = list(ancestors(clause.top))
    if clause.verb not in path:
        return _to_be_taken(clause)
    path = path[: path.index(clause.verb) + 1]
    for at, verb in enumerate(path):
        words = _taken(verb, path[:at]) if is_predicate(verb) else ""
        if words:
            return words
    return ""


def _to_be_taken(clause: Clause) -> str:
    """“is scheduled to be retired”, “is to end”: the act is the infinitive."""
    gone = TAKES_AWAY if children(clause.verb, "auxpass") else ENDS
    return str(clause.verb.text) if clause.lemma in gone and _has_particle(clause.verb) else ""


def _taken(verb: Token, below: list[Token]) -> str:
    """The words by which a verb takes away what hangs on it along a way."""
    lemma = verb.lemma_
    away = first([token for token in below if token.lower_ in _AWAY])
    if lemma in MOVES_AWAY and away is not None:
        return f"{verb.text} {away.text}"
    acted_on = not below or below[-1].dep_ in _ACTED_ON
    if lemma in MOVES_AWAY and acted_on and any(child.lower_ == "to" for child in children(verb, "prep")):
        return f"{verb.text} to"
    ends = lemma in ENDS and bool(below) and below[-1].dep_ == "nsubj" and not children(verb, "dobj", "obj")
    return str(verb.text) if (lemma in TAKES_AWAY and acted_on and _has_particle(verb)) or ends else ""


def _has_particle(verb: Token) -> bool:
    wanted = WITH_PARTICLE.get(verb.lemma_)
    return wanted is None or any(child.lower_ == wanted for child in verb.children)
