"""Damaged files: thousands of mutated experiments and tables, each opened or refused with a sentence, none slowly."""

from __future__ import annotations

import faulthandler
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from msgspec.structs import replace

from core.data.real import real_data
from core.data.tables.columns import guessed
from core.data.tables.errors import TableError
from core.data.tables.files import table_of
from core.data.tables.table import Table
from core.data.tables.taking import TooManyClassesError, taken
from core.experiment.experiment_file import ExperimentFileError, from_json, to_json, unused_recipe
from core.experiment.export import to_csv, to_npz
from core.experiment.imported import with_points_of
from core.experiment.presets import PRESETS, opening_experiment
from core.experiment.spec import Experiment
from tests.benchmarks.report import Row
from tests.endurance.check import Load

EXPERIMENTS: Final = 5000
TABLES: Final = 2000
SLOWEST: Final = 2.0
"""Seconds of processor time for one file."""
HANGS: Final = 120.0
"""Seconds after which a file is given up, with a trace of what is being done: the machine may be busy."""

PLACE: Final = re.compile(r"\$\.|\$ |\b[Ll]ines? \d|\bcolumn|\barray|\"[^\"]+\" (is|holds)|^It |^No row|^Expected")
"""What names a place in a file, or says that all of it is meant."""

ODD: Final[tuple[Any, ...]] = (
    None, True, False, 0, -1, 7, 2**31, 2**53, 10**400, 1.5, -1e308, 1e-320, "", "x", "\u0000", "é" * 5000, "\ud7ff",
    [], {}, [[]], [1, 2, 3], {"a": {"b": []}}, [[0, 0, 0, 0, True, 0, 0]] * 3,
)  # fmt: skip
"""Values where others are expected."""

ODD_CELLS: Final = (
    "", "NA", "nan", "inf", "-inf", "1e999", "1.000", "1,5", "1.000,5", "'1'", '"', '""', '"a', 'a"b', "−3", "\uff11",
    "=1+1", "#REF!", "\u2028", "a;b", "a,b", "a\tb", "x" * 3000, "0x10", "1_000", "🙂", "\x00", "\x1b[31m", "\ufeff",
    "1\n2", "\r",
)  # fmt: skip


@dataclass
class Outcomes:
    """What became of files.

    Attributes:
        count: files that were tried.
        opened: of these, opened.
        nameless: refused with a sentence that is none, or names no place.
        broken: failed in any other way, or opened as what can't be saved and opened again.
        slow: took longer than they may.
        longest: seconds of processor time.
        reasons: how often which sentence was said, without its numbers and quotations.
    """

    count: int = 0
    opened: int = 0
    nameless: int = 0
    broken: int = 0
    slow: int = 0
    longest: float = 0.0
    reasons: Counter[str] = field(default_factory=Counter)


