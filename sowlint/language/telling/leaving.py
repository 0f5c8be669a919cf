"""Whether a thing is said to be taken away: “will be retired”, “migrates from …”, “support for … ends”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.language.telling.verbs import MOVES_AWAY, TAKES_AWAY, WITH_PARTICLE
from sowlint.language.trees import ancestors

if TYPE_CHECKING:
    from spacy.tokens import Token

    from sowlint.language.telling.clause import Clause

_ACTED_ON = frozenset({"dobj", "obj", "nsubjpass", "nsubj", "nsubj:pass"})


def leaving_words(clause: Clause) -> str:
    """The words that take away what the clause was looked at for; empty where nothing does."""
    path = list(ancestors(clause.top))
    path = path[: path.index(clause.verb) + 1] if clause.verb in path else path
    below = path[-2] if len(path) > 1 else clause.top
    if clause.lemma in MOVES_AWAY and any(token.lower_ == "from" for token in path):
        return f"{clause.verb.text} from"
    acted_on = below.dep_ in _ACTED_ON or clause.names_act
    if clause.lemma in TAKES_AWAY and acted_on and _has_particle(clause.verb):
        return str(clause.verb.text)
    return ""


def _has_particle(verb: Token) -> bool:
    wanted = WITH_PARTICLE.get(verb.lemma_.lower())
    return wanted is None or any(child.lower_ == wanted for child in verb.children)
