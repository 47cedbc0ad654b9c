"""Which of the masks that arrive is shown: so few that an eye can follow."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from core.protocol.inspection import MaskLook
from desktop.inside.dropout_words import is_other_matter
from desktop.look.motion import wants_less_motion

BLINK_MS: Final = 500
"""Masks change no more often than twice a second."""


class MaskPace(QObject):
    """Lets a mask change twice a second; where things shall not move by themselves, only when a step is asked for.
    The mask of another point, or another rate, is shown at once."""

    changed = Signal()
    """Another mask is to be shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: MaskLook | None = None
        """The mask to show; None as long as none is known."""
        self.newest: MaskLook | None = None
        """That which is to be shown next."""
        self._wants_next = True
        self._since = QElapsedTimer()
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self._show)

    def want_next(self) -> None:
        """Show the next mask that comes, and at once: somebody asked for it."""
        self._wants_next = True
        self._since.invalidate()

    def forget(self) -> None:
        """Begin anew, with the next mask that comes."""
        self.shown = self.newest = None
        self._due.stop()
        self.want_next()

    def offer(self, look: MaskLook | None) -> None:
        """Show it, if it isn't too soon after the last."""
        self.newest = look
        if look is None or look is self.shown:
            return
        is_other = self.shown is None or is_other_matter(look, self.shown)
        if not (is_other or self._wants_next) and wants_less_motion():
            return
        elapsed = self._since.elapsed() if self._since.isValid() else BLINK_MS
        if is_other or elapsed >= BLINK_MS:
            self._show()
        elif not self._due.isActive():
            self._due.start(BLINK_MS - elapsed)

    def _show(self) -> None:
        if self.newest is not None and self.newest is not self.shown:
            self._wants_next = False
            self._since.start()
            self.shown = self.newest
            self.changed.emit()
