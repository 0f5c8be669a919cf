"""What a rule is: the typed model of a rule file, and the rulebook that holds the rules of a run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date  # noqa: TC003 - pydantic reads the annotations
from functools import cached_property
from pathlib import Path  # noqa: TC003 - pydantic reads the annotations
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from sowlint.checks.conditions import CONDITIONS
from sowlint.checks.registry import CHECK_KINDS, check_class
from sowlint.documents.model import BlockKind, Kind
from sowlint.features.model import Feature  # noqa: TC001 - as above
from sowlint.findings import Severity  # noqa: TC001 - pydantic reads the annotations
from sowlint.near import nearest
from sowlint.rulebook.marks import unmarked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sowlint.checks.base import Params
    from sowlint.rulebook.marks import Marked

LEAST_CASES = 3
Container = Literal["paragraph", "item", "label", "row", "heading", "quote"]
Use = tuple[str, dict[str, Any]]
Uses = dict[str, dict[str, Any]]


class Part(BaseModel):
    """A mapping in a rule file; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


def _marked(text: str) -> str:
    unmarked(text)
    return text


class Case(Part):
    r"""One of a rule's own tests: a text, or a mapping where there is more to say.

    Attributes:
        text: a passage, or a whole document in Markdown; what is to be flagged stands in square brackets
            (``\[`` for a bracket of the text). Nothing in brackets means a finding about the whole document.
        kind: what sort of paper it is; left out, the first of the rule's kinds.
        as_of: the day to judge by; left out, 5 January 2026.
        severity: how much what is flagged weighs, where the rule has several weights.
        only: the containers to try it in; left out, all that the rule looks into.
    """

    text: Annotated[str, AfterValidator(_marked)] = Field(min_length=1)
    kind: Kind | None = None
    as_of: date | None = None
    severity: Severity | None = None
    only: tuple[Literal["paragraph", "item", "row", "heading"], ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        if isinstance(value, str):
            return {"text": value}
        if isinstance(value, Mapping) and "text" in value:
            return value
        raise ValueError("a passage is a text, or a mapping with the key text; put quotes around it")

    @cached_property
    def marked(self) -> Marked:
        """The text without marks, and where they were."""
        return unmarked(self.text)


class Cases(Part):
    """What a rule must flag, and near misses that it must pass.

    Attributes:
        beside: codes of rules that run with it, where it is about what others say.
        catalogue: the features that there are while its cases run, as in ``features.yaml``.
    """

    beside: tuple[str, ...] = ()
    catalogue: tuple[Feature, ...] = ()
    flags: tuple[Case, ...] = Field(min_length=LEAST_CASES)
    passes: tuple[Case, ...] = Field(min_length=LEAST_CASES)


class Measured(Part):
    """How much a finding weighs where its check has measured something.

    Attributes:
        measure: one of what the kind of check measures.
        above: holds for figures above this one.
        below: holds for figures below this one.
        severity: the weight there.
    """

    measure: str
    above: float | None = None
    below: float | None = None
    severity: Severity

    def holds(self, measures: Mapping[str, float]) -> bool:
        """Whether it was measured, and lies between the two."""
        figure = measures.get(self.measure)
        if figure is None:
            return False
        return (self.above is None or figure > self.above) and (self.below is None or figure < self.below)

    def __str__(self) -> str:
        """“error where load is above 1”."""
        bounds = {"above": self.above, "below": self.below}
        told = " and ".join(f"{name} {bound:g}" for name, bound in bounds.items() if bound is not None)
        return f"{self.severity} where {self.measure} is {told or 'known'}"


class Severities(Part):
    """How much a finding weighs: one word, or one for each kind of document beside a default.

    Attributes:
        measured: weights that depend on a figure of the finding; the first that holds goes before all others.
    """

    default: Severity
    sow: Severity | None = None
    proposal: Severity | None = None
    marketing: Severity | None = None
    other: Severity | None = None
    measured: tuple[Measured, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _from_word(cls, value: Any) -> Any:
        return value if isinstance(value, Mapping) else {"default": value}


def _known_check(check: Uses) -> Uses:
    if len(check) != 1:
        raise ValueError(f"name exactly one kind of check ({', '.join(CHECK_KINDS)})")
    (kind,) = check
    if kind not in CHECK_KINDS:
        raise ValueError(f"there is no kind of check “{kind}”{nearest(kind, CHECK_KINDS)}")
    return check


def _pair(value: Any) -> Any:
    """A condition as a name and its parameters; a bare name has none."""
    if isinstance(value, str):
        return value, {}
    if isinstance(value, Mapping) and len(value) == 1:
        ((name, params),) = value.items()
        return name, params or {}
    raise ValueError("a condition is a name, or one name with its parameters")


def _known_condition(use: Use) -> Use:
    if use[0] not in CONDITIONS:
        raise ValueError(f"there is no condition “{use[0]}”{nearest(use[0], CONDITIONS)}")
    return use


Check = Annotated[Uses, AfterValidator(_known_check)]
Condition = Annotated[Use, BeforeValidator(_pair), AfterValidator(_known_condition)]
Text = Annotated[str, Field(min_length=10)]
Kinds = Annotated[tuple[Kind, ...], Field(min_length=1)]
Containers = Annotated[tuple[Container, ...], Field(min_length=1)]


class Redline(Part):
    """The one way to mend what the rule finds, as a tracked change; ``{slots}`` are filled from the hit.

    Attributes:
        change: words of the flagged stretch, or else of its sentence, and what stands in their place; one of them has
            to be there exactly once.
        close: what the sentence gets at its end beside that.
        clause: a paragraph for the end of the section that comes nearest to what is missing; ``{vendor}`` and
            ``{customer}`` are the names that the document uses.
    """

    change: dict[str, str] = {}
    close: str = ""
    clause: str = ""

    @model_validator(mode="after")
    def _is_one_way(self) -> Redline:
        if bool(self.change) == bool(self.clause) or (self.close and not self.change):
            raise ValueError("give either change, with close where wanted, or clause")
        return self


class RuleFile(Part):
    """One rule, as its file says it.

    Attributes:
        code: two capital letters of the family and three digits.
        name: lower-case words joined with hyphens; read after “allow …”.
        summary: what it finds, in one sentence.
        severity: one word, or one for each kind of document beside a default.
        kinds: the kinds of document that it is for.
        within: the kinds of block that it looks into (key ``in``).
        check: one kind of check with its parameters.
        unless: conditions that silence a hit, each a name or a name with parameters.
        beats: codes of rules that keep silent where this one speaks about the same sentence.
        message: what is wrong; ``{slots}`` are filled from the hit.
        better: how to put it better, or a clause to paste.
        alternatives: other wordings of the clause, for ``explain``.
        redline: the change to propose in the document, where exactly one mends it.
        why: why it matters.
        sources: where facts in ``why`` come from.
        enabled: false keeps it in its file but out of every run.
        tests: its own cases.
    """

    code: str = Field(pattern=r"^[A-Z]{2}\d{3}$")
    name: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")
    summary: Text
    severity: Severities
    kinds: Kinds
    within: Containers = Field(default=get_args(Container), alias="in")
    check: Check
    unless: tuple[Condition, ...] = ()
    beats: tuple[str, ...] = ()
    message: Text
    better: Text
    alternatives: tuple[Text, ...] = ()
    redline: Redline | None = None
    why: Text
    sources: tuple[str, ...] = ()
    enabled: bool = True
    tests: Cases


class Rule(RuleFile):
    """A rule of a run.

    Attributes:
        path: the file that it was read from.
        adjusted_by: files of packs that changed it, in the order in which they did.
    """

    path: Path
    adjusted_by: tuple[Path, ...] = ()

    @property
    def family(self) -> str:
        """The two letters of its family."""
        return self.code[:2]

    @property
    def check_kind(self) -> str:
        """The name of its kind of check."""
        return next(iter(self.check))

    @cached_property
    def params(self) -> Params:
        """The parameters of its check, validated."""
        return check_class(self.check_kind).Params.model_validate(self.check[self.check_kind])

    @cached_property
    def containers(self) -> frozenset[BlockKind]:
        """The kinds of block that it looks into."""
        return frozenset(BlockKind(name) for name in self.within)

    def severity_for(self, kind: Kind, measures: Mapping[str, float] = MappingProxyType({})) -> Severity:
        """How much a finding weighs in a document of this kind, by what its check has measured."""
        by_measure = (each.severity for each in self.severity.measured if each.holds(measures))
        by_kind: Severity | None = getattr(self.severity, kind.value)
        return next(by_measure, None) or by_kind or self.severity.default


@dataclass(frozen=True, eq=False)
class Rulebook:
    """The rules of a run and the lexicons that they share.

    Attributes:
        rules: sorted by code.
        lexicons: phrases by the name of their list.
        switched_off: rules that exist and do not run, sorted by code.
    """

    rules: tuple[Rule, ...]
    lexicons: Mapping[str, tuple[str, ...]]
    switched_off: tuple[Rule, ...] = ()

    @property
    def known(self) -> tuple[Rule, ...]:
        """Every rule, running or not, sorted by code."""
        return tuple(sorted((*self.rules, *self.switched_off), key=lambda rule: rule.code))

    def rule(self, code_or_name: str) -> Rule | None:
        """The rule with this code or name, in any case of letters, running or not."""
        wanted = code_or_name.strip().casefold()
        return next((rule for rule in self.known if wanted in (rule.code.casefold(), rule.name)), None)

    def codes_of(self, word: str) -> frozenset[str]:
        """The code of the rule with this code or name; empty where there is none."""
        rule = self.rule(word)
        return frozenset({rule.code} if rule else ())

    def only(self, codes: Iterable[str]) -> Rulebook:
        """The same rulebook with these rules alone running."""
        wanted = frozenset(codes)
        running = tuple(rule for rule in self.rules if rule.code in wanted)
        return replace(self, rules=running, switched_off=tuple(r for r in self.known if r not in running))
