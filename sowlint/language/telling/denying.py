"""What denies that a thing is there or will come, or only supposes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sowlint.language.model import Hedge, HedgeClass, HedgeScope
from sowlint.language.trees import ancestors, children, first, own_subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.telling.clause import Clause
    from sowlint.language.tokens import Token

_WITHOUT = frozenset({"without", "except", "excluding", "minus", "instead", "nor"})
_NONE = frozenset({"no", "neither", "nothing", "none", "nobody", "zero"})
_DENIES = _NONE | {"not", "instead", "rather"}
_AIMS = frozenset(
    {"goal", "aim", "plan", "intention", "hope", "objective", "ambition", "vision", "wish", "idea"}
)
_OUTSIDE = frozenset({"out", "outside", "beyond"})
_OPENS = frozenset({"if", "unless", "once", "until", "whether", "should"})
_COMES = frozenset(
    {"release", "launch", "ship", "deliver", "arrive", "come", "finish", "finalize", "complete"}
)
_MEANS = frozenset({"with", "through", "via", "thanks", "using"})
_GIVES = frozenset({"provide", "supply", "equip", "furnish", "come", "ship", "deliver"})


def denials(top: Token, clause: Clause | None) -> Iterator[Hedge]:
    """What denies the thing itself and not what is done: “no …”, “without …”; then what denies the whole clause."""
    for token in ancestors(top):
        if clause and token == clause.verb:
            break
        for child in token.children:
            if child.dep_ in ("det", "neg", "preconj", "advmod", "cc") and child.lower_ in _DENIES:
                yield Hedge(child.text, HedgeClass.NEGATION, HedgeScope.CLAUSE)
        if token != top and token.lower_ in _WITHOUT:
            yield Hedge(token.text, HedgeClass.NEGATION, HedgeScope.CLAUSE)
    if clause is not None:
        yield from _of_clause(clause)


def is_praise(clause: Clause) -> bool:
    """“It has never been easier”: a comparative turns the denial round."""
    return clause.lemma == "be" and any(token.tag_ in ("JJR", "RBR") for token in clause.verb.subtree)


def is_means(clause: Clause) -> bool:
    """Whether the thing is only the means to something that is denied: “never lose data with it”."""
    path = list(ancestors(clause.top))
    below = path[path.index(clause.verb) - 1] if clause.verb in path[1:] else clause.top
    means = below.dep_ == "prep" and below.lower_ in _MEANS
    return means and clause.lemma not in _GIVES and bool(children(clause.verb, "dobj", "obj"))


def _of_clause(clause: Clause) -> Iterator[Hedge]:
    """“Nothing includes …”, “no longer includes …”, “… is out of scope”, and what is only supposed: “if …”."""
    verb = clause.verb
    subject = own_subject(verb)
    if subject is not None and subject.lower_ in _NONE and not clause.is_subject:
        yield Hedge(subject.text, HedgeClass.NEGATION, HedgeScope.CLAUSE)
    if any(
        child.lower_ == "longer" and any(word.lower_ == "no" for word in child.children)
        for child in verb.children
    ):
        yield Hedge("no longer", HedgeClass.NEGATION, HedgeScope.CLAUSE)
    for child in children(verb, "prep", "advmod"):
        if child.lower_ in _OUTSIDE and any(word.lower_ == "scope" for word in child.subtree):
            yield Hedge("out of scope", HedgeClass.NEGATION, HedgeScope.CLAUSE)
    for token in (verb, *ancestors(verb)):
        aim = own_subject(token)
        if aim is not None and aim.lemma_ in _AIMS and token.lemma_ == "be":
            yield Hedge(aim.text, HedgeClass.INTENTION, HedgeScope.GOVERNOR)
        opener = first([child for child in children(token, "mark", "advmod") if _supposes(child, token)])
        if opener is not None and token.dep_ in ("advcl", "ccomp", "pcomp", "relcl", "acl"):
            yield Hedge(opener.text, HedgeClass.POSSIBILITY, HedgeScope.CLAUSE)


def _supposes(opener: Token, verb: Token) -> bool:
    """“If …”, “once …”; and “when it is released”, which tells that it is not."""
    return opener.lower_ in _OPENS or (opener.lower_ == "when" and verb.lemma_ in _COMES)
