"""The feature catalogue: what the product has, what it does not have yet, and what it has no longer."""

from sowlint.features.catalogue import Catalogue, Mention
from sowlint.features.model import Feature, Status

__all__ = ["Catalogue", "Feature", "Mention", "Status"]
