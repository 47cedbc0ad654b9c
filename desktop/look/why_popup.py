"""The rule behind a verdict, in a small frame beside it that goes away with Escape or a press elsewhere."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop.look.labels import role_label
from desktop.look.language import tr, worded
from desktop.look.style import mix
from desktop.look.theme import Theme

WIDTH: Final = 340
"""Pixels at 100 % type: about 55 letters a line, which read well."""
WIDER: Final = 1.4
"""Times that, where the screen is too low for all of the rule; where it still is, the rule scrolls."""
HIGH: Final = 1.4
"""Times its width, above which it is made wider, too: a tower of short lines is hard to read."""
PADDING: Final = 16
HIGHEST: Final = 100_000
"""Pixels; more than any rule takes."""
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
    """Qt view of why a verdict is what it is: its first line says it plainly, and where there are more, these are the
    rule in full, smaller, a paragraph each. It stays as it was when it was opened."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("why")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self._rows.setSpacing(PADDING // 2)
        self.heading = role_label("", "heading")
        self.plainly = role_label("", "notice")
        self.text = role_label("", "caption")
        for label in (self.heading, self.plainly, self.text):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
        for label in (self.plainly, self.text):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.scroller = QScrollArea()
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setWidget(self.text)
        for part in (self.heading, self.plainly, self.scroller):
            self._rows.addWidget(part)

    def show_beside(
        self, anchor: QWidget, headline: str, why: str, theme: Theme, *, left_of: QWidget | None = None
    ) -> None:
        """Below the anchor, or above it where there is no room; never beyond the screen.

        left_of: stand at this widget's left instead, where there is room, and leave what is below it in sight.
        """
        edge = mix(theme.line, theme.text, 0.25)
        self.setStyleSheet(f"#why {{ background: {theme.surface}; border: 1px solid {edge}; }}")
        self.heading.setText(worded(headline))
        plainly, *rule = worded(why).splitlines()
        self.plainly.setText(plainly)
        self.text.setText("\n\n".join(rule))
        self.scroller.setVisible(bool(rule))
        room = anchor.screen().availableGeometry()
        for times in (1.0, WIDER):
            is_whole = self._fit(round(times * theme.px(WIDTH)), room.height())
            if is_whole and self.height() <= self.width() * HIGH:
                break
        self.scroller.verticalScrollBar().setValue(0)
        below = anchor.mapToGlobal(QPoint(0, anchor.height() + 4))
        above = anchor.mapToGlobal(QPoint(0, -4)).y() - self.height()
        y = below.y() if below.y() + self.height() <= room.bottom() else above
        x = min(max(below.x(), room.left()), room.right() - self.width())
        if left_of is not None:
            corner = left_of.mapToGlobal(QPoint(0, 0))
            aside = corner.x() - self.width() - BESIDE
            x, y = (aside, corner.y()) if aside >= room.left() else (x, y)
        self.move(x, max(room.top(), min(y, room.bottom() + 1 - self.height())))
        self.show()
        self.scroller.setFocus()  # arrows scroll

    def _fit(self, width: int, most: int) -> bool:
        """Be as high as words in lines of that width, pixels, and no higher than that. Returns whether all is in
        sight."""
        for label in (self.heading, self.plainly, self.text):
            label.ensurePolished()
            # By the letters: heightForWidth() of a label whose words can be selected is higher than what it paints.
            box = label.fontMetrics().boundingRect(QRect(0, 0, width, HIGHEST), Qt.TextFlag.TextWordWrap, label.text())
            label.setFixedSize(width, box.height() + 1)
        around = 2 * PADDING + self.heading.height() + self._rows.spacing() + self.plainly.height()
        if not self.text.text():
            self.setFixedSize(width + 2 * PADDING, around)
            return True
        around += self._rows.spacing()
        height = min(self.text.height(), most - around)
        is_whole = height == self.text.height()
        bar = 0 if is_whole else self.scroller.verticalScrollBar().sizeHint().width()
        self.scroller.setFixedSize(width + bar, height)
        self.setFixedSize(width + bar + 2 * PADDING, height + around)
        return is_whole
