"""What is written below a figure: its ends, and a note that keeps off them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from pytestqt.qtbot import QtBot

from desktop.inside.curves_view import CurvesView
from desktop.look.language import Language, tr, use
from desktop.look.theme import LIGHT
from tests.desktop.styled import style


@pytest.fixture(autouse=True)
def german() -> Iterator[None]:
    """The longer words."""
    use(Language("de"))
    yield
    use(Language())


def test_a_note_keeps_off_the_ends_beside_it(qtbot: QtBot) -> None:
    style(LIGHT)
    seen = 0
    for width in range(200, 340, 4):
        pictures = []
        for note in ("", tr("more is being measured")):
            view = CurvesView("Mean")
            qtbot.addWidget(view)
            view.setStyleSheet("background: white")
            view.set_theme(LIGHT)
            view.resize(width, view.sizeHint().height())
            view.set_note(note)
            pictures.append(view.grab().toImage())
        bare, noted = pictures
        line = range(bare.height() - 14, bare.height())
        changed = [x for x in range(width) if any(bare.pixel(x, y) != noted.pixel(x, y) for y in line)]
        inked = [x for x in range(width) if any(QColor(bare.pixel(x, y)).lightness() < 200 for y in line)]
        if changed:
            seen += 1
            assert min(abs(x - edge) for edge in inked for x in (changed[0], changed[-1])) >= 3
    assert seen


def test_the_names_of_all_layers_of_the_deepest_network_are_whole_in_the_lowest_figure(qtbot: QtBot) -> None:
    style(LIGHT)
    view = CurvesView("Mean")
    qtbot.addWidget(view)
    view.setStyleSheet("background: white")
    view.set_theme(LIGHT)
    view.resize(420, view.minimumSizeHint().height())
    names = [*(f"layer {number}" for number in range(1, 7)), "output"]
    values = np.linspace(9.0, 9.5, 7)[:, None] * np.ones((7, 2))
    view.set_course(names, (np.array([0, 100]), values), None, 100)
    picture = view.grab().toImage()
    inked = [
        y
        for y in range(picture.height())
        if any(QColor(picture.pixel(x, y)).lightness() < 200 for x in range(380, picture.width()))
    ]
    assert inked[0] > 0, "a letter that touches the edge is cut off there"
    assert inked[-1] < picture.height() - 1


def test_names_beside_short_curves_keep_off_the_title_and_the_epochs(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    style(LIGHT)
    view = CurvesView("The size of all weights of each layer, over the epochs, as told")
    qtbot.addWidget(view)
    view.set_theme(LIGHT)
    view.resize(420, view.minimumSizeHint().height())
    written: list[tuple[str, QRectF]] = []

    def write(_painter: QPainter, box: QRectF, words: str, *_: object) -> None:
        written.append((words, box))

    monkeypatch.setattr(view, "write", write)
    names = [*(f"layer {number}" for number in range(1, 7)), "output"]
    values = np.linspace(9.0, 9.5, 7)[:, None] * np.ones((7, 2))
    view.set_course(names, (np.array([0, 40]), values), None, 40)
    view.grab()
    of_layers = [box for words, box in written if words in names]
    others = [box for words, box in written if words not in names]
    assert len(of_layers) == len(names)
    assert others
    assert not any(box.intersects(other) for box in of_layers for other in others)
