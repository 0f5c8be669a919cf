"""What is told in the present tense with a time that is to come, and what is delivered by where it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sowlint.documents.model import Kind
from sowlint.language.model import Force, Role
from tests.language.committing import WORLD, dated, reading

NOBODY = {Role.UNKNOWN, Role.VENDOR}


@pytest.mark.parametrize(
    "sentence",
    [
        "Acme's engineers rewire both cranes in the week of 16 March 2026.",
        "The pallets leave our yard on 3 August 2026.",
        "The figures reach Client's desk by 10 April 2026.",
        "The drawings follow on 29 May 2026.",
    ],
)
def test_the_present_tense_tells_what_is_to_come(sentence: str) -> None:
    """Beside a day or week that is to come, what the supplier does or what comes from its hand is promised."""
    commitment = dated("# The work", sentence)
    assert commitment.bearer in NOBODY
    assert commitment.force is Force.FIRM
    assert not commitment.exempt


@pytest.mark.parametrize(
    "sentence",
    [
        "Client's board meets on 14 May 2026.",
        "Prices rise on 1 July 2026.",
        "The fair in Lund opens on 18 September 2026.",
        "We reckon on March 2026.",
        "We depend on Client for three testers by 6 February 2026.",
        "Acme needs the floor finished by 3 August 2026.",
        "Delays must be announced within two days.",
        "Hopes are high before 3 May 2026.",
    ],
)
def test_what_merely_happens_is_no_delivery(sentence: str) -> None:
    """Meetings, prices, fairs, guesses, notices, and what somebody needs of others, in a schedule too."""
    found = [each for each in reading("# Dates", sentence).commitments if each.deadline]
    assert all(each.exempt or each.bearer is not Role.VENDOR for each in found)


@pytest.mark.parametrize(
    "lines",
    [
        ("# Deliverables", "- Stock model: 6 February 2026"),
        ("# After the shoot", "- First cut: 22 August 2026", "- Titles, uploaded: 12 September 2026"),
        ("# Lot 2", "Handing back of lift 9: 14 November 2026"),
    ],
)
def test_a_thing_with_its_day_is_delivered_by_its_place(lines: tuple[str, ...]) -> None:
    """Under deliverables, in a list of which every entry has its day, or called by its act."""
    commitment = dated(*lines)
    assert (commitment.bearer, commitment.exempt, commitment.frame != "") == (Role.VENDOR, "", True)


@pytest.mark.parametrize(
    "lines",
    [
        ("# Payment", "- First half: 6 February 2026", "- Second half: 6 May 2026"),
        ("# Client's part", "- Floor plans: 6 February 2026", "- Keys: 9 February 2026"),
        ("# Lot 2", "Approval of the design: 14 November 2026"),
        ("# Deliverables", "Signature date: 12 January 2026"),
    ],
)
def test_other_things_with_a_day_are_none(lines: tuple[str, ...]) -> None:
    """Payments, what the customer brings, approvals and the paper's own dates."""
    found = [each for each in reading(*lines).commitments if each.deadline]
    assert all(each.exempt or each.bearer is Role.CUSTOMER for each in found)


def test_a_public_page_delivers_nothing_by_place() -> None:
    """Days under a heading of an advertisement may be anything's."""
    page = reading(
        "# Days", "- Lund: 6 May 2026", "- Malmö: 9 May 2026", options=replace(WORLD, kind=Kind.MARKETING)
    )
    assert all(each.exempt for each in page.commitments if each.deadline)
