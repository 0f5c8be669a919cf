"""Plans in running text: sentences, clauses, short paragraphs; and sentences with times in them that are none."""

from __future__ import annotations

import pytest

from sowlint.plan.model import StepRole
from tests.plan.reading import Told, only, plans, steps, week

MAY = [
    ("Discovery", "2026-05-04", "2026-05-15"),
    ("Build", "2026-05-18", "2026-06-26"),
    ("Acceptance testing", "2026-06-29", "2026-07-10"),
]


@pytest.mark.parametrize(
    "text",
    [
        "Discovery runs from 4 May 2026 to 15 May 2026. Build runs from 18 May 2026 to 26 June 2026. "
        "Acceptance testing runs from 29 June 2026 to 10 July 2026.",
        "Discovery runs from 4 May to 15 May 2026, build from 18 May to 26 June 2026 and acceptance testing from 29 June to 10 July 2026.",
        "Discovery will take place between 4 May 2026 and 15 May 2026.\n\nThe build is scheduled for 18 May to 26 June 2026.\n\n"
        "It is followed by acceptance testing, which runs from 29 June to 10 July 2026.",
        "Discovery starts on 4 May 2026 and ends on 15 May 2026. The build then runs from 18 May until 26 June 2026, and acceptance "
        "testing from 29 June until 10 July 2026.",
        "Discovery (4 May to 15 May 2026) is followed by build (18 May to 26 June 2026) and acceptance testing (29 June to 10 July 2026).",
        "From 4 May to 15 May 2026, discovery takes place. From 18 May to 26 June 2026 the build is planned, and from 29 June to "
        "10 July 2026 acceptance testing takes place.",
        "Discovery starts on 4 May 2026 and takes two weeks. It is followed by six weeks of build, then two weeks of acceptance testing.",
        "- Discovery runs from 4 May to 15 May 2026.\n- The build runs from 18 May to 26 June 2026.\n- Acceptance testing: 29 June to 10 July 2026",
    ],
)
def test_one_plan_in_other_words(text: str) -> None:
    """Each step has its name, its days and nothing else."""
    assert steps(f"## Schedule\n\n{text}\n") == MAY


LENGTHS = [("Discovery", *week(1, 2)), ("Build", *week(3, 8)), ("Testing", *week(9, 10))]


@pytest.mark.parametrize(
    "text",
    [
        "Discovery takes two weeks, build six weeks and testing two weeks.",
        "We will start with two weeks of discovery, followed by six weeks of build and then two weeks of testing.",
        "The project consists of discovery (two weeks), build (six weeks) and testing (two weeks).",
        "The first two weeks are for discovery. The next six weeks are reserved for the build. The last two weeks are spent on testing.",
        "We need two weeks for discovery. For the build we have planned six weeks. Then we allow two weeks for testing.",
        "Weeks 1 and 2 are for discovery, weeks 3 to 8 for the build, and weeks 9 to 10 for testing.",
    ],
)
def test_lengths_and_numbered_weeks(text: str) -> None:
    """Under a heading that says nothing of a schedule."""
    assert steps(f"## Approach\n\n{text}\n") == LENGTHS


def test_a_length_names_what_it_is_of() -> None:
    """“A two-week discovery phase” and “six weeks of build” are as good as a verb."""
    text = "We will start with a two-week discovery phase, followed by six weeks of build, then two weeks of acceptance testing."
    assert [name for name, _, _ in steps(f"## Approach\n\n{text}\n")] == [
        "Discovery phase",
        "Build",
        "Acceptance testing",
    ]


def test_acts_with_their_owners() -> None:
    """A side and what it does; its inputs are no steps."""
    text = (
        "In weeks 1 to 3 we design the portal. In weeks 4 to 9 Acme will build the import. The Client provides test data in week 9. "
        "During week 10 the Client reviews the portal. Week 11 is reserved as a buffer."
    )
    plan = only(f"## Timeline\n\nAcme GmbH (the “Vendor”) works for Client.\n\n{text}\n")
    assert [(step.name, step.owner) for step in plan.steps] == [
        ("Design the portal", "we"),
        ("Build the import", "Acme"),
        ("Client reviews the portal", "Client"),
        ("Buffer", ""),
    ]


