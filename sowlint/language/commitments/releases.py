"""Whether what is promised is a product's version, feature or launch, not the work of this paper."""

from __future__ import annotations

import re

from sowlint.documents.model import Kind
from sowlint.language.sections import SectionRole, any_role

_VERSION = re.compile(
    r"\b(?:v(?:ersion)?\.?\s?\d+(?:\.\d+)*|release \d+(?:\.\d+)*|\d+\.\d+ release|\d+(?:\.\d+)+ (?:beta|alpha|preview|rc)|next (?:major |minor )?(?:version|release)|main-?net|test-?net|(?:public|private|open|closed) beta|alpha(?:-version| version| release)|"
    r"general availability|GA\b|early access|(?:public|technical|technology|developer|early|beta|private) preview|app store|beta (?:version|release|launch))\b",
    re.IGNORECASE,
)
_FEATURE = re.compile(
    r"\b(?:features?|integrations?|connectors?|api|sdk|module|dashboard|app|apps|plug-?ins?|sso|single sign-on|sync|portal|workflow|engine|assistant|support for|platform|wallet|products?|functionality|mode|extension|"
    r"marketplace|exchange|protocol|tokens?|chain|suite|tool|edition|updates?|upgrade)\b",
    re.IGNORECASE,
)
_RELEASES = frozenset(
    {
        "launch",
        "release",
        "ship",
        "available",
        "debut",
        "unveil",
        "introduce",
        "roll",
        "arrive",
        "live",
        "go",
        "come",
        "land",
        "add",
        "support",
        "enable",
        "launched",
        "released",
        "shipped",
        "announce",
        "integrate",
        "expand",
        "open",
    }
)


def is_release(what: str, lemma: str, kind: Kind, section: tuple[str, ...]) -> bool:
    """Whether a product's version, feature or launch is the thing.

    Args:
        what: the words of the thing.
        lemma: the verb, or empty for a nominal frame.
        kind: in a public page every launch is one; in a SOW only a version or a roadmap.
        section: the headings above.
    """
    if kind is Kind.MARKETING or any_role(section, SectionRole.ROADMAP):
        return True
    if kind is Kind.SOW:
        return False
    named = kind is Kind.OTHER and lemma in _RELEASES and _FEATURE.search(what)
    return bool(named or _VERSION.search(what))
