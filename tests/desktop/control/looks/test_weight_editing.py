"""The card over the diagram: what is typed and dragged there reaches the run."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.experiment.parameter_place import ParameterPlace
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.protocol import EditParameter
from desktop.app import Playground
from desktop.control.looks.weight_editing import WeightEditing
from desktop.network.weight_editor import WeightEditor
from tests.fakes import session_of, snapshot

PLACE = ParameterPlace(layer=0, unit=2, source=0)
BIAS = ParameterPlace(layer=0, unit=2, source="bias")


class Card:
    """A card over the planes of a window at epoch 80."""

    def __init__(self, playground: Playground) -> None:
        self.playground = playground
        self.train(80)
        window = playground.window
        self.editor = WeightEditor(window.planes)
        self.editing = WeightEditing(playground.model, playground.controller.hand_editing, self.editor, window)

    def train(self, epoch: int, **what: object) -> None:
        run = self.playground.run
        came = snapshot(run.run_id, epoch, revision=run.revision, checkpoints=(0,), **what)  # type: ignore[arg-type]
        session_of(self.playground).bring(came)
        run.poll()

    def open(self, place: ParameterPlace = PLACE, value: float = -0.42) -> None:
        self.editing.open(place, value, "gradient 0.03", QPoint(50, 50))

    @property
    def edits(self) -> list[tuple[ParameterPlace, float]]:
        return [(edit.place, edit.value) for edit in session_of(self.playground).sent_of(EditParameter)]

    @property
    def flags(self) -> list[str]:
        return [words for _, words in self.playground.run.flags.told(("a",))]


@pytest.fixture
def card(open_window: Callable[[Experiment], Playground]) -> Card:
    return Card(open_window(opening_experiment()))


def test_what_is_typed_takes_the_place_of_what_training_had_come_to(card: Card) -> None:
    card.open()
    card.editing.set_live(-0.5, "gradient 0.02")
    QTest.keyClicks(card.editor.box, "1")
    QTest.keyClick(card.editor.box, Qt.Key.Key_Return)
    assert card.edits == [(PLACE, 1.0)]
    assert card.flags == ["weight x₁ → unit 3 of layer 1, by hand: −0.50 → 1.00"]
    assert card.editing.place is None


def test_two_drags_are_two_steps_that_begin_where_the_number_was(card: Card) -> None:
    card.open()
    for values in ((0.0, 0.5), (0.6, 2.0)):
        for value in values:
            card.editor.dragged.emit(value)
        card.editor.drag_ended.emit()
        card.train(81)
    assert card.playground.model.undo_stack.count() == 2
    assert card.flags == ["weight x₁ → unit 3 of layer 1, by hand: −0.42 → 2.00"]


def test_escape_takes_back_what_was_dragged_and_nothing_before_it(card: Card) -> None:
    run, stack = card.playground.run, card.playground.model.undo_stack
    card.open()
    card.editor.dragged.emit(0.0)
    card.editor.drag_ended.emit()
    QTest.keyClick(card.editor.box, Qt.Key.Key_Return)
    card.train(81)
    kept = run.run_id
    card.open(value=0.0)
    for values in ((1.0, 2.0), (3.0, 4.0)):
        for value in values:
            card.editor.dragged.emit(value)
        if value < 4.0:  # the second drag is under way still
            card.editor.drag_ended.emit()
    assert (stack.index(), run.run_id == kept) == (3, False)
    QTest.keyClick(card.editor.box, Qt.Key.Key_Escape)
    assert (stack.index(), run.run_id) == (1, kept)
    assert not card.editor.is_open
    stack.redo()
    card.open(value=2.0)
    QTest.keyClick(card.editor.box, Qt.Key.Key_Escape)
    assert stack.index() == 2


def test_a_card_that_is_opened_for_another_number_takes_the_first(card: Card) -> None:
    card.open()
    QTest.keyClicks(card.editor.box, "1")
    card.open(BIAS, 0.1)
    assert card.edits == [(PLACE, 1.0)]
    assert card.editing.place == BIAS
    QTest.keyClicks(card.editor.box, "2")
    QTest.keyClick(card.editor.box, Qt.Key.Key_Return)
    assert card.edits == [(PLACE, 1.0), (BIAS, 2.0)]


def test_the_card_goes_with_its_number(card: Card) -> None:
    card.open(ParameterPlace(layer=0, unit=40, source=0))
    card.playground.controller.settings.change("network.hidden", (8,))
    assert not card.editor.is_open
    assert card.edits == []


def test_of_a_network_that_stopped_the_person_is_told_and_no_card_opens(card: Card) -> None:
    card.train(90, status="stopped_early", finished=True)
    card.open()
    assert not card.editor.is_open
    assert "stopped early" in card.playground.window.notice
