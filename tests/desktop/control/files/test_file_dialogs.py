"""Where dialogs of files begin."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths

from desktop.control.files.file_dialogs import TABLE_FOLDER, folder


def test_they_begin_in_a_folder_that_there_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    QSettings().clear()
    documents = tmp_path / "Documents"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(documents))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert folder(TABLE_FOLDER) == tmp_path
    documents.mkdir()
    assert folder(TABLE_FOLDER) == documents
    QSettings().setValue(TABLE_FOLDER, str(tmp_path / "gone"))
    assert folder(TABLE_FOLDER) == documents
