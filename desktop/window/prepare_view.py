"""Preparing for a class: over the whole window, each control can be pressed to lock it, or to take it out of sight."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.lessons.presentation import Hidden
from core.words import Translatable, as_given, with_letter
from desktop.look.icons import icon
from desktop.look.labels import role_label
from desktop.look.language import tr, worded
from desktop.look.layouts import add_layout
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import explain

State = Literal["free", "locked", "removed"]
NEXT: Final[dict[State, State]] = {"free": "locked", "locked": "removed", "removed": "free"}
WORDS: Final[dict[State, Translatable]] = {"free": "can be used", "locked": "locked", "removed": "taken away"}
HOW: Final[Translatable] = "A press on a control locks it, another one takes it away, a third one gives it back."
ICON: Final = 14
MARGIN: Final = 16
"""Pixels left and right of what the card says."""
FRAME: Final = 1
"""Pixels of the card's edge."""
AROUND: Final = 3
"""Pixels between a control and its frame."""
DIM: Final = 0.42
"""Opacity of what lies over all that is no control."""
_STEPS: Final = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_PRESSES: Final = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Place(NamedTuple):
    """A control as it can be pressed."""

    name: str
    label: Translatable
    """Within a sentence."""
    rects: Callable[[QWidget], Sequence[QRect]]
    """Where it is in sight now, in a widget's pixels; none while it isn't."""


