"""Tabs and pages of the right column, by their titles: another one among them moves the others."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.window.main_window import MainWindow


def show_tab(window: MainWindow, title: str) -> None:
    """As a click on it does."""
    tabs = window.column.tabs
    tabs.setCurrentIndex([tabs.tabText(index) for index in range(tabs.count())].index(title))


def press_page(window: MainWindow, title: str) -> None:
    """Press the button of a page of the tab Inside."""
    button = next(button for button in window.column.inside_panel.buttons if button.text() == title)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def show_page(window: MainWindow, title: str) -> None:
    """Bring a page of the tab Inside into sight."""
    show_tab(window, "Inside")
    press_page(window, title)
