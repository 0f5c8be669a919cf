"""Where the rules are that come with sowlint."""

from __future__ import annotations

from pathlib import Path

import sowlint


def shipped_rules() -> Path:
    """The folder of the rules that come with sowlint: the wheel's own copy, or that of the checkout."""
    package = Path(sowlint.__file__).parent
    inside = package / "_rules"
    return inside if inside.is_dir() else package.parent / "rules"
