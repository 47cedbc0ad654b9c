"""What tests of files share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.desktop.control.files.work import BEFORE, Work


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[Work]:
    made = Work(qtbot)
    yield made
    made.saving.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    file = folder / "mine.json"
    file.write_bytes(BEFORE)
    return file
