"""The rule behind a verdict, in a small frame beside it that goes away with Escape or a press elsewhere."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from desktop.look.labels import role_label
from desktop.look.language import tr, worded
from desktop.look.style import mix
from desktop.look.theme import Theme

WIDTH: Final = 340
"""Pixels at 100 % type: about 55 letters a line, which read well."""
PADDING: Final = 16
BESIDE: Final = 24
"""Pixels from what it stands at the left of: the margin of a card and the gap between cards."""


class WhyButton(QToolButton):
    """ "Why?": a link."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(tr("Why?"))
        self.setProperty("role", "link")
        self.setAccessibleName(tr("Why this verdict"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setEnabled(False)


class WhyPopup(QFrame):
    """Qt view of a verdict's rule, one paragraph for each of its lines. It stays as it was when it was opened."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("why")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self._rows.setSpacing(PADDING // 2)
        self.heading = role_label("", "heading")
        self.text = role_label("", "notice")
        for label in (self.heading, self.text):
            label.setWordWrap(True)
            self._rows.addWidget(label)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_beside(
        self, anchor: QWidget, headline: str, why: str, theme: Theme, *, left_of: QWidget | None = None
    ) -> None:
        """Below the anchor, or above it where there is no room; never beyond the screen.

        left_of: stand at this widget's left instead, where there is room, and leave what is below it in sight.
        """
        edge = mix(theme.line, theme.text, 0.25)
        self.setStyleSheet(f"#why {{ background: {theme.surface}; border: 1px solid {edge}; }}")
        self.heading.setText(worded(headline))
        self.text.setText("\n\n".join(worded(why).splitlines()))
        width = theme.px(WIDTH)
        room = anchor.screen().availableGeometry()
        for label in (self.heading, self.text):
            label.ensurePolished()
            label.setFixedWidth(width)
            label.setFixedHeight(label.heightForWidth(width))
        self.adjustSize()
        below = anchor.mapToGlobal(QPoint(0, anchor.height() + 4))
        above = anchor.mapToGlobal(QPoint(0, -4)).y() - self.height()
        y = below.y() if below.y() + self.height() <= room.bottom() else above
        x = min(max(below.x(), room.left()), room.right() - self.width())
        if left_of is not None:
            corner = left_of.mapToGlobal(QPoint(0, 0))
            aside = corner.x() - self.width() - BESIDE
            x, y = (aside, corner.y()) if aside >= room.left() else (x, y)
        self.move(x, max(room.top(), min(y, room.bottom() - self.height())))
        self.show()
