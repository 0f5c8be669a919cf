"""What the supplier needs from the customer: who owes what by when, and what is no such thing."""

from __future__ import annotations

import pytest

from sowlint import documents
from sowlint.documents.model import Kind
from sowlint.documents.source import Source
from sowlint.language.model import Dependency, Role
from sowlint.language.options import ReadingOptions
from sowlint.language.reading import Reading
from tests.language.making import document

OPTIONS = ReadingOptions(kind=Kind.SOW, vendor=("Acme",), customer=("Client",))


def found(*lines: str) -> tuple[Dependency, ...]:
    return Reading(document(*lines), OPTIONS).dependencies


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Client shall provide Acme with a list of users.", "provide a list of users"),
        ("Client shall provide Acme with (i) a contact for questions.", "provide a contact for questions"),
        ("Client will review and approve the design documents.", "review the design documents"),
        ("Client shall grant access to the test environment.", "grant access to the test environment"),
        ("The test data will be provided by Client.", "provide The test data"),
        ("Client will respond to requests for decisions.", "respond to requests for decisions"),
    ],
)
def test_the_thing_is_what_is_handed_over(sentence: str, what: str) -> None:
    """Not the one who receives it, and for two verbs the object they share."""
    [dependency] = found(sentence)
    assert dependency.owner is Role.CUSTOMER
    assert dependency.what == what


@pytest.mark.parametrize(
    "sentence",
    [
        "If Client rejects a deliverable, Acme will correct it.",
        "Acme keeps all data that Client provides.",
        "Client shall promptly notify Acme of any claim.",
        "Client shall give Acme written notice of the defect.",
        "Acme invoices $20,000 upon Client acceptance of the portal.",
    ],
)
def test_what_is_no_input(sentence: str) -> None:
    """Conditions, descriptions, notices and payment lines hold nothing that work waits for."""
    assert not found(sentence)


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("# Client inputs", "Client opens a service account on the mail server."),
        ("# Client's part", "Client lets Acme into the cellar."),
        ("# From Client", "- the floor plans of both halls"),
        ("# Client looks after", "- forms signed by the tenants"),
        ("# What we need", "- Logo in vector form"),
        ("# Client's part", "a) Name a contact. b) Supply the test data."),
    ],
)
def test_what_stands_under_the_customers_heading_is_its_to_do(heading: str, text: str) -> None:
    """Told in the present, listed without a verb, or lettered in running text; work waits for it."""
    dependency = found(heading, text)[-1]
    assert dependency.owner is Role.CUSTOMER
    assert dependency.blocking


def test_a_label_before_running_text_is_a_heading() -> None:
    """What nobody is named for under “Client's part.” is Client's."""
    [dependency] = found("# Order", "Client's part: Client opens the cellar on request. It rains often.")
    assert dependency.what == "open the cellar"


def test_a_sentence_on_what_follows_is_no_input() -> None:
    """Where approval comes late, the plan moves: that asks for nothing."""
    assert not found(
        "# Client's part", "If approval of the draft comes late, the dates move by the same number of days."
    )


def test_soft_words_of_somebody_else_are_not_the_customers() -> None:
    """“reasonable” belongs to what Acme does."""
    [dependency] = found("Client shall provide the test data, and Acme will use reasonable care.")
    assert dependency.vague == ""


def test_a_party_after_by_is_no_time() -> None:
    """“by Acme” says who, “by kick-off” says when."""
    [undated] = found("Client shall supply the files requested by Acme.")
    [timed] = found("Client shall supply the files by kick-off.")
    assert (undated.standing, timed.standing or timed.due is not None) == (False, True)


def test_what_the_customer_looks_after_is_no_input() -> None:
    """Under “is responsible for” only what is handed over can block the supplier."""
    page = b"Client is solely responsible for:\n\n- the selection and use of its signing keys\n- providing access to the portal\n"
    reading = Reading(documents.read(Source("made.md", page)), OPTIONS)
    assert [each.standing for each in reading.dependencies] == [True, False]


@pytest.mark.parametrize(
    "lines",
    [
        ("# Client provides", "The logo, access to the server, and one contact for questions."),
        ("# Client supplies", "- Photos of the depot"),
        ("The go-live needs sign-off by the client.",),
        ("Each design is approved by the client.",),
        ("Redirects for all old pages (client supplies the list, we set them up).",),
    ],
)
def test_an_input_is_told_in_passing(lines: tuple[str, ...]) -> None:
    """By a heading over a run-in list, by who signs off, in brackets."""
    [dependency] = found(*lines)
    assert dependency.owner is Role.CUSTOMER
    assert dependency.blocking


@pytest.mark.parametrize(
    "lines",
    [
        ("# Client provides", "We thank you for your trust."),
        ("# The challenge", "Your sales team needs to provide quotes for materials in an hour."),
        ("Orders are accepted by the client at the gate with a scanner.",),
        ("# Assumptions", "- Single environment on a managed server"),
    ],
)
def test_what_only_sounds_like_an_input(lines: tuple[str, ...]) -> None:
    """Running text, the customer's own trouble, what users of the product do, how the work is laid out."""
    assert not found(*lines)
