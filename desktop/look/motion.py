"""Whether things may move by themselves."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QStyle


def wants_less_motion() -> bool:
    """Whether the system is set to animate nothing."""
    return not QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animate)
