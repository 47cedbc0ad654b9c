"""Numbers edited by hand in a run: which words stand at which epoch, and which run commands go to."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from core.experiment.fields import with_value
from core.experiment.parameter_place import ParameterPlace
from core.experiment.passage import Passage
from core.experiment.presets import opening_experiment
from core.experiment.spec import L2, Experiment, Regularization, Variant
from core.protocol import (
    BringBack,
    CannotEdit,
    EditParameter,
    KeptRun,
    Ready,
    ReformRun,
    RequestSnapshot,
    ShowEpoch,
)
from core.protocol.inspection import Answer, Question
from desktop.training.flags import Flags
from desktop.training.hand_edits import HandEdit
from desktop.training.outbox import Outbox
from desktop.training.run import Run
from tests.fakes import FakeSession, snapshot

ONE = ("no regularization",)
TWO = ("no regularization", "L2 0.01")
PLACE = ParameterPlace(layer=0, unit=2, source=0)
BIAS = ParameterPlace(layer=0, unit=2, source="bias")


def edit(after: float, before: float = -0.42, variant: int = 0, place: ParameterPlace = PLACE) -> HandEdit:
    experiment = opening_experiment()
    name = place.name(experiment.variants[0].network, experiment.data)
    return HandEdit(variant, place, name, before, after)


@pytest.fixture
def experiment() -> Experiment:
    return opening_experiment()


def test_each_edit_has_its_epoch_and_its_words(experiment: Experiment) -> None:
    flags = Flags(experiment)
    flags.note_edit(0, 1, edit(1.0), goes_on=False)
    flags.note_edit(40, 1, edit(0.0, 0.05, place=BIAS), goes_on=False)
    assert flags.told(ONE) == [
        (0, "weight x₁ → unit 3 of layer 1, by hand: −0.42 → 1.00"),
        (40, "bias of unit 3 of layer 1, by hand: 0.05 → 0.00"),
    ]


def test_a_drag_is_one_flag_where_it_ended_and_edits_of_a_number_at_one_epoch_are_one_line(
    experiment: Experiment,
) -> None:
    flags = Flags(experiment)
    for epoch, value in ((40, 0.1), (43, 0.5), (47, 1.0)):
        flags.note_edit(epoch, 1, edit(value, before=value - 0.1 if epoch > 40 else -0.42), goes_on=epoch > 40)
    flags.note_edit(47, 1, edit(2.0, 1.0), goes_on=False)
    assert flags.told(ONE) == [(47, "weight x₁ → unit 3 of layer 1, by hand: −0.42 → 2.00")]


def test_an_edit_and_a_change_at_one_epoch_are_one_flag(experiment: Experiment) -> None:
    flags = Flags(experiment)
    flags.note(40, with_value(experiment, "training.learning_rate", 0.1))
    flags.note_edit(40, 1, edit(1.0), goes_on=False)
    flags.note(60, with_value(experiment, "training.learning_rate", 0.2))
    assert [epoch for epoch, _ in flags.told(ONE)] == [40, 60]
    assert flags.told(ONE)[0][1].splitlines() == [
        "learning rate 0.1",
        "weight x₁ → unit 3 of layer 1, by hand: −0.42 → 1.00",
    ]


def test_an_edit_takes_effect_when_training_has_come_to_it(experiment: Experiment) -> None:
    flags = Flags(experiment)
    flags.note_edit(40, 1, edit(1.0), goes_on=False)
    flags.settle_edit(90, 1)
    assert [epoch for epoch, _ in flags.told(ONE)] == [90]


def test_whoever_looks_back_is_told_that_a_weight_was_another_then(experiment: Experiment) -> None:
    flags = Flags(experiment)
    flags.note_edit(40, 1, edit(1.0), goes_on=False)
    assert flags.settings_at(40, ONE) == "before it was edited by hand"
    assert flags.settings_at(41, ONE) == ""


def test_going_back_to_before_an_edit_takes_its_flag_away(experiment: Experiment) -> None:
    flags = Flags(experiment)
    flags.note_edit(40, 1, edit(1.0), goes_on=False)
    flags.note_edit(60, 1, edit(2.0, 1.0), goes_on=False)
    flags.continue_from(60, experiment)
    assert [epoch for epoch, words in flags.told(ONE) if "by hand" in words] == [40]


def test_edits_stay_with_their_variant_wherever_it_stands_and_return_with_it(experiment: Experiment) -> None:
    (plain,) = experiment.variants
    cured = Variant(network=plain.network, regularization=Regularization(l2=L2(enabled=True)))
    both, other = replace(experiment, variants=(plain, cured)), replace(experiment, variants=(cured,))
    flags = Flags(both)
    flags.note_edit(40, 1, edit(1.0), goes_on=False)
    words = "weight x₁ → unit 3 of layer 1, by hand: −0.42 → 1.00"
    assert flags.told(TWO) == [(40, f"No regularization: {words}")]
    flags.reform((1, 0), replace(experiment, variants=(cured, plain)))
    assert flags.told(tuple(reversed(TWO))) == [(40, f"No regularization: {words}")]
    flags.reform((0, 1, 1), replace(experiment, variants=(cured, plain, plain)))
    assert len(flags.told(("L2 0.01", "a", "b"))[0][1].splitlines()) == 2, "a copy was edited, too"
    flags.reform((0,), other)
    assert flags.told(("L2 0.01",)) == []
    flags.reform((-1, 0), both)
    assert flags.told(TWO) == [(40, f"No regularization: {words}")]


def test_many_edits_are_summed_up(experiment: Experiment) -> None:
    flags = Flags(experiment)
    assert flags.hand_edits.summary(ONE) == ""
    flags.note_edit(40, 1, edit(1.0), goes_on=False)
    assert flags.hand_edits.summary(ONE) == "weight x₁ → unit 3 of layer 1, by hand: −0.42 → 1.00, at epoch 40"
    for epoch in range(41, 46):
        flags.note_edit(epoch, 1, edit(epoch), goes_on=False)
    assert flags.hand_edits.summary(ONE) == "6 numbers of the networks were edited by hand"


@pytest.fixture
def session() -> FakeSession:
    return FakeSession()


@pytest.fixture
def run(session: FakeSession, qtbot: QtBot) -> Run:
    """At epoch 80 of run 1, training."""
    del qtbot  # Qt's signals need an application
    made = Run(session, opening_experiment())
    session.bring(Ready(pid=1))
    made.poll()
    made.set_playing(True)
    comes(made, session, 80)
    return made


def comes(run: Run, session: FakeSession, epoch: int, **what: Any) -> None:
    session.bring(snapshot(run.run_id, epoch, revision=run.revision, **what))
    run.poll()


def flags_of(run: Run) -> list[int]:
    return [epoch for epoch, _ in run.flags.told(ONE)]


def test_the_run_goes_on_under_another_id_and_the_one_before_comes_back(run: Run, session: FakeSession) -> None:
    before = run.curves[0].history.last_epoch
    assert run.edit_parameter(edit(1.0))
    (command,) = session.sent_of(EditParameter)
    assert (command.run_id, command.new_run_id, command.revision, command.epoch) == (1, 2, run.revision, None)
    assert (command.variant, command.place, command.value) == (0, PLACE, 1.0)
    assert isinstance(session.sent[-1], RequestSnapshot), "the boundary comes at once"
    assert (run.run_id, run.playing, run.curves[0].history.last_epoch) == (2, True, before)
    comes(run, session, 85, kept=(KeptRun(run_id=1, epoch=80, checkpoint_count=3),))
    assert (flags_of(run), run.has_hand_edits, run.curves[0].history.last_epoch) == ([85], True, 85)
    assert run.bring_back(1)
    assert session.sent_of(BringBack)[-1].run_id == 1
    assert (run.run_id, run.playing, run.has_hand_edits) == (1, False, False)
    assert run.curves[0].history.last_epoch == before
    assert flags_of(run) == []


def test_what_may_be_wanted_back_is_no_moment_before_an_edit(run: Run, session: FakeSession) -> None:
    run.reset()
    kept = KeptRun(run_id=1, epoch=80, checkpoint_count=3)
    comes(run, session, 90, kept=(kept,))
    moment = KeptRun(run_id=2, epoch=90, checkpoint_count=3)

    def offered() -> int | None:
        return run.best_offer.run_id if run.best_offer is not None else None

    run.edit_parameter(edit(1.0))
    comes(run, session, 90, kept=(moment, kept))
    assert offered() == 1
    assert run.bring_back(2), "by undo"
    comes(run, session, 90, kept=(replace(moment, run_id=3), kept))
    assert run.bring_back(3), "by redo"
    comes(run, session, 91, kept=(moment, kept))
    assert offered() == 1


def test_what_is_known_of_networks_stays_in_sight_through_an_edit_and_its_undo(run: Run, session: FakeSession) -> None:
    question = Question(variant=0)
    run.inquiries.ask("diagram", (question,))
    answer = Answer(question=question, epoch=81)
    session.bring(replace(snapshot(1, 81, revision=run.revision), answers=(answer,)))
    run.poll()
    run.edit_parameter(edit(1.0))
    comes(run, session, 82)
    assert run.inquiries.answer(question, Answer) is not None
    run.bring_back(1)
    comes(run, session, 81)
    assert run.inquiries.answer(question, Answer) is not None


def test_a_drag_keeps_one_run_and_the_newest_value_counts(run: Run, session: FakeSession) -> None:
    for at, value in enumerate((0.0, 0.5, 1.0)):
        assert run.edit_parameter(edit(value), goes_on=at > 0)
    ids = [(command.run_id, command.new_run_id) for command in session.sent_of(EditParameter)]
    assert ids == [(1, 2), (2, 2), (2, 2)]
    comes(run, session, 81)
    assert run.flags.told(ONE) == [(81, "weight x₁ → unit 3 of layer 1, by hand: −0.42 → 1.00")]


def test_moves_of_a_drag_that_wait_become_one_and_other_edits_dont() -> None:
    outbox = Outbox()

    def waiting(*ids: tuple[int, int, ParameterPlace, float]) -> list[tuple[int, int, float]]:
        for revision, (run_id, new_run_id, place, value) in enumerate(ids):
            outbox.add(
                EditParameter(
                    run_id=run_id, new_run_id=new_run_id, revision=revision, variant=0, place=place, value=value
                )
            )
            outbox.add(RequestSnapshot(grid=8))
        commands = [outbox.take() for _ in range(len(outbox))]
        return [(one.run_id, one.new_run_id, one.value) for one in commands if isinstance(one, EditParameter)]

    assert waiting((1, 2, PLACE, 0.1), (2, 2, PLACE, 0.2), (2, 2, PLACE, 0.3)) == [(1, 2, 0.3)]
    assert waiting((2, 2, PLACE, 0.1), (2, 2, BIAS, 0.2)) == [(2, 2, 0.1), (2, 2, 0.2)]
    assert waiting((1, 2, PLACE, 0.1), (2, 3, PLACE, 0.2)) == [(1, 2, 0.1), (2, 3, 0.2)]


def test_an_edit_of_an_earlier_epoch_lets_the_run_go_on_from_there(run: Run, session: FakeSession) -> None:
    run.show(30)
    comes(run, session, 80, shown_epoch=30, show_request=session.show_request, checkpoints=(0, 30))
    assert run.edit_parameter(edit(1.0))
    shown, edited = session.sent_of(ShowEpoch)[-1], session.sent_of(EditParameter)[-1]
    assert (shown.epoch, edited.epoch) == (None, 30)
    assert run.shown_epoch is None
    comes(run, session, 30, forget_after=(30,), show_request=session.show_request)
    assert flags_of(run) == [30]
    assert run.curves[0].history.last_epoch == 30


def test_what_has_stopped_cannot_be_edited_and_says_at_which_epoch(run: Run, session: FakeSession) -> None:
    comes(run, session, 90, status="stopped_early", finished=True)
    assert "stopped early" in run.obstacle_to_edit(0)
    assert "epoch 90" in run.obstacle_to_edit(0)
    assert run.obstacle_to_edit(0).startswith(f"{run.reason_not_to_edit(0)} Show an epoch")
    assert not run.edit_parameter(edit(1.0))
    assert not session.sent_of(EditParameter)


def test_nothing_is_edited_while_newcomers_catch_up(run: Run, session: FakeSession) -> None:
    old = opening_experiment()
    new = replace(old, variants=(*old.variants, Variant()))
    run.take_over(old, new, Passage())
    assert session.sent_of(ReformRun)
    assert "caught up" in run.obstacle_to_edit(0)
    assert not run.edit_parameter(edit(1.0))


def test_an_edit_that_came_too_late_leaves_no_flag(run: Run, session: FakeSession, qtbot: QtBot) -> None:
    run.edit_parameter(edit(1.0))
    with qtbot.waitSignal(run.failed) as told:
        session.bring(CannotEdit(run_id=run.run_id, revision=run.revision))
        run.poll()
    assert "too late" in told.args[0]
    comes(run, session, 81, status="stopped_early")
    assert not run.has_hand_edits
    assert flags_of(run) == []


def test_a_drag_that_came_too_late_in_part_says_how_far_it_came(run: Run, session: FakeSession, qtbot: QtBot) -> None:
    revisions = []
    for at, value in enumerate((0.0, 0.5, 1.0, 1.5)):
        assert run.edit_parameter(edit(value), goes_on=at > 0)
        revisions.append(run.revision)
    told: list[str] = []
    run.failed.connect(told.append)
    for revision in revisions[2:]:
        session.bring(CannotEdit(run_id=run.run_id, revision=revision))
        run.poll()
    assert len(told) == 1
    comes(run, session, 81)
    assert run.flags.told(ONE) == [(81, "weight x₁ → unit 3 of layer 1, by hand: −0.42 → 0.50")]


def test_an_edit_that_came_too_late_takes_no_other_back(run: Run, session: FakeSession) -> None:
    """Two numbers, of networks of which the second had stopped, and its variant is gone when that is known."""
    old = opening_experiment()
    new = replace(old, variants=(*old.variants, *old.variants))
    run.take_over(old, new, Passage(places=(0, 0)))
    comes(run, session, 82, variant_count=2)
    run.edit_parameter(edit(1.0))
    comes(run, session, 83, variant_count=2)
    run.edit_parameter(edit(2.0, variant=1))
    late = CannotEdit(run_id=run.run_id, revision=run.revision)
    run.take_over(new, old, Passage(places=(0,)))
    session.bring(late)
    run.poll()
    comes(run, session, 84)
    words = "weight x₁ → unit 3 of layer 1, by hand: −0.42 → 1.00"
    assert run.flags.told(ONE) == [(83, words)]
    run.take_over(old, new, Passage(places=(0, -1)))
    comes(run, session, 84, variant_count=2)
    assert run.flags.told(TWO) == [(83, f"No regularization: {words}")], "nor does it return with its variant"


def test_an_edit_that_came_too_late_is_told_in_no_run_that_went_on_since(run: Run, session: FakeSession) -> None:
    run.edit_parameter(edit(1.0))
    late = CannotEdit(run_id=run.run_id, revision=run.revision)
    run.edit_parameter(edit(0.5, place=BIAS))
    session.bring(late)
    run.poll()
    comes(run, session, 81, kept=(KeptRun(run_id=2, epoch=80, checkpoint_count=3),))
    assert run.flags.told(ONE) == [(81, "bias of unit 3 of layer 1, by hand: −0.42 → 0.50")]
    run.bring_back(2)
    assert not run.has_hand_edits


def test_what_the_run_before_comes_to_once_it_is_back_is_not_the_edited_ones(run: Run, session: FakeSession) -> None:
    """The edit is undone before there was anything to see of it, and done again later."""
    run.edit_parameter(edit(1.0))
    run.bring_back(1)
    comes(run, session, 95, kept=(KeptRun(run_id=2, epoch=80, checkpoint_count=3),))
    assert run.curves[0].history.last_epoch == 95
    (plain,) = opening_experiment().variants
    old = opening_experiment()
    new = replace(old, variants=(plain, Variant(network=plain.network)))
    run.take_over(old, new, Passage(places=(0, 0)))
    comes(run, session, 95, variant_count=2, kept=(KeptRun(run_id=2, epoch=80, checkpoint_count=3),))
    run.take_over(new, old, Passage(places=(0,)))
    comes(run, session, 95, kept=(KeptRun(run_id=2, epoch=80, checkpoint_count=3),))
    assert run.bring_back(2)
    assert run.curves[0].history.last_epoch == 80
    comes(run, session, 82)
    assert run.curves[0].history.last_epoch == 82


def test_what_is_not_seen_yet_is_not_edited(run: Run, session: FakeSession) -> None:
    """The numbers at hand are of the epoch that was looked at until a moment ago."""
    run.show(30)
    assert run.obstacle_to_edit(0)
    comes(run, session, 80, shown_epoch=30, show_request=session.show_request, checkpoints=(0, 30))
    assert not run.obstacle_to_edit(0)
    run.show(None)
    assert run.obstacle_to_edit(0)
    assert not run.edit_parameter(edit(1.0))
    comes(run, session, 80, show_request=session.show_request)
    assert run.edit_parameter(edit(1.0))


def test_a_drag_of_an_earlier_epoch_goes_on_before_there_is_an_answer(run: Run, session: FakeSession) -> None:
    run.show(30)
    comes(run, session, 80, shown_epoch=30, show_request=session.show_request, checkpoints=(0, 30))
    assert run.edit_parameter(edit(1.0))
    assert run.edit_parameter(edit(2.0), goes_on=True)
    assert [command.epoch for command in session.sent_of(EditParameter)] == [30, None]
