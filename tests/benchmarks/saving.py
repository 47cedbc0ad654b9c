"""Saving, copying, exporting, reading: the longest time for which the window's event loop is held by each."""

from __future__ import annotations

import contextlib
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final
from unittest.mock import patch

import numpy as np
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.experiment.presets import opening_experiment, preset
from core.lessons.document import Document, to_json
from desktop.app import Playground
from tests.benchmarks.bench_window import close, live, shown, wait_until
from tests.benchmarks.report import Row
from tests.benchmarks.tools import crowd
from tests.desktop.control.files.saved import is_writing
from tests.desktop.rooms import transfers_of

FRAME: Final = 16.0
ONE_PAINT: Final = 50.0
"""Milliseconds: of a frame, and where one call of Qt's paints all."""
ONE_HITCH: Final = 60.0
"""Milliseconds that saving an experiment may take: it is written at once, so that nothing overtakes it, and what the
window says of it is true."""
REST: Final = 0.0002
"""Seconds between two looks at the event loop."""
MEGABYTES: Final = 36
CHECKPOINTS: Final = 60
PATIENCE: Final = 120.0
DIALOGS: Final = tuple(f"desktop.control.files.{name}.ask_save" for name in ("exporting", "pictures", "reporting"))


class Watched:
    """A window, and how long its event loop is held at a time."""

    def __init__(self, application: QApplication, playground: Playground, folder: Path) -> None:
        self._application, self.playground, self.folder = application, playground, folder
        self.worked = 0.0
        """Milliseconds of processor time that the window took at a time: what a quiet machine would show."""

    @property
    def is_at_work(self) -> bool:
        """Whether something is being saved or read."""
        playground = self.playground
        return (
            playground.controller.gradually.is_busy
            or is_writing(playground.saving)
            or transfers_of(playground).importing.is_busy
        )

    def held(self, begin: Callable[[], object], is_over: Callable[[], bool] | None = None) -> float:
        """Milliseconds, from the call that begins it until it is over."""
        is_over = is_over or (lambda: not self.is_at_work)
        end, last, longest = time.perf_counter() + PATIENCE, time.perf_counter(), 0.0
        work, most = time.thread_time(), 0.0
        begin()
        while True:
            self._application.processEvents()
            now = time.perf_counter()
            longest, last = max(longest, now - last), now
            done = time.thread_time()
            most, work = max(most, done - work), done
            if is_over() or now > end:
                self.worked = 1000 * most
                return 1000 * longest
            time.sleep(REST)
            last += REST

    def rows(self, what: str, held: float, bound: float = 0.0) -> Iterator[Row]:
        """How long the window was held at a time by what was done last: by its own work, and by the clock."""
        yield Row(f"{what}: the window works at a time", self.worked, "ms", "at most" if bound else "", bound)
        yield Row(f"{what}: ... and is held, others' work included", held, "ms")

    def saved(self, name: str, begin: Callable[[], object]) -> float:
        """The same of a file that is asked for in a dialog."""
        path = self.folder / name
        with contextlib.ExitStack() as dialogs:
            for dialog in DIALOGS:
                dialogs.enter_context(patch(dialog, return_value=path))
            taken = self.held(begin)
        assert path.stat().st_size > 0
        return taken


def trained(name: str) -> tuple[QApplication, Playground]:
    """A window that has trained for a while, and has checkpoints to look back at."""
    application, playground = shown(opening_experiment() if not name else preset(name))
    playground.run.set_playing(True)
    run = playground.run
    wait_until(application, lambda: run.snapshot is not None and len(run.snapshot.checkpoints) >= CHECKPOINTS, 30)
    return application, playground


def animated(watched: Watched) -> float:
    """What making an animation takes, from the wish to the file."""
    animation = transfers_of(watched.playground).animation
    longest = watched.held(lambda: animation.offer(watched.folder / "run.gif"))
    assert animation.dialog is not None
    watched.held(lambda: None)
    begin = animation.dialog.begin_button.click
    return max(longest, watched.held(begin, lambda: animation.dialog is None and not watched.is_at_work))


