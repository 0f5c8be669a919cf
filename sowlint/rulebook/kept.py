"""Rules as they were once validated, without the cases that they carry, as bytes and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sowlint.cache.codec import decode, encode
from sowlint.rulebook.model import Cases, Rulebook

if TYPE_CHECKING:
    from sowlint.rulebook.model import Rule

_NONE = Cases.model_construct(flags=(), passes=())


def without_cases(rulebook: Rulebook) -> Rulebook:
    """The same rules without their cases, which are the larger part of them and are not for judging."""
    return Rulebook(
        tuple(map(_without_cases, rulebook.rules)),
        rulebook.lexicons,
        tuple(map(_without_cases, rulebook.switched_off)),
    )


def written(rulebook: Rulebook) -> bytes:
    """Rules as bytes, with the parameters of their checks."""
    return encode((rulebook, tuple(rule.params for rule in rulebook.known)))


def read_back(data: bytes) -> Rulebook:
    """The same rules, of which nothing is validated anew.

    Raises:
        ValueError: where these are no such bytes.
        TypeError: likewise.
    """
    rulebook, params = decode(data)
    for rule, validated in zip(rulebook.known, params, strict=True):
        vars(rule)["params"] = validated  # where the cached property keeps it
    return cast("Rulebook", rulebook)


def _without_cases(rule: Rule) -> Rule:
    return rule.model_copy(update={"tests": _NONE})
