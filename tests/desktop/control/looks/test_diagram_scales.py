"""On which scales the diagram shows a network when another run, or another network, takes its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from core.experiment.parameter_place import ParameterPlace
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.protocol import Failure, KeptRun, RequestSnapshot
from core.protocol.inspection import AskDiagram
from core.worker.runs import MOST_MOMENTS
from desktop.app import Playground
from tests.fakes import session_of, snapshot
from tests.networks import look_of


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground]) -> Playground:
    """A window with the diagram in sight."""
    made = open_window(opening_experiment())
    made.window.column.settings.show_tab("Network")
    made.run.poll()
    return made


def train(
    playground: Playground, epoch: int, response: float, *kept: int, sizes: tuple[int, ...] = (2, 3, 2, 1)
) -> None:
    """Training comes to an epoch at which every unit puts out the same, and frames pass until that is shown.

    Args:
        kept: ids of runs that can come back.
        sizes: units of all columns.
    """
    run = playground.run
    (asked,) = session_of(playground).sent_of(RequestSnapshot)[-1].questions
    assert isinstance(asked, AskDiagram)
    look = replace(look_of(*sizes, question=asked, response=response), epoch=epoch)
    told = tuple(KeptRun(run_id=run_id, epoch=80, checkpoint_count=9) for run_id in kept)
    request = session_of(playground).show_request
    come = snapshot(
        run.run_id,
        epoch,
        revision=run.revision,
        variant_count=len(playground.model.experiment.variants),
        checkpoints=(0,),
        kept=told,
        show_request=request,
    )
    session_of(playground).bring(replace(come, answers=(look,)))
    for _ in range(12):
        playground.clock.ticked.emit()


def ends(playground: Playground) -> list[float]:
    """Of the keys of all columns."""
    diagram = playground.window.column.diagram
    return [diagram.map_end(column) for column in range(3)]


def test_undoing_an_edit_brings_the_keys_back_as_they_were_before_it(playground: Playground) -> None:
    first = playground.run.run_id
    train(playground, 20, 1.4)
    train(playground, 80, 0.9)
    before = ends(playground)
    place = ParameterPlace(layer=0, unit=1, source=0)
    playground.controller.hand_editing.edit(0, place, 0.5, 90.0)
    train(playground, 81, 6.0, first)
    edited = ends(playground)
    assert max(edited) > max(before)
    second = playground.run.run_id
    playground.model.undo_stack.undo()
    train(playground, 80, 0.9, second)
    assert ends(playground) == before
    playground.model.undo_stack.redo()
    train(playground, 81, 2.0, first)
    assert ends(playground) == edited


def test_undoing_as_many_edits_as_can_be_undone_brings_the_keys_back_as_they_were_before_each(
    playground: Playground,
) -> None:
    place = ParameterPlace(layer=0, unit=1, source=0)
    train(playground, 80, 0.15)
    runs, before = [playground.run.run_id], [ends(playground)]
    for count in range(1, MOST_MOMENTS + 1):
        playground.controller.hand_editing.edit(0, place, 0.5, float(count))
        train(playground, 80, 0.15 * 2**count, *runs)
        runs.append(playground.run.run_id)
        before.append(ends(playground))
    assert before == sorted(before)
    assert before[0] < before[1] < before[-1]
    for count in reversed(range(MOST_MOMENTS)):
        playground.model.undo_stack.undo()
        train(playground, 80, 0.15, *(run for run in runs if run != runs[count]))
        assert playground.run.run_id == runs[count]
        assert ends(playground) == before[count]


def test_another_variants_network_of_the_same_sizes_is_shown_on_scales_of_its_own(
    open_window: Callable[[Experiment], Playground],
) -> None:
    spec = opening_experiment()
    playground = open_window(replace(spec, variants=spec.variants * 2))
    playground.window.column.settings.show_tab("Network")
    playground.run.poll()
    train(playground, 80, 6.0)
    large = ends(playground)
    playground.model.choose(1)
    train(playground, 80, 0.5)
    assert ends(playground)[1:] < large[1:]
    assert max(ends(playground)) <= 0.5


def test_a_new_run_is_shown_on_scales_of_its_own_whenever_it_is_seen_first(playground: Playground) -> None:
    train(playground, 80, 6.0)
    large = ends(playground)
    playground.controller.settings.change("training.seed", 7)
    train(playground, 3, 0.5)
    assert ends(playground)[2] < large[2]


def test_undoing_another_number_of_units_brings_the_keys_back_as_they_were(playground: Playground) -> None:
    first = playground.run.run_id
    train(playground, 80, 1.4)
    before = ends(playground)
    playground.controller.settings.change("network.hidden", (3, 4))
    train(playground, 20, 0.4, first, sizes=(2, 3, 4, 1))
    other, second = ends(playground), playground.run.run_id
    assert second != first
    playground.model.undo_stack.undo()
    train(playground, 80, 0.9, second)
    assert playground.run.run_id == first
    assert ends(playground) == before
    playground.model.undo_stack.redo()
    train(playground, 20, 0.4, first, sizes=(2, 3, 4, 1))
    assert ends(playground) == other


def begin_again(playground: Playground) -> None:
    playground.actions.reset.trigger()


def begin_after_a_failure(playground: Playground) -> None:
    session_of(playground).bring(Failure(run_id=playground.run.run_id, text="no memory"))
    playground.clock.ticked.emit()
    playground.actions.play.trigger()


def open_something_else(playground: Playground) -> None:
    playground.actions.presets["deep-sigmoid"].trigger()


@pytest.mark.parametrize("begin", [begin_again, begin_after_a_failure, open_something_else])
def test_a_run_that_begins_unseen_is_shown_on_scales_of_its_own(
    playground: Playground, begin: Callable[[Playground], None]
) -> None:
    first = playground.run.run_id
    train(playground, 80, 6.0)
    large = ends(playground)
    settings = playground.window.column.settings
    settings.show_tab("Data")
    begin(playground)
    assert playground.run.run_id != first
    settings.show_tab("Network")
    train(playground, 500, 0.5, first)
    assert ends(playground)[1:] < large[1:]
    assert max(ends(playground)) <= 0.5


def test_a_run_that_goes_on_unseen_from_another_keeps_its_keys(playground: Playground) -> None:
    first = playground.run.run_id
    train(playground, 80, 6.0)
    large = ends(playground)
    settings = playground.window.column.settings
    settings.show_tab("Data")
    assert playground.run.continue_from(0)
    assert playground.run.run_id != first
    settings.show_tab("Network")
    train(playground, 20, 0.5, first)
    assert ends(playground) == large


def test_another_network_is_shown_on_scales_of_its_own(playground: Playground) -> None:
    train(playground, 80, 6.0)
    large = ends(playground)
    train(playground, 81, 0.5, sizes=(2, 5, 1))
    assert ends(playground)[2] < large[2]
