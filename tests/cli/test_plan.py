"""``sowlint plan``: schedules drawn as they were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from tests.command import sowlint

if TYPE_CHECKING:
    from pathlib import Path

SOW = """\
# Statement of Work

Dated 5 January 2026.

## Schedule

| Step | Start | End |
| --- | --- | --- |
| Design & draft | 19 January 2026 | 30 January 2026 |
| Client review | 2 February 2026 | 6 February 2026 |
| Build | 9 February 2026 | 27 February 2026 |
| Contingency | 2 March 2026 | 6 March 2026 |
| Go-live | 21 March 2026 | 21 March 2026 |

## Price

| Milestone | Payment |
| --- | --- |
| Design | EUR 1,000 |
| Go-live | EUR 2,000 |
"""


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """A statement of work with one schedule and one table of prices."""
    path = tmp_path / "sow.md"
    path.write_text(SOW, encoding="utf-8")
    return path


def test_each_step_is_a_line_with_its_time_and_what_flags_it(paper: Path) -> None:
    """Work, review, buffer and milestone look different; the Saturday bears its code; prices are no schedule."""
    done = sowlint("plan", paper)
    assert done.status == 0
    assert "(1 schedule)" in done.out
    lines = {line.split("  ")[1].strip(): line for line in done.out.splitlines() if line.startswith("  ")}
    assert "█" in lines["Build"]
    assert "9 Feb – 27 Feb 2026" in lines["Build"]
    assert "▒" in lines["Client review"]
    assert "░" in lines["Contingency"]
    assert "◆" in lines["Go-live"]
    assert "SL006" in lines["Go-live"]


def test_the_picture_is_whole_and_safe(paper: Path, tmp_path: Path) -> None:
    """Well-formed, with every step, nothing from elsewhere and no markup of the document."""
    picture = tmp_path / "plan.svg"
    assert sowlint("plan", paper, "--output", picture).status == 0
    root = etree.fromstring(picture.read_bytes())
    texts = [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert {"Design & draft", "Client review", "Build", "Contingency", "Go-live"} <= set(texts)
    assert b"href" not in picture.read_bytes()
    assert b"<script" not in picture.read_bytes()


def test_a_document_without_a_schedule_is_told(tmp_path: Path) -> None:
    """With its name and a count of nought."""
    path = tmp_path / "note.md"
    path.write_text("# Note\n\nNothing is planned.\n", encoding="utf-8")
    assert "(0 schedules)" in sowlint("plan", path).out


def test_an_unreadable_file_keeps_no_other_back(paper: Path, tmp_path: Path) -> None:
    """It is named with the reason, and the status is 2."""
    done = sowlint("plan", tmp_path / "missing.md", paper)
    assert done.status == 2
    assert "missing.md: there is no such file" in done.err
    assert "(1 schedule)" in done.out


def test_an_unknown_country_of_holidays_is_told(paper: Path) -> None:
    """With the key and what is wanted."""
    (paper.parent / "sowlint.yaml").write_text("holidays: XX\n", encoding="utf-8")
    done = sowlint("plan", paper)
    assert done.status == 2
    assert "there are no holidays for “XX”" in done.err


def test_a_holiday_of_the_configured_country_is_a_day_off(paper: Path) -> None:
    """The first of May is one in Sweden; without a country it is a Friday."""
    paper.write_text(SOW.replace("21 March 2026", "1 May 2026"), encoding="utf-8")
    assert "SL006" not in sowlint("check", paper, "--format", "json").codes()
    (paper.parent / "sowlint.yaml").write_text("holidays: SE\n", encoding="utf-8")
    assert "SL006" in sowlint("check", paper, "--format", "json").codes()
