"""What is said where a class is prepared: whole in the largest type, in a language with long words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from desktop.app import Playground
from desktop.look import language, languages
from tests.desktop.window.windows import window_of


class Counter(QObject):
    """Of how often a widget is asked to be laid out."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.LayoutRequest
        return False


@pytest.fixture(autouse=True)
def german() -> Iterator[None]:
    before = language.in_use()
    language.use(languages.language("de"))
    yield
    language.use(before)


@pytest.mark.parametrize("type_size", [100, 150, 200])
@pytest.mark.parametrize("size", [(1024, 640), (1280, 720)])
def test_nothing_of_the_card_is_cut_and_all_of_it_is_in_sight(
    opened: list[Playground], qtbot: QtBot, size: tuple[int, int], type_size: int
) -> None:
    playground = window_of(opened, qtbot, opening_experiment(), size)
    playground.actions.type_sizes[type_size].trigger()
    playground.actions.prepare.trigger()
    view = playground.controller.preparing.view
    assert view is not None
    for _ in range(4):
        qtbot.wait(1)
    card = view.card
    requests = Counter(card)
    for _ in range(10):
        qtbot.wait(1)
    assert requests.count <= 1, "it stands still"
    assert view.rect().contains(card.geometry())
    parts: list[QWidget] = [*view.switches.values(), view.free_all, view.done_button]
    for part in parts:
        assert part.width() >= part.sizeHint().width()
        assert part.height() >= part.sizeHint().height()
        assert card.rect().contains(part.geometry())
    for label in card.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
    boxes = [part.geometry() for part in parts]
    assert not any(one.intersects(other) for at, one in enumerate(boxes) for other in boxes[:at])
