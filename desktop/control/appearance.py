"""Appearance: light or dark, size of type, projector mode, less motion, full screen; remembered between sessions."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QGuiApplication

from desktop.control.controller import Controller
from desktop.look.motion import set_less_motion, wants_less_motion
from desktop.look.style import apply_theme
from desktop.look.theme import DARK, LIGHT, TYPE_SIZES, enlarged, projector
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

SchemeChoice = Literal["light", "dark", "system"]

TYPE_SIZE_KEY: Final = "type_size"


class Appearance(QObject):
    """Applies the theme to the window, and follows the system's scheme until told otherwise."""

    def __init__(self, controller: Controller, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._controller = controller
        self._window = window
        self._actions = actions
        self._choice: SchemeChoice = "system"
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._scheme_changed)
        actions.theme.triggered.connect(self.toggle)
        actions.projector.toggled.connect(self._apply)
        actions.type_sizes[_remembered_type_size()].setChecked(True)
        for action in actions.type_sizes.values():
            action.triggered.connect(self._type_size_chosen)
        actions.less_motion.setChecked(wants_less_motion())
        actions.less_motion.toggled.connect(set_less_motion)
        actions.panels.toggled.connect(window.center.set_column_visible)
        window.full_screen_left.connect(self._full_screen_left)
        actions.full_screen.toggled.connect(self._full_screen_toggled)
        window.run_bar.theme_toggled.connect(self.toggle)
        window.run_bar.projector_toggled.connect(actions.projector.toggle)

    @property
    def dark(self) -> bool:
        """Whether the dark scheme is in force."""
        if self._choice == "system":
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._choice == "dark"

    def choose(self, scheme: SchemeChoice | None, projecting: bool) -> None:
        """Apply a scheme; None: the one chosen last time."""
        remembered = str(QSettings().value("scheme", "system"))
        chosen = scheme if scheme is not None else remembered
        self._choice = "light" if chosen == "light" else "dark" if chosen == "dark" else "system"
        if self._actions.projector.isChecked() != projecting:
            self._actions.projector.setChecked(projecting)  # which applies it
        else:
            self._apply()

    def toggle(self) -> None:
        """From light to dark or back, and remember."""
        wanted: SchemeChoice = "light" if self.dark else "dark"
        system = "dark" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"
        # Back at the system's scheme it follows the system again.
        self._choice = "system" if wanted == system else wanted
        QSettings().setValue("scheme", self._choice)
        self._apply()

    def _apply(self) -> None:
        theme = DARK if self.dark else LIGHT
        if self._actions.projector.isChecked():
            theme = projector(theme)
        theme = enlarged(theme, self._type_size)
        apply_theme(self._window, theme)
        self._controller.set_theme(theme)

    @property
    def _type_size(self) -> int:
        return next(size for size, action in self._actions.type_sizes.items() if action.isChecked())

    def _type_size_chosen(self) -> None:
        QSettings().setValue(TYPE_SIZE_KEY, self._type_size)
        self._apply()

    def _scheme_changed(self) -> None:
        if self._choice == "system":
            self._apply()

    def _full_screen_left(self) -> None:
        self._actions.full_screen.setChecked(False)

    def _full_screen_toggled(self, full: bool) -> None:
        state, bit = self._window.windowState(), Qt.WindowState.WindowFullScreen
        self._window.setWindowState(state | bit if full else state & ~bit)


def _remembered_type_size() -> int:
    """The size chosen last time, in per cent; the usual one where none was, or none that there is."""
    remembered = str(QSettings().value(TYPE_SIZE_KEY, ""))
    return next((size for size in TYPE_SIZES if str(size) == remembered), TYPE_SIZES[0])
