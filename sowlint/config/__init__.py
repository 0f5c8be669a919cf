"""What a user may settle: the values, and the files and options that they come from."""

from sowlint.config.configuration import Configuration, SettingsSource
from sowlint.config.settings import THRESHOLDS, Settings

__all__ = ["THRESHOLDS", "Configuration", "Settings", "SettingsSource"]
