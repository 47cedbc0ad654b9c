"""Flags: which words stand at which epoch, and what the settings of an earlier epoch were."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from core.data.split import sent
from core.experiment.change_words import variant_words
from core.experiment.fields import with_value
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment, Variant
from desktop.training import flags as module
from desktop.training.flags import MOST, Flags

NAMES = ("no regularization",)
DROPOUT = "regularization.dropout.enabled"


@pytest.fixture
def experiment() -> Experiment:
    return opening_experiment()


def drawn(experiment: Experiment, count: int) -> Experiment:
    return replace(experiment, points=experiment.points.added(np.zeros((count, 2)), 0))


def erased(experiment: Experiment, count: int) -> Experiment:
    return replace(experiment, points=experiment.points.kept(np.arange(len(experiment.points)) >= count))


def with_values(experiment: Experiment, **values: Any) -> Experiment:
    for name, value in values.items():
        experiment = with_value(experiment, f"training.{name}", value)
    return experiment


def test_each_change_has_its_epoch(experiment: Experiment) -> None:
    flags = Flags(experiment)
    assert flags.told(NAMES) == []
    faster = with_values(experiment, learning_rate=0.1)
    flags.note(40, faster)
    flags.note(90, drawn(faster, 12))
    assert flags.told(NAMES) == [(40, "learning rate 0.1"), (90, "12 points drawn")]


def test_before_the_first_epoch_nothing_changes_under_way(experiment: Experiment) -> None:
    flags = Flags(experiment)
    flags.note(0, with_values(experiment, learning_rate=0.1))
    assert flags.told(NAMES) == []
    assert flags.settings_at(0, NAMES) == ""


def test_all_that_came_at_one_epoch_is_one_flag(experiment: Experiment) -> None:
    flags = Flags(experiment)
    slower = with_values(experiment, learning_rate=0.001)
    flags.note(40, slower)
    flags.note(40, erased(slower, 1))
    flags.note(40, with_value(erased(slower, 1), DROPOUT, True))
    assert flags.told(NAMES) == [(40, "learning rate 0.001, dropout 0.5 on, 1 point erased")]


def test_points_of_another_class_are_told_of(experiment: Experiment) -> None:
    flags = Flags(experiment)
    points = experiment.points
    some = np.flatnonzero(points.labels == 0)[:4]
    flags.note(40, replace(experiment, points=points.relabelled(np.isin(points.ids, points.ids[some]), 1)))
    assert flags.told(NAMES) == [(40, "4 points relabelled")]
    flags.note(40, experiment)
    assert flags.told(NAMES) == []


def test_moved_points_and_those_sent_to_training_are_told_of(experiment: Experiment) -> None:
    flags = Flags(experiment)
    points = experiment.points
    moved = points.moved(np.arange(12), -points.positions[:12])
    flags.note(40, replace(experiment, points=moved))
    share = experiment.data.validation_share
    three = np.isin(points.ids, points.ids[points.place < share][:3])
    flags.note(60, replace(experiment, points=sent(moved, three, share, to_validation=False)))
    assert flags.told(NAMES) == [(40, "12 points moved"), (60, "3 points sent to training")]


def test_what_was_taken_back_at_once_leaves_no_flag(experiment: Experiment) -> None:
    flags = Flags(experiment)
    flags.note(40, drawn(experiment, 3))
    flags.note(40, experiment)
    assert flags.told(NAMES) == []
    flags.note(60, with_value(experiment, DROPOUT, True))
    assert flags.told(NAMES) == [(60, "dropout 0.5 on")]


def test_a_gesture_is_one_flag_where_it_ended(experiment: Experiment) -> None:
    flags = Flags(experiment)
    for epoch, rate in ((40, 0.02), (44, 0.05), (51, 0.1)):
        flags.note(epoch, with_values(experiment, learning_rate=rate), "learning rate 1")
    dragged = with_values(experiment, learning_rate=0.1)
    for epoch, count in ((60, 2), (61, 5), (63, 12)):
        flags.note(epoch, drawn(dragged, count), "stroke 1")
    assert flags.told(NAMES) == [(51, "learning rate 0.1"), (63, "12 points drawn")]
    flags.note(70, with_values(drawn(dragged, 12), learning_rate=0.2), "learning rate 2")
    assert [epoch for epoch, _ in flags.told(NAMES)] == [51, 63, 70], "another drag is another flag"


def test_a_gesture_that_begins_beside_another_change_leaves_that_where_it_was(experiment: Experiment) -> None:
    flags = Flags(experiment)
    cured = with_value(experiment, DROPOUT, True)
    flags.note(40, cured)
    flags.note(40, with_values(cured, learning_rate=0.02), "drag")
    flags.note(45, with_values(cured, learning_rate=0.03), "drag")
    flags.note(47, with_values(cured, learning_rate=0.04), "drag")
    assert flags.told(NAMES) == [(40, "learning rate 0.02, dropout 0.5 on"), (47, "learning rate 0.04")]


def test_continuing_from_an_earlier_epoch_cuts_what_came_later(experiment: Experiment) -> None:
    flags = Flags(experiment)
    changed = with_values(experiment, learning_rate=0.1)
    flags.note(40, changed)
    changed = drawn(changed, 12)
    flags.note(200, changed)
    flags.continue_from(144, changed)
    assert flags.told(NAMES) == [(40, "learning rate 0.1"), (144, f"continued from 144, {len(changed.points)} points")]
    flags.continue_from(40, changed)
    assert flags.told(NAMES) == [(40, f"continued from 40, learning rate 0.1, {len(changed.points)} points")]
    flags.continue_from(0, changed)
    assert flags.told(NAMES) == []


def test_a_copy_goes_on_alone(experiment: Experiment) -> None:
    flags = Flags(experiment)
    flags.note(40, with_values(experiment, learning_rate=0.1))
    other = flags.copy()
    other.continue_from(10, experiment)
    assert flags.told(NAMES) == [(40, "learning rate 0.1")]
    assert other.told(NAMES) == [(10, "continued from 10")]


def test_what_is_told_already_is_not_put_into_words_again(
    experiment: Experiment, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a hundred flags that took half of a frame, at each move of a stroke."""
    calls: list[object] = []

    def counted(old: Variant, new: Variant) -> list[str]:
        calls.append(new)
        return variant_words(old, new)

    monkeypatch.setattr(module, "variant_words", counted)
    flags = Flags(experiment)
    for epoch in range(1, 31):
        flags.note(epoch, with_values(experiment, learning_rate=0.01 + epoch / 1000))
    told = flags.told(NAMES)
    calls.clear()
    flags.note(31, with_values(experiment, learning_rate=0.2))
    assert flags.told(NAMES) == [*told, (31, "learning rate 0.2")]
    assert len(calls) == 1
    assert flags.told(("another name",)) == flags.told(NAMES)


