"""Word files: the package opened with care, and everything in it that a reader sees."""

from __future__ import annotations

from sowlint.documents.docx.reader import read
from sowlint.documents.docx.runs import Anchor, paragraphs_of, run_text, runs_of

__all__ = ["Anchor", "paragraphs_of", "read", "run_text", "runs_of"]
