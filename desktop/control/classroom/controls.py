"""Every control that a lecturer can hide or lock: by which name files call it, and what of the window it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtWidgets import QWidget

from core.data.generators import GENERATORS
from core.experiment.fields import FIELDS
from core.lessons.locks import COMPARE, GENERATOR, ONE_GENERATOR, POINTS
from core.words import Translatable, said, within
from desktop.window.actions import Actions
from desktop.window.command import Command
from desktop.window.main_window import MainWindow
from desktop.window.settings_tabs import TITLES

TABS: Final = ("cures", "network", "inside", "data", "training", "truth")
"""As conditions of lessons name them."""


class Control(NamedTuple):
    """One control, or a group of them."""

    name: str
    """In files: a setting's path, or the name of a group."""
    label: Translatable
    """Within a sentence."""
    widgets: tuple[QWidget, ...]
    actions: tuple[Command, ...] = ()
    tab: int | None = None
    """Its place among the tabs: a tab can be hidden, and not locked."""


def controls(window: MainWindow, actions: Actions) -> dict[str, Control]:
    """All of them by name, groups before what is in them; with those widgets that are made by now."""
    return {control.name: control for control in _all(window, actions)}


def _all(window: MainWindow, actions: Actions) -> Iterator[Control]:
    yield from _training(window, actions)
    yield from _drawing(window, actions)
    yield from _comparing(window, actions)
    for place, name in enumerate(TABS):
        yield Control(f"tab.{name}", said("the tab {title}", title=said(TITLES[place])), (), (), place)
    yield from _data(window, actions)
    yield from _settings(window, actions)


def _training(window: MainWindow, actions: Actions) -> Iterator[Control]:
    bar, timeline = window.run_bar, window.timeline
    yield Control("train", "Train", (bar.play,), (actions.play,))
    yield Control("step", "one epoch", (bar.step,), (actions.step,))
    yield Control("reset", "Reset", (bar.reset,), (actions.reset,))
    yield Control("speed", "speed", (bar.speed, bar.speed_text), (actions.slower, actions.faster))
    looking_back = (actions.earlier, actions.later, actions.best, actions.playback, actions.continue_here, actions.live)
    yield Control("timeline", "the timeline", (timeline,), looking_back)


def _drawing(window: MainWindow, actions: Actions) -> Iterator[Control]:
    rail = window.rail
    changing = (
        actions.cut,
        actions.paste,
        actions.paste_in_place,
        actions.duplicate,
        actions.delete,
        actions.clear,
        actions.mirror_across,
        actions.mirror_down,
        actions.to_training,
        actions.to_validation,
    )
    yield Control(POINTS, "points", (rail.clear,), changing)
    for name, button in rail.tools.items():
        yield Control(
            f"tool.{name.lower()}", said("the tool {name}", name=said(name)), (button,), (actions.tools[name],)
        )
    yield Control("validation_points", "validation points", (rail.show_validation,), (actions.show_validation,))


def _comparing(window: MainWindow, actions: Actions) -> Iterator[Control]:
    bar = window.compare_bar
    buttons = (bar.compare, bar.fork, bar.cures, bar.remove, bar.alone)
    commands = (actions.compare, actions.fork, actions.cures, actions.remove_variant, actions.alone)
    yield Control(COMPARE, "comparing", buttons, commands)
    yield Control("table", "the table of variants", (bar.table,), (actions.table,))


def _data(window: MainWindow, actions: Actions) -> Iterator[Control]:
    panel = window.data_panel.made
    tiles = {} if panel is None else panel.gallery.tiles
    yield Control(GENERATOR, "datasets", tuple(tiles.values()), tuple(actions.presets.values()))
    for name, generator in GENERATORS.items():
        own = (tiles[name],) if name in tiles else ()
        yield Control(f"{ONE_GENERATOR}{name}", said("the dataset {name}", name=said(generator.label)), own)
    yield Control("real_data", "real data", () if panel is None else (panel.real,), tuple(actions.real.values()))


def _settings(window: MainWindow, actions: Actions) -> Iterator[Control]:
    """Every setting that can be edited, with what else changes it."""
    rail, bar = window.rail, window.run_bar
    data, network, training = window.data_panel.made, window.network_page.made, window.training_panel.made
    more_widgets: dict[str, tuple[QWidget, ...]] = {
        "data.seed": () if data is None else (data.gallery.new_sample,),
        "training.seed": (bar.new_seed,) if training is None else (bar.new_seed, training.dice),
        "data.class_count": (rail.fewer, rail.more),
    }
    more_actions: dict[str, tuple[Command, ...]] = {
        "data.seed": (actions.new_sample,),
        "training.seed": (actions.new_seed,),
        **{path: (action,) for path, action in actions.regularizers.items()},
    }
    editors = {
        **({} if data is None else data.recipe.editors),
        **({} if network is None else network.panel.editors),
        **window.regularization_panel.editors,
        **({} if training is None else training.editors),
        **window.compare_bar.editors,
    }
    for path, field in FIELDS.items():
        widgets = more_widgets.get(path, ())
        if path in editors:
            widgets = (editors[path].label, *editors[path].controls, *widgets)
        widgets += window.regularization_panel.captions.get(path, ())
        yield Control(path, _label(path, field.label), widgets, more_actions.get(path, ()))


def _label(path: str, label: str) -> str:
    """ "L2: strength", since several settings are called so."""
    owner = f"{path.rpartition('.')[0]}.enabled"
    if owner not in FIELDS or owner == path:
        return label
    return said("{cure}: {setting}", cure=said(FIELDS[owner].label), setting=within(said(label)))
