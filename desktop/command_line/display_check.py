"""Finds out before Qt starts whether it can: without a display or a library, Qt would abort with a core dump."""

from __future__ import annotations

import ctypes
import importlib
import json
import os
import re
import socket
import subprocess
import sys
from pathlib import Path
from typing import Final

WAY_OUT: Final = (
    "Start this from a desktop session. No display is needed to save a picture with --screenshot FILE, or for the"
    " command run."
)

# What Qt for X11 needs beyond a bare system, and its package on Debian and Ubuntu, and on Fedora.
PACKAGES: Final = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl"),
    "libGL.so.1": ("libgl1", "libglvnd-glx"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb"),
    "libX11.so.6": ("libx11-6", "libX11"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb"),
    "libxcb.so.1": ("libxcb1", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon"),
}

COMMON: Final = ("xcb", "wayland", "offscreen", "minimal", "windows", "cocoa")
"""Platforms that are looked at by other means, or need nothing."""

START_QT: Final = """
import json, sys
sys.path[:] = json.loads(sys.argv[1])
try:
    import resource
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # Qt aborts, and nobody wants the core dump
except ImportError:
    pass
from PySide6.QtGui import QGuiApplication
QGuiApplication([])
"""


def problem() -> str | None:
    """Why no window can open, in one line with the remedy; None if one can. Loads Qt, but starts nothing of it here."""
    if any(name not in COMMON for name in _asked_platforms()):
        return library_problem() or _start_problem()
    if sys.platform != "linux":
        return library_problem()
    candidates = _platforms()
    platform = next((name for name in candidates if _answers(name)), None)
    if platform is None:
        displays = " and ".join(filter(None, map(os.environ.get, ("WAYLAND_DISPLAY", "DISPLAY"))))
        if displays:
            return f"The display {displays} does not answer, or refuses this user. {WAY_OUT}"
        return f"There is no display to open a window on. {WAY_OUT}"
    return library_problem(platform)


def library_problem(platform: str = "") -> str | None:
    """Which system libraries Qt (for "xcb": and its plug-in for X11) lacks, and how to get them; None if none."""
    try:
        importlib.import_module("PySide6.QtWidgets")
        if platform == "xcb":
            from PySide6.QtCore import QLibraryInfo  # noqa: PLC0415 - this module must load where Qt can't

            plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
            ctypes.CDLL(str(plugins / "platforms" / "libqxcb.so"))
    except (ImportError, OSError) as error:
        return explain(str(error))
    return None


def explain(error: str) -> str:
    """One line for what the system's loader, or Python, said when it couldn't load Qt."""
    found = re.match(r"(lib\S+\.so[.\d]*): cannot open shared object", error)
    if found is None:
        return (
            f"Qt could not be loaded ({error}). Delete the folder .venv, then run python3 start.py to install it anew."
        )
    if found[1] not in PACKAGES:
        return f"Qt needs {found[1]}, which this system lacks. Install the package that holds it."
    missing = [found[1], *(name for name in PACKAGES if name != found[1] and not _loads(name))]
    debian, fedora = (
        " ".join(dict.fromkeys(names)) for names in zip(*(PACKAGES[name] for name in missing), strict=True)
    )
    return (
        f"Qt needs what this system lacks: {', '.join(missing)}. Install it with: sudo apt install {debian}"
        f" (Fedora: sudo dnf install {fedora})"
    )


def _start_problem() -> str | None:
    """Whether Qt can start with the platform that was asked for, tried in another process: it aborts where it can't."""
    command = [sys.executable, "-c", START_QT, json.dumps(sys.path)]
    tried = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    if tried.returncode == 0:
        return None
    known = re.search(r"Available platform plugins are: ([\w, -]+)", tried.stderr)
    names = f" This Qt has {known[1]}." if known else ""
    asked = os.environ["QT_QPA_PLATFORM"]
    return f"Qt can't start with QT_QPA_PLATFORM={asked!r}.{names} Unset that variable, and Qt chooses by itself."


def _asked_platforms() -> list[str]:
    return [name.split(":")[0] for name in os.environ.get("QT_QPA_PLATFORM", "").split(";") if name]


def _platforms() -> list[str]:
    """Qt's platform plug-ins in the order in which it will try them."""
    names = _asked_platforms()
    if names:
        return names
    if "WAYLAND_DISPLAY" in os.environ or os.environ.get("XDG_SESSION_TYPE") == "wayland":
        return ["wayland", "xcb"]
    return ["xcb"]


def _answers(platform: str) -> bool:
    if platform == "xcb":
        return bool(os.environ.get("DISPLAY")) and _x_server_answers()
    if platform.startswith("wayland"):
        return "WAYLAND_SOCKET" in os.environ or _wayland_answers()
    return True  # offscreen, vnc and the like need no display


def _x_server_answers() -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # library_problem() will name it
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    # Left open to the end: a bare X server starts over when its last client leaves, and Qt would meet it doing so.
    connection = xcb.xcb_connect(None, None)
    return bool(xcb.xcb_connection_has_error(connection) == 0)


def _wayland_answers() -> bool:
    path = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent"), os.environ.get("WAYLAND_DISPLAY") or "wayland-0")
    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(str(path))
        except OSError:
            return False
    return True


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
