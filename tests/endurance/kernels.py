"""A number depends on its own settings alone, whichever way the processor's kernels round: many random cases.

Prints the opening experiment's losses, with 32-32 units and batch normalization after 200 epochs, in situations that
must be equal to the bit; then runs the tests of the law on --count examples each, chosen by --seed. The last rows are
for a processor that needs MKL_CBWR, with that setting left off: where torch has MKL, results differ and tests fail.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Final

from msgspec.structs import replace

from tests.benchmarks.report import Row
from tests.endurance.check import Load
from tests.endurance.processors import PROCESSORS, SWITCHED_OFF, Processor, run_tests

LAW: Final = "tests/core/learning/test_same_to_the_bit.py"
EXAMPLES: Final = 400


def endure(load: Load) -> list[Row]:
    """`count`: examples of each property on each kind of processor."""
    rows = []
    for processor in (*PROCESSORS, SWITCHED_OFF):
        situations = situations_on(processor)
        print(f"\n{processor.name:<58}{'training loss':>16}{'validation loss':>18}")
        for name, losses in situations.items():
            print(f"  {name:<56}" + "".join(f"{loss:>17.7f}" for loss in losses), flush=True)
        different = len({tuple(losses) for losses in situations.values()})
        failed, count = run_tests(processor, [LAW], examples=load.count or EXAMPLES, seed=load.seed)
        results = f"{processor.name}: results of one variant"
        failures = f"{processor.name}: tests of the law that fail, of {count}"
        if processor.is_promised:
            rows += [Row(results, different, "", "at most", 1), Row(failures, failed, "", "at most", 0)]
        else:
            rows += [Row(results, different, ""), Row(failures, failed, "")]
    return rows


def situations_on(processor: Processor) -> dict[str, list[float]]:
    """Training and validation loss of one variant, by situation."""
    command = [sys.executable, "-m", "tests.endurance.kernels"]
    done = subprocess.run(command, env=processor.environment(), stdout=subprocess.PIPE, check=True)
    found: dict[str, list[float]] = json.loads(done.stdout)
    return found


def main() -> None:
    """Print the situations in this process, as JSON."""
    from core.experiment.presets import opening_experiment  # noqa: PLC0415
    from core.experiment.spec import NetworkSpec, Repeats, Variant  # noqa: PLC0415
    from core.headless.training import train  # noqa: PLC0415 - torch

    one = Variant(network=NetworkSpec(hidden=(32, 32), batch_normalization=True))
    pair = replace(opening_experiment(), variants=(one, one))
    other = Variant(network=NetworkSpec(hidden=(16,)))
    situations = {
        "two identical variants side by side: first": (pair, 0),
        "second": (pair, 1),
        "the second, after the first was given another network": (replace(pair, variants=(other, one)), 1),
        "the second, first of 2 repeats": (replace(pair, repeats=Repeats(count=2)), 1),
        "alone": (replace(pair, variants=(one,)), 0),
    }
    found = {}
    for name, (experiment, place) in situations.items():
        measures = train(experiment, 200).variants[place].repeats[0].outcome.measures
        found[name] = [measures.train_loss, measures.validation_loss]
    print(json.dumps(found))


if __name__ == "__main__":
    main()
