"""What a person draws once they went through a lesson's file is saved as theirs: the lesson stays what it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.lessons.document import load
from desktop.app import Playground
from desktop.control.files import beside_lesson, files
from desktop.document.edits import Edit, with_new_sample
from desktop.document.left_work import LeftWork
from tests.desktop.control.lessons.hands import press, type_into
from tests.desktop.control.lessons.small_lesson import lesson_file
from tests.desktop.rooms import school_of


class Asked:
    """The dialog in which one chooses where to save: what it was called, and what it proposed."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, str]] = []
        self.answer: Path | None = None

    def __call__(self, _window: object, title: str, proposal: Path, *_others: object) -> Path | None:
        self.seen.append((title, proposal.name))
        return self.answer


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, nobody_asks: None) -> Asked:
    del nobody_asks
    dialog = Asked()
    monkeypatch.setattr(files, "ask_save", dialog)
    monkeypatch.setattr(beside_lesson, "ask_save", dialog)
    monkeypatch.setattr(files, "ask_to_save_beside", lambda *_: "discard")
    return dialog


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    return lesson_file(tmp_path)


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground], lesson: Path) -> Playground:
    """A student opened the lesson's file, and has left the lesson."""
    made = open_window(opening_experiment())
    made.files.open(lesson)
    teaching = school_of(made).teaching
    assert teaching.lesson is not None
    teaching.leave()
    return made


def scribble(playground: Playground, seed: int = 4) -> Experiment:
    model = playground.model
    model.undo_stack.push(Edit(model, with_new_sample(model.experiment, seed), "New sample"))
    return model.experiment


def test_who_leaves_a_lessons_file_hears_that_what_was_there_before_comes_back_by_undo(playground: Playground) -> None:
    assert "This is the experiment of the lesson's file. Undo brings back" in playground.window.notice
    playground.actions.undo.trigger()
    assert playground.model.experiment == opening_experiment()


@pytest.mark.parametrize("way", ["save", "save_as"])
def test_work_after_a_lesson_is_saved_beside_it(
    playground: Playground, lesson: Path, asked: Asked, tmp_path: Path, way: str
) -> None:
    before, original = lesson.read_bytes(), playground.model.experiment
    drawn = scribble(playground)
    asked.answer = tmp_path / "scribbles.json"
    getattr(playground.actions, way).trigger()
    assert asked.seen == [("Save your work beside the lesson", "mine-my-work.json")]
    assert lesson.read_bytes() == before
    found = load(asked.answer)
    assert (found.experiment, found.lesson) == (drawn, None)
    assert playground.window.notice == "Saved scribbles.json. The lesson in mine.json stays as it is."
    assert "scribbles.json" in playground.window.windowTitle()
    assert not playground.window.isWindowModified()
    changed = scribble(playground, 5)
    playground.actions.save.trigger()
    assert len(asked.seen) == 1, "it has its own file now"
    assert load(asked.answer).experiment == changed
    playground.actions.undo.trigger()
    assert playground.model.experiment == drawn
    assert "scribbles.json" in playground.window.windowTitle()
    playground.actions.undo.trigger()
    assert playground.model.experiment == drawn
    assert "mine.json" in playground.window.windowTitle(), "as it was before it was saved"
    playground.actions.undo.trigger()
    assert playground.model.experiment == original
    assert not playground.window.isWindowModified(), "the lesson, as its file holds it"
    assert lesson.read_bytes() == before


def test_the_lesson_is_not_overwritten_even_where_its_file_is_chosen(
    playground: Playground, lesson: Path, asked: Asked
) -> None:
    before = lesson.read_bytes()
    scribble(playground)
    asked.answer = lesson
    playground.actions.save.trigger()
    assert lesson.read_bytes() == before
    assert (
        playground.window.notice == "mine.json holds the lesson and stays as it is: choose another name for your work."
    )


def test_the_lesson_is_not_overwritten_by_another_name_of_its_file(
    playground: Playground, lesson: Path, asked: Asked, tmp_path: Path
) -> None:
    """As where a disk takes capitals for small letters."""
    before, other = lesson.read_bytes(), tmp_path / "other.json"
    other.hardlink_to(lesson)
    scribble(playground)
    asked.answer = other
    playground.actions.save.trigger()
    assert other.read_bytes() == lesson.read_bytes() == before
    assert (
        playground.window.notice == "mine.json holds the lesson and stays as it is: choose another name for your work."
    )


