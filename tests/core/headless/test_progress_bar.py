"""The progress bar: redrawn in place on a terminal, silent elsewhere."""

from __future__ import annotations

import io

import pytest

from core.headless.progress_bar import WIDEST, ProgressBar, duration


class Terminal(io.StringIO):
    """A terminal: shows what stands on its last line."""

    def isatty(self) -> bool:
        return True

    @property
    def line(self) -> str:
        """As a person sees it: what follows a carriage return covers what stood there."""
        shown = ""
        for part in self.getvalue().split("\r"):
            shown = part + shown[len(part) :]
        return shown.rstrip()


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def bar_at(epoch: float, seconds: float, epochs: int = 1000) -> tuple[ProgressBar, Terminal, Clock]:
    terminal, clock = Terminal(), Clock()
    bar = ProgressBar(terminal, epochs, clock)
    clock.now += seconds
    bar.update(epoch)
    return bar, terminal, clock


def test_it_tells_epochs_done_and_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    _, terminal, _ = bar_at(250.5, 5)
    assert terminal.line.endswith("] 250 of 1000 epochs, 15 s left")
    filled, empty = terminal.line.count("#"), terminal.line.count("-")
    assert filled / (filled + empty) == pytest.approx(0.25, abs=0.03)


def test_it_is_redrawn_in_place_and_leaves_nothing_behind() -> None:
    bar, terminal, clock = bar_at(1, 60)
    assert "16 h 39 min left" in terminal.line
    clock.now += 1
    bar.update(1000)
    assert terminal.line.endswith("1000 of 1000 epochs, 0 s left")
    assert "\n" not in terminal.getvalue()
    bar.clear()
    assert terminal.line == ""


def test_it_is_drawn_at_most_ten_times_a_second_but_knows_every_epoch() -> None:
    bar, terminal, clock = bar_at(1, 1)
    before = terminal.getvalue()
    for epoch in range(2, 30):
        clock.now += 0.001
        bar.update(epoch)
    assert terminal.getvalue() == before
    assert bar.epoch == 29


@pytest.mark.parametrize("columns", [20, 40, 80, 300])
def test_it_never_breaks_the_line(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    _, terminal, _ = bar_at(999_999, 100_000, epochs=1_000_000)
    assert len(terminal.line) < columns
    assert len(terminal.line) <= WIDEST


def test_elsewhere_nothing_is_written() -> None:
    stream = io.StringIO()
    bar = ProgressBar(stream, 10)
    bar.update(5)
    bar.clear()
    assert stream.getvalue() == ""
    assert bar.epoch == 5


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "0 s"), (59.4, "59 s"), (59.6, "1 min 00 s"), (125, "2 min 05 s"), (3725, "1 h 02 min")],
)
def test_durations_are_said_as_a_person_says_them(seconds: float, words: str) -> None:
    assert duration(seconds) == words
