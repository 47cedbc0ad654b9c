"""Presentation: what of an experiment is hidden until it is revealed, and which controls a lecturer hid or locked."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from core.experiment.spec import Spec

Hidden = Literal["training_loss", "validation_loss", "verdict", "boundary", "truth"]
"""What can be hidden so that people predict first. Hidden means everywhere: on plane and chart, under the pointer, in
ranking, table, title and accessible texts, in pictures and exports."""

Control = Annotated[str, Meta(min_length=1, max_length=60)]
"""A setting's path (core.experiment.fields), or the name of a group of controls, which whoever shows them gives."""


class Presentation(Spec, frozen=True, kw_only=True):
    """How an experiment is shown; no number depends on it."""

    hidden: tuple[Hidden, ...] = ()
    removed: Annotated[tuple[Control, ...], Meta(max_length=200)] = ()
    """Controls that aren't shown."""
    locked: Annotated[tuple[Control, ...], Meta(max_length=200)] = ()
    """Controls that are shown and can't be changed."""