def endure(load: Load) -> list[Row]:
    """Mutate load.count experiments, and two tables for every five of these."""
    chance = random.Random(load.seed)
    count = EXPERIMENTS if load.count is None else load.count
    experiments, tables = Outcomes(), Outcomes()
    bases = _experiments()
    for _ in range(count):
        _try(_mutated_experiment(chance, chance.choice(bases)), _open_experiment, experiments)
    cells = _tables()
    for _ in range(max(1, count * TABLES // EXPERIMENTS)):
        _try(_mutated_table(chance, chance.choice(cells)), _open_table, tables)
    return [*_rows("experiment files", experiments), *_rows("tables", tables)]


def _rows(what: str, found: Outcomes) -> list[Row]:
    for reason, times in found.reasons.most_common(12):
        print(f"  {times:>6} x {reason}", flush=True)
    return [
        Row(f"mutated {what}", found.count, ""),
        Row("  opened", found.opened, ""),
        Row("  refused with a sentence", found.count - found.opened - found.nameless - found.broken, ""),
        Row("  refused without a place or a sentence", found.nameless, "", "at most", 0),
        Row("  failed in another way", found.broken, "", "at most", 0),
        Row("  slower than 2 s", found.slow, "", "at most", 0),
        Row("  longest", 1000 * found.longest, "ms", "at most", 1000 * SLOWEST),
    ]


def _try(data: bytes, open_it: Callable[[bytes], Experiment], found: Outcomes) -> None:
    """Open a file, and note what comes of it."""
    faulthandler.dump_traceback_later(HANGS, exit=True)
    began = time.thread_time()
    found.count += 1
    try:
        experiment = open_it(data)
        took = time.thread_time() - began
        if from_json(to_json(experiment)) != experiment:
            found.broken += 1
            print(f"  not the same once it is saved: {data[:200]!r}", flush=True)
        else:
            found.opened += 1
    except (ExperimentFileError, TableError) as error:
        took = time.thread_time() - began
        said = str(error)
        found.reasons[re.sub(r'"[^"]*"|\'[^\']*\'|\$[\w.\[\]]*|\d[\d,.]*', "_", said)[:90]] += 1
        if not (said.endswith(".") and "\n" not in said and said.isprintable() and PLACE.search(said)):
            found.nameless += 1
            print(f"  no sentence: {said!r}", flush=True)
    except Exception as error:
        took = time.thread_time() - began
        found.broken += 1
        print(f"  {type(error).__name__}: {error}; {data[:200]!r}", flush=True)
    finally:
        faulthandler.cancel_dump_traceback_later()
    found.longest = max(found.longest, took)
    found.slow += took > SLOWEST


def _open_experiment(data: bytes) -> Experiment:
    """As the window does."""
    experiment = from_json(data)
    unused_recipe(experiment)
    return experiment


def _open_table(data: bytes) -> Experiment:
    """As the window does, and with one of two readings where both fit."""
    table: Table = table_of(data)
    choice = guessed(table)
    if table.question is not None:
        choice = _replaced(choice, decimal="comma")
    try:
        found = taken(table, choice, "fuzz.csv")
    except TooManyClassesError as error:
        found = taken(table, _replaced(choice, classes=tuple(name for name, _ in error.found[:6])), "fuzz.csv")
    return with_points_of(opening_experiment(), found)


def _replaced(choice: Any, **changes: Any) -> Any:
    return type(choice)(**{**vars(choice), **changes})


def _experiments() -> list[bytes]:
    """Files to begin with: presets, one written by hand, one of an earlier version, one in UTF-16."""
    small = replace(opening_experiment(), points=opening_experiment().points.kept(opening_experiment().points.ids < 12))
    files = [to_json(small), *(to_json(found.make()) for found in PRESETS.values())]
    hand = {"points": [[0.5, 1.2, "cat"], [-1, 0.3, "dog"], [2, 2, "cat"]], "data": {"validation_share": 0.3}}
    earlier = json.loads(to_json(small))
    earlier["version"] = 2
    for name in ("class_names", "source"):
        earlier["data"].pop(name, None)
    earlier["points"]["rows"] = [row[:6] for row in earlier["points"]["rows"]]
    files += [json.dumps(hand).encode(), json.dumps(hand).encode(), json.dumps(earlier).encode()]
    return [*files, files[0].decode().encode("utf-16")]


def _tables() -> list[bytes]:
    """Files to begin with: real data, and small tables in every way that they are written in."""
    opening = opening_experiment()
    rows = "x;y;label\r\n1,5;2,25;süß\r\n3;4,5;grün\r\n-1,5;0;süß\r\n"
    files = [real.load()[:3000] for real in real_data()]
    files += [to_csv(opening, style) for style in ("comma", "semicolon", "tab")]
    files += [rows.encode(name) for name in ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252")]
    files += [b"sep=;\n1;2;a\n3;4;b\n", b'x,y,label\n1,2,"a, b"\n3,4,"c ""d"""\n', b"1 2 3\n4 5 6\n", to_npz(opening)]
    return files


def _mutated_experiment(chance: random.Random, data: bytes) -> bytes:
    """One to three changes: of values where it is JSON still, else of bytes."""
    if chance.random() < 0.6:
        try:
            content = json.loads(data)
            for _ in range(chance.randint(1, 3)):
                _change_value(chance, content)
            return json.dumps(content, ensure_ascii=chance.random() < 0.5).encode("utf-8", "surrogatepass")
        except (ValueError, RecursionError):
            pass
    return _mutated_bytes(chance, data)


def _change_value(chance: random.Random, content: Any) -> None:
    """Put an odd value somewhere, take one away, or double one."""
    holder = content
    while True:
        places = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
        if not places:
            return
        place = chance.choice(places)
        below = holder[place]
        if isinstance(below, dict | list) and below and chance.random() < 0.85:
            holder = below
            continue
        change = chance.random()
        if change < 0.65:
            holder[place] = chance.choice(ODD)
        elif change < 0.8:
            del holder[place]
        elif isinstance(holder, dict):
            holder[chance.choice(["surprise", "", "points", "data", "version"])] = below
        else:
            holder.extend(holder[-3:] * chance.randint(1, 400))
        return


def _mutated_table(chance: random.Random, data: bytes) -> bytes:
    """One to five odd cells, or changes of bytes."""
    if chance.random() < 0.4 or data.startswith((b"PK", b"\xff\xfe")):
        return _mutated_bytes(chance, data)
    lines = data.splitlines(keepends=True)
    separator = max((b",", b";", b"\t"), key=lines[-1].count)
    for _ in range(chance.randint(1, 5)):
        row = chance.randrange(len(lines))
        cells = lines[row].split(separator)
        change = chance.random()
        if change < 0.7:
            cells[chance.randrange(len(cells))] = chance.choice(ODD_CELLS).encode()
        elif change < 0.8:
            cells *= chance.choice([2, 50, 600])
        elif change < 0.9:
            del cells[chance.randrange(len(cells))]
        else:
            lines[row : row + 1] *= chance.choice([2, 300])
            continue
        lines[row] = separator.join(cells)
    return b"".join(lines)


def _mutated_bytes(chance: random.Random, data: bytes) -> bytes:
    """Bytes changed, taken away, put in, doubled, or cut off."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(changed) + 1)
        change = chance.randrange(6)
        if change == 0 and place < len(changed):
            changed[place] = chance.randrange(256)
        elif change == 1:
            del changed[place : place + chance.randint(1, 40)]
        elif change == 2:
            changed[place:place] = chance.randbytes(chance.randint(1, 20))
        elif change == 3:
            changed[place:place] = changed[place : place + 200] * chance.randint(1, 20)
        elif change == 4:
            changed[place:place] = chance.choice([b'"', b"{", b"[" * 2000, b",", b"\n", b"\x00", b"1e999", b"\\u0000"])
        elif chance.random() < 0.3:
            del changed[place:]
    return bytes(changed)
