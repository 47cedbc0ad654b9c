"""A quiz as it is gone through: one question at a time, and what came of it at the end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.lessons.fulfilment import Reached
from core.lessons.questions import Choice, Task
from core.lessons.sitting import Sitting
from desktop.lessons.choice_view import ChoiceView
from desktop.lessons.markdown_view import plain
from desktop.lessons.panel_buttons import YieldingButton
from desktop.lessons.quiz_result import QuizResult
from desktop.lessons.reading import Reading, push
from desktop.lessons.step_count import StepCount
from desktop.lessons.step_dots import StepDots
from desktop.lessons.task_view import TaskView
from desktop.look.language import tr
from desktop.look.layouts import add_layout
from desktop.look.theme import Theme
from desktop.widgets.controls import IconButton, has_keyboard
from desktop.widgets.scrolling import bring_into_sight


class QuizView(Reading):
    """Qt view of a sitting."""

    answered = Signal(tuple, bool)
    """The question that is shown was answered: ids of the answers chosen, and whether these are the right ones."""
    question_chosen = Signal(int)
    """Another question shall be shown, by its number from 0; beyond the last one, the result."""
    help_requested = Signal()
    """The task that is shown shall be done for the person; or, while it is, that shall stop."""
    again_requested = Signal()
    lesson_requested = Signal()
    """The lesson that the quiz belongs to shall be read again."""
    glossary_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Quiz"), parent)
        self._sitting = Sitting(())
        self._is_wide = False
        self.dots = StepDots()
        self.dots.setAccessibleName(tr("Questions"))
        self.count = StepCount()
        self.choice = ChoiceView()
        self.task = TaskView()
        self.result = QuizResult()
        self.back = IconButton("move_left", "Back", "The question before.", self)
        self.skip = YieldingButton("Skip", "move_right", "The next question; this one can be answered later.")
        self.next = push("Next", "The next question (Enter).", is_primary=True)
        self._way = row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.dots, 1)
        row.addWidget(self.count)
        add_layout(self.above, row)
        for part in (self.choice, self.task, self.result):
            self.content.addWidget(part)
        self.content.addStretch(1)
        for button in (self.back, self.skip):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.next)
        self._connect()

    @property
    def sitting(self) -> Sitting:
        """As it is shown."""
        return self._sitting

    def set_title(self, title: str) -> None:
        """The lesson that it belongs to; "" for none."""
        self.heading.setText(tr("Quiz: {title}", title=title) if title else tr("Quiz"))
        self.setAccessibleName(self.heading.text())

    def set_sitting(self, sitting: Sitting) -> None:
        """Show how far it has come. Who came by keyboard goes on with the new question."""
        had_focus = has_keyboard(self)  # before the button that was pressed is hidden
        before, self._sitting = self._sitting, sitting
        question = sitting.question
        self.choice.setVisible(isinstance(question, Choice))
        self.task.setVisible(isinstance(question, Task))
        self.result.setVisible(question is None)
        is_new = question is not before.question or sitting.seed != before.seed
        given = None if question is None else sitting.given.get(question.id)
        if question is None:
            self.result.set_sitting(sitting)
        elif isinstance(question, Choice) and is_new:
            self.choice.set_choice(question, sitting.seed, chosen=() if given is None else given.ids)
        elif isinstance(question, Task):
            reached = given.reached if given is not None else ()
            self.task.set_task(question, is_done=given is not None, reached=reached)
        self._show_way(sitting)
        if is_new:
            self.to_top()
            if had_focus:
                self._focus_first()
        elif had_focus and sitting.is_answered:
            self.next.setFocus(Qt.FocusReason.TabFocusReason)  # Enter leads on

    def set_held(self, held: Sequence[bool], reached: Sequence[Reached | None], *, is_helped: bool) -> None:
        """Tick what has come about of the task that is shown."""
        self.task.set_held(held, reached, is_helped=is_helped)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        super().set_theme(theme)
        for part in (self.dots, self.choice, self.task, self.result, self.back, self.skip):
            part.set_theme(theme)

    def set_wide(self, wide: bool) -> None:
        """Be low and wide, with the question's number beside the heading and no row of dots; or high and narrow."""
        super().set_wide(wide)
        if wide == self._is_wide:
            return
        self._is_wide = wide
        before, row, at = (self._way, self.head, 1) if wide else (self.head, self._way, -1)
        before.removeWidget(self.count)
        row.insertWidget(at, self.count)
        self.count.set_brief(wide)
        self._show_way(self._sitting)

    def press_next(self) -> bool:
        """As a press on Next; whether it is lit."""
        if self.next.isVisible() and self.next.isEnabled():
            self.next.click()
            return True
        return False

    def go_back(self) -> bool:
        """Leave the quiz; but not from elsewhere in the window while a task is done there, where Escape may have been
        meant for something else."""
        if self.task.isVisible() and not has_keyboard(self):
            return False
        return super().go_back()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self._focus_first()

    def _show_way(self, sitting: Sitting) -> None:
        titles = [plain(question.text) for question in sitting.questions]
        done = [number for number, question in enumerate(sitting.questions) if question.id in sitting.given]
        is_result = sitting.question is None
        self.dots.set_steps(titles, min(sitting.at, max(len(titles) - 1, 0)), done)
        self.dots.setVisible(not is_result and not self._is_wide)
        self.count.set_place(sitting.at + 1, len(titles))
        self.count.setVisible(not is_result)
        self.back.setEnabled(sitting.at > 0)
        self.skip.setVisible(not is_result)
        self.skip.setEnabled(not sitting.is_answered)
        self.next.setVisible(not is_result)
        self.next.setEnabled(sitting.is_answered)
        self.next.setText(tr("Result") if sitting.at == len(titles) - 1 else tr("Next"))

    def _focus_first(self) -> None:
        """The question, or else what leads on. Of a task nothing: what is done for it is done on the plane, and
        Enter would skip it. Nor of the result: Enter, pressed once more, would leave it unread."""
        if self.choice.isVisibleTo(self) and not self.choice.is_answered:
            self.choice.take_keyboard()
            return
        is_to_do = self.task.isVisibleTo(self) and not self._sitting.is_answered
        is_result = self._sitting.question is None
        (self if is_to_do or is_result else self.next).setFocus(Qt.FocusReason.TabFocusReason)

    def _connect(self) -> None:
        self.back.clicked.connect(self._go_back)
        self.skip.clicked.connect(self._go_on)
        self.next.clicked.connect(self._go_on)
        self.dots.chosen.connect(self.question_chosen)
        self.result.question_asked.connect(self.question_chosen)
        self.choice.answered.connect(self.answered)
        self.choice.explained.connect(self._bring_reason)
        self.task.help_requested.connect(self.help_requested)
        self.result.again.clicked.connect(self.again_requested)
        self.result.lesson.clicked.connect(self.lesson_requested)
        for part in (self.choice, self.task, self.result):
            part.glossary_asked.connect(self.glossary_asked)

    def _bring_reason(self, place: QRect) -> None:
        bring_into_sight(self.scroller, self.choice, place)

    def _go_back(self) -> None:
        self.question_chosen.emit(self._sitting.at - 1)

    def _go_on(self) -> None:
        self.question_chosen.emit(self._sitting.at + 1)
