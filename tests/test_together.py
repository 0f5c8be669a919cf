"""Documents that are judged side by side: each has its own answer, whatever becomes of the others."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowlint.config import Settings
from sowlint.desk import Desk, check_found
from sowlint.discovery import Found
from sowlint.judging import Judge
from sowlint.language import parser
from sowlint.language.options import ReadingOptions
from sowlint.language.reading import Reading
from sowlint.pool.crew import can_inherit
from sowlint.portions import portions
from sowlint.together import Work, finished
from tests.language.making import document

PAPERS = {
    "offer.md": "# Proposal\n\nAcme will deliver the portal by 1 March 2027.\n",
    "sow.md": "# Statement of work\n\nClient shall provide access. Acme will finish the migration by May 2027.\n",
    "launch.md": "# Acme launches the leading planner\n\nIt is the fastest planner. The app will ship in June 2027.\n",
}


def _reading(*lines: str) -> Reading:
    return Reading(document(*lines), ReadingOptions())


def _first_verb(reading: Reading) -> Work[str]:
    """The first verb of each of a document's sentences, each asked for when the one before is known."""
    found = []
    for sentence in reading.sentences:
        yield reading.wanted([sentence])
        parsed = reading.parsed(sentence)
        found += [next((token.text for token in parsed.verbs()), "-")] if parsed else []
    return " ".join(found)


@pytest.fixture
def papers(tmp_path: Path) -> list[Found]:
    for name, text in PAPERS.items():
        (tmp_path / name).write_text(text)
    return [Found(str(tmp_path / name)) for name in PAPERS]


def test_works_of_different_length_each_come_to_their_end():
    long, short = _reading("Acme delivers it.", "Client pays it.", "It rains."), _reading("We build it.")
    assert finished([_first_verb(long), _first_verb(short)]) == ["delivers pays rains", "build"]


def test_without_works_there_are_no_answers():
    assert finished([]) == []


def test_what_several_want_is_parsed_at_once(monkeypatch):
    asked = []
    parse = parser.parse_together
    monkeypatch.setattr(parser, "parse_together", lambda wanted: (asked.append(len(wanted)), parse(wanted)))
    finished([_first_verb(_reading("Acme delivers it.")), _first_verb(_reading("We build it."))])
    assert asked == [2]


def test_a_sentence_that_cannot_be_parsed_takes_no_other_work_along(monkeypatch):
    parse = parser.parse_together

    def breaking(wanted):
        wanted = list(wanted)
        if any("broken" in sentence.text for each in wanted for sentence in each.sentences):
            raise ValueError("broken")
        parse(wanted)

    def careful(reading: Reading) -> Work[str]:
        try:
            return (yield from _first_verb(reading))
        except ValueError as error:
            return f"trouble: {error}"

    monkeypatch.setattr(parser, "parse_together", breaking)
    texts = "Acme delivers it.", "This is broken.", "We build it."
    assert finished([careful(_reading(text)) for text in texts]) == ["delivers", "trouble: broken", "build"]


def test_papers_are_reported_as_they_are_one_by_one(papers):
    desk = Desk(Settings(), Judge())
    assert list(desk.reports(papers)) == [desk.report(each) for each in papers]
    assert sum(len(each.findings) for each in desk.reports(papers)) > 3


def test_a_file_that_is_not_there_is_reported_among_the_others(papers):
    reports = Desk(Settings(), Judge()).reports([papers[0], Found("gone.md"), papers[1]])
    assert [bool(each.error) for each in reports] == [False, True, False]
    assert reports[0].findings


@pytest.mark.skipif(not can_inherit(), reason="the process that is ended has to be one of this test's")
def test_a_process_that_is_ended_takes_only_its_own_paper_along(papers, monkeypatch):
    judging = Judge.judging

    def ends_on_sows(self, source, *rest):
        if source.path.endswith("sow.md"):
            os._exit(9)
        return judging(self, source, *rest)

    monkeypatch.setattr(Judge, "judging", ends_on_sows)
    monkeypatch.setattr("sowlint.desk.portions", lambda files, *_: [tuple(files), (papers[0],)])
    found = check_found([*papers, papers[0]], Desk(Settings(), Judge()), jobs=2).documents
    assert ["was ended" in (each.error or "") for each in found] == [False, True, False, False]


@given(st.lists(st.integers(0, 60_000)), st.integers(1, 9))
def test_portions_hold_every_file_in_order(sizes, jobs):
    files = [Found(str(at)) for at in range(len(sizes))]
    by_file = dict(zip(files, sizes, strict=True))
    made = list(portions(files, by_file, jobs))
    assert [each for portion in made for each in portion] == files
    assert all(len(portion) == 1 or sum(map(by_file.__getitem__, portion)) <= 32_000 for portion in made)


def test_no_process_is_left_without_a_portion():
    files = [Found(str(at)) for at in range(16)]
    sizes = dict.fromkeys(files, 4_000)
    assert len(list(portions(files, sizes, 8))) == 16
    assert len(list(portions(files, sizes, 1))) == 2
