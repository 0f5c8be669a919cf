"""The kinds of check that a rule can name; each is imported when the first rule needs it."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sowlint.checks.base import Check

CHECK_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "phrases": "sowlint.checks.phrases:PhrasesCheck",
        "tokens": "sowlint.checks.patterns:TokensCheck",
        "syntax": "sowlint.checks.patterns:SyntaxCheck",
        "commitment": "sowlint.checks.commitment:CommitmentCheck",
        "contradiction": "sowlint.checks.contradiction:ContradictionCheck",
        "dependency": "sowlint.checks.dependency:DependencyCheck",
        "clause": "sowlint.checks.clause:ClauseCheck",
        "implied": "sowlint.checks.implied:ImpliedCheck",
        "plan": "sowlint.checks.plan:PlanCheck",
        "schedule": "sowlint.checks.schedule:ScheduleCheck",
        "unscoped": "sowlint.checks.unscoped:UnscopedCheck",
        "prospect": "sowlint.checks.prospect:ProspectCheck",
        "listed": "sowlint.checks.listed:ListedCheck",
        "feature": "sowlint.checks.feature:FeatureCheck",
        "waiver": "sowlint.checks.waiver:WaiverCheck",
        "testimonial": "sowlint.checks.testimonial:TestimonialCheck",
        "versus": "sowlint.checks.versus:VersusCheck",
        "claim": "sowlint.checks.claim:ClaimCheck",
        "either": "sowlint.checks.either:EitherCheck",
    }
)


def check_class(kind: str) -> type[Check]:
    """The class behind a kind of check.

    Raises:
        KeyError: where there is no such kind.
    """
    module, _, name = CHECK_KINDS[kind].partition(":")
    return cast("type[Check]", getattr(import_module(module), name))
