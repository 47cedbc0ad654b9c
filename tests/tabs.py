"""Tabs of the right column, by their titles: another tab among them moves the others."""

from __future__ import annotations

from desktop.window.main_window import MainWindow


def show_tab(window: MainWindow, title: str) -> None:
    """As a click on it does."""
    tabs = window.column.tabs
    tabs.setCurrentIndex([tabs.tabText(index) for index in range(tabs.count())].index(title))
