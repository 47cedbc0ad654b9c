#!/usr/bin/env python3
"""Sets up .venv, then opens the window, or runs the tests or benchmarks: all that a fresh machine needs.

Python 3.6 must still be able to read this file, to say that it is too old: no newer syntax, standard library alone.
"""

import signal

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # until main() can say something, Ctrl+C ends this without a traceback

import hashlib
import importlib.util
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed.json"
"""Says what is installed. Written last, so that a .venv without it, or with another's, is not finished."""

HELP = """\
python3 start.py [FILE] [options]          set up what is missing, then open the window, on FILE or a share code
python3 start.py run SOURCE [options]      train a preset, an experiment file or a table without a window
python3 start.py convert SOURCE FILE       write it in another format: .json, .csv, .tsv, .npz or .py
python3 start.py export SOURCE [options]   write it as a PyTorch script, a notebook or trained weights
python3 start.py presets                   list the presets
python3 start.py lessons [options]         list the lessons, check one of your own, or write handouts
python3 start.py test [options of pytest]  run every check: ruff, mypy, import-linter, pytest
python3 start.py bench [options]           run the benchmarks and print their table
python3 start.py endure [options]          run the long checks and print their table (--list says which there are)
python3 start.py translate [ROOM ...]      update the files of translations, and say what they lack
python3 start.py venv                      make .venv, but install nothing into it yet
python3 start.py help                      show this text

On Windows write py instead of python3. Options of the window: --screenshot FILE, --after SECONDS, --size WxH,
--theme light|dark|system, --projector, --version.

The first start downloads PySide6, PyTorch and a few small packages into .venv; later starts install nothing and
need no network. pip's own settings (pip.conf, PIP_EXTRA_INDEX_URL, HTTPS_PROXY ...) are honoured.

On Linux, PyTorch may bring gigabytes of CUDA. For the small CPU build, either name PyTorch's CPU index in
PIP_EXTRA_INDEX_URL at the first start; or run "start.py venv", then the CPU command from PyTorch's install page with
".venv/bin/python -m pip" in place of "pip", then "start.py", which keeps any build that fits.
"""

QUICK_CHECKS = (
    ("ruff check", ("-m", "ruff", "check", ".")),
    ("ruff format", ("-m", "ruff", "format", "--check", ".")),
)
# Each keeps one processor busy for long: they run while pytest's processes read the tests.
CHECKS_BESIDE_TESTS = (
    ("mypy", ("-m", "mypy")),
    ("lint-imports", ("-c", "from importlinter.cli import lint_imports_command as run; run()", "--no-logo")),
)
# Several processes, of half a gigabyte each. A file's tests stay together, for what they share is made once.
TESTS = ("-m", "pytest", "--numprocesses=logical", "--maxprocesses=4", "--dist=loadfile")

# What pip and the system write (case is ignored), and what it means to a person. The first that matches counts: a full
# disk or a lost network also makes pip say that it found no version.
REMEDIES = (
    (
        r"no space left on device|not enough space on the disk|errno 28\b|disk quota exceeded",
        "The disk is full. Free some space (3 GB; 10 GB with CUDA), then run the same command again.",
    ),
    (
        r"windows long path support",
        "A path is too long for Windows. Move the project to a short one, such as C:\\playground; run start.py there.",
    ),
    (
        r"permission denied|access is denied|read-only file system|operation not permitted",
        "No permission to write. Close the window if it is open, make sure that you may write to the project's folder"
        " and all in it, then run the same command again.",
    ),
    (
        r"connection (broken|refused|reset)|connect ?timeout|failed to (connect|establish a new connection)|sslerror"
        r"|getaddrinfo failed|name resolution|max retries exceeded|network is unreachable|proxyerror|read timed out",
        "The packages could not be downloaded. Check the network (behind a proxy, set HTTPS_PROXY), then run the same"
        " command again.",
    ),
    (
        r"no matching distribution found for torch\b",
        "PyTorch has no build for Python {python} on {system}. It needs 64-bit Python 3.11 to 3.14 on Linux (glibc),"
        " Windows or a Mac with an Apple processor. With one of these, delete the folder .venv and run start.py again.",
    ),
    (
        r"no matching distribution found|resolutionimpossible",
        "pip found no fitting version of a package (its message above names it). Check pip's own settings, such as"
        " PIP_INDEX_URL, PIP_NO_INDEX or a pip.conf, then run the same command again.",
    ),
)


class StartError(Exception):
    """One line for the person: what is wrong, and the remedy."""


class OutputError(StartError):
    """Standard output leads to where nothing can be written."""


def too_old(version: "tuple[int, ...]") -> "str | None":
    """What to tell a person whose Python is too old; None for one that will do."""
    if version[:2] >= OLDEST_PYTHON:
        return None
    return (
        "Python {}.{} is too old: the playground needs Python 3.11 or newer. Install one (python.org/downloads, or your"
        " system's packages) and run start.py with it, for example: python3.13 start.py (Windows: py -3.13 start.py)"
    ).format(*version[:2])


TOO_OLD = too_old(sys.version_info[:2])
if TOO_OLD:
    sys.exit(TOO_OLD)


