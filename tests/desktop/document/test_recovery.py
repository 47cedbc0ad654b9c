"""Recovery: what is on screen is on the disk soon, found again after any end, and never touched by another window."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from core.experiment.experiment_file import to_json
from core.experiment.presets import opening_experiment, preset
from core.experiment.recovery_file import RecoveryFileError, Stamp, Summary, from_bytes, load, to_bytes
from core.experiment.spec import Experiment
from core.files.whole_file import write_bytes
from core.lessons.document import Document, from_recovery, to_recovery
from core.lessons.presentation import Presentation
from core.lessons.writing import new_lesson
from desktop.document import earlier_sessions
from desktop.document.edits import Edit
from desktop.document.experiment_model import ExperimentModel
from desktop.document.left_work import MOST_KEPT, Left, LeftWork, age_text, is_any_left, recovery_folder
from desktop.document.recovery import WRITE_MS, Recovery
from desktop.document.showing_edit import ShowingEdit
from tests.disks import POSIX_ONLY, a_disk_with_room_for
from tests.drawings import painted

TIMEOUT = 10_000


def drawing(count: int = 3) -> Experiment:
    """The opening experiment with so many drawn points."""
    experiment = opening_experiment()
    for number in range(count):
        experiment = painted(experiment, np.array([[0.1 * number, 0.0]], np.float32), 1)
    return experiment


class Window:
    """What a window has to do with it."""

    def __init__(self) -> None:
        self.model = ExperimentModel(opening_experiment())
        self.recovery = Recovery(self.model, self.model)
        self.left_work = LeftWork()

    def show(self, experiment: Experiment) -> None:
        self.model.undo_stack.push(Edit(self.model, experiment, "Change"))

    def close(self, *, is_wanted: bool = True) -> None:
        self.recovery.close(is_wanted=is_wanted, is_asked_about=False)
        self.left_work.close()

    def die(self) -> None:
        """As by SIGKILL: nothing is written any more, and the system frees the locks."""
        self.recovery._timer.stop()
        if self.recovery._writer is not None:
            self.recovery._writer.join()
        assert self.recovery._lock is not None
        self.recovery._lock.release()
        self.left_work.close()


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[], Window]:
    return Window


def files(ending: str) -> list[Path]:
    return sorted(recovery_folder().glob(f"*{ending}"))


def is_written(experiment: Experiment) -> bool:
    """Whether the one open window has written this meanwhile."""
    try:
        return bool(files(".recovery")) and load(files(".recovery")[0])[0] == experiment
    except RecoveryFileError:
        return False


def leave(name: str, count: int, *, age: float = 0.0, ending: str = ".recovery", document: str = "") -> Experiment:
    """What a window has left that is gone."""
    recovery_folder().mkdir(parents=True, exist_ok=True)
    experiment = drawing(count)
    summary = Summary(changed_at=time.time() - age, drawn=count, document=document)
    (recovery_folder() / f"{name}{ending}").write_bytes(to_bytes(experiment, summary))
    return experiment


def test_every_change_is_on_the_disk_within_seconds(qtbot: QtBot, opened: Callable[[], Window]) -> None:
    window = opened()
    for experiment in (drawing(1), drawing(2)):
        window.show(experiment)
        qtbot.waitUntil(partial(is_written, experiment), timeout=TIMEOUT)
    assert WRITE_MS <= 1_500, "what is written then has to reach the disk within 2 s"
    window.close()


class SlowDisk:
    """What is asked of it is done once it may be."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begins, self.may_write, self.may_remove = threading.Event(), threading.Event(), threading.Event()
        monkeypatch.setattr("desktop.document.recovery.write_bytes", self._write)
        monkeypatch.setattr("desktop.document.recovery.remove_file", self._unlink)

    def _write(self, path: Path, data: bytes) -> None:
        self.begins.set()
        self.may_write.wait(TIMEOUT / 1000)
        write_bytes(path, data)

    def _unlink(self, path: Path) -> None:
        self.may_remove.wait(TIMEOUT / 1000)
        path.unlink()


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> SlowDisk:
    return SlowDisk(monkeypatch)


