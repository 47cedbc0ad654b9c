"""What a person sees of dropout: one point's mask, the voters, and how much depends on each unit."""

from __future__ import annotations

import csv
import io
import math

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.experiment.spec import L2, Dropout, NetworkSpec, Regularization, Variant
from core.plane.grid import View
from core.protocol.inspection import AblationLook, Answer, AskAblation, AskMask, AskVoters, VotersLook
from core.protocol.inspection.dropout import VOTER_COUNT, VOTER_GRID
from desktop.inside import mask_pace
from desktop.inside.dropout_page import DropoutPage
from desktop.look.theme import DARK, LIGHT, Theme, projector
from tests.desktop.inside.answers import FakeAnswers
from tests.masks import mask

PLAIN = Variant(network=NetworkSpec(hidden=(4, 3)))
WITH = replace(PLAIN, regularization=Regularization(dropout=Dropout(enabled=True)))


def voters(*, count: int = VOTER_COUNT, rate: float = 0.5) -> VotersLook:
    slope = np.linspace(0, 1, VOTER_GRID, dtype=np.float32)
    segment = np.array([[0, 0, 1, 1]], np.float32)
    done = count == VOTER_COUNT
    return VotersLook(
        question=AskVoters(variant=0),
        epoch=6,
        rate=rate,
        surfaces=np.broadcast_to(slope, (count, 1, VOTER_GRID, VOTER_GRID)),
        boundaries=np.repeat(segment, count, 0),
        mean_boundary=segment if done else segment[:0],
        difference=0.0312 if done else math.nan,
        luck=0.012,
    )


def ablation(variant: int, *rises: float) -> AblationLook:
    values = np.array(rises, np.float32)
    return AblationLook(question=AskAblation(variant=variant), epoch=6, rate=0.5, rises=(values[:2], values[2:]))


