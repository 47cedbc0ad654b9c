"""What panel tests share: all panels, a record of what they emit, and hands to operate their controls."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.look.theme import LIGHT, Theme
from desktop.panels.compare_bar import CompareBar, ToggleEditor
from desktop.panels.data_panel import DataPanel
from desktop.panels.features_editor import FeaturesEditor
from desktop.panels.network_panel import NetworkPanel
from desktop.panels.panel import Panel
from desktop.panels.regularization_panel import RegularizationPanel
from desktop.panels.training_panel import TrainingPanel
from desktop.widgets.field_editors import ChoiceEditor, FieldEditor, NumberEditor, SwitchEditor
from tests.desktop.styled import style

AnyPanel = Panel | DataPanel | CompareBar


class Recorder:
    """Keeps what a panel or editor tells, in order."""

    def __init__(self, source: AnyPanel | FieldEditor) -> None:
        self.changes: list[tuple[str, Any]] = []
        self.finished: list[str] = []
        source.value_changed.connect(self._changed)
        source.edit_finished.connect(self._finished)

    def _changed(self, path: str, value: object) -> None:
        self.changes.append((path, value))

    def _finished(self, path: str) -> None:
        self.finished.append(path)


def all_panels(qtbot: QtBot, theme: Theme = LIGHT) -> list[AnyPanel]:
    """Every panel, shown at the width of its column."""
    style(theme)
    panels: list[AnyPanel] = [DataPanel(), NetworkPanel(), RegularizationPanel(), TrainingPanel()]
    for panel in panels:
        qtbot.addWidget(panel)
        panel.set_theme(theme)
        panel.setFixedWidth(round(344 * theme.type_scale))
        panel.show()
    bar = CompareBar()
    qtbot.addWidget(bar)
    qtbot.addWidget(bar.more)
    bar.set_theme(theme)
    bar.show()
    return [*panels, bar]


def editors_of(panel: AnyPanel) -> dict[str, FieldEditor]:
    """A panel's editors by path."""
    if isinstance(panel, DataPanel):
        return panel.recipe.editors
    return panel.editors


def operate(editor: FieldEditor) -> None:
    """Changes an editor's value the way a person does."""
    if isinstance(editor, SwitchEditor):
        QTest.mouseClick(editor.switch, Qt.MouseButton.LeftButton)
    elif isinstance(editor, ChoiceEditor):
        QTest.keyClick(editor.box, Qt.Key.Key_Down)
    elif isinstance(editor, NumberEditor) and editor.slider is not None:
        drag(editor.slider, 0.9)
    elif isinstance(editor, NumberEditor):
        type_into(editor.box, "7")
    elif isinstance(editor, FeaturesEditor):
        QTest.mouseClick(editor.tiles["sin x1"], Qt.MouseButton.LeftButton)
    elif isinstance(editor, ToggleEditor):
        QTest.mouseClick(editor.button, Qt.MouseButton.LeftButton)
    else:
        QTest.mouseClick(editor.controls[0].more, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]  # a Stepper


def drag(slider: QWidget, share: float) -> None:
    """Presses in the middle and pulls to a share of the width."""
    middle = slider.height() // 2
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 2, middle))
    end = QPoint(round(slider.width() * share), middle)
    QTest.mouseMove(slider, end)
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=end)


def type_into(box: QWidget, text: str) -> None:
    """Replaces the text and presses Enter."""
    QTest.mouseDClick(box, Qt.MouseButton.LeftButton)
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


def roll_wheel(widget: QWidget) -> bool:
    """One notch of the wheel over a widget; whether the widget took it."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(widget.mapToGlobal(widget.rect().center())),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()