class PrepareView(QWidget):
    """Lies over the window and takes all presses. Shows states; never writes a model."""

    state_wanted = Signal(str, str)
    """Name of a control, and its next State."""
    hiding_wanted = Signal(str, bool)
    """A Hidden, and whether it is to be hidden until it is revealed."""
    tab_pressed = Signal(str)
    """Name of a tab that isn't the one in sight: it is brought into sight first."""
    freed = Signal()
    """Everything is to be used, and to be seen."""
    done = Signal()

    def __init__(self, over: QWidget, places: Sequence[Place], hidden: Mapping[Hidden, Translatable]) -> None:
        """places: inner controls after those around them. hidden: what can be hidden, in words."""
        super().__init__(over)
        self._over = over
        self._theme = LIGHT
        self._places = {place.name: place for place in places}
        self._states: dict[str, State] = {}
        self._shown_tab = ""
        self._pointed = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Prepare for a class"))
        over.installEventFilter(self)
        self.card = QFrame(self)
        self.card.setProperty("role", "question")
        self.card.installEventFilter(self)
        self._told = QLabel(worded(HOW))
        self._told.setWordWrap(True)
        self.switches: dict[Hidden, QCheckBox] = {}
        self._columns = 0
        """Of switches side by side."""
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        for name, words in hidden.items():
            box = self.switches[name] = QCheckBox(with_letter(worded(words), "capital"))
            box.clicked.connect(self._on_switch)
        self._put_switches(3)
        self.free_all = QPushButton(tr("Free all"))
        self.done_button = QPushButton(tr("Done"))
        self.done_button.setProperty("role", "primary")
        explain(self.free_all, "Everything can be used and seen again.")
        rows = QVBoxLayout(self.card)
        rows.setContentsMargins(MARGIN, 12, MARGIN, 12)
        rows.setSpacing(8)
        heading = role_label("Prepare for a class", "heading")
        heading.setWordWrap(True)
        rows.addWidget(heading)
        rows.addWidget(self._told)
        about = role_label("Hidden until revealed, so that people predict first:", "caption")
        about.setWordWrap(True)
        rows.addWidget(about)
        add_layout(rows, grid)
        self._saved_with = role_label("", "caption")
        self._saved_with.setWordWrap(True)
        rows.addWidget(self._saved_with)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.free_all)
        row.addWidget(self.done_button)
        add_layout(rows, row)
        self.free_all.clicked.connect(self.freed)
        self.done_button.clicked.connect(self.done)
        self.hide()

    def set_states(self, states: Mapping[str, State], hidden: frozenset[Hidden], shown_tab: str) -> None:
        """Show which controls are locked or taken away, and what is hidden. shown_tab: name of the tab in sight."""
        self._states, self._shown_tab = dict(states), shown_tab
        for name, box in self.switches.items():
            box.setChecked(name in hidden)
        self._tell()
        self.update()

    def set_lesson(self, title: str) -> None:
        """Say what all this is saved with: the experiment, and a lesson of that title; "" for none."""
        with_lesson = tr("Saved with the experiment and its lesson “{title}”, which begins so.", title=as_given(title))
        self._saved_with.setText(with_lesson if title else tr("Saved with the experiment."))
        self._place()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        self._place()

    def open(self) -> None:
        """Lie over the window."""
        self.show()
        self._place()
        self.raise_()
        self.setFocus()

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        is_resized = watched is self._over and event.type() == QEvent.Type.Resize
        if is_resized or (watched is self.card and event.type() == QEvent.Type.LayoutRequest):
            self._place()  # as it is shown, its parts need other sizes than they said before
        return False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self._point(self._at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        name = self._at(event.position().toPoint())
        self._point(name)
        if name and event.button() == Qt.MouseButton.LeftButton:
            self._press(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = Qt.Key(event.key())
        if key in _STEPS:
            names = [name for name, place in self._places.items() if place.rects(self)]
            at = names.index(self._pointed) if self._pointed in names else -1
            self._point(names[(at + _STEPS[key]) % len(names)])
        elif key in _PRESSES and self._pointed:
            self._press(self._pointed)
        elif key == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keys are this view's, and no shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(theme.window)
        veil.setAlphaF(DIM)
        painter.fillRect(self.rect(), veil)
        for name, place in self._places.items():
            state = self._states.get(name, "free")
            for rect in place.rects(self):
                frame = QRectF(rect).adjusted(-AROUND, -AROUND, AROUND, AROUND)
                is_pointed = name == self._pointed
                if state == "removed":
                    ground = QColor(theme.window)
                    ground.setAlphaF(0.8)
                    painter.fillRect(frame, ground)
                    painter.fillRect(frame, QBrush(QColor(theme.caption), Qt.BrushStyle.BDiagPattern))
                if state != "free" or is_pointed:
                    painter.setPen(QPen(QColor(theme.accent if state != "removed" else theme.caption), 2))
                    painter.drawRoundedRect(frame, 5, 5)
        for name, state in self._states.items():  # over all frames
            rects = self._places[name].rects(self) if name in self._places and state != "free" else []
            if rects:
                self._paint_badge(painter, QRectF(rects[0]), state)

    def _paint_badge(self, painter: QPainter, rect: QRectF, state: State) -> None:
        """What was done to a control, at its upper right: off the next one, and whole at the window's edge."""
        theme, size = self._theme, self._theme.px(ICON)
        corner = rect.topRight() - QPointF(size - 2, size / 2)
        corner.setY(max(corner.y(), 3))
        painter.setPen(QPen(QColor(theme.accent), 1))
        painter.setBrush(QColor(theme.surface))
        painter.drawEllipse(QRectF(corner.x() - 2, corner.y() - 2, size + 4, size + 4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        image = icon("lock" if state == "locked" else "hidden", theme, ICON, theme.accent)
        painter.drawPixmap(corner.toPoint(), image.pixmap(size, size))

    def _at(self, position: QPoint) -> str:
        """The innermost control there."""
        reach = AROUND
        found = [
            (rect.width() * rect.height(), name)
            for name, place in self._places.items()
            for rect in place.rects(self)
            if rect.adjusted(-reach, -reach, reach, reach).contains(position)
        ]
        return min(found, key=lambda one: one[0])[1] if found else ""

    def _press(self, name: str) -> None:
        if name.startswith("tab.") and name != self._shown_tab:
            self.tab_pressed.emit(name)
            return
        after = NEXT[self._states.get(name, "free")]
        if name.startswith("tab.") and after == "locked":  # a tab that can be seen can be used
            after = "removed"
        self.state_wanted.emit(name, after)

    def _point(self, name: str) -> None:
        if name != self._pointed:
            self._pointed = name
            self._tell()
            self.update()

    def _tell(self) -> None:
        place = self._places.get(self._pointed)
        if place is None:
            self._told.setText(worded(HOW))
            return
        state = WORDS[self._states.get(place.name, "free")]
        control = with_letter(worded(place.label), "capital")
        words = tr("{control}: {state}.", control=control, state=worded(state))
        self._told.setText(words)
        self.setAccessibleDescription(words)

    def _place(self) -> None:
        """Over everything; the card where the planes are."""
        if self.isHidden():
            return
        self.setGeometry(self._over.rect())
        self.card.ensurePolished()
        self._told.setMinimumHeight(2 * self._told.fontMetrics().lineSpacing())
        left, below, widest = self._theme.px(90), self._theme.px(60), self._theme.px(430)
        least = max(min(widest, self.width() // 2), self._switches_width(1), self._buttons_width)
        most = max(least, min(widest, self.width() - left - AROUND))
        for width in (least, min(max(least, self._switches_width(2)), most), most):  # wider, it covers more controls
            columns = next((columns for columns in (3, 2) if self._switches_width(columns) <= width), 1)
            height = self._height_at(width, columns)
            if height + below + AROUND <= self.height():
                break
        self._put_switches(columns)
        self.card.setGeometry(left, max(AROUND, self.height() - height - below), width, height)

    def _height_at(self, width: int, columns: int) -> int:
        """Pixels that the card needs in that width with so many switches side by side. They stay where they are: each
        that is put elsewhere has all of the card laid out, and placed, anew."""
        boxes = list(self.switches.values())
        more = math.ceil(len(boxes) / columns) - math.ceil(len(boxes) / self._columns)
        row = max(box.sizeHint().height() for box in boxes) + self._grid.verticalSpacing()
        return max(self.card.sizeHint().height(), self.card.heightForWidth(width)) + more * row

    def _put_switches(self, columns: int) -> None:
        if columns != self._columns:
            self._columns = columns
            for number, box in enumerate(self.switches.values()):
                self._grid.addWidget(box, number // columns, number % columns)

    def _switches_width(self, columns: int) -> int:
        """Pixels of the card that they need in so many columns."""
        widths = [box.sizeHint().width() for box in self.switches.values()]
        needed = sum(max(widths[at::columns], default=0) for at in range(columns))
        # A column that has become empty may keep its distance.
        return needed + columns * self._grid.horizontalSpacing() + 2 * (MARGIN + FRAME)

    @property
    def _buttons_width(self) -> int:
        """Pixels of the card that they need side by side."""
        buttons = self.free_all.sizeHint().width() + self.done_button.sizeHint().width()
        return buttons + self._grid.horizontalSpacing() + 2 * (MARGIN + FRAME)

    def _on_switch(self, hidden: bool) -> None:
        for name, box in self.switches.items():
            if box is self.sender():
                self.hiding_wanted.emit(name, hidden)
