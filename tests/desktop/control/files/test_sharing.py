"""Share codes in the window: made for the clipboard, shown as a QR picture, pasted, and refused in a sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import segno
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment, preset
from core.experiment.share_code import from_code, to_code
from core.experiment.spec import Experiment
from core.lessons.presentation import Presentation
from desktop.app import Playground
from desktop.control.files.qr_picture import PIXELS, QUIET, qr_picture
from desktop.control.files.sharing import LOCKED, STAYS_BEHIND
from tests.desktop.control.files.saved import finish
from tests.desktop.rooms import transfers_of

Opener = Callable[[Experiment], Playground]


def press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def paste(playground: Playground, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    playground.actions.paste.trigger()


def answer(playground: Playground, word: str) -> None:
    press(next(button for button in playground.window.question.buttons if button.text() == word))


def test_the_code_goes_to_the_clipboard_and_opens_the_same_in_another_window(open_window: Opener) -> None:
    here, there = open_window(preset("cures")), open_window(opening_experiment())
    here.actions.share_code.trigger()
    code = QGuiApplication.clipboard().text()
    assert from_code(code) == preset("cures")
    dialog = transfers_of(here).sharing.dialog
    assert dialog is not None
    assert dialog.code.toPlainText() == code
    press(dialog.done_button)
    there.actions.paste.trigger()
    assert there.window.question.text == "Moons, 100 points; 6 networks, with the same seed."
    assert there.model.experiment == opening_experiment(), "the person is asked first"
    answer(there, "Open")
    assert there.model.experiment == preset("cures")
    assert not there.recovery.is_needed
    there.actions.undo.trigger()
    assert there.model.experiment == opening_experiment()


def test_a_pasted_code_is_left_alone_by_who_does_not_want_it(open_window: Opener) -> None:
    playground = open_window(opening_experiment())
    paste(playground, f" {to_code(preset('cures'))}\n")
    answer(playground, "Not now")
    assert playground.model.experiment == opening_experiment()
    playground.actions.open_code.trigger()
    assert playground.model.experiment == preset("cures"), "who says so is not asked"


def test_a_code_within_a_sentence_is_found(open_window: Opener) -> None:
    playground = open_window(opening_experiment())
    code = to_code(preset("cures"))
    paste(playground, f"Look at this: {code}, thanks")
    assert playground.window.question.text == "Moons, 100 points; 6 networks, with the same seed."
    answer(playground, "Open")
    assert playground.model.experiment == preset("cures")
    playground.actions.undo.trigger()
    playground.actions.open_code.trigger()
    assert playground.model.experiment == preset("cures"), "also from the menu"


def test_nobody_is_asked_about_a_code_any_more_once_another_one_has_come(open_window: Opener) -> None:
    playground = open_window(opening_experiment())
    code = to_code(preset("cures"))
    paste(playground, code)
    playground.actions.open_code.trigger()
    assert playground.model.experiment == preset("cures")
    assert playground.window.question.text == ""
    paste(playground, code)
    paste(playground, code[:20])
    assert playground.window.notice == "This share code is cut off: its end is missing."
    assert playground.window.question.text == ""


def test_a_damaged_code_says_what_is_wrong_and_changes_nothing(open_window: Opener) -> None:
    playground = open_window(opening_experiment())
    code = to_code(preset("cures"))
    for text, sentence in (
        (code[:20], "This share code is cut off: its end is missing."),
        (code.replace("op1", "op7"), "This share code is of a newer version of the program."),
        (
            f"{code[:9]}{'A' if code[9] != 'A' else 'B'}{code[10:]}",
            "This share code is mistyped: its letters don't fit together.",
        ),
    ):
        paste(playground, text)
        assert playground.window.notice == sentence
        assert playground.window.question.text == ""
    QGuiApplication.clipboard().setText("hello")
    playground.actions.open_code.trigger()
    assert playground.window.notice == 'This is no share code: one begins with "op1-".'
    assert playground.model.experiment == opening_experiment()


def test_points_of_ones_own_are_refused_with_the_offer_of_a_file(
    open_window: Opener, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    playground = open_window(opening_experiment())
    playground.controller.settings.change("data.noise", 0.1)
    QTest.mouseClick(playground.window.plane, Qt.MouseButton.LeftButton)
    assert playground.model.experiment.points.drawn.any()
    playground.actions.share_code.trigger()
    assert transfers_of(playground).sharing.dialog is None
    assert playground.window.notice.endswith("and a code has no room for them. A file holds everything.")
    monkeypatch.setattr("desktop.control.files.files.ask_save", lambda *_: tmp_path / "mine.json")
    press(playground.window.toast.action)
    assert (tmp_path / "mine.json").exists()


def test_the_qr_picture_holds_the_modules_of_the_code_in_a_quiet_zone(
    open_window: Opener, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    code = to_code(opening_experiment())
    picture = qr_picture(code)
    gray = np.array([[picture.pixelColor(x, y).red() for x in range(picture.width())] for y in range(picture.height())])
    wanted = np.pad(np.array(segno.make_qr(code, error="m").matrix), QUIET)
    assert ((gray == 0) == (wanted == 1)).all()
    playground = open_window(opening_experiment())
    playground.actions.share_code.trigger()
    dialog = transfers_of(playground).sharing.dialog
    assert dialog is not None
    monkeypatch.setattr("desktop.control.files.sharing.ask_save", lambda *_: tmp_path / "code.png")
    press(dialog.save_picture)
    finish(playground)
    saved = QImage(str(tmp_path / "code.png"))
    assert saved.width() == PIXELS * picture.width()
    press(dialog.copy_picture)
    assert QGuiApplication.clipboard().image().size() == saved.size()
    press(dialog.done_button)


def test_text_that_is_no_code_is_a_table_as_before(open_window: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    playground = open_window(opening_experiment())
    pasted: list[str] = []
    monkeypatch.setattr(transfers_of(playground).importing, "_begin", lambda origin, *_: pasted.append(origin.name))
    paste(playground, "x,y,label\n1,2,a\n2,3,b\n")
    assert len(pasted) == 1


def test_a_code_of_a_prepared_class_says_what_stays_behind_and_none_takes_locks_away(open_window: Opener) -> None:
    playground = open_window(opening_experiment())
    playground.actions.share_code.trigger()
    dialog = transfers_of(playground).sharing.dialog
    assert dialog is not None
    assert not any(STAYS_BEHIND in label.text() for label in dialog.findChildren(QLabel))
    press(dialog.done_button)
    showing = playground.model.showing
    showing.take(Presentation(hidden=("boundary",), locked=("training.learning_rate",)), None)
    playground.actions.share_code.trigger()
    dialog = transfers_of(playground).sharing.dialog
    assert dialog is not None
    assert any(STAYS_BEHIND in label.text() for label in dialog.findChildren(QLabel))
    press(dialog.done_button)

    paste(playground, to_code(preset("cures")))
    assert playground.window.question.text == ""
    assert playground.window.notice == LOCKED
    playground.actions.open_code.trigger()
    assert playground.model.experiment == opening_experiment()
    assert showing.has_locks
    showing.set_unlocked(True)
    playground.actions.open_code.trigger()
    assert playground.model.experiment == preset("cures")


@pytest.mark.parametrize(("key", "opens"), [(Qt.Key.Key_Return, True), (Qt.Key.Key_Escape, False)])
def test_who_pasted_a_code_answers_by_keyboard_and_goes_on_at_the_plane(
    open_window: Opener, qtbot: QtBot, key: Qt.Key, opens: bool
) -> None:
    playground = open_window(opening_experiment())
    with qtbot.waitActive(playground.window):
        playground.window.activateWindow()
    playground.window.plane.setFocus()
    paste(playground, to_code(preset("cures")))
    focused = playground.window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
    assert playground.model.experiment == (preset("cures") if opens else opening_experiment())
    assert playground.window.question.isHidden()
    assert playground.window.focusWidget() in playground.window.planes.planes
