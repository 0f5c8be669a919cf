"""Work in several processes."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

import pytest

from sowlint import headway
from sowlint.config import Settings
from sowlint.desk import Desk
from sowlint.discovery import Found
from sowlint.errors import ConfigError, DocumentError
from sowlint.judging import Judge
from sowlint.pool import cores, crew, in_order
from sowlint.pool.ahead import ahead

posix = pytest.mark.skipif(os.name == "nt", reason="signals are sent in another way there")


@pytest.mark.parametrize("jobs", [1, 3])
def test_answers_come_in_the_order_of_the_items(jobs: int) -> None:
    """Whoever is done first."""
    seen = 7
    assert list(in_order(lambda n: n * seen, range(9), jobs, lambda _: -1)) == [n * 7 for n in range(9)]


def test_what_is_most_is_begun_first() -> None:
    """So that no process is left with it when all others are done; the order of the answers stays."""
    turns = count()
    items = [1, 2, 9, 3, 5]
    done = list(in_order(lambda n: (n, os.getpid(), next(turns)), items, 2, lambda _: (), weight=lambda n: n))
    assert [n for n, _, _ in done] == items
    for process in {process for _, process, _ in done}:
        begun = [n for n, who, _ in sorted(done, key=lambda each: each[2]) if who == process]
        assert begun == sorted(begun, reverse=True)


def test_several_processes_are_used() -> None:
    """Not this one."""
    assert os.getpid() not in in_order(lambda _: os.getpid(), range(4), 2, lambda _: -1)


@pytest.mark.parametrize("jobs", [2, 5])
def test_a_killed_process_takes_nothing_else_along(jobs: int) -> None:
    """Every other item has its own answer."""
    answers = list(in_order(lambda n: os._exit(9) if n in (2, 4) else n, range(8), jobs, lambda n: f"killed {n}"))
    assert answers == [0, 1, "killed 2", 3, "killed 4", 5, 6, 7]


def test_an_error_of_the_work_is_raised_here() -> None:
    """With everything it said."""

    def work(_: int) -> int:
        raise ConfigError("--select", "there is no rule “X”", "did you mean “Y”?")

    with pytest.raises(ConfigError, match="--select: there is no rule “X”; did you mean “Y”?"):
        list(in_order(work, range(3), 2, lambda _: -1))


@pytest.mark.parametrize(("jobs", "items"), [(1, 3), (2, 1)])
def test_who_works_here_makes_ready_as_he_goes(jobs: int, items: int) -> None:
    """And needs no process."""
    ready: list[range] = []
    assert set(in_order(lambda _: os.getpid(), range(items), jobs, lambda _: -1, ready.append)) == {os.getpid()}
    assert ready == []


def test_what_is_made_ready_is_inherited() -> None:
    """Once for all processes."""
    loaded: list[int] = []
    ready = lambda items: loaded.append(items[0])
    answers = list(in_order(lambda n: (n, *loaded), range(5, 9), 2, lambda _: (), ready))
    assert answers == [(5, 5), (6, 5), (7, 5), (8, 5)]
    assert loaded == [5]


forks = pytest.mark.skipif(not crew.can_inherit(), reason="processes are not forked there")


def _seen(file: Path) -> None:
    """Wait until there is such a file, but not for ever."""
    deadline = time.monotonic() + 60
    while not file.exists() and time.monotonic() < deadline:
        time.sleep(0.01)


@forks
def test_another_process_works_ahead(tmp_path: Path) -> None:
    """What raises is left to whoever does it again, and nobody waits for what is not done when this one is ready."""

    def work(item: int) -> tuple[int, int]:
        if item == 99:
            (tmp_path / "far").touch()
            time.sleep(600)
        return os.getpid(), 12 // item

    with ahead(work, [3, 0, 4, 99, 5]) as done:
        assert done == {}
        _seen(tmp_path / "far")
    answers = {at: pickle.loads(answer) for at, answer in done.items()}
    assert {at: answer for at, (_, answer) in answers.items()} == {0: 4, 2: 3}
    assert not any(_alive(process) for process, _ in answers.values())


@forks
def test_an_answer_comes_whole_or_not_at_all(tmp_path: Path) -> None:
    """However long it is, and however many would wait."""

    def work(item: int) -> bytes:
        (tmp_path / str(item)).touch()
        return bytes(3_000_000)

    with ahead(work, range(9)) as done:
        _seen(tmp_path / "0")
    assert set(done.values()) <= {pickle.dumps(bytes(3_000_000))}


@forks
def test_who_works_ahead_ends_with_a_failure(tmp_path: Path) -> None:
    """Of whoever it works for."""
    with pytest.raises(ConfigError), ahead(lambda _: (tmp_path / "begun").touch() or time.sleep(600), [1]):
        _seen(tmp_path / "begun")
        raise ConfigError("--select", "there is no rule “X”")
    assert not multiprocessing.active_children()


def test_without_fork_nobody_works_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    """All is done later."""
    monkeypatch.setattr("sowlint.pool.ahead.can_inherit", lambda: False)
    with ahead(lambda n: n, [1]) as done:
        pass
    assert done == {}


def test_without_fork_each_process_is_started_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work is sent to it, nothing is made ready here, and a killed one costs no more."""
    monkeypatch.setattr(crew, "can_inherit", lambda: False)
    ready: list[range] = []
    answers = list(in_order(_breaks_on_two, range(4), 2, lambda n: -n, ready.append))
    assert answers == [0, 10, -2, 30]
    assert ready == []


