"""Tab leads through a form as it is laid out, and nothing is kept of a layout's items, which Qt deletes by itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from desktop.widgets.tab_order import TabOrder, _parts


def layout_items() -> int:
    """That PySide has a wrapper of, and takes for valid."""
    known = Shiboken.getAllValidWrappers()
    return sum(isinstance(one, QLayoutItem) and not isinstance(one, QLayout) for one in known)


def form_of(qtbot: QtBot) -> tuple[QWidget, QVBoxLayout]:
    form = QWidget()
    qtbot.addWidget(form)
    return form, QVBoxLayout(form)


def test_it_goes_by_the_layout_and_not_by_when_parts_were_made(qtbot: QtBot) -> None:
    form, rows = form_of(qtbot)
    last, second, first, third, outside = (QPushButton(text, form) for text in ("last", "2", "1", "3", "outside"))
    inner = QHBoxLayout()
    rows.addWidget(first)
    rows.addSpacing(4)
    rows.addLayout(inner)
    rows.addWidget(last)
    inner.addWidget(second)
    inner.addStretch(1)
    inner.addWidget(third)
    assert list(_parts(form)) == [first, second, third, last, outside]


def test_no_item_is_remembered_that_qt_deletes(qtbot: QtBot) -> None:
    form, rows = form_of(qtbot)
    order, before = TabOrder(), layout_items()
    for _ in range(3):
        buttons = [QPushButton(str(number)) for number in range(4)]
        for button in buttons:
            rows.addWidget(button)
        order.follow(form)
        for button in buttons:
            button.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert rows.count() == 0
    assert layout_items() == before
