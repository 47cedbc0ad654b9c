"""The panel that a lesson is gone through in: a step's text, what to do, predict and notice, and what it waits for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.lessons.lesson import Lesson, Step
from core.words import Translatable
from desktop.lessons.choice_view import ChoiceView
from desktop.lessons.markdown_view import MarkdownView
from desktop.lessons.next_button import NextButton
from desktop.lessons.panel_buttons import BriefButton, link, stand_close, text_button, width_with
from desktop.lessons.set_apart import TEXT_SIZE, SetApart
from desktop.lessons.step_count import StepCount
from desktop.lessons.step_dots import StepDots
from desktop.lessons.step_notes import catch_up_note, own_data_note
from desktop.lessons.step_progress import StepProgress
from desktop.lessons.waiting_list import WaitingList
from desktop.look.labels import WrappedWords, role_label
from desktop.look.language import tr, worded
from desktop.look.layouts import add_layout, insert_layout
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import IconButton, has_keyboard
from desktop.widgets.scrolling import bring_into_sight

MARGIN: Final = 12
ACROSS: Final = 440
"""Pixels at 100 % type of a low panel with two columns."""
CATCH_UP: Final[Translatable] = "Catch up"
OWN_DATA: Final[Translatable] = "Use my data"
OWN_DATA_SHORT: Final[Translatable] = "My data"
HELP: Final[Translatable] = "Do it for me"
HELP_SHORT: Final[Translatable] = "Do it"
FOOT_SPACING: Final = 6
CLOSE: Final = 2
"""Pixels between the buttons, usually and where a low panel has no room for that."""
SLACK: Final = 2
"""Pixels that a row of buttons leaves free, for what style sheets round up."""
STOP: Final[Translatable] = "Stop"


class LessonPanel(QFrame):
    """Qt view of one step. It shows what is noticed only once the step is over: it would give the answer away."""

    back_requested = Signal()
    skip_requested = Signal()
    next_requested = Signal()
    help_requested = Signal()
    """What the step waits for shall be brought about; or, while it is, that shall stop."""
    leave_requested = Signal()
    step_chosen = Signal(int)
    predicted = Signal(tuple, bool)
    """Ids of the answers chosen, and whether these are the right ones."""
    prediction_passed = Signal()
    own_data_toggled = Signal(bool)
    glossary_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._lesson: Lesson | None = None
        self._step: Step | None = None
        self._progress = StepProgress()
        self._is_wide = False
        self._is_crowded = False
        self.setAccessibleName(tr("Lesson"))
        self.caption = WrappedWords("caption")
        self.headline = WrappedWords("title")
        """The step's title, where the panel is low; in two lines where large type needs them."""
        self.close_button = IconButton(
            "close", "Back to my experiment", "Back to my experiment. The lesson remembers where you are.", self
        )
        self.dots = StepDots()
        self.count = StepCount()
        self.title = role_label("", "title")
        self.title.setWordWrap(True)
        self.text = MarkdownView("Text", TEXT_SIZE)
        self.choice = ChoiceView()
        self.pass_over = link("Without a guess", "Go on without a prediction.")
        self.do = SetApart("do", "Do")
        self.waiting = WaitingList()
        self.do.rows.addWidget(self.waiting)
        self.notice = SetApart("notice", "Notice")
        self.own_note, self.catch_up_note = own_data_note(), catch_up_note()
        self.back = IconButton("move_left", "Back", "The step before.", self)
        self.skip = BriefButton("Skip", "move_right", "The next step, whether this one is done or not.")
        self.help = text_button(HELP, "Brings about what this step waits for, as you would, and before your eyes.")
        self.next = NextButton()
        self.own_data = link(OWN_DATA, "Put the points of your own experiment into this lesson.")
        self.own_data.setCheckable(True)
        self.leave = link("Back to my experiment", "Leave; the lesson remembers where you are.")
        self._build()
        self._connect()

    @property
    def progress(self) -> StepProgress:
        """As it is shown."""
        return self._progress

    def set_lesson(self, lesson: Lesson, caption: str) -> None:
        """Go through another lesson. caption: which one it is, in the language of the window."""
        self._lesson = lesson
        self.caption.set_text(caption)
        self.caption.setVisible(not self._is_wide)
        self.setAccessibleDescription(caption)

    def set_step(self, at: int, done: Collection[int], chosen: Sequence[str] = (), seed: int = 0) -> None:
        """Show a step of the lesson.

        Args:
            done: numbers of steps that were done.
            chosen: ids of the answers that were predicted before.
            seed: of the order in which answers to choose from stand.
        """
        assert self._lesson is not None
        steps = self._lesson.steps
        self._step = step = steps[at]
        had_focus = has_keyboard(self)
        self.dots.set_steps([one.title for one in steps], at, done)
        self.count.set_place(at + 1, len(steps))
        self.title.setText(step.title)
        self.headline.set_text(step.title)
        self.headline.setVisible(self._is_wide)
        self.text.set_text(step.text)
        self.do.set_text(step.do)
        self.do.setVisible(bool(step.do or step.waits_for))
        self.waiting.set_conditions(step.waits_for)
        self.notice.set_text(step.notice)
        self.choice.setVisible(step.predict is not None)
        if step.predict is not None:
            self.choice.set_choice(step.predict.question, seed, chosen=chosen, reveals=False)
        self.back.setEnabled(at > 0)
        is_last = at == len(steps) - 1
        self.next.setText(tr("Next") if not is_last else tr("Quiz") if self._lesson.quiz else tr("Finish"))
        self._share_foot()
        # Nothing of it has come about under the person's eyes, whatever the step before was at.
        self._progress = StepProgress((False,) * len(step.waits_for), step.predict is None or bool(chosen))
        self.set_progress(self._progress, done)
        self._scroll.verticalScrollBar().setValue(0)
        if had_focus:
            self._take_focus()

    def set_progress(self, progress: StepProgress, done: Collection[int]) -> None:
        """Tick what has come about, and light Next once all has. done: as in set_step."""
        before, self._progress = self._progress, progress
        step = self._step
        if step is None:
            return
        self.dots.set_done(done)
        self.waiting.set_held(progress.held, progress.reached)
        self.pass_over.setVisible(not progress.has_predicted and not progress.was_done)
        if step.predict is not None and progress.is_over:
            self.choice.reveal()
        self.notice.setVisible(bool(step.notice) and progress.is_over)
        self.next.set_progress(progress)
        self.skip.setEnabled(not progress.is_over)
        self._show_help()
        self.help.setVisible(bool(step.waits_for) or progress.lacks_before)
        self.catch_up_note.setVisible(progress.lacks_before and not progress.is_helped)
        answers = [self.choice, *self.choice.buttons] if self.choice.is_answered else []
        is_mine = self.window().focusWidget() in (self, self.help, self.skip, *answers)  # which lead nowhere any more
        if progress.is_over and not before.is_over:
            if is_mine:
                self.next.setFocus(Qt.FocusReason.TabFocusReason)
            if not progress.was_done:
                QTimer.singleShot(0, self, self._bring_notice)  # its place is known once rows are laid out
        elif progress.has_predicted and not before.has_predicted:
            QTimer.singleShot(0, self, self._bring_task)

    def _bring_notice(self) -> None:
        """Scroll down until what is to be noticed is seen, or the last row, where there is nothing."""
        last = self.notice if self.notice.isVisible() else self.do
        self._scroll.ensureWidgetVisible(last, 0, MARGIN)

    def _bring_reason(self, place: QRect) -> None:
        bring_into_sight(self._scroll, self.choice, place)

    def _bring_task(self) -> None:
        """Scroll down until what is to be done after a prediction is seen."""
        self._scroll.ensureWidgetVisible(self.do, 0, MARGIN)

    def set_own_data(self, on: bool) -> None:
        """Say whether the points are the person's own; emits nothing."""
        self.own_data.setChecked(on)
        self.own_note.setVisible(on)

    def go_back(self) -> bool:
        """Escape leaves nothing here."""
        return False

    def set_wide(self, wide: bool) -> None:
        """Be low and wide, with text and tasks side by side; or high and narrow."""
        if wide == self._is_wide:
            return
        self._is_wide = wide
        self._share_width()
        self._rows.setContentsMargins(MARGIN, 4 if wide else 8, MARGIN - 4, 4 if wide else 8)
        self._rows.setSpacing(2 if wide else 6)
        self.caption.setVisible(not wide)
        self.title.setVisible(not wide)
        self.headline.setVisible(wide)
        self._place_rows()
        self.own_data.setText(worded(OWN_DATA_SHORT if wide else OWN_DATA))
        self.leave.setVisible(not wide)  # beside the cross, which does the same

    @property
    def _is_cramped(self) -> bool:
        """Whether it is low, and too narrow for all buttons in a row."""
        return self._is_wide and self._is_crowded

    def _place_rows(self) -> None:
        """Put dots, links and help where they have room."""
        for row in (self._rows, self._head, self._foot, self._doing):
            row.removeItem(self._places)
            row.removeItem(self._links)
        for row in (self._foot, self._aid, self._doing):
            row.removeWidget(self.help)
            row.removeWidget(self.next.reason)
        if self._is_wide:
            self._doing.insertWidget(self._doing.indexOf(self.pass_over), self.next.reason)
            insert_layout(self._head, 2, self._places)
        else:
            self._aid.insertWidget(0, self.next.reason, 100)  # of the room that help leaves, all
            insert_layout(self._rows, 1, self._places)
        if self._is_cramped:
            add_layout(self._doing, self._links)
        elif self._is_wide:
            insert_layout(self._foot, 2, self._links)
        else:
            add_layout(self._rows, self._links)
        if self._is_crowded and not self._is_wide:
            self._aid.addWidget(self.help)
        else:
            self._foot.insertWidget(self._foot.indexOf(self.next), self.help)
        self._show_help()

    def _share_foot(self) -> None:
        """See whether all buttons have room in a row, as they are called in the language of the window."""
        self._set_brief(False)
        self._foot.setSpacing(CLOSE if self._is_wide else FOOT_SPACING)
        links = (self.own_data,) if self._is_wide else ()
        margins = self._rows.contentsMargins()
        room = self.contentsRect().width() - margins.left() - margins.right() - SLACK
        is_crowded = self._width_of_foot((HELP, CATCH_UP, STOP), *links) > room
        if is_crowded and self._is_wide:
            self._set_brief(self._width_of_foot((HELP_SHORT, CATCH_UP, STOP)) > room)
        if self._is_wide:
            row = () if is_crowded else links
            needed = self._width_of_foot((HELP_SHORT if is_crowded else HELP, CATCH_UP, STOP), *row)
            if needed + (len(row) + 4) * (FOOT_SPACING - CLOSE) <= room:
                self._foot.setSpacing(FOOT_SPACING)
        both = self.own_data.sizeHint().width() + self.leave.sizeHint().width() + self._links.spacing()
        is_long = not self._is_wide and both > room
        direction = QBoxLayout.Direction
        self._links.setDirection(direction.TopToBottom if is_long else direction.LeftToRight)
        self._links.setAlignment(self.leave, Qt.AlignmentFlag.AlignLeft if is_long else Qt.AlignmentFlag.AlignRight)
        if is_crowded != self._is_crowded:
            self._is_crowded = is_crowded
            self._place_rows()

    def _set_brief(self, brief: bool) -> None:
        """Let the buttons take as little room as they can, or as much as is usual."""
        self.skip.set_brief(brief)
        stand_close((self.skip, self.help, self.next), brief)

    def _width_of_foot(self, help: Sequence[Translatable], *links: QWidget) -> int:
        """Pixels that all buttons need in a row, whichever of these words help is called by."""
        others = self.back, self.skip, self.next, *links
        widths = [width_with(self.help, help), *(button.sizeHint().width() for button in others)]
        return sum(widths) + len(widths) * self._foot.spacing()

    def _show_help(self) -> None:
        progress = self._progress
        help = HELP_SHORT if self._is_cramped else HELP
        self.help.setText(worded(STOP if progress.is_helped else CATCH_UP if progress.lacks_before else help))

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        for part in (
            self.dots,
            self.text,
            self.choice,
            self.do,
            self.waiting,
            self.notice,
            self.close_button,
            self.back,
            self.skip,
        ):
            part.set_theme(theme)
        self._share_foot()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._share_width()
        self._share_foot()

    def _share_width(self) -> None:
        """Text and tasks stand side by side where both have room for a line that reads well."""
        is_across = self._is_wide and self.width() >= self._theme.px(ACROSS)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._body.setDirection(across if is_across else down)
        self._body.setSpacing(20 if is_across else 10)
        self._body.setStretch(0, int(is_across))
        self.dots.setVisible(is_across or not self._is_wide)  # else the step's title would be cut off beside them
        self.count.set_brief(self._is_wide and not is_across)

    def press_next(self) -> bool:
        """As a press on Next; whether it is lit."""
        if self.isVisible() and self.next.isEnabled():
            self.next.click()
            return True
        return False

    def _take_focus(self) -> None:
        """Who came by keyboard goes on with the question, or from the top: Tab leads through the step, and Enter on."""
        if self._step is not None and self._step.predict is not None and not self._progress.has_predicted:
            self.choice.take_keyboard()
        else:
            self.setFocus(Qt.FocusReason.TabFocusReason)

    def _build(self) -> None:
        self._head = head = QHBoxLayout()
        head.setSpacing(6)
        self.headline.hide()
        head.addWidget(self.caption, 1)
        head.addWidget(self.headline, 1)
        head.addWidget(self.close_button)
        self._places = places = QHBoxLayout()
        places.setSpacing(8)
        places.addWidget(self.dots, 1)
        places.addWidget(self.count)
        content = QWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom, content)
        self._body.setContentsMargins(0, 0, 8, 0)
        self._body.setSpacing(10)
        reading, doing = QVBoxLayout(), QVBoxLayout()
        self._doing = doing
        for column in (reading, doing):
            column.setSpacing(10)
            add_layout(self._body, column, int(column is doing))
        reading.addWidget(self.title)
        reading.addWidget(self.text)
        reading.addStretch(1)
        notes = self.catch_up_note, self.own_note
        tasks: tuple[QWidget, ...] = (self.choice, self.pass_over, notes[0], self.do, self.notice, notes[1])
        for task in tasks:
            doing.addWidget(task)
        doing.setAlignment(self.pass_over, Qt.AlignmentFlag.AlignLeft)
        doing.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(FOOT_SPACING)
        self._links = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._links.setSpacing(6)
        self._links.addWidget(self.own_data, 0, Qt.AlignmentFlag.AlignLeft)
        self._links.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignRight)
        self._aid = QHBoxLayout()  # what Next waits for; and help that has no room beside the other buttons
        self._aid.addWidget(self.next.reason, 100)
        self._aid.addStretch(1)
        self._foot.addWidget(self.back)
        self._foot.addWidget(self.skip)
        self._foot.addStretch(1)
        self._foot.addWidget(self.help)
        self._foot.addWidget(self.next)
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, 8, MARGIN - 4, 8)
        rows.setSpacing(6)
        add_layout(rows, head)
        add_layout(rows, places)
        rows.addWidget(self._scroll, 1)
        add_layout(rows, self._aid)
        add_layout(rows, self._foot)
        add_layout(rows, self._links)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.leave_requested)
        self.leave.clicked.connect(self.leave_requested)
        self.back.clicked.connect(self.back_requested)
        self.skip.clicked.connect(self.skip_requested)
        self.next.clicked.connect(self.next_requested)
        self.help.clicked.connect(self.help_requested)
        self.dots.chosen.connect(self.step_chosen)
        self.choice.answered.connect(self.predicted)
        self.choice.explained.connect(self._bring_reason)
        self.pass_over.clicked.connect(self.prediction_passed)
        self.own_data.clicked.connect(self.own_data_toggled)
        for part in (self.text, self.choice, self.do, self.notice):
            part.glossary_asked.connect(self.glossary_asked)
