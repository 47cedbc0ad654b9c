"""Handouts of lessons, and their answers apart, are saved from the menu."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMessageBox

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.lessons.document import Document, to_json
from core.lessons.lesson import Lesson, Step
from desktop.app import Playground
from tests.desktop.control.files.saved import finish
from tests.desktop.rooms import school_of

LESSON = Lesson(id="mine", title="Mine", steps=(Step(id="a", title="A", text="Words of mine.", sets_up={}),))


@pytest.fixture
def window(
    open_window: Callable[[Experiment], Playground], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Playground:
    monkeypatch.setattr("desktop.control.lessons.handing_out.ask_folder", lambda *_: tmp_path)
    return open_window(opening_experiment())


def entries(menu: QMenu) -> list[QAction]:
    menu.aboutToShow.emit()
    return [action for action in menu.actions() if not action.isSeparator()]


def test_handout_and_answers_of_a_lesson_go_into_the_chosen_folder(
    window: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = entries(window.actions.handouts)
    assert [action.text() for action in found][3:] == [
        "4  Dropout, the random forgetter…",
        *(action.text() for action in found[4:-1]),
        "All lessons…",
    ]
    found[3].trigger()
    finish(window)
    assert window.window.notice == "Saved dropout-handout.html, dropout-answers.html."
    sheet, answers = (tmp_path / f"dropout-{name}.html" for name in ("handout", "answers"))
    assert "Predict first" in sheet.read_text("utf-8")
    assert "✓" in answers.read_text("utf-8")
    assert "✓" not in sheet.read_text("utf-8")

    # Sheets that are there stay unless the person says so.
    answers.write_text("with notes by hand")
    asked, answer = list[str](), [QMessageBox.StandardButton.No]

    def ask(_window: object, _title: str, text: str, *answers: object) -> QMessageBox.StandardButton:
        asked.append(text)
        assert answers[-1] == QMessageBox.StandardButton.No, "Enter writes over nothing"
        return answer[0]

    monkeypatch.setattr(QMessageBox, "question", ask)
    found[3].trigger()
    finish(window)
    assert asked == [f"Replace these files in {tmp_path.name}?\n{sheet.name}\n{answers.name}"]
    assert answers.read_text() == "with notes by hand"
    answer[0] = QMessageBox.StandardButton.Yes
    found[3].trigger()
    finish(window)
    assert "✓" in answers.read_text("utf-8")


def test_a_lesson_of_ones_own_is_there_while_it_is_on_screen(window: Playground, tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_bytes(to_json(Document(opening_experiment(), lesson=LESSON)))
    school_of(window).lessons.open(str(path))
    entries(window.actions.handouts)[0].trigger()
    finish(window)
    assert "Words of mine." in (tmp_path / "mine-handout.html").read_text("utf-8")
    school_of(window).teaching.leave()
    assert entries(window.actions.handouts)[0].text().startswith("1  ")