def timer_of(window: Window) -> QTimer:
    """Of the window's recovery: it writes when that is up."""
    found = window.recovery.findChild(QTimer)
    assert found is not None
    return found


def test_what_waits_for_a_slow_disk_is_written_as_soon_as_that_is_done(
    qtbot: QtBot, disk: SlowDisk, opened: Callable[[], Window]
) -> None:
    window = opened()
    timer = timer_of(window)
    window.show(drawing(1))
    qtbot.waitUntil(disk.begins.is_set, timeout=TIMEOUT)
    window.show(drawing(2))
    with qtbot.waitSignal(timer.timeout, timeout=TIMEOUT):
        pass
    timer.setInterval(100 * TIMEOUT)  # another round of waiting would be a long one
    disk.may_write.set()
    qtbot.waitUntil(partial(is_written, drawing(2)), timeout=TIMEOUT)
    disk.may_remove.set()
    window.close()


def test_what_is_drawn_while_a_slow_disk_still_removes_the_file_is_kept(
    qtbot: QtBot, disk: SlowDisk, opened: Callable[[], Window]
) -> None:
    window = opened()
    window.show(drawing(1))
    qtbot.waitUntil(disk.begins.is_set, timeout=TIMEOUT)
    window.recovery.set_available("file.json", Document(drawing(1)))
    disk.may_write.set()
    window.show(drawing(2))
    with qtbot.waitSignal(timer_of(window).timeout, timeout=TIMEOUT):
        pass
    disk.may_remove.set()
    qtbot.waitUntil(partial(is_written, drawing(2)), timeout=TIMEOUT)
    window.close()


def test_a_window_that_nobody_touched_leaves_nothing(opened: Callable[[], Window]) -> None:
    window = opened()
    window.close()
    assert list(recovery_folder().iterdir()) == []
    assert not is_any_left()


def test_undoing_all_takes_away_what_was_written(qtbot: QtBot, opened: Callable[[], Window]) -> None:
    window = opened()
    window.show(drawing())
    qtbot.waitUntil(lambda: is_written(drawing()), timeout=TIMEOUT)
    window.model.undo_stack.undo()
    qtbot.waitUntil(lambda: not files(".recovery"), timeout=TIMEOUT)
    window.close()


def test_work_of_a_window_that_was_closed_waits_without_a_question(opened: Callable[[], Window]) -> None:
    window = opened()
    window.show(drawing())
    window.close()
    later = opened()
    assert later.left_work.unanswered() == []
    (left,) = later.left_work.kept()
    assert load(left.path)[0] == drawing()
    later.close()


def test_changed_settings_alone_are_work_and_presets_are_none(opened: Callable[[], Window]) -> None:
    window = opened()
    window.recovery.set_available("cures", Document(preset("cures")))
    window.show(preset("cures"))
    window.close()
    assert not is_any_left()
    window = opened()
    window.show(preset("widths"))
    window.close()
    assert [left.summary.drawn for left in LeftWork().kept()] == [0]


def test_work_that_was_given_up_is_gone(qtbot: QtBot, opened: Callable[[], Window]) -> None:
    window = opened()
    window.show(drawing())
    qtbot.waitUntil(lambda: is_written(drawing()), timeout=TIMEOUT)
    window.close(is_wanted=False)
    assert list(recovery_folder().iterdir()) == []


def test_a_dead_window_is_asked_about_and_a_living_one_is_not(qtbot: QtBot, opened: Callable[[], Window]) -> None:
    dead, living = opened(), opened()
    for window, experiment in ((dead, drawing(1)), (living, drawing(2))):
        window.show(experiment)
    qtbot.waitUntil(lambda: len(files(".recovery")) == 2, timeout=TIMEOUT)
    dead.die()
    later = opened()
    (left,) = later.left_work.unanswered()
    assert load(left.path)[0] == drawing(1)
    assert opened().left_work.unanswered() == [], "one window asks, no other"
    later.close()
    (left,) = opened().left_work.unanswered()
    assert left.summary.drawn == 1, "closing without an answer is none"
    living.close()


