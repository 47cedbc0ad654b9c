"""The log of a run: what it gives back is what happened, and it stays small."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from hypothesis import given

from core.data.points import Points
from core.experiment.parameter_place import ParameterPlace
from core.experiment.spec import EarlyStopping, Experiment, Repeats, Variant
from core.learning.points_change import PointsChange
from core.learning.run_log import DEPARTED, EDIT_BYTES, ENTRY_BYTES, MOST_BYTES, Entry, Moment, RunLog
from tests.core.learning.small_experiments import experiment, scattered, variant
from tests.core.strategies import points as any_points

replace = msgspec.structs.replace


def _entries(log: RunLog) -> list[Entry]:
    return list(log.entries(Repeats()))


def _rated(spec: Experiment, rate: float) -> Experiment:
    return replace(spec, training=replace(spec.training, learning_rate=rate))


def _stopping(patience: int) -> Variant:
    return variant(6, stopping=EarlyStopping(enabled=True, patience=patience))


@given(any_points(), any_points())
def test_the_difference_leads_from_any_points_to_any_others(old: Points, new: Points) -> None:
    assert PointsChange.between(old, new).applied_to(old) == new


def test_a_stroke_among_many_points_takes_next_to_nothing() -> None:
    points = scattered(10_000)
    fewer = points.kept(~points.near([[0.0, 0.0]], 0.05))
    for changed in (points.added([[0.0, 0.0], [1.0, 1.0]], 1), fewer):
        change = PointsChange.between(points, changed)
        assert change.byte_count < 2000
        assert change.applied_to(points) == changed


def test_what_is_noted_comes_back_in_order() -> None:
    spec = experiment()
    more = replace(spec, points=spec.points.added([[0.0, 0.0]], 1))
    happened = [
        Entry(Moment(2, 3), more),
        Entry(Moment(4, 0), _rated(more, 0.1)),
        Entry(Moment(4, 1), _rated(spec, 0.1)),
    ]
    log = RunLog(spec)
    for entry in happened:
        log.note(*entry)
        log.note(*entry)  # what changes nothing leaves no trace
    assert _entries(log) == [Entry(Moment(0, 0), spec), *happened]


def test_of_several_changes_at_one_moment_the_last_one_counts() -> None:
    spec, points = experiment(), experiment().points
    log = RunLog(spec)
    for k in range(20):
        points = points.added([[k / 10, 0.0]], k % 2)
        log.note(Moment(3, 1), _rated(replace(spec, points=points), 0.01 + k / 100))
    assert _entries(log)[1:] == [Entry(Moment(3, 1), _rated(replace(spec, points=points), 0.2))]


@pytest.mark.parametrize(
    "between",
    [
        replace(experiment(_stopping(5)), points=experiment().points.added([[0.0, 0.0]], 1)),
        experiment(_stopping(50)),
    ],
)
def test_what_is_taken_back_at_the_same_moment_leaves_nothing_to_live_through(between: Experiment) -> None:
    spec = experiment(_stopping(5))
    log = RunLog(spec)
    for changed in (between, spec):
        log.note(Moment(9, 0), changed)
    assert [entry.experiment for entry in _entries(log)] == [spec, spec]


def test_going_back_forgets_what_came_later_and_keeps_the_settings_of_now() -> None:
    spec = experiment()
    log = RunLog(spec)
    rates = [0.02, 0.03, 0.04, 0.05]
    for epoch, rate in zip((3, 5, 7, 9), rates, strict=True):
        log.note(Moment(epoch, 0), _rated(spec, rate))
    log.cut(5, _rated(spec, 0.05))
    found = [(entry.moment, entry.experiment.training.learning_rate) for entry in _entries(log)]
    assert found == [((0, 0), 0.01), ((3, 0), 0.02), ((5, 0), 0.05)]


def test_what_came_after_the_end_of_the_epoch_that_is_gone_back_to_is_void() -> None:
    spec = experiment()
    log = RunLog(spec)
    log.note(Moment(5, 0), replace(spec, points=spec.points.added([[0.0, 0.0]], 1)))
    log.note(Moment(7, 0), spec)
    log.cut(5, spec)
    assert _entries(log) == [Entry(Moment(0, 0), spec)]


def test_variants_take_their_past_along_and_newcomers_have_always_been_what_they_are() -> None:
    one, cured, other = variant(6), variant(6, l2=0.1), variant(3)
    spec = experiment(one, other)
    log = RunLog(spec)
    log.note(Moment(4, 2), replace(spec, variants=(cured, other)))
    new = variant(9)
    joined = log.reformed((1, -1, 0, 0), [(log.newcomers([new]), 0)])
    assert [entry.experiment.variants for entry in _entries(joined)] == [
        (other, new, one, one),
        (other, new, cured, cured),
    ]


def test_one_that_left_is_remembered_for_a_while() -> None:
    one, cured, other = variant(6), variant(6, l2=0.1), variant(3)
    spec = experiment(one, other)
    log = RunLog(spec)
    log.note(Moment(4, 2), replace(spec, variants=(cured, other)))
    left = log.reformed((1,), [])
    left.note(Moment(6, 0), _rated(replace(spec, variants=(other,)), 0.1))
    back = [entry.experiment.variants for entry in _entries(left.newcomers([cured]))]
    assert back == [(one,), (cured,), (cured,)]
    for k in range(DEPARTED):
        left = left.reformed((0, -1), [(left.newcomers([variant(10 + k)]), 0)]).reformed((0,), [])
    assert [entry.experiment.variants for entry in _entries(left.newcomers([cured]))] == [(cured,)] * 3


def test_beyond_its_bounds_it_says_so_until_all_that_is_lost_is_void() -> None:
    spec = experiment()
    log = RunLog(spec, most_bytes=4 * ENTRY_BYTES)
    for epoch in range(1, 9):
        log.note(Moment(epoch, 0), _rated(spec, (1 + epoch) / 100))
    assert not log.is_complete
    log.cut(8, _rated(spec, 0.08))
    assert not log.is_complete
    log.cut(2, _rated(spec, 0.08))
    assert log.is_complete
    assert [entry.experiment.training.learning_rate for entry in _entries(log)] == [0.01, 0.02, 0.08]


def test_a_minute_of_strokes_among_10_000_points_fits_several_times() -> None:
    random = np.random.default_rng(0)
    points = scattered(10_000)
    log = RunLog(experiment(points=points), most_bytes=MOST_BYTES // 27)
    for frame in range(400):
        place = random.uniform(-3, 3, (1, 2))
        points = points.kept(~points.near(place, 0.02)) if frame % 10 == 0 else points.added(place, 1)
        log.note(Moment(frame, 0), experiment(points=points))
    assert log.is_complete


def test_edits_come_in_order_and_of_one_number_at_one_moment_the_last_one() -> None:
    log, place, other = RunLog(experiment()), ParameterPlace(layer=0, unit=1, source=0), _OTHER
    for value in (0.1, 0.2, 0.3):
        log.note_edit(Moment(3, 1), 0, place, value)
    log.note_edit(Moment(3, 1), 0, other, 5.0)
    log.note_edit(Moment(4, 0), 0, place, 0.4)
    told = [(edit.moment, edit.place, edit.value) for edit in log.edits()]
    assert told == [(Moment(3, 1), place, 0.3), (Moment(3, 1), other, 5.0), (Moment(4, 0), place, 0.4)]


def test_a_log_full_of_edits_says_that_it_is_not_complete() -> None:
    log = RunLog(experiment(), most_bytes=10 * EDIT_BYTES)
    for epoch in range(10):
        log.note_edit(Moment(epoch, 0), 0, _OTHER, 1.0)
    assert log.is_complete
    log.note_edit(Moment(10, 0), 0, _OTHER, 1.0)
    assert not log.is_complete
    log.cut(5, experiment())
    assert log.is_complete
    assert [edit.moment.epoch for edit in log.edits()] == [0, 1, 2, 3, 4]


_OTHER = ParameterPlace(layer=1, unit=0, source="bias")
