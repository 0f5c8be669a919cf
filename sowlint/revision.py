"""What files were at a revision of the git repositories that hold them."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from sowlint.errors import ConfigError, DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OPTION = "--since"
_OF_THE_CALLER = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""What git tells its hooks, and what would send a question about one repository to another."""

_LEAST_RENAME = "-M50%"


@dataclass(frozen=True)
class Before:
    """One file at a revision.

    Attributes:
        data: what it held; ``None`` where it was not there.
        same: whether it holds the same now.
    """

    data: bytes | None
    same: bool = False


@dataclass
class Revision:
    """A revision by a name such as ``main`` or ``HEAD~1``, in whichever repository a file lies."""

    name: str
    _repositories: dict[Path, _Repository] = field(default_factory=dict, repr=False)

    def before(self, path: str) -> Before:
        """A file as it was; one that git sees as renamed is found by its old name.

        Raises:
            DocumentError: where the file is in no repository.
            ConfigError: where the repository has no such revision, or git cannot be run.
        """
        whole = Path(path).parent.resolve() / Path(path).name
        if whole.parent not in self._repositories:
            self._repositories[whole.parent] = self._repository(whole.parent, path)
        return self._repositories[whole.parent].before(whole)

    def _repository(self, folder: Path, path: str) -> _Repository:
        top, why = _asked(folder, "rev-parse", "--show-toplevel")
        if top is None:
            problem = f"is in no git repository ({why}), so that {_OPTION} cannot tell what is new in it"
            raise DocumentError(path, problem, f"leave {_OPTION} out, or use a baseline")
        root = Path(os.fsdecode(top.removesuffix(b"\n")))
        known = next((each for each in self._repositories.values() if each.root == root), None)
        return known or _opened(root, self.name)


@dataclass(frozen=True)
class _Repository:
    """What there was at the revision, by paths from the root.

    Attributes:
        commit: the revision.
        there: every file of it.
        renamed: the old names of files that have new ones.
        changed: files that are not what they were.
    """

    root: Path
    commit: str
    there: frozenset[str]
    renamed: Mapping[str, str]
    changed: frozenset[str]

    def before(self, path: Path) -> Before:
        name = path.relative_to(self.root).as_posix()
        old = self.renamed.get(name, name)
        if old not in self.there:
            return Before(None)
        if name == old and name not in self.changed:
            return Before(None, same=True)
        return Before(_asked(self.root, "cat-file", "--filters", f"{self.commit}:{old}").output)


def _opened(root: Path, name: str) -> _Repository:
    found = _asked(root, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}").output
    if found is None or name.startswith("-"):
        remedy = "name a branch, tag or commit; a shallow clone has to fetch it first"
        raise ConfigError(_OPTION, f"“{name}” is no revision of the repository {root}", remedy)
    commit = found.decode().strip()
    listed = _asked(root, "ls-tree", "-r", "-z", "--name-only", "--full-tree", commit)
    options = ("--name-status", "-z", _LEAST_RENAME, "--no-ext-diff", "--no-textconv")
    changes = list(_changes(_words(_asked(root, "diff", *options, commit, "--"))))
    return _Repository(
        root,
        commit,
        frozenset(_words(listed)),
        {new: old for old, new in changes if old != new},
        frozenset(new for _, new in changes),
    )


def _changes(words: list[str]) -> Iterator[tuple[str, str]]:
    """The old and the new name of each file that changed."""
    rest = iter(words)
    for status in rest:
        old = next(rest, "")
        yield (old, next(rest, "")) if status[:1] in ("R", "C") else (old, old)


def _words(answer: _Answer) -> list[str]:
    return [os.fsdecode(each) for each in (answer.output or b"").split(b"\0") if each]


class _Answer(NamedTuple):
    """What git printed; ``None`` where it failed, with why."""

    output: bytes | None
    why: str


def _asked(folder: Path, *arguments: str) -> _Answer:
    command = ("git", "-c", "core.fsmonitor=false", "-C", str(folder), *arguments)
    environment = {key: value for key, value in os.environ.items() if key not in _OF_THE_CALLER}
    try:
        done = subprocess.run(command, capture_output=True, check=False, env=environment)  # noqa: S603 - no shell
    except OSError as error:
        remedy = f"install git, or leave {_OPTION} out"
        raise ConfigError(_OPTION, "git could not be run", remedy) from error
    why = done.stderr.decode(errors="replace").strip().split("\n")[0]
    return _Answer(done.stdout if done.returncode == 0 else None, f"git: {why}")
