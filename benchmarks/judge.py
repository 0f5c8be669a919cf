"""Judges documents in one process: ``python -m benchmarks.judge FILE…`` prints their words and the seconds it took.

The seconds are those of processor time from opening the first file to the last report, once rules and model are loaded;
a run begins as it does on the command line.
"""

from __future__ import annotations

import sys
import time

from sowlint import compiled
from sowlint.cli.main import begin
from sowlint.config import Settings
from sowlint.desk import Desk, check_found
from sowlint.discovery import Found
from sowlint.documents import load_readers
from sowlint.judging import Judge


def main(paths: list[str]) -> None:
    """Judge the files, and print what that took."""
    begin()
    settings, judge = Settings(), Judge()
    desk = Desk(settings, judge)
    judge.make_ready(settings)  # by itself: reading the files is a part of what is measured
    load_readers(paths)
    started = time.process_time()
    words = sum(each.words for each in check_found(list(map(Found, paths)), desk).documents)
    print(words, time.process_time() - started)
    compiled.keep()


if __name__ == "__main__":
    main(sys.argv[1:])
