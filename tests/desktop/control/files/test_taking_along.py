"""Exporting for PyTorch by menu: script and notebook at once, weights as soon as the training process has made them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.experiment.presets import opening_experiment, preset
from core.experiment.script import to_notebook, to_script
from core.experiment.spec import Experiment
from core.protocol import RequestSnapshot
from core.protocol.inspection import AskWeightsFile, WeightsFile
from desktop.app import Playground
from desktop.training.session import WorkerDied
from tests.desktop.control.files.saved import finish
from tests.fakes import session_of, snapshot

Open = Callable[[Experiment], Playground]


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that a person is proposed, and takes, in a folder of their own."""
    proposals: list[Path] = []

    def take(_window: object, _title: str, proposal: Path, kinds: tuple[str, ...], _key: str) -> Path:
        assert f"*{proposal.suffix}" in kinds[0]
        proposals.append(tmp_path / proposal.name)
        return proposals[-1]

    monkeypatch.setattr("desktop.control.files.taking_along.ask_save", take)
    return proposals


def arrive(playground: Playground, epoch: int, *answers: WeightsFile) -> None:
    count = len(playground.model.experiment.variants)
    news = snapshot(
        playground.run.run_id, epoch, revision=playground.run.revision, variant_count=count, checkpoints=(0, epoch)
    )
    session_of(playground).bring(replace(news, answers=answers))
    tick(playground)


def tick(playground: Playground) -> None:
    playground.controller._tick()
    playground.clock.ticked.emit()


def is_asked_for(playground: Playground, question: AskWeightsFile) -> bool:
    return question in session_of(playground).sent_of(RequestSnapshot)[-1].questions


def test_a_script_trains_to_the_epoch_that_is_shown(open_window: Open, asked: list[Path]) -> None:
    playground = open_window(preset("cures"))
    arrive(playground, 70)
    playground.actions.export_script.trigger()
    finish(playground)
    assert [path.name for path in asked] == ["experiment.py"]
    assert asked[0].read_text("utf-8") == to_script(preset("cures"), 70)
    assert playground.window.notice == "Saved experiment.py."


def test_before_training_a_notebook_gets_the_usual_number_of_epochs(open_window: Open, asked: list[Path]) -> None:
    playground = open_window(opening_experiment())
    playground.actions.export_notebook.trigger()
    finish(playground)
    assert asked[0].name == "experiment.ipynb"
    assert asked[0].read_bytes() == to_notebook(opening_experiment(), 1000)


def test_weights_of_the_chosen_variant_are_written_when_they_come(open_window: Open, asked: list[Path]) -> None:
    playground = open_window(preset("cures"))
    arrive(playground, 70)
    playground.model.choose(1)
    playground.actions.export_weights.trigger()
    finish(playground)
    tick(playground)
    assert not asked[0].exists()
    question = AskWeightsFile(variant=1)
    assert is_asked_for(playground, question)
    arrive(playground, 71, WeightsFile(question=question, epoch=71, contents=b"weights"))
    finish(playground)
    assert asked[0].read_bytes() == b"weights"
    assert playground.window.notice == "Saved experiment.pt. Of epoch 71: L2 0.01."
    arrive(playground, 72)
    assert not is_asked_for(playground, question)


def test_where_the_training_process_ends_first_it_says_that_there_are_no_weights(
    open_window: Open, asked: list[Path]
) -> None:
    playground = open_window(opening_experiment())
    arrive(playground, 5)
    playground.actions.export_weights.trigger()
    finish(playground)
    session_of(playground).bring(WorkerDied(exit_code=-11))
    tick(playground)
    assert (
        playground.window.notice == "experiment.pt isn't saved: training was halted. Press Train to start from epoch 0."
    )
    assert not asked[0].exists()


@pytest.mark.parametrize("kind", ["export_script", "export_notebook", "export_weights"])
def test_without_points_there_is_nothing_to_export_and_it_says_so(
    kind: str, open_window: Open, asked: list[Path]
) -> None:
    playground = open_window(Experiment())
    getattr(playground.actions, kind).trigger()
    assert asked == []
    assert "Draw some points" in playground.window.notice


def test_what_cannot_be_written_is_told(open_window: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.control.files.taking_along.ask_save", lambda *_: Path("/nowhere/a.py"))
    playground = open_window(opening_experiment())
    playground.actions.export_script.trigger()
    finish(playground)
    assert playground.window.notice.startswith("a.py can't be saved: there is no folder")
