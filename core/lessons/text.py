"""Words of a lesson: titles and Markdown, in files as one text or as a list of paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from msgspec import Meta

LONGEST_TEXT = 4000
"""Characters; a step is read within a minute."""

Id = Annotated[str, Meta(min_length=1, max_length=60, pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
"""Of a lesson, a step, a question, an answer, a claim: never changed once it was given out, since what people have
learned is kept by it, and translations go by it."""

Title = Annotated[str, Meta(min_length=1, max_length=80, pattern=r"^[^\x00-\x1f\x7f]+$")]

Paragraph = Annotated[str, Meta(max_length=LONGEST_TEXT)]

if TYPE_CHECKING:
    Markdown = str
else:
    # As it stands in a file. Once read it is one text, with an empty line between paragraphs: see `join_paragraphs`.
    Markdown = Paragraph | Annotated[tuple[Paragraph, ...], Meta(max_length=40)]


def join_paragraphs(struct: msgspec.Struct, *names: str) -> None:
    """Make one text of each of these fields of a frozen struct that is just being made."""
    for name in names:
        value: Any = getattr(struct, name)
        if not isinstance(value, str):
            msgspec.structs.force_setattr(struct, name, "\n\n".join(value))
