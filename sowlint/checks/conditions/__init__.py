"""Conditions that take a hit away (``unless``) or that it needs (``where``), each a small class under a name.

A condition looks at one hit in its document and gives the cause in words for a person, or ``None``.
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sowlint.checks.base import Hit, Params
    from sowlint.language.reading import Reading


class Condition(Protocol):
    """One condition, with its parameters, ready to be asked."""

    Params: ClassVar[type[Params]]

    def __call__(self, reading: Reading, hit: Hit) -> str | None:
        """The cause in words where the condition holds for the hit, else ``None``."""
        ...


CONDITIONS: Mapping[str, str] = MappingProxyType(
    {
        "hedged": "sowlint.checks.conditions.softened:Hedged",
        "conditional": "sowlint.checks.conditions.softened:Conditional",
        "negated": "sowlint.checks.conditions.softened:Negated",
        "past": "sowlint.checks.conditions.softened:Past",
        "question": "sowlint.checks.conditions.text:Question",
        "matches": "sowlint.checks.conditions.text:Matches",
        "part-of": "sowlint.checks.conditions.text:PartOf",
        "proper-name": "sowlint.checks.conditions.text:ProperName",
        "near": "sowlint.checks.conditions.text:Near",
        "under": "sowlint.checks.conditions.text:Under",
        "evidence": "sowlint.checks.conditions.evidence:Evidence",
        "stale-evidence": "sowlint.checks.conditions.evidence:StaleEvidence",
        "undated": "sowlint.checks.conditions.evidence:Undated",
        "disclaimed": "sowlint.checks.conditions.disclaimer:Disclaimed",
        "vendor-duty": "sowlint.checks.conditions.whose:VendorDuty",
        "customer-subject": "sowlint.checks.conditions.whose:CustomerSubject",
        "third-party": "sowlint.checks.conditions.whose:ThirdParty",
        "customer-owned": "sowlint.checks.conditions.thing:CustomerOwned",
        "withdrawn": "sowlint.checks.conditions.thing:Withdrawn",
        "bespoke": "sowlint.checks.conditions.thing:Bespoke",
        "available": "sowlint.checks.conditions.thing:Available",
        "labelled": "sowlint.checks.conditions.labelled:Labelled",
        "column": "sowlint.checks.conditions.text:Column",
        "verb": "sowlint.checks.conditions.grammar:Verb",
        "as-subject": "sowlint.checks.conditions.grammar:AsSubject",
        "which-people": "sowlint.checks.conditions.grammar:WhichPeople",
        "noun": "sowlint.checks.conditions.grammar:Noun",
        "governed": "sowlint.checks.conditions.grammar:Governed",
        "others-merit": "sowlint.checks.conditions.merit:OthersMerit",
        "other-voice": "sowlint.checks.conditions.merit:OtherVoice",
        "troubled": "sowlint.checks.conditions.merit:Troubled",
        "own-business": "sowlint.checks.conditions.merit:OwnBusiness",
        "buyers-paper": "sowlint.checks.conditions.whose:BuyersPaper",
        "mutual": "sowlint.checks.conditions.whose:Mutual",
        "aimed": "sowlint.checks.conditions.softened:Aimed",
        "goal": "sowlint.checks.conditions.softened:Goal",
        "section": "sowlint.checks.conditions.sections:InSection",
        "boilerplate": "sowlint.checks.conditions.sections:Boilerplate",
        "legal-text": "sowlint.checks.conditions.sections:LegalText",
        "not-firm": "sowlint.checks.conditions.firmness:NotFirm",
    }
)


def condition_class(name: str) -> type[Condition]:
    """The class behind a condition's name.

    Raises:
        KeyError: where there is no such condition.
    """
    module, _, attribute = CONDITIONS[name].partition(":")
    return cast("type[Condition]", getattr(import_module(module), attribute))


def condition(name: str, params: Mapping[str, Any], lexicons: Mapping[str, Sequence[str]]) -> Condition:
    """A condition made ready with its parameters."""
    made = condition_class(name)
    return cast("Any", made)(made.Params.model_validate(dict(params)), lexicons)  # type: ignore[no-any-return]
