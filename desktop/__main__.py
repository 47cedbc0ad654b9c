"""Launcher. A spawned training process imports this file again, so the application is imported inside main() alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or obey a command, and return the exit status: 2 where it can't be done, in one line.

    arguments: the command line's by default. Exits by itself after --help, --version and wrong options.
    """
    from desktop.process import interrupts  # noqa: PLC0415 - a spawned process imports this file again

    if arguments is None:  # else this is not the program's own process, and signals mean something else
        interrupts.end_at_once()

    from desktop.command_line import display_check  # noqa: PLC0415 - Ctrl+C must not meet Python in the middle of this
    from desktop.command_line import options as cli  # noqa: PLC0415 - Ctrl+C must not meet Python in the middle of this

    options = cli.parse(arguments)
    if not isinstance(options, cli.Options):
        from desktop.command_line import commands  # noqa: PLC0415 - the window needs nothing of it

        return commands.obey(options)
    problem = display_check.problem()
    if problem is not None and options.screenshot is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # a picture needs no display
        problem = display_check.problem()
    if problem is not None:
        sys.stderr.write(problem + "\n")
        return 2

    from desktop.app import run  # noqa: PLC0415 - Qt may be loaded only now

    return run(options)


if __name__ == "__main__":
    sys.exit(main())
