"""From the data of a configuration file to Settings, with errors that say what was meant."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeGuard, get_args

from pydantic import BaseModel, ValidationError

from sowlint.config.schema import ConfigModel
from sowlint.config.settings import Settings
from sowlint.config.source import ConfigSource, shown, spelt
from sowlint.documents.source import Limits
from sowlint.errors import ConfigError
from sowlint.near import nearest
from sowlint.waivers import Waiver

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from pydantic_core import ErrorDetails

    from sowlint.config.schema import Part


def settings_from(source: ConfigSource) -> Settings:
    """The settings of a configuration file; its paths are relative to its folder.

    Raises:
        ConfigError: naming file, line and key, and what was meant.
    """
    data = spelt(source.data)
    try:
        model = ConfigModel.model_validate(data)
    except ValidationError as error:
        details = error.errors(include_url=False)
        unknown = (each for each in details if each["type"] == "extra_forbidden")
        raise _explained(next(unknown, details[0]), source) from error
    return _settings(model, source)


def _settings(model: ConfigModel, source: ConfigSource) -> Settings:
    root = source.path.parent
    plain = Settings()
    return Settings(
        kind=model.kind,
        kinds=tuple(model.kinds.items()),
        select=model.select,
        ignore=model.ignore,
        per_file_ignores=tuple(model.per_file_ignores.items()),
        as_of=model.as_of,
        min_severity=model.min_severity,
        fail_on=model.fail_on,
        exclude=model.exclude,
        packs=tuple(
            _existing(source, ("packs", str(at)), root / pack) for at, pack in enumerate(model.packs)
        ),
        features=_existing(source, ("features",), root / model.features) if model.features else None,
        baseline=root / model.baseline if model.baseline else None,
        vendor=model.parties.vendor,
        customer=model.parties.customer,
        products=model.parties.products,
        model=model.model,
        date_order=model.date_order,
        fiscal_year_start=model.fiscal_year_start,
        holidays=model.holidays or "",
        thresholds={**plain.thresholds, **_given(model.thresholds)},
        limits=replace(Limits(), **_given(model.limits)),
        respect_gitignore=model.respect_gitignore,
        waivers=tuple(_waivers(model, source)),
        waivers_need=model.waivers_need,
        root=root,
        named_at=dict(_rule_words(model, source)),
    )


def _waivers(model: ConfigModel, source: ConfigSource) -> Iterator[tuple[str, Waiver]]:
    for at, part in enumerate(model.waivers):
        waiver = Waiver(part.codes, part.reason, part.owner, part.until, whole=True, words=part.text)
        lacks = waiver.lacks(model.waivers_need)
        if lacks:
            problem = f"waivers: this one does not give {' and '.join(lacks)}"
            raise ConfigError(source.where(("waivers", str(at))), problem, "waivers_need asks for it")
        yield from ((glob, waiver) for glob in part.path)


def _rule_words(model: ConfigModel, source: ConfigSource) -> Iterator[tuple[str, str]]:
    """Where each code, family or name of a rule stands."""
    lists: dict[tuple[str, ...], tuple[str, ...]] = {("select",): model.select, ("ignore",): model.ignore}
    lists |= {("per_file_ignores", glob): codes for glob, codes in model.per_file_ignores.items()}
    lists |= {("waivers", str(at), "codes"): part.codes for at, part in enumerate(model.waivers)}
    for key, words in lists.items():
        yield from ((word, source.where((*key, str(at)))) for at, word in enumerate(words))


def _given(part: Part) -> dict[str, Any]:
    return {key: value for key, value in part.model_dump().items() if value is not None}


def _existing(source: ConfigSource, key: tuple[str, ...], path: Path) -> Path:
    if not path.exists():
        remedy = "paths are relative to this file's folder"
        raise ConfigError(source.where(key), f"{key[0]}: there is no {shown(path)}", remedy)
    return path


def _explained(detail: ErrorDetails, source: ConfigSource) -> ConfigError:
    key = tuple(str(part) for part in detail["loc"])
    name = ".".join(key)
    if detail["type"] == "extra_forbidden":
        known = _keys_of(key[:-1])
        return ConfigError(source.where(key), f"unknown key “{name}”", _meant(key[-1], known))
    if detail["type"] in {"enum", "literal_error"}:
        expected = str(detail["ctx"]["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
        meant = _meant(str(detail["input"]), expected)
        return ConfigError(source.where(key), f"{name}: there is no “{detail['input']}”", meant)
    if detail["type"] == "missing":
        return ConfigError(source.where(key), f"“{name}” is missing")
    return ConfigError(source.where(key), f"{name}: {_plain(detail)}")


def _keys_of(above: Sequence[str]) -> list[str]:
    model: type[BaseModel] = ConfigModel
    for key in above:
        if key in model.model_fields:
            inner = model.model_fields[key].annotation
            parts = (inner, *get_args(inner))
            model = next((each for each in parts if _is_part(each)), model)
    return list(model.model_fields)


def _is_part(kind: Any) -> TypeGuard[type[BaseModel]]:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _plain(detail: ErrorDetails) -> str:
    message = detail["msg"].removeprefix("Value error, ")
    given = repr(detail["input"])
    contrast = f", not {given}" if len(given) < 60 else ""
    return f"{message[0].lower()}{message[1:]}{contrast}"


def _meant(word: str, known: Iterable[str]) -> str:
    choice = list(known)
    return nearest(word, choice).removeprefix("; ") or f"it is one of {', '.join(choice)}"
