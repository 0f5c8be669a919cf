"""Claims that no single word gives away: who is said to be, do or bring what, and how far above or below what.

Each way of claiming is a small grammar over the parse: a class of words that carries the claim, and the frame that it
stands in. A sentence is parsed for a way only where it holds that way's words.
"""

from __future__ import annotations

from sowlint.language.claims.model import Claim
from sowlint.language.claims.search import claims_told, could_claim

__all__ = ["Claim", "claims_told", "could_claim"]
