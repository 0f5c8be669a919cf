"""The same statement of work, saved in five formats, gives the same findings on the same words."""

from __future__ import annotations

import pytest

from tests.command import sowlint
from tests.papers import FORMATS, write
from tests.papers.faulty_sow import SOW


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[str, str, str]]]:
    """Code, flagged words and context of every finding, by format."""
    folder = tmp_path_factory.mktemp("formats")
    for form in FORMATS:
        (folder / f"portal.{form}").write_bytes(write(SOW, form))
    report = sowlint("check", "--format", "json", folder).report
    assert not [document["error"] for document in report["documents"] if document.get("error")]
    return {
        form: [
            (each["code"], each["text"], each["context"])
            for each in report["findings"]
            if each["path"].endswith(f".{form}")
        ]
        for form in FORMATS
    }


def test_something_is_found(found: dict[str, list[tuple[str, str, str]]]) -> None:
    codes = {code for code, _, _ in found["md"]}
    assert {"FD001", "FD002", "FD005", "WD001", "WD003", "CD003", "CD005", "CL001", "CL002", "CL004"} <= codes


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "md"])
def test_a_format_changes_nothing(form: str, found: dict[str, list[tuple[str, str, str]]]) -> None:
    assert found[form] == found["md"]
