"""Where dialogs of files begin, and what they give."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.control.files.file_dialogs import TABLE_FOLDER, ask_folder, folder


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


def test_a_folder_whose_path_is_typed_is_the_one_that_is_chosen(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    course, window = tmp_path / "course", QWidget()
    qtbot.addWidget(window)
    course.mkdir()
    monkeypatch.setattr(QFileDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(tmp_path), str(course)])  # as Qt's own gives it
    assert ask_folder(window, "Folder of lessons", TABLE_FOLDER) == course
    assert folder(TABLE_FOLDER) == course