@pytest.fixture
def page(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> DropoutPage:
    monkeypatch.setattr(mask_pace, "wants_less_motion", lambda: False)
    page = DropoutPage()
    qtbot.addWidget(page)
    page.resize(480, 300)
    page.set_theme(LIGHT)
    page.set_variants([WITH, PLAIN], ["dropout", "none"])
    page.show()
    return page


def show(page: DropoutPage, *now: Answer, before: tuple[Answer, ...] = ()) -> None:
    page.show_answers(FakeAnswers(now, before), 0)


def told(page: DropoutPage) -> str:
    return page.units.accessibleDescription()


def test_it_names_the_point_that_the_mask_is_of_and_says_that_others_have_their_own(page: DropoutPage) -> None:
    show(page, mask(), voters())
    assert told(page) == "layer 1: 1 of 4 silent; layer 2: 0 of 3 silent"
    assert page.point_label.text().startswith(
        "Point 1 of 5, Orange at (1.00, −0.50): took part in step 2 of 3 of epoch 7"
    )
    assert "for each point anew" in page.sentence.text()
    assert page.drawing.point == (1.0, -0.5)


def test_another_point_can_be_chosen(page: DropoutPage, qtbot: QtBot) -> None:
    show(page, mask())
    with qtbot.waitSignal(page.wishes_changed):
        QTest.mouseClick(page.previous, Qt.MouseButton.LeftButton)
    assert AskMask(variant=0, point=4) in page.questions(0)
    show(page, mask(4, silent=3))
    assert told(page).startswith("layer 1: 3 of 4 silent")
    QTest.mouseClick(page.next, Qt.MouseButton.LeftButton)
    assert AskMask(variant=0, point=0) in page.questions(0)


def test_while_training_runs_masks_change_at_most_twice_a_second(page: DropoutPage, qtbot: QtBot) -> None:
    show(page, mask(silent=1))
    for silent in (2, 3, 4):
        show(page, mask(silent=silent))
    assert told(page).startswith("layer 1: 1 of 4")
    qtbot.waitUntil(lambda: told(page).startswith("layer 1: 4 of 4"), timeout=5000)


def test_with_less_motion_a_mask_changes_only_when_a_step_is_asked_for(
    page: DropoutPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mask_pace, "wants_less_motion", lambda: True)
    monkeypatch.setattr(mask_pace, "BLINK_MS", 0)
    show(page, mask(silent=1))
    show(page, mask(silent=2))
    assert told(page).startswith("layer 1: 1 of 4")
    with qtbot.waitSignal(page.step_requested):
        QTest.mouseClick(page.step, Qt.MouseButton.LeftButton)
    show(page, mask(silent=3))
    assert told(page).startswith("layer 1: 3 of 4")


def test_voters_are_drawn_on_the_plane_as_long_as_that_is_wanted(page: DropoutPage, qtbot: QtBot) -> None:
    show(page, mask(), voters(count=3))
    assert "3 of 12" in page.voters_label.text()
    show(page, mask(), voters())
    assert "12 voters at epoch 6. On average over the plane" in page.voters_label.text()
    assert "by 0.031 (luck of 12 draws: about 0.012)" in page.voters_label.text()
    assert (len(page.drawing.lines), len(page.drawing.mean)) == (12, 1)
    with qtbot.waitSignal(page.wishes_changed):
        QTest.mouseClick(page.lines, Qt.MouseButton.LeftButton)
    assert (len(page.drawing.lines), len(page.drawing.mean)) == (0, 0)


def test_it_says_how_much_depends_on_a_unit_beside_the_variant_without_dropout(page: DropoutPage) -> None:
    assert AskAblation(variant=1) in page.questions(0)
    show(page, mask(), ablation(0, 0.001, 0.002, 0.003), ablation(1, 0.01, 0.02, 0.03))
    assert "At epoch 6 the training loss rises by 0.0020 on average" in page.rises_label.text()
    assert "in none (outline), it rises by 0.0200" in page.rises_label.text()
    show(page, mask(), ablation(0, -0.001, -0.002, -0.003))
    assert "the training loss falls by 0.0020 on average" in page.rises_label.text()
    show(page, mask(), ablation(0, 0.001, 0.002, math.nan))
    assert "(2 of 3 units so far)" in page.rises_label.text()
    page.grab()


def test_it_is_compared_with_what_differs_in_dropout_alone_before_what_has_no_cure(page: DropoutPage) -> None:
    l2 = L2(enabled=True)
    both = replace(WITH, regularization=replace(WITH.regularization, l2=l2))
    alone = replace(PLAIN, regularization=Regularization(l2=l2))
    page.set_variants([both, PLAIN, alone], ["both", "none", "L2"])
    assert AskAblation(variant=2) in page.questions(0)
    page.set_variants([both, PLAIN], ["both", "none"])
    assert AskAblation(variant=1) in page.questions(0)
    show(page, mask(), ablation(0, 0.001, 0.002, 0.003), ablation(1, 0.01, 0.02, 0.03))
    assert "in none, which has no cure at all (outline)" in page.rises_label.text()
    page.set_variants([WITH, alone], ["dropout", "L2"])
    assert len(page.questions(0)) == 3


def test_a_lone_network_is_compared_with_the_run_before_if_that_was_alike(page: DropoutPage) -> None:
    page.set_variants([WITH], ["dropout"])
    assert len(page.questions(0)) == 3
    before = replace(ablation(0, 0.01, 0.02, math.nan), rate=0.0)
    show(page, mask(), ablation(0, 0.001, 0.002, 0.003), before=(before,))
    assert "in the run before, without dropout (outline), it rises by 0.0150" in page.rises_label.text()
    show(page, mask(), ablation(0, 0.001, 0.002, 0.003), before=(ablation(0, 0.01, 0.02, 0.03, 0.04),))
    assert "run before" not in page.rises_label.text()


def test_a_network_that_has_stopped_silences_nothing_any_more(page: DropoutPage) -> None:
    show(page, replace(mask(), has_stopped=True))
    assert "has stopped training" in page.sentence.text()
    assert page.step.isHidden()
    assert page.units.isHidden(), "there is no mask"


def test_without_hidden_units_it_says_so_and_nothing_else(page: DropoutPage) -> None:
    show(page, mask())
    assert page.units.isVisibleTo(page)
    show(page, replace(mask(), speaks=()))
    assert "no hidden units" in page.sentence.text()
    for part in (page.units, page.point_label, page.step, page.voters_label, page.rises):
        assert not part.isVisibleTo(page)


def test_a_class_is_called_as_the_person_calls_it(page: DropoutPage) -> None:
    page.class_names = ("cat", "<5 mm & more")
    show(page, mask())
    assert "<5 mm & more at (1.00" in page.point_label.text()


def test_voters_are_asked_for_on_the_part_of_the_plane_that_is_seen(page: DropoutPage) -> None:
    page.view = View(0.0, 1.0, 0.0, 1.0)
    assert AskVoters(variant=0, view=page.view) in page.questions(0)


def test_voters_stay_while_the_plane_moves_until_all_of_the_new_ones_are_there(page: DropoutPage) -> None:
    show(page, mask(), voters())
    page.view = View(0.0, 1.0, 0.0, 1.0)
    asked = AskVoters(variant=0, view=page.view)
    show(page, mask())
    show(page, mask(), replace(voters(count=3), question=asked))
    assert len(page.drawing.lines) == VOTER_COUNT
    show(page, mask(), replace(voters(), question=asked, boundaries=np.zeros((5, 4), np.float32)))
    assert len(page.drawing.lines) == 5


def test_while_dropout_is_off_it_says_what_would_be_seen(page: DropoutPage) -> None:
    show(page, mask(silent=0, rate=0.0), voters(count=0, rate=0.0), ablation(0, 0.1, 0.1, 0.1))
    assert "switch it on under Cures" in page.sentence.text()
    assert "12 voters stand here" in page.voters_label.text()
    assert page.voters.isHidden()
    assert page.drawing.point is None
    assert "0.1000 on average" in page.rises_label.text()


def test_its_numbers_can_be_had_as_csv(page: DropoutPage) -> None:
    assert page.csv() is None
    show(page, mask(), voters(), ablation(0, 0.001, 0.002, 0.003))
    rows = list(csv.DictReader(io.StringIO(page.csv() or "")))
    assert [row["value"] for row in rows if row["what"] == "takes part" and row["layer"] == "1"] == ["0", "1", "1", "1"]
    assert len([row for row in rows if row["what"] == "rise of the loss without it"]) == 3


@pytest.mark.parametrize("theme", [DARK, projector(LIGHT)])
def test_it_can_be_painted_in_every_theme_with_wide_layers(page: DropoutPage, theme: Theme) -> None:
    page.set_theme(theme)
    wide = replace(mask(), speaks=(np.arange(256) % 2 == 0,) * 6)
    show(page, wide, voters(), ablation(0, 0.001, -0.002, 0.003))
    page.grab()
    assert told(page).count("128 of 256 silent") == 6
