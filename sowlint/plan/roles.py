"""What a step of a plan is for, told from its words."""

from __future__ import annotations

import re

from sowlint.compiled import compiled
from sowlint.expressions import Expressions, expression
from sowlint.plan.model import StepRole

_REVIEWED = (
    r"(?:client|customer|stakeholder|user|buyer|your|sponsor|design|draft|document|prototype|mock-?up|content|deliverable|report|"
    r"specification|plan|milestone|phase|sprint|joint|final|peer|business)"
)
_WORDS: dict[StepRole, tuple[str, ...]] = {
    StepRole.BUFFER: (
        r"contingenc(?:y|ies)|buffer|reserve|float|slack|(?:schedule|time|safety) margin|schedule risk",
        r"bucket of days|spare (?:days|time|weeks?)",
    ),
    StepRole.REVIEW: (
        rf"{_REVIEWED}s?(?:['’]s)? (?:\w+ )?reviews?",
        r"reviews? (?:and|&|by|of|period|window|with|cycle|round)|reviewed by|^\W*reviews?",
        r"approv\w+|sign(?:ed)?[\s-]?offs?|feedback|acceptance|accepted|walk-?throughs?",
        r"uat|user (?:acceptance )?test\w*",
        r"inspections? (?:with|by)|revisions?|comments?|corrections|demos?|demonstration",
        r"client test\w*|customer test\w*",
    ),
    StepRole.TEST: (
        r"test\w*|uat|qa|quality assurance|pilot\w*|verif\w+|validat\w+|trials?|dry run|simulations?|quality checks?",
        r"beta|hardening|bug[\s-]?fix\w*|penetration|acceptance|audit",
    ),
    StepRole.BUILD: (
        r"build\w*|built|develop\w*|implement\w*|config\w*|cod(?:e|ing)|program\w*|integrat\w*|migrat\w*|custom\w*|set-?ups?",
        r"install\w*|deploy\w*|construct\w*|prototype|backend|front-?end|software|api|portal|module\w*",
    ),
    StepRole.GO_LIVE: (
        r"go(?:es|ing)?[\s-]?live|launch\w*|cut-?over|releas\w+|production|roll-?out|live|hand-?over|deploy\w*|publish\w*",
    ),
    StepRole.SUPPORT: (
        r"support|hypercare|maintenance|warrant\w+|stabili[sz]ation|after-?care|post[\s-]launch",
    ),
    StepRole.START: (
        r"kick[\s-]?off|project start|start of (?:the )?project|mobili[sz]ation|effective date",
    ),
}
_PARTS = compiled(r"[,;/&+|]|\band\b", re.IGNORECASE)
_WORD = compiled(r"[^\W\d_]{2}")
_ROLES = tuple((role, expression(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")) for role, words in _WORDS.items())
_POSSIBLE = Expressions(each for _, each in _ROLES)


def roles_of(words: str) -> frozenset[StepRole]:
    """What a step is for; none where its words do not tell."""
    possible = (_ROLES[at] for at in _POSSIBLE.possible_in(words))
    return frozenset(role for role, each in possible if each.pattern.search(words))


def is_wholly(role: StepRole, name: str) -> bool:
    """Whether each part of a name tells one role: “review and sign-off”, but not “build, review, launch”."""
    parts = [part for part in _PARTS.split(name) if _WORD.search(part)]
    return bool(parts) and all(role in roles_of(part) for part in parts)
