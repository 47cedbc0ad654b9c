"""The tools: what each leaves on the plane, and what all of them owe to undo and to a running training."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.data.points import MAX_POINTS, Points
from core.plane.grid import EXTENT, View
from desktop.look.language import Language
from desktop.tools.brush import BRUSH
from desktop.tools.catalog import TOOLS
from desktop.tools.ellipse import ELLIPSE
from desktop.tools.eraser import ERASER
from desktop.tools.flip import FLIP
from desktop.tools.hand import Hand
from desktop.tools.line import LINE
from desktop.tools.point import POINT
from desktop.tools.rectangle import RECTANGLE
from desktop.tools.relabel import RELABEL
from desktop.tools.select import SELECT
from desktop.tools.selecting import SelectingStroke
from desktop.tools.spray import RATE, SPRAY
from desktop.tools.stamp import STAMP
from desktop.tools.tool import FULL_TEXT, Position, Press, Setting, Stroke, Tool
from tests.translations import ts_file
from tests.translations.bracketed import Bracketed, outside
from tests.translations.messages import Message

anywhere = st.tuples(st.floats(-1.5 * EXTENT, 1.5 * EXTENT), st.floats(-1.5 * EXTENT, 1.5 * EXTENT))


def stroke(tool: Tool, hand: Hand | None = None) -> Stroke:
    return tool.stroke(Setting(hand or Hand(), 0, np.random.default_rng(0)))


def drawn(tool: Tool, start: Position, end: Position, hand: Hand | None = None, *, is_even: bool = False) -> Points:
    """What one drag leaves on an empty plane."""
    used = stroke(tool, hand)
    return used.move(used.begin(Points.empty(), start), [(0.1, 0.2), end], is_even=is_even)


def gaps(positions: np.ndarray) -> np.ndarray:
    """Distances between neighbours of a closed chain."""
    found: np.ndarray = np.hypot(*(positions - np.roll(positions, 1, axis=0)).T)
    return found


def test_names_and_keys_are_each_tools_own() -> None:
    assert len({tool.name for tool in TOOLS}) == len({tool.key for tool in TOOLS}) == len(TOOLS)
    assert all(tool.help.endswith(".") for tool in TOOLS)


def test_a_shaky_click_with_the_point_tool_is_one_point() -> None:
    assert drawn(POINT, (1.0, 1.0), (1.1, 1.0)).positions.tolist() == [[1.0, 1.0]]


def test_a_line_has_points_at_both_ends_and_equal_steps() -> None:
    line = drawn(LINE, (-2.0, 1.0), (2.0, 1.0), Hand(density=16.0))
    assert np.allclose(line.positions, np.stack([np.linspace(-2, 2, 17), np.ones(17)], axis=1), atol=1e-6)
    steep = drawn(LINE, (0.0, 0.0), (0.3, 2.0), is_even=True)
    assert np.allclose(steep.positions[:, 0], 0.0, atol=1e-6), "Shift makes it upright"


@pytest.mark.parametrize("end", [(2.0, 1.0), (-1.0, -2.0)])
def test_an_ellipse_lies_in_its_box_with_equal_steps(end: Position) -> None:
    start, hand = (0.0, 0.0), Hand(density=100.0)
    ring = drawn(ELLIPSE, start, end, hand).positions.astype(float)
    middle, half = np.array(end) / 2, np.abs(end) / 2
    assert np.allclose((((ring - middle) / half) ** 2).sum(axis=1), 1.0, atol=1e-3)
    assert gaps(ring) == pytest.approx(np.full(len(ring), hand.spacing), rel=0.05)
    circle = drawn(ELLIPSE, start, end, hand, is_even=True).positions
    assert np.ptp(circle, axis=0) == pytest.approx([2.0, 2.0], abs=0.05)


def test_a_rectangle_has_its_corners_and_equal_steps() -> None:
    hand = Hand(density=25.0)
    frame = drawn(RECTANGLE, (-1.0, -0.6), (1.0, 0.6), hand).positions
    for corner in ((-1, -0.6), (1, -0.6), (1, 0.6), (-1, 0.6)):
        assert np.abs(frame - np.array(corner)).max(axis=1).min() < 1e-6
    assert gaps(frame) == pytest.approx(np.full(len(frame), 0.2), rel=0.02)


@pytest.mark.parametrize(("tool", "area"), [(ELLIPSE, np.pi * 2.0 * 1.0), (RECTANGLE, 4.0 * 2.0)])
def test_filled_shapes_are_as_dense_as_asked_everywhere(tool: Tool, area: float) -> None:
    inside = drawn(tool, (-2.0, -1.0), (2.0, 1.0), Hand(density=50.0, fills=True)).positions
    assert len(inside) == pytest.approx(50 * area, abs=1)
    quarters = [((inside[:, 0] > 0) == right) & ((inside[:, 1] > 0) == up) for right in (0, 1) for up in (0, 1)]
    assert [quarter.sum() for quarter in quarters] == pytest.approx([len(inside) / 4] * 4, rel=0.05)
    assert (np.abs(inside) <= [2.0, 1.0]).all()


def test_a_shape_follows_the_pointer_and_leaves_nothing_behind() -> None:
    used, base = stroke(LINE), Points.empty().added([[0.0, 2.0]], 1)
    points = used.begin(base, (-2.0, 0.0))
    assert points is base
    for x in (-1.0, 2.0, 0.0):
        before, points = points, used.move(points, [(x, 0.0)])
        assert not set(points.ids[1:]) & set(before.ids[1:]), "training would take a new point for an old one"
    alone = stroke(LINE)
    direct = alone.move(alone.begin(base, (-2.0, 0.0)), [(0.0, 0.0)])
    assert np.array_equal(points.positions, direct.positions)
    assert np.array_equal(points.place, direct.place)


def test_spray_falls_with_time_thickest_in_the_middle() -> None:
    hand = Hand(radius=0.5, density=100.0)
    used = stroke(SPRAY, hand)
    points = used.begin(Points.empty(), (1.0, -1.0))
    for _ in range(300):
        points = used.wait(points, 0.033)
    assert len(points) == pytest.approx(1 + 9.9 * RATE * 100 * np.pi * 0.25, abs=2)
    assert points.positions.mean(axis=0) == pytest.approx([1.0, -1.0], abs=0.03)
    assert points.positions.std(axis=0) == pytest.approx([0.25, 0.25], rel=0.05)
    assert used.move(points, [(2.0, 2.0)]) is points


def test_relabel_changes_the_class_and_nothing_else() -> None:
    before = Points.empty().added([[0.0, 0.0], [1.0, 0.0], [0.0, 2.0]], 0)
    used = stroke(RELABEL, Hand(label=1))
    after = used.move(used.begin(before, (0.0, 0.0)), [(1.0, 0.0)])
    assert after.labels.tolist() == [1, 1, 0]
    for column in ("positions", "ids", "drawn", "flip_at", "place"):
        assert np.array_equal(getattr(after, column), getattr(before, column))
    assert used.text(before, after, "Orange") == "Relabel 2 points Orange"
    assert used.move(after, [(1.0, 0.0)]) is after, "what has the class already is no change"


@pytest.mark.parametrize("tool", [ERASER, RELABEL, FLIP], ids=lambda tool: tool.name)
def test_what_lies_beyond_the_view_stays_as_it_is(tool: Tool) -> None:
    before = Points.empty().added(np.array([[0.9, 0.0], [1.01, 0.0], [1.2, 0.0], [0.9, -1.2]]), 1)
    press = Press((0.9, 0.0), view=View(-1.0, 1.0, -1.0, 1.0), symbol_radius=0.03)
    used = tool.stroke(Setting(Hand(label=0, radius=0.5), 0, np.random.default_rng(0), press))
    after = used.move(used.begin(before, (0.9, 0.0)), [(1.3, 0.0), (0.9, -1.2)])
    is_same = (after.ids == 2) | (after.ids == 3)
    assert is_same.sum() == 2
    assert after.kept(is_same) == before.kept(before.ids >= 2)
    assert after.kept(~is_same) != before.kept(before.ids < 2), "half a symbol is seen, too"


def test_what_is_done_is_said_for_undo() -> None:
    empty = Points.empty()
    words = []
    for tool in (POINT, SPRAY, LINE, ELLIPSE, RECTANGLE):
        used = stroke(tool, Hand(density=4.0))
        after = used.wait(used.move(used.begin(empty, (0.0, 0.0)), [(1.0, 1.0)]), 0.1)
        words.append(used.text(empty, after, "Blue"))
    assert words == [
        "Paint 1 Blue point",
        "Spray 1 Blue point",
        "Line of 4 Blue points",
        "Ellipse of 6 Blue points",
        "Rectangle of 8 Blue points",
    ]
    used = stroke(ERASER)
    assert used.text(after, used.begin(after, (0.0, 0.0)), "Blue") == "Erase 1 point"


def test_what_was_erased_is_said_with_its_class_while_it_is_of_one() -> None:
    before = Points.empty().added(np.array([(0, 0), (1, 0), (1.1, 0), (2, 0)]), 1).added(np.array([(2, 0.1)]), 0)
    used = ERASER.stroke(Setting(Hand(radius=0.2), 0, np.random.default_rng(0), class_names=("Blue", "Orange")))
    points, words = used.begin(before, (0.0, 0.0)), []
    for way in ([(1.0, 0.0)], [(1.5, 0.0)], [(2.0, 0.0)]):
        words.append(used.text(before, points, "Blue"))
        points = used.move(points, way)
    words.append(used.text(before, points, "Blue"))
    assert words == ["Erase 1 Orange point", *2 * ["Erase 3 Orange points"], "Erase 5 points"]


@pytest.mark.parametrize("tool", [POINT, BRUSH, SPRAY, LINE, ELLIPSE, RECTANGLE, STAMP], ids=lambda tool: tool.name)
def test_a_full_plane_is_told_of_and_a_stroke_on_it_is_no_step_of_undo(tool: Tool) -> None:
    full = Points.empty().added(np.zeros((MAX_POINTS, 2)), 0)
    used = tool.stroke(Setting(Hand(), 0, np.random.default_rng(0), pattern=full.kept(full.ids < 3)))
    points = used.wait(used.move(used.begin(full, (1.0, 1.0)), [(2.0, 2.0)]), 0.5)
    assert used.remark == FULL_TEXT
    assert used.end(points) is full


@example(SELECT, (0.0, 1.5), [(0.0, 3.0)], False, False)
@given(st.sampled_from(TOOLS), anywhere, st.lists(anywhere, min_size=1, max_size=5), st.booleans(), st.booleans())
def test_whatever_the_way_points_stay_possible(
    tool: Tool, start: Position, path: list[Position], fills: bool, even: bool
) -> None:
    before = Points.empty().added(np.random.default_rng(1).uniform(-EXTENT, EXTENT, (50, 2)), 1)
    used = stroke(tool, Hand(fills=fills))
    points = used.begin(before, start)
    for at in path:
        points = used.wait(used.move(points, [at], is_even=even), 0.03)
    # What is selected may be dragged out of sight, as far as the pointer goes: it is counted at the edge.
    dragged = np.abs(np.subtract(path, start)).max() if isinstance(used, SelectingStroke) else 0.0
    assert (np.abs(points.positions) <= EXTENT + dragged + 1e-5).all()
    assert (np.diff(points.ids) > 0).all()
    assert not len(points) or points.ids[-1] < points.next_id
    assert set(points.ids[points.ids >= before.next_id].tolist()).isdisjoint(before.ids.tolist())


@pytest.mark.parametrize("tool", TOOLS, ids=[tool.name for tool in TOOLS])
def test_what_a_tool_says_can_be_said_in_another_language(tool: Tool) -> None:
    texts = [text for room in ("core", "tools") for text in ts_file.read(ts_file.file_of(room, "de"))]
    language = Language("de", Bracketed({text: Message(text, None, "", 0) for text in texts}))
    before = Points.empty().added(np.zeros((2, 2), np.float32), 0, seed=0)
    used = tool.stroke(Setting(Hand(radius=0.5), 0, np.random.default_rng(0), pattern=before, class_names=("Blue",)))
    after = used.end(used.move(used.begin(before, (0.0, 0.0)), [(0.5, 0.5)]))
    for text in (tool.name, tool.help, tool.buttons, tool.told, used.text(before, after, "Blue"), FULL_TEXT):
        assert not outside(language.worded(text)), f"{text!r} stays English"
