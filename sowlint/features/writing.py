"""A catalogue as the file that it is read from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sowlint.features.model import Feature


def as_yaml(features: Iterable[Feature], remark: str = "") -> str:
    """``features.yaml`` with what each entry says, and a remark at its head."""
    entries = [_said(feature) for feature in features]
    body = yaml.safe_dump({"features": entries}, sort_keys=False, allow_unicode=True, width=110)
    return f"# {remark}\n{body}" if remark else body


def _said(feature: Feature) -> dict[str, Any]:
    return {key: value for key, value in feature.model_dump(mode="json").items() if value}
