"""Small questions about a dependency tree: clauses, their subjects, what governs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sowlint.language.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})

_OPEN = frozenset({"xcomp", "ccomp", "pcomp"})
_AUXILIARY = frozenset({"aux", "auxpass"})
_PREDICATES = frozenset({"VERB", "AUX"})
_NO_PREDICATES = frozenset({"amod", "compound", "nmod", "nummod", "punct"})
_FINITE = frozenset({"VBZ", "VBP"})
_CUT_FROM_PHRASE = frozenset({"relcl", "advcl", "appos", "punct", "cc", "conj", "acl", "parataxis"})
_OBJECT_CONTROL = frozenset(
    {"require", "allow", "enable", "let", "help", "ask", "permit", "cause", "want", "expect", "make"}
)


def lemma_of(token: Token) -> str:
    """The lemma of a token, in lower case."""
    return token.lemma_


def is_predicate(token: Token) -> bool:
    """Whether a token heads a clause: a verb or copula that is no auxiliary.

    A noun that was tagged as a verb (“the approval workflow”) shows by its place inside a noun phrase.
    """
    if token.pos_ not in _PREDICATES or token.dep_ in _AUXILIARY or token.dep_ in _NO_PREDICATES:
        return False
    return not (token.dep_ in ("dobj", "pobj") and token.tag_ in _FINITE)


def predicate_over(token: Token) -> Token:
    """The predicate whose clause a token stands in; the root where there is none."""
    current = token
    while not is_predicate(current) and current.head != current:
        current = current.head
    return current


def children(token: Token, *deps: str) -> list[Token]:
    """The children that stand in one of the relations."""
    return [child for child in token.children if child.dep_ in deps]


def first(tokens: list[Token]) -> Token | None:
    """The first of some tokens, if there is one."""
    return tokens[0] if tokens else None


def own_subject(verb: Token) -> Token | None:
    """The subject that a predicate has itself; of several (a slip of the parse) the nearest before it."""
    found = children(verb, *SUBJECTS)
    before = [each for each in found if each.i < verb.i]
    return before[-1] if before else first(found)


def subject_of(verb: Token) -> Token | None:
    """The subject of a predicate, its own or that of the predicate it hangs on or is joined to."""
    current, steps = verb, 0
    while steps < 8:
        steps += 1
        if subject := own_subject(current):
            return _antecedent(subject, current)
        if current.dep_ == "xcomp" and lemma_of(current.head) in _OBJECT_CONTROL:
            objects = children(current.head, "dobj", "nsubjpass")
            return first(objects) or subject_of(current.head)
        if current.dep_ in ("acl", "relcl") and current.head.pos_ in ("NOUN", "PROPN"):
            return current.head
        if current.dep_ in ("conj", "xcomp", "advcl", "pcomp", "prep", "acomp", "ccomp", "dep"):
            current = predicate_over(current.head)
            continue
        return None
    return None


def _antecedent(subject: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for."""
    if subject.tag_ in ("WDT", "WP") and verb.dep_ == "relcl":
        return verb.head
    return subject


def chain(verb: Token) -> list[tuple[Token, bool]]:
    """A predicate and what governs it, nearest first, each with whether it governs (false for itself).

    A predicate joined to another by “and” is governed by what governs that one, not by it.
    """
    found = [(verb, False)]
    current = verb
    for _ in range(8):
        if (
            current.dep_ in _OPEN
            or (current.dep_ == "advcl" and current.tag_ == "VBG")
            or current.dep_ == "acl"
        ):
            current = predicate_over(current.head)
            found.append((current, True))
        elif current.dep_ == "conj" and is_predicate(current.head):
            current = current.head
        else:
            break
    return found


def first_conjunct(verb: Token) -> Token:
    """The first of predicates joined by “and”; the predicate itself where it stands alone."""
    current = verb
    while current.dep_ == "conj" and is_predicate(current.head):
        current = current.head
    return current


def is_asserted(verb: Token) -> bool:
    """Whether a predicate is told as such, not as a condition (“if Client rejects it”) or to say which thing."""
    return first_conjunct(verb).dep_ not in ("advcl", "relcl", "acl", "csubj", "pcomp")


def head_of(tokens: Sequence[Token]) -> Token:
    """The token on which the others of a stretch hang; the first where several do not hang on any of it."""
    inside = {token.i for token in tokens}
    return next(
        (token for token in tokens if token.head.i not in inside or token.head.i == token.i), tokens[0]
    )


def root_of(tokens: Sequence[Token]) -> Token:
    """The token of a stretch that is nearest to the root of the sentence, the first of those as near."""
    return tokens[0] if len(tokens) == 1 else min(tokens, key=_depth)


def _depth(token: Token) -> int:
    return sum(1 for _ in ancestors(token))


def ancestors(token: Token) -> Iterator[Token]:
    """A token and what it hangs on, up to the root."""
    current = token
    yield current
    while current.head != current:
        current = current.head
        yield current


def phrase_tokens(head: Token) -> list[Token]:
    """A noun phrase without its relative clauses, asides and coordinates beyond the first stretch."""
    wanted = [head]
    for child in head.children:
        if child.dep_ not in _CUT_FROM_PHRASE or _joins_words(child):
            wanted += list(child.subtree)
    wanted.sort(key=lambda token: token.i)
    return _without_gaps(wanted, head)


def _joins_words(token: Token) -> bool:
    """The hyphen of “go-live”, which is a token of its own."""
    return token.text == "-" and token.i > 0 and not token.whitespace_ and not token.nbor(-1).whitespace_


def joined_tokens(head: Token) -> list[Token]:
    """A noun phrase with the nouns joined to it by “and”."""
    wanted = phrase_tokens(head)
    for child in head.children:
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "ADJ"):
            wanted += joined_tokens(child)
    low, high = min(token.i for token in wanted), max(token.i for token in wanted)
    return [*head.tree[low : high + 1]]


def _without_gaps(tokens: list[Token], head: Token) -> list[Token]:
    at = tokens.index(head)
    low = high = at
    while low > 0 and tokens[low].i - tokens[low - 1].i == 1:
        low -= 1
    while high + 1 < len(tokens) and tokens[high + 1].i - tokens[high].i == 1:
        high += 1
    return tokens[low : high + 1]


def text_of(tokens: list[Token]) -> str:
    """The words of neighbouring tokens as they stand in the text."""
    if not tokens:
        return ""
    return tokens[0].tree.text[tokens[0].idx : tokens[-1].end]


def noun_text(head: Token | None, *, joined: bool = True) -> str:
    """The words of a noun phrase, by its head; empty where there is none."""
    if head is None:
        return ""
    return text_of(joined_tokens(head) if joined else phrase_tokens(head))
