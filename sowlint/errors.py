"""What can go wrong with what a user gave us, said so that they can mend it."""

from __future__ import annotations


class SowlintError(Exception):
    """A problem with the input, the rules or the configuration; never a defect of sowlint.

    Attributes:
        where: the file, or ``file:line`` where a line is known.
        problem: what is wrong, one sentence without a final full stop.
        remedy: what to do about it; may be empty.
    """

    def __init__(self, where: str, problem: str, remedy: str = "") -> None:
        super().__init__(where, problem, remedy)
        self.where = where
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        """One line: where, what is wrong, what to do."""
        return f"{self.where}: {self.told}"

    @property
    def told(self) -> str:
        """The same without where, for a report that names it already."""
        return f"{self.problem}; {self.remedy}" if self.remedy else self.problem


class DocumentError(SowlintError):
    """A document of which nothing could be read."""


class RuleError(SowlintError):
    """A rule, lexicon or pack that cannot be used as it is written."""


class CatalogueError(SowlintError):
    """A feature catalogue, or a file to make one from, that cannot be used as it is written."""


class ConfigError(SowlintError):
    """A configuration or command-line option that cannot be used as it is given."""
