"""One animated picture on its way: which epochs it consists of, and how they are drawn and brought together."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from desktop.control.controller import Controller
from desktop.control.gradually import Steps, Task
from desktop.control.seen import Seen
from desktop.control.sheet import Sheet
from desktop.look.animated import Film, Kind, Picture
from desktop.look.language import tr
from desktop.look.theme import CLASS_LOOKS, Theme
from desktop.process.turns import step_back
from desktop.training.run import Run

WIDTH: Final = 1080
"""Pixels of a frame, so that words can still be read."""


class FilmMaking:
    """One file on its way.

    Attributes:
        done, count: steps: frames drawn twice, once for the palette, and the file.
        told: the same in words.
    """

    def __init__(
        self,
        path: Path,
        kind: Kind,
        epochs: list[int],
        durations: list[int],
        controller: Controller,
        restore: Callable[[], None],
    ) -> None:
        self.path, self._kind, self._durations = path, kind, durations
        self._controller, self.restore = controller, restore
        # The palette comes from the first, a middle and the last frame, which have all colours that there will be.
        self._samples = list(dict.fromkeys([epochs[0], epochs[len(epochs) // 2], epochs[-1]]))
        self._coming = [*self._samples, *epochs]
        self._sampled: list[QImage] = []
        self._film: Film | None = None
        self._sheet: Sheet | None = None
        self._thread = ThreadPoolExecutor(1, "animation", step_back)
        self._drawing: Task | None = None
        self._work: Future[object] | None = None
        self._contents: Future[bytes] | None = None
        self.count, self.done, self.told = len(self._coming) + 1, 0, tr("Looking back at the run.")
        self._asked: int | None = None

    @property
    def has_failed(self) -> bool:
        """Whether a frame could not be drawn: there will be no file."""
        return self._drawing is not None and self._drawing.is_over

    def close(self) -> None:
        """Give up; what is under way in the thread ends within a few seconds at most, and nobody waits for it."""
        if self._drawing is not None:
            self._drawing.cancel()
        self._thread.shutdown(wait=False, cancel_futures=True)

    def go_on(self, run: Run, theme: Theme) -> bytes | None:
        """A step, if there is one to take; the contents of the file once they are there."""
        if self._contents is not None:
            return self._contents.result() if self._contents.done() else None
        if self._drawing is not None or (self._work is not None and not self._work.done()):
            return None
        if self._work is not None:
            self._take(self._work.result())
            self._work = None
        if self.done == len(self._coming):
            film, kind, durations = self._film, self._kind, self._durations
            assert film is not None
            self.told = tr("Writing {frames} frames.", frames=len(durations))
            self._contents = self._thread.submit(film.encoded, kind, durations)
            return None
        self._ask_or_draw(run, theme)
        return None

    def _take(self, result: object) -> None:
        if isinstance(result, Film):
            self._film = result

    def _ask_or_draw(self, run: Run, theme: Theme) -> None:
        """Draw the epoch that is next, or ask for it."""
        epoch, snapshot = self._coming[self.done], run.snapshot
        if snapshot is None:
            return
        if self._asked != epoch:
            self._asked = epoch
            run.show(epoch if epoch != self._coming[-1] else None)
        # Of checkpoints that were given up meanwhile the nearest one comes.
        if not run.shows_what_was_asked or (snapshot.shown_epoch is None) != (run.shown_epoch is None):
            return
        seen = self._controller.seen()
        seen = replace(seen, chart=seen.chart._replace(shown=snapshot.shown_epoch))  # its own may not be so far yet
        at_epoch = snapshot.seen_epoch
        self._drawing = self._controller.gradually.begin(
            self._frame(seen), lambda image: self._drawn(image, at_epoch, theme)
        )

    def _frame(self, seen: Seen) -> Steps[QImage]:
        if self._sheet is None:
            self._sheet = yield from Sheet.of(seen)
        else:
            yield from self._sheet.showing(seen)
        return (yield from self._sheet.painting(1))

    def _drawn(self, image: QImage, epoch: int, theme: Theme) -> None:
        self._drawing = None
        self.done += 1
        frame, frames = max(0, self.done - len(self._samples)), len(self._durations)
        self.told = tr("Frame {frame} of {frames}: epoch {epoch:,}.", frame=frame, frames=frames, epoch=epoch)
        if self._film is not None:
            film = self._film
            self._work = self._thread.submit(lambda: film.add(reduced(image)))
            return
        self._sampled.append(image)
        if len(self._sampled) == len(self._samples):
            samples = self._sampled
            self._work = self._thread.submit(lambda: Film(list(map(reduced, samples)), exact_colors(theme)))


def reduced(image: QImage) -> Picture:
    """A sheet's picture as small as a frame. For a thread."""
    image.setDevicePixelRatio(1)
    return Picture.of(image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation))


def exact_colors(theme: Theme) -> list[str]:
    """Of lines, symbols and words."""
    named = [value for value in vars(theme).values() if isinstance(value, str) and value.startswith("#")]
    return [*named, *theme.variant_colors, *(look.color for look in CLASS_LOOKS)]
