"""Nouns that sound like features, and the words before them that tell nothing apart."""

from __future__ import annotations

import re

from sowlint.language.inflect import forms
from sowlint.wordlist import wordlist

_FEATURES = wordlist(
    "integration connector api module dashboard report app plug-in plugin sso sync portal workflow engine assistant"
)
FEATURE_NOUN = re.compile(rf"\b(?:{'|'.join(sorted(_FEATURES))}|single[- ]sign[- ]on)s?\b", re.IGNORECASE)
FEATURE_WORDS = frozenset().union(*(forms(noun.split("-")[0]) for noun in _FEATURES), {"sign"})
"""Lower-case words one of which stands in every sentence with such a noun."""

PAPERS = wordlist(
    "status progress project test weekly monthly daily quarterly annual final interim summary completion incident migration inception closure meeting"
)
"""Before “report”, these make a paper of the project of it."""

GENERAL = wordlist(
    "new custom own additional other more several various many powerful modern simple easy intuitive flexible single first full complete final same "
    "such great better best good central whole entire right important different similar specific certain standard default relevant necessary "
    "required given following above separate main current seamless robust advanced smart fast beautiful native comprehensive innovative dedicated "
    "quick deep tight wide secure reliable scalable search"
)
