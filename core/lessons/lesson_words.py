"""Which words a lesson has that are translated: all that people read. What a claim says is printed by the command line
alone, which stays English."""

from __future__ import annotations

from typing import Final

from core.lessons.text import Markdown, Title
from core.lessons.translation import Shape

_ANSWER: Final = Shape({"text": Markdown, "why": Markdown})
_QUESTION: Final = Shape({"text": Markdown, "why": Markdown}, {"answers": (("answers",), _ANSWER)})
"""A choice has answers, a task says why."""
_STEP: Final = Shape(
    {"title": Title, "text": Markdown, "do": Markdown, "notice": Markdown},
    {"predict": (("predict", "question"), _QUESTION)},
)
LESSON: Final = Shape(
    {"title": Title, "question": Markdown, "notes": Markdown},
    {"steps": (("steps",), _STEP), "quiz": (("quiz",), _QUESTION)},
)
