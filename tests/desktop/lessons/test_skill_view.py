"""The map of skills: states told in words and shapes, gone through by keyboard, and what a skill consists of."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.lessons.course import our_folder, read_course
from core.lessons.progress import Progress
from core.lessons.skill_page import skill_page
from core.lessons.skills import Skill, Standing, skills, standings
from desktop.lessons.skill_node import SkillNode
from desktop.lessons.skill_view import SkillView
from desktop.look.theme import LIGHT, enlarged, projector
from tests.desktop.styled import style

LESSONS = {found.lesson.id: found.lesson for found in read_course(our_folder()).lessons}
SOME = Progress().with_practised(["used-l2", "saw-underfitting"])


@pytest.fixture
def view(qtbot: QtBot) -> SkillView:
    view = SkillView()
    qtbot.addWidget(view)
    view.resize(320, 700)
    view.set_standings(standings(skills(), LESSONS, SOME))
    with qtbot.waitActive(view):
        view.show()
    return view


def node(view: SkillView, id: str) -> SkillNode:
    return next(one for one in view.map.nodes if one.standing.skill.id == id)


def test_every_node_says_its_state_in_words(view: SkillView) -> None:
    assert node(view, "overfitting").accessibleName() == "Overfitting: Open now"
    assert node(view, "weight-penalties").accessibleName() == "L2 and L1: Begun"
    assert node(view, "label-noise").accessibleName() == "Label noise: Not open yet"
    view.set_standings(standings(skills(), {}, SOME))
    assert node(view, "capacity").accessibleName() == "Capacity: All done"


def test_states_differ_in_shape_as_well_as_in_colour(view: SkillView) -> None:
    """Without any colour, every two of them look different."""
    skill = Skill(id="one", title="One", about="", row=0, column=0)
    (begun,) = (one for one in standings(skills(), LESSONS, SOME) if one.skill.id == "weight-penalties")
    closed, opened = Standing(skill, (), is_open=False), Standing(skill, (), is_open=True)
    done = Standing(skill, tuple(part for part in begun.parts if part.is_done), is_open=True)
    only = SkillNode(closed, view)
    only.set_theme(LIGHT)
    only.resize(only.sizeHint())
    seen = set()
    for standing in (closed, opened, Standing(skill, begun.parts, is_open=True), done):
        only.set_standing(standing)
        grey = only.grab().toImage().convertToFormat(only.grab().toImage().Format.Format_Grayscale8)
        seen.add(bytes(grey.constBits()))
    assert len(seen) == 4


def test_arrows_go_from_node_to_node_and_enter_chooses(view: SkillView, qtbot: QtBot) -> None:
    first = node(view, "overfitting")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert node(view, "more-data").hasFocus()
    QTest.keyClick(node(view, "more-data"), Qt.Key.Key_Left)
    assert node(view, "capacity").hasFocus()
    QTest.keyClick(node(view, "capacity"), Qt.Key.Key_Down)
    assert node(view, "weight-penalties").hasFocus()
    with qtbot.waitSignal(view.map.chosen):
        node(view, "weight-penalties").click()
    assert view.details.title.text() == "L2 and L1"
    assert "Done: Train a network with L2 to epoch 100" in view.details.said
    assert "To do: Train a network with L1 to epoch 100" in view.details.said


def test_a_skill_leads_to_its_lesson(view: SkillView, qtbot: QtBot) -> None:
    view.choose("overfitting")
    with qtbot.waitSignal(view.lesson_asked) as asked:
        QTest.mouseClick(view.details.lesson, Qt.MouseButton.LeftButton)
    assert asked.args == ["overfitting-trap"]
    view.choose("fair-comparison")
    assert not view.details.lesson.isVisible(), "it has none"


@pytest.mark.parametrize("language", ["", "de"])
def test_names_are_never_cut_in_the_narrowest_place(view: SkillView, language: str) -> None:
    view.set_standings(standings(skills(language), LESSONS, SOME))
    for theme in (projector(LIGHT), LIGHT):
        style(theme)
        view.set_theme(theme)
        view.resize(theme.px(312), 540)
        for one in view.map.nodes:
            assert one.name_bottom() <= one.height(), one.text()
            assert one.narrowest() <= one.width(), one.text()
            view.choose(one.standing.skill.id)
            QApplication.processEvents()
            assert view.scroller.verticalScrollBar().isVisible()
            inner = view.scroller.widget()
            assert inner is not None
            assert inner.width() <= view.scroller.viewport().width(), "wider than the panel"
        view.set_wide(True)
        view.resize(theme.px(560), 260)
        QApplication.processEvents()
        for one in view.map.nodes:
            assert one.narrowest() <= one.width(), f"{one.text()}, beside what it consists of"
        view.set_wide(False)


def test_the_page_escapes_what_a_course_brings_and_says_everything(view: SkillView) -> None:
    bad = Skill(id="bad", title="<script>alert(1)</script>", about="A <b>bold</b> claim.", row=0, column=0)
    page = skill_page([Standing(bad, (), is_open=True), *standings(skills(), LESSONS, SOME)], "<today>")
    assert "<script>" not in page
    assert "&lt;today&gt;" in page
    assert "<b>bold</b>" not in page
    for skill in skills():
        assert skill.title in page
    assert "{" not in page.split("</style>")[1]


def test_whatever_the_page_says_itself_can_be_put_into_another_language() -> None:
    found = standings(skills("de"), LESSONS, SOME)
    page = skill_page(found, "heute", "de", lambda words: "*" * len(words))
    assert '<html lang="de">' in page
    read = re.sub(r"<[^>]*>", " ", page.split("</style>")[1])
    own = set(re.findall(r"[^\W\d]{2,}", read))
    brought = {word for skill in skills("de") for word in re.findall(r"[^\W\d]{2,}", f"{skill.title} {skill.about}")}
    assert own <= brought | {"Overfitting", "Playground", "heute"}


def test_the_map_follows_the_arrow_keys_where_it_is_wider_than_its_room(view: SkillView, qtbot: QtBot) -> None:
    view.set_theme(enlarged(LIGHT, 200))
    bar = view.scroller.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    rows = [one for one in view.map.nodes if one.standing.skill.row == node(view, "label-noise").standing.skill.row]
    rows.sort(key=lambda one: one.x())
    rows[0].setFocus()
    for one in rows[1:]:
        QTest.keyClick(view.window().focusWidget(), Qt.Key.Key_Right)
        assert one.hasFocus()
        assert one.visibleRegion().boundingRect() == one.rect(), "all of it is in sight"
