"""What a person sees of weights, and what L2 and L1 do to them."""

from __future__ import annotations

import csv
import io

import msgspec
import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.protocol.inspection import AskSteepness, AskWeights, LayerWeights, SteepnessLook, WeightsLook
from core.protocol.inspection.weights import AS_GOOD_AS_ZERO, WEIGHT_SCALE
from desktop.inside.weights_page import WeightsPage
from desktop.look.theme import LIGHT, projector
from tests.desktop.inside.answers import FakeAnswers


def layer(*weights: float) -> LayerWeights:
    values = np.array(weights)
    near = int(np.count_nonzero(np.abs(values) < AS_GOOD_AS_ZERO))
    return LayerWeights(count=len(values), counts=WEIGHT_SCALE.counts(values), as_good_as_zero=near)


def look(*layers: LayerWeights, l1: float = 0.0, l2: float = 0.0, penalty: float = 0.0) -> WeightsLook:
    return WeightsLook(
        question=AskWeights(variant=0),
        epoch=20,
        layers=layers,
        norm_epochs=np.array([0, 10, 20]),
        norms=np.outer(np.arange(1, len(layers) + 1), [1.0, 2.0, 3.0]),
        l1=l1,
        l2=l2,
        penalty=penalty,
        train_loss=0.3,
    )


def steepness(slope: float) -> SteepnessLook:
    return SteepnessLook(question=AskSteepness(variant=0), epoch=20, steepest=slope, at=(0.0, 0.0))


@pytest.fixture
def page(qtbot: QtBot) -> WeightsPage:
    page = WeightsPage()
    qtbot.addWidget(page)
    page.resize(480, 290)
    page.set_theme(LIGHT)
    page.show()
    return page


TWO = (layer(0.0, 0.001, 0.5, -20.0), layer(0.002, -0.3, float("nan")))


def test_it_says_how_many_weights_are_as_good_as_zero_and_how_many_are_left(page: WeightsPage) -> None:
    page.show_answers(FakeAnswers([look(*TWO, l1=0.01, penalty=0.1)]), 0)
    assert (page.near_zero.value.text(), page.near_zero.words.text()) == ("43 %", "4 of 7 left")
    assert (page.penalty.value.text(), page.penalty.words.text()) == ("0.1", "25 % of the objective")
    assert "zero" in page.sentence.text()
    page.grab()


def test_a_layer_can_be_looked_at_alone(page: WeightsPage, qtbot: QtBot) -> None:
    page.show_answers(FakeAnswers([look(*TWO)]), 0)
    box = page.layer_box
    assert [box.itemText(place) for place in range(box.count())] == ["All layers", "layer 1", "output"]
    QTest.keyClick(box, Qt.Key.Key_End)
    assert page.near_zero.words.text() == "2 of 3 left"
    assert "1 are not finite" in page.histogram.accessibleDescription()
    page.show_answers(FakeAnswers([look(TWO[0])]), 0)  # another network, of one layer
    assert page.near_zero.words.text() == "2 of 4 left"


def test_weight_decay_is_not_passed_over(page: WeightsPage) -> None:
    page.show_answers(FakeAnswers([replace(look(*TWO), weight_decay=0.01)]), 0)
    assert "AdamW's weight decay" in page.sentence.text()
    assert "Nothing keeps weights small" not in page.sentence.text()


def test_while_penalties_are_off_it_says_what_would_be_seen(page: WeightsPage) -> None:
    page.show_answers(FakeAnswers([look(*TWO)]), 0)
    assert page.penalty.value.text() == "none"
    assert "Switch on L2 or L1" in page.sentence.text()


def test_the_slope_is_told_in_plain_words(page: WeightsPage) -> None:
    page.show_answers(FakeAnswers([look(*TWO), steepness(18.38)]), 0)
    assert page.steepest.value.text() == "18.4"
    assert page.steepest.words.text() == "1 to 99 % sure in 0.5 units"
    earlier = msgspec.structs.replace(steepness(18.38), epoch=12, is_complete=False)
    page.show_answers(FakeAnswers([look(*TWO), earlier]), 0)
    assert page.steepest.value.text() == "18.4 (epoch 12)"
    page.show_answers(FakeAnswers([look(*TWO), steepness(float("nan"))]), 0)
    assert page.steepest.words.text() == ""


def test_the_run_before_is_seen_beside_it_where_its_network_was_as_deep(page: WeightsPage) -> None:
    page.show_answers(FakeAnswers([look(*TWO)], [look(*TWO)]), 0)
    alone = page.histogram.grab().toImage()
    assert "run before" in page.sentence.text()
    page.show_answers(FakeAnswers([look(*TWO)], [look(layer(0.1, 0.2, 0.3), layer(3.0))]), 0)
    assert page.histogram.grab().toImage() != alone
    page.show_answers(FakeAnswers([look(*TWO)], [look(TWO[0])]), 0)
    assert "run before" not in page.sentence.text()


def test_its_numbers_can_be_had_as_csv(page: WeightsPage) -> None:
    assert page.csv() is None
    page.show_answers(FakeAnswers([look(*TWO)]), 0)
    rows = list(csv.DictReader(io.StringIO(page.csv() or "")))
    counted = sum(int(row["value"]) for row in rows if row["what"] in ("weights of", "below the scale", "not finite"))
    assert counted == 7
    assert [row["value"] for row in rows if row["what"] == "norm at epoch" and row["layer"] == "output"][-1] == "6.0"


def test_nothing_is_known_yet(page: WeightsPage) -> None:
    page.show_answers(FakeAnswers([]), 0)
    page.set_theme(projector(LIGHT))
    page.grab()
    assert page.layer_box.count() == 0


def test_in_the_planes_place_figures_take_the_height_and_a_number_stays_with_its_words(page: WeightsPage) -> None:
    page.resize(1000, 960)
    page.show_answers(FakeAnswers([look(*TWO), steepness(3.0)]), 0)
    QTest.qWait(1)
    for fact in (page.near_zero, page.penalty, page.steepest):
        apart = fact.words.mapTo(page, fact.words.contentsRect().center()) - fact.value.mapTo(
            page, fact.value.contentsRect().center()
        )
        assert apart.y() < 30
    assert page.histogram.height() + page.norms.height() > 0.75 * page.height()