def test_a_lesson_that_is_as_it_was_asks_nothing(playground: Playground, lesson: Path, asked: Asked) -> None:
    before = load(lesson)
    playground.actions.save.trigger()
    assert asked.seen == []
    assert load(lesson) == before


def test_who_writes_the_lesson_saves_it(playground: Playground, lesson: Path, asked: Asked) -> None:
    other = scribble(playground)
    playground.actions.write_lesson.trigger()
    view = school_of(playground).writing.view
    assert view is not None
    type_into(view.about.texts["title"], "Another title")
    press(view.save)
    assert asked.seen == []
    found = load(lesson)
    assert found.experiment == other
    assert found.lesson is not None
    assert found.lesson.title == "Another title"


def test_a_lessons_experiment_that_was_taken_over_by_its_writer_is_the_lessons(
    playground: Playground, lesson: Path, asked: Asked
) -> None:
    playground.actions.write_lesson.trigger()
    view = school_of(playground).writing.view
    assert view is not None
    other = scribble(playground)
    press(view.about.own)
    view.close_button.click()
    playground.actions.save.trigger()
    assert asked.seen == []
    assert load(lesson).experiment == other


def test_a_lesson_that_undo_brings_back_belongs_to_its_own_file(
    playground: Playground, lesson: Path, asked: Asked, tmp_path: Path
) -> None:
    """Undone and redone step by step: nothing of the lesson gets into the file of the work beside it."""
    playground.actions.write_lesson.trigger()
    view = school_of(playground).writing.view
    assert view is not None
    type_into(view.about.texts["title"], "Another title")
    press(view.save)
    view.close_button.click()
    drawn = scribble(playground)
    asked.answer = own = tmp_path / "scribbles.json"
    playground.actions.save.trigger()
    written, model = lesson.read_bytes(), playground.model
    steps = model.undo_stack.index()
    for step in (model.undo_stack.undo, model.undo_stack.redo):
        for _ in range(steps):
            step()
            assert (model.document.lesson is not None) == (playground.files.path == lesson)
            assert model.document.lesson is not None or model.showing.base is None
    assert (model.document.experiment, playground.files.path) == (drawn, own)
    model.undo_stack.undo()
    model.undo_stack.undo()
    playground.actions.save.trigger()
    assert lesson.read_bytes() == written
    assert (load(own).experiment, load(own).lesson) == (drawn, None)


@pytest.mark.parametrize("is_in_lesson", [True, False])
def test_closing_asks_about_the_work_beside_the_lesson(
    playground: Playground,
    lesson: Path,
    asked: Asked,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    is_in_lesson: bool,
) -> None:
    before = lesson.read_bytes()
    drawn = scribble(playground)
    if is_in_lesson:
        school_of(playground).lessons.open("overfitting-trap")
    questions: list[str] = []

    def ask(_window: object, name: str) -> str:
        questions.append(name)
        return "save"

    monkeypatch.setattr(files, "ask_to_save_beside", ask)
    assert not playground.files.may_close(), "no place was chosen"
    asked.answer = tmp_path / "scribbles.json"
    assert playground.files.may_close()
    assert questions == ["mine.json"] * 2
    assert load(asked.answer).experiment == drawn
    assert lesson.read_bytes() == before
    assert not playground.recovery.is_needed


def test_unsaved_work_that_is_brought_back_spares_the_lesson(
    playground: Playground, lesson: Path, asked: Asked, open_window: Callable[[Experiment], Playground]
) -> None:
    before = lesson.read_bytes()
    drawn = scribble(playground)
    assert playground.recovery.keep()
    playground.recovery.close(is_wanted=True, is_asked_about=True)
    (left,) = LeftWork().unanswered()
    later = open_window(opening_experiment())
    later.files.restore(left)
    assert later.model.experiment == drawn
    later.actions.save.trigger()
    assert asked.seen == [("Save your work beside the lesson", "mine-my-work.json")]
    assert lesson.read_bytes() == before
