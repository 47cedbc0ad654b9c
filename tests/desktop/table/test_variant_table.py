"""The table of variants: right figures, sortable, copyable, steady while they change."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.metrics.summary import figures
from core.protocol import VariantSnapshot, VariantStatus
from core.words import said
from desktop.look.language import Language, use
from desktop.look.languages import language
from desktop.look.theme import DARK, LIGHT, Theme, projector
from desktop.table.columns import state_detail
from desktop.table.model import COLUMN_COUNT, NAME, STATE, cell_text, column_name
from desktop.table.variant_table import VariantTable
from tests.desktop.styled import style
from tests.outcomes import outcome, variant

NAMES = ["no regularization", "L2 0.003", "dropout 0.3", "batch normalization", "early stopping", "2-4", "64-64", "x"]
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
VALIDATION = 2
TABBED = "\t"


def some(count: int = 8, repeats: int = 1, shift: float = 0.0) -> list[VariantSnapshot]:
    """Variants whose validation loss falls with their number."""
    return [
        variant(
            *(
                outcome(validation_loss=0.9 - 0.1 * at + 0.01 * k + shift, train_loss=0.1 * at, best_epoch=10 * at + k)
                for k in range(repeats)
            )
        )
        for at in range(count)
    ]


def made(qtbot: QtBot, theme: Theme = LIGHT, size: tuple[int, int] = (640, 190)) -> VariantTable:
    style(theme)
    table = VariantTable()
    qtbot.addWidget(table)
    table.set_theme(theme)
    table.resize(*size)
    with qtbot.waitExposed(table):
        table.show()
    return table


@pytest.fixture
def table(qtbot: QtBot) -> VariantTable:
    return made(qtbot)


def show(table: VariantTable, variants: list[VariantSnapshot], *, is_training: bool = True) -> None:
    table.set_snapshot(NAMES[: len(variants)], LIGHT.variant_colors, variants, is_training=is_training)


def texts(table: VariantTable, column: int) -> list[str]:
    order = table.order
    return [str(order.index(row, column).data()) for row in range(order.rowCount())]


def numbers(table: VariantTable) -> list[int]:
    order = table.order
    return [order.row(order.index(row, 0)).number for row in range(order.rowCount())]


def press_head(table: VariantTable, column: int) -> None:
    at = QPoint(table.head.sectionViewportPosition(column) + 10, 10)
    QTest.mouseClick(table.head.viewport(), Qt.MouseButton.LeftButton, pos=at)


def press_row(table: VariantTable, row: int, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    place = table.view.visualRect(table.order.index(row, 3)).center()
    QTest.mouseClick(table.view.viewport(), button, pos=place)


def test_a_row_says_what_its_variant_came_to(table: VariantTable) -> None:
    losses = {"validation_loss": 0.5, "train_loss": 0.25, "weight_norm": 41.26}
    ended = outcome(status="stopped_early", status_epoch=1240, best_epoch=40, restored_epoch=36, **losses)
    show(table, [variant(ended), variant(outcome(status="diverged", status_epoch=40))])
    row = {column_name(column): texts(table, column)[0] for column in range(COLUMN_COUNT)}
    assert row == {
        "Variant": "No regularization",
        "Train loss": "0.250",
        "Validation loss": "0.500",
        "Best validation loss": "0.410",
        "Best epoch": "40",
        "Weights of epoch": "36",
        "Gap": "0.250",
        "Train accuracy": "97.5 %",
        "Validation accuracy": "88.0 %",
        "Weight norm": "41.3",
        "State": "stopped 1,240",
    }
    assert texts(table, STATE)[1] == "diverged 40"


@pytest.mark.parametrize(
    ("statuses", "told"),
    [
        ("tts", "2 of 3 repeats are in training. 1 of 3 repeats has stopped early."),
        ("sdd", "1 of 3 repeats has stopped early. 2 of 3 repeats have diverged."),
    ],
)
def test_where_repeats_stand_is_told_in_whole_sentences(statuses: str, told: str) -> None:
    of: dict[str, VariantStatus] = {"t": "training", "s": "stopped_early", "d": "diverged"}
    found = figures([outcome(status=of[status]) for status in statuses])
    assert state_detail(found, is_training=True) == told


def test_with_repeats_a_figure_is_the_median_and_its_range_is_told(table: VariantTable) -> None:
    show(table, [variant(*(outcome(validation_loss=loss) for loss in (0.4, 0.41, 0.6)))])
    assert texts(table, VALIDATION) == ["0.410"]
    tip = table.order.index(0, VALIDATION).data(Qt.ItemDataRole.ToolTipRole)
    assert "from 0.400 to 0.600 in 3 repeats" in tip


def test_a_range_shows_in_small_tables_and_large_ones(qtbot: QtBot) -> None:
    for size in ((640, 190), (1100, 320)):
        table = made(qtbot, size=size)
        pictures = []
        for highest in (0.45, 0.6):
            losses = (0.4, 0.41, highest)
            show(table, [variant(*(outcome(validation_loss=loss) for loss in losses)), variant(outcome(), outcome())])
            pictures.append(table.grab(table.view.geometry()).toImage())
        assert pictures[0] != pictures[1]


def test_a_press_on_a_head_sorts_up_then_down_then_not(table: VariantTable) -> None:
    show(table, some(4))
    for expected in ([4, 3, 2, 1], [1, 2, 3, 4]):
        press_head(table, VALIDATION)
        assert numbers(table) == expected
    press_head(table, VALIDATION)
    assert table.head.sortIndicatorSection() == -1
    assert numbers(table) == [1, 2, 3, 4]


@pytest.mark.parametrize("order", [UP, DOWN])
def test_what_has_no_number_comes_last_either_way(table: VariantTable, order: Qt.SortOrder) -> None:
    unknown = variant(outcome(validation_loss=math.nan))
    show(table, [unknown, *some(2), unknown])
    table.view.sortByColumn(VALIDATION, order)
    assert texts(table, VALIDATION)[-2:] == ["\u2013", "\u2013"]
    assert numbers(table)[:2] == ([3, 2] if order == UP else [2, 3])


def test_new_figures_leave_order_and_selection_alone(table: VariantTable) -> None:
    show(table, some(4))
    table.view.sortByColumn(VALIDATION, UP)
    table.view.selectRow(1)
    heads = [table.head.sectionSize(column) for column in range(COLUMN_COUNT)]
    for shift in (0.05, 0.01, 0.03):
        show(table, some(4, shift=shift))
    assert numbers(table) == [4, 3, 2, 1]
    assert texts(table, VALIDATION)[0] == "0.630"
    assert [index.row() for index in table.view.selectionModel().selectedRows()] == [1]
    assert [table.head.sectionSize(column) for column in range(COLUMN_COUNT)] == heads


def test_the_selection_goes_with_its_variant(table: VariantTable) -> None:
    show(table, some(3))
    table.view.sortByColumn(VALIDATION, UP)
    table.view.selectRow(0)  # the third, lowest so far
    show(table, list(reversed(some(3))))
    assert numbers(table) == [1, 2, 3]
    assert [index.row() for index in table.view.selectionModel().selectedRows()] == [2]


def test_a_press_on_a_row_chooses_its_variant(table: VariantTable, qtbot: QtBot) -> None:
    show(table, some(4))
    table.view.sortByColumn(VALIDATION, UP)
    with qtbot.waitSignal(table.chosen) as told:
        press_row(table, 0)
    assert told.args == [3]
    with qtbot.assertNotEmitted(table.chosen):
        press_row(table, 1, Qt.MouseButton.RightButton)
    with qtbot.waitSignal(table.chosen) as told:
        QTest.keyClick(table.view, Qt.Key.Key_Down)
        QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert told.args == [1]


def test_the_chosen_variant_is_marked(table: VariantTable) -> None:
    show(table, some(3))
    before = table.grab().toImage()
    table.set_chosen(2)
    assert table.grab().toImage() != before


def test_copy_takes_the_selection_or_all_as_they_stand(table: VariantTable, qtbot: QtBot) -> None:
    show(table, some(3))
    table.view.sortByColumn(VALIDATION, UP)
    table.activateWindow()
    table.view.setFocus()
    qtbot.waitUntil(table.view.hasFocus)
    QTest.keySequence(table.view, QKeySequence(QKeySequence.StandardKey.Copy))
    lines = [line.split(TABBED) for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[0] == ["Number", "Variant", *(column_name(column) for column in range(1, COLUMN_COUNT))]
    assert [line[:4] for line in lines[1:]] == [
        ["3", "dropout 0.3", "0.2", "0.7"],
        ["2", "L2 0.003", "0.1", "0.8"],
        ["1", "no regularization", "0", "0.9"],
    ]
    table.view.selectRow(1)
    table.copy.trigger()
    assert [line.split(TABBED)[0] for line in QGuiApplication.clipboard().text().splitlines()] == ["Number", "2"]


def test_copied_repeats_have_their_ranges(table: VariantTable) -> None:
    show(table, [variant(*(outcome(validation_loss=loss) for loss in (0.5, 0.4, 0.9))), variant(outcome(), outcome())])
    table.copy.trigger()
    heads, first, _ = (line.split(TABBED) for line in QGuiApplication.clipboard().text().splitlines())
    copied = dict(zip(heads, first, strict=True))
    assert copied["Validation loss"] == "0.5"
    assert copied["Validation loss, lowest"] == "0.4"
    assert copied["Validation loss, highest"] == "0.9"


def test_a_german_window_shows_german_and_copies_english_with_points(table: VariantTable) -> None:
    """What is copied goes into other programs, and back into this one."""
    names = [said("no regularization"), said("{count:,} points", count=2)]
    losses = [variant(*(outcome(validation_loss=loss) for loss in (0.5, 0.4))) for _ in names]

    def both(speaking: Language) -> tuple[list[str], str]:
        use(speaking)
        table.set_snapshot(names, LIGHT.variant_colors, losses, is_training=True)
        table.copy.trigger()
        shown = [str(table.order.index(0, at).data()) for at in (NAME, VALIDATION, STATE)]
        return shown, QGuiApplication.clipboard().text()

    try:
        shown, copied = both(language("de"))
    finally:
        use(Language())
    assert shown == ["Keine Regularisierung", "0,450", "Training"]
    assert both(Language()) == (["No regularization", "0.450", "training"], copied)
    assert "0.45" in copied


@pytest.mark.parametrize(("theme", "size"), [(LIGHT, (640, 190)), (DARK, (900, 260)), (projector(LIGHT), (880, 257))])
@pytest.mark.parametrize("repeats", [1, 20])
def test_eight_variants_fit_without_scrolling_or_cutting_a_figure(
    qtbot: QtBot, theme: Theme, size: tuple[int, int], repeats: int
) -> None:
    table = made(qtbot, theme, size)
    show(table, some(8, repeats))
    qtbot.wait(1)  # layouts settle in the event loop
    assert table.view.horizontalScrollBar().maximum() == 0
    assert table.view.verticalScrollBar().maximum() == 0
    metrics, heads = QFontMetrics(table.cells.font), QFontMetrics(table.cells.head_font)
    pad = 2 * table.cells.looks.pad
    for column in range(COLUMN_COUNT):
        for row in table.model.rows:
            room = table.head.sectionSize(column) - pad - (23 * theme.type_scale if column == NAME else 0)
            assert metrics.horizontalAdvance(cell_text(row, column)) <= room
        for line in str(table.order.headerData(column, Qt.Orientation.Horizontal)).split("\n"):
            assert heads.horizontalAdvance(line) + pad <= table.head.sectionSize(column)


def test_fewer_and_more_variants_come_and_go(table: VariantTable) -> None:
    for count in (2, 8, 1, 0, 3):
        show(table, some(count))
        assert len(texts(table, NAME)) == count
        table.grab()


def test_space_is_left_to_training(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    table = VariantTable()
    QVBoxLayout(window).addWidget(table)
    show(table, some(3))
    trained: list[bool] = []
    QShortcut(Qt.Key.Key_Space, window).activated.connect(lambda: trained.append(True))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    press_row(table, 1)
    QTest.keyClick(table.view, Qt.Key.Key_Space)
    assert trained == [True]


@pytest.mark.parametrize("repeats", [1, 3])
def test_the_one_that_leads_has_a_crown_before_its_validation_loss(table: VariantTable, repeats: int) -> None:
    variants = some(3, repeats)
    show(table, variants)
    plain = table.view.viewport().grab().toImage()
    table.set_snapshot(NAMES[:3], LIGHT.variant_colors, variants, winner=2, is_training=True)
    crowned = table.view.viewport().grab().toImage()
    changed = [
        QPoint(x, y)
        for x in range(plain.width())
        for y in range(plain.height())
        if plain.pixel(x, y) != crowned.pixel(x, y)
    ]
    assert changed
    cells = {(table.view.rowAt(at.y()), table.view.columnAt(at.x())) for at in changed}
    assert cells == {(2, VALIDATION)}
    spoken = table.order.index(2, VALIDATION).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == f"{texts(table, VALIDATION)[2]}, best of all"


def test_nothing_is_called_training_while_it_is_paused(table: VariantTable) -> None:
    for is_training, word in ((True, "training"), (False, "paused")):
        show(table, [variant(outcome()), variant(outcome(), outcome())], is_training=is_training)
        assert texts(table, STATE) == [word, word]
        table.copy_rows()
        assert QGuiApplication.clipboard().text().count(word) == 2


@pytest.mark.parametrize("height", [165, 185, 210])
def test_a_table_that_is_scrolled_sideways_shows_its_last_row_whole(qtbot: QtBot, height: int) -> None:
    table = made(qtbot, size=(455, height))
    show(table, some(6))
    assert table.view.horizontalScrollBar().maximum() > 0
    last = table.view.visualRect(table.order.index(5, 0))
    assert table.view.viewport().rect().bottom() >= last.bottom()
    assert table.view.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("width", [110, 120, 130])
def test_a_name_in_a_narrow_column_keeps_what_the_others_lack(table: VariantTable, width: int) -> None:
    pictures = []
    for rates in ((0.1, 0.3), (0.3, 0.1)):
        names = [f"dropout {rate} + L2 0.001" for rate in rates]
        table.set_snapshot(names, LIGHT.variant_colors, some(2), is_training=True)
        table.head.resizeSection(NAME, width)
        pictures.append(table.view.viewport().grab().toImage())
    assert pictures[0] != pictures[1]
