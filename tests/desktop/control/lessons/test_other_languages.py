"""In a window of another language, lessons are read in it; whose translation is broken is read as it was written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QSettings
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.lessons.course import our_folder, read_course
from core.lessons.document import load
from core.lessons.frequent_questions import frequent_questions
from core.lessons.glossary import glossary
from core.lessons.questions import Choice
from core.lessons.sitting import Sitting
from core.lessons.skills import skills
from desktop.app import Playground
from desktop.control.lessons.own_courses import KEY
from desktop.lessons.glossary_view import GlossaryView
from desktop.lessons.markdown_view import MarkdownView
from desktop.lessons.questions_view import QuestionsView
from desktop.lessons.quiz_result import QuizResult
from desktop.lessons.skill_view import SkillView
from desktop.look.language import Language, use
from tests.desktop.control.lessons.small_lesson import lesson_file
from tests.desktop.rooms import school_of

GERMAN = read_course(our_folder(), "de").lessons
HEAD = {"format": "overfitting-playground translation", "version": 1, "language": "de"}


@pytest.fixture(autouse=True)
def german() -> Iterator[None]:
    use(Language("de"))
    yield
    use(Language())


@pytest.fixture
def window(open_window: Callable[[Experiment], Playground]) -> Playground:
    return open_window(opening_experiment())


def in_german(path: Path, **words: object) -> None:
    """The only words of a lesson's translation."""
    folder = path.parent / "de"
    folder.mkdir(exist_ok=True)
    (folder / path.name).write_text(json.dumps({**HEAD, "of": path.stem, **words}), "utf-8")


def test_menu_and_panel_are_german(window: Playground) -> None:
    window.actions.lessons.aboutToShow.emit()
    titles = [found.lesson.title for found in GERMAN]
    assert titles[0] == "Falle Überanpassung"
    assert [action.text().partition("  ")[2] for action in window.actions.lessons.actions()] == titles
    school_of(window).lessons.open("overfitting-trap")
    panel = school_of(window).teaching.panel
    assert "Falle Überanpassung" in panel.caption.text()
    assert panel.title.text() == "Punkte, aus denen gelernt wird"
    assert "Gefüllte Punkte sind die Trainingsmenge" in panel.text.toPlainText()


def test_glossary_questions_and_skills_are_german(window: Playground) -> None:
    place, learning = window.window.lesson_place, school_of(window).learning
    learning.open_glossary("overfitting")
    assert isinstance(place.view, GlossaryView)
    assert place.view.term.text() == glossary("de")["overfitting"].term == "Überanpassung"
    place.view.show_list()
    place.view.search.setText("learning rate")
    assert "learning-rate" in place.view.words.shown, "its English word finds it, too"
    learning.open_questions()
    assert isinstance(place.view, QuestionsView)
    assert [item.question for item in place.view.items] == list(frequent_questions("de"))
    assert [one.skill for one in learning.standings] == list(skills("de"))
    assert skills("de")[0].title != skills()[0].title


def test_the_page_that_is_handed_in_is_german(
    window: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "page.html"
    monkeypatch.setattr("desktop.control.lessons.learning.ask_save", lambda *_: path)
    school_of(window).learning.open_skills()
    view = window.window.lesson_place.view
    assert isinstance(view, SkillView)
    view.save.click()
    page = path.read_text("utf-8")
    assert '<html lang="de">' in page
    assert all(skill.title in page for skill in skills("de"))


def test_the_card_of_a_word_and_the_words_to_look_up_are_german(qtbot: QtBot) -> None:
    view = MarkdownView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.set_text("[Das](glossary:overfitting) Wort.")
    view.show()
    place = QPoint(12, 8)
    QCursor.setPos(view.viewport().mapToGlobal(place))
    QTest.mouseMove(view.viewport(), place)
    qtbot.waitUntil(lambda: view.card is not None)
    assert view.card is not None
    assert view.card.term.text() == "Überanpassung"
    choice = next(one for one in GERMAN[0].lesson.quiz if isinstance(one, Choice))
    asked = replace(choice, text="Was ist [das](glossary:overfitting)?")
    result = QuizResult()
    qtbot.addWidget(result)
    result.set_sitting(Sitting((asked,)).answered([], is_right=False))
    assert "Überanpassung" in result.words.toPlainText()


def test_an_own_lesson_is_read_in_german_and_its_file_stays_as_it_is(window: Playground, tmp_path: Path) -> None:
    path = lesson_file(tmp_path)
    before = load(path)
    in_german(path, title="Meine Lektion")
    window.files.open(path)
    school = school_of(window)
    by_file = school.teaching.lesson
    assert by_file is not None
    assert by_file.lesson.title == "Meine Lektion"
    assert load(path) == before
    school.teaching.leave()
    school.lessons.open(str(path))
    by_name = school.teaching.lesson
    assert by_name is not None
    assert by_name.lesson.title == "Meine Lektion"


def test_a_broken_translation_is_told_and_the_lesson_is_read_as_it_was_written(
    window: Playground, tmp_path: Path
) -> None:
    path = lesson_file(tmp_path)
    in_german(path, titel="Meine Lektion")
    school = school_of(window)
    for open_it in (window.files.open, lambda path: school.lessons.open(str(path))):
        window.window.toast.clear()
        open_it(path)
        opened = school.teaching.lesson
        assert opened is not None
        assert opened.lesson == load(path).lesson
        assert 'no "titel" here' in window.window.notice
        school.teaching.leave()


def test_a_course_is_offered_in_german_and_names_what_is_broken(
    window: Playground, tmp_path: Path, qtbot: QtBot
) -> None:
    first, second = (lesson_file(tmp_path, name) for name in ("1", "2"))
    in_german(first, title="Meine Lektion")
    in_german(second, titel="Meine Lektion")
    QSettings().setValue(KEY, [str(tmp_path)])
    with qtbot.waitSignal(school_of(window).own_courses.was_read):
        school_of(window).own_courses.read()
    menu = window.actions.courses.actions()[0].menu()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    assert words[:3] == ["1  Meine Lektion", "2  Lesson 2", "de/2.json can't be read"]
