"""The evidence by which kinds of paper are told apart; weights were set by hand.

What a paper calls itself outweighs how it speaks.
"""

from __future__ import annotations

from sowlint.language.kind_evidence.buyer import BUYER
from sowlint.language.kind_evidence.marketing import MARKETING
from sowlint.language.kind_evidence.model import Evidence, Where
from sowlint.language.kind_evidence.proposal import PROPOSAL
from sowlint.language.kind_evidence.sow import SOW

__all__ = ["BUYER", "EVIDENCE", "Evidence", "Where"]

EVIDENCE: tuple[Evidence, ...] = (*SOW, *PROPOSAL, *MARKETING)
