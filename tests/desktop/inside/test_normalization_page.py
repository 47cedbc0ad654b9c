"""What a person sees of batch normalization, and of gradients with and without it."""

from __future__ import annotations

import csv
import io
import math
from typing import Any

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from core.protocol.inspection import AskFlow, AskGradients, FlowLook, GradientsLook, LayerFlow
from core.protocol.inspection.normalization import FLOW_SCALE
from desktop.inside.figure import Figure
from desktop.inside.normalization_page import NormalizationPage
from desktop.look.theme import DARK, LIGHT, Theme, projector
from tests.desktop.inside.answers import FakeAnswers

EPOCHS = np.array([0, 4, 8, 10])


def layer(*, normalized: bool, saturated: float = 0.25) -> LayerFlow:
    shares = np.zeros((len(EPOCHS), FLOW_SCALE.bin_count), np.uint8)
    shares[:, 20] = 255
    gap, ratio = (0.2, 0.9) if normalized else (math.nan, math.nan)
    after = shares if normalized else None
    return LayerFlow(before=shares, after=after, saturated=saturated, mean_gap=gap, spread_ratio=ratio)


def flow(count: int = 2, *, normalized: bool = True, batch_loss: float = 0.2) -> FlowLook:
    return FlowLook(
        question=AskFlow(variant=0),
        epoch=10,
        normalized=normalized,
        activation="tanh",
        measured_points=50,
        training_points=50,
        epochs=EPOCHS,
        layers=tuple(layer(normalized=normalized) for _ in range(count)),
        train_loss=0.3,
        validation_loss=0.5,
        batch_train_loss=batch_loss if normalized else math.nan,
        batch_validation_loss=0.5 if normalized else math.nan,
    )


def gradients(*sizes: float) -> GradientsLook:
    return GradientsLook(
        question=AskGradients(variant=0), epoch=10, sizes=np.array(sizes), measured_points=50, training_points=50
    )


@pytest.fixture
def page(qtbot: QtBot) -> NormalizationPage:
    page = NormalizationPage()
    qtbot.addWidget(page)
    page.resize(480, 300)
    page.set_theme(LIGHT)
    page.show()
    return page


