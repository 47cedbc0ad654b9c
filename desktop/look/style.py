"""How Qt's own widgets look: one style sheet and one palette for the Fusion style, made from a Theme.

Roles are dynamic properties: QFrame[card="true"]; QLabel[role=...] with "caption", "heading", "column", "title",
"number", "headline", "second", "readout", "remark", "note", "aside", "truth"; QFrame[role=...] with "hairline",
"note", "toast", "question"; QPushButton[role=...] with "primary", "toast"; QToolButton[role=...] with "tile", "step",
"link". Painted controls (desktop.widgets.controls) read the palette.
"""

from __future__ import annotations

from functools import lru_cache
from string import Template
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop.look.theme import Theme

CONTROL_HEIGHT: Final = 26
"""Boxes and buttons at 100 % type, pixels; `Theme.px` scales it."""


def apply_theme(window: QWidget, theme: Theme) -> None:
    """Gives the application the theme's palette, and a window with its dialogs and menus the style sheet. Costs a
    polish of every widget in it: a fraction of what Qt takes to give the same widgets the sheet of the application."""
    QApplication.setPalette(palette(theme))
    window.setStyleSheet(stylesheet(theme))


def set_look(widget: QWidget, name: str, value: object) -> None:
    """Give a widget another look of the style sheet, by a dynamic property. One that was never seen takes it then."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)


@lru_cache(maxsize=256)
def mix(first: str, second: str, share: float) -> str:
    """The colour `share` (0 to 1) of the way from the first "#rrggbb" to the second."""
    a, b = QColor(first), QColor(second)
    channels = (
        round(low + (high - low) * share)
        for low, high in ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
    )
    return QColor(*channels).name()


def _translucent(color: str, alpha: float) -> str:
    """A "#rrggbb" colour for a style sheet that lets 1 - alpha of what is behind it through."""
    ink = QColor(color)
    return f"rgba({ink.red()}, {ink.green()}, {ink.blue()}, {round(255 * alpha)})"


def see_through(color: str, opacity: float) -> QColor:
    """A "#rrggbb" colour that covers what lies below it by that share, 0 to 1."""
    ink = QColor(color)
    ink.setAlphaF(opacity)
    return ink


def sized(base: QFont, pixels: int, weight: QFont.Weight | None = None) -> QFont:
    """The font with letters of that size, and of that weight if one is given."""
    font = QFont(base)
    font.setPixelSize(pixels)
    if weight is not None:
        font.setWeight(weight)
    return font


def tabular(font: QFont) -> QFont:
    """The font with figures of equal width, so that changing numbers don't jitter (where the font has them)."""
    steady = QFont(font)
    steady.setFeature(QFont.Tag("tnum"), 1)
    return steady


def palette(theme: Theme) -> QPalette:
    """Fusion's colours. Mid is the hairline, PlaceholderText the caption, Highlight the accent."""
    role = QPalette.ColorRole
    colors = QPalette()
    for which, color in (
        (role.Window, theme.window),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.raised),
        (role.Text, theme.text),
        (role.Button, theme.raised),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.bad),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Accent, theme.accent),
        (role.Link, theme.accent),
        (role.ToolTipBase, theme.surface),
        (role.ToolTipText, theme.text),
        (role.PlaceholderText, theme.caption),
        (role.Light, theme.surface),
        (role.Midlight, theme.raised),
        (role.Mid, theme.line),
        (role.Dark, mix(theme.line, theme.text, 0.3)),
        (role.Shadow, theme.line),
    ):
        colors.setColor(which, QColor(color))
    faint = QColor(mix(theme.caption, theme.surface, 0.45))
    for which in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        colors.setColor(QPalette.ColorGroup.Disabled, which, faint)
    colors.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(theme.line))
    return colors


def stylesheet(theme: Theme) -> str:
    """The style sheet at the theme's colours and type scale."""
    px = theme.px
    return _SHEET.substitute(
        # Lines stand apart by their type already where it is large, and the longest menus have to fit onto a screen.
        menu_air=max(2, round(5 - 6 * (theme.type_scale - 1))),
        window=theme.window,
        surface=theme.surface,
        raised=theme.raised,
        line=theme.line,
        text=theme.text,
        caption=theme.caption,
        warning=theme.warning,
        truth=theme.truth,
        accent=theme.accent,
        on_accent=theme.on_accent,
        hover=mix(theme.raised, theme.text, 0.07),
        pressed=mix(theme.raised, theme.text, 0.14),
        accent_hover=mix(theme.accent, theme.text, 0.14),
        accent_pressed=mix(theme.accent, theme.text, 0.28),
        accent_wash=mix(theme.surface, theme.accent, 0.16 if theme.dark else 0.09),
        good=theme.good,
        good_wash=mix(theme.surface, theme.good, 0.14 if theme.dark else 0.08),
        ring=mix(theme.surface, theme.accent, 0.75),
        border=mix(theme.line, theme.text, 0.12),
        faint=mix(theme.caption, theme.surface, 0.45),
        veil=_translucent(theme.surface, 0.82),
        toast_hover=mix(theme.text, theme.surface, 0.16),
        toast_action=mix(theme.accent, theme.surface, 0.45),
        scroll=mix(theme.line, theme.caption, 0.35),
        body=px(13),
        small=px(12),
        tile=px(11),
        heading=px(14),
        title=px(16),
        number=px(20),
        headline=px(26),
        control=px(CONTROL_HEIGHT) - 2,
        primary=px(34) - 2,
        tool=px(CONTROL_HEIGHT) - 2,
        step=px(20),
        link=px(14),
        low=px(16),
        named=px(11) + 5,
        arrow=20,
        side=px(8),
        wide=px(14),
        # A focus ring is a border one pixel thicker: what is inside gives way, so that nothing moves.
        control_less=px(CONTROL_HEIGHT) - 4,
        primary_less=px(34) - 4,
        tool_less=px(CONTROL_HEIGHT) - 4,
        step_less=px(20) - 2,
        link_less=px(14) - 2,
        low_less=px(16) - 2,
        side_less=px(8) - 1,
        wide_less=px(14) - 1,
    )


