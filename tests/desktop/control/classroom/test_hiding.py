"""What is hidden so that people predict first can't be found anywhere in the window, nor in anything that leaves it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.lessons.document import Document, load
from core.lessons.document import to_json as written
from core.lessons.presentation import Hidden, Presentation
from core.protocol import Measures, Snapshot, StartRun
from desktop.app import Playground
from desktop.chart.readout import readout
from tests.desktop.control.sheets import sheet_of
from tests.fakes import session_of, snapshot
from tests.tabs import show_tab

Opener = Callable[[Experiment], Playground]

SECRETS = {
    "training_loss": ("0.177", "0.178", "0.137", "0.14", "0.1372", "93.7", "94 %"),
    "validation_loss": ("0.853", "0.85", "0.8531", "71.9", "72 %", "0.421", "0.42", "best 40", "epoch 40"),
}
"""As the window writes them: loss, accuracy, the best loss and its epoch."""


def compared(count: int) -> Experiment:
    one = opening_experiment()
    return replace(one, variants=one.variants * count)


def told(run_id: int, count: int, epoch: int = 120) -> Snapshot:
    """A run that overfits, with numbers that stand nowhere else. Of several variants the last is best."""
    plain = snapshot(run_id, epoch, variant_count=count, best_epoch=40, checkpoints=(0, 40, 80))
    surface = np.zeros((1, 16, 16), np.float32)
    surface[:, :, 8:] = 1.0
    variants = []
    for number, one in enumerate(plain.variants):
        measures = Measures(
            train_loss=0.13721,
            validation_loss=0.85314 - (0.3 if number and number == count - 1 else 0.0),
            train_accuracy=0.937,
            validation_accuracy=0.719,
            penalty=0.0,
            weight_norm=3.0,
        )
        (outcome,) = one.outcomes
        outcome = replace(outcome, measures=measures, best_epoch=40, best_validation_loss=0.42137, rise_error=0.01)
        outcome = replace(outcome, status="stopped_early", status_epoch=epoch, restored_epoch=40)
        rows = np.array([[at, 0.6 - at * 0.0038, 0.6, 0.9, 0.7, 0.0, 0.1777] for at in range(epoch + 1)])
        rows[:, 2] = np.where(rows[:, 0] <= 40, 0.7 - 0.007 * rows[:, 0], 0.42137 + 0.0054 * (rows[:, 0] - 40))
        variants.append(replace(one, outcomes=(outcome,), rows=rows, surface=surface, given_wrong=6, knows_shape=True))
    return replace(plain, variants=tuple(variants))


def bring(playground: Playground, found: Snapshot) -> None:
    session_of(playground).bring(found)
    for _ in range(70):
        playground.clock.ticked.emit()


@pytest.fixture(autouse=True)
def nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window whose file was changed closes without a question."""
    monkeypatch.setattr("desktop.control.files.files.ask_to_save", lambda *_: "discard")


@pytest.fixture
def shown(open_window: Opener) -> Callable[..., Playground]:
    """A window with such a run, in which this is hidden."""

    def made(*hidden: Hidden, count: int = 1) -> Playground:
        playground = open_window(compared(count))
        playground.model.showing.take(Presentation(hidden=hidden), None)
        (begun,) = session_of(playground).sent_of(StartRun)
        bring(playground, told(begun.run_id, count))
        return playground

    return made


def words_of(widget: QWidget) -> list[str]:
    """All words of a widget and what is in it that a person or a screen reader may come across."""
    found = []
    for part in [widget, *widget.findChildren(QWidget)]:
        texts: list[Any] = [part.accessibleName(), part.accessibleDescription(), part.toolTip(), part.windowTitle()]
        texts += [part.text()] if isinstance(part, QLabel) else []
        for name in ("text", "readout"):
            ask = getattr(part, name, None)
            if callable(ask) and not isinstance(part, QLabel):
                try:
                    texts.append(ask())
                except TypeError:
                    continue
            elif isinstance(ask, str):
                texts.append(ask)
        found += [str(text) for text in texts if text]
    return found


