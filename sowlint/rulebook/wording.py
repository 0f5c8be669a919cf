"""Rules in words for somebody who sells: what silences a rule, and phrases without their signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sowlint.checks.conditions import condition_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from sowlint.rulebook.model import Rule, Rulebook, Use

_CLASSES = {
    "<percent>": "10 %",
    "<number>": "10",
    "<money>": "$10",
    "<times>": "twice",
    "<word>": "…",
    "<name>": "…",
}
_INNERMOST = re.compile(r"\(([^()|]*)(?:\|[^()]*)?\)(\??)")
_GAP = re.compile(r"\.\.\d*")
_SIGNS = re.compile(r"[~^${}]")
_SLOT = re.compile(r"\{(\w+)\}")
_SHOWN = 4


def in_words(phrase: str, lexicons: Mapping[str, tuple[str, ...]]) -> str:
    """One wording that a phrase of a rule stands for, with ``…`` for words that may stand between.

    Args:
        phrase: in the language of ``sowlint.language.phrases``.
        lexicons: phrases by name; the first one stands for its list.
    """
    text = re.sub(r"@([\w-]+)", lambda found: f"({lexicons.get(found[1], ('…',))[0]})", phrase)
    while found := _INNERMOST.search(text):
        text = text[: found.start()] + ("" if found[2] else found[1]) + text[found.end() :]
    for sign, example in _CLASSES.items():
        text = text.replace(sign, example)
    return " ".join(_SIGNS.sub("", _GAP.sub("…", text)).split())


def with_gaps(text: str, rule: Rule) -> str:
    """A message with its slots as gaps to fill, ``‹who›``; the phrase is that of the rule's first example."""
    stretches = rule.tests.flags[0].marked.stretches
    known = {"vendor": "Acme", "customer": "Client", **({"phrase": stretches[0]} if stretches else {})}
    return _SLOT.sub(lambda slot: known.get(slot[1], f"‹{slot[1]}›"), text)


def silencers(rule: Rule, rulebook: Rulebook) -> Iterator[str]:
    """What silences a rule, a sentence each."""
    for use in rule.unless:
        yield _condition_in_words(use, rulebook.lexicons)
    beaten_by = [each for each in rulebook.rules if rule.code in each.beats]
    if beaten_by:
        names = ", ".join(f"{each.code} {each.name}" for each in beaten_by)
        yield f"A rule that is closer to the point speaks about the same sentence: {names}."


def _condition_in_words(use: Use, lexicons: Mapping[str, tuple[str, ...]]) -> str:
    name, params = use
    said = (condition_class(name).__doc__ or name).strip().split("\n\n", 1)[0]
    sentence = " ".join(said.split()).rstrip(".")
    phrases = params.get("any", ())
    if not phrases:
        return f"{sentence}."
    return f"{sentence}, such as {_examples(phrases, lexicons)}."


def _examples(phrases: Iterable[str], lexicons: Mapping[str, tuple[str, ...]]) -> str:
    words = list(dict.fromkeys(f"“{in_words(phrase, lexicons)}”" for phrase in phrases))
    return ", ".join(words[:_SHOWN])
