"""A tab's page: a panel that scrolls where it is higher."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget


class Page(QScrollArea):
    """A panel that scrolls where it is higher than its tab's page."""

    room_changed = Signal(int)
    """Pixels of the panel's height that are in sight."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        self.panel = panel
        self._content = content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 0, 0)
        takes_all = panel.sizePolicy().verticalPolicy() == QSizePolicy.Policy.Expanding
        rows.addWidget(panel, int(takes_all))
        if not takes_all:
            rows.addStretch(1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def needed_width(self) -> int:
        """Pixels in which nothing of the panel is cut off, with the bar beside it where it is higher than the page."""
        return self._content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()

    @property
    def whole_height(self) -> int:
        """Pixels in which nothing has to scroll at the present width, with no bar beside it."""
        content = self._content
        return max(content.minimumSizeHint().height(), content.heightForWidth(self.width()))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """So high that nothing has to scroll."""
        return QSize(super().sizeHint().width(), self._content.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()  # Qt's own scroll area keeps to itself that its contents want another height
            self._choose_bar()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._choose_bar()
        super().resizeEvent(event)
        self.room_changed.emit(self.height())

    def _choose_bar(self) -> None:
        """A bar stands there where the panel doesn't fit with one or without one. Of a panel that is less high where it
        is narrower, Qt would find that it needs one without it, and none with it, and so on until the program ends."""
        widths = (self.width(), self.width() - self.verticalScrollBar().sizeHint().width())
        content = self._content
        needed = max(content.minimumSizeHint().height(), *map(content.heightForWidth, widths))
        policies = Qt.ScrollBarPolicy
        policy = policies.ScrollBarAlwaysOn if needed > self.height() else policies.ScrollBarAlwaysOff
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)


def card_frame() -> QFrame:
    """An empty card."""
    card = QFrame()
    card.setProperty("card", "true")
    return card
