"""The register of promises: what everybody in a document undertakes, for the people who have to keep it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sowlint.language.model import Act, Bearer, Force, Role
from sowlint.language.rewording import inside
from sowlint.register.backed import backers_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sowlint.documents.model import Place
    from sowlint.language.model import Commitment, DateExpression, Dependency, Party
    from sowlint.language.reading import Reading
    from sowlint.register.backed import Backer

_VENDORS = frozenset({Role.VENDOR, Role.JOINT})
_PLAIN_VERBS = {"payable": "pay"}
_JOINED = re.compile(r"\b(?:with|to|on|for|in)\s+$")
_LONGEST = 80
_SIDES = frozenset({Role.VENDOR, Role.CUSTOMER, Role.JOINT, Role.THIRD})


@dataclass(frozen=True)
class Promise:
    """One line of the register.

    Attributes:
        role: which side is bound.
        who: the bearer as the document names it; where it names nobody, the side.
        what: the act and its object, in the document's words.
        to_whom: the side that it is owed to, or empty.
        by_when: the deadline in the document's words, or empty.
        due: the last calendar day of the deadline, where it has one.
        force: how strongly the bearer is bound, 1 to 3.
        condition: the words of the condition it hangs on, or empty.
        remedy: what follows when it is missed, or empty.
        hedged_by: the words that soften it.
        exempt: why its time is none of a delivery, such as a payment; or empty.
        backed_by: the features of the catalogue that it names, and those that the catalogue does not know.
        implied: true where the document does not say who is bound and the frame does.
    """

    role: Role
    who: str
    what: str
    to_whom: str
    by_when: str
    due: date | None
    force: Force
    condition: str
    remedy: str
    hedged_by: tuple[str, ...]
    exempt: str
    backed_by: tuple[Backer, ...]
    implied: bool
    text: str
    section: tuple[str, ...]
    place: Place


def promises_of(reading: Reading) -> tuple[Promise, ...]:
    """Everything that a side undertakes in a document, in the document's order.

    What is denied, told as done or only possible is no promise and is left out.
    """
    spoken = [commitment for commitment in reading.commitments if _binds(commitment)]
    said = {commitment.sentence.index for commitment in spoken}
    rows = [(each.sentence.index, each.span.start, _of_commitment(reading, each)) for each in spoken]
    rows += [
        (each.sentence.index, each.span.start, _of_dependency(reading, each))
        for each in reading.dependencies
        if each.sentence.index not in said and each.owner in _SIDES
    ]
    rows.sort(key=lambda row: row[:2])
    return tuple(_distinct(promise for _, _, promise in rows))


def _binds(commitment: Commitment) -> bool:
    return (
        not commitment.negated
        and not commitment.past
        and commitment.force >= Force.WEAK
        and commitment.bearer in _SIDES
        and not (commitment.act is Act.OTHER and commitment.frame)
    )


def _distinct(promises: Iterator[Promise]) -> Iterator[Promise]:
    """Without the second of two that read the same at the same place."""
    seen: set[tuple[object, ...]] = set()
    for promise in promises:
        key = (promise.role, promise.what, promise.by_when, promise.text, promise.place)
        if key not in seen:
            seen.add(key)
            yield promise


def _of_commitment(reading: Reading, commitment: Commitment) -> Promise:
    sentence = commitment.sentence
    return Promise(
        role=commitment.bearer,
        who=commitment.who or commitment.bearer.value,
        what=_act(commitment),
        to_whom=_name_of(reading, commitment.to_whom),
        by_when=_by_when(commitment.deadline),
        due=commitment.deadline.last if commitment.deadline else None,
        force=commitment.force,
        condition=commitment.condition,
        remedy=commitment.remedy,
        hedged_by=tuple(dict.fromkeys(hedge.cue for hedge in commitment.hedges)),
        exempt=commitment.exempt if commitment.deadline else "",
        backed_by=backers_of(reading, commitment) if commitment.bearer in _VENDORS else (),
        implied=commitment.named not in (Bearer.SUBJECT, Bearer.AGENT),
        text=sentence.context,
        section=sentence.block.section,
        place=reading.document.place(sentence.block, commitment.span.start, commitment.span.end),
    )


def _of_dependency(reading: Reading, dependency: Dependency) -> Promise:
    sentence = dependency.sentence
    return Promise(
        role=dependency.owner,
        who=dependency.who or dependency.owner.value,
        what=dependency.what,
        to_whom=_name(reading, Role.VENDOR),
        by_when=_by_when(dependency.due) or ("throughout" if dependency.standing else ""),
        due=dependency.due.last if dependency.due else None,
        force=Force.FIRM,
        condition="",
        remedy=dependency.consequence,
        hedged_by=(),
        exempt="",
        backed_by=(),
        implied=not dependency.who,
        text=sentence.context,
        section=sentence.block.section,
        place=reading.document.place(sentence.block, dependency.span.start, dependency.span.end),
    )


def _act(commitment: Commitment) -> str:
    """Verb and object; a nominal frame names the thing alone."""
    if not commitment.verb:
        return commitment.what
    verb = f"{_PLAIN_VERBS.get(commitment.verb, commitment.verb)} {commitment.particle}".strip()
    if commitment.what == commitment.who and not commitment.passive:
        return f"{verb} {_rest(commitment)}".strip()
    if commitment.verb in _PLAIN_VERBS:
        return f"{verb} {commitment.what[:1].lower()}{commitment.what[1:]}"
    return f"{verb} {_preposition(commitment)}{inside(commitment.what)}".strip()


def _preposition(commitment: Commitment) -> str:
    """What joins the verb to its object: “with ” of “cooperate with Acme”; mostly empty."""
    if not commitment.what or commitment.passive:
        return ""
    found = _JOINED.search(commitment.sentence.text.partition(commitment.what)[0])
    return f"{found.group().strip()} " if found else ""


def _rest(commitment: Commitment) -> str:
    """What stands behind a verb without an object: “with Acme in a timely manner”."""
    sentence = commitment.sentence
    if commitment.deadline is not None:
        return ""
    return " ".join(sentence.block.text[commitment.span.end : sentence.end].split())[:_LONGEST].rstrip(" .;,")


def _by_when(deadline: DateExpression | None) -> str:
    return " ".join(deadline.text.split()) if deadline else ""


def _name_of(reading: Reading, side: str) -> str:
    """A side's name in place of the word that stands for the side."""
    return _name(reading, Role(side)) if side in _SIDES else side


def _name(reading: Reading, role: Role) -> str:
    party: Party | None = {
        Role.VENDOR: reading.parties.vendor,
        Role.CUSTOMER: reading.parties.customer,
    }.get(role)
    return (party.name if party else "") or role.value
