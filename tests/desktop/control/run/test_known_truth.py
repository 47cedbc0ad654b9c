"""Known truth in the window: asked for when it is wanted, shown where it belongs, and silent where nothing is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from core.data.generators import with_generated
from core.data.points import Points
from core.data.truth.scores import SampleScores, Score
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.protocol import FreshCurves, KnownTruth, Ready, RequestSnapshot, RequestTruth
from desktop.app import Playground
from desktop.document.edits import Edit, cleared, with_new_sample
from desktop.look.theme import LIGHT
from desktop.panels.truth_panel import WORDS, Kind
from tests.fakes import session_of, snapshot
from tests.tabs import show_tab

BOUNDARY = (np.array([[-2, -2], [2, 2]], np.float32),)
BEST = Score(0.43, 0.85)
SAMPLE = SampleScores(Score(0.41, 0.86), Score(0.47, 0.82))


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    """Neither from other tests nor for them."""
    yield
    for kind in WORDS:
        QSettings().remove(f"truth/{kind}")


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground]) -> Playground:
    """The whole window on a session without a process, with the Truth tab in sight."""
    made = open_window(opening_experiment())
    show_tab(made.window, "Truth")
    return made


def tick(playground: Playground, frames: int = 20) -> None:
    for _ in range(frames):
        playground.controller._tick()


def asked(playground: Playground) -> list[RequestTruth]:
    return session_of(playground).sent_of(RequestTruth)


def answer(playground: Playground, epoch: int = 40, *, knows_shape: bool = True, **changes: object) -> None:
    """The training process knows the recipe, and has trained to that epoch."""
    tick(playground)
    found = KnownTruth(number=asked(playground)[-1].number, best=BEST, sample=SAMPLE, boundary=BOUNDARY)
    fresh = FreshCurves(np.array([0, 20, 40]), np.array([[0.7, 0.5, 0.61]]), np.array([[0.5, 0.8, 0.79]]))
    run = playground.run
    news = snapshot(run.run_id, epoch, revision=run.revision, checkpoints=(0, 20, 40), losses=(0.55,))
    variants = tuple(msgspec.structs.replace(one, given_wrong=6, knows_shape=knows_shape) for one in news.variants)
    news = msgspec.structs.replace(news, variants=variants, fresh=fresh)
    session_of(playground).replies += [msgspec.structs.replace(found, **changes), news]
    tick(playground)


def switch(playground: Playground, kind: Kind) -> None:
    QTest.mouseClick(playground.window.truth_panel.widget.switches[kind], Qt.MouseButton.LeftButton)
    tick(playground)


def dots(playground: Playground) -> int:
    """Pixels of the truth's colour on the plane."""
    plane = playground.window.plane
    picture, color = plane.grab().toImage(), QColor(LIGHT.truth).rgb()
    return sum(picture.pixel(x, y) == color for x in range(plane.width()) for y in range(0, plane.height(), 2))


def texts(playground: Playground) -> list[str]:
    panel = playground.window.truth_panel.widget
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel) and label.text()]


def test_nothing_is_shown_until_it_is_wanted(playground: Playground) -> None:
    answer(playground)
    assert [request.grid for request in asked(playground)] == [0], "what the verdict rests on, and no boundary"
    assert not any(request.fresh for request in session_of(playground).sent_of(RequestSnapshot))
    assert playground.window.planes.truth == ()
    assert not playground.window.loss_plot.contents.truth.told()
    assert not any(action.isChecked() for action in playground.actions.truths.values())
    assert "0.43 · 85.0 % right" in texts(playground), "the numbers are there for who looks for them"
    assert any(text.startswith("Training 0.41, validation 0.47.") for text in texts(playground))


def test_the_boundary_is_asked_for_and_drawn_on_every_plane(playground: Playground) -> None:
    answer(playground)
    switch(playground, "boundary")
    assert asked(playground)[-1].grid > 0
    answer(playground)
    assert dots(playground) > 20
    playground.actions.zoom_in.trigger()
    tick(playground)
    assert asked(playground)[-1].view != asked(playground)[-2].view, "and anew for another part of the plane"
    switch(playground, "boundary")
    assert playground.window.planes.truth == ()
    assert dots(playground) == 0


