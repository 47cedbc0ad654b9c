"""Where a lesson is read: beside the planes, or below them, with all else in reach at every promised size."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QLocale, QRect, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.lessons.course import our_folder, read_lesson
from desktop.app import Playground
from desktop.lessons.glossary_view import GlossaryView
from desktop.lessons.quiz_view import QuizView
from desktop.lessons.skill_view import SkillView
from desktop.look import language, languages
from desktop.look.language import Language
from tests.desktop.rooms import school_of
from tests.desktop.window.windows import compared, window_of
from tests.translations.bracketed import bracketed

LESSON = our_folder() / "01-overfitting-trap.json"


def settle(playground: Playground, qtbot: QtBot) -> None:
    for _ in range(3):
        qtbot.wait(1)  # what was put off until the layouts are done


def in_window(playground: Playground, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(playground.window, widget.rect().topLeft()), widget.size())


def opened_lesson(opened: list[Playground], qtbot: QtBot, size: tuple[int, int], theme: str = "light") -> Playground:
    playground = window_of(opened, qtbot, opening_experiment(), size)
    playground.appearance.choose("light", theme == "projector")
    school_of(playground).teaching.open(read_lesson(LESSON))
    settle(playground, qtbot)
    return playground


@pytest.mark.parametrize(
    ("size", "theme", "least"),
    [
        ((1024, 640), "light", 300),
        ((1280, 720), "light", 460),
        ((1440, 900), "light", 600),
        ((1920, 1080), "light", 850),
        ((1024, 768), "projector", 300),
        ((1280, 720), "projector", 300),
        ((1920, 1080), "projector", 800),
    ],
)
def test_the_plane_stays_large_and_everything_in_reach(
    opened: list[Playground], qtbot: QtBot, size: tuple[int, int], theme: str, least: int
) -> None:
    playground = opened_lesson(opened, qtbot, size, theme)
    window, panel = playground.window, school_of(playground).teaching.panel
    assert window.plane.square.width() >= least
    column = window.column
    for part in (panel, window.plane, window.verdict, window.metrics, window.loss_plot, column.tabs, window.rail):
        assert part.isVisible()
        assert window.rect().contains(in_window(playground, part))
    school_of(playground).teaching.go_to(1)  # with something to do
    settle(playground, qtbot)
    for button in (panel.help, panel.skip, panel.next, panel.close_button, panel.own_data):
        assert in_window(playground, panel).contains(in_window(playground, button))
        assert button.width() >= button.sizeHint().width()


def test_the_plane_stays_large_in_german_too(opened: list[Playground], qtbot: QtBot) -> None:
    language.use(languages.language("de"))
    try:
        assert opened_lesson(opened, qtbot, (1280, 720)).window.plane.square.width() >= 460
    finally:
        language.use(Language())


@pytest.fixture
def long_words() -> Iterator[None]:
    """A made-up language, whose words are 40 % longer."""
    before = language.in_use()
    language.use(bracketed())
    yield
    language.use(before)


@pytest.mark.parametrize(("size", "percent"), [((1024, 640), 100), ((1280, 720), 100), ((1280, 800), 150)])
@pytest.mark.usefixtures("long_words")
def test_no_button_is_cut_where_words_are_longer(
    opened: list[Playground], qtbot: QtBot, size: tuple[int, int], percent: int
) -> None:
    playground = opened_lesson(opened, qtbot, size)
    if percent != 100:
        playground.actions.type_sizes[percent].trigger()
    school_of(playground).teaching.go_to(1)
    settle(playground, qtbot)
    panel = school_of(playground).teaching.panel
    shown = [panel.help, panel.skip, panel.next, panel.own_data, *([panel.leave] if panel.leave.isVisible() else [])]
    for button in shown:
        assert in_window(playground, panel).contains(in_window(playground, button))
        assert button.width() >= button.sizeHint().width()
    places = [in_window(playground, button) for button in shown]
    assert not any(one.intersects(other) for at, one in enumerate(places) for other in places[:at])


def test_the_window_is_as_before_once_the_lesson_is_left(opened: list[Playground], qtbot: QtBot) -> None:
    playground = window_of(opened, qtbot, opening_experiment(), (1280, 720))
    settle(playground, qtbot)
    before = playground.window.plane.square.width()
    school_of(playground).teaching.open(read_lesson(LESSON))
    settle(playground, qtbot)
    assert playground.window.plane.square.width() < before
    school_of(playground).teaching.leave()
    settle(playground, qtbot)
    assert playground.window.plane.square.width() == before


def test_it_goes_below_the_planes_and_back_with_the_windows_size(opened: list[Playground], qtbot: QtBot) -> None:
    playground = opened_lesson(opened, qtbot, (1024, 640))
    window, panel = playground.window, school_of(playground).teaching.panel
    assert in_window(playground, panel).top() > in_window(playground, window.plane).bottom() - 40
    window.resize(1440, 900)
    settle(playground, qtbot)
    assert in_window(playground, panel).right() < in_window(playground, window.rail).left()
    assert panel.caption.isVisible()


def test_the_diagram_in_the_planes_place_leaves_the_lesson_where_it_is(opened: list[Playground], qtbot: QtBot) -> None:
    playground = opened_lesson(opened, qtbot, (1024, 640))
    playground.window.column.settings.show_tab("Network")
    playground.actions.exchange.setChecked(True)
    settle(playground, qtbot)
    assert playground.window.center.is_exchanged
    parts = (school_of(playground).teaching.panel, playground.window.column.diagram)
    panel, diagram = (in_window(playground, part) for part in parts)
    assert panel.top() > diagram.bottom() - 10


def test_many_planes_and_a_lesson_find_room_together(opened: list[Playground], qtbot: QtBot) -> None:
    playground = window_of(opened, qtbot, compared(6), (1280, 720))
    school_of(playground).teaching.open(read_lesson(our_folder() / "10-all-together.json"))
    settle(playground, qtbot)
    window = playground.window
    assert len(window.planes.planes) == 6
    for plane in window.planes.planes:
        assert plane.square.width() >= 112
        assert window.rect().contains(in_window(playground, plane))


@pytest.fixture
def german() -> Iterator[None]:
    language.use(Language("de"))
    yield
    language.use(Language())


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(("height", "percent", "step"), [(720, 200, 3), (720, 200, 1), (800, 200, 3), (720, 175, 3)])
def test_large_german_type_leaves_lesson_and_column_within_the_window(
    opened: list[Playground], qtbot: QtBot, height: int, percent: int, step: int
) -> None:
    nothing_is_cut_off(opened, qtbot, percent, height, step)


@pytest.mark.parametrize("percent", [175, 200])
def test_large_type_leaves_lesson_and_column_within_the_window(
    opened: list[Playground], qtbot: QtBot, percent: int
) -> None:
    nothing_is_cut_off(opened, qtbot, percent, height=800, step=1)


def nothing_is_cut_off(opened: list[Playground], qtbot: QtBot, percent: int, height: int, step: int) -> None:
    playground = opened_lesson(opened, qtbot, (1280, height))
    playground.actions.type_sizes[percent].trigger()
    school_of(playground).teaching.go_to(step)
    settle(playground, qtbot)
    window, panel, column = playground.window, school_of(playground).teaching.panel, playground.window.column
    assert window.rect().contains(in_window(playground, column))
    assert in_window(playground, window.loss_plot).right() <= window.width()
    assert column.viewport().width() >= column.content.minimumSizeHint().width(), "nothing in it is cut off"
    for button in (panel.help, panel.skip, panel.next, panel.close_button):
        assert in_window(playground, panel).contains(in_window(playground, button))
        assert button.width() >= button.sizeHint().width()
    first, last = (in_window(playground, button) for button in (panel.help, panel.next))
    if percent == 200:  # with 175, longer words leave no room
        assert last.left() - first.right() > 4, "they stand apart"
    assert panel.own_data.width() >= panel.own_data.sizeHint().width()
    assert panel.skip.accessibleName()
    assert column.tabs.tabRect(column.tabs.count() - 1).right() <= column.tabs.width()


@pytest.mark.usefixtures("german")
def test_what_is_read_in_large_german_type_leaves_the_column_within_the_window(
    opened: list[Playground], qtbot: QtBot
) -> None:
    playground = window_of(opened, qtbot, opening_experiment(), (1024, 768))
    playground.actions.type_sizes[150].trigger()
    window, learning = playground.window, school_of(playground).learning
    playground.actions.skills.trigger()
    settle(playground, qtbot)
    skills = window.lesson_place.view
    assert isinstance(skills, SkillView)
    assert skills.heading.height() < 3 * skills.heading.fontMetrics().lineSpacing()
    for button in (skills.save, skills.reset):
        assert button.width() >= button.sizeHint().width()
    nodes, bar = skills.map.width(), skills.scroller.horizontalScrollBar()
    assert nodes <= skills.scroller.viewport().width() or bar.isVisible(), "all of the map can be come to"
    quiz = read_lesson(LESSON)
    learning.open_quiz(quiz, len(quiz.lesson.quiz))
    settle(playground, qtbot)
    result = window.lesson_place.view
    assert isinstance(result, QuizView)
    inner, room = result.scroller.widget(), result.scroller.viewport()
    assert inner is not None
    assert inner.width() <= room.width(), "no word is cut"
    place, column = in_window(playground, window.lesson_place), in_window(playground, window.column)
    assert place.right() < column.left()
    assert window.rect().contains(column)


@pytest.fixture
def german_words(qapp: QApplication) -> Iterator[None]:
    """The window as it begins in German, and without that again."""
    languages.remember("de")
    before, usual = set(qapp.findChildren(QTranslator)), QLocale()
    languages.begin(qapp)
    yield
    language.use(Language())
    QLocale.setDefault(usual)
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.mark.usefixtures("german_words")
@pytest.mark.parametrize("at", [0, 4])
def test_a_quiz_in_the_largest_german_type_leaves_the_column_within_the_window(
    opened: list[Playground], qtbot: QtBot, at: int
) -> None:
    playground = opened_lesson(opened, qtbot, (1264, 752))
    playground.actions.type_sizes[200].trigger()
    settle(playground, qtbot)
    width = playground.window.lesson_place.width()
    school_of(playground).learning.open_quiz(read_lesson(LESSON), at)
    settle(playground, qtbot)
    window, quiz = playground.window, playground.window.lesson_place.view
    assert window.lesson_place.width() == width, "it takes the place of the lesson, and no more"
    assert isinstance(quiz, QuizView)
    assert window.rect().contains(in_window(playground, window.column))
    assert in_window(playground, window.lesson_place).right() < in_window(playground, window.column).left()
    assert window.column.viewport().width() >= window.column.content.minimumSizeHint().width(), "nothing is cut off"
    for button in (quiz.back, quiz.skip, quiz.next, quiz.close_button):
        assert in_window(playground, quiz).contains(in_window(playground, button))
    assert quiz.next.width() >= quiz.next.sizeHint().width()
    assert quiz.skip.width() >= quiz.skip.minimumSizeHint().width()
    assert quiz.skip.accessibleName()
    assert quiz.skip.text() or not quiz.skip.icon().isNull()
    assert not quiz.dots.isVisible()
    assert quiz.count.text() == f"{at + 1}/5"
    seen = quiz.scroller.viewport().height() / quiz.choice.fontMetrics().lineSpacing()
    assert seen >= 3, "lines of the question"


def test_the_largest_type_leaves_room_to_read_in(opened: list[Playground], qtbot: QtBot) -> None:
    playground = opened_lesson(opened, qtbot, (1280, 720))
    playground.actions.type_sizes[200].trigger()
    school_of(playground).teaching.go_to(2)
    settle(playground, qtbot)
    seen = school_of(playground).teaching.panel.text.visibleRegion().boundingRect().height()
    line = school_of(playground).teaching.panel.text.fontMetrics().lineSpacing()
    assert seen >= 5 * line
    assert playground.window.plane.square.width() >= 240


def test_in_the_smallest_window_the_largest_type_leaves_the_column_within_it(
    opened: list[Playground], qtbot: QtBot
) -> None:
    playground = opened_lesson(opened, qtbot, (1024, 640))
    playground.actions.type_sizes[200].trigger()
    school_of(playground).teaching.go_to(2)
    settle(playground, qtbot)
    window = playground.window
    assert window.rect().contains(in_window(playground, window.column)), "what is wider is scrolled to"
    assert in_window(playground, window.lesson_place).right() < in_window(playground, window.column).left()


def test_many_planes_beside_a_lesson_in_the_largest_type_give_way_to_the_chosen_one(
    opened: list[Playground], qtbot: QtBot
) -> None:
    playground = window_of(opened, qtbot, compared(6), (1280, 720))
    playground.actions.type_sizes[200].trigger()
    school_of(playground).teaching.open(read_lesson(our_folder() / "10-all-together.json"))
    settle(playground, qtbot)
    window, column = playground.window, playground.window.column
    for index in (0, 3):
        window.planes.set_chosen(index)
        settle(playground, qtbot)
        shown = [plane for plane in window.planes.planes if plane.isVisible()]
        assert shown == [window.planes.plane(index)]
        assert shown[0].square.width() >= 240
        assert window.planes.ranking.isVisible(), "the others' numbers, and a press there chooses them"
    assert in_window(playground, column).right() < window.width()
    assert column.viewport().width() >= column.content.minimumSizeHint().width(), "nothing in it is cut off"
    playground.actions.type_sizes[100].trigger()
    settle(playground, qtbot)
    assert all(plane.isVisible() for plane in window.planes.planes)


def test_no_two_words_of_the_glossary_overlap_where_a_scroll_bar_takes_the_room_of_a_nickname(
    opened: list[Playground], qtbot: QtBot
) -> None:
    playground = window_of(opened, qtbot, opening_experiment(), (1920, 1080))
    playground.appearance.choose("light", True)
    settle(playground, qtbot)
    learning = school_of(playground).learning
    learning.open_glossary()
    settle(playground, qtbot)
    view = playground.window.lesson_place.view
    assert isinstance(view, GlossaryView)
    words = view.words
    rows = [words.visualItemRect(words.item(row)) for row in range(words.count())]
    assert all(first.bottom() < second.top() for first, second in pairwise(rows))
