"""Front matter: shown keys are prose, all single values are metadata."""

from __future__ import annotations

import pytest

from sowlint.documents.model import Region
from tests.documents.reading import at, hold_faithful, markdown, said

YAML = """---
Title: "Acme's plan"
description: >-
  We ship
  by 1 May.
summary: 'It''s so'
hero:
  tagline: Faster
features:
  - title: Sync
    details: Syncs all
date: 2026-01-05
draft: true
---
Body.
"""


def test_yaml() -> None:
    """The title is a heading; nested texts of a page are prose too."""
    document = markdown(YAML)
    assert said(document) == [
        ("heading", "Acme's plan"),
        ("paragraph", "We ship by 1 May."),
        ("paragraph", "It's so"),
        ("paragraph", "Faster"),
        ("paragraph", "Sync"),
        ("paragraph", "Syncs all"),
        ("paragraph", "Body."),
    ]
    assert [block.region for block in document.blocks] == [Region.META] * 6 + [Region.BODY]
    assert document.metadata == {
        "title": "Acme's plan",
        "description": "We ship by 1 May.",
        "summary": "It's so",
        "date": "2026-01-05",
        "draft": "true",
    }


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places(end: str) -> None:
    """A value's words stand where they are in the file, folded lines and quotes notwithstanding."""
    source = YAML.replace("\n", end)
    document = markdown(source)
    title, description = document.blocks[:2]
    assert at(document, source, title, 7, 11) == "plan"
    assert at(document, source, description, 8, 16) == "by 1 May"
    hold_faithful(document, source)


def test_an_unquoted_colon() -> None:
    """What is no YAML is read line by line."""
    source = "---\ntitle: Acme: the best\nlayout: [\n---\nBody.\n"
    document = markdown(source)
    assert document.metadata["title"] == "Acme: the best"
    assert at(document, source, document.blocks[0], 0, 4) == "Acme"


def test_toml() -> None:
    """Between lines of plus signs."""
    source = "+++\ntitle = \"Plan\"\ndate = 2026-01-05\n+++\n\nBody.\n"
    document = markdown(source)
    assert said(document) == [("heading", "Plan"), ("paragraph", "Body.")]
    assert document.metadata == {"title": "Plan", "date": "2026-01-05"}
    hold_faithful(document, source)


def test_templating_is_not_shown() -> None:
    """A tag in a value is left out of it."""
    document = markdown("---\ntitle: Plan {{ name }}\n---\nBody.\n")
    assert (document.blocks[0].text, document.metadata["title"]) == ("Plan", "Plan ")


@pytest.mark.parametrize("content", ["a: " + "[" * 3000, "a: &a [*a]", "- 1", "", "a: !!python/object:os.system x"])
def test_strange_values_do_no_harm(content: str) -> None:
    """Deep, endless and empty values."""
    assert said(markdown(f"---\n{content}\n---\n\nBody.\n"))[-1] == ("paragraph", "Body.")
