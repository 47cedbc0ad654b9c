"""The number of a step: short where the step's title needs the room, and read aloud in words."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from core.lessons.lesson import Lesson, Step
from desktop.lessons.lesson_panel import LessonPanel
from desktop.look.theme import LIGHT, enlarged

STEPS = tuple(Step(id=f"s{number}", title=f"Step {number}", text="") for number in range(7))


def test_it_leaves_its_room_to_the_title_where_the_panel_is_low_and_narrow(qtbot: QtBot) -> None:
    panel = LessonPanel()
    qtbot.addWidget(panel)
    panel.set_theme(enlarged(LIGHT, 200))
    panel.resize(400, 300)
    panel.set_lesson(Lesson(id="a", title="A", question="Why?", steps=STEPS), "Lesson 1")
    panel.set_step(2, ())
    panel.show()
    assert panel.count.text() == "3 of 7"
    panel.set_wide(True)
    assert (panel.count.text(), panel.count.accessibleName()) == ("3/7", "3 of 7")
    panel.resize(1000, 300)
    assert panel.count.text() == "3 of 7"
