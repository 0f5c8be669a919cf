"""Sentences about features, and what is right to say of each."""

from __future__ import annotations

import pytest

from sowlint import documents, rulebook
from sowlint.config import Settings
from sowlint.documents.model import Kind
from sowlint.documents.source import Source
from sowlint.features import Catalogue, Feature
from sowlint.linter import Linter

CATALOGUE = Catalogue(
    (
        Feature(id="offline", name="offline mode", aliases=["work offline", "offline support"], status="planned"),
        Feature(id="sso", name="single sign-on", aliases=["SSO"], status="planned"),
        Feature(id="map", name="live map", status="ga"),
        Feature(id="eta", name="arrival prediction", aliases=["predict arrivals"], status="beta"),
        Feature(id="fax", name="fax gateway", status="retired"),
        Feature(id="recon", name="invoice matching", aliases=["match invoices"], status="planned"),
        Feature(id="audit", name="audit trail", status="ga", editions=["Enterprise"]),
        Feature(id="soap", name="SOAP endpoint", status="deprecated"),
        Feature(id="api", name="Orders API", status="ga", since="3.0"),
    )
)
SETTINGS = Settings(vendor=("Acme",), customer=("Client", "Globex"), products=("Routely",))


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(rulebook.load().only(["FP001", "FP002", "FP003", "FP004"]), SETTINGS, CATALOGUE)


