"""Companies that a document names and never defines."""

from __future__ import annotations

import pytest

from sowlint.documents.model import Kind
from sowlint.language.model import Role
from sowlint.language.options import ReadingOptions
from sowlint.language.parties import role_of
from sowlint.language.reading import Reading
from tests.language.making import document

PROMISE = "Fjellby will deliver the portal by 1 March 2026."


@pytest.mark.parametrize("kind", [Kind.SOW, Kind.PROPOSAL, Kind.OTHER])
def test_one_who_delivers_once_is_the_vendor(kind: Kind) -> None:
    """A single sentence is enough: nobody else could be meant."""
    reading = Reading(document(PROMISE), ReadingOptions(kind=kind))
    assert role_of("Fjellby", reading.parties) is Role.VENDOR
    assert [each.bearer for each in reading.commitments] == [Role.VENDOR]


def test_one_who_pays_and_approves_is_the_customer() -> None:
    """What is done with the delivery tells the other side."""
    reading = Reading(
        document(PROMISE, "Nordkap shall pay the fees.", "Nordkap will approve the design."),
        ReadingOptions(kind=Kind.SOW),
    )
    assert role_of("Nordkap", reading.parties) is Role.CUSTOMER


def test_a_general_word_at_the_head_of_a_sentence_is_no_company() -> None:
    """“Training will support …” names nobody."""
    reading = Reading(
        document("Training will support the rollout in May 2026."), ReadingOptions(kind=Kind.SOW)
    )
    assert reading.parties.vendor.name == ""
