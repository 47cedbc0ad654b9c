"""The page of the writer that claims are written on, and trained."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from core.lessons.lesson import MOST_CLAIMS, Lesson
from core.lessons.margins import ClaimFinding
from core.words import Translatable
from desktop.lessons.begins_form import form_button
from desktop.lessons.claim_form import ClaimForm
from desktop.lessons.complaints import ProblemLine, caption
from desktop.lessons.markdown_view import plain
from desktop.lessons.parts_list import PartsList, PartWords
from desktop.look.language import tr, tr_of, worded
from desktop.look.layouts import add_layout
from desktop.look.theme import Theme

WORDS: Final = PartWords(
    "Claims",
    "Add a claim",
    "A claim after this one, about the network on screen.",
    "This claim comes earlier.",
    "This claim comes later.",
    "Remove the claim",
)
NONE: Final[Translatable] = (
    "A claim is what your texts say happens: it is trained on several samples before you tell it."
)
STEPS: Final = 1000
"""Of the progress."""


class ClaimsPage(QWidget):
    """Qt view of claims that are being written, with the claim in hand."""

    check_wanted = Signal()
    """The claim in hand shall be trained."""
    check_all_wanted = Signal()
    canceled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.parts = PartsList(WORDS, 0, MOST_CLAIMS)
        self.form = ClaimForm()
        self.told = caption("")
        self.check = form_button("Check", "Trains the networks of this claim, and says whether it happens.")
        self.check_all = form_button("Check all", "Trains what all claims of the lesson are about.")
        self.cancel = form_button("Cancel", "Gives up the check.")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setRange(0, STEPS)
        self.progress.setAccessibleName(tr("Progress of the check"))
        self.problem = ProblemLine(self.check)
        buttons, waiting = QHBoxLayout(), QHBoxLayout()
        for button in (self.check, self.check_all):
            buttons.addWidget(button)
        buttons.addStretch(1)
        waiting.addWidget(self.progress, 1)
        waiting.addWidget(self.cancel)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.parts)
        add_layout(rows, buttons)
        add_layout(rows, waiting)
        for part in (self.told, self.problem, self.form):
            rows.addWidget(part)
        rows.addStretch(1)
        self.check.clicked.connect(self.check_wanted)
        self.check_all.clicked.connect(self.check_all_wanted)
        self.cancel.clicked.connect(self.canceled)
        self.set_progress(None)

    def set_lesson(self, lesson: Lesson, at: int, found: Sequence[ClaimFinding | None]) -> None:
        """Show what is written, and the claim in hand; emits nothing. found: what came of each as it stands; None:
        nobody knows."""
        titles = [
            f"{_mark(finding)}{plain(claim.says) or claim.id}"
            for claim, finding in zip(lesson.claims, found, strict=True)
        ]
        self.parts.set_parts(titles, at)
        for part in (self.check, self.check_all):
            part.setVisible(bool(titles) and self.progress.isHidden())
        self.told.setText(_told(found))
        self.form.setVisible(bool(titles))
        if titles:
            finding = found[at]
            self.form.set_claim(lesson.claims[at], finding.findings if finding is not None else ())

    def set_progress(self, share: float | None) -> None:
        """How far a check has come, from 0 to 1; None: none is under way."""
        is_checking = share is not None
        for part in (self.progress, self.cancel):
            part.setVisible(is_checking)
        for part in (self.check, self.check_all):
            part.setVisible(not is_checking and self.parts.list.count() > 0)
        if share is not None:
            self.progress.setValue(round(share * STEPS))

    def set_problem(self, path: str, text: str) -> bool:
        """Say what is wrong with a part of the claim in hand, or with the check ("")."""
        if path and self.form.complaints.say(path, text):
            return True
        self.problem.set_problem(text)
        return True

    def clear_problems(self) -> None:
        """Nothing is wrong any more."""
        self.form.clear_problems()
        self.problem.set_problem("")

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self.parts.set_theme(theme)
        self.form.set_theme(theme)


def _mark(found: ClaimFinding | None) -> str:
    if found is None:
        return ""
    return "✓ " if found.holds else "✗ " if found.fails else "? "


def _told(found: Sequence[ClaimFinding | None]) -> str:
    """What is known of them together."""
    if not found:
        return worded(NONE)
    known = [finding for finding in found if finding is not None]
    if not known:
        return tr("Nothing is checked yet as it stands.")
    if all(finding is not None and finding.holds for finding in found):
        return tr("All of it is checked, and holds.")
    failed = sum(finding.fails for finding in known)
    unknown = sum(not finding.fails and not finding.holds for finding in known)
    if len(found) == 1:
        return tr("The claim doesn't hold.") if failed else tr("The claim can't be judged.")
    unchecked, values = len(found) - len(known), {"all": len(found)}
    if not failed and not unknown:
        return tr("{known} of {all} claims checked, and none fails.", known=len(known), **values)
    told = [
        tr_of(failed, "{count} of {all} claims doesn't hold.", "{count} of {all} claims don't hold.", **values),
        tr("{count} of {all} claims can't be judged.", count=unknown, **values),
        tr_of(unchecked, "{count} of {all} claims isn't checked.", "{count} of {all} claims aren't checked.", **values),
    ]
    return " ".join(one for one, count in zip(told, (failed, unknown, unchecked), strict=True) if count)
