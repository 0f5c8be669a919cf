"""Names of features in a text."""

from __future__ import annotations

import pytest

from sowlint.features.names import NameIndex

NAMES = (
    "offline mode",
    "SAML single sign-on",
    "Webhooks",
    "e-signature",
    "reconcile invoices with SAP",
    "SAP",
    "driver's log",
    "pricing rules",
    "Q&A board",
    "C++ SDK",
    "C SDK",
    "analyses",
    "IT",
    "Node.js client",
    "24/7 support",
    "caches",
)


def found(text: str) -> list[tuple[str, str]]:
    """The names found, each with the words that stand for it."""
    index = NameIndex()
    for number, name in enumerate(NAMES):
        assert index.add(name, number) is None
    return [(NAMES[each.number], text[each.start : each.end]) for each in index.find(text)]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("An offline mode is there.", "offline mode", "offline mode"),
        ("OFFLINE-MODE", "offline mode", "OFFLINE-MODE"),
        ("Two offline modes.", "offline mode", "offline modes"),
        ("the offline mode's limits", "offline mode", "offline mode"),
        ("off-line mode", "offline mode", "off-line mode"),
        ("SAML single sign on", "SAML single sign-on", "SAML single sign on"),
        ("SAML single signon", "SAML single sign-on", "SAML single signon"),
        ("a webhook", "Webhooks", "webhook"),
        ("web hooks", "Webhooks", "web hooks"),
        ("esignatures", "e-signature", "esignatures"),
        ("e signature", "e-signature", "e signature"),
        ("Acme reconciles invoices with SAP.", "reconcile invoices with SAP", "reconciles invoices with SAP"),
        ("reconciling an invoice; reconciled invoices with SAP", "reconcile invoices with SAP", "reconciled invoices with SAP"),
        ("drivers' logs", "driver's log", "drivers' logs"),
        ("the Q & A board", "Q&A board", "Q & A board"),
        ("the Q and A board", "Q&A board", "Q and A board"),
        ("our C++ SDKs", "C++ SDK", "C++ SDKs"),
        ("our C SDK", "C SDK", "C SDK"),
        ("an analysis", "analyses", "analysis"),
        ("your IT", "IT", "IT"),
        ("a Node.js client", "Node.js client", "Node.js client"),
        ("24/7 support", "24/7 support", "24/7 support"),
        ("a cache", "caches", "cache"),
    ],
)
def test_a_name_is_found(text: str, name: str, words: str) -> None:
    """By plural, hyphen, capitals, and the form of a verb that it begins with."""
    assert found(text) == [(name, words)]


@pytest.mark.parametrize(
    "text",
    [
        "The mode is offline.",
        "We are offline. Mode of payment: card.",
        "offline, mode",
        "the price rules",
        "Is it there?",
        "a single sign-on",
        "offline modem",
        "an offline-capable mode",
    ],
)
def test_what_only_resembles_a_name_is_not_found(text: str) -> None:
    """No other order, no words between, no sentence end within, and never by likeness."""
    assert found(text) == []


def test_of_overlapping_names_the_longest_counts() -> None:
    """And each stretch is one feature."""
    assert found("SAP invoices; we reconcile invoices with SAP and offline modes") == [
        ("SAP", "SAP"),
        ("reconcile invoices with SAP", "reconcile invoices with SAP"),
        ("offline mode", "offline modes"),
    ]


def test_a_name_under_two_numbers_is_refused() -> None:
    """Whatever its hyphens and number are; the first keeps it."""
    index = NameIndex()
    index.add("push notifications", 0)
    assert index.add("Push-Notification", 1) == 0
    assert index.add("push notification", 0) is None
    assert [each.number for each in index.find("a push notification")] == [0]


def test_an_entrys_own_name_wins_over_a_form_of_another() -> None:
    """“Planning board” is not “plan board” where both are there."""
    index = NameIndex()
    index.add("plan board", 0)
    index.add("planning board", 1)
    assert [each.number for each in index.find("a planning board and a plan board")] == [1, 0]
