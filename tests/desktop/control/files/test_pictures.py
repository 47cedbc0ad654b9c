"""Pictures of what is on screen: planes, losses and names, as a file or on the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QLabel

from core.experiment.presets import opening_experiment, preset
from core.experiment.spec import Experiment
from core.protocol import StartRun
from desktop.app import Playground
from desktop.look.theme import CLASS_LOOKS, DARK, LIGHT
from desktop.plane.shown import PlaneMarks
from tests.desktop.control.files.saved import finish
from tests.desktop.control.sheets import sheet_of
from tests.desktop.rooms import transfers_of
from tests.disks import POSIX_ONLY, a_disk_with_room_for
from tests.fakes import session_of, snapshot

Opener = Callable[[Experiment], Playground]


def trained(open_window: Opener, experiment: Experiment, scheme: Literal["light", "dark"] = "light") -> Playground:
    """A window that has heard of epoch 120."""
    playground = open_window(experiment)
    playground.appearance.choose(scheme, False)
    session = session_of(playground)
    (begun,) = session.sent_of(StartRun)
    session.bring(snapshot(begun.run_id, 120, variant_count=len(experiment.variants)))
    for _ in range(8):
        playground.clock.ticked.emit()
    return playground


def pixels(image: QImage) -> npt.NDArray[np.uint8]:
    """(height, width, 3) RGB."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return rows[:, : 3 * rgb.width()].reshape(rgb.height(), rgb.width(), 3).copy()


def count(image: QImage, color: str) -> int:
    """Pixels that are nearly of that color."""
    found, wanted = pixels(image), QColor(color)
    near = np.ones(found.shape[:2], bool)
    for channel, value in enumerate((wanted.red(), wanted.green(), wanted.blue())):
        near &= (found[:, :, channel] >= max(0, value - 16)) & (found[:, :, channel] <= min(255, value + 16))
    return int(near.sum())


