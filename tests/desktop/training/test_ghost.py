"""The ghost: which run stays in sight after it has ended, and which of its variants is compared with which."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from core.experiment.changes import NEWCOMER
from core.experiment.fields import with_value
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from desktop.training.ghost import Ghost, GhostVariant
from desktop.training.runs import Runs
from tests.fakes import snapshot

DROPOUT = "regularization.dropout.enabled"


def trio() -> Experiment:
    """No regularization, dropout, L2."""
    one = opening_experiment()
    dropout, l2 = (with_value(one, path, True).variants[0] for path in (DROPOUT, "regularization.l2.enabled"))
    return replace(one, variants=(one.variants[0], dropout, l2))


def losses(ghost: Ghost | None) -> list[float | None]:
    """Validation losses of the ghost's variants."""
    assert ghost is not None
    return [told(one) for one in ghost.variants]


def told(one: GhostVariant | None) -> float | None:
    return None if one is None else one.validation_loss


@pytest.fixture
def runs() -> Runs:
    """A run of three variants at epoch 300."""
    made = Runs(trio())
    made.begin(trio(), 0)
    run(made, 300, (0.9, 0.5, 0.6))
    return made


def run(runs: Runs, epoch: int, values: tuple[float, ...], shown_epoch: int | None = None) -> None:
    """A snapshot of the present run comes."""
    found = snapshot(
        runs.present.run_id, epoch, revision=9, variant_count=len(values), losses=values, shown_epoch=shown_epoch
    )
    assert runs.take(found)


def test_a_run_that_gives_its_place_stays_as_a_ghost(runs: Runs) -> None:
    runs.begin(trio(), 0)
    assert losses(runs.ghost) == [0.9, 0.5, 0.6]
    run(runs, 50, (0.7, 0.7, 0.7))
    runs.begin(trio(), 0)
    assert losses(runs.ghost) == [0.9, 0.5, 0.6], "50 epochs are too few to take its place"
    run(runs, 51, (0.7, 0.7, 0.7))
    runs.begin(trio(), 0)
    assert losses(runs.ghost) == [0.7, 0.7, 0.7]


def test_it_is_of_what_training_had_come_to_not_of_the_epoch_looked_back_at(runs: Runs) -> None:
    run(runs, 300, (0.4, 0.4, 0.4), shown_epoch=40)
    runs.begin(trio(), 0)
    assert losses(runs.ghost) == [0.9, 0.5, 0.6]


def test_a_run_that_is_continued_leaves_what_it_had_come_to(runs: Runs) -> None:
    runs.continue_present(2, 144)
    found = snapshot(runs.present.run_id, 144, revision=9, losses=(0.5, 0.5, 0.5), forget_after=(144,) * 3)
    runs.take(found)
    assert losses(runs.ghost) == [0.9, 0.5, 0.6]
    assert runs.ghost is not None
    curve = runs.ghost.variants[0]
    assert curve is not None
    assert curve.history.last_epoch == 300, "the curve that it was, to its end"


def test_a_run_that_comes_back_is_not_its_own_ghost(runs: Runs) -> None:
    first = runs.present
    runs.end(20, 0)
    runs.begin(trio(), 0)
    run(runs, 20, (0.7, 0.7, 0.7))
    runs.end(21, 0)
    runs.bring_back(first)
    assert runs.ghost is None, "20 epochs are nothing to compare with"
    runs.end(22, 0)
    runs.begin(trio(), 0)
    run(runs, 200, (0.3, 0.3, 0.3))
    runs.bring_back(first)
    assert losses(runs.ghost) == [0.3, 0.3, 0.3]


def test_the_persons_own_comes_back_after_a_lesson_which_has_none_of_it(runs: Runs) -> None:
    runs.begin(trio(), 0)
    run(runs, 200, (0.3, 0.3, 0.3))
    own = runs.present
    runs.end(20, 0)
    for work in (1, 2):
        runs.turn_to(work)
        runs.begin(trio(), 0)
        assert runs.ghost is None
        run(runs, 100, (0.7, 0.7, 0.7))
    runs.turn_to(0)
    runs.bring_back(own)
    assert losses(runs.ghost) == [0.9, 0.5, 0.6]


def test_of_another_dataset_there_is_no_ghost(runs: Runs) -> None:
    other = with_value(trio(), "data.label_noise", 0.2)
    runs.begin(other, 0)
    assert runs.ghost is None


def test_undo_to_another_dataset_and_redo_bring_the_ghost_back(runs: Runs) -> None:
    other = replace(trio(), data=replace(trio().data, noise=0.1))
    runs.begin(trio(), 0)
    runs.begin(other, 0)
    assert runs.ghost is None, "nothing could be compared"
    runs.begin(trio(), 0)
    assert losses(runs.ghost) == [0.9, 0.5, 0.6]
    run(runs, 400, (0.3, 0.3, 0.3))
    runs.begin(other, 0)
    assert runs.ghost is None
    runs.begin(trio(), 0)
    assert losses(runs.ghost) == [0.3, 0.3, 0.3], "the newer one"


def test_drawn_points_leave_the_ghost_but_not_the_comparison_of_losses(runs: Runs) -> None:
    runs.begin(trio(), 0)
    drawn = replace(trio(), points=trio().points.added(np.zeros((3, 2)), 0))
    assert runs.ghost is not None
    assert runs.ghost.is_of_data_of(drawn)
    assert not runs.ghost.is_on_points_of(drawn)
    assert runs.ghost.is_on_points_of(trio())


def test_a_ghost_that_comes_back_stands_beside_the_variants_as_they_were_moved_meanwhile(runs: Runs) -> None:
    first, dropout, ridge = trio().variants
    other = replace(trio(), data=replace(trio().data, noise=0.1))
    runs.begin(other, 0)
    assert runs.ghost is None
    runs.reform_present(10, replace(other, variants=(ridge, first, dropout)), (2, 0, 1), 0)
    runs.begin(replace(trio(), variants=(ridge, first, dropout)), 0)
    assert losses(runs.ghost) == [0.6, 0.9, 0.5]


def test_variants_take_their_ghosts_along(runs: Runs) -> None:
    runs.begin(trio(), 0)
    run(runs, 10, (0.7, 0.7, 0.7))
    now = trio()
    moved = replace(now, variants=(now.variants[2], now.variants[0], now.variants[0]))
    runs.reform_present(10, moved, (2, 0, NEWCOMER), 1)
    assert losses(runs.ghost) == [0.6, 0.9, None]


def test_with_another_number_of_variants_the_chosen_one_is_compared_with_its_equal(runs: Runs) -> None:
    runs.begin(trio(), 0)
    assert runs.ghost is not None
    none, dropout, l2 = trio().variants
    assert [told(one) for one in runs.ghost.beside((none, dropout, l2), 0)] == [0.9, 0.5, 0.6]
    assert [told(one) for one in runs.ghost.beside((l2,), 0)] == [0.6]
    assert [told(one) for one in runs.ghost.beside((none, dropout), 1)] == [None, 0.5]
    other = with_value(opening_experiment(), "network.hidden", (3,)).variants[0]
    assert [told(one) for one in runs.ghost.beside((none, other), 1)] == [None, 0.5], "what stood in its place"


def test_newcomers_that_never_caught_up_leave_no_ghost_and_others_theirs(runs: Runs) -> None:
    now = trio()
    more = replace(now, variants=(now.variants[1], now.variants[0], now.variants[2], now.variants[2]))
    runs.reform_present(10, more, (1, 0, 2, NEWCOMER), 1)
    runs.begin(more, 0)
    assert losses(runs.ghost) == [0.5, 0.9, 0.6, None]
