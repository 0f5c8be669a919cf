"""Who is quoted: the vendor's own people, somebody else by name, or nobody."""

from __future__ import annotations

import pytest

from sowlint.documents.model import Kind
from sowlint.language.model import Role
from sowlint.language.options import ReadingOptions
from sowlint.language.reading import Reading
from tests.language.making import document

SAID = "“The night rounds are planned before the snow falls,”"


def read(*lines: str) -> Reading:
    """A page of Acme's."""
    return Reading(
        document("# Acme opens a depot", *lines), ReadingOptions(kind=Kind.MARKETING, vendor=("Acme",))
    )


@pytest.mark.parametrize(
    ("words", "named", "role"),
    [
        ("said Maria Lind, head of operations at Nordkap Energi.", True, Role.THIRD),
        ("said Per Holm, CEO of Acme.", True, Role.VENDOR),
        ("explained Acme founder Per Holm.", True, Role.VENDOR),
        ("said one happy customer.", False, Role.UNKNOWN),
        ("said a spokesperson from Acme.", False, Role.VENDOR),
        ("— Maria Lind, head of operations, Nordkap Energi", True, Role.THIRD),
        ("", False, Role.UNKNOWN),
    ],
)
def test_a_speaker_is_told_by_name_and_company(words: str, named: bool, role: Role) -> None:
    """Beside a verb of saying or after a dash."""
    (found,) = read(f"{SAID} {words}".strip()).quotations
    assert (found.speaker.named, found.speaker.role) == (named, role)


def test_a_signature_may_stand_on_the_next_line() -> None:
    """As web pages have it."""
    (found,) = read(SAID.replace(",”", ".”"), "— Maria Lind, head of operations, Nordkap Energi").quotations
    assert found.speaker.named


def test_a_pronoun_and_a_surname_mean_who_spoke_before() -> None:
    """“He added”, “Lind said”."""
    reading = read(
        f"{SAID} said Maria Lind, head of operations at Nordkap Energi.",
        "“Nobody waits at the depot any more,” she added.",
        "“We sleep at night because of it,” Lind said.",
    )
    assert [each.speaker.role for each in reading.quotations] == [Role.THIRD] * 3


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    """Its first paragraph is left open."""
    reading = read(
        "Maria Lind, head of operations at Nordkap Energi, says: “The rounds are planned early.",
        "“Nobody waits at the depot any more.”",
    )
    assert [each.speaker.named for each in reading.quotations] == [True, True]


def test_a_single_word_in_quotation_marks_is_no_speech() -> None:
    """Scare quotes and titles."""
    assert read("The “Crew” plan is the smallest.").quotations == ()
