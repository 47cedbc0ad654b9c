"""The panel of a lesson: what comes about is seen, though a long step has no room for all of it."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.lessons.conditions import HasFigure, Trained
from core.lessons.fulfilment import Reached
from core.lessons.lesson import Lesson, Prediction, Step
from core.lessons.questions import Answer, Choice
from desktop.lessons.lesson_panel import LessonPanel
from desktop.lessons.step_progress import StepProgress
from desktop.look import language, languages
from desktop.look.theme import LIGHT

LONG = Step(
    id="long",
    title="Long",
    text="A sentence that takes a line or two of the panel. " * 30,
    do="Train.",
    waits_for=(Trained(epochs=5),),
    notice="The loss has fallen.",
)


def shown(qtbot: QtBot) -> LessonPanel:
    panel = LessonPanel()
    qtbot.addWidget(panel)
    panel.set_theme(LIGHT)
    panel.resize(310, 500)
    panel.set_lesson(Lesson(id="a", title="A", question="Why?", steps=(LONG,)), "Lesson 1")
    panel.set_step(0, ())
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def is_seen(panel: LessonPanel) -> bool:
    """Whether the whole of what is to be noticed lies within what the panel shows."""
    return panel.notice.isVisible() and panel.notice.visibleRegion().boundingRect() == panel.notice.rect()


def test_what_is_to_be_noticed_comes_into_sight(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    panel.set_progress(StepProgress((True,), has_predicted=True), {0})
    qtbot.waitUntil(lambda: is_seen(panel))


def test_a_step_that_was_done_before_begins_at_its_beginning(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    panel.set_progress(StepProgress((True,), has_predicted=True, was_done=True), {0})
    qtbot.wait(1)
    assert panel.title.isVisible()
    assert not panel.title.visibleRegion().isEmpty()
    assert not is_seen(panel)


def test_a_step_after_one_that_was_passed_over_begins_at_its_beginning(qtbot: QtBot) -> None:
    panel, question = (
        shown(qtbot),
        Choice(id="q", text="Which?", answers=(Answer(id="a", text="This", why="So.", right=True),)),
    )
    guessed = replace(LONG, id="guessed", predict=Prediction(question=question))
    panel.set_lesson(Lesson(id="a", title="A", question="Why?", steps=(guessed, LONG)), "Lesson 1")
    panel.set_step(0, ())
    panel.set_step(1, ())
    qtbot.wait(1)
    assert not panel.title.visibleRegion().isEmpty()


def test_a_long_title_stands_whole_above_a_narrow_panel(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    lesson = Lesson(id="a", title="A", question="Why?", steps=(LONG,))
    panel.set_lesson(lesson, "Lesson 6 of 10 · Batch normalization, scaling inside")
    panel.set_step(0, ())
    qtbot.wait(1)
    caption = panel.caption
    assert caption.isVisible()
    assert caption.fontMetrics().horizontalAdvance(caption.text()) > caption.width(), "too long for a line"
    assert caption.height() >= caption.heightForWidth(caption.width())
    panel.set_wide(True)
    panel.set_lesson(lesson, "Lesson 7 of 10")
    assert not caption.isVisible(), "a low panel names the step instead"


def test_what_is_to_be_done_comes_into_sight_after_a_prediction(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    panel.set_progress(StepProgress((False,), has_predicted=False), ())
    assert panel.do.visibleRegion().isEmpty()
    panel.set_progress(StepProgress((False,), has_predicted=True), ())
    qtbot.waitUntil(lambda: panel.do.visibleRegion().boundingRect() == panel.do.rect())


ANSWERS = tuple(Answer(id=str(at), text=f"Answer {at}", why="So it is, or not. " * 8, right=at == 2) for at in range(5))
GUESSED = replace(
    LONG, id="guessed", predict=Prediction(question=Choice(id="q", text="Which?", answers=ANSWERS, is_shuffled=False))
)


def test_why_another_answer_would_have_been_wrong_comes_into_sight(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    panel.set_lesson(Lesson(id="a", title="A", question="Why?", steps=(GUESSED,)), "Lesson 1")
    panel.set_step(0, ())
    QApplication.processEvents()  # rows are laid out, as they are when a person answers
    QTest.mouseClick(panel.choice.buttons[1], Qt.MouseButton.LeftButton)
    panel.set_progress(StepProgress((True,), has_predicted=True), {0})
    qtbot.waitUntil(lambda: is_seen(panel))
    assert panel.choice.whys[0].isHidden()
    QTest.mouseClick(panel.choice.buttons[0], Qt.MouseButton.LeftButton)
    why = panel.choice.whys[0]
    qtbot.waitUntil(lambda: why.visibleRegion().boundingRect() == why.rect())


def test_a_low_panel_says_a_long_title_whole(qtbot: QtBot) -> None:
    """As German ones in large type."""
    panel = shown(qtbot)
    step = replace(LONG, title="Urteile selbst: eine Lücke, und was sie bedeutet")
    panel.set_lesson(Lesson(id="a", title="A", question="Why?", steps=(step,)), "Lesson 1")
    panel.set_wide(True)
    panel.set_step(0, ())
    QApplication.processEvents()
    headline = panel.headline
    assert headline.isVisible()
    words = headline.fontMetrics().boundingRect(headline.rect(), Qt.TextFlag.TextWordWrap, headline.text())
    assert headline.rect().contains(words)


def test_while_a_question_waits_it_is_said_beside_next_why_that_is_grey(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    question = Choice(id="q", text="Which?", answers=(Answer(id="a", text="This", why="So.", right=True),))
    guessed = replace(LONG, id="guessed", predict=Prediction(question=question))
    panel.set_lesson(Lesson(id="a", title="A", question="Why?", steps=(guessed, LONG)), "Lesson 1")
    panel.set_step(0, ())
    for wide in (False, True):
        panel.set_wide(wide)
        panel.set_progress(StepProgress((True,), has_predicted=False), ())
        qtbot.wait(1)
        assert not panel.next.isEnabled()
        assert panel.next.reason.isVisible()
        assert panel.next.reason.text() == "Answer first, or skip."
        assert "Answer first" in panel.next.toolTip()
        panel.set_progress(StepProgress((False,)), ())
        assert not panel.next.reason.isVisible(), "what is to be done stands in a list"
        assert "do what is asked" in panel.next.toolTip()
        panel.set_progress(StepProgress((True,)), {0})
        assert panel.next.isEnabled()
        assert "next step" in panel.next.toolTip()


def test_a_figure_that_was_reached_stands_beside_its_tick(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    waits = (HasFigure(figure="gap", at_most=0.5), Trained(epochs=300))
    panel.set_lesson(Lesson(id="a", title="A", question="Why?", steps=(replace(LONG, waits_for=waits),)), "Lesson 1")
    panel.set_step(0, ())
    qtbot.wait(1)
    labels = [label for label in panel.waiting.findChildren(QLabel) if label.text() and label.isVisible()]
    assert [label.text() for label in labels] == ["Generalization gap at most 0.5", "Train to epoch 300"]
    panel.set_progress(StepProgress((True, False), reached=(Reached(0.4821, 120), None)), ())
    assert labels[0].text() == "Generalization gap at most 0.5: 0.482 at epoch 120"
    assert labels[1].text() == "Train to epoch 300"


def test_help_that_stands_above_the_other_buttons_is_no_wider_than_its_words(qtbot: QtBot) -> None:
    language.use(languages.language("de"))
    panel = shown(qtbot)
    language.use(language.Language())
    qtbot.wait(1)
    assert panel.help.y() < panel.next.y()
    assert panel.help.width() == panel.help.sizeHint().width()