def pictures(name: str, what: str, folder: Path) -> Iterator[Row]:
    """Of a run that goes on meanwhile."""
    application, playground = trained(name)
    watched, actions = Watched(application, playground, folder), playground.actions
    yield from watched.rows(f"{what}: nothing is saved, it trains", watched.held(lambda: None, _after(2.0)))
    for kind, bound in (("png", FRAME), ("svg", FRAME if name else ONE_PAINT)):
        taken = watched.saved(f"{what}.{kind}", actions.save_picture.trigger)
        yield from watched.rows(f"{what}: a picture is saved, {kind.upper()}", taken, bound)
    taken = watched.held(actions.copy_picture.trigger)
    yield from watched.rows(f"{what}: a picture is copied", taken, FRAME)
    taken = watched.saved("report.html", actions.report.trigger)
    yield from watched.rows(f"{what}: a report is saved", taken, FRAME)
    # Its dialog is made of so many widgets at once, as that of a table is.
    yield from watched.rows(f"{what}: an animation of 60 frames is made", animated(watched), ONE_PAINT)
    close(playground)
    QGuiApplication.clipboard().clear()  # Qt's offscreen one crashes at the end where it holds what Python has made
    live(0.2)


def points(folder: Path) -> Iterator[Row]:
    """Of 20,000 points, of which all are copied, and of files that are read."""
    application, playground = shown(crowd())
    watched, actions, count = Watched(application, playground, folder), playground.actions, "20,000 points"
    yield Row(f"{count}: nothing is done", watched.held(lambda: None, _after(1.0)), "ms")
    for name, action in (("CSV", actions.export_csv), ("npz", actions.export_npz)):
        taken = watched.saved(f"points.{name}", action.trigger)
        yield Row(f"{count}: the window is held while they are exported, {name}", taken, "ms", "at most", FRAME)
    taken = watched.held(actions.copy_code.trigger)
    yield Row(f"{count}: ... while code of them is copied", taken, "ms", "at most", FRAME)
    watched.held(actions.select_all.trigger, _after(0.3))
    yield Row(
        f"{count}: ... while they are copied", watched.held(actions.copy.trigger, _after(0.3)), "ms", "at most", FRAME
    )
    (folder / "many.json").write_bytes(to_json(Document(crowd())))
    taken = watched.held(lambda: playground.files.open(folder / "many.json"))
    yield Row(f"{count}: ... while an experiment of them is opened", taken, "ms", "at most", FRAME)
    taken = watched.held(lambda: playground.files.save(folder / "saved.json"))
    yield Row(f"{count}: ... while it is saved, at once", taken, "ms", "at most", ONE_HITCH)
    (folder / "large.csv").write_bytes(table())
    taken = watched.held(lambda: playground.files.open(folder / "large.csv"))
    yield Row(f"a table of {MEGABYTES} MB: the window is held while it is read", taken, "ms", "at most", ONE_PAINT)
    transfers_of(playground).importing.close()
    close(playground)
    QGuiApplication.clipboard().clear()
    live(0.2)


def table() -> bytes:
    """So many megabytes of rows."""
    chance = np.random.default_rng(0)
    numbers, labels = chance.normal(size=(1000, 3)).tolist(), chance.integers(0, 3, 1000).tolist()
    rows = "".join(f"{a:.6f},{b:.6f},{c:.6f},class {k}\n" for (a, b, c), k in zip(numbers, labels, strict=True))
    return f"x,y,z,label\n{rows * (MEGABYTES * 2**20 // len(rows))}".encode()


def _after(seconds: float) -> Callable[[], bool]:
    end = time.perf_counter() + seconds
    return lambda: time.perf_counter() > end


def main() -> list[Row]:
    """All of it, in windows one after the other."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_DATA_HOME"] = os.environ["XDG_CONFIG_HOME"] = home
        folder = Path(home)
        return [
            *pictures("", "1 variant", folder),
            *pictures("cures", "6 variants", folder),
            *points(folder),
        ]