def test_nothing_goes_by_being_restored_and_only_the_newest_five_wait() -> None:
    for number in range(7):
        leave(f"kept{number}", number + 1, age=100.0 * number, ending=".kept")
    leave("dead", 20, age=1e6)
    work = LeftWork()
    assert [left.name for left in work.kept()] == [f"kept{number}" for number in range(7)]
    held = work.kept()[6]
    assert work.hold(held)
    work.forget_oldest()
    assert [left.name for left in work.kept()] == [*(f"kept{number}" for number in range(MOST_KEPT)), "kept6"]
    (dead,) = work.unanswered()
    assert work.keep(dead).path.suffix == ".kept"
    work.close()


def test_what_another_window_holds_is_not_forgotten() -> None:
    leave("left", 1, ending=".kept")
    first, second = LeftWork(), LeftWork()
    (left,) = first.kept()
    assert first.hold(left)
    second.forget(left)
    assert not second.hold(left)
    assert left.path.exists()
    first.forget(left)
    assert list(recovery_folder().iterdir()) == []


@pytest.mark.parametrize("damage", ["version", "cut", "bits", "text", "empty"])
def test_what_cannot_be_read_is_left_alone(opened: Callable[[], Window], damage: str) -> None:
    leave("left", 3)
    path = recovery_folder() / "left.recovery"
    good = path.read_bytes()
    bad = {
        "version": good.replace(b'"version":4', b'"version":5'),
        "cut": good[:-1],
        "bits": good[:-1] + bytes([good[-1] ^ 1]),
        "text": b"[1, 2",
        "empty": b"",
    }[damage]
    path.write_bytes(bad)
    window = opened()
    for left in window.left_work.unanswered():
        with pytest.raises(RecoveryFileError):
            load(left.path)
    window.show(drawing())
    window.close()
    assert path.read_bytes() == bad


def test_a_file_gives_back_the_very_same_and_refuses_what_cannot_be() -> None:
    summary = Summary(changed_at=1.5, drawn=0, document="/a/b.json", stamp=Stamp(modified_ns=7, size=8))
    for name in ("cures", "features"):
        experiment = preset(name)
        assert from_bytes(to_bytes(experiment, summary)) == (experiment, summary)
    assert from_bytes(to_bytes(drawing(), summary))[0] == drawing()
    points = drawing().points
    bad = np.array(points.positions)
    bad[0, 0] = np.nan
    moved = Experiment(
        points=type(points)(bad, points.labels, points.ids, points.drawn, points.flip_at, points.place, 999)
    )
    with pytest.raises(RecoveryFileError):
        from_bytes(to_bytes(moved, summary))


def test_in_what_version_2_kept_networks_take_in_the_coordinates() -> None:
    summary = Summary(changed_at=1.5, drawn=0)
    earlier = (
        to_bytes(drawing(), summary).replace(b'"features":["x1","x2"],', b"").replace(b'"version":4', b'"version":2')
    )
    assert b"features" not in earlier
    assert from_bytes(earlier) == (drawing(), summary)


def test_what_earlier_versions_kept_is_taken_over() -> None:
    folder = recovery_folder().parent
    folder.mkdir(parents=True)
    (folder / "last_session.json").write_bytes(to_json(drawing(1)))
    (folder / "unsaved_session_0.json").write_bytes(to_json(drawing(2)))
    (folder / "unsaved_session_1.json").write_bytes(b"{")
    earlier_sessions.take_over()
    work = LeftWork()
    assert [load(left.path)[0] for left in work.kept()] == [drawing(1)]
    assert [load(left.path)[0] for left in work.unanswered()] == [drawing(2)]
    assert [path.name for path in folder.glob("*.json")] == ["unsaved_session_1.json"]
    work.close()