def leaks(playground: Playground, secrets: tuple[str, ...]) -> list[str]:
    words = words_of(playground.window)
    pattern = re.compile("|".join(rf"(?<![\d.]){re.escape(secret)}(?!\d)" for secret in secrets))
    return [text for text in words if pattern.search(text)]


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("hidden", ["training_loss", "validation_loss"])
def test_no_words_of_the_window_tell_a_hidden_loss_and_all_do_once_it_is_revealed(
    shown: Callable[..., Playground], hidden: Hidden, count: int
) -> None:
    playground = shown(hidden, count=count)
    for table in (False, count > 1):
        playground.window.column.set_table_visible(table)
        bring(playground, told(playground.run.run_id, count, 120))
        assert leaks(playground, SECRETS[hidden]) == []
    playground.actions.reveal.trigger()
    assert leaks(playground, SECRETS[hidden])


@pytest.mark.parametrize("hidden", ["training_loss", "validation_loss"])
def test_the_pointer_over_the_chart_reads_no_hidden_loss(shown: Callable[..., Playground], hidden: Hidden) -> None:
    playground = shown(hidden)
    told = readout(playground.window.loss_plot.contents.series, 120)
    assert told is not None
    values = {row.name: row.values[0] for row in told.rows}
    other = "Validation" if hidden == "training_loss" else "Training"
    assert values.pop(other) not in ("–", "—")  # noqa: RUF001 - a dash
    assert set(values.values()) == {"–"}, "neither the loss nor the gap, by which it could be found"  # noqa: RUF001


def test_a_hidden_verdict_is_told_nowhere_and_no_variant_leads(shown: Callable[..., Playground]) -> None:
    playground = shown("verdict", count=3)
    window = playground.window
    told = [window.verdict.detail.text(), *(card.header.accessibleName() for card in window.planes.cards)]
    told += [card.header.toolTip() for card in window.planes.cards]
    assert not [text for text in told if re.search(r"overfitting|best|last|rank", text, re.IGNORECASE)]
    assert [card.header.is_winner for card in window.planes.cards] == [False] * 3
    rows = [row.split("\t")[:2] for row in window.planes.ranking.text().splitlines()[1:]]
    assert [row[0] for row in rows] == ["", "", ""], "in their own order, without ranks"
    assert window.verdict.headline.text() == "Predict first"
    playground.actions.reveal.trigger()
    assert [card.header.is_winner for card in window.planes.cards] == [False, False, True]


@pytest.mark.parametrize("hidden", ["training_loss", "validation_loss"])
def test_a_hidden_loss_hides_verdict_and_ranking_that_speak_of_it(
    shown: Callable[..., Playground], hidden: Hidden
) -> None:
    assert shown(hidden).window.verdict.headline.text() == "Predict first"
    playground = shown(hidden, count=3)
    assert not any(card.header.is_winner for card in playground.window.planes.cards)


def test_no_mark_key_or_label_leads_to_the_best_epoch(shown: Callable[..., Playground]) -> None:
    playground = shown("validation_loss")
    assert playground.run.marked_epoch(0) == -1
    assert "best" not in playground.window.loss_plot.canvas.accessibleDescription()
    playground.actions.best.trigger()
    assert playground.run.shown_epoch is None
    assert playground.window.notice == "Which epoch is the best one is hidden, like the validation loss."
    playground.actions.reveal.trigger()
    playground.actions.best.trigger()
    assert playground.run.shown_epoch == 40