def test_lines_in_the_chart_are_told_and_held_by_its_axis(playground: Playground) -> None:
    answer(playground)
    for kind in ("best", "sample", "fresh"):
        switch(playground, kind)
    assert session_of(playground).sent_of(RequestSnapshot)[-1].fresh
    answer(playground)
    described = playground.window.loss_plot.canvas.accessibleDescription()
    for told in ("best possible 0.43", "training points 0.41", "validation points 0.47", "fresh points 0.61"):
        assert told in described
    legend = playground.window.loss_plot.legend.accessibleName()
    assert "fresh points" in legend
    assert "best possible" in legend


def test_the_true_generalization_stands_beside_what_validation_says(playground: Playground) -> None:
    answer(playground)
    switch(playground, "fresh")
    answer(playground)
    shown = texts(playground)
    assert "0.61 · 79.0 % right" in shown
    assert "True generalization. 50 validation points say 0.55." in shown


def test_numbers_beside_each_other_are_of_one_moment_however_little_a_frame_has_room_for(
    playground: Playground, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(playground)
    window, run, said = playground.window, playground.run, set[str]()
    monkeypatch.setattr(window, "painted_seconds", lambda: 0.01)
    for epoch in range(41, 101):
        news = snapshot(run.run_id, epoch, revision=run.revision, checkpoints=(0, 20, 40), losses=(epoch / 100,))
        session_of(playground).replies.append(news)
        tick(playground, 1)
        loss = window.metrics.numbers["validation_loss"].text()
        said.add(loss)
        assert f"True generalization. 50 validation points say {float(loss):.2f}." in texts(playground)
    assert len(said) > 3


def test_wrong_labels_learned_by_heart_are_counted(playground: Playground) -> None:
    answer(playground)
    assert "6 of 8 wrong labels learned by heart" in texts(playground)
    assert "16 wrong labels, 6 of 8 learned by heart" in playground.window.center.key.accessibleName()
    answer(playground, 41, knows_shape=False)
    assert "Gives 6 of 8 wrong labels, maybe by chance" in texts(playground)
    assert "by heart" not in playground.window.center.key.accessibleName()


def test_drawn_points_leave_the_truth_to_the_recipe_and_it_says_so(playground: Playground) -> None:
    answer(playground)
    model = playground.model
    experiment = model.experiment
    drawn = msgspec.structs.replace(experiment, points=experiment.points.added([[0, 0], [1, 1]], 1).kept(_all_but_3()))
    model.undo_stack.push(Edit(model, drawn, "Draw"))
    answer(playground, sample=None)
    assert "2 points drawn or moved, 3 gone: what stands here is true of the recipe alone." in texts(playground)
    assert "0.43 · 85.0 % right" in texts(playground)
    assert not any("Training 0.41" in text for text in texts(playground))
    assert all(each.isEnabled() for each in playground.window.truth_panel.widget.switches.values())


def test_without_a_recipe_switches_are_disabled_with_the_reason(playground: Playground) -> None:
    switch(playground, "best")
    answer(playground)
    model, panel = playground.model, playground.window.truth_panel.widget
    count = len(asked(playground))
    model.undo_stack.push(Edit(model, cleared(model.experiment), "Clear points"))
    tick(playground)
    assert not any(each.isEnabled() for each in panel.switches.values())
    assert any(text.startswith("There are no points.") for text in texts(playground))
    points = model.experiment.points.added([[0, 0], [1, 1]], 1)
    model.undo_stack.push(Edit(model, msgspec.structs.replace(model.experiment, points=points), "Draw"))
    tick(playground)
    assert any("drawn or imported" in text for text in texts(playground))
    untrue = ("No network does better", "Luck", "True generalization")
    assert not any(text.startswith(untrue) for text in texts(playground)), "nothing is claimed of what is not known"
    assert len(asked(playground)) == count
    assert not playground.window.loss_plot.contents.truth.told()
    assert panel.switches["best"].isChecked(), "and it comes back with a recipe"


def test_an_answer_about_earlier_points_is_no_answer(playground: Playground) -> None:
    switch(playground, "boundary")
    tick(playground)
    old = asked(playground)[-1].number
    model = playground.model
    model.undo_stack.push(Edit(model, with_new_sample(model.experiment, 5), "New sample"))
    tick(playground)
    session_of(playground).replies.append(KnownTruth(number=old, best=BEST, sample=SAMPLE, boundary=BOUNDARY))
    tick(playground)
    assert playground.run.truth is None
    assert playground.window.planes.truth == ()
    assert asked(playground)[-1].number == old + 1, "the points as they are now are asked about next"


def test_a_slider_that_is_dragged_is_asked_about_when_it_rests_and_once_at_a_time(playground: Playground) -> None:
    answer(playground)
    before = len(asked(playground))
    for noise in (0.1, 0.2, 0.3, 0.4):
        playground.controller.settings.change("data.noise", noise)
        tick(playground, 8)  # as often as there may be something new to ask
    assert len(asked(playground)) == before
    tick(playground)
    assert len(asked(playground)) == before + 1
    playground.controller.settings.change("data.noise", 0.5)
    tick(playground, 40)
    assert len(asked(playground)) == before + 1, "an answer is due"
    answer(playground)
    tick(playground)
    assert len(asked(playground)) == before + 2


def test_what_is_wanted_is_remembered(playground: Playground, open_window: Callable[[Experiment], Playground]) -> None:
    switch(playground, "fresh")
    again = open_window(opening_experiment())
    assert again.window.truth_panel.widget.switches["fresh"].isChecked()
    assert again.actions.truths["fresh"].isChecked()
    assert not again.actions.truths["boundary"].isChecked()


def test_the_menu_and_the_panel_are_one(playground: Playground) -> None:
    playground.actions.truths["best"].trigger()
    assert playground.window.truth_panel.widget.switches["best"].isChecked()
    switch(playground, "best")
    assert not playground.actions.truths["best"].isChecked()


def test_the_verdict_goes_by_the_truth_once_it_is_known(open_window: Callable[[Experiment], Playground]) -> None:
    """Training loss far below what the truth costs is chance learned by heart, though no label is wrong."""
    opening = opening_experiment()
    data = msgspec.structs.replace(opening.data, label_noise=0.0, noise=0.5)
    points = with_generated(data, Points.empty())
    playground = open_window(msgspec.structs.replace(opening, data=data, points=points))
    epochs = np.arange(120.0)
    validation = 0.5 + 0.1 * np.exp(-epochs / 8) + 0.0003 * epochs
    rows = np.stack([epochs, 0.6 - 0.004 * epochs, validation, *np.full((2, 120), 0.8), *np.zeros((2, 120))], axis=1)
    news = snapshot(playground.run.run_id, 119, revision=playground.run.revision)
    news = msgspec.structs.replace(news, variants=(msgspec.structs.replace(news.variants[0], rows=rows),))
    session_of(playground).replies.append(news)
    tick(playground, 70)
    assert "Overfitting" not in playground.window.verdict.headline.text()
    found = KnownTruth(number=asked(playground)[-1].number, best=BEST, sample=SAMPLE, boundary=())
    session_of(playground).replies.append(found)
    tick(playground, 70)
    assert playground.window.verdict.headline.text().startswith("Overfitting since")


def test_a_new_training_process_is_asked_anew(playground: Playground) -> None:
    answer(playground)
    count = len(asked(playground))
    session_of(playground).replies.append(Ready(pid=2))
    tick(playground)
    assert len(asked(playground)) == count + 1


def _all_but_3() -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    mask = np.ones(102, np.bool_)
    mask[:3] = False
    return mask


def test_who_loses_drawn_points_to_a_dataset_is_told_how_to_keep_them(playground: Playground) -> None:
    model, tile = playground.model, playground.window.data_panel.widget.gallery.tiles["rings"]
    drawn = msgspec.structs.replace(model.experiment, points=model.experiment.points.added([[0, 0], [1, 1]], 1))
    show_tab(playground.window, "Data")
    for keys, kept in ((Qt.KeyboardModifier.ShiftModifier, 2), (Qt.KeyboardModifier.NoModifier, 0)):
        model.undo_stack.push(Edit(model, drawn, "Draw"))
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton, keys)
        assert int(model.experiment.points.drawn.sum()) == kept
        assert model.experiment.data.generator == "rings"
        assert ("with Shift they stay" in playground.window.notice) == (kept == 0)
