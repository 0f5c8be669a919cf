"""Rule files written into a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

RULE: dict[str, Any] = {
    "code": "ZZ001",
    "name": "weather-promise",
    "summary": "The weather is promised.",
    "severity": "warning",
    "kinds": ["sow", "proposal"],
    "check": {"phrases": {"any": ["sunny skies", "no rain"], "once": False}},
    "unless": ["question"],
    "message": "“{phrase}” cannot be promised.",
    "better": "Say what happens when it rains.",
    "why": "Nobody commands the weather.",
    "sources": ["Any almanac"],
    "tests": {
        "flags": [
            "Acme guarantees [sunny skies].",
            "There will be [no rain] on the day.",
            "The site has [no rain] and [sunny skies].",
        ],
        "passes": ["Is it sunny skies today?", "The sky is blue.", "Rain is likely."],
    },
}


def changed(**keys: Any) -> dict[str, Any]:
    """The rule above with other values; ``None`` takes a key away."""
    whole = {**RULE, **keys}
    return {key: value for key, value in whole.items() if value is not None}


def write(path: Path, content: str | dict[str, Any]) -> Path:
    """A YAML file, its folders made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = content if isinstance(content, str) else yaml.safe_dump(content, sort_keys=False, allow_unicode=True)
    path.write_text(text, encoding="utf-8")
    return path