def say(text: str, end: str = "\n") -> None:
    """Print, at once. A reader who has left, as `head` does, has seen enough: nothing is said then."""
    try:
        print(text, end=end, flush=True)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python complains at its end, at length
        if not isinstance(error, BrokenPipeError):
            raise OutputError(f"Standard output can't be written: {error.strerror}.") from error


def explain(output: str) -> str | None:
    """The remedy for an error that pip, venv or the system wrote; None for one that isn't known."""
    for signs, remedy in REMEDIES:
        if re.search(signs, output, re.IGNORECASE):
            return remedy.format(python=platform.python_version(), system=f"{platform.system()} {platform.machine()}")
    return None


def venv_python(windows: bool = os.name == "nt") -> Path:
    """The Python inside .venv."""
    return VENV / "Scripts" / "python.exe" if windows else VENV / "bin" / "python"


def venv_version() -> str:
    """Version of the Python inside .venv, as "3.11"; empty where it is missing or doesn't start (moved, removed)."""
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.run([venv_python(), "-I", "-S", "-c", code], capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return answer.stdout.strip() if answer.returncode == 0 else ""


def read_stamp() -> dict[str, str]:
    """What was installed when an installation last ended well; empty when none did."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def wanted_stamp(extras: str) -> dict[str, str]:
    """The stamp of a .venv that suits pyproject.toml and its own Python; extras that it has already are kept."""
    digest = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    return {"pyproject": digest, "python": venv_version(), "extras": extras or read_stamp().get("extras", "")}


def ensure_installed(extras: str = "") -> None:
    """Make .venv hold what pyproject.toml names; touches neither disk nor network when it already does."""
    check_place()
    wanted = wanted_stamp(extras)
    if wanted["python"] and read_stamp() == wanted:
        return
    STAMP.unlink(missing_ok=True)
    make_venv()
    say("Installing what the playground needs; the first time this takes minutes ...")
    target = ".[{}]".format(wanted["extras"]) if wanted["extras"] else "."
    code, errors = listen([str(venv_python()), "-m", "pip", "install", "--disable-pip-version-check", "-e", target])
    if code != 0:
        unknown = (
            "Installing failed (see pip's message above). Delete the folder .venv, then run the same command again."
        )
        raise StartError(explain(errors) or unknown)
    half_written = STAMP.with_suffix(".new")
    half_written.write_text(json.dumps(wanted_stamp(wanted["extras"])), encoding="utf-8")
    half_written.replace(STAMP)


def check_place() -> None:
    """Make sure that the place of .venv is free, or a folder's."""
    if os.path.lexists(VENV) and not VENV.is_dir():
        raise StartError(f"{VENV} is no folder. Move it away or delete it, then run the same command again.")


def make_venv() -> None:
    """Keep a .venv whose Python and pip work, with any torch build a person chose; make all others anew."""
    check_place()
    version = venv_version()
    if version and not too_old(tuple(map(int, version.split(".")))) and pip_works():
        forget_half_installed()
        return
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        package = "python{}.{}-venv".format(*sys.version_info[:2])
        raise StartError(
            f"This Python can't make virtual environments. Install its venv package (Debian, Ubuntu: sudo apt install"
            f" {package}), then run the same command again."
        )
    say(f"Making .venv with Python {platform.python_version()} ...")
    # Started from the Python inside .venv, this script must not delete the Python that makes the new one.
    base_python = getattr(sys, "_base_executable", sys.executable)
    make = [base_python, "-m", "venv", "--clear", "--without-pip", str(VENV)]
    add_pip = [str(venv_python()), "-I", "-m", "ensurepip", "--upgrade", "--default-pip"]  # venv would hide its errors
    for command in (make, add_pip):
        made = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        if made.returncode != 0:
            said = made.stdout + made.stderr
            unknown = "Making .venv failed. Delete that folder, then run the same command again. It said: "
            raise StartError(explain(said) or unknown + " ".join(said.split())[-300:])


def pip_works() -> bool:
    """Whether .venv holds a pip that was installed to the end."""
    code = "import pip._internal, importlib.metadata as m; assert m.distribution('pip').read_text('INSTALLER')"
    return subprocess.run([venv_python(), "-I", "-c", code], capture_output=True, check=False).returncode == 0


def forget_half_installed() -> None:
    """Delete the records of packages whose installation was cut short; pip would take them for installed.

    pip unpacks a package and its record first and writes INSTALLER into the record last.
    """
    for record in [*VENV.glob("lib/python*/site-packages/*.dist-info"), *VENV.glob("Lib/site-packages/*.dist-info")]:
        if not (record / "INSTALLER").exists():
            shutil.rmtree(record)


def listen(command: list[str]) -> tuple[int, str]:
    """Run in the project's folder with output shown as it comes; the exit status, and what went to standard error.

    Standard output isn't piped: pip draws its progress bar on a terminal alone.
    """
    heard = []
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, errors="replace") as process:
        try:
            for line in process.stderr or ():
                sys.stderr.write(line)
                sys.stderr.flush()
                heard.append(line)
        except KeyboardInterrupt:  # it reached pip as well: let it tidy up
            try:
                process.wait(timeout=10)
            except (subprocess.TimeoutExpired, KeyboardInterrupt):
                process.kill()
            raise
    return process.returncode, "".join(heard)


