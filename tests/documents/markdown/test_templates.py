"""MDX and template languages: their code is not prose, and leaves places as they are."""

from __future__ import annotations

import pytest

from tests.documents.reading import at, hold_faithful, markdown, said, texts

MDX = """---
title: Plan
---
import {A} from './a'
export const meta = {
  title: 'no',

  more: [1, 2]
}

# Title {props.name}

<Card title="no" icon={<Icon a="b" />}>
    We ship **soon**.
</Card>

{/* a comment */}

Text with <Badge>New</Badge> and {value} and `{code}`.

```jsx
<Not prose={1}>
```

<></>
"""


def test_mdx() -> None:
    """Imports, exports, tags and expressions go; the text inside components stays."""
    document = markdown(MDX, "a.mdx")
    assert said(document) == [
        ("heading", "Plan"),
        ("heading", "Title"),
        ("paragraph", "We ship soon."),
        ("paragraph", "Text with New and and {code}."),
    ]
    assert at(document, MDX, document.blocks[2], 8, 12) == "soon"
    hold_faithful(document, MDX)


@pytest.mark.parametrize("source", ["{" * 2000 + "a", "<A " * 2000, "a < b and c > d {", "export const a = {\n\n", "<A b='"])
def test_unfinished_mdx(source: str) -> None:
    """What is not closed is text."""
    assert texts(markdown(source + "\n\nBody text.\n", "a.mdx"))[-1].endswith("Body text.")


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("Dear {{ name }}, we ship.", ["Dear , we ship."]),
        ("{% if a %}\nWe ship.\n{% endif %}\n", ["We ship."]),
        ("{{< figure src=\"a\" >}} We ship.", ["We ship."]),
        ("{{% note %}}\nWe ship.\n{{% /note %}}", ["We ship."]),
        ("{# no #}We ship.<% no %>", ["We ship."]),
        ("{% comment %}\nNot this.\n{% endcomment %}\n\nThis.", ["This."]),
        ("{% set a = [\n 1\n] %}\nWe ship.", ["We ship."]),
        ("|a|b|\n|-|-|\n{% for x in y %}\n|c|d|\n{% endfor %}\n|e|f|\n", ["a | b", "c | d", "e | f"]),
        ("[text]({{ site.url }}/a)", ["text"]),
        ("{{ never closed", ["{{ never closed"]),
        ("::: note\nWe ship.\n:::\n", ["We ship."]),
        ("# A {.b}\n{: .c}\n\n[[toc]]\n\nText[^a]\n\n[^a]: The note.", ["A", "Text", "The note."]),
    ],
)
def test_templating(source: str, shown: list[str]) -> None:
    """Tags are left out, with what only they hold."""
    document = markdown(source)
    assert texts(document) == shown
    hold_faithful(document, source)
