"""Garbage collection where it does no harm: between two frames, when Qt is at rest.

Python by itself collects whenever enough objects were made, in the middle of anything: also while Qt goes over all
widgets, or asks one of our objects something and holds a lock meanwhile. To delete a widget or another object of Qt's
there crashes or hangs the program.
"""

from __future__ import annotations

import gc


def collect_at_rest_only() -> None:
    """Let Python collect nothing by itself from now on, and leave alone what is loaded: to go over it costs frames.

    What is there when this is called again can be collected: a window that is gone would stay in memory for good.
    """
    gc.disable()
    if not gc.get_freeze_count():
        gc.freeze()


def collect_when_due() -> None:
    """Collect what Python would have collected by now. To be called often, from Qt's event loop."""
    generations = list(zip(gc.get_count(), gc.get_threshold(), strict=True))
    for generation, (count, threshold) in reversed(list(enumerate(generations))):
        if count > threshold:
            gc.collect(generation)
            return
