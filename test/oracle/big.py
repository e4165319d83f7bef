"""Judges values of functions at hundreds of digits by Arb (python-flint), which shares no code with ours.

Reads lines of JSON, {"name": "sin", "at": [[m, e], ...], "found": [m, r, e], "digits": 40}: at the numbers m·2^e the function
is said to be within r·2^e of m·2^e, and r to leave so many digits. Whole numbers are written as texts. Writes one JSON object:
how many values of each function agree, and what is wrong.
"""

import json
import sys
from collections import Counter

from flint import arb, ctx

ctx.prec = 2400

FUNCTIONS = {
    "abs": abs,
    "acos": arb.acos,
    "acosh": arb.acosh,
    "acot": lambda x: arb.pi() / 2 - x.atan(),
    "acsc": lambda x: (1 / x).asin(),
    "asec": lambda x: (1 / x).acos(),
    "asin": arb.asin,
    "asinh": arb.asinh,
    "atan": arb.atan,
    "atanh": arb.atanh,
    "cbrt": lambda x: x.sgn() * abs(x).root(3),
    "cos": arb.cos,
    "cosh": arb.cosh,
    "cot": arb.cot,
    "coth": arb.coth,
    "csc": arb.csc,
    "csch": arb.csch,
    "erf": arb.erf,
    "exp": arb.exp,
    "gelu": lambda x: x * (1 + (x / arb(2).sqrt()).erf()) / 2,
    "ln": arb.log,
    "max": arb.max,
    "min": arb.min,
    "relu": lambda x: x.max(arb(0)),
    "sec": arb.sec,
    "sech": arb.sech,
    "sigmoid": lambda x: 1 / (1 + (-x).exp()),
    "sign": arb.sgn,
    "sin": arb.sin,
    "sinh": arb.sinh,
    "softplus": lambda x: x.exp().log1p(),
    "sqrt": arb.sqrt,
    "step": lambda x: (1 + x.sgn()) / 2,
    "tan": arb.tan,
    "tanh": arb.tanh,
}


def number(m, e):
    """m·2^e, exactly."""
    return arb((int(m), int(e)))


def verdict(case):
    truth = FUNCTIONS[case["name"]](*(number(*at) for at in case["at"]))
    m, r, e = case["found"]
    middle, radius = number(m, e), number(r, e)
    off = truth - middle
    if not (abs(off) <= radius or (off.contains(0) and r == "0")):
        return f"is off by {abs(off).str(5)}, more than {radius.str(5)}"
    if not radius <= max(abs(truth).upper(), arb(1)) * arb(10) ** -case["digits"]:
        return f"{truth.str(5)} is bounded by {radius.str(5)} only"
    return None


def main():
    right, wrong = Counter(), []
    for line in sys.stdin:
        case = json.loads(line)
        fault = verdict(case)
        if fault:
            wrong.append(f"{case['name']}({', '.join(f'{m}*2^{e}' for m, e in case['at'])}) {fault}")
        else:
            right[case["name"]] += 1
    print(json.dumps({"right": right, "wrong": wrong}))


main()
