"""How a predicate tells of what is to come: by “will”, by a plan, as work in progress, or not at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from sowlint.language.commitments.binding import binding_of
from sowlint.language.commitments.verbs import FIRM_MODALS
from sowlint.language.model import Force
from sowlint.language.prospects import lexicon
from sowlint.language.prospects.model import Way
from sowlint.language.trees import (
    children,
    first_conjunct,
    is_predicate,
    lemma_of,
    own_subject,
    predicate_over,
    root_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sowlint.language.commitments.binding import Binding
    from sowlint.language.parser import Parsed
    from sowlint.language.tokens import Token

_LATER = re.compile(
    r"\b(?:eventually|(?<!days )(?<!weeks )(?<!months )(?<!years )(?<!hours )(?<!minutes )later(?! than)|some ?day|one day|over time"
    r"|sooner or later|at some point|before (?:too )?long|in due (?:course|time)"
    r"|in (?:the )?(?:near |not too distant |long |medium )?(?:future|term|run)|down the (?:road|line|track)|going forward"
    r"|in (?:later|future|upcoming|subsequent|further|coming) \w+|in (?:a|an|our|the) (?:future|later|upcoming|next|subsequent) \w+"
    r"|in the (?:coming|next|following) (?:months|years|releases|versions))\b",
    re.IGNORECASE,
)
_SOON = re.compile(
    r"\b(?<!as )(?<!too )(?<!how )(?:very )?(?:soon|shortly)\b(?! after| thereafter)", re.IGNORECASE
)
_DEFEATS = frozenset({"if", "unless", "whenever", "should"})
_SET = frozenset({"set", "schedule", "slate", "poise"})
_SURE = frozenset({"sure", "ensure", "make", "check", "assume", "hope"})
_PLANS = frozenset({"plan", "intention", "pledge", "promise"})
_PLANNED = frozenset({"plan", "envisage", "envision", "foresee"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_MEANWHILE = frozenset({"while", "although", "though", "because", "so"})
_NO_STATEMENT = frozenset({"should", "ought", "must"})


class Told(NamedTuple):
    """A predicate about what is to come, and how it is told; a plain “will” is BEHAVIOUR here."""

    verb: Token
    binding: Binding
    way: Way


def told_in(parsed: Parsed) -> Iterator[Told]:
    """The predicates of a sentence that tell of what is to come, in order."""
    if parsed.tree[parsed.lead].lower_ in _DEFEATS:
        return
    for token in parsed.tree[parsed.lead :]:
        if not is_predicate(token) or _is_defeated(token) or _is_aside(token):
            continue
        binding = binding_of(token)
        if binding is None or binding.negated or _is_ended(token):
            continue
        way = _way(token, binding)
        if way and not (way is Way.BEHAVIOUR and _is_after_users_step(token)):
            yield Told(token, binding, way)


def beyond(told: Told, *, continues: bool) -> Way | None:
    """SOON or LATER where an adverb of the predicate's own clause says so, else ``None``.

    Args:
        told: the predicate.
        continues: whether the sentence before tells a prospect, which “then” goes on with.
    """
    if _covers(_SOON, told):
        return Way.SOON
    if _covers(_LATER, told) or (continues and any(child.lower_ == "then" for child in told.verb.children)):
        return Way.LATER
    return None


def is_planned(verb: Token) -> bool:
    """“Support for tablets is planned”."""
    return (
        verb.tag_ == "VBN"
        and lemma_of(verb) in _PLANNED
        and any(child.dep_ == "auxpass" and child.tag_ in ("VBZ", "VBP") for child in verb.children)
        and not children(verb, "xcomp")
    )


def is_plan(noun: Token) -> bool:
    """“with plans to add”, “our intention to add”."""
    return lemma_of(noun) in _PLANS


def _way(verb: Token, binding: Binding) -> Way | None:
    lemma = lemma_of(verb)
    works_on = (lemma == "work" and bool(children(verb, "prep"))) or _looks_into(verb)
    if _goes_on(verb):
        return Way.INTENT if lemma in lexicon.WEIGH or works_on else _under_way(verb)
    if _is_set(verb) and not binding.past:
        return Way.INTENT if works_on or lemma in lexicon.WEIGH else Way.BEHAVIOUR
    if binding.bare or is_planned(verb):
        plans = is_planned(verb) or (lemma in _PLANNED and verb.tag_ in ("VBP", "VBZ"))
        return Way.INTENT if plans else None
    if binding.past or any(child.lower_ in _NO_STATEMENT for child in children(verb, "aux")):
        return None
    if _intends(verb, binding):
        return Way.INTENT
    if _has_will(verb) or _has_will(binding.holder):
        return Way.INTENT if works_on or lemma in lexicon.WEIGH else Way.BEHAVIOUR
    return None


def _under_way(verb: Token) -> Way | None:
    """“is building”, “is taking shape”; “is coming to tablets”, which says when as little as “soon” does."""
    if lemma_of(verb) in lexicon.COMES:
        return Way.SOON
    return Way.MAKING if lemma_of(verb) in lexicon.WORK or takes_form(verb) else None


def takes_form(verb: Token) -> bool:
    """“is progressing”, “is taking shape”, “nears completion”."""
    nears = lemma_of(verb) in ("take", "near") and children(verb, "dobj")
    return lemma_of(verb) in lexicon.NEARS or any(
        lemma_of(each) in lexicon.TAKES_FORM for each in nears or ()
    )


def _looks_into(verb: Token) -> bool:
    """“looking into custom themes”."""
    return lemma_of(verb) == "look" and any(child.lower_ == "into" for child in children(verb, "prep"))


def _intends(verb: Token, binding: Binding) -> bool:
    """“plans to add”, “is looking at adding”, “with plans to add”; not “proposes to add” and “tries to add”."""
    if verb.dep_ in ("acl", "pcomp") and any(is_plan(above) for above in (verb.head, verb.head.head)):
        return True
    holder = binding.holder
    return (
        holder.i < verb.i
        and lemma_of(holder) in lexicon.INTENDS | lexicon.WEIGH | {"look"}
        and binding.force > Force.NONE
        and not _tells_whom(holder)
    )


def _tells_whom(participle: Token) -> bool:
    """“developers aiming to build sites”: whom something is for, and no plan; in a headline a name may have one."""
    if participle.tag_ != "VBG" or children(participle, "aux"):
        return False
    subject = own_subject(participle)
    return participle.dep_ == "acl" or (subject is not None and subject.pos_ != "PROPN")


def _is_set(verb: Token) -> bool:
    """“is set to launch”, “is about to launch”, “is going to”, “Acme to launch a scanner” in a headline."""
    over = verb.head
    if verb.dep_ == "acl" and over.pos_ == "PROPN" and over.dep_ == "ROOT":
        return not any(token.tag_ in _FINITE for token in verb.tree)
    going = lemma_of(over) == "go" and over.tag_ == "VBG"
    about = over.lower_ == "about" and lemma_of(over.head) == "be"
    return over != verb and (going or about or (lemma_of(over) in _SET and over.tag_ in ("VBN", "JJ")))


def _has_will(verb: Token) -> bool:
    """“will”, on the predicate or on the one that it is joined to by “and”."""
    current = verb
    for _ in range(4):
        modals = (child.lower_ for child in children(current, "aux"))
        if any(modal in FIRM_MODALS and modal not in _NO_STATEMENT | {"shall"} for modal in modals):
            return True
        if current.dep_ not in ("conj", "xcomp"):
            return False
        current = current.head
    return False


def _goes_on(verb: Token) -> bool:
    """“is building”, “is being built”: a present progressive, active or passive."""
    helpers = children(verb, "aux", "auxpass")
    if any(helper.tag_ in ("MD", "VBD") or lemma_of(helper) == "have" for helper in helpers):
        return False
    if verb.tag_ == "VBG":
        return any(lemma_of(helper) == "be" for helper in helpers)
    return verb.tag_ == "VBN" and any(helper.lower_ == "being" for helper in helpers)


def _is_ended(verb: Token) -> bool:
    """“will no longer be available”."""
    return any(
        child.lower_ == "longer" and any(word.lower_ == "no" for word in child.children)
        for child in children(verb, "advmod")
    )


def _is_after_users_step(verb: Token) -> bool:
    """“As soon as you claim a node, you will see …”: what a product does in answer to its user."""
    below = (each for word in (verb, *children(verb, "advmod")) for each in children(word, "advcl"))
    return any(_is_users_step(clause) for clause in below)


def _is_users_step(clause: Token) -> bool:
    """“when you open it”, “once users log in”; not “while you sleep”, and not “once the beta is out”."""
    subject = own_subject(clause)
    while_so = any(word.lower_ in _MEANWHILE for word in children(clause, "mark"))
    user = subject is not None and lemma_of(subject) in lexicon.PEOPLE
    return user and clause.tag_ in ("VBP", "VBZ") and not while_so


def _is_defeated(verb: Token) -> bool:
    """Whether an “if” hangs on the clause, or the clause is one: it tells what follows when, not what is to come."""
    return any(
        child.dep_ in ("mark", "advmod") and child.lower_ in _DEFEATS
        for clause in (verb, *children(verb, "advcl"))
        for child in clause.children
    )


def _is_aside(verb: Token) -> bool:
    """“a service that will support it”, “make sure that it will”: no statement of its own."""
    top = verb
    while top.dep_ in ("conj", "xcomp") and is_predicate(top.head):
        top = top.head
    return top.dep_ == "relcl" or (top.dep_ == "ccomp" and lemma_of(top.head) in _SURE)


def _covers(cue: re.Pattern[str], told: Told) -> bool:
    tree = told.verb.tree
    clause = {told.verb, told.binding.holder, first_conjunct(told.verb)}
    spans = (match.span() for match in cue.finditer(tree.text))
    return any(predicate_over(root_of(tree.covering(*span))) in clause for span in spans)
