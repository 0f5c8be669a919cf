"""What stages and rules cost is told apart, and only where somebody measures."""

from __future__ import annotations

import pytest

from sowlint import costs
from sowlint.costs import measured, stage
from sowlint.reports.costs import render


class Clock:
    def __init__(self):
        self.now = 0.0

    def process_time(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    made = Clock()
    monkeypatch.setattr(costs, "time", made)
    return made


def test_a_stage_is_not_charged_for_what_it_waits_for(clock):
    with measured() as found:
        clock.now += 1
        with stage("FD001"):
            clock.now += 2
            with stage("parse"):
                clock.now += 4
            clock.now += 8
        with stage("parse"):
            clock.now += 16
    assert [(each.name, each.seconds, each.times) for each in found] == [("parse", 20, 2), ("FD001", 10, 1)]
    assert found.total == 31


def test_a_stage_ends_where_it_fails(clock):
    @stage("parse")
    def fail():
        clock.now += 1
        raise ValueError

    with measured() as found, pytest.raises(ValueError), stage("FD001"):
        fail()
    assert {each.name: each.seconds for each in found} == {"parse": 1, "FD001": 0}


def test_nothing_is_kept_where_nobody_measures(clock):
    with stage("parse"):
        clock.now += 1
    with measured() as found:
        pass
    assert list(found) == []


def test_tables_hold_stages_rules_and_the_rest(clock):
    with measured() as found:
        clock.now += 1
        with stage("FD001"):
            clock.now += 1
        with stage("parse"):
            clock.now += 2
    told = render(found, 1_000).splitlines()
    assert told[0] == "1,000 words in 4.00 s of the processor: 250 words a second"
    assert [" ".join(line.split()) for line in told[2:]] == [
        "Stage seconds share",
        "parse 2.000 50.0 %",
        "elsewhere 1.000 25.0 %",
        "",
        "Rule seconds share",
        "FD001 1.000 25.0 %",
    ]


def test_an_empty_run_has_tables_too(clock):
    with measured() as found:
        pass
    assert "nothing to speak of" in render(found, 0)
