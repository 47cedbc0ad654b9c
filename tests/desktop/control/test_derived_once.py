"""In the window, what follows from an experiment is found once for each edit, and all that show it are handed it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from core.data.split import assign
from core.experiment.changes import compare
from core.experiment.presets import preset
from core.experiment.readiness import hindrance
from core.metrics.data_facts import data_facts
from desktop.app import Playground
from tests.calls import counted


def test_each_edit_asks_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    playground = Playground(preset("cures"))
    qtbot.addWidget(playground.window)
    playground.appearance.choose("light", False)
    controller, undo_stack = playground.controller, playground.model.undo_stack
    calls = [counted(monkeypatch, function) for function in (assign, data_facts, hindrance, compare)]

    def asked(edit: Callable[[], object]) -> list[int]:
        for one in calls:
            one.clear()
        edit()
        for _ in range(100):  # everything that is due is shown
            playground.clock.ticked.emit()
        return [len(one) for one in calls]

    try:
        assert asked(lambda: None) == [0, 0, 0, 0]
        assert asked(controller.settings.clear) == [1, 1, 1, 1]
        assert asked(undo_stack.undo) == [1, 1, 1, 1]
        assert asked(lambda: controller.settings.change("training.learning_rate", 0.02)) == [0, 0, 1, 1]
        assert asked(lambda: controller.settings.change("network.hidden", (3,))) == [0, 0, 1, 1]
    finally:
        playground.window.close()
