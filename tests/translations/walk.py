"""Walks the window in the made-up language, and says what stands there in English, and what is cut.

python -m tests.translations.walk [--language de] [--json] [--pictures FOLDER] [ROOM ...]
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core.data.real import real_data
from core.experiment.presets import PRESETS, opening_experiment
from core.experiment.spec import Experiment
from desktop.app import Playground, prepare
from desktop.look import languages
from desktop.look.language import use
from tests.desktop.rooms import school_of, transfers_of
from tests.translations.bracketed import bracketed
from tests.translations.judging import Judge
from tests.translations.seen import Painted, Seen, cuts_of, plain, texts_of

SIZE: Final = (1280, 720)
LONGEST_S: Final = 60.0


class Walk:
    """What was seen on the way."""

    def __init__(self, pictures: Path | None = None) -> None:
        self.seen: set[Seen] = set()
        self.cuts: set[Seen] = set()
        self._pictures = pictures
        self._painted = Painted()

    def look(self, name: str, window: QWidget) -> None:
        """Look at a window as it is now."""
        settle()
        with self._painted:
            picture = window.grab()
        if self._pictures is not None:
            picture.save(str(self._pictures / f"{name}.png"))
        self.seen |= set(texts_of(window)) | self._painted.texts
        if cuts := set(cuts_of(window)):
            settle(0.4)  # what is cut for a moment, until all have found their places, is not cut
            self.cuts |= cuts & set(cuts_of(window))
        self.cuts |= self._painted.cuts

    def english(self) -> list[Seen]:
        """Texts, or parts of some, that the translations know nothing of."""
        judge = Judge()
        return sorted(seen for seen in self.seen if judge.is_english(seen))


def settle(seconds: float = 0.05) -> None:
    """Let what was put off happen."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.002)  # the training process wants to run, too
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def until(holds: Callable[[], bool]) -> None:
    """Wait for something."""
    end = time.monotonic() + LONGEST_S
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError("the window didn't come to what was waited for")
        settle(0.02)


def _playground(experiment: Experiment, *, projecting: bool = False) -> Playground:
    playground = Playground(experiment)
    playground.appearance.choose("light", projecting)
    playground.window.resize(*SIZE)
    playground.window.show()
    until(lambda: playground.run.snapshot is not None)
    return playground


def _trained(playground: Playground, epochs: int) -> None:
    playground.run.set_speed(None)
    playground.run.set_playing(True)
    until(lambda: playground.run.snapshot is not None and playground.run.snapshot.epoch >= epochs)
    playground.run.set_playing(False)
    settle(0.2)


def _dialogs() -> Iterator[QWidget]:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            yield widget


def walked(pictures: Path | None = None) -> Walk:
    """Everything that there is to see."""
    walk = Walk(pictures)
    playground = _playground(opening_experiment())
    walk.look("begin", playground.window)
    _trained(playground, 60)
    _tabs(walk, playground, "alone")
    _panels(walk, playground)
    playground.close()
    several = _playground(PRESETS["l2-strengths"].make(), projecting=True)
    _trained(several, 20)
    several.window.column.set_table_visible(True)
    walk.look("projector", several.window)
    several.close()
    return walk


def _tabs(walk: Walk, playground: Playground, name: str) -> None:
    column = playground.window.column
    for tab in range(column.tabs.count()):
        column.tabs.setCurrentIndex(tab)
        if column.settings.is_inside_shown:
            for page in range(len(column.inside_panel.buttons)):
                column.inside_panel.show_page(page)
                settle(0.15)
                walk.look(f"{name}-inside-{page}", playground.window)
        else:
            settle(0.1)
            walk.look(f"{name}-tab-{tab}", playground.window)
    column.tabs.setCurrentIndex(0)


def _panels(walk: Walk, playground: Playground) -> None:
    actions = playground.actions
    for name in ("keys", "about", "share_code", "prepare", "write_lesson", "glossary", "questions", "skills", "lesson"):
        getattr(actions, name).trigger()
        settle(0.15)
        walk.look(name, playground.window)
        for dialog in list(_dialogs()):
            walk.look(f"{name}-dialog", dialog)
            dialog.close()
    school_of(playground).learning.open_quiz(school_of(playground).lessons.courses.lessons[0])
    settle(0.1)
    walk.look("quiz", playground.window)
    actions.lesson.trigger()
    transfers_of(playground).importing.open_real(real_data()[0])
    until(lambda: any(True for _ in _dialogs()))
    for dialog in list(_dialogs()):
        walk.look("import-dialog", dialog)
        dialog.close()
    actions.compare.trigger()
    actions.compare.trigger()
    settle(0.2)
    actions.table.setChecked(True)
    walk.look("three", playground.window)
    actions.select_all.trigger()
    walk.look("selected", playground.window)


def main() -> int:
    """Print what was found; 1 where there is anything."""
    parser = argparse.ArgumentParser(prog="walk", description=__doc__)
    parser.add_argument("rooms", nargs="*")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--pictures", type=Path)
    parser.add_argument("--language", help="look for what is cut in this one, such as de")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("CONFIG", "DATA"):
            os.environ[f"XDG_{kind}_HOME"] = folder
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        application = prepare([])
        application.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
        if chosen.language:
            languages.remember(chosen.language)
            languages.begin(application)
        else:
            use(bracketed())
        walk = walked(chosen.pictures)
    english, cuts = [] if chosen.language else walk.english(), sorted(walk.cuts)
    if chosen.json:
        print(json.dumps({"english": english, "cut": cuts}))
        return 0
    for title, found in (("ENGLISH", english), ("CUT", cuts)):
        for seen in found:
            if not chosen.rooms or seen.room in chosen.rooms:
                print(f"{title} {seen.room}: {seen.place}: {plain(seen.text)[:200]}")
    return 1 if english or cuts else 0


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    os._exit(status)  # nothing that still runs may hold this up
