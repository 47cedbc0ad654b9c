"""Words over the plane: in the look of their theme, which is taken on only where it is another."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.look.theme import DARK, LIGHT, Theme, enlarged
from desktop.plane.callouts import Callout

SQUARE = QRect(0, 0, 400, 400)


class Styled(QObject):
    """Counts how often a widget takes on a style sheet."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's signature
        self.times += event.type() == QEvent.Type.StyleChange
        return False


@pytest.fixture
def plane(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(SQUARE.size())
    made.show()
    return made


@pytest.fixture
def callout(plane: QWidget) -> Callout:
    return Callout(plane)


def test_other_words_in_the_same_look_cost_no_style_sheet(callout: Callout) -> None:
    callout.tell(["400 points"], SQUARE, LIGHT)
    styled = Styled(callout)
    for count in range(401, 406):
        callout.tell([f"{count} points"], SQUARE, LIGHT)
    assert callout.text() == "405 points"
    assert styled.times == 0


@pytest.mark.parametrize("theme", [DARK, enlarged(LIGHT, 200)])
def test_words_take_on_another_theme(callout: Callout, theme: Theme) -> None:
    callout.tell(["400 points"], SQUARE, LIGHT)
    light = callout.grab().toImage()
    callout.tell(["400 points"], SQUARE, theme)
    assert callout.grab().toImage() != light
    callout.tell(["400 points"], SQUARE, LIGHT)
    assert callout.grab().toImage() == light


def test_in_the_largest_type_a_sentence_leaves_a_small_planes_points_in_sight(callout: Callout) -> None:
    square = QRect(0, 0, 288, 288)
    sentence = (
        "Nur 5 Punkte sind für die Validierung zurückgehalten: Was sie sagen, kann Zufall sein. Zeichne mehr Punkte."
    )
    callout.say(sentence, square, enlarged(LIGHT, 200), QRect(), below_top=True)
    assert callout.place.height() <= 0.6 * square.height()
    assert callout.heightForWidth(callout.width()) <= callout.height(), "it is whole"


SENTENCE = "Only 5 points are held out for validation: what they say can be luck. Draw more points."


@pytest.mark.parametrize(
    ("side", "percent", "is_said"), [(60, 100, False), (120, 200, False), (160, 100, True), (400, 200, True)]
)
def test_over_points_a_sentence_is_whole_or_not_said(callout: Callout, side: int, percent: int, is_said: bool) -> None:
    square, theme = QRect(0, 0, side, side), enlarged(LIGHT, percent)
    callout.say(SENTENCE, square, theme, QRect(), below_top=True)
    assert callout.isVisible() == is_said
    if is_said:
        assert callout.heightForWidth(callout.width()) <= callout.height() <= side
    callout.say(SENTENCE, square, theme, QRect(), below_top=False)
    assert callout.isVisible(), "without points there is nothing else to see"