def words_on(figure: Figure, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """All that is written in a figure as it is painted now."""
    found: list[str] = []

    def write(self: Figure, painter: QPainter, room: QRectF, text: str, *rest: Any) -> None:
        found.append(text)

    with monkeypatch.context() as patched:
        patched.setattr(Figure, "write", write)
        figure.grab()
    return found


def test_it_says_when_running_statistics_lag(page: NormalizationPage) -> None:
    page.show_answers(FakeAnswers([flow(batch_loss=0.2)]), 0)
    assert "lag: they make the losses others" in page.losses.text()
    assert "training 0.300, validation 0.500; by those of all training points training 0.200" in page.losses.text()
    page.show_answers(FakeAnswers([flow(batch_loss=0.301)]), 0)
    assert "keep up" in page.losses.text()


def test_it_says_when_gradients_die_out(page: NormalizationPage) -> None:
    page.show_answers(FakeAnswers([gradients(6e-6, 1e-5, 1e-4, 1e-2)]), 0)
    assert page.gradients_label.text().startswith(
        "The first layer's gradients are 0.06 % of the output's: they die out"
    )
    assert "layer 1 6·10⁻⁶" in page.gradients.accessibleDescription()
    page.show_answers(FakeAnswers([gradients(6e-3, 1e-2, 1e-2)]), 0)
    assert "60 % of the output's: they come through" in page.gradients_label.text()
    page.show_answers(FakeAnswers([gradients(0.02, 0.01)]), 0)
    assert "200 times" not in page.gradients_label.text()
    assert "2.0 times the output's" in page.gradients_label.text()


def test_where_there_is_no_bar_it_says_why(page: NormalizationPage) -> None:
    """All units silent, or numbers out of bounds: the frame stood empty, without a word."""
    page.show_answers(FakeAnswers([gradients(0.0, 0.0, 0.0)]), 0)
    assert page.gradients_label.text() == "The training loss pulls at no weight: all gradients are 0."
    page.show_answers(FakeAnswers([gradients(math.inf, math.nan, 1.0)]), 0)
    assert "no longer finite" in page.gradients_label.text()


@pytest.mark.parametrize("sizes", [(6e-6, 1e-2), (1e-6, 1e-2, 1e-5, 1e-2)])
def test_a_network_that_has_found_its_place_is_not_said_to_die_out(
    page: NormalizationPage, sizes: tuple[float, ...]
) -> None:
    page.show_answers(FakeAnswers([gradients(*sizes)]), 0)
    assert "die out" not in page.gradients_label.text()
    assert "it hardly moves now" in page.gradients_label.text()


def test_it_does_not_say_that_gradients_come_through_where_layers_in_between_have_none(page: NormalizationPage) -> None:
    page.show_answers(FakeAnswers([gradients(5.1e-3, 7.6e-5, 3.8e-5, 2.5e-5, 2e-4, 0.11)]), 0)
    assert "come through" not in page.gradients_label.text()
    assert "layers in between move far less" in page.gradients_label.text()


def test_shares_are_told_as_people_say_them(page: NormalizationPage) -> None:
    page.show_answers(FakeAnswers([gradients(0.0163, 0.01)]), 0)
    assert "163 % of the output's" in page.gradients_label.text()
    page.show_answers(FakeAnswers([gradients(math.nan, math.nan)]), 0)
    assert page.gradients_label.text() == ""


def test_while_it_is_off_it_says_what_would_be_seen(page: NormalizationPage, monkeypatch: pytest.MonkeyPatch) -> None:
    page.show_answers(FakeAnswers([flow(normalized=False)]), 0)
    assert "Batch normalization is off" in page.sentence.text()
    assert page.losses.isHidden()
    assert page.strips.accessibleDescription() == "saturated: layer 1: 25 %; layer 2: 25 %"
    page.resize(900, 600)
    written = words_on(page.strips, monkeypatch)
    assert "what goes into the activations" in written
    assert not {"before", "after", "after normalization"} & set(written)


@pytest.mark.parametrize("theme", [LIGHT, DARK, projector(LIGHT)])
def test_strips_are_darkest_where_most_lies(page: NormalizationPage, theme: Theme) -> None:
    page.set_theme(theme)
    page.resize(600, 900)
    page.show_answers(FakeAnswers([flow(1), gradients(0.1, 0.2)]), 0)
    image = page.strips.grab().toImage()
    x, heights = int(image.width() * 0.2), range(40, image.height() - 40)
    accent = [y for y in heights if image.pixelColor(x, y).name() == theme.accent]
    assert accent
    assert abs(np.mean(accent) - image.height() / 2) < 0.1 * image.height()


def test_what_goes_in_stands_at_the_left_and_what_normalization_makes_of_it_at_the_right(
    page: NormalizationPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    low, high = (np.zeros((len(EPOCHS), FLOW_SCALE.bin_count), np.uint8) for _ in range(2))
    low[:, 4] = high[:, -5] = 255
    one = msgspec.structs.replace(layer(normalized=True), before=low, after=high)
    page.resize(900, 900)
    page.show_answers(FakeAnswers([msgspec.structs.replace(flow(1), layers=(one,))]), 0)
    image = page.strips.grab().toImage()
    heights = range(40, image.height() - 40)
    places = [
        np.mean([y for y in heights if image.pixelColor(round(share * image.width()), y).name() == LIGHT.accent])
        for share in (0.25, 0.6)
    ]
    assert places[0] > 0.6 * image.height(), "few, far below 0"
    assert places[1] < 0.4 * image.height()
    written = words_on(page.strips, monkeypatch)
    assert written.index("before") < written.index("after normalization")


def test_while_an_earlier_epoch_is_shown_a_line_marks_it(page: NormalizationPage) -> None:
    page.resize(900, 900)
    page.show_answers(FakeAnswers([flow(1, normalized=False)]), 0)
    now = page.strips.grab().toImage()
    page.show_answers(FakeAnswers([msgspec.structs.replace(flow(1, normalized=False), epoch=4)]), 0)
    then = page.strips.grab().toImage()
    y = now.height() // 4
    (first, *others) = [x for x in range(now.width()) if now.pixelColor(x, y) != then.pixelColor(x, y)]
    assert all(x - first < 4 for x in others), "at one place"


def test_without_hidden_layers_nothing_flows(page: NormalizationPage) -> None:
    page.show_answers(FakeAnswers([flow(0, normalized=False), gradients(0.1)]), 0)
    assert "no hidden layers" in page.sentence.text()
    assert page.strips.isHidden()
    assert page.gradients.accessibleDescription().endswith(": output 0.1")


def test_its_numbers_can_be_had_as_csv(page: NormalizationPage) -> None:
    assert page.csv() is None
    page.show_answers(FakeAnswers([flow(), gradients(0.1, 0.2, 0.3)]), 0)
    rows = list(csv.DictReader(io.StringIO(page.csv() or "")))
    edges = FLOW_SCALE.edges
    for what in ("before", "after"):
        told = [row for row in rows if row["what"] == what]
        assert [(int(row["layer"]), int(row["epoch"])) for row in told] == [(at, e) for at in (1, 2) for e in EPOCHS]
        assert {(float(row["from"]), float(row["to"]), float(row["value"])) for row in told} == {
            (edges[20], edges[21], 1.0)
        }
    values = {what: [row["value"] for row in rows if row["what"] == what] for what in {row["what"] for row in rows}}
    assert values["gradient"] == ["0.1", "0.2", "0.3"]
    assert (values["saturated"], values["mean gap"]) == (["0.25"] * 2, ["0.2"] * 2)
    assert values["spread ratio"] == ["0.9"] * 2


def test_it_says_how_many_points_it_is_of(page: NormalizationPage) -> None:
    some = msgspec.structs.replace(flow(), measured_points=32, training_points=2000)
    page.show_answers(FakeAnswers([some, msgspec.structs.replace(gradients(1e-5, 1e-1), training_points=2000)]), 0)
    assert "Seen at 32 of 2,000 training points." in page.sentence.text()
    assert "(50 of 2,000 training points)" in page.gradients_label.text()


def test_gradients_that_grow_are_no_good_news_either(page: NormalizationPage) -> None:
    page.show_answers(FakeAnswers([gradients(5.0, 1.0, 0.01)]), 0)
    assert "500 times the output's: they grow on their way back" in page.gradients_label.text()


@pytest.mark.parametrize(("activation", "word"), [("relu", "silent"), ("tanh", "saturated"), ("sigmoid", "saturated")])
def test_a_relu_is_silent_where_others_are_saturated(
    page: NormalizationPage, monkeypatch: pytest.MonkeyPatch, activation: str, word: str
) -> None:
    page.show_answers(FakeAnswers([msgspec.structs.replace(flow(), activation=activation)]), 0)
    written = words_on(page.strips, monkeypatch)
    assert {"silent", "saturated"} & set(written) == {word}
    assert written.count("25 %") == 2
    assert page.strips.accessibleDescription().startswith(f"{word}: layer 1: 25 %")


def test_it_says_below_the_strips_that_more_epochs_are_to_come(
    page: NormalizationPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.resize(900, 600)
    for is_complete in (True, False, True):
        page.show_answers(FakeAnswers([msgspec.structs.replace(flow(), is_complete=is_complete)]), 0)
        assert ("more is being measured" in words_on(page.strips, monkeypatch)) != is_complete
        assert page.strips.accessibleDescription().endswith("more is being measured") != is_complete


def test_it_says_what_it_waits_for(qtbot: QtBot) -> None:
    page = NormalizationPage()
    qtbot.addWidget(page)
    page.show()
    assert page.sentence.text() == "Looking at what goes into the units…"