_SHEET: Final = Template(
    """
* { font-size: ${body}px; }
QMainWindow, QDialog { background: $window; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QFrame[card="true"] { background: $surface; border: 1px solid $line; border-radius: 8px; }

QFrame[role="hairline"] { background: $line; border: none; }

QLabel[role="caption"] { color: $caption; font-size: ${small}px; }
QLabel[role="caption"]:disabled { color: $faint; }
QLabel[crowded="true"] { color: $warning; }
QLabel[role="truth"] { color: $truth; }
QLabel:disabled { color: $faint; }
QLabel[role="heading"] { color: $text; font-size: ${heading}px; font-weight: 600; }
QLabel[role="heading"]:disabled { color: $faint; }
QLabel[role="column"] { font-size: ${small}px; font-weight: 600; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[role="number"] { font-size: ${number}px; font-weight: 500; }
QLabel[role="headline"] { font-size: ${headline}px; font-weight: 600; }
QLabel[role="second"] { font-size: ${number}px; font-weight: 500; color: $caption; }
QLabel[role="readout"] {
    background: transparent; padding: 0 4px; font-size: ${small}px;
}
PlaneKey { background: $veil; border-radius: 6px; font-size: ${tile}px; }
QFrame[role="toast"] { background: $text; border-radius: 8px; }
QFrame[role="toast"] QLabel { color: $surface; }
QFrame[role="toast"] QToolButton:hover { background: $toast_hover; }
QPushButton[role="toast"] { background: transparent; border: none; color: $toast_action; font-weight: 600; }
QPushButton[role="toast"]:hover { background: $toast_hover; }
QLabel[role="remark"] {
    background: $text; color: $surface; border-radius: 4px; padding: 3px 6px; font-size: ${small}px;
}
QFrame[role="note"] { background: $raised; border: 1px solid $border; border-radius: 8px; }
QLabel[role="note"] { padding: 4px 8px; }
QLabel[role="aside"] { border: none; border-left: 2px solid $accent; padding: 2px 8px; }
QFrame[role="question"] { background: $surface; border: 1px solid $ring; border-radius: 8px; }
QFrame[lesson] { border: none; border-left: 3px solid $accent; border-radius: 3px; background: $accent_wash; }
QFrame[lesson="notice"] { border-left-color: $good; background: $good_wash; }
QFrame[lesson] QLabel[role="column"] { color: $accent; }
QFrame[lesson="notice"] QLabel[role="column"] { color: $good; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: $caption; padding: 6px 10px; border: none; border-bottom: 2px solid transparent;
    font-weight: 500;
}
QTabBar[room="less"]::tab { padding: 6px 6px; }
QTabBar[room="least"]::tab { padding: 6px 3px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:focus { color: $accent; }

QPushButton {
    background: $raised; border: 1px solid $line; border-radius: 6px;
    min-height: ${control}px; padding: 0 ${side}px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:checked { background: $accent_wash; border-color: $ring; color: $accent; }
QPushButton:disabled { color: $faint; background: transparent; }
QPushButton:focus { border: 2px solid $ring; padding: 0 ${side_less}px; min-height: ${control_less}px; }
QPushButton[role="primary"] {
    background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600;
    min-height: ${primary}px; padding: 0 ${wide}px; border-radius: 8px;
}
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[role="primary"]:disabled { background: $raised; border-color: $line; color: $faint; }
QPushButton[role="primary"]:focus {
    border: 2px solid $text; padding: 0 ${wide_less}px; min-height: ${primary_less}px;
}

QToolButton {
    background: transparent; border: 1px solid transparent; border-radius: 6px;
    min-width: ${tool}px; min-height: ${tool}px; padding: 0;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $pressed; }
QToolButton:checked { background: $accent_wash; border-color: $ring; }
QToolButton:disabled { color: $faint; }
QToolButton:focus { border: 2px solid $ring; min-width: ${tool_less}px; min-height: ${tool_less}px; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton[role="tile"] { border: 1px solid $line; padding: 2px; color: $text; font-size: ${tile}px; }
QToolButton[role="tile"]:checked { background: $accent_wash; border: 1px solid $accent; }
QToolButton[role="tile"]:focus { border: 2px solid $accent; padding: 1px; }
QToolButton[role="tile"]:disabled { color: $faint; }
QToolButton[role="tile"][named="true"] { padding-bottom: ${named}px; }
QToolButton[role="tile"][named="true"]:focus { padding-bottom: ${named}px; }
QToolButton[low="true"] { min-height: ${low}px; }
QToolButton[low="true"]:focus { min-height: ${low_less}px; }
QPushButton[tight="true"] { padding: 0 6px; }
QPushButton[tight="true"]:focus { padding: 0 5px; }
QPushButton[low="true"] { min-height: ${low}px; font-size: ${tile}px; padding: 0 6px; }
QPushButton[low="true"]:focus { min-height: ${low_less}px; padding: 0 5px; }
QToolButton[role="link"] {
    color: $accent; font-size: ${small}px; min-width: 0; min-height: ${link}px; padding: 0 4px;
}
QToolButton[role="link"]:focus { min-height: ${link_less}px; min-width: 0; padding: 0 3px; }
QToolButton[role="step"] { background: $raised; min-width: 14px; min-height: ${step}px; }
QToolButton[role="step"][wide="true"] { min-width: ${step}px; }
QToolButton[role="step"]:focus { min-width: 12px; min-height: ${step_less}px; }
QToolButton[role="step"][wide="true"]:focus { min-width: ${step_less}px; }
QToolButton[role="step"][low="true"] { min-height: ${low}px; }
QToolButton[role="step"][low="true"]:focus { min-height: ${low_less}px; }
QToolButton[role="step"]:hover { background: $hover; }
QToolButton[role="step"]:disabled { background: transparent; border-color: $raised; }

QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QPlainTextEdit, QListWidget {
    background: $surface; border: 1px solid $border; border-radius: 6px;
    min-height: ${control}px; padding: 0 6px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:hover, QSpinBox:hover, QDoubleSpinBox:hover, QComboBox:hover { border-color: $scroll; }
QPlainTextEdit, QListWidget { padding: 2px 4px; min-height: 0; }
QPlainTextEdit:focus, QListWidget:focus { border: 2px solid $accent; padding: 1px 3px; }
QListWidget::item { padding: 2px 4px; border-radius: 4px; }
QListWidget::item:selected { background: $accent_wash; color: $text; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border: 2px solid $accent; padding: 0 5px; }
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled { color: $faint; border-color: $line; }
QLineEdit QToolButton { border: none; padding: 0; min-width: 0; min-height: 0; }
QLineEdit[compact="true"] { padding: 0 1px; font-size: ${small}px; }
QLineEdit[compact="true"]:focus { padding: 0; }
QComboBox::drop-down { border: none; width: ${arrow}px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView {
    background: $surface; border: 1px solid $line; outline: none; padding: 4px;
    selection-background-color: $accent_wash; selection-color: $text;
}
QComboBox QAbstractItemView::item { min-height: ${control}px; padding: 0 4px; }

QMenuBar { background: $window; }
QMenuBar::item { padding: 4px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $surface; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: ${menu_air}px 24px ${menu_air}px 28px; border-radius: 4px; }
QMenu::item:selected { background: $accent_wash; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: 6px; font-size: ${small}px; }
VariantTable QTableView { background: transparent; border: none; outline: none; }
VariantTable QHeaderView { background: transparent; border: none; }
RowsTable, ClassList { background: transparent; border: none; outline: none; }
RowsTable QHeaderView { background: transparent; border: none; }
RowsTable QHeaderView::section {
    background: $surface; border: none; border-bottom: 1px solid $line; padding: 3px 8px; font-size: ${small}px;
}
RowsTable QHeaderView::section:vertical { border-bottom: none; }
RowsTable QTableCornerButton::section { background: $surface; border: none; border-bottom: 1px solid $line; }
RowsTable::item { padding: 0 8px; }
ClassList::item { padding: 2px 6px; border-radius: 4px; }
QCheckBox { spacing: 6px; }
QCheckBox:focus { color: $accent; }
QCheckBox::indicator {
    width: 12px; height: 12px; border: 1px solid $caption; border-radius: 3px; background: $surface;
}
QCheckBox::indicator:checked { border: 4px solid $accent; width: 6px; height: 6px; background: $on_accent; }
ClassList::indicator { width: 12px; height: 12px; border: 1px solid $border; border-radius: 3px; background: $surface; }
ClassList::indicator:checked { background: $accent; border-color: $accent; }
QStatusBar { background: $window; color: $caption; font-size: ${small}px; }
QStatusBar::item { border: none; }
QSplitter::handle { background: transparent; }

QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 8px; margin: 0; }
QScrollBar:horizontal { height: 8px; margin: 0; }
QScrollBar::handle { background: $scroll; border-radius: 3px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $caption; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
)
