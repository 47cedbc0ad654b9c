"""The key of the points' symbols, in a corner of the plane, with how many there are of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from core.data.split import RoleCounts
from desktop.look.labels import role_label
from desktop.look.point_symbols import point_pixmap
from desktop.look.theme import LIGHT, Theme

_SYMBOL: Final = 9
_MEANINGS: Final = ("learned from", "held out", "wrong labels")


@dataclass(frozen=True)
class _Entry:
    """A symbol, and the words beside it."""

    mark: QLabel
    words: QLabel
    is_validation: bool = False
    is_wrong: bool = False

    def set_visible(self, visible: bool) -> None:
        self.mark.setVisible(visible)
        self.words.setVisible(visible)


class PlaneKey(QFrame):
    """Qt view that says what filled, hollow and ringed points are. Lets the mouse through to the plane below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._counts = (0, 0, 0)
        self._is_short = False
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 3, 8, 3)
        row.setSpacing(4)
        self._learned, self._held_out, self._wrong = (
            _Entry(QLabel(self), role_label("", "key"), is_validation, is_wrong)
            for is_validation, is_wrong in ((False, False), (True, False), (False, True))
        )
        for entry in self._entries:
            if entry is not self._learned:
                row.addSpacing(8)
            row.addWidget(entry.mark)
            row.addWidget(entry.words)
        self.set_counts(RoleCounts((), 0), RoleCounts((), 0))

    def set_counts(self, training: RoleCounts, validation: RoleCounts) -> None:
        """Says how many points are learned from, how many are held out, and how many of both have a wrong label."""
        self._counts = training.total, validation.total, training.wrong + validation.wrong
        self._wrong.set_visible(self._counts[-1] > 0)
        self._show_words()

    def fit(self, width: int) -> None:
        """Be no wider than that, pixels, if the numbers alone are not: in little room they go without words."""
        self._is_short = False
        self._show_words()
        if self.width() > width:
            self._is_short = True
            self._show_words()

    def set_validation_visible(self, visible: bool) -> None:
        """Says "held out" only while such points are drawn."""
        self._held_out.set_visible(visible)
        self.adjustSize()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        self._show_marks()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._show_marks()
        return super().event(event)

    @property
    def _entries(self) -> tuple[_Entry, ...]:
        return self._learned, self._held_out, self._wrong

    def _show_words(self) -> None:
        for entry, count, meaning in zip(self._entries, self._counts, _MEANINGS, strict=True):
            words = meaning.removesuffix("s") if count == 1 else meaning
            entry.words.setText(f"{count:,}" if self._is_short else f"{count:,} {words}")
        self.adjustSize()

    def _show_marks(self) -> None:
        theme, ratio = self._theme, self.devicePixelRatioF()
        for entry in self._entries:
            size = theme.px(_SYMBOL)
            image = point_pixmap(0, entry.is_validation, size, theme, ratio, is_wrong=entry.is_wrong)
            entry.mark.setPixmap(image)
        self.adjustSize()


def counts_text(training: RoleCounts, validation: RoleCounts) -> str:
    """What the key says, in a few words, for where there is no room for the key."""
    wrong = training.wrong + validation.wrong
    parts = [f"{training.total:,} learned from", f"{validation.total:,} held out"]
    return " · ".join([*parts, f"{wrong:,} wrong"] if wrong else parts)
