"""What was read of a file before it is judged, and what is left of it afterwards."""

from __future__ import annotations

import gc
import pickle
from unittest import mock

import pytest

from sowlint import documents, judging
from sowlint.cache.codec import decode, encode
from sowlint.config import Settings
from sowlint.documents.source import Source
from sowlint.judging import Judge, ReadBefore
from sowlint.language.tokens import Token

FIRM = Source("offer.md", b"Acme will complete the data migration by 1 March 2026.")


def _judged(judge: Judge, source: Source) -> tuple[list[str], int]:
    """The texts of what is found in a document, and how often a file was read for it."""
    with mock.patch.object(documents, "read", side_effect=documents.read) as read:
        report = judge.judge(source, Settings(), None, None)
    return [each.text for each in report.findings], read.call_count


@pytest.fixture
def judge() -> Judge:
    return Judge(read_before={"offer.md": pickle.dumps(ReadBefore.of(FIRM))})


def test_what_was_read_before_is_not_read_again(judge: Judge) -> None:
    found, read = _judged(Judge(), FIRM)
    assert (found, read) != ([], 0)
    assert _judged(judge, FIRM) == (found, 0)


def test_what_has_changed_since_is_read_again(judge: Judge) -> None:
    later = Source("offer.md", FIRM.data.replace(b"March", b"April"))
    assert _judged(judge, later) == _judged(Judge(), later)
    assert _judged(judge, Source("other.md", FIRM.data)) == _judged(Judge(), Source("other.md", FIRM.data))


def test_the_rehearsal_is_kept_as_it_was_read() -> None:
    rehearsal = judging._rehearsal()
    assert decode(encode(rehearsal)) == rehearsal


def test_the_words_of_a_document_go_with_it() -> None:
    """They hold each other, and would else stay until Python looks for such values."""
    judge = Judge()
    judge.judge(FIRM, Settings(), None, None)
    gc.collect()
    gc.disable()
    try:
        before = _tokens()
        judge.judge(FIRM, Settings(), None, None)
        assert _tokens() == before
    finally:
        gc.enable()


def _tokens() -> int:
    return sum(isinstance(each, Token) for each in gc.get_objects())