def test_a_hidden_boundary_is_on_no_plane_and_in_no_picture(shown: Callable[..., Playground]) -> None:
    playground = shown("boundary", count=3)
    plain = [card.plane.grab().toImage() for card in playground.window.planes.cards]
    sheet = sheet_of(playground).image(1)
    # A network of which nothing is known yet looks the same.
    bring(
        playground,
        replace(
            told(playground.run.run_id, 3),
            variants=tuple(replace(one, surface=1 - one.surface) for one in told(playground.run.run_id, 3).variants),
        ),
    )
    assert [card.plane.grab().toImage() for card in playground.window.planes.cards] == plain
    assert sheet_of(playground).image(1) == sheet
    playground.actions.reveal.trigger()
    assert playground.window.planes.cards[0].plane.grab().toImage() != plain[0]
    assert sheet_of(playground).image(1) != sheet


def test_the_networks_maps_and_pages_that_would_give_it_away_make_way(
    shown: Callable[..., Playground], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    playground = shown("boundary", "validation_loss")
    window = playground.window
    monkeypatch.setattr("desktop.control.network_commands.ask_save", lambda *_: tmp_path / "out.png")
    show_tab(window, "Network")
    assert window.network_page.widget.note.isVisible()
    assert not [one for one in playground.run._orders.questions if one.variant == 0]
    playground.actions.save_look.trigger()
    assert window.notice == "That would give away what is hidden: reveal it first."
    show_tab(window, "Inside")
    panel = window.column.inside_panel
    for number, button in enumerate(panel.buttons):
        panel.show_page(number)
        gives_away = button.text() != "Weights"
        assert panel.is_page_hidden == gives_away
        assert (panel.page is None) == gives_away
        if gives_away:
            assert panel.hidden_note.text().startswith("This page would give away what is hidden: ")
            playground.actions.save_numbers.trigger()
            assert window.notice == "That would give away what is hidden: reveal it first."
    assert not (tmp_path / "out.png").exists()
    panel.reveal.click()
    assert panel.page is not None
    assert not panel.is_page_hidden


def test_what_a_picture_says_is_hidden_too(shown: Callable[..., Playground]) -> None:
    playground = shown("validation_loss", count=2)
    sheet = sheet_of(playground)
    sheet.image(1)
    words = words_of(sheet)
    assert any("Predict first: the validation loss is hidden." in text for text in words)
    pattern = "|".join(map(re.escape, SECRETS["validation_loss"][:2]))
    assert not [text for text in words if re.search(pattern, text)]
    assert not [text for text in words if "overfitting" in text.lower()]


def test_the_copied_table_and_ranking_have_no_hidden_number(shown: Callable[..., Playground]) -> None:
    playground = shown("validation_loss", count=3)
    window = playground.window
    window.column.set_table_visible(True)
    bring(playground, told(playground.run.run_id, 3))
    window.column.table.copy_rows()
    copied = QGuiApplication.clipboard().text() + window.planes.ranking.text()
    assert "0.137" in copied
    assert not re.search(r"0\.85|0\.55|0\.42|\b40\b", copied)


def test_known_truth_is_hidden_in_chart_and_panel(shown: Callable[..., Playground]) -> None:
    playground = shown("truth")
    assert playground.run.truth is None
    assert playground.run.fresh is None
    panel = playground.window.truth_panel.widget
    assert not any(switch.isEnabled() for switch in panel.switches.values())
    playground.actions.reveal.trigger()
    assert all(switch.isEnabled() for switch in panel.switches.values())


def test_how_much_was_memorized_is_hidden_with_the_training_loss(shown: Callable[..., Playground]) -> None:
    playground = shown("training_loss")
    show_tab(playground.window, "Truth")
    assert "6 of" not in " ".join(words_of(playground.window))
    playground.actions.reveal.trigger()
    assert "6 of" in " ".join(words_of(playground.window))


def test_only_what_a_note_speaks_of_is_revealed_by_it_and_reset_hides_it_again(
    shown: Callable[..., Playground],
) -> None:
    playground = shown("validation_loss", "boundary")
    window = playground.window
    window.chart_note.button.click()
    assert playground.run.hidden == {"boundary"}
    assert not window.chart_note.isVisible()
    assert window.plane_note.isVisible()
    playground.actions.reveal.trigger()
    assert not playground.run.hidden
    assert not playground.actions.reveal.isEnabled()
    playground.actions.reset.trigger()
    assert playground.run.hidden == {"validation_loss", "boundary"}
    assert window.chart_note.isVisible()


def test_what_a_lesson_asks_about_is_revealed_by_the_answer_alone(shown: Callable[..., Playground]) -> None:
    playground = shown()
    showing = playground.model.showing
    showing.set_asked_about(frozenset({"verdict", "boundary"}))
    assert playground.window.verdict.headline.text() == "Predict first"
    assert not playground.window.plane_note.button.isVisible()
    assert not playground.actions.reveal.isEnabled()
    playground.actions.reveal.trigger()
    assert playground.run.hidden == {"verdict", "boundary"}
    showing.set_asked_about(frozenset())
    assert playground.window.verdict.headline.text() != "Predict first"


def test_a_file_opens_with_what_its_writer_hid_and_undo_brings_back_what_was_there(
    open_window: Opener, tmp_path: Path
) -> None:
    playground = open_window(opening_experiment())
    path = tmp_path / "class.json"
    path.write_bytes(written(Document(opening_experiment(), Presentation(hidden=("verdict",)))))
    playground.files.open(path)
    assert playground.run.hidden == {"verdict"}
    assert not playground.recovery.is_needed
    assert playground.files.save(path)
    assert load(path).presentation.hidden == ("verdict",)
    playground.actions.undo.trigger()
    assert not playground.run.hidden
    playground.actions.redo.trigger()
    assert playground.run.hidden == {"verdict"}


def test_what_was_found_meanwhile_is_there_once_it_is_revealed(shown: Callable[..., Playground]) -> None:
    playground = shown("validation_loss")
    assert np.isnan(playground.run.curves[0].history.column("validation_loss").low).all()
    assert playground.run.as_it_is.curves[0].history.best("validation_loss") is not None
    playground.actions.reveal.trigger()
    best = playground.run.curves[0].history.best("validation_loss")
    assert best is not None
    assert best[0] == 40
    assert playground.window.verdict.headline.text() != "Predict first"


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1920, 1080)])
@pytest.mark.parametrize("count", [2, 3, 4])
def test_the_note_over_several_planes_lies_in_the_chosen_one(
    shown: Callable[..., Playground], size: tuple[int, int], count: int
) -> None:
    window = shown("boundary", count=count).window
    window.resize(*size)
    window.grab()
    note, planes = window.plane_note, window.planes
    room = note.rect().translated(note.mapTo(window, QPoint()))
    assert planes.chosen_square.translated(planes.mapTo(window, QPoint())).contains(room)


