"""How fast sowlint is, measured against parsing the same text in full: ``python -m benchmarks``."""
