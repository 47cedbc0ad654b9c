"""Where the window stands on the screen: as it was left, as far as the screens that there are now have room for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QPoint, QRect, QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication

from desktop.window.main_window import FRAME_ROOM, MainWindow

KEY: Final = "window"
USUAL_SIZE: Final = QSize(1280, 800)
"""Pixels, the first time."""


class Placement(QObject):
    """Puts a window where it was left, and remembers where it is left."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.closing.connect(self._keep)

    def open_at(self, size: QSize | None) -> None:
        """Take a size, as far as the screen has room for it; None: the size and place that were left last."""
        left = _remembered() if size is None else None
        if left is None:
            self._window.open_at(USUAL_SIZE if size is None else size)
            return
        rect, is_maximized = left
        self._window.setGeometry(fitted(rect, [screen.availableGeometry() for screen in QGuiApplication.screens()]))
        if is_maximized:
            self._window.setWindowState(Qt.WindowState.WindowMaximized)

    def _keep(self) -> None:
        rect = self._window.normalGeometry()
        if rect.isValid():
            numbers = (rect.x(), rect.y(), rect.width(), rect.height(), int(self._window.isMaximized()))
            QSettings().setValue(KEY, " ".join(map(str, numbers)))


def fitted(rect: QRect, screens: Sequence[QRect]) -> QRect:
    """A window's contents, made smaller and moved until they and the frame lie on the screen that they overlap most.

    Args:
        screens: what each leaves for windows, the main one first.
    """
    on = max(screens, key=lambda screen: _area(screen.intersected(rect)))
    title = FRAME_ROOM.height() // 2
    inner = on.adjusted(FRAME_ROOM.width() // 2, title, -FRAME_ROOM.width() // 2, -(FRAME_ROOM.height() - title))
    size = rect.size().boundedTo(inner.size())
    x = min(max(rect.x(), inner.left()), inner.right() + 1 - size.width())
    y = min(max(rect.y(), inner.top()), inner.bottom() + 1 - size.height())
    return QRect(QPoint(x, y), size)


def _area(rect: QRect) -> int:
    return max(0, rect.width()) * max(0, rect.height())


def _remembered() -> tuple[QRect, bool] | None:
    words = str(QSettings().value(KEY, "")).split()
    try:
        x, y, width, height, is_maximized = map(int, words)
    except ValueError:  # none yet, or not ours
        return None
    return (QRect(x, y, width, height), bool(is_maximized)) if width > 0 < height else None
