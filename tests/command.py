"""Runs the command line in this process, as a shell would."""

from __future__ import annotations

import gc
import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from typing import Any
from unittest import mock


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it printed."""

    status: int
    out: str
    err: str

    @property
    def report(self) -> dict[str, Any]:
        return json.loads(self.out)

    def document(self, path: str) -> dict[str, Any]:
        [document] = [each for each in self.report["documents"] if each["path"] == path]
        return document

    def codes(self, path: str | None = None) -> list[str]:
        return [each["code"] for each in self.report["findings"] if path in (None, each["path"])]


def sowlint(*arguments: object, stdin: bytes = b"") -> Done:
    """Run ``sowlint`` with arguments and standard input."""
    from sowlint.cli.main import run

    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    argv = ["sowlint", *map(str, arguments)]
    given = io.TextIOWrapper(io.BytesIO(stdin), "utf-8")
    with mock.patch.object(sys, "argv", argv), mock.patch.object(sys, "stdin", given):
        with redirect_stdout(out), redirect_stderr(err):
            status = _ended(run)
    return Done(status, *(stream.buffer.getvalue().decode("utf-8") for stream in (out, err)))


def _ended(run: Any) -> int:
    try:
        run()
    except SystemExit as ending:
        return ending.code if isinstance(ending.code, int) else int(ending.code is not None)
    finally:
        gc.unfreeze()  # this process goes on
    return 0
