"""The experiment files that were opened or saved last, remembered between sessions."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSettings

KEY: Final = "recent_files"
MOST: Final = 8


def recent_files() -> list[Path]:
    """Up to MOST files, the latest first. They may be gone meanwhile."""
    value = QSettings().value(KEY)
    names = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return [Path(str(name)) for name in names if name][:MOST]


def remember(path: Path) -> None:
    """A file was opened or saved."""
    path, known = path.absolute(), recent_files()
    if known[:1] != [path]:  # to write settings takes as long as a frame: not at every Ctrl+S
        _keep([path, *(other for other in known if other != path)])


def _keep(paths: list[Path]) -> None:
    QSettings().setValue(KEY, [str(path) for path in paths[:MOST]])
