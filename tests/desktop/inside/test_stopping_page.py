"""What a person is told of early stopping, and the way back to the best epoch."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.chart.series import Fuse
from desktop.inside.stopping_page import Stopping, StoppingPage
from desktop.look.theme import LIGHT

BURNING = Stopping(
    is_on=True,
    fuse=Fuse(since=40, now=55, patience=50, loss=0.41),
    status="training",
    status_epoch=0,
    epoch=55,
    loss=0.52,
    stop_loss=math.nan,
    has_gone_back=False,
    best_epoch=40,
    best_loss=0.41,
    restored_epoch=-1,
)


@pytest.fixture
def page(qtbot: QtBot) -> StoppingPage:
    page = StoppingPage()
    qtbot.addWidget(page)
    page.set_theme(LIGHT)
    page.show()
    return page


def test_it_says_how_much_patience_is_left_and_what_the_best_epoch_had(page: StoppingPage) -> None:
    page.set_stopping(BURNING)
    assert page.heading.text() == "35 of 50 epochs of patience left"
    assert page.losses.text() == "Best epoch 40: validation loss 0.410. Epoch 55: 0.520."
    assert page.bar.isVisible()


def test_the_best_epoch_is_a_press_away_unless_it_is_the_one_in_sight(page: StoppingPage, qtbot: QtBot) -> None:
    page.set_stopping(BURNING)
    assert page.jump.text() == "Show epoch 40"
    with qtbot.waitSignal(page.epoch_wanted) as wanted:
        QTest.mouseClick(page.jump, Qt.MouseButton.LeftButton)
    assert wanted.args == [40]
    page.set_stopping(BURNING._replace(epoch=40, loss=0.41))
    assert not page.jump.isVisible()
    assert page.losses.text() == "Best epoch 40: validation loss 0.410."
    page.set_stopping(BURNING._replace(best_epoch=-1, best_loss=math.nan))
    assert not page.jump.isVisible()
    assert page.losses.text() == "No epoch is the best one yet."


def test_losses_are_bars_where_the_page_has_room_and_there_are_two(page: StoppingPage) -> None:
    page.resize(480, 600)
    page.set_stopping(BURNING)
    assert page.bars.is_drawn
    assert page.bars.accessibleDescription() == "best, epoch 40 0.410, epoch 55 0.520"
    drawn = page.bars.grab().toImage()
    page.set_stopping(BURNING._replace(loss=0.9))
    assert page.bars.grab().toImage() != drawn
    page.resize(480, page.minimumSizeHint().height())
    assert not page.bars.is_drawn
    page.resize(480, 600)
    page.set_stopping(BURNING._replace(epoch=40, loss=0.41))
    assert not page.bars.is_drawn, "a single loss is compared with nothing"


def test_in_a_high_window_the_bars_reach_into_the_lower_half(page: StoppingPage) -> None:
    page.resize(780, 560)
    page.set_stopping(BURNING)
    QTest.qWait(1)
    assert page.bars.geometry().bottom() > 0.6 * page.height()


def test_it_says_when_training_ended_and_where_the_weights_went_back_to(page: StoppingPage) -> None:
    page.set_stopping(
        BURNING._replace(
            fuse=None,
            status="stopped_early",
            status_epoch=90,
            epoch=90,
            loss=0.41,
            stop_loss=0.52,
            has_gone_back=True,
            restored_epoch=40,
        )
    )
    assert page.heading.text() == "Stopped at epoch 90"
    assert "went back to epoch 40" in page.says.text()
    assert "At the stop: 0.520" in page.losses.text()
    assert not page.bar.isVisible()
    page.set_stopping(BURNING._replace(fuse=None, status="diverged", status_epoch=12))
    assert page.heading.text() == "Diverged at epoch 12"


def test_where_early_stopping_is_off_it_says_how_to_have_it(page: StoppingPage) -> None:
    page.set_stopping(BURNING._replace(is_on=False, fuse=None))
    assert page.heading.text() == "Early stopping is off"
    assert "Switch it on under Cures" in page.says.text()
