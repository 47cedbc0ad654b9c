"""The tabs that the settings stand behind."""

from __future__ import annotations

from typing import Final

from core.words import Translatable
from desktop.widgets.fitting_tabs import FittingTabs

TITLES: Final[tuple[Translatable, ...]] = ("Cures", "Network", "Inside", "Data", "Training", "Truth")
"""From left to right."""


class SettingsTabs(FittingTabs):
    """The tabs of the column."""
