"""Tables as a person opens them: from menus, by drop and clipboard, seen before they are taken over, and undone."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.data.real import real_data
from core.data.tables.table import Progress, ReadOptions, Table
from core.experiment.class_names import class_name
from core.experiment.experiment_file import load
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.protocol import StartRun
from desktop.app import Playground
from desktop.importing.labelled_choice import LabelledChoice
from tests.desktop.control.files.imports import FLOWERS, agree, preview, settled, written
from tests.desktop.rooms import school_of, transfers_of
from tests.fakes import session_of

AMBIGUOUS = "x;y;label\n1.000;2.000;a\n3.000;4.000;b\n"

Open = Callable[[Experiment], Playground]


@pytest.fixture
def playground(open_window: Open) -> Playground:
    return open_window(opening_experiment())


def choose(qtbot: QtBot, playground: Playground, choice: LabelledChoice, text: str) -> None:
    """As a person picks from a list, with the keyboard."""
    box = choice.box
    index = box.findText(text)
    assert index >= 0, [box.itemText(row) for row in range(box.count())]
    box.setCurrentIndex(index)
    box.activated.emit(index)
    settled(qtbot, playground)


def fill(button: QWidget) -> str:
    """The colour that a button is filled with, left of its words."""
    return button.grab().toImage().pixelColor(8, button.height() // 2).name()


def test_a_table_is_shown_before_anything_changes_then_taken_over_and_undone(
    qtbot: QtBot, playground: Playground, tmp_path: Path
) -> None:
    before = playground.model.experiment
    playground.files.open(written(tmp_path, "flowers.csv", FLOWERS))
    dialog = preview(qtbot, playground)
    assert playground.model.experiment is before
    assert dialog.reading_text == "3 rows, 3 columns: UTF-8, separator semicolon, decimal comma"
    assert dialog.count_text == "3 points, 3 classes"
    assert "One unit of the plane is" in dialog.scaling_text
    agree(dialog)
    after = playground.model.experiment
    assert [class_name(after.data, label) for label in range(3)] == ["setosa", "versicolor", "virginica"]
    assert len(after.points) == 3
    assert after.variants == before.variants
    assert playground.window.notice.startswith("flowers.csv: 3 points.")
    assert playground.model.undo_stack.undoText() == "Open flowers.csv"
    assert len(session_of(playground).sent_of(StartRun)) == 2, "another dataset begins a new run"
    playground.model.undo_stack.undo()
    assert playground.model.experiment == before
    playground.model.undo_stack.redo()
    assert playground.model.experiment == after


def test_cancel_changes_nothing(qtbot: QtBot, playground: Playground, tmp_path: Path) -> None:
    before = playground.model.experiment
    playground.files.open(written(tmp_path, "flowers.csv", FLOWERS))
    QTest.keyClick(preview(qtbot, playground), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: transfers_of(playground).importing.dialog is None)
    assert playground.model.experiment is before
    assert not playground.model.undo_stack.canUndo()


def test_a_bad_file_is_a_sentence_and_the_work_on_screen_stays(
    qtbot: QtBot, playground: Playground, tmp_path: Path
) -> None:
    before = playground.model.experiment
    playground.files.open(written(tmp_path, "bad.csv", 'x,y,label\n1,2,"a\n'))
    qtbot.waitUntil(lambda: bool(playground.window.notice))
    assert playground.window.notice == "bad.csv can't be opened. A quote that opens in line 2 never closes."
    assert transfers_of(playground).importing.dialog is None
    assert playground.model.experiment is before


def test_of_a_spreadsheet_it_is_said_how_to_make_a_table_of_it(
    qtbot: QtBot, playground: Playground, tmp_path: Path
) -> None:
    path = tmp_path / "flowers.xlsx"
    path.write_bytes(b"PK\x03\x04 and so on")
    playground.files.open(path)
    qtbot.waitUntil(lambda: bool(playground.window.notice))
    assert "save it as CSV in the program that made it" in playground.window.notice


def test_what_is_left_out_is_said_in_a_frame_with_room_around_the_words(
    qtbot: QtBot, playground: Playground, tmp_path: Path
) -> None:
    playground.files.open(written(tmp_path, "data.csv", "x,y,label\n1.5,2.5,a\n3.5,,b\n2.5,2.5,b\n"))
    dialog = preview(qtbot, playground)
    said = next(label for label in dialog.notes.findChildren(QLabel) if label.isVisible())
    assert "left out" in said.text()
    picture = said.grab().toImage()
    ground, between_corners = picture.pixelColor(4, picture.height() // 2), range(8, picture.height() - 8)
    columns = range(2, picture.width() - 2)
    inked = [x for x in columns if any(picture.pixelColor(x, y) != ground for y in between_corners)]
    assert inked[0] >= 6


def test_two_readings_are_asked_about_and_nothing_can_be_opened_before_the_answer(
    qtbot: QtBot, playground: Playground, tmp_path: Path
) -> None:
    playground.files.open(written(tmp_path, "data.csv", AMBIGUOUS))
    dialog = preview(qtbot, playground)
    assert dialog.question.isVisible()
    assert not dialog.take.isEnabled()
    assert dialog.reading_text.endswith("separator semicolon"), "no decimal sign is named that nobody has chosen"
    dull = fill(dialog.take)
    assert [button.text() for button in dialog.question.buttons] == ["1", "1000"]
    QTest.mouseClick(dialog.question.buttons[1], Qt.MouseButton.LeftButton)
    settled(qtbot, playground)
    assert not dialog.question.isVisible()
    assert dialog.reading_text.endswith("separator semicolon, decimal comma")
    assert fill(dialog.take) != dull, "a button that can't be pressed looks so"
    agree(dialog)
    source = playground.model.experiment.data.source
    assert source is not None
    assert source.x.center == pytest.approx(2000)


def test_other_columns_scales_and_readings_can_be_chosen(qtbot: QtBot, playground: Playground, tmp_path: Path) -> None:
    text = "a,b,c,kind,part\n" + "".join(
        f"{row},{row * row},{100 * row},{'uv'[row % 2]},{('training', 'validation')[row % 3 == 0]}\n"
        for row in range(12)
    )
    playground.files.open(written(tmp_path, "data.csv", text))
    dialog = preview(qtbot, playground)
    choose(qtbot, playground, dialog.columns.second, "c")
    choose(qtbot, playground, dialog.columns.role, "part")
    choose(qtbot, playground, dialog.columns.scale, "one for each")
    choose(qtbot, playground, dialog.file.header, "values")
    assert dialog.count_text == "12 points, 2 classes"
    assert '"a" in "column 1" is no number (line 1)' in dialog.notes.text
    choose(qtbot, playground, dialog.file.header, "column names")
    agree(dialog)
    experiment = playground.model.experiment
    source = experiment.data.source
    assert source is not None
    assert (source.x.name, source.y.name) == ("a", "c")
    assert source.y.unit == pytest.approx(100 * source.x.unit, rel=0.02)
    assert playground.model.derived.assignment.is_validation.tolist() == [row % 3 == 0 for row in range(12)]


def test_nothing_is_taken_over_while_the_file_is_read_in_another_way(
    qtbot: QtBot, playground: Playground, tmp_path: Path
) -> None:
    playground.files.open(written(tmp_path, "flowers.csv", FLOWERS))
    dialog = preview(qtbot, playground)
    for choice in (dialog.columns.scale, dialog.file.header):
        choice.box.activated.emit(1)
        assert transfers_of(playground).importing.is_busy
        assert not dialog.take.isEnabled()
        settled(qtbot, playground)
        assert dialog.take.isEnabled()


def test_text_that_is_broken_is_read_as_far_as_it_goes(qtbot: QtBot, playground: Playground) -> None:
    transfers_of(playground).importing.paste_text("x,y,label\n1,2,a\ud800\n3,4,b\n")
    assert preview(qtbot, playground).count_text == "2 points, 2 classes"


def test_what_was_chosen_stays_while_the_file_is_read_in_another_way(
    qtbot: QtBot, playground: Playground, tmp_path: Path
) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes("a,b,c,Größe\n1,2,3,k\n4,5,7,l\n".encode("cp1252"))
    playground.files.open(path)
    dialog = preview(qtbot, playground)
    assert "Windows-1252" in dialog.reading_text
    choose(qtbot, playground, dialog.columns.first, "c")
    choose(qtbot, playground, dialog.file.separator, "comma")
    agree(dialog)
    source = playground.model.experiment.data.source
    assert source is not None
    assert (source.x.name, source.y.name) == ("c", "b")


def test_a_way_to_read_that_does_not_fit_is_told_in_the_preview_and_can_be_taken_back(
    qtbot: QtBot, playground: Playground, tmp_path: Path
) -> None:
    path = tmp_path / "data.csv"
    path.write_bytes("a,b,k\n1,2,gr\xfcn\n4,5,l\n".encode("latin-1"))
    playground.files.open(path)
    dialog = preview(qtbot, playground)
    choose(qtbot, playground, dialog.file.encoding, "UTF-8")
    assert dialog.count_text == "Line 2 holds bytes that are no UTF-8."
    assert not dialog.take.isEnabled()
    choose(qtbot, playground, dialog.file.encoding, "Windows-1252")
    agree(dialog)
    assert len(playground.model.experiment.points) == 2


def test_of_too_many_classes_the_most_frequent_are_offered_and_others_can_be_chosen(
    qtbot: QtBot, playground: Playground, tmp_path: Path
) -> None:
    rows = "".join(f"{row % 10},{row % 7},k{row % 8 if row < 64 else 0}\n" for row in range(100))
    playground.files.open(written(tmp_path, "data.csv", "x,y,label\n" + rows))
    dialog = preview(qtbot, playground)
    assert len(dialog.classes.chosen()) == 6
    assert "16 rows left out: of other classes" in dialog.notes.text
    assert "k0" in dialog.classes.chosen()
    dialog.classes.item(0).setCheckState(Qt.CheckState.Unchecked)
    settled(qtbot, playground)
    assert "k0" not in dialog.classes.chosen()
    agree(dialog)
    assert playground.model.experiment.data.class_count == 5


def test_a_scale_for_each_axis_is_advised_and_a_press_away(
    qtbot: QtBot, playground: Playground, tmp_path: Path
) -> None:
    rows = "".join(f"{20 + row},{1000 * row},{'ab'[row % 2]}\n" for row in range(50))
    playground.files.open(written(tmp_path, "incomes.csv", f"age,income,label\n{rows}"))
    dialog = preview(qtbot, playground)
    assert '"age" fills less than 1 % of the plane\'s width' in dialog.notes.text
    choose(qtbot, playground, dialog.columns.scale, "one for each")
    assert dialog.notes.text == ""


def test_far_points_are_told_of_and_left_out_at_a_press(qtbot: QtBot, playground: Playground, tmp_path: Path) -> None:
    rows = "".join(f"{row % 10},{row % 7},{row % 2}\n" for row in range(100))
    playground.files.open(written(tmp_path, "data.csv", f"x,y,label\n{rows}90000,1,0\n"))
    dialog = preview(qtbot, playground)
    assert "1 point lies far away" in dialog.notes.text
    assert dialog.count_text == "101 points, 2 classes"
    dialog.columns.without_outliers.click()
    settled(qtbot, playground)
    assert "far away from all others (line 102)" in dialog.notes.text
    agree(dialog)
    positions = playground.model.experiment.points.positions
    assert len(positions) == 100
    assert np.ptp(positions[:, 0]) > 5


def test_real_data_open_from_the_menu_with_their_usual_columns(qtbot: QtBot, playground: Playground) -> None:
    for real in real_data():
        playground.actions.real[real.name].trigger()
        dialog = preview(qtbot, playground)
        agree(dialog)
        source = playground.model.experiment.data.source
        assert source is not None
        assert (source.x.name, source.y.name) == (real.x, real.y)
        assert playground.model.undo_stack.undoText() == f"Open {real.title}"


def test_an_opened_table_is_saved_with_names_and_scaling_and_goes_to_the_recent_files(
    qtbot: QtBot, playground: Playground, tmp_path: Path
) -> None:
    path = written(tmp_path, "flowers.csv", FLOWERS)
    playground.files.open(path)
    agree(preview(qtbot, playground))
    assert playground.files.path is None, "Save must never write an experiment over a table"
    assert playground.files.save(tmp_path / "flowers.json")
    assert load(tmp_path / "flowers.json") == playground.model.experiment
    playground.actions.recent.aboutToShow.emit()
    assert [action.text()[4:] for action in playground.actions.recent.actions()] == ["flowers.json", "flowers.csv"]


def test_another_generator_takes_scaling_and_imported_names_away(
    qtbot: QtBot, playground: Playground, tmp_path: Path
) -> None:
    playground.files.open(written(tmp_path, "flowers.csv", FLOWERS))
    agree(preview(qtbot, playground))
    playground.controller.settings.choose_generator("circles")
    assert playground.model.experiment.data.source is None
    assert playground.model.experiment.data.class_names == ()
    playground.model.undo_stack.undo()
    playground.controller.settings.clear()
    assert playground.model.experiment.data.source is None


def test_classes_are_called_by_their_names_wherever_one_meets_them(
    qtbot: QtBot, playground: Playground, tmp_path: Path
) -> None:
    playground.files.open(written(tmp_path, "flowers.csv", FLOWERS))
    agree(preview(qtbot, playground))
    window = playground.window
    assert window.center.key.accessibleName().startswith("setosa, versicolor, virginica")
    assert window.rail.classes[1].accessibleName() == "Paint versicolor"
    assert "orange square" in window.rail.classes[1].toolTip()
    assert playground.actions.classes[2].text() == "Paint virginica"
    offered = window.selection_bar.classes
    assert [offered.itemText(row) for row in range(offered.count())] == ["setosa", "versicolor", "virginica"]
    playground.model.undo_stack.undo()
    assert window.rail.classes[1].accessibleName() == "Paint Orange"
    assert "setosa" not in window.center.key.accessibleName()


def test_a_file_that_takes_long_shows_how_far_it_is_and_can_be_given_up(
    qtbot: QtBot, playground: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(_data: bytes, _options: ReadOptions, progress: Progress) -> Table:
        while True:
            progress(0.4)
            threading.Event().wait(0.005)

    monkeypatch.setattr("desktop.control.files.importing.table_of", endless)
    before = playground.model.experiment
    playground.files.open(written(tmp_path, "long.csv", FLOWERS))
    qtbot.waitUntil(lambda: transfers_of(playground).importing.dialog is not None)
    dialog = transfers_of(playground).importing.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.reading_text == "Reading: 40 %")
    assert dialog.progress.isVisible()
    assert not dialog.take.isEnabled()
    QTest.mouseClick(dialog.give_up, Qt.MouseButton.LeftButton)
    assert not transfers_of(playground).importing.is_busy
    assert playground.model.experiment is before
    qtbot.waitUntil(lambda: "reading a table" not in {thread.name for thread in threading.enumerate()})


def test_a_table_opened_in_a_lesson_goes_to_ones_own_experiment(
    qtbot: QtBot, playground: Playground, tmp_path: Path
) -> None:
    before = playground.model.experiment
    school_of(playground).teaching.open(school_of(playground).lessons.courses.lessons[0])
    playground.files.open(written(tmp_path, "flowers.csv", FLOWERS))
    agree(preview(qtbot, playground))
    assert school_of(playground).teaching.lesson is None
    assert playground.model.experiment.variants == before.variants
    assert len(playground.model.own_document.experiment.points) == 3, "what a crash keeps"
    playground.model.undo_stack.undo()
    assert playground.model.experiment == before
