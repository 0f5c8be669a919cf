"""Who is bound by an act that names nobody, under a heading below which such acts are the supplier's."""

from __future__ import annotations

import pytest

from sowlint import documents
from sowlint.documents.model import Kind
from sowlint.documents.source import Source
from sowlint.language.model import Role
from sowlint.language.options import ReadingOptions
from sowlint.language.reading import Reading

OPTIONS = ReadingOptions(kind=Kind.PROPOSAL, vendor=("Kite Studio",), customer=("Harbour Museum",))


@pytest.mark.parametrize(
    ("sentence", "bearer"),
    [
        ("The gallery will be finished by 4 May 2026.", Role.VENDOR),
        ("We need the hall empty and the walls finished by 4 May 2026.", Role.UNKNOWN),
        ("Delays must be announced to the other party by 4 May 2026.", Role.UNKNOWN),
    ],
)
def test_what_is_needed_or_told_to_the_other_side_is_not_inherited(sentence: str, bearer: Role) -> None:
    paper = documents.read(Source("a.md", f"## Timeline\n\n{sentence}".encode()))
    assert [each.bearer for each in Reading(paper, OPTIONS).commitments if each.deadline] == [bearer]