def test_milestones_in_short_paragraphs() -> None:
    """What is done by a day has no first day; what happens on one has both."""
    text = (
        "The project starts with a kick-off on 4 May 2026.\n\nAcme will deliver the design by 15 May 2026.\n\n"
        "The portal will be tested on 26 June 2026.\n\nThe portal goes live on 20 July 2026."
    )
    assert steps(f"## Delivery\n\n{text}\n") == [
        ("Kick-off", "2026-05-04", "2026-05-04"),
        ("Deliver the design", None, "2026-05-15"),
        ("Portal tested", "2026-06-26", "2026-06-26"),
        ("Portal goes live", "2026-07-20", "2026-07-20"),
    ]


def test_months_and_releases() -> None:
    """The verb of the first clause is left out in the second."""
    assert steps("## Releases\n\nBeta is scheduled for May 2026, and general release for August 2026.\n") == [
        ("Beta", "2026-05-01", "2026-05-31"),
        ("General release", "2026-08-01", "2026-08-31"),
    ]


def test_a_start_and_a_length() -> None:
    """Whichever comes first, and “six weeks from” a day."""
    for text in (
        "The build takes six weeks and starts on 18 May 2026.",
        "The build starts on 18 May 2026 and takes six weeks.",
        "The build runs for six weeks from 18 May 2026.",
    ):
        later = "Testing takes place in the two weeks after that."
        assert steps(f"## Timeline\n\n{text} {later}\n") == [
            ("Build", "2026-05-18", "2026-06-26"),
            ("Testing", "2026-06-29", "2026-07-10"),
        ]


def test_roles_come_from_the_own_clause() -> None:
    """A paragraph that ends in a review paints no build as one."""
    plan = only(
        "## Timeline\n\nDiscovery runs from 4 May to 15 May 2026. Build runs from 18 May to 26 June 2026. Review by the Client runs "
        "from 29 June to 3 July 2026.\n"
    )
    assert [StepRole.REVIEW in step.roles for step in plan.steps] == [False, False, True]
    assert plan.steps[2].owner == "Client"
    assert plan.source == "the text under “Timeline”"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The project will kick off on 4 May 2026. UAT will be conducted by the Client over two weeks starting 31 August 2026, with "
            "go-live scheduled for 21 September 2026.",
            [
                ("Kick-off", "2026-05-04", "2026-05-04"),
                ("UAT", "2026-08-31", "2026-09-11"),
                ("Go-live", "2026-09-21", "2026-09-21"),
            ],
        ),
        (
            "Acme shall complete the installation by 30 June 2026, shall perform the acceptance test in July 2026, and shall hand over "
            "the system by 15 August 2026.",
            [
                ("Installation", None, "2026-06-30"),
                ("Perform the acceptance test", "2026-07-01", "2026-07-31"),
                ("Hand over the system", None, "2026-08-15"),
            ],
        ),
        (
            "Kick-off on 4 May, design until 22 May, build from 25 May to 10 July, go-live on 3 August 2026.",
            [
                ("Kick-off", "2026-05-04", "2026-05-04"),
                ("Design", None, "2026-05-22"),
                ("Build", "2026-05-25", "2026-07-10"),
                ("Go-live", "2026-08-03", "2026-08-03"),
            ],
        ),
        (
            "Milestone 1, the design document, is due on 29 May 2026; milestone 2, the prototype, on 26 June 2026.",
            [("Milestone 1, the design document", None, "2026-05-29"), ("Milestone 2, the prototype", None, "2026-06-26")],
        ),
        (
            "We start on 4 May 2026 with a workshop. Then you have until 29 May 2026 to review the notes.",
            [("Workshop", "2026-05-04", "2026-05-04"), ("Review the notes", None, "2026-05-29")],
        ),
        (
            "Development ends in July 2026. We have set aside the first two weeks of August 2026 for user acceptance testing.",
            [("Development", None, "2026-07-31"), ("User acceptance testing", "2026-08-01", "2026-08-14")],
        ),
        (
            "Training will last two weeks. It is followed by two weeks of tests.",
            [("Training", *week(1, 2)), ("Tests", *week(3, 4))],
        ),
        (
            "In the first month, we design the portal. In the second month, we build it.",
            [("Design the portal", "2001-01-01", "2001-01-31"), ("Build it", "2001-02-01", "2001-02-28")],
        ),
        (
            "Sprint 1 covers the import, sprint 2 the reports, and sprint 3 is for testing.",
            [("Import", *week(1, 2)), ("Reports", *week(3, 4)), ("Testing", *week(5, 6))],
        ),
    ],
)
def test_other_turns_of_phrase(text: str, expected: list[Told]) -> None:
    """Passives with an agent, verbs and subjects that are left out, objects on both sides of the time."""
    assert steps(f"## Timeline\n\n{text}\n") == expected


