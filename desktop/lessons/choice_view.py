"""A question with answers to choose from, for predictions and quizzes. Answers say whether they are right, and why."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.lessons.questions import Answer, Choice
from desktop.lessons.answer_button import GAP, MARGIN, STEPS, SYMBOL, AnswerButton, Mark
from desktop.lessons.markdown_view import MarkdownView, plain
from desktop.look.labels import role_label
from desktop.look.language import tr
from desktop.look.layouts import add_layout
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.tab_order import TabOrder

NUMBERS: Final = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5, Qt.Key.Key_6)


class ChoiceView(QFrame):
    """Qt view of a choice.

    Of a question with one right answer a click answers it; of one with several, a button below them. By keyboard, with
    the focus within: 1 to 6 choose, arrows move, Enter chooses the answer that they came to.
    Each answer that was chosen shows why it is right or wrong, and so do right ones that weren't. A click on any other
    one shows why it is wrong.
    """

    answered = Signal(tuple, bool)
    """Ids of the answers chosen, and whether these are the right ones."""
    glossary_asked = Signal(str)
    """A word of the glossary was clicked: its id."""
    explained = Signal(QRect)
    """It shows now why an answer is right or wrong: where that answer stands with its reason, in this view's pixels. Of
    several, the first one; of those that were chosen, the first wrong one, which teaches most."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._choice: Choice | None = None
        self._seed = 0
        self._chosen: tuple[str, ...] | None = None
        self._reveals = True
        self._explained: set[str] = set()
        self._shown: tuple[Answer, ...] = ()
        self._tab_order = TabOrder()
        self.question = MarkdownView("Question", 14, parent=self)
        self.question.glossary_asked.connect(self.glossary_asked)
        self.hint = role_label("Choose all that are right.", "caption")
        self.buttons: list[AnswerButton] = []
        self.whys: list[MarkdownView] = []
        self.check = QPushButton(tr("Check"))
        self.again = QPushButton(tr("Answer again"))
        for button in (self.check, self.again):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.check.clicked.connect(self._check)
        self.again.clicked.connect(self.take_again)
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.question)
        rows.addWidget(self.hint)
        self._answers = QVBoxLayout()
        self._answers.setSpacing(6)
        add_layout(rows, self._answers)
        below = QHBoxLayout()
        below.addWidget(self.check)
        below.addWidget(self.again)
        below.addStretch(1)
        add_layout(rows, below)

    def set_choice(self, choice: Choice, seed: int, *, chosen: Collection[str] = (), reveals: bool = True) -> None:
        """Ask a question.

        Args:
            seed: of the answers' order.
            chosen: ids of what was answered before, which is shown as it was left; (): it is still open.
            reveals: whether right and wrong are told as soon as it is answered. A prediction can wait with that for
                `reveal`, until what it predicts has happened.
        """
        self._choice, self._seed, self._reveals = choice, seed, reveals
        self._shown = choice.shown(seed)
        self._chosen = tuple(chosen) or None
        self._explained.clear()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._build()
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and type sizes."""
        self._theme = theme
        for text in (self.question, *self.whys):
            text.set_theme(theme)
        for button in self.buttons:
            button.set_theme(theme)

    @property
    def is_answered(self) -> bool:
        """Whether something was chosen."""
        return self._chosen is not None

    def reveal(self) -> None:
        """Tell right and wrong, if that was held back."""
        self._reveals = True
        self._show()

    def take_again(self) -> None:
        """Ask the same question once more, with its answers in another order."""
        if self._choice is not None:
            self.set_choice(self._choice, self._seed + 1, reveals=self._reveals)

    def take_keyboard(self) -> None:
        """From now on keys choose. The question has the focus and none of its answers: Enter, which led here, would
        choose the first one when it is pressed once too often."""
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def press_number(self, number: int) -> bool:
        """Choose the answer of that number, from 1; whether there is one and it can be chosen."""
        if self.is_answered or not 1 <= number <= len(self.buttons):
            return False
        self.buttons[number - 1].click()
        return True

    def event(self, event: QEvent) -> bool:
        """Claims the keys that it uses before the window's shortcuts see them, while an answer has the focus."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            and self._uses(Qt.Key(event.key()))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = Qt.Key(event.key())
        if key in STEPS and self.hasFocus() and self.buttons:
            self.buttons[0 if STEPS[key] > 0 else -1].setFocus(Qt.FocusReason.TabFocusReason)
        elif key not in NUMBERS or not self.press_number(NUMBERS.index(key) + 1):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self._show_keys()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self._show_keys()

    def _uses(self, key: Qt.Key) -> bool:
        """Whether that key chooses an answer, or leads to one, as the keyboard is here."""
        return not self.is_answered and ((key in NUMBERS and self._has_keys) or (key in STEPS and self.hasFocus()))

    @property
    def _has_keys(self) -> bool:
        return self.hasFocus() or any(button.hasFocus() for button in self.buttons)

    @property
    def _takes_several(self) -> bool:
        return self._choice is not None and len(self._choice.right_ids) > 1

    def _build(self) -> None:
        for widget in (*self.buttons, *self.whys):
            self._answers.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.buttons, self.whys = [], []
        for number, _ in enumerate(self._shown, start=1):
            button = AnswerButton(number, self, is_one_of_several=self._takes_several)
            why = MarkdownView("Why", indent=MARGIN + SYMBOL + GAP, parent=self)
            why.glossary_asked.connect(self.glossary_asked)
            button.clicked.connect(self._clicked)
            button.stepped.connect(self._step)
            button.focus_changed.connect(self._show_keys)
            self._answers.addWidget(button)
            button.show()  # now: it can have the keyboard at once
            self._answers.addWidget(why)
            self.buttons.append(button)
            self.whys.append(why)
        self._tab_order.follow(self)
        self.set_theme(self._theme)

    def _clicked(self) -> None:
        button = self.sender()
        if not isinstance(button, AnswerButton):
            return
        answer = self._shown[self.buttons.index(button)].id
        if self.is_answered:
            self._explained ^= {answer}
            self._show()
            self._tell_explained({answer})
        elif not self._takes_several:
            self._answer((answer,))
        else:
            self.check.setEnabled(any(one.isChecked() for one in self.buttons))

    def _show_keys(self) -> None:
        """Numbers are keys only while the keyboard is here; elsewhere they choose what is drawn."""
        are_keys = not self.is_answered and self._has_keys
        for button in self.buttons:
            button.set_key_shown(are_keys)

    def _step(self, step: int) -> None:
        button = self.sender()
        within = [one for one in self.buttons if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
        if isinstance(button, AnswerButton) and button in within:
            at = within.index(button) + step
            within[at % len(within)].setFocus(Qt.FocusReason.TabFocusReason)

    def _check(self) -> None:
        pairs = zip(self._shown, self.buttons, strict=True)
        self._answer(tuple(answer.id for answer, button in pairs if button.isChecked()))

    def _answer(self, ids: tuple[str, ...]) -> None:
        assert self._choice is not None
        self._chosen = ids
        self._show()
        self._tell_explained(set(ids))
        self.answered.emit(ids, self._choice.is_right(ids))

    def _tell_explained(self, ids: Collection[str]) -> None:
        """Emit `explained` for one of these answers, once rows are laid out and places known."""
        told = [at for at, answer in enumerate(self._shown) if answer.id in ids and self.whys[at].isVisibleTo(self)]
        if told:
            why = self.whys[min(told, key=lambda at: self._shown[at].right)]
            QTimer.singleShot(0, self, partial(self._emit_explained, why))

    def _emit_explained(self, why: MarkdownView) -> None:
        """Of a reason that still stands here: another question may be asked since."""
        if why in self.whys:
            self.explained.emit(self.buttons[self.whys.index(why)].geometry().united(why.geometry()))

    def _show(self) -> None:
        assert self._choice is not None
        is_open = self._chosen is None
        if not is_open:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # there is nothing to choose any more
        self.question.set_text(self._choice.text)
        self.setAccessibleName(plain(self._choice.text))
        self.hint.setVisible(self._takes_several and is_open)
        self.check.setVisible(self._takes_several and is_open)
        self.check.setEnabled(False)
        self.again.setVisible(not is_open and self._reveals)
        for answer, button, why in zip(self._shown, self.buttons, self.whys, strict=True):
            mark = self._mark(answer)
            button.setChecked(False)
            button.set_answer(answer.text, mark)
            # Another answer than one's own, while right and wrong are held back, does nothing: a frame around it would
            # look as if it were chosen, too.
            has_use = is_open or self._reveals or mark == Mark.CHOSEN
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if has_use else Qt.FocusPolicy.NoFocus)
            tells = mark not in (Mark.OPEN, Mark.CHOSEN, Mark.PASSED)
            why.set_text(answer.why if tells else "")
            why.setVisible(tells)
        self._keep_focus_of_use()
        self._show_keys()

    def _keep_focus_of_use(self) -> None:
        """An answer that does nothing any more hands the keyboard on to one's own."""
        reached = next((button for button in self.buttons if button.hasFocus()), None)
        if reached is None or reached.focusPolicy() != Qt.FocusPolicy.NoFocus:
            return
        own = next((one for one in self.buttons if one.focusPolicy() != Qt.FocusPolicy.NoFocus), None)
        if own is not None:
            own.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self, answer: Answer) -> Mark:
        if self._chosen is None:
            return Mark.OPEN
        is_chosen = answer.id in self._chosen
        if not self._reveals:
            return Mark.CHOSEN if is_chosen else Mark.PASSED
        if is_chosen:
            return Mark.RIGHT if answer.right else Mark.WRONG
        if not answer.right:
            return Mark.EXPLAINED if answer.id in self._explained else Mark.PASSED
        return Mark.MISSED if self._takes_several else Mark.WAS_RIGHT
