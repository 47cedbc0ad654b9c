"""The picture of a run: every plane with its surface and points, every curve in its colour."""

from __future__ import annotations

import base64
from html import escape

import numpy as np
import numpy.typing as npt
import pytest
from msgspec.structs import replace
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from core.experiment.presets import preset
from core.experiment.spec import Repeats
from core.headless.files import result_report
from core.headless.result import Result
from core.headless.training import train
from core.metrics.ranking import judge, ranking
from core.protocol import VariantStatus
from desktop.command_line.picture import picture
from desktop.control.sheet import MARGIN, SIZE
from desktop.look.theme import CLASS_LOOKS, DARK, LIGHT

PLANES_END = 0.71
"""Share of the height below which the planes surely end, and the curves begin."""


def pixels(data: bytes) -> npt.NDArray[np.uint8]:
    """(height, width, 3) RGB."""
    image = QImage.fromData(data).convertToFormat(QImage.Format.Format_RGB888)
    assert image.size() == SIZE
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()  # the image goes


def count(rgb: npt.NDArray[np.uint8], color: str, tolerance: int = 0) -> int:
    """Pixels of this colour, each channel to within a tolerance: thin rings hardly fill a pixel."""
    wanted = QColor(color)
    difference = np.abs(rgb.astype(np.int16) - (wanted.red(), wanted.green(), wanted.blue()))
    return int((difference <= tolerance).all(axis=2).sum())


@pytest.fixture(scope="module")
def cures() -> Result:
    """Six variants in two repeats, hardly trained."""
    return train(replace(preset("cures"), repeats=Repeats(count=2)), 3, grid=32)


def test_all_planes_and_all_curves_are_on_it(qapp: QApplication, cures: Result) -> None:
    rgb = pixels(picture(cures))
    planes, curves = np.split(rgb, [round(len(rgb) * PLANES_END)])
    for look in CLASS_LOOKS[:2]:
        assert count(planes, look.color, 16) > 5 * 500
    for place in range(5):
        assert count(planes, LIGHT.variant_color(place)) > 100, "the number beside the name"
        assert count(curves, LIGHT.variant_color(place)) > 20, "the curve and its number"
    assert count(rgb, LIGHT.variant_color(6)) == 0


def test_a_report_has_the_picture_every_variant_and_what_is_concluded(qapp: QApplication, cures: Result) -> None:
    made = picture(cures)
    page = result_report(cures, "cures", made).decode()
    assert base64.b64encode(made).decode() in page
    assert "<h1>cures</h1>" in page
    judgement = judge([one.name for one in cures.variants], ranking(cures.snapshots, 3), 3)
    assert escape(judgement.headline) in page
    for one in cures.variants:
        assert escape(one.name[0].upper() + one.name[1:]) in page, "names begin large in rows"
        assert escape(one.verdict.detail) in page
    assert f"torch {cures.machinery.torch}" in page


def test_one_variant_has_the_plane_to_itself(qapp: QApplication) -> None:
    result = train(preset("opening"), 3, grid=32)
    (snapshot,) = result.snapshots
    sure = [replace(snapshot, surface=np.full_like(snapshot.surface, p)) for p in (0.0, 1.0)]
    blue, orange = (pixels(picture(replace(result, snapshots=(one,)))) for one in sure)
    middle = slice(100, 600), slice(500, 900)
    assert blue[middle][..., 2].mean() > blue[middle][..., 0].mean() + 50
    assert orange[middle][..., 0].mean() > orange[middle][..., 2].mean() + 50
    assert count(blue, LIGHT.validation) > 50, "the curve of four epochs"


def test_repeats_show_their_spread(qapp: QApplication, cures: Result) -> None:
    bare = replace(
        cures,
        variants=tuple(replace(variant, ranges=np.empty((0, 5))) for variant in cures.variants),
        snapshots=tuple(replace(one, boundaries=np.empty((0, 4), np.float32)) for one in cures.snapshots),
    )
    with_spread, without = pixels(picture(cures)), pixels(picture(bare))
    differs = (with_spread != without).any(axis=2)
    planes, curves = np.split(differs, [round(len(differs) * PLANES_END)])
    assert planes.sum() > 200
    assert curves.sum() > 200


@pytest.mark.parametrize("status", ["stopped_early", "diverged"])
@pytest.mark.parametrize("repeats", [1, 2])
def test_only_a_repeat_alone_has_its_end_marked(qapp: QApplication, status: VariantStatus, repeats: int) -> None:
    result = train(replace(preset("opening"), repeats=Repeats(count=repeats)), 3, grid=16)
    (snapshot,) = result.snapshots
    ends = tuple(replace(outcome, status=status, status_epoch=2) for outcome in snapshot.outcomes)
    ended = replace(result, snapshots=(replace(snapshot, outcomes=ends),))
    differs = (pixels(picture(result)) != pixels(picture(ended))).any(axis=2)
    assert differs[round(len(differs) * PLANES_END) :].any() == (repeats == 1)


def test_it_can_be_dark(qapp: QApplication, cures: Result) -> None:
    rgb = pixels(picture(cures, DARK))
    assert rgb.mean() < pixels(picture(cures)).mean() - 50
    assert count(rgb, DARK.window) > 10_000
    surface = QColor(DARK.surface)
    within_the_card = rgb[SIZE.height() - MARGIN - 3, SIZE.width() // 2]
    assert within_the_card.tolist() == [surface.red(), surface.green(), surface.blue()]