def codes(linter: Linter, text: str, kind: str) -> str:
    report = linter.lint(documents.read(Source("a.md", text.encode())), Kind(kind))
    return " ".join(sorted(each.code for each in report.findings))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Routely has offline mode built in.", "FP003"),
        ("Built-in offline mode, so nothing stops you.", "FP003"),
        ("Your crews stay productive thanks to offline mode.", "FP003"),
        ("Thanks to offline mode, crews stay productive.", "FP003"),
        ("Stay productive with offline mode and single sign-on.", "FP003 FP003"),
        ("From offline mode to single sign-on, Routely has it all.", "FP003 FP003"),
        ("Enable single sign-on in one click.", "FP003"),
        ("Single sign-on? We've got you covered.", ""),
        ("Why we don't build offline mode", ""),
        ("Offline mode is coming in 2027.", ""),
        ("Soon you can work offline.", "FP003"),
        ("Offline mode: planned for next year.", ""),
        ("Offline mode isn't available yet.", ""),
        ("Offline mode is not yet there.", ""),
        ("Unlike Globex's offline mode, ours works.", ""),
        ("We believe offline mode matters.", ""),
        ("We've heard you: offline mode is the most requested feature.", "FP003"),
        ("Offline mode is one of the things our customers ask for.", "FP003"),
        ("Customers have asked us for offline mode.", ""),
        ("Offline mode is under development.", ""),
        ("We're currently developing offline mode.", ""),
        ("In the future, Routely will support offline mode.", "FP001"),
        ("Routely's upcoming offline mode will change your day.", ""),
        ("Join the waitlist for offline mode.", "FP003"),
        ("Sign up for the beta of arrival prediction.", ""),
        ("Arrival prediction tells you when trucks come.", "FP004"),
        ("Arrival prediction, now in public preview, tells you when trucks come.", ""),
        ("Routely predicts arrivals.", "FP004"),
        ("Matching invoices takes seconds.", "FP003"),
        ("Routely matches invoices while you sleep.", "FP003"),
        ("Invoice matching that never sleeps.", "FP003"),
        ("The audit trail is available to Enterprise customers.", ""),
        ("The audit trail is available on all plans.", ""),
        ("Teams on the Free plan get the audit trail.", "FP003"),
        ("Say goodbye to the fax gateway.", ""),
        ("The fax gateway has reached end of life.", ""),
        ("Send and receive through the fax gateway.", "FP003"),
        ("Offline mode was announced at our conference.", ""),
        ("Imagine an offline mode that just works.", "FP003"),
        ("What if you had offline mode?", ""),
        ("Offline mode may come later.", ""),
        ("Never lose data again with offline mode.", "FP003"),
        ("No signal? No problem: offline mode keeps you going.", "FP003"),
        ("Routely works without single sign-on.", ""),
        ("It comes with SSO, an audit trail and the live map.", "FP003"),
        ("SSO included.", "FP003"),
        ("SSO available.", "FP003"),
        ("## Beta features\n\n- Arrival prediction\n- Something", ""),
        ("Routely supports Xero sync.", "FP002"),
        ("Routely supports your Xero sync.", ""),
        ("Connect your CRM with our HubSpot connector.", ""),
        ("Our new HubSpot connector is here.", "FP002"),
        ("The HubSpot connector is coming soon.", ""),
    ],
)
def test_on_a_public_page(linter: Linter, text: str, right: str) -> None:
    """What is claimed is there now, whoever is told to use it."""
    assert codes(linter, text, "marketing") == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("We offer single sign-on via your identity provider.", "FP003"),
        ("The proposed solution includes single sign-on.", "FP003"),
        ("Single sign-on is included in the price.", "FP003"),
        ("Single sign-on is not part of this proposal.", ""),
        ("This proposal excludes single sign-on.", ""),
        ("All modules except offline mode are included.", ""),
        ("We could add single sign-on in a second phase.", ""),
        ("We recommend offline mode for your drivers.", ""),
        ("Acme proposes to add offline mode in phase 2.", ""),
        ("Offline mode is optional and priced separately.", "FP003"),
        ("As discussed, you need offline mode.", ""),
        ("Your requirement R12 (offline mode) is met by Routely.", ""),
        ("We will make offline mode available to you.", "FP001"),
        ("Acme guarantees offline mode for all devices.", "FP003"),
        ("Acme undertakes to provide single sign-on.", "FP001"),
        ("You will be able to work offline.", "FP003"),
        ("Acme's team will set up single sign-on for your users.", "FP001"),
        ("Phase 2 adds offline mode.", "FP003"),
        ("Acme will evaluate offline mode with you.", ""),
        ("Acme will document how offline mode could work.", ""),
        ("Acme will not be able to deliver offline mode.", ""),
        ("Acme cannot deliver offline mode.", ""),
        ("Acme does not commit to offline mode.", ""),
        ("There is no commitment to deliver offline mode.", ""),
        ("Subject to your order, Acme will deliver offline mode.", "FP001"),
        ("If you order before May, Acme will include offline mode.", "FP001"),
        ("Once offline mode is released, Acme will train your crews.", ""),
        ("When offline mode is released, Acme will train your crews.", "FP003"),
        ("Training on offline mode is included.", ""),
        ("The SOAP endpoint remains available.", "FP003"),
        ("Existing customers keep the SOAP endpoint until it is switched off.", "FP003"),
        ("Acme will provide the Orders API in version 2.4.", "FP001"),
        ("Acme will provide the Orders API, version 3.2.", ""),
        ("We provide a supplier self-service portal.", "FP002"),
        ("We provide a portal.", ""),
        ("You will get monthly reports.", ""),
        ("Routely includes a route profitability report.", "FP002"),
    ],
)
def test_in_an_offer(linter: Linter, text: str, right: str) -> None:
    """What is offered is promised or claimed; what is recommended against, priced apart or denied is neither."""
    assert codes(linter, text, "proposal") == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Acme shall implement single sign-on.", "FP001"),
        ("Acme shall implement and test single sign-on, offline mode and the live map.", "FP001 FP001"),
        ("Client shall implement single sign-on.", ""),
        ("Globex shall provide its single sign-on metadata.", ""),
        ("Single sign-on shall be provided by Client.", ""),
        ("Single sign-on shall be provided by Acme.", "FP001"),
        ("Single sign-on will be delivered.", "FP001"),
        ("Acme will integrate Routely with Client's single sign-on.", ""),
        ("Acme will integrate Routely with Globex single sign-on.", ""),
        ("Acme will deliver the live map, but not offline mode.", ""),
        ("Acme will deliver neither offline mode nor single sign-on.", ""),
        ("Acme will deliver the live map without offline mode.", ""),
        ("Acme will deliver the live map; offline mode is out of scope.", ""),
        ("Offline mode is excluded from this SOW.", ""),
        ("Acme is responsible for delivering offline mode.", "FP001"),
        ("Acme is to deliver offline mode.", "FP001"),
        ("Acme agrees to deliver offline mode.", "FP001"),
        ("Acme intends to deliver offline mode.", ""),
        ("Acme would like to deliver offline mode.", ""),
        ("Acme should deliver offline mode.", ""),
        ("“Offline Mode” means working without a network.", ""),
        ("Client requires offline mode.", ""),
        ("Delivery of offline mode", ""),
        ("## Deliverables\n\n1. Offline mode\n2. Live map", "FP001"),
        ("## Deliverables\n\n- Offline mode: optional, not included\n- Live map", ""),
        ("## Scope\n\nThe following is in scope:\n\n- configuration of single sign-on\n- live map", "FP001"),
        ("## Scope\n\nAcme will:\n\n- configure single sign-on\n- set up the live map", "FP001"),
        ("## Exclusions\n\nAcme will not provide:\n\n- single sign-on", ""),
        ("## Assumptions\n\n- Client's single sign-on is available.", ""),
        ("## Acceptance\n\nOffline mode is accepted when test case 4 passes.", "FP003"),
        ("## Deliverables\n\n- Acme will build offline mode; it is accepted when the tests in Annex 2 pass.", ""),
        ("Acme will retire the SOAP endpoint and deliver the Orders API.", ""),
        ("Acme will replace the fax gateway with e-mail.", ""),
        ("Acme will support Client in moving off the fax gateway.", ""),
        ("Acme will decommission Client's fax gateway.", ""),
        ("The fax gateway will be available until June 2026.", "FP001"),
        ("Acme will enable arrival prediction.", "FP004"),
        ("Acme will enable arrival prediction (pilot).", ""),
        ("Acme will provide a project status report every Friday.", ""),
        ("Acme will build a Client reporting module.", ""),
    ],
)
def test_in_a_statement_of_work(linter: Linter, text: str, right: str) -> None:
    """Who is bound decides, and where it stands."""
    assert codes(linter, text, "sow") == right
