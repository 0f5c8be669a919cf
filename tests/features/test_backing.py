"""Whether an entry backs what is said."""

from __future__ import annotations

from datetime import date

import pytest

from sowlint.features import Catalogue, Feature
from sowlint.features.backing import Standing, backing

CATALOGUE = Catalogue(
    (
        Feature(id="map", name="live map", status="ga"),
        Feature(id="offline", name="offline mode", status="planned", since="Q1 2027"),
        Feature(id="eta", name="arrival times", status="beta"),
        Feature(id="soap", name="SOAP API", status="deprecated", until="6.0"),
        Feature(id="fax", name="fax gateway", status="retired"),
        Feature(id="audit", name="audit log", status="ga", since="5.1", until="7.9", editions=["Enterprise"]),
        Feature(id="sign", name="e-signature", status="ga", regions=["EU", "United Kingdom"]),
        Feature(id="kpi", name="KPI board", status="ga", editions=["Business", "Enterprise"]),
        Feature(id="new", name="night shift", status="ga", since="2026-03-01"),
    )
)
DAY = date(2026, 1, 5)


def verdict(text: str, *above: str, day: date | None = DAY) -> tuple[str, str]:
    """Standing and reason for the first feature that a text names."""
    return backing(CATALOGUE.find(text)[0], CATALOGUE, text, above, day)


@pytest.mark.parametrize(
    ("text", "standing", "words"),
    [
        ("The live map is there.", "backed", "ga"),
        ("Offline mode is there.", "unbacked", "planned (since: Q1 2027)"),
        ("Arrival times are there.", "beta", "beta"),
        ("The SOAP API is there.", "unbacked", "deprecated (until: 6.0)"),
        ("A fax gateway is there.", "unbacked", "retired"),
        ("The night shift is there.", "unbacked", "planned (since: 2026-03-01)"),
        ("The Enterprise plan has the audit log.", "backed", "ga"),
        ("The Business plan has the audit log.", "unbacked", "ga, but only in Enterprise, not in Business"),
        ("The Basic plan has the audit log.", "unbacked", "ga, but only in Enterprise, not in Basic"),
        ("The project plan has the audit log.", "backed", "ga"),
        ("The Project Plan has the audit log.", "backed", "ga"),
        ("Business and Enterprise have the audit log.", "backed", "ga"),
        ("For your business there is an audit log.", "backed", "ga"),
        ("With business customers the audit log is there.", "unbacked", "ga, but only in Enterprise, not in Business"),
        ("The KPI board comes with Business.", "backed", "ga"),
        ("Version 5.0 has an audit log.", "unbacked", "ga, but only from 5.1 on"),
        ("Version 5 has an audit log.", "backed", "ga"),
        ("From v5.10 on there is an audit log.", "backed", "ga"),
        ("Release 8 has an audit log.", "unbacked", "ga, but only up to 7.9"),
        ("The audit log works with SAP release 4.7.", "backed", "ga"),
        ("E-signatures are there in the EU.", "backed", "ga"),
        ("E-signatures are there in the UK.", "backed", "ga"),
        ("E-signatures are there in the US.", "unbacked", "ga, but only in EU and United Kingdom, not in US"),
        ("E-signatures let us sign.", "backed", "ga"),
        ("E-signatures are there in Norway.", "backed", "ga"),
    ],
)
def test_what_is_said_is_held_against_the_entry(text: str, standing: str, words: str) -> None:
    """Status first, then edition, region and version; what is not named contradicts nothing."""
    assert verdict(text) == (Standing(standing), words)


def test_a_heading_names_the_edition_where_the_sentence_names_none() -> None:
    """A price list has one column or section an edition."""
    assert verdict("Audit log", "Business plan")[0] is Standing.UNBACKED
    assert verdict("Audit log", "Enterprise plan")[0] is Standing.BACKED
    assert verdict("Audit log in Enterprise", "Business plan")[0] is Standing.BACKED


def test_without_a_day_the_status_counts_as_it_stands() -> None:
    """There is no other clock than the document's."""
    assert verdict("The night shift is there.", day=None)[0] is Standing.BACKED
    assert verdict("The night shift is there.", day=date(2026, 3, 1))[0] is Standing.BACKED
