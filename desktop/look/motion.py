"""Whether a person wants things to move: some get sick of it, and some can't look away."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QStyle

KEY: Final = "less_motion"
"""Of the settings: whether the person switched it on in the menu View."""


def wants_less_motion() -> bool:
    """Whether nothing is to pulse or change for its looks alone: by the system's setting or the person's."""
    if QSettings().value(KEY, defaultValue=False, type=bool):
        return True
    style = QApplication.style()
    return style is not None and style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0


def set_less_motion(less: bool) -> None:
    """Remember what the person wants."""
    QSettings().setValue(KEY, less)
