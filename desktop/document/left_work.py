"""Work that earlier windows left: found, told of in words, kept and forgotten. No window touches what another holds.

Each window has a name of its own for its files. `NAME.lock` is held while the window lives; `NAME.recovery` is what it
shows, if that can't be had again. Without the lock the latter is of a window that died, and the person is asked about
it once. `NAME.kept` has been asked about, or is of a window that was closed with work that belongs to no file.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDateTime, QLocale, QStandardPaths

from core.experiment.recovery_file import RecoveryFileError, Summary, load_summary
from core.files.lock import FileLock
from core.words import as_given
from desktop.look.language import tr, tr_of

UNANSWERED: Final = ".recovery"
KEPT: Final = ".kept"
LOCK: Final = ".lock"

MOST_KEPT: Final = 5
"""The oldest of more go; what nobody was asked about never does."""

MINUTE: Final = 60.0
HOUR: Final = 3600.0
DAY: Final = 86_400.0


def recovery_folder() -> Path:
    """Where windows keep what they show."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(folder) / "recovery"


def is_any_left() -> bool:
    """Whether there is work of any window: a mark of somebody who has used this program before."""
    return any(path.suffix in (UNANSWERED, KEPT) for path in _files(recovery_folder()))


@dataclass(frozen=True)
class Left:
    """Work that a window left.

    Attributes:
        name: of its files, without an ending.
        path: where it is now.
        networks: how many it compares.
        is_imported: its points were imported, whatever was drawn or erased since.
    """

    name: str
    path: Path
    summary: Summary
    networks: int = 1
    is_imported: bool = False

    @property
    def text(self) -> str:
        """What it is, how old and of which file: "120 points drawn, 6 networks, 3 minutes ago, from moons.json"."""
        drawn, file, lesson = self.summary.drawn, Path(self.summary.document).name, self.summary.lesson
        if self.is_imported:
            points = tr_of(drawn, "{count:,} point", "{count:,} points")
        else:
            points = tr_of(drawn, "{count:,} point drawn", "{count:,} points drawn")
        begins = [tr("Lesson “{title}”", title=as_given(lesson)) if lesson else "", points if drawn else ""]
        parts = [
            *(begins if any(begins) else [tr("Settings changed")]),
            tr_of(self.networks, "{count} network", "{count} networks") if self.networks > 1 else "",
            age_text(self.summary.changed_at, time.time()),
            tr("from {file}", file=as_given(file)) if file else "",
        ]
        return ", ".join(part for part in parts if part)


class LeftWork:
    """All of it, as one window sees it. close() lets others have what this window held."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = recovery_folder() if folder is None else folder
        self._locks: dict[str, FileLock] = {}

    def unanswered(self) -> list[Left]:
        """What windows left that died, the newest first. Held from now on, so that no other window asks, too."""
        for path in _files(self._folder):
            if path.suffix == LOCK and not any(path.with_suffix(end).exists() for end in (UNANSWERED, KEPT)):
                self._remove_lock(path.stem)  # of a window that died with nothing to keep
        return [left for left in self._found(UNANSWERED) if self._hold(left.name) and left.path.exists()]

    def kept(self) -> list[Left]:
        """What waits without being asked about, the newest first."""
        return self._found(KEPT)

    def hold(self, left: Left) -> bool:
        """See to it that no other window forgets it; whether that is so."""
        return self._hold(left.name) and left.path.exists()

    def keep(self, left: Left) -> Left:
        """It has been asked about, and waits from now on."""
        path = left.path.with_suffix(KEPT)
        if left.path != path:
            with contextlib.suppress(OSError):  # then it is asked about once more
                left.path.replace(path)
                return replace(left, path=path)
        return left

    def let_go(self, left: Left) -> None:
        """Other windows may have it."""
        lock = self._locks.pop(left.name, None)
        if lock is not None:
            lock.release()

    def forget(self, left: Left) -> None:
        """It is not needed any more, unless another window holds it."""
        if self._hold(left.name):
            with contextlib.suppress(OSError):
                left.path.unlink(missing_ok=True)
                self._locks.pop(left.name).remove()

    def forget_oldest(self) -> None:
        """Of what waits, keep the newest alone."""
        for left in self.kept()[MOST_KEPT:]:
            if left.name not in self._locks:
                self.forget(left)

    def close(self) -> None:
        """Let others have all that this window held."""
        for lock in self._locks.values():
            lock.release()
        self._locks.clear()

    def _found(self, ending: str) -> list[Left]:
        found = []
        for path in _files(self._folder):
            if path.suffix == ending:
                with contextlib.suppress(RecoveryFileError):  # of a newer version, or damaged: nobody touches it
                    found.append(Left(path.stem, path, *load_summary(path)))
        return sorted(found, key=lambda left: left.summary.changed_at, reverse=True)

    def _hold(self, name: str) -> bool:
        if name not in self._locks:
            with contextlib.suppress(OSError):
                lock = FileLock.taken(self._folder / f"{name}{LOCK}")
                if lock is not None:
                    self._locks[name] = lock
        return name in self._locks

    def _remove_lock(self, name: str) -> None:
        if name not in self._locks and self._hold(name):
            with contextlib.suppress(OSError):
                self._locks.pop(name).remove()


def age_text(then: float, now: float) -> str:
    """How long ago, both in seconds since 1970: "3 minutes ago"; after a day the date."""
    seconds = now - then
    if 0 <= seconds < DAY:
        if seconds < MINUTE:
            return tr("less than a minute ago")
        if seconds < HOUR:
            return tr_of(int(seconds // MINUTE), "{count} minute ago", "{count} minutes ago")
        return tr_of(int(seconds // HOUR), "{count} hour ago", "{count} hours ago")
    moment = QDateTime.fromSecsSinceEpoch(int(then))
    return tr("on {date}", date=QLocale().toString(moment, QLocale.FormatType.ShortFormat))


def _files(folder: Path) -> Iterable[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
