"""The last session: keeps what is on screen for the next start, however this one ends."""

from __future__ import annotations

import contextlib
import re
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QLockFile,
    QMessageLogContext,
    QObject,
    QStandardPaths,
    QTimer,
    QtMsgType,
    qFormatLogMessage,
    qInstallMessageHandler,
)

from core.experiment.experiment_file import ExperimentFileError, load, to_json
from core.experiment.spec import Experiment
from core.files.whole_file import FileError, reason, write_bytes
from desktop.document.experiment_model import ExperimentModel
from desktop.process.terminal import tell

WRITE_MS: Final = 2_000
"""A change is on the disk so long after it at the latest, unless the disk is slow."""

MOST_WINDOWS: Final = 64
"""Windows open at the same time that each write behind; nobody has more."""

DISPLAY_LOST: Final = re.compile(r"connection broke|connection experienced a fatal error")
"""What Qt says of a vanished X server or Wayland compositor."""


class LastSession(QObject):
    """Two files: `last_session.json`, what was on screen when a window was last closed, which a person can bring back;
    and one for each open window, written a moment after every change. The latter is gone after an orderly end, so that
    one that no window holds tells of a session that broke off: it becomes the last session at the next start.
    """

    def __init__(self, model: ExperimentModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._opening = model.experiment
        self._was_restored = False
        self._written = model.experiment
        self._writer: threading.Thread | None = None
        self._lock, self._unsaved = _own_file(last_session_path().parent)
        self.broke_off = self._unsaved is not None and _adopt(self._unsaved)
        """Whether the session before this one ended in disorder, and has become the last session."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WRITE_MS)
        self._timer.timeout.connect(self._write_behind)
        model.changed.connect(self._experiment_changed)

    def restored(self) -> None:
        """The last session was brought back: what is on screen goes on from it, and may take its place."""
        self._was_restored = True

    def keep(self) -> None:
        """Make the experiment on screen the last session, unless that would lose more than it keeps.

        Nothing is kept of a session that changed nothing, and a drawing that was kept before and not brought back is
        not given up for an experiment without any. May be called at any time, more than once, and from any thread.
        """
        if self._writer is not None:
            self._writer.join()  # or it would write the state before over this one
        experiment, path = self._model.experiment, last_session_path()
        if experiment is self._opening:
            return
        try:
            if _is_worth_keeping(experiment, path) or self._was_restored:
                path.parent.mkdir(parents=True, exist_ok=True)
                write_bytes(path, to_json(experiment))
            if self._unsaved is not None:
                self._unsaved.unlink(missing_ok=True)
        except (FileError, OSError) as error:  # the window is about to go: this is the last place to say it
            what = str(error) if isinstance(error, FileError) else str(FileError(path.parent, reason(error)))
            tell(f"This session can't be kept for the next one. {what}")

    def close(self) -> None:
        """Keep, and write no more."""
        self._timer.stop()
        self.keep()
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None
            self._unsaved = None

    def _experiment_changed(self) -> None:
        if self._unsaved is not None and not self._timer.isActive():
            self._timer.start()

    def _write_behind(self) -> None:
        """Write in a thread: among 20,000 points it takes as long as ten frames."""
        experiment, path = self._model.experiment, self._unsaved
        if path is None or experiment is self._written:
            return
        if self._writer is not None and self._writer.is_alive():
            self._timer.start()
            return
        self._written = experiment
        self._writer = threading.Thread(target=_try_to_write, args=(experiment, path), name="write behind")
        self._writer.start()


def last_session_path() -> Path:
    """Where the last session is kept."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(folder) / "last_session.json"


def keep_when_display_is_lost(keep: Callable[[], None]) -> None:
    """Call keep when the X server or the Wayland compositor vanishes.

    WORKAROUND: Qt (6.11 at least) then leaves by exit(1): no window is closed, nothing of Python is told. All that it
    does before is to say so, in a message.
    """

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        sys.stderr.write(qFormatLogMessage(kind, context, text) + "\n")
        if DISPLAY_LOST.search(text):
            keep()

    qInstallMessageHandler(hear)


def _own_file(folder: Path) -> tuple[QLockFile | None, Path | None]:
    """A file to write behind that no other open window has, and the lock that says so; None where there can't be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None, None  # closing will say why
    for number in range(MOST_WINDOWS):
        path = folder / f"unsaved_session_{number}.json"
        lock = QLockFile(str(path.with_suffix(".lock")))
        lock.setStaleLockTime(0)  # a lock counts for as long as its process lives
        if lock.tryLock(0):
            return lock, path
        if lock.error() != QLockFile.LockError.LockFailedError:
            break
    return None, None


def _adopt(unsaved: Path) -> bool:
    """Make what a session that broke off had written the last session, by the rule of keep(); whether there was any."""
    try:
        experiment = load(unsaved)
    except ExperimentFileError:
        return False
    try:
        if _is_worth_keeping(experiment, last_session_path()):
            unsaved.replace(last_session_path())
            return True
        unsaved.unlink()
    except OSError:
        pass
    return False


def _is_worth_keeping(experiment: Experiment, path: Path) -> bool:
    """Whether an experiment may take the place of the last session there."""
    if experiment.points.drawn.any():
        return True
    try:
        return not load(path).points.drawn.any()
    except ExperimentFileError:
        return True


def _try_to_write(experiment: Experiment, path: Path) -> None:
    """What fails here is tried again after the next change, and told when the window closes."""
    with contextlib.suppress(FileError):
        write_bytes(path, to_json(experiment))
