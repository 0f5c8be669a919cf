"""Lists of phrases that rules share: one file each, named as rules name them after ``@``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pydantic import Field, ValidationError

from sowlint.language.phrases import PhraseError, PhraseSet
from sowlint.near import nearest
from sowlint.rulebook.model import Part
from sowlint.yamlfiles.places import read_yaml
from sowlint.yamlfiles.problems import explained

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from sowlint.yamlfiles.places import Key, YamlFile

Lexicons = dict[str, tuple[str, ...]]
_NAMED = re.compile(r"(?<!\S)@([\w-]+)|(?<=[(|])@([\w-]+)")


class LexiconFile(Part):
    """A list of phrases.

    Attributes:
        summary: what sort of phrases they are.
        phrases: in the language of ``sowlint.language.phrases``.
    """

    summary: str
    phrases: tuple[str, ...] = Field(min_length=1)


class LexiconExtension(Part):
    """Phrases that a pack adds to a list of the same name."""

    summary: str = ""
    phrases_also: tuple[str, ...] = Field(min_length=1)


def read_lexicons(folder: Path, known: Mapping[str, tuple[str, ...]], *, compiled: bool) -> Lexicons:
    """The lexicons known so far with those of a folder, which may add, replace and extend.

    Args:
        folder: need not be there.
        known: those of earlier folders.
        compiled: whether to try every phrase.

    Raises:
        RuleError: where a file cannot be used.
    """
    whole = dict(known)
    files = [read_yaml(path) for path in sorted((*folder.glob("*.yaml"), *folder.glob("*.yml")))]
    for file in files:
        whole[file.path.stem] = _phrases(file, whole)
    for file in files:
        _refuse_circles(file, whole)
        if compiled:
            _try_phrases(file, whole)
    return whole


def refuse_unknown(file: YamlFile, keys: tuple[Key, ...], lexicons: Mapping[str, tuple[str, ...]]) -> None:
    """Refuse a phrase below these keys that names a lexicon which is not there."""
    for text in file.texts(keys):
        for name in names_in(text):
            if name not in lexicons:
                problem = f"there is no lexicon “{name}”{nearest(name, lexicons)}"
                raise file.error_at(text, keys, problem)


def names_in(phrase: str) -> Iterator[str]:
    """The lexicons that a phrase names."""
    return (found[1] or found[2] for found in _NAMED.finditer(phrase))


def _phrases(file: YamlFile, known: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    name = file.path.stem
    extends = "phrases_also" in file.data
    model = LexiconExtension if extends else LexiconFile
    try:
        made = model.model_validate(file.data)
    except ValidationError as error:
        raise explained(error, file, model) from error
    if isinstance(made, LexiconFile):
        return made.phrases
    if name not in known:
        raise file.error(["phrases_also"], f"there is no lexicon “{name}” to add to{nearest(name, known)}")
    return (*known[name], *made.phrases_also)


def _refuse_circles(file: YamlFile, lexicons: Mapping[str, tuple[str, ...]]) -> None:
    start = file.path.stem
    refuse_unknown(file, (), lexicons)
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        for phrase in lexicons.get(waiting.pop(), ()):
            for name in names_in(phrase):
                if name == start:
                    raise file.error(["phrases"], f"the lexicon “{start}” comes back to itself")
                if name not in reached:
                    reached.add(name)
                    waiting.append(name)


def _try_phrases(file: YamlFile, lexicons: Mapping[str, tuple[str, ...]]) -> None:
    for phrase in file.data.get("phrases") or file.data["phrases_also"]:
        try:
            PhraseSet([phrase], lexicons)
        except PhraseError as error:
            raise file.error_at(phrase, (), str(error)) from error