def test_side_by_side() -> None:
    """“In parallel” is no part of the name."""
    plan = only(
        "## Rollout\n\nTraining of the planners is held from 6 July to 10 July 2026, while data migration runs in parallel from "
        "6 July to 17 July 2026.\n"
    )
    assert [(step.name, step.parallel) for step in plan.steps] == [
        ("Training of the planners", False),
        ("Data migration", True),
    ]


def test_a_statement_in_a_list_is_one_of_its_steps() -> None:
    """Beside entries without a verb."""
    lines = "- Week 1: Discovery\n- In week 2 we will build the import.\n- Week 3: Review\n- The portal goes live in week 5.\n"
    assert [name for name, _, _ in steps(f"## Timeline\n\n{lines}")] == [
        "Discovery",
        "Build the import",
        "Review",
        "Portal goes live",
    ]


def test_a_table_is_the_plan_and_the_text_beside_it_is_none() -> None:
    """The text is held against it elsewhere."""
    table = "| Step | Start | End |\n|---|---|---|\n| Design | 4 May 2026 | 15 May 2026 |\n| Build | 18 May 2026 | 26 June 2026 |\n"
    [plan] = plans(
        f"## Timeline\n\n{table}\nDesign runs from 4 May to 15 May 2026. The build ends on 26 June 2026.\n"
    )
    assert plan.source == "the table under “Timeline”"


@pytest.mark.parametrize(
    "text",
    [
        "## Term\n\nThe Services shall commence on 1 May 2026 and continue until 30 April 2027. The contract runs for twelve months.",
        "## Notice\n\nEither party may end this Agreement with 60 days' notice. Development stops within 30 days.",
        "## Payment\n\nThe first instalment is due on 1 May 2026. The second is due on 1 August 2026 on delivery of the build.",
        "## Price\n\nA deposit is due on 4 May 2026, 40 % is due on 15 June 2026 when the build is delivered, and the rest on 20 July 2026.",
        "## About us\n\nDevelopment of the first release started in March 2017 and the launch took place in June 2018. We built a "
        "test laboratory in 2019.",
        "## Support\n\nSupport is provided for three months. Bug fixing takes two days. Maintenance runs from 1 June 2026 to 31 May 2027.",
        "## Data\n\nTest data is deleted after 30 days. Backups run for two weeks, followed by four weeks of archive.",
        "## Acceptance\n\nAcme corrects defects in five days, followed by a second review of five days. Tests are repeated for three days.",
        "## Options\n\nOption A takes six weeks for the build. Option B takes ten weeks for the build and one week for testing.",
        "## Assumptions\n\nThe build takes six weeks if the data is there by 4 May 2026. Testing could begin on 15 June 2026.",
        "## Meetings\n\nThe steering committee meets on 4 May 2026 and on 1 June 2026. The next design review is on 8 June 2026.",
        "## Market\n\nThe market grows until 2030. The regulation applies from 1 January 2027 and implementation is due by 30 June 2027.",
        "## Team\n\nAnna joined Acme in May 2019 and led the build from June 2020 to May 2022. Ben tests for two weeks every month.",
        "## Summary\n\nAcme will deliver the portal by 20 July 2026. The licence runs from 20 July 2026 to 19 July 2029.",
        "## How it works\n\nSetup takes one day and migration takes two days.",
        "## Working time\n\nSprints run for two weeks. Each sprint ends with a review. Planning takes one day.",
        "## Scope\n\nWe will complete the data migration by 1 March 2026.\n\nWe will deliver the tested reports by 1 April 2026.",
        "## Inputs\n\nClient provides test data by 4 May 2026. Client will grant access to the test system by 18 May 2026.",
    ],
)
def test_sentences_with_times_that_are_no_plan(text: str) -> None:
    """Terms, notice, payments, history, support, retention, options, conditions, meetings."""
    assert plans(f"{text}\n") == ()
