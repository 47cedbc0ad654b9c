"""The middle of the window: nothing in it is cut off, whatever stands side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

import desktop.app
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment, Repeats
from desktop.app import Playground
from tests.fakes import FakeSession

W = TypeVar("W", bound=QWidget)


def _compared(count: int, repeats: int) -> Experiment:
    spec = opening_experiment()
    return replace(spec, variants=spec.variants * count, repeats=Repeats(count=repeats))


@pytest.fixture
def opened(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Playground]]:
    """Windows that are closed in the end."""
    monkeypatch.setattr(desktop.app, "Session", FakeSession)
    windows: list[Playground] = []
    yield windows
    for playground in windows:
        playground.window.close()


def _window(opened: list[Playground], qtbot: QtBot, experiment: Experiment, size: tuple[int, int]) -> Playground:
    playground = Playground(experiment)
    opened.append(playground)
    qtbot.addWidget(playground.window)
    playground.clock.stop()
    playground.appearance.choose("light", False)
    playground.window.resize(*size)
    playground.window.show()
    qtbot.waitUntil(lambda: playground.window.stage.width() > 0)
    qtbot.wait(1)  # what was put off until the layouts are done
    return playground


def _shown(parent: QWidget, kind: type[W]) -> list[W]:
    return [widget for widget in parent.findChildren(kind) if widget.isVisible()]


@pytest.mark.parametrize("size", [(1180, 640), (1280, 720), (1920, 1080)])
@pytest.mark.parametrize("count", [1, 2, 5, 8])
@pytest.mark.parametrize("projecting", [False, True])
def test_nothing_is_cut_off(
    opened: list[Playground], qtbot: QtBot, size: tuple[int, int], count: int, projecting: bool
) -> None:
    window = _window(opened, qtbot, _compared(count, 3), size).window
    opened[0].actions.projector.setChecked(projecting)
    qtbot.wait(1)
    if not projecting or size[0] >= 1280:
        assert (window.width(), window.height()) == size
    inside = QRect(0, 0, window.width(), window.height())
    buttons = [button for part in (window.run_bar, window.stage) for button in _shown(part, QAbstractButton)]
    for widget in [*buttons, *window.planes.cards, window.timeline, window.loss_plot]:
        assert inside.contains(QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())), widget
    for button in _shown(window.compare_bar.more, QAbstractButton) + _shown(window.run_bar, QAbstractButton):
        assert button.width() >= button.minimumSizeHint().width(), button.text()
    for card in window.planes.cards:
        assert card.plane.width() >= 60
        for other in window.planes.cards:
            assert card is other or not card.geometry().intersects(other.geometry())
    if size[1] >= 720:
        bars = window._right.findChildren(QScrollBar)
        qtbot.waitUntil(lambda: not any(bar.isVisible() for bar in bars), timeout=2000)


def test_the_cards_use_a_large_window(opened: list[Playground], qtbot: QtBot) -> None:
    window = _window(opened, qtbot, _compared(5, 1), (1920, 1080)).window
    sides = [card.plane.height() for card in window.planes.cards]
    assert min(sides) > 250
    below = window.planes.height() - max(card.geometry().bottom() for card in window.planes.cards)
    assert below < 40, "what the planes can't use goes to the losses"


def test_a_table_of_eight_needs_no_scrolling(opened: list[Playground], qtbot: QtBot) -> None:
    playground = _window(opened, qtbot, _compared(8, 3), (1280, 720))
    playground.actions.table.trigger()
    qtbot.wait(1)
    table = playground.window.stage.table
    assert table.isVisible()
    assert table.height() >= table.full_height(8, ranges=True)


def test_only_what_can_be_used_is_offered(opened: list[Playground], qtbot: QtBot) -> None:
    playground = _window(opened, qtbot, _compared(1, 1), (1280, 720))
    bar, actions = playground.window.compare_bar, playground.actions
    assert not bar.more.isVisible()
    assert not actions.table.isEnabled()
    assert not actions.spread.isEnabled()
    playground.controller.change_setting("repeats.count", 2)
    assert bar.more.isVisible()
    assert actions.table.isEnabled()
    assert actions.spread.isEnabled()
    assert not bar.remove.isVisible(), "there is but one variant"
