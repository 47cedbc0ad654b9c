"""Whatever is done with tools and selections, one after the other: undo and redo give back exactly the same points."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, Literal

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

import desktop.app
from core.data.points import Points
from core.experiment.passage import Passage
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.plane.grid import EXTENT, FARTHEST
from desktop.app import Playground
from desktop.document.edits import cleared
from desktop.tools.catalog import TOOLS
from desktop.tools.hand import Hand
from desktop.tools.tool import Press
from tests.fakes import FakeSession

COMMANDS: Final[dict[str, Callable[[Playground], object]]] = {
    "all": lambda window: window.controller.selecting.select_all(),
    "none": lambda window: window.controller.selecting.select_none(),
    "others": lambda window: window.controller.selecting.invert(),
    "left": lambda window: window.controller.selecting.nudge(-0.1, 0.0),
    "up": lambda window: window.controller.selecting.nudge(0.0, 0.5),
    "across": lambda window: window.controller.selecting.mirror(0),
    "down": lambda window: window.controller.selecting.mirror(1),
    "place": lambda window: window.controller.selecting.place(0.25, -0.5),
    "relabel": lambda window: window.controller.selecting.relabel(1),
    "learn": lambda window: window.controller.selecting.send(to_validation=False),
    "hold out": lambda window: window.controller.selecting.send(to_validation=True),
    "delete": lambda window: window.controller.selecting.delete(),
    "duplicate": lambda window: window.controller.selecting.duplicate(),
    "cut": lambda window: window.controller.clipboard.cut(),
    "copy": lambda window: window.controller.clipboard.copy(),
    "paste": lambda window: window.controller.clipboard.paste(),
    "paste in place": lambda window: window.controller.clipboard.paste_in_place(),
    "hide validation": lambda window: window.actions.show_validation.toggle(),
    "clear": lambda window: window.controller.settings.clear(),
    "undo": lambda window: window.model.undo_stack.undo(),
    "redo": lambda window: window.model.undo_stack.redo(),
}

places = st.tuples(st.floats(-1.2 * EXTENT, 1.2 * EXTENT), st.floats(-1.2 * EXTENT, 1.2 * EXTENT))
strokes = st.tuples(
    st.sampled_from(TOOLS),
    places,
    st.lists(places, max_size=4),
    st.sampled_from(["", "adds", "takes_away", "erase"]),
    st.booleans(),
)
acts = st.lists(st.one_of(strokes, st.sampled_from(sorted(COMMANDS))), min_size=1, max_size=14)


@pytest.fixture
def playground(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Playground]:
    monkeypatch.setattr(desktop.app, "Session", FakeSession)
    made = Playground(opening_experiment())
    qtbot.addWidget(made.window)
    made.clock.stop()
    yield made
    made.window.close()


def begin_anew(playground: Playground) -> None:
    """With a few points, and nothing to undo."""
    positions = np.random.default_rng(1).uniform(-EXTENT, EXTENT, (30, 2))
    points = Points.empty().added(positions, np.arange(30) % 2)
    playground.controller.drawing.end()
    playground.model.undo_stack.clear()
    playground.actions.show_validation.setChecked(True)
    playground.model.replace(replace(cleared(opening_experiment()), points=points), Passage(replaces_points=True))
    playground.model.selection.choose(points.ids[:0])


def do(playground: Playground, act: Any) -> None:
    if isinstance(act, str):
        COMMANDS[act](playground)
        return
    tool, start, path, how, is_canceled = act
    drawing = playground.controller.drawing
    drawing.tool, drawing.hand = tool, Hand(label=len(path) % 2, density=4.0)
    kind: Literal["paint", "erase"] = "erase" if how == "erase" else "paint"
    drawing.begin(Press(start, kind, adds=how == "adds", takes_away=how == "takes_away"))
    for at in path:
        drawing.move([at])
        assert_sound(playground)
    if is_canceled:
        drawing.cancel()
    else:
        drawing.end()


def assert_sound(playground: Playground) -> None:
    points, selection = playground.model.experiment.points, playground.model.selection
    assert np.isin(selection.ids, points.ids).all(), "no point is selected that there isn't"
    assert (np.diff(selection.ids) > 0).all()
    assert points.ids[selection.rows(points)].tolist() == selection.ids.tolist()
    assert (np.diff(points.ids) > 0).all()
    assert (np.abs(points.positions) <= FARTHEST).all()


def steps(playground: Playground) -> list[Experiment]:
    """The experiments that undo leads through, last first; the points must be those that there were."""
    stack, seen = playground.model.undo_stack, [playground.model.experiment]
    while stack.canUndo():
        stack.undo()
        assert_sound(playground)
        seen.append(playground.model.experiment)
    return seen


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts)
def test_undo_and_redo_of_any_tools_give_back_the_same_points(playground: Playground, acts: Sequence[Any]) -> None:
    begin_anew(playground)
    first, stack = playground.model.experiment, playground.model.undo_stack
    known = {0: first}
    for act in acts:
        before = stack.index(), playground.model.experiment
        do(playground, act)
        assert_sound(playground)
        if stack.index() == before[0] and playground.model.experiment != before[1]:
            assert act in ("left", "up"), "only arrow keys in a row go on with a step"
        known[stack.index()] = playground.model.experiment
    last = playground.model.experiment
    seen = steps(playground)
    assert seen[-1] == first
    for index, experiment in enumerate(reversed(seen)):
        assert experiment == known[index]
    for experiment in list(reversed(seen))[1:]:
        stack.redo()
        assert_sound(playground)
        assert playground.model.experiment == experiment
    assert playground.model.experiment == last
