"""The papers of the benchmark."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.corpus import Corpus
from sowlint import documents
from sowlint.documents.source import Limits
from sowlint.sources import open_source
from tests.papers import FORMATS


def test_the_same_seed_makes_the_same_papers(tmp_path: Path) -> None:
    """Byte for byte; another one makes others, and no two papers are alike."""
    papers = [
        [file.read_bytes() for file in Corpus(seed).write(tmp_path / folder, 3, 200)]
        for folder, seed in (("a", 1), ("b", 1), ("c", 2))
    ]
    assert papers[0] == papers[1]
    assert len({*papers[0], *papers[2]}) == 6


@pytest.mark.parametrize("form", list(FORMATS))
def test_papers_are_about_as_long_as_they_should_be(tmp_path: Path, form: str) -> None:
    """In every format."""
    [file] = Corpus().write(tmp_path, 1, 1_000, form)
    document = documents.read(open_source(str(file), Limits()))
    assert 1_000 <= document.words <= 1_600
