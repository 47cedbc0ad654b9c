"""What a person with a pencil makes of a sum as it stands on screen."""

from __future__ import annotations

import math
import re

from desktop.inside.step_numbers import MINUS
from desktop.look.powers_of_ten import without_power

FUNCTIONS = {
    "math": math,
    "tanh": math.tanh,
    "ln": math.log,
    "E": math.e,
    "phi": lambda y: (1 + math.erf(y / math.sqrt(2))) / 2,
}


def worked_out(sum_text: str) -> float:
    """What a person with a pencil gets."""
    sum_text = without_power(sum_text.replace("\u00b2", "**2")).replace(MINUS, "-").replace("\u00b7", "*")
    sum_text = re.sub(r"ln (\([^()]+\)|[\d.e-]+)", r"ln(\1)", sum_text).replace("e^", "E**").replace("\u03a6", "* phi")
    sum_text = sum_text.replace("* *", "*")
    sum_text = re.sub(r"\u221a\(([^()]+)\)", r"math.sqrt(\1)", sum_text)
    return float(eval(sum_text, FUNCTIONS))


def last_digit(number_text: str) -> float:
    """What its last digit counts."""
    digits, has_power, power = number_text.partition("\u00b7")
    return 10.0 ** -len(digits.partition(".")[2]) * (worked_out(power) if has_power else 1.0)
