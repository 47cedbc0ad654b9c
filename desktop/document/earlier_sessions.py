"""What versions before recovery files kept: taken over once, so that an update loses nothing."""

from __future__ import annotations

import contextlib
from pathlib import Path

from core.experiment.experiment_file import ExperimentFileError, load
from core.experiment.recovery_file import Summary, to_bytes
from core.files.whole_file import FileError, write_bytes
from desktop.document.left_work import KEPT, UNANSWERED, recovery_folder


def take_over() -> None:
    """Turn the session that was kept last, and those that broke off, into recovery files of their own."""
    folder = recovery_folder()
    earlier = [(path, UNANSWERED) for path in sorted(folder.parent.glob("unsaved_session_*.json"))]
    for path, ending in [*earlier, (folder.parent / "last_session.json", KEPT)]:
        with contextlib.suppress(OSError, FileError, ExperimentFileError):  # what can't be read is left alone
            _take_over(path, folder / f"{path.stem}{ending}")


def _take_over(earlier: Path, path: Path) -> None:
    if not earlier.is_file():
        return
    experiment = load(earlier)
    summary = Summary(changed_at=earlier.stat().st_mtime, drawn=int(experiment.points.drawn.sum()))
    path.parent.mkdir(parents=True, exist_ok=True)
    write_bytes(path, to_bytes(experiment, summary))
    earlier.unlink()
