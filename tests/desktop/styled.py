"""The look of widgets that a test shows without the program's window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from desktop.look.style import palette, stylesheet
from desktop.look.theme import Theme


def style(theme: Theme) -> None:
    """Give the palette and the style sheet of a theme to whatever is shown from now on, until the test ends."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    QApplication.setPalette(palette(theme))
    app.setStyleSheet(stylesheet(theme))