@pytest.mark.parametrize("width", [1024, 1280, 1920])
def test_no_note_is_cut_however_narrow_its_place_is(shown: Callable[..., Playground], width: int) -> None:
    playground = shown("training_loss", "validation_loss", "boundary", "verdict")
    playground.actions.write_lesson.trigger()
    playground.window.resize(width, 720)
    playground.window.grab()
    window = playground.window
    for note in (window.chart_note, window.plane_note, window.verdict_note):
        assert note.isVisible()
        assert note.width() >= note.sizeHint().width()


def test_what_was_prepared_for_a_class_opens_untrained_whatever_is_on_screen(
    open_window: Opener, tmp_path: Path
) -> None:
    """For the second group the file opens as for the first one, though the same experiment is there, trained."""
    playground = open_window(opening_experiment())
    path = tmp_path / "class.json"
    path.write_bytes(written(Document(opening_experiment(), Presentation(hidden=("validation_loss",)))))
    playground.files.open(path)
    before = len(session_of(playground).sent_of(StartRun))
    session_of(playground).bring(told(playground.run.run_id, 1))
    playground.model.showing.reveal(frozenset({"validation_loss"}))
    playground.files.open(path)
    assert len(session_of(playground).sent_of(StartRun)) == before + 1
    assert playground.model.showing.hidden == {"validation_loss"}
