"""Papers told once and written in every format that sowlint reads."""

from tests.papers.model import Heading, Item, Label, Paper, Text, Grid
from tests.papers.writers import FORMATS, write

__all__ = ["FORMATS", "Grid", "Heading", "Item", "Label", "Paper", "Text", "write"]