@POSIX_ONLY
def test_a_full_disk_is_told_once_and_tried_again(qtbot: QtBot, opened: Callable[[], Window]) -> None:
    window = opened()
    told: list[str] = []
    window.recovery.failed.connect(told.append)
    with a_disk_with_room_for(1000):
        for count in (20, 21):
            window.show(drawing(count))
            qtbot.waitUntil(lambda: not window.recovery._timer.isActive(), timeout=TIMEOUT)
            qtbot.waitUntil(lambda: not window.recovery._writer.is_alive(), timeout=TIMEOUT)  # type: ignore[union-attr]
        qtbot.waitUntil(lambda: bool(told), timeout=TIMEOUT)
    assert told == ["What you do now can't be kept against a crash: it would become larger than files may be here."]
    window.show(drawing(22))
    qtbot.waitUntil(lambda: is_written(drawing(22)), timeout=TIMEOUT)
    window.close()


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (5, "less than a minute ago"),
        (60, "1 minute ago"),
        (200, "3 minutes ago"),
        (3_700, "1 hour ago"),
        (80_000, "22 hours ago"),
    ],
)
def test_ages_in_words(seconds: float, words: str) -> None:
    assert age_text(1e9, 1e9 + seconds) == words


def test_work_in_words() -> None:
    def words(drawn: int, document: str = "", networks: int = 1, lesson: str = "", *, is_imported: bool = False) -> str:
        summary = Summary(changed_at=time.time() - 200, drawn=drawn, document=document, lesson=lesson)
        return Left("a", Path("a"), summary, networks, is_imported).text

    assert words(120, "/home/me/moons-b.json") == "120 points drawn, 3 minutes ago, from moons-b.json"
    assert words(1) == "1 point drawn, 3 minutes ago"
    assert words(14_714, is_imported=True) == "14,714 points, 3 minutes ago", "nobody drew the rows of a table"
    assert words(10, "a.json", 6) == "10 points drawn, 6 networks, 3 minutes ago, from a.json"
    assert words(0, lesson="Forget to learn") == "Lesson “Forget to learn”, 3 minutes ago"
    assert words(2, lesson="Forget") == "Lesson “Forget”, 2 points drawn, 3 minutes ago"
    assert words(0, networks=6) == "Settings changed, 6 networks, 3 minutes ago"
    assert words(0) == "Settings changed, 3 minutes ago"
    assert words(0, "/home/me/a.json") == "Settings changed, 3 minutes ago, from a.json"
    assert age_text(1e9, 1e9 + 90_000).startswith("on ")


def test_what_is_hidden_and_the_lesson_survive_a_crash_too(qtbot: QtBot, opened: Callable[[], Window]) -> None:
    window = opened()
    told, lesson = Presentation(hidden=("verdict",), locked=("data.noise",)), new_lesson("Mine")
    window.model.undo_stack.push(ShowingEdit(window.model, "Prepare", presentation=told, lesson=lesson))
    qtbot.waitUntil(lambda: bool(files(".recovery")), timeout=TIMEOUT)
    window.die()
    (left,) = LeftWork().unanswered()
    found, _ = from_recovery(left.path)
    assert found == Document(opening_experiment(), told, lesson)


@pytest.mark.parametrize("damage", [(b'"verdict"', b'"weather"'), (b'"steps":[', b'"steps":7,"x":[')])
def test_a_damaged_lesson_is_refused_in_a_sentence(tmp_path: Path, damage: tuple[bytes, bytes]) -> None:
    document = Document(drawing(), Presentation(hidden=("verdict",)), new_lesson())
    data = to_recovery(document, Summary(changed_at=1.5, drawn=3))
    path = tmp_path / "left.recovery"
    path.write_bytes(data)
    assert from_recovery(path)[0] == document
    assert damage[0] in data
    path.write_bytes(data.replace(*damage))
    with pytest.raises(RecoveryFileError, match="It is damaged"):
        from_recovery(path)
