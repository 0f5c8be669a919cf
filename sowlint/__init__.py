"""sowlint: a rule-based linter for statements of work, proposals and marketing copy."""

__version__ = "0.1.0"
