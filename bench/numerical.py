"""Accuracy of numerical derivatives: Nabla's methods beside numdifftools' default, on the functions and points of numerical.json.

Usage: numerical.py, in an environment with numdifftools and mpmath, after the build. The true derivatives are mpmath's, with 60 digits.
"""

import json
import pathlib
import subprocess
import warnings

import mpmath
import numdifftools
import numpy

mpmath.mp.dps = 60
warnings.filterwarnings("ignore")
ROOT = pathlib.Path(__file__).resolve().parent.parent


class E:
    """e, whose powers are exp."""

    def __init__(self, exp):
        self.exp = exp

    def __pow__(self, exponent):
        return self.exp(exponent)


ALIKE = ["sin", "cos", "tan", "sqrt", "tanh", "sinh", "cosh"]
FLOAT = {name: getattr(numpy, name) for name in [*ALIKE, "cbrt"]} | {
    "ln": numpy.log, "E": E(numpy.exp), "atan": numpy.arctan, "asin": numpy.arcsin, "acos": numpy.arccos,
    "asinh": numpy.arcsinh, "acosh": numpy.arccosh, "atanh": numpy.arctanh,
    "sigmoid": lambda x: 1 / (1 + numpy.exp(-x)),
    "softplus": lambda x: numpy.log1p(numpy.exp(-abs(x))) + numpy.maximum(x, 0),
}
EXACT = {name: getattr(mpmath, name) for name in [*ALIKE, "cbrt", "atan", "asin", "acos", "asinh", "acosh", "atanh"]} | {
    "ln": mpmath.log, "E": E(mpmath.exp),
    "sigmoid": lambda x: 1 / (1 + mpmath.exp(-x)),
    "softplus": lambda x: mpmath.log(1 + mpmath.exp(x)),
}


def true_slope(python, at):
    f = eval(f"lambda x: {python}", dict(EXACT))
    x, h = mpmath.mpf(float(at)), mpmath.mpf(10) ** -20
    return (f(x + h) - f(x - h)) / (2 * h)


def main():
    table = json.loads((ROOT / "bench" / "numerical.json").read_text())
    ours = json.loads(subprocess.check_output(["node", ROOT / "dist" / "bench" / "numerical.js"]))
    errors = {"ridders": [], "central 1e-4": [], "numdifftools": []}
    honest = 0
    for (text, python, at), mine in zip(table, ours["values"]):
        exact = true_slope(python, at)
        scale = abs(exact) or 1
        theirs = float(numdifftools.Derivative(eval(f"lambda x: {python}", dict(FLOAT)))(float(at)))
        found = {"ridders": mine["ridders"]["value"], "central 1e-4": mine["central"], "numdifftools": theirs}
        for name, value in found.items():
            bad = value is None or value != value
            errors[name].append(float("inf") if bad else float(abs(mpmath.mpf(value) - exact) / scale))
        honest += abs(mine["ridders"]["value"] - exact) <= 2 * mine["ridders"]["error"]
        if max(errors["ridders"][-1], errors["numdifftools"][-1]) > 1e-12:
            print(f"{text:24} at {at:<8} ridders {errors['ridders'][-1]:.1e}   numdifftools {errors['numdifftools'][-1]:.1e}")
    print(f"\n{len(table)} functions and points; Nabla asks for {ours['asked']:.0f} values a derivative, checks included")
    for name, list_ in errors.items():
        within = sum(error <= 1e-12 for error in list_)
        print(f"{name:14} within 1e-12: {within:3}   median relative error {sorted(list_)[len(list_) // 2]:.1e}")
    print(f"ridders' own estimate, doubled, covers the true error at {honest} of {len(table)}")


main()
