"""The gallery of datasets: live pictures, one for each generator, that mouse and keyboard choose from."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.data.generators import GENERATORS
from core.experiment.spec import DataSpec
from desktop.look.theme import CLASS_LOOKS, LIGHT
from desktop.panels.generator_gallery import IN_A_ROW, GeneratorGallery
from tests.desktop.styled import style


@pytest.fixture
def gallery(qtbot: QtBot) -> GeneratorGallery:
    style(LIGHT)
    made = GeneratorGallery()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(480, 100)
    made.show()
    qtbot.waitUntil(lambda: made.is_up_to_date)
    return made


def pictures(gallery: GeneratorGallery) -> dict[str, QImage]:
    return {name: tile.icon().pixmap(tile.iconSize()).toImage() for name, tile in gallery.tiles.items()}


def shares(picture: QImage, count: int) -> list[int]:
    """Pixels in the colour of each class."""
    wanted = [look.color.lower() for look in CLASS_LOOKS[:count]]
    seen = [picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())]
    return [seen.count(color) for color in wanted]


def test_every_generator_has_a_picture_in_the_colours_of_the_classes(gallery: GeneratorGallery) -> None:
    found = pictures(gallery)
    assert list(found) == list(GENERATORS)
    for name, picture in found.items():
        assert min(shares(picture, 2)) > 3, name
    assert len({bytes(picture.constBits()) for picture in found.values()}) == len(GENERATORS), "no two alike"


@pytest.mark.parametrize(
    "change", [{"noise": 0.9}, {"seed": 77}, {"point_count": 20}, {"class_count": 4}, {"balance": 0.1}]
)
def test_pictures_follow_the_settings(gallery: GeneratorGallery, qtbot: QtBot, change: dict[str, object]) -> None:
    before = pictures(gallery)
    gallery.set_data(replace(DataSpec(), **change))
    assert not gallery.is_up_to_date, "they are made one by one, between frames"
    qtbot.waitUntil(lambda: gallery.is_up_to_date)
    after = pictures(gallery)
    assert all(after[name] != before[name] for name in GENERATORS)


def test_what_changes_no_point_makes_no_picture(gallery: GeneratorGallery) -> None:
    for data in (DataSpec(generator="xor"), DataSpec(label_noise=0.3), DataSpec(validation_share=0.2)):
        gallery.set_data(data)
        assert gallery.is_up_to_date


def test_out_of_sight_nothing_is_painted(gallery: GeneratorGallery, qtbot: QtBot) -> None:
    gallery.hide()
    gallery.set_data(DataSpec(noise=0.8))
    qtbot.wait(60)
    assert not gallery.is_up_to_date
    gallery.show()
    qtbot.waitUntil(lambda: gallery.is_up_to_date)


def test_the_generator_of_the_points_is_marked(gallery: GeneratorGallery) -> None:
    for name in ("spiral", "sine", None):
        gallery.set_data(replace(DataSpec(), generator=name))
        assert [each for each, tile in gallery.tiles.items() if tile.isChecked()] == ([name] if name else [])
    told: list[str] = []
    gallery.generator_chosen.connect(lambda name, _: told.append(name))
    QTest.mouseClick(gallery.tiles["rings"], Qt.MouseButton.LeftButton)
    assert told == ["rings"]
    assert not gallery.tiles["rings"].isChecked(), "as long as the points are no rings"


def test_arrow_keys_go_from_one_to_the_next(gallery: GeneratorGallery, qtbot: QtBot) -> None:
    gallery.set_data(replace(DataSpec(), generator="moons"))
    tiles = [*gallery.tiles.values(), gallery.new_sample]
    gallery.activateWindow()
    tiles[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(tiles[0].hasFocus)
    steps = ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 1 + IN_A_ROW), (Qt.Key.Key_Left, IN_A_ROW), (Qt.Key.Key_Up, 0))
    for key, place in steps:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        assert tiles[place].hasFocus()
    QTest.keyClick(tiles[0], Qt.Key.Key_Left)
    assert tiles[0].hasFocus()
    reached = [tile for tile in tiles if tile.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached == [tiles[0], gallery.new_sample], "Tab comes to the chosen one and to the new sample"


def test_each_says_what_it_is(gallery: GeneratorGallery) -> None:
    for name, tile in gallery.tiles.items():
        assert tile.accessibleName() == GENERATORS[name].label
        assert GENERATORS[name].help.split(":")[0] in tile.accessibleDescription()
        assert tile.toolTip()


@pytest.mark.parametrize(("width", "has_names"), [(320, False), (361, True), (465, True), (485, True), (800, True)])
def test_names_stand_below_the_pictures_where_all_of_them_have_room(
    gallery: GeneratorGallery, width: int, has_names: bool
) -> None:
    gallery.resize(width, 120)
    tile = gallery.tiles["moons"]
    tile.setIcon(QIcon())  # what is painted now is the name, if anything
    image = tile.grab().toImage()
    inner = image.copy(8, 4, image.width() - 16, image.height() - 8)
    colors = {inner.pixelColor(x, y).name() for x in range(inner.width()) for y in range(inner.height())}
    assert (len(colors) > 1) == has_names
