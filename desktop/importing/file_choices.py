"""How the file of a table is read: its encoding, what parts its cells, its decimal sign, its first row."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from core.data.tables.encoding import ENCODINGS, Encoding
from core.data.tables.numbers import Decimal
from core.data.tables.separator import SEPARATORS
from core.data.tables.table import AS_FOUND, ReadOptions, Table
from core.words import Translatable
from desktop.importing.labelled_choice import LabelledChoice
from desktop.look.language import tr, worded

_DECIMALS: Final[dict[Decimal, Translatable]] = {"point": "1.5 (point)", "comma": "1,5 (comma)"}


class FileChoices(QWidget):
    """Qt view of ReadOptions, and of what was found where these leave it open."""

    options_changed = Signal(object)
    """Other ReadOptions, by the person only."""
    decimal_chosen = Signal(object)
    """"point" or "comma", by the person only: for that the file needs not be read again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = AS_FOUND
        self.encoding = LabelledChoice(
            "Encoding", "How bytes stand for letters: where these look odd, try another.", self
        )
        self.separator = LabelledChoice("Separator", "What parts the cells of a line.", self)
        self.decimal = LabelledChoice("Numbers", "The decimal sign of all numbers in the file.", self)
        self.header = LabelledChoice("First row", "Whether the first row names the columns.", self)
        self._all = (self.encoding, self.separator, self.decimal, self.header)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for place, choice in enumerate(self._all):
            grid.addWidget(choice.label, 0, place)
            grid.addWidget(choice.box, 1, place)
            grid.setColumnStretch(place, 1)
        self.encoding.value_chosen.connect(self._on_encoding)
        self.separator.value_chosen.connect(self._on_separator)
        self.decimal.value_chosen.connect(self.decimal_chosen)
        self.header.value_chosen.connect(self._on_header)

    def set_options(self, options: ReadOptions, table: Table, decimal: Decimal | None) -> None:
        """Show how a file was read; decimal: None where somebody has to say it first. Emits nothing."""
        self._options = options
        is_text = bool(table.separator)  # NumPy's arrays have none
        signs = {sign: worded(name) for sign, name in SEPARATORS.items()} if is_text else {}
        signs.setdefault(table.separator, worded(table.separator_text) if is_text else tr("none"))
        self.encoding.set_choices([(one, worded(name)) for one, name in ENCODINGS.items()], table.encoding)
        self.separator.set_choices(list(signs.items()), table.separator)
        self.decimal.set_choices([(sign, worded(text)) for sign, text in _DECIMALS.items()], decimal)
        self.header.set_choices([(True, tr("column names")), (False, tr("values"))], table.has_header)
        for choice in self._all:
            choice.box.setEnabled(is_text)

    def _on_encoding(self, encoding: Encoding) -> None:
        self.options_changed.emit(replace(self._options, encoding=encoding))

    def _on_separator(self, separator: str) -> None:
        self.options_changed.emit(replace(self._options, separator=separator))

    def _on_header(self, has_header: bool) -> None:
        self.options_changed.emit(replace(self._options, has_header=has_header))
