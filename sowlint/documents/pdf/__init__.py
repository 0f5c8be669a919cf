"""Reads PDF files: glyphs to words, lines, columns, tables, paragraphs and headings."""

from __future__ import annotations

from sowlint.documents.pdf.reader import read

__all__ = ["read"]