def open_window(arguments: list[str]) -> int:
    """Become the application, or run it and hand on its exit status where a process can't be replaced."""
    ensure_installed()
    # The project's own folder comes first, so that a copied or moved project still finds itself.
    paths = [str(ROOT), os.environ.get("PYTHONPATH", "")]
    environment = dict(os.environ, PYTHONPATH=os.pathsep.join(filter(None, paths)))
    command = [str(venv_python()), "-P", "-m", "desktop", *arguments]
    if os.name == "posix":
        # Ctrl+C now would meet Python while it starts. It waits until the application knows what to do with it.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        os.execve(command[0], command, environment)
    process = subprocess.Popen(command, env=environment)
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue  # the window gets it too, and decides


def begin_module(*arguments: str, output: "int | None" = None) -> "subprocess.Popen[str]":
    """Begin to run the Python inside .venv in the project's folder, without needing a display.

    output: subprocess.PIPE to hear at its end all that it says; None for the terminal.
    """
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    # Tests start many processes, each of which would compile the whole program where Python may not keep what it has.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    errors = None if output is None else subprocess.STDOUT
    command = [str(venv_python()), *arguments]
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=output, stderr=errors, text=True, errors="replace"
    )


def run_module(*arguments: str) -> int:
    """Run it to its end; its exit status."""
    with begin_module(*arguments) as process:
        return process.wait()


def run_checks(arguments: list[str]) -> int:
    """Run every check, even after one failed, and sum up; arguments go to pytest."""
    ensure_installed("test")
    codes = {}
    for name, command in QUICK_CHECKS:
        say(f"\n--- {name}")
        codes[name] = run_module(*command)
    begun = [(name, begin_module(*command, output=subprocess.PIPE)) for name, command in CHECKS_BESIDE_TESTS]
    say("\n--- pytest, and beside it {}".format(" and ".join(name for name, _ in begun)))
    start = time.monotonic()
    codes["pytest"] = run_module(*TESTS, *arguments)
    seconds = time.monotonic() - start
    for name, process in begun:
        say(f"\n--- {name}")
        say(process.communicate()[0], end="")
        codes[name] = process.returncode
    failed = [name for name, code in codes.items() if code != 0]
    say(f"\n--- summary; pytest took {seconds:.0f} s")
    for name, code in codes.items():
        say(f"{name:<14}" + ("passed" if code == 0 else f"FAILED (exit status {code})"))
    say("FAILED: " + ", ".join(failed) if failed else "All checks passed.")
    return 1 if failed else 0


def run_benchmarks(arguments: list[str]) -> int:
    """Run the benchmarks, which print their own table."""
    ensure_installed("test")
    return run_module("-m", "tests.benchmarks", *arguments)


def run_long_checks(arguments: list[str]) -> int:
    """Run the checks that take minutes, which print their own table."""
    ensure_installed("test")
    return run_module("-m", "tests.endurance", *arguments)


def translate(arguments: list[str]) -> int:
    """Find the texts of the window, and bring the files of their translations up to date."""
    ensure_installed("test")
    return run_module("-m", "tests.translations", *arguments)


def names_a_file(word: str) -> bool:
    """Whether a word is meant as a path rather than as a command with a slip in it; as in desktop.command_line."""
    is_path = bool(Path(word).suffix) or len(Path(word).parts) > 1
    return is_path or os.path.isfile(word)  # noqa: PTH113 - Path.is_file() raises where a word is longer than a name


def run(arguments: list[str]) -> int:
    """Do what the first word says; without one, or with an option there, open the window."""
    word, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if word in ("help", "--help", "-h"):
        say(HELP, end="")
        return 0
    if word == "test":
        return run_checks(rest)
    if word == "bench":
        return run_benchmarks(rest)
    if word == "endure":
        return run_long_checks(rest)
    if word == "translate":
        return translate(rest)
    if word == "venv":
        make_venv()
        say(f"{VENV} is ready. Install into it with: {venv_python()} -m pip install ...")
        return 0
    is_code = re.match(r"op\d{1,3}-", word, re.IGNORECASE) is not None  # see core.experiment.share_code
    is_command = word in ("run", "convert", "export", "lessons", "presets")
    is_passed_on = is_code or is_command or word.startswith("-") or names_a_file(word)
    if word and not is_passed_on:
        known = "run, convert, export, lessons, presets, test, bench, endure, translate, venv and help"
        raise StartError(f'start.py knows no command "{word}". It knows {known}.')
    return open_window(arguments)


def main() -> int:
    """Run, and turn every foreseeable trouble into one line."""
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        return run(sys.argv[1:])
    except StartError as error:
        print(error, file=sys.stderr)
        return 2 if isinstance(error, OutputError) else 1
    except OSError as error:
        print(explain(str(error)) or f"start.py can't go on: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("\nInterrupted. The next start goes on from here.", file=sys.stderr)
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main())
