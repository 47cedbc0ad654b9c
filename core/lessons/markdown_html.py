"""Short Markdown as HTML for print, without Qt: paragraphs, lists, tables, code, emphasis.

Everything that the text holds is escaped, so that no text can bring markup or a script; links become plain words, since
paper has none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from itertools import groupby
from typing import Final

_FENCE: Final = re.compile(r"^(`{3,}|~{3,})[^`\n]*\n(.*?)^\1[ \t]*$", re.DOTALL | re.MULTILINE)
_LIST_ITEM: Final = re.compile(r"(?:[-*+]|(\d{1,9})[.)])[ \t]+")
_HEADING: Final = re.compile(r"#{1,6}[ \t]+")
_RULE: Final = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_CELLS: Final = re.compile(r"(?<!\\)\|")
_INLINE: Final = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`+)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)"
    r"|!?\[(?P<words>[^\]]*)\]\([^)]*\)"
    r"|\*\*(?=\S)(?P<strong>.+?)(?<=\S)\*\*"
    r"|\*(?=[^\s*])(?P<emphasis>.+?)(?<=[^\s*])\*(?!\*)"
    r"|(?<!\w)_(?=[^\s_])(?P<underlined>.+?)(?<=[^\s_])_(?!\w)",
    re.DOTALL,
)


def to_html(markdown: str) -> str:
    """A text's blocks, one after the other."""
    text = markdown.replace("\r\n", "\n").replace("\r", "\n")
    blocks: list[str] = []
    end = 0
    for found in _FENCE.finditer(text):
        blocks.extend(_blocks(text[end : found.start()]))
        blocks.append(f"<pre>{escape(found[2].rstrip())}</pre>")
        end = found.end()
    blocks.extend(_blocks(text[end:]))
    return "\n".join(blocks)


def inline_html(text: str) -> str:
    """Words with their emphasis, of a single line."""
    made: list[str] = []
    end = 0
    for found in _INLINE.finditer(text):
        made.append(escape(text[end : found.start()]))
        made.append(_inline(found))
        end = found.end()
    return "".join(made) + escape(text[end:])


def _inline(found: re.Match[str]) -> str:
    if found["escaped"] is not None:
        return escape(found["escaped"])
    if found["code"] is not None:
        return f"<code>{escape(found['code'].strip())}</code>"
    if found["words"] is not None:
        return inline_html(found["words"])
    if found["strong"] is not None:
        return f"<strong>{inline_html(found['strong'])}</strong>"
    return f"<em>{inline_html(found['emphasis'] or found['underlined'])}</em>"


def _blocks(text: str) -> list[str]:
    """Paragraphs, lists, tables and headings, which empty lines part; a list may follow on a line of words."""
    made = []
    for paragraph in re.split(r"\n[ \t]*\n", text):
        lines = [line for line in paragraph.split("\n") if line.strip()]
        if len(lines) > 1 and "|" in lines[0] and _RULE.fullmatch(lines[1].strip()) and "|" in lines[1]:
            made.append(_table(lines))
            continue
        for kind, group in groupby(_with_continued_items(lines), key=_kind):
            part = [line.strip() for line in group]
            if kind in ("ul", "ol"):
                items = "".join(f"<li>{inline_html(_LIST_ITEM.sub('', line, count=1))}</li>" for line in part)
                start = _LIST_ITEM.match(part[0])
                begin = f' start="{int(start[1])}"' if start and start[1] not in (None, "1") else ""
                made.append(f"<{kind}{begin}>{items}</{kind}>")
            elif kind == "h":
                made.extend(f"<h4>{inline_html(_HEADING.sub('', line, count=1))}</h4>" for line in part)
            else:
                made.append(f"<p>{inline_html(' '.join(part))}</p>")
    return made


def _kind(line: str) -> str:
    found = _LIST_ITEM.match(line.strip())
    if found is not None:
        return "ol" if found[1] else "ul"
    return "h" if _HEADING.match(line.strip()) else "p"


def _with_continued_items(lines: Sequence[str]) -> list[str]:
    """Lines, where those that are set in below a list's entry belong to it."""
    found: list[str] = []
    for line in lines:
        if found and line[:1].isspace() and _kind(line) == "p" and _kind(found[-1]) in ("ul", "ol"):
            found[-1] += f" {line.strip()}"
        else:
            found.append(line)
    return found


def _table(lines: Sequence[str]) -> str:
    head, *rows = [_cells(line) for place, line in enumerate(lines) if place != 1]
    heading = "".join(f"<th>{inline_html(cell)}</th>" for cell in head)
    body = "".join(f"<tr>{''.join(f'<td>{inline_html(cell)}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table><thead><tr>{heading}</tr></thead><tbody>{body}</tbody></table>"


def _cells(line: str) -> list[str]:
    return [cell.strip().replace("\\|", "|") for cell in _CELLS.split(line.strip().removeprefix("|").removesuffix("|"))]
