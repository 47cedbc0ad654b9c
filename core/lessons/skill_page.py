"""Where a person stands, as one page to print or to hand in: HTML that loads nothing and needs no colour."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from importlib.resources import files
from typing import Final

from core.lessons.markdown_html import to_html
from core.lessons.skill_words import all_points_words, part_state_words, points_words, state_words
from core.lessons.skills import Standing
from core.words import Say, said

_BLANK: Final = re.compile(r"\{(language|title|heading|date|points|name|map|head|rows)\}")
"""What the page's template leaves open."""
COLUMN: Final = 220
ROW: Final = 92
RADIUS: Final = 22
"""Of the map, in its own units."""


def skill_page(standings: Sequence[Standing], date: str, language: str = "", worded: Say = str) -> str:
    """The page.

    Args:
        date: of today, as a person writes it.
        language: of the page; "" for our own.
        worded: puts the page's own words into that language.
    """
    page = (files("assets") / "learning" / "skills-page.html").read_text("utf-8").replace("\r\n", "\n")
    columns = (said("Skill"), said("What it consists of"), said("Standing"), said("Points"))
    words = {
        "language": language or "en",
        "title": worded(said("Overfitting Playground: what I learned")),
        "heading": worded(said("What I learned")),
        "date": date,
        "points": worded(all_points_words(standings)),
        "name": worded(said("Name")),
    }
    found = {blank: escape(text) for blank, text in words.items()}
    found["map"] = _map(standings, worded)
    found["head"] = f"<tr>{''.join(f'<th>{escape(worded(column))}</th>' for column in columns)}</tr>"
    found["rows"] = "\n".join(_row(standing, worded) for standing in standings)
    return _BLANK.sub(lambda blank: found[blank[1]], page)


def _map(standings: Sequence[Standing], worded: Say) -> str:
    rows = 1 + max((one.skill.row for one in standings), default=0)
    by_id = {one.skill.id: one for one in standings}
    lines = [_line(by_id[id], one) for one in standings for id in one.skill.after]
    nodes = [_node(one) for one in standings]
    words = worded(said("Map of skills: {points}", points=all_points_words(standings)))
    return (
        f'<svg viewBox="0 0 {3 * COLUMN} {rows * ROW}" role="img" aria-label="{escape(words)}">'
        f"{''.join(lines)}{''.join(nodes)}</svg>"
    )


def _place(standing: Standing) -> tuple[float, float]:
    return (standing.skill.column + 0.5) * COLUMN, standing.skill.row * ROW + RADIUS + 4


def _line(first: Standing, second: Standing) -> str:
    (x1, y1), (x2, y2) = _place(first), _place(second)
    y1, y2 = y1 + RADIUS + 20, y2 - RADIUS
    dashes = "" if second.is_open else ' stroke-dasharray="2 3"'
    middle = (y1 + y2) / 2
    way = f"M{x1} {y1}C{x1} {middle} {x2} {middle} {x2} {y2}"
    return f'<path d="{way}" fill="none" stroke="#5b6470"{dashes}/>'


def _node(standing: Standing) -> str:
    x, y = _place(standing)
    dashes = "" if standing.is_open else ' stroke-dasharray="2 3"'
    fill, ink = ("#1a7f4b", "#ffffff") if standing.is_done else ("#ffffff", "#1b1f24")
    sign = "✓" if standing.is_done else str(standing.points) if standing.is_open else ""
    around = 2 * 3.14159265 * (RADIUS - 3)
    share = standing.points / max(standing.most, 1)
    arc = (
        f'<circle cx="{x}" cy="{y}" r="{RADIUS - 3}" fill="none" stroke="#3457d5" stroke-width="4"'
        f' stroke-dasharray="{share * around:.1f} {around:.1f}" transform="rotate(-90 {x} {y})"/>'
        if standing.points and not standing.is_done
        else ""
    )
    return (
        f'<circle cx="{x}" cy="{y}" r="{RADIUS}" fill="{fill}" stroke="#5b6470"{dashes}/>{arc}'
        f'<text x="{x}" y="{y + 5}" style="fill:{ink};font-weight:600">{sign}</text>'
        f'<text x="{x}" y="{y + RADIUS + 15}">{escape(standing.skill.title)}</text>'
    )


def _row(standing: Standing, worded: Say) -> str:
    parts = "".join(
        f"<li>{'☑' if part.is_done else '☐'} {escape(worded(part_state_words(part)))}</li>" for part in standing.parts
    )
    state, points = worded(state_words(standing)), worded(points_words(standing))
    return (
        f"<tr><td><b>{escape(standing.skill.title)}</b>{to_html(standing.skill.about)}</td><td><ul>{parts}</ul></td>"
        f"<td>{escape(state)}</td><td>{escape(points)}</td></tr>"
    )
