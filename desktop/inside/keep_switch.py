"""The switch that leaves on the plane what a page of the tab Inside shows there."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.look.language import tr
from desktop.widgets.controls import Switch, explain


def keep_switch(page: QWidget) -> tuple[Switch, QHBoxLayout]:
    """The switch, off, and the row with it and its words."""
    switch, words, row = Switch(page), QLabel(tr("Keep it on the plane beside other pages")), QHBoxLayout()
    switch.setAccessibleName(words.text())
    for part in (switch, words):
        explain(part, "Else it shows only as long as this page is in sight.")
    row.setSpacing(8)
    row.addWidget(switch)
    row.addWidget(words, 1)
    return switch, row
