"""Titles of steps in the smallest window with the largest type: each word stands whole, or is parted at a syllable, and
what stands below it stays within the window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.lessons.course import in_language, our_folder, read_course
from desktop.app import Playground
from desktop.look import language, languages
from desktop.look.language import Language
from tests.desktop.rooms import school_of
from tests.desktop.window.windows import window_of


@pytest.fixture
def german() -> Iterator[None]:
    language.use(languages.language("de"))
    yield
    language.use(Language())


@pytest.mark.usefixtures("german")
def test_no_word_of_a_title_is_cut_off_nor_what_is_below_it(opened: list[Playground], qtbot: QtBot) -> None:
    playground = window_of(opened, qtbot, opening_experiment(), (1024, 640))
    playground.actions.type_sizes[200].trigger()
    teaching = school_of(playground).teaching
    for found in (in_language(one, "de") for one in read_course(our_folder()).lessons):
        teaching.open(found)
        for at, step in enumerate(found.lesson.steps):
            teaching.go_to(at)
            qtbot.waitUntil(partial(stands_whole, playground, step.title))  # layouts settle in some rounds


def stands_whole(playground: Playground, step_title: str) -> None:
    window, panel = playground.window, school_of(playground).teaching.panel
    title = panel.headline
    assert title.isVisible()
    assert title.text() == step_title
    assert panel.mapTo(window, QPoint(0, panel.height())).y() <= window.height(), step_title
    metrics, room = title.fontMetrics(), title.contentsRect().width()
    for part in re.split(r"[\s\u00ad]+", step_title):
        assert metrics.horizontalAdvance(part) <= room, part
