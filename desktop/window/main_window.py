"""The main window: where everything stands. No behaviour; the controller brings it to life."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.words import Translatable
from desktop.look.theme import LIGHT, SMALLEST_WINDOW, Theme
from desktop.panels.compare_bar import CompareBar
from desktop.panels.run_bar import RunBar
from desktop.plane.plane_view import PlaneView
from desktop.widgets.controls import press
from desktop.window.center import Center
from desktop.window.column import GAP, Column
from desktop.window.frame_clock import worked_seconds
from desktop.window.hidden_note import HiddenNote

FRAME_ROOM: Final = QSize(16, 48)
"""Pixels that a system's window frame may add; asked for before there is one."""


class MainWindow(QMainWindow):
    """Run bar on top; below it rail, planes, and the column with verdict, losses and settings."""

    asked_to_close = Signal(QCloseEvent)
    """Whoever wants the window to stay ignores the event."""
    closing = Signal()
    file_dropped = Signal(Path)
    """A file was dragged here from elsewhere."""
    text_dropped = Signal(str)
    """Text was: the cells of a spreadsheet, perhaps."""
    enter_pressed = Signal()
    """Enter, and nothing in the window wanted it."""
    full_screen_left = Signal()
    """Escape was pressed in full screen, and nothing in the window wanted it."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._painted_seconds = 0.0
        self.setAcceptDrops(True)
        self.setAnimated(False)  # else each new layout makes an animation for the central widget
        self.set_document("", changed=False)
        self.run_bar = RunBar()
        self.compare_bar = CompareBar()
        self.column = column = Column(self.compare_bar)
        self.center = center = Center(column)
        self.rail, self.planes, self.toast, self.question = center.rail, center.planes, center.toast, center.question
        self.selection_bar, self.lesson_place = center.selection_bar, center.lesson_place
        self.verdict, self.metrics = column.verdict, column.metrics
        self.loss_plot, self.timeline = column.loss_plot, column.timeline
        settings = column.settings
        self.regularization_panel, self.network_page = settings.regularization_panel, settings.network_page
        self.data_panel, self.training_panel = settings.data_panel, settings.training_panel
        self.truth_panel = settings.truth_panel
        self.chart_note = HiddenNote(column.loss_plot.canvas, "above")
        self.chart_note.height_taken.connect(column.loss_plot.canvas.set_taken)
        self.plane_note = center.hidden_note
        self.verdict_note = HiddenNote(column.verdict, "corner")
        """Notes in the places of what is hidden."""
        self.verdict_note.corner_taken.connect(column.verdict.set_corner)
        column.table_shown.connect(self.compare_bar.set_table_shown)
        self.setCentralWidget(self._central())
        self.run_bar.add_comparison(self.compare_bar)
        self.setMinimumSize(QSize(*SMALLEST_WINDOW).boundedTo(self._available()))
        self._given_back: QWidget | None = None
        """What had the keyboard before nothing had."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    @property
    def theme(self) -> Theme:
        """Colours and sizes as they are now."""
        return self._theme

    @property
    def plane(self) -> PlaneView:
        """The plane of the first variant."""
        return self.planes.plane(0)

    def set_theme(self, theme: Theme) -> None:
        """Colours and sizes of everything in the window."""
        self._theme = theme
        notes = (self.chart_note, self.plane_note, self.verdict_note)
        for part in (self.compare_bar, self.run_bar, self.center, *notes):  # the bar in the bar has its size first
            part.set_theme(theme)

    def set_chosen(self, index: int, name: str, color: str) -> None:
        """Say which variant the settings belong to."""
        self.planes.set_chosen(index)
        self.column.set_chosen(index, name, color)

    def open_at(self, size: QSize) -> None:
        """Take a size, as far as the screen has room for it."""
        self.resize(size.boundedTo(self._available()))

    def set_document(self, name: str, *, changed: bool) -> None:
        """Name the file on screen in the title, "" for none, with a star where it differs from what is on screen."""
        title = "Overfitting Playground"
        self.setWindowTitle(f"{name.replace('[*]', '[*][*]')}[*] - {title}" if name else title)
        if changed != self.isWindowModified():  # Qt tells all of the window of it, whatever it was
            self.setWindowModified(changed)

    @property
    def notice(self) -> str:
        """The message that floats over the planes, as shown now."""
        return self.toast.text

    def set_notice(self, text: Translatable, action: Translatable = "") -> None:
        """A message over the planes, with a button where something can be done about it; "" takes it away."""
        self.toast.show_text(text, action)

    def painted_seconds(self) -> float:
        """How long the thread has worked on painting the window since this was asked the last time."""
        painted, self._painted_seconds = self._painted_seconds, 0.0
        return painted

    def event(self, event: QEvent) -> bool:
        """Takes the time of what everything that is to be painted is painted in."""
        if event.type() != QEvent.Type.UpdateRequest:
            return super().event(event)
        began = worked_seconds()
        done = super().event(event)
        self._painted_seconds += worked_seconds() - began
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """What nothing in the window wanted: Enter presses the control with the focus, Escape goes back from what is
        read, or else leaves full screen. Held, they do so once, unless the control is one to be held."""
        focus = self.focusWidget()
        is_held = event.isAutoRepeat() and not (isinstance(focus, QAbstractButton) and focus.autoRepeat())
        if event.key() == Qt.Key.Key_Escape:
            if not event.isAutoRepeat() and not self.lesson_place.go_back() and self.isFullScreen():
                self.full_screen_left.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not is_held and not press(focus):
            self.enter_pressed.emit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: N802 - Qt's name
        """Tab goes on from the control that gave the keyboard back, such as a box after Enter: Qt would begin with the
        window's first one."""
        if self.focusWidget() is None and self._given_back is not None and isValid(self._given_back):
            self._given_back.setFocus(Qt.FocusReason.OtherFocusReason)
        return super().focusNextPrevChild(next)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Let files and text come in."""
        if _dropped_file(event.mimeData()) is not None or event.mimeData().hasText():
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Tell what was dropped: a file before the text that may come with it, and text before a picture of it."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        path = _dropped_file(event.mimeData())
        if path is not None:
            self.file_dropped.emit(path)
        else:
            self.text_dropped.emit(event.mimeData().text())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell before going, unless somebody wants it to stay."""
        event.accept()
        self.asked_to_close.emit(event)
        if event.isAccepted():
            self.closing.emit()

    def _focus_moved(self, old: QWidget | None, _new: QWidget | None) -> None:
        """What had the keyboard may go or be disabled; Qt then gives it to whatever comes next, where Space could do
        anything. The plane has no such surprises."""
        try:
            is_lost = old is not None and self.isAncestorOf(old) and not (old.isVisible() and old.isEnabled())
        except RuntimeError:  # deleted already
            return
        if old is not None and self.isAncestorOf(old) and self.focusWidget() is None:
            self._given_back = old
        if is_lost and self.isVisible():
            self.plane.setFocus()

    def _available(self) -> QSize:
        """What the screen leaves for the window's contents, in logical pixels."""
        return self.screen().availableGeometry().size() - FRAME_ROOM

    def _central(self) -> QWidget:
        central = QWidget()
        rows = QVBoxLayout(central)
        rows.setContentsMargins(GAP, 6, GAP, GAP)
        rows.setSpacing(6)
        rows.addWidget(self.run_bar)
        rows.addWidget(self.center, 1)
        return central


def _dropped_file(data: QMimeData) -> Path | None:
    """The first file on this machine among what is dragged."""
    return next((Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()), None)