def _breaks_on_two(number: int) -> int:
    return os._exit(9) if number == 2 else number * 10


@pytest.mark.parametrize("jobs", [1, 2])
def test_how_far_the_work_is_can_be_heard(monkeypatch: pytest.MonkeyPatch, jobs: int) -> None:
    """From whichever process does it, and of which item."""
    monkeypatch.setattr(headway, "_OFTEN", 0)
    heard: list[tuple[int, str]] = []

    def work(item: int) -> int:
        for page in (1, 2):
            headway.tell("page", page, 1000 * item)
        return item

    assert list(in_order(work, range(3), jobs, lambda _: -1, told=lambda *each: heard.append(each))) == [0, 1, 2]
    assert sorted(heard) == [
        (0, "page 1"),
        (0, "page 2"),
        (1, "page 1 of 1,000"),
        (1, "page 2 of 1,000"),
        (2, "page 1 of 2,000"),
        (2, "page 2 of 2,000"),
    ]


def test_processes_end_when_nobody_listens_any_more() -> None:
    """The rest of the work is not done."""
    answers = in_order(lambda n: (os.getpid(), time.sleep(60 * (n > 1)))[0], range(6), 2, lambda _: -1)
    pids = {next(answers), next(answers)}
    answers.close()
    assert not any(map(_alive, pids))


_RUN = """
import os, signal, sys, time
from pathlib import Path
from unittest import mock
from sowlint import judging
from sowlint.cli import main

def hang(source, format_of):
    Path(f"{source.path}.pid").write_text(str(os.getpid()))
    time.sleep(600)

with mock.patch("sowlint.desk.Desk.make_ready"), mock.patch.object(judging.documents, "read", hang):
    sys.argv = ["sowlint", "check", "--jobs", sys.argv[1], "a.md", "b.md", "c.md"]
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell lets its background jobs ignore it
    main.run()
"""


def _running(folder: Path, jobs: int) -> tuple[subprocess.Popen[str], list[int]]:
    """A check whose processes are all busy, and their numbers."""
    for name in "abc":
        (folder / f"{name}.md").write_text("Acme will deliver.")
    command = [sys.executable, "-c", _RUN, str(jobs)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, "start_new_session": True}
    process = subprocess.Popen(command, cwd=folder, **pipes)
    pids: list[int] = []
    while len(pids) < jobs and process.poll() is None:
        pids = [int(text) for file in folder.glob("*.pid") if (text := file.read_text())]
        time.sleep(0.02)
    return process, pids


@posix
@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interrupt_ends_everything_at_once(tmp_path: Path, jobs: int) -> None:
    """With status 130, and no word of what was being done."""
    process, pids = _running(tmp_path, jobs)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (out, err.strip()) == ("", "")
    assert process.returncode == 130
    assert not any(map(_alive, pids))


@posix
def test_processes_do_not_outlive_their_parent(tmp_path: Path) -> None:
    """Even one that had no time to say goodbye."""
    process, pids = _running(tmp_path, 2)
    process.kill()
    process.communicate(timeout=60)
    deadline = time.monotonic() + 60
    while any(map(_alive, pids)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not any(map(_alive, pids))


def _alive(pid: int) -> bool:
    """Whether a process is there and is more than a number that nobody has asked for."""
    try:
        os.kill(pid, 0)
        state = Path(f"/proc/{pid}/stat")
        return not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize(
    ("sizes", "number"),
    [([], 1), ([10_000_000], 1), ([4_000] * 4, 1), ([4_000] * 8, 2), ([4_000] * 1000, 8), ([60_000, 100, 100], 3)],
)
def test_a_process_more_has_to_pay(monkeypatch: pytest.MonkeyPatch, sizes: list[int], number: int) -> None:
    """Few small files are quicker done here."""
    monkeypatch.setattr(cores, "usable_cores", lambda: 8)
    assert cores.worthwhile(sizes) == number


@pytest.mark.parametrize(
    ("said", "number"), [("200000 100000", 2), ("150000 100000", 2), ("50000 100000", 1), ("max 100000", 6), ("", 6)]
)
def test_a_container_has_the_cores_that_it_was_given(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, said: str, number: int
) -> None:
    """Whatever the machine has."""
    (tmp_path / "cpu.max").write_text(said)
    monkeypatch.setattr(cores, "_QUOTA", tmp_path / "cpu.max")
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(6)), raising=False)
    assert cores.usable_cores() == number


@posix
def test_a_pipe_is_read_by_whoever_judges_it(tmp_path: Path) -> None:
    """And by nobody ahead of that, since it can be read only once."""
    os.mkfifo(tmp_path / "pipe.md")
    for name in (str(tmp_path / "pipe.md"), "-"):
        with pytest.raises(DocumentError, match="only once"):
            Desk(Settings(), Judge())._first_read(Found(name))
