"""From what pydantic says of a file to one error that names the line and what was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

from sowlint.near import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from sowlint.errors import SowlintError
    from sowlint.yamlfiles.places import Key, YamlFile

_FIRST = ("extra_forbidden", "missing")
_WANTED = {
    "string_type": "should be a text; put quotes around it",
    "tuple_type": "should be a list",
    "dict_type": "should be a mapping of keys to values",
    "model_type": "should be a mapping of keys to values",
    "bool_type": "should be true or false",
    "bool_parsing": "should be true or false",
}
_SHAPES = {
    "code": "should be two capital letters and three digits, such as FD001",
    "name": "should be lower-case words joined with hyphens",
    "features.id": "should be letters, digits, dots, hyphens and underscores",
}


def explained(
    error: ValidationError, file: YamlFile, model: type[BaseModel], under: Sequence[Key] = ()
) -> SowlintError:
    """The first problem of a file as an error; a mistyped key comes before those that are then missing.

    Args:
        error: what pydantic found.
        file: the file that it is about.
        model: what the data should have been.
        under: the keys that lead to the data in the file.
    """
    details = sorted(error.errors(include_url=False), key=_rank)
    detail = details[0]
    keys = (*under, *detail["loc"])
    if detail["type"] != "missing":
        keys = file.held(keys)
    name = ".".join(str(key) for key in keys if isinstance(key, str)) or "the file"
    return file.error(keys, _said(detail, name, model))


def _rank(detail: ErrorDetails) -> int:
    kind = detail["type"]
    return _FIRST.index(kind) if kind in _FIRST else len(_FIRST)


def _said(detail: ErrorDetails, name: str, model: type[BaseModel]) -> str:
    match detail["type"]:
        case "extra_forbidden":
            known = keys_at(model, detail["loc"][:-1])
            return f"there is no key “{name}”{nearest(str(detail['loc'][-1]), known)}"
        case "missing":
            return f"the key “{name}” is missing"
        case _:
            return f"{name}: {_wrong(detail, name)}"


def _wrong(detail: ErrorDetails, name: str) -> str:
    kind = detail["type"]
    if kind in {"enum", "literal_error"}:
        return _unknown(detail)
    if kind == "too_short" and name in {"tests.flags", "tests.passes"}:
        return f"a rule needs at least three passages here, and this one has {detail['ctx']['actual_length']}"
    if kind == "too_short":
        return f"should hold at least {detail['ctx']['min_length']} of what it lists"
    if kind == "string_pattern_mismatch" and name in _SHAPES:
        return f"“{detail['input']}” {_SHAPES[name]}"
    message = detail["msg"].removeprefix("Value error, ")
    return _WANTED.get(kind) or f"{message[:1].lower()}{message[1:]}"


def _unknown(detail: ErrorDetails) -> str:
    expected = str(detail["ctx"]["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
    meant = nearest(str(detail["input"]), expected) or f"; there are {', '.join(expected)}"
    return f"there is no “{detail['input']}”{meant}"


def keys_at(model: type[BaseModel], loc: Sequence[Key]) -> list[str]:
    """The keys that a model knows at a place, such as ``("tests", "flags", 0)``."""
    for key in loc:
        if isinstance(key, str):
            fields = {field.alias or name: field for name, field in model.model_fields.items()}
            inner = next(_models_in(fields[key].annotation), None) if key in fields else None
            if inner is None:
                return []
            model = inner
    return [field.alias or name for name, field in model.model_fields.items()]


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    inner = get_args(annotation)
    if not inner and isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for each in inner:
        yield from _models_in(each)