def drawn(svg: Path) -> QImage:
    """An SVG file as a viewer shows it."""
    renderer = QSvgRenderer(str(svg))
    image = QImage(renderer.viewBox().size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_png_and_svg_show_the_same_in_the_look_of_the_window(
    open_window: Opener, tmp_path: Path, scheme: Literal["light", "dark"]
) -> None:
    playground = trained(open_window, preset("cures"), scheme)
    theme = DARK if scheme == "dark" else LIGHT
    transfers_of(playground).pictures.save(tmp_path / "fine.png")
    transfers_of(playground).pictures.save(tmp_path / "drawing.SVG")
    finish(playground)
    png, svg = QImage(str(tmp_path / "fine.png")), drawn(tmp_path / "drawing.SVG")
    assert png.size() == svg.size() * 2, "two pixels for each"
    for color in [look.color for look in CLASS_LOOKS[:2]] + [theme.variant_color(place) for place in range(6)]:
        assert count(svg, color) > 40
        assert count(png, color) > 100
    assert abs(pixels(png)[::2, ::2].mean() - pixels(svg).mean()) < 4
    assert count(png, theme.window) > 10_000


def test_a_picture_of_one_network_names_what_it_shows_and_has_no_buttons(open_window: Opener) -> None:
    playground = trained(open_window, opening_experiment())
    playground.controller.settings.change("training.learning_rate", 0.03)
    playground.window.loss_plot.canvas.fit()
    sheet = sheet_of(playground)
    sheet.image(1)
    words = [label.text() for label in sheet.findChildren(QLabel) if label.isVisibleTo(sheet)]
    assert (
        "Moons, 100 points. Epoch 120: validation loss 0.600, training loss 0.500."
        " Changed from the defaults: noise 0.20, label noise 15 %, sample 22, learning rate 0.03."
    ) in words
    assert not [button for button in sheet.findChildren(QAbstractButton) if button.isVisibleTo(sheet)]


def test_a_copy_goes_to_the_clipboard(open_window: Opener) -> None:
    playground = trained(open_window, opening_experiment())
    playground.actions.copy_picture.trigger()
    finish(playground)
    assert playground.window.notice == "The picture is on the clipboard."
    copied = QGuiApplication.clipboard().image()
    assert count(copied, CLASS_LOOKS[0].color) > 1000


def test_a_name_with_an_ending_is_proposed(
    open_window: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def take(_window: object, _title: str, proposal: Path, *_: object) -> Path:
        proposed.append(proposal.name)
        return tmp_path / proposal.name

    monkeypatch.setattr("desktop.control.files.pictures.ask_save", take)
    playground = trained(open_window, opening_experiment())
    playground.actions.save_picture.trigger()
    finish(playground)
    assert proposed == ["overfitting.png"]
    assert (tmp_path / "overfitting.png").stat().st_size > 0


def test_another_ending_is_refused_in_a_sentence(open_window: Opener, tmp_path: Path) -> None:
    playground = trained(open_window, opening_experiment())
    transfers_of(playground).pictures.save(tmp_path / "picture.gif")
    assert playground.window.notice == "picture.gif can't be saved: the name of a picture ends in .png or .svg."


@POSIX_ONLY
@pytest.mark.parametrize("name", ["fine.png", "drawing.svg"])
def test_a_disk_that_fills_up_destroys_no_picture(open_window: Opener, tmp_path: Path, name: str) -> None:
    playground = trained(open_window, opening_experiment())
    path = tmp_path / name
    path.write_bytes(b"before")
    with a_disk_with_room_for(1000):
        transfers_of(playground).pictures.save(path)
        finish(playground)
    assert playground.window.notice == f"{name} can't be saved: it would become larger than files may be here."
    assert path.read_bytes() == b"before"


def test_the_loss_that_the_optimizer_saw_is_in_the_picture_where_it_is_on_screen(open_window: Opener) -> None:
    playground = trained(open_window, opening_experiment())
    assert "optimizer saw" not in sheet_of(playground).plot.legend.accessibleName()
    playground.actions.optimizer_loss.trigger()
    for _ in range(8):
        playground.clock.ticked.emit()
    assert "optimizer saw" in playground.window.loss_plot.legend.accessibleName()
    assert "optimizer saw" in sheet_of(playground).plot.legend.accessibleName()


def test_a_picture_shows_halos_and_the_best_epochs_boundary_and_says_what_they_are(open_window: Opener) -> None:
    playground = trained(open_window, opening_experiment())
    plane, without = playground.window.plane, sheet_of(playground).image(1)
    halos, best = np.array([[1.0, 1.0], [-1.0, 0.5]], np.float32), [np.array([[-3.0, -2.9], [3.0, -2.9]], np.float32)]
    plane.set_marks(PlaneMarks(halos=halos, best=best))
    sheet = sheet_of(playground)
    shown = sheet.image(1)
    assert (pixels(shown) != pixels(without)).any(axis=2).sum() > 200
    words = " ".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisibleTo(sheet))
    assert "Halos: points that the network gets wrong" in words
    assert "the boundary of the best epoch" in words


def test_the_window_goes_on_while_a_picture_is_drawn_and_it_shows_what_was_seen_before(
    open_window: Opener, tmp_path: Path
) -> None:
    playground = trained(open_window, preset("cures"))
    seen, session = playground.controller.seen(), session_of(playground)
    transfers_of(playground).pictures.save(tmp_path / "one.png", seen)
    (begun,) = session.sent_of(StartRun)
    session.bring(snapshot(begun.run_id, 500, variant_count=6))
    assert finish(playground) > 5, "frames"
    assert playground.controller.seen().caption != seen.caption
    assert "Epoch 120" in seen.caption
    transfers_of(playground).pictures.save(tmp_path / "same.png", seen)
    finish(playground)
    assert QImage(str(tmp_path / "one.png")) == QImage(str(tmp_path / "same.png"))
    assert max(one.history.last_epoch for one in seen.chart.series) == 120


@pytest.mark.parametrize("name", ["fine.png", "drawing.svg"])
def test_closing_meanwhile_loses_no_picture(open_window: Opener, tmp_path: Path, name: str) -> None:
    playground = trained(open_window, opening_experiment())
    transfers_of(playground).pictures.save(tmp_path / name)
    playground.clock.ticked.emit()
    playground.window.close()
    assert not QImage(str(tmp_path / name)).isNull()
