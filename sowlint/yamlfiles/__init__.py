"""YAML files that people write for sowlint: read with the line of every key, and refused with what was meant."""
