"""What is said of edits, files and runs, in another language: whole sentences, with nothing of English in them."""

from __future__ import annotations

import errno
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.data.provenance import Provenance
from core.data.tables.column_names import column_text, unnamed
from core.data.tables.files import load as load_table
from core.experiment.experiment_file import load as load_experiment
from core.experiment.presets import opening_experiment, preset
from core.experiment.recovery_file import Summary
from core.experiment.recovery_file import load as load_recovery
from core.files.whole_file import FileError, reason
from desktop.control.files.sharing import told_of
from desktop.control.points.drawing import Drawing, wrong_text
from desktop.control.run.known_truth import changes_text
from desktop.control.sheet import caption
from desktop.document.edits import generator_text, setting_text, with_setting
from desktop.document.experiment_model import ExperimentModel
from desktop.document.left_work import Left, age_text
from desktop.look.language import Language, use, worded
from desktop.tools.tool import Press
from desktop.training.flags import Flags
from desktop.training.worker_end import WorkerEnd
from tests.translations.bracketed import bracketed, outside


@pytest.fixture(autouse=True)
def made_up_language() -> Iterator[None]:
    use(bracketed())
    yield
    use(Language())


def _changed() -> str:
    experiment = opening_experiment()
    flags = Flags(experiment)
    after = with_setting(experiment, "training.learning_rate", 0.1)
    flags.note(10, after)
    fewer = with_setting(after, "data.point_count", 50)
    flags.note(20, fewer)
    return "; ".join(words for _, words in flags.told(["only one"]))


def _left(drawn: int, document: str = "") -> str:
    summary = Summary(changed_at=time.time() - 200, drawn=drawn, document=document)
    return Left("a", Path("a.recovery"), summary, 2).text


def _untaken(load: Callable[[Path], object]) -> str:
    with pytest.raises(ValueError, match="read") as caught:
        load(Path("no/such.file"))
    return worded(caught.value)


def _english_of(text: str) -> list[str]:
    """Words outside all brackets."""
    return [piece for piece in outside(text) if any(letter.isalpha() for letter in piece)]


@pytest.mark.parametrize(
    "say",
    [
        pytest.param(lambda: setting_text("training.learning_rate", 0.1), id="a setting in undo"),
        pytest.param(lambda: setting_text("regularization.early_stopping.patience", 9), id="a cure's setting in undo"),
        pytest.param(lambda: generator_text("moons"), id="a dataset in undo"),
        pytest.param(lambda: told_of(opening_experiment()), id="a share code"),
        pytest.param(lambda: told_of(preset("cures")), id="a share code of several networks"),
        pytest.param(lambda: wrong_text(1, 1, 0.1), id="a wrong label"),
        pytest.param(lambda: wrong_text(2, 9, 0.1), id="wrong labels"),
        pytest.param(lambda: changes_text(Provenance(kept=9, drawn=2, altered=1, erased=3)), id="changed points"),
        pytest.param(lambda: changes_text(Provenance(kept=9, drawn=0, altered=0, erased=1)), id="an erased point"),
        pytest.param(lambda: caption(opening_experiment(), ["a"], [None], 5, "", ()), id="below a picture"),
        pytest.param(_changed, id="changes under way"),
        pytest.param(lambda: _left(12), id="work of no file"),
        pytest.param(lambda: _left(12, "a.json"), id="work of a file"),
        pytest.param(lambda: _left(0), id="settings of no file"),
        pytest.param(lambda: _left(0, "a.json"), id="settings of a file"),
        pytest.param(lambda: age_text(0.0, time.time()), id="long ago"),
        pytest.param(lambda: _untaken(load_experiment), id="an experiment that isn't there"),
        pytest.param(lambda: _untaken(load_recovery), id="kept work that isn't there"),
        pytest.param(lambda: _untaken(load_table), id="a table that isn't there"),
        pytest.param(lambda: worded(FileError(Path("1"), reason(OSError(errno.ENOSPC, "x")))), id="a full disk"),
        pytest.param(lambda: WorkerEnd(-11).reason, id="a crash"),
        pytest.param(lambda: WorkerEnd(1).advice, id="what to do after a crash"),
        pytest.param(lambda: worded(column_text(unnamed(2))), id="a column without a name"),
    ],
)
def test_nothing_is_left_in_english(say: Callable[[], str]) -> None:
    assert not _english_of(say())


@pytest.mark.usefixtures("qapp")
def test_what_a_stroke_says_is_still_a_sentence_of_the_language_behind_signals_and_in_undo() -> None:
    model = ExperimentModel(opening_experiment())
    drawing, told = Drawing(model), list[str]()
    drawing.told.connect(told.append)
    for _ in range(2):
        drawing.begin(Press((2.0, 2.0)))
        drawing.end()
    assert told, "a second point in the same place is never seen, and the person is told so"
    for text in (model.undo_stack.undoText(), *told):
        assert not _english_of(text)
