"""In the training process, what follows from an experiment is found once for each that comes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat

import pytest
from msgspec.structs import replace

from core.data.split import assign
from core.experiment.presets import opening_experiment
from core.experiment.readiness import hindrance
from core.experiment.spec import NetworkSpec, Variant
from core.metrics.data_facts import data_facts
from core.protocol import ChangeRun, Command, ReformRun, StepEpoch
from tests.calls import counted
from tests.core.worker.pipe import Pipe, answered, serve, started


def test_each_change_asks_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = [counted(monkeypatch, function) for function in (assign, data_facts, hindrance)]
    asked: dict[str, list[int]] = {}

    def done(what: str) -> None:
        asked[what] = [len(one) for one in calls]
        for one in calls:
            one.clear()

    def script(pipe: Pipe) -> Iterator[Command | None]:
        one = opening_experiment()
        two = replace(one, variants=(*one.variants, Variant(network=NetworkSpec(hidden=(3,)))))
        drawn = replace(two, points=two.points.added([[0.5, 0.5]], 1))
        faster = replace(drawn, training=replace(drawn.training, learning_rate=0.02))
        alone = replace(faster, variants=one.variants)

        yield started(two)
        yield from answered(pipe)
        done("begin")
        yield StepEpoch(run_id=1)
        yield from repeat(None, 20)
        done("train")
        yield ChangeRun(run_id=1, revision=2, experiment=drawn)
        yield from answered(pipe)
        done("draw")
        yield ChangeRun(run_id=1, revision=3, experiment=faster)
        yield from answered(pipe)
        done("rate")
        yield ReformRun(run_id=1, revision=4, experiment=alone, places=(0,))
        yield from answered(pipe)
        done("leave")

    assert serve(script).snapshots[-1].revision == 4
    assert asked == {
        "begin": [1, 1, 1],
        "train": [0, 0, 0],
        "draw": [1, 1, 1],
        "rate": [0, 0, 1],  # the points are those of before
        "leave": [0, 0, 1],
    }
