"""The menus: which action stands where, in the menu bar and in the help's list of keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from core.experiment.spec import MAX_CLASSES, MAX_VARIANTS
from core.words import Translatable
from desktop.look.language import tr, worded
from desktop.window.actions import Actions


class Submenu(NamedTuple):
    """A menu within a menu."""

    title: Translatable
    actions: Sequence[QAction]
    has_tips: bool = True
    """Tells what an action does under the pointer."""

    def made(self, parent: QWidget) -> QMenu:
        """The menu itself."""
        menu = QMenu(worded(self.title), parent)
        menu.addActions(list(self.actions))
        menu.setToolTipsVisible(self.has_tips)
        return menu


Item = QAction | QMenu | Submenu | None
"""None: a line between others."""


class Menu(NamedTuple):
    """One of the menu bar's."""

    title: Translatable
    items: list[Item]


def menus(actions: Actions) -> dict[str, list[Item]]:
    """What stands in each menu, from top to bottom, by the menus' titles in English."""
    return dict(_menus(actions))


def _menus(actions: Actions) -> Iterator[Menu]:
    presets = Submenu("Presets", list(actions.presets.values()))
    points = (actions.export_csv, actions.export_spreadsheet, actions.export_npz, actions.copy_code)
    export = Submenu("Export points", points, has_tips=False)
    looks = Submenu("Export look into the network", (actions.save_look, actions.save_numbers))
    programs = (actions.export_script, actions.export_notebook, actions.export_weights)
    take_along = Submenu("Export for PyTorch", programs)
    truths = Submenu("Known truth", list(actions.truths.values()))
    yield Menu(
        "&File",
        [
            presets,
            real_data(actions),
            actions.open,
            actions.recent,
            actions.from_clipboard,
            actions.open_code,
            actions.unsaved_work,
            actions.save,
            actions.save_as,
            actions.revert,
            actions.share_code,
            None,
            export,
            take_along,
            actions.save_picture,
            actions.save_animation,
            actions.export_curves,
            actions.report,
            actions.copy_picture,
            looks,
            None,
            actions.quit,
        ],
    )
    yield Menu(
        "&Edit",
        [
            actions.undo,
            actions.redo,
            None,
            actions.cut,
            actions.copy,
            actions.paste,
            actions.paste_in_place,
            actions.duplicate,
            actions.delete,
            None,
            actions.new_sample,
            actions.clear,
        ],
    )
    yield Menu(
        "&Draw",
        [
            *actions.tools.values(),
            None,
            *actions.classes,
            actions.rename_class,
            None,
            actions.smaller,
            actions.larger,
        ],
    )
    yield Menu(
        "&Select",
        [
            actions.select_all,
            actions.select_none,
            actions.invert,
            None,
            actions.mirror_across,
            actions.mirror_down,
            None,
            actions.to_training,
            actions.to_validation,
        ],
    )
    yield Menu(
        "&Training",
        [
            actions.play,
            actions.step,
            actions.reset,
            actions.bring_back,
            actions.earlier_runs,
            actions.new_seed,
            None,
            actions.slower,
            actions.faster,
            None,
            *actions.regularizers.values(),
        ],
    )
    yield Menu(
        "&Compare",
        [
            actions.compare,
            actions.fork,
            actions.cures,
            None,
            actions.remove_variant,
            actions.alone,
            actions.move_left,
            actions.move_right,
            None,
            *actions.variants,
        ],
    )
    yield Menu(
        "T&imeline",
        [
            actions.earlier,
            actions.later,
            actions.best,
            actions.playback,
            None,
            actions.continue_here,
            actions.live,
        ],
    )
    yield Menu(
        "&View",
        [
            actions.show_validation,
            actions.ghost,
            actions.grid,
            truths,
            actions.grid_step,
            actions.logarithmic,
            actions.optimizer_loss,
            actions.spread,
            actions.table,
            actions.reveal,
            actions.unlock,
            None,
            actions.zoom_in,
            actions.zoom_out,
            actions.whole_plane,
            None,
            actions.theme,
            actions.type_size,
            actions.language,
            actions.projector,
            actions.less_motion,
            actions.panels,
            actions.exchange,
            actions.full_screen,
        ],
    )
    yield Menu(
        "&Learn",
        [
            actions.lessons,
            actions.lesson,
            actions.courses,
            actions.quizzes,
            None,
            actions.glossary,
            actions.questions,
            None,
            actions.skills,
            None,
            actions.handouts,
            actions.write_lesson,
            actions.prepare,
        ],
    )
    yield Menu("&Help", [actions.keys, actions.about])


def real_data(actions: Actions) -> Submenu:
    """The data sets that come with the program."""
    return Submenu("Real data", list(actions.real.values()))


def fill(menu: QMenu | QMenuBar, actions: Actions) -> None:
    """Put all menus into a menu bar or a menu."""
    for title, items in menus(actions).items():
        part = menu.addMenu(worded(title))
        for item in items:
            match item:
                case None:
                    part.addSeparator()
                case QAction():
                    part.addAction(item)
                case QMenu():
                    part.addMenu(item)
                case Submenu():
                    part.addMenu(item.made(part))


def keys_text(actions: Actions) -> dict[str, list[tuple[str, str]]]:
    """By the title of a menu in English, (key, what it does) of every action in it that has one, for the help."""
    return {
        title: [pair for item in items if isinstance(item, QAction) for pair in _key_text(item, actions)]
        for title, items in menus(actions).items()
    }


def _key_text(action: QAction, actions: Actions) -> list[tuple[str, str]]:
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    if action is actions.variants[0]:
        return [(f"{key} … {MAX_VARIANTS}", tr("Choose a variant to edit"))]
    if action is actions.classes[0]:
        return [(f"{key} … {MAX_CLASSES}", tr("Draw with this class"))]
    if not key or action in (*actions.variants, *actions.classes):
        return []
    return [(key, action.whatsThis() or action.text())]