def test_with_several_variants_a_flag_says_whose(experiment: Experiment) -> None:
    pair = replace(experiment, variants=experiment.variants * 2)
    names = ("no regularization", "dropout 0.5")
    flags = Flags(pair)
    cured = with_value(pair, DROPOUT, True, variant=1)
    flags.note(40, cured)
    flags.note(40, with_values(cured, learning_rate=0.1))
    assert flags.told(names) == [(40, "learning rate 0.1\nDropout 0.5: dropout 0.5 on")]
    assert flags.settings_at(30, names) == "learning rate 0.01; Dropout 0.5: dropout off"


def test_the_settings_of_an_epoch_are_those_that_trained_its_weights(experiment: Experiment) -> None:
    flags = Flags(experiment)
    before = len(experiment.points)
    changed = with_value(experiment, DROPOUT, True)
    flags.note(100, changed)
    changed = drawn(with_values(changed, learning_rate=0.03), 5)
    flags.note(150, changed)
    assert flags.settings_at(144, NAMES) == f"learning rate 0.01, {before} points"
    assert flags.settings_at(100, NAMES) == f"learning rate 0.01, dropout off, {before} points"
    assert flags.settings_at(151, NAMES) == "", "they are those of now"
    same_count = erased(drawn(changed, 3), 3)
    flags.note(160, same_count)
    assert flags.settings_at(155, NAMES) == "other points"


def test_variants_keep_their_flags_where_they_move(experiment: Experiment) -> None:
    pair = replace(experiment, variants=experiment.variants * 2)
    flags = Flags(pair)
    cured = with_value(pair, DROPOUT, True, variant=1)
    flags.note(40, cured)
    moved = replace(cured, variants=(cured.variants[1], experiment.variants[0], cured.variants[0]))
    flags.reform((1, -1, 0), moved)
    assert flags.told(("a", "b", "c")) == [(40, "A: dropout 0.5 on")]
    flags.note(50, with_values(moved, learning_rate=0.1))
    assert flags.told(("a", "b", "c"))[-1] == (50, "learning rate 0.1")


def test_however_many_changes_there_are_few_flags_are_kept_and_no_points_are_lost(experiment: Experiment) -> None:
    flags = Flags(experiment)
    changed = experiment
    for epoch in range(10, 10 + 3 * MOST, 2):
        changed = drawn(changed, 1)
        flags.note(epoch, changed)
    told = flags.told(NAMES)
    assert len(told) <= MOST
    assert sum(int(words.split()[0]) for _, words in told) == 3 * MOST // 2


def test_what_is_taken_back_moves_no_flag_of_before(experiment: Experiment) -> None:
    """A snapshot tells then at which epoch the newest change took effect, and there is none."""
    flags = Flags(experiment)
    slower = with_values(experiment, learning_rate=0.001)
    flags.note(3, slower)
    flags.settle(4)
    flags.note(23, drawn(slower, 1))
    flags.note(23, slower)
    flags.settle(23)
    assert flags.told(NAMES) == [(4, "learning rate 0.001")]
