"""Restoring: asks once about the work that a dead window left, and offers in a menu what else waits."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from core.words import Translatable
from desktop.control.files.files import Files
from desktop.document.left_work import Left, LeftWork
from desktop.look.language import tr, tr_of
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

RESTORE: Final[Translatable] = "Restore"
NOT_NOW: Final[Translatable] = "Not now"
FORGET: Final[Translatable] = "Forget"


class Restoring(QObject):
    """Nothing is overwritten by an answer, and nothing goes by restoring it: see LeftWork."""

    def __init__(
        self, files: Files, left_work: LeftWork, window: MainWindow, actions: Actions, notify: Callable[[str], None]
    ) -> None:
        super().__init__(window)
        self._files = files
        self._left_work = left_work
        self._question = window.question
        self._menu = actions.unsaved_work
        self._notify = notify
        self._asked: tuple[int, Left] | None = None
        """The question's number, and what it is about."""
        self._waiting: Left | None = None
        """What is to be asked about."""
        self._is_away = False
        self._question.answered.connect(self._answered)
        self._menu.aboutToShow.connect(self._fill)
        self._refresh()

    def offer(self) -> None:
        """Ask about the newest work of windows that died; the rest waits in the menu from now on."""
        found = self._left_work.unanswered()
        for left in found[1:]:
            self._left_work.let_go(self._left_work.keep(left))
        self._refresh()
        if not found:
            return
        self._waiting = found[0]
        if not self._is_away:
            self._ask()

    def put_away(self) -> None:
        """Wait with the question until put_back(): something else has the person's attention."""
        self._is_away = True
        if self._asked is not None:
            number, self._waiting = self._asked
            self._asked = None
            self._question.withdraw(number)

    def put_back(self) -> None:
        """Ask what waits."""
        self._is_away = False
        if self._waiting is not None:
            self._ask()

    def _ask(self) -> None:
        assert self._waiting is not None
        left, self._waiting = self._waiting, None
        told, others = [f"{left.text}."], len(self._left_work.kept())
        if others:
            told.append(
                tr_of(
                    others,
                    "{count} more waits in the File menu, under Unsaved work.",
                    "{count} more wait in the File menu, under Unsaved work.",
                )
            )
        answers = RESTORE, NOT_NOW, FORGET
        self._asked = self._question.ask("Unsaved work was found", " ".join(told), answers, NOT_NOW), left

    def _answered(self, number: int, answer: str) -> None:
        if self._asked is None or self._asked[0] != number:
            return  # it is another's question
        left, self._asked = self._asked[1], None
        if answer == FORGET:
            self._left_work.forget(left)
            self._notify(tr("Forgotten."))
        else:
            left = self._left_work.keep(left)
            if answer == RESTORE:
                self._files.restore(left)
            else:
                self._left_work.let_go(left)
                self._notify(tr("It waits in the File menu, under Unsaved work."))
        self._refresh()

    def _refresh(self) -> None:
        self._menu.setEnabled(bool(self._left_work.kept()))

    def _fill(self) -> None:
        """With what there is now: other windows may have kept or forgotten some."""
        self._menu.clear()
        kept = self._left_work.kept()
        for left in kept:
            action = self._menu.addAction(left.text.replace("&", "&&"))
            action.setToolTip(left.summary.document or tr("It belongs to no file."))
            action.setData(left.name)
            action.triggered.connect(self._chosen)
        self._menu.addSeparator()
        forget = self._menu.addAction(tr("Forget all of this"))
        forget.setEnabled(bool(kept))
        forget.triggered.connect(self._forget_all)

    def _chosen(self) -> None:
        action = self.sender()
        for left in self._left_work.kept():
            if isinstance(action, QAction) and left.name == action.data():
                if self._left_work.hold(left):
                    self._files.restore(left)
                else:
                    self._notify(tr("Another window shows this work already."))

    def _forget_all(self) -> None:
        for left in self._left_work.kept():
            if left != self._files.restored:
                self._left_work.forget(left)
        self._refresh()
        self._notify(tr("Forgotten."))
