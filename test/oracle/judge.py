"""Judges derivatives at 50 digits, knowing nothing of how they were found.

Reads lines of JSON, each a formula f, our derivative of it, and what we say at each point:
  {"text": "x^2", "f": TREE, "slope": TREE, "at": [[{"x": "-2.3", "a": "1.3", ...}, VALUE or null], ...]}
A TREE is "2.5", "x", or [operation, TREE, ...]. Writes one JSON object: how many points got which verdict, and what is wrong.

There are two judges. mpmath takes limits of difference quotients of f alone. SymPy differentiates f by its own rules. Our
derivative is right at a point ("equal") when it agrees with mpmath's limit to 20 digits. Where one of them has no value:
- "nowhere": f has no value, and neither has our derivative.
- "corner": the quotients from both sides have different limits, or none, and our derivative has no value.
- "hole": there is a limit, but our formula for the derivative, as it is printed, has no value. It says so, and nothing false.
- "refused": our formula has a value, but we do not vouch for it, as f has a corner on the way. Only at the special points.
- "alone": f has no value to either side, as x^(x^x) at -1, so there is nothing to take a limit of.
- "beyond": too large for a computer's number.
- "tie": max or min of things that are equal there on a whole interval: our value is the limit, the printed formula has none.
- "rounded zero": f has a constant such as tan(pi), of which no number of digits shows that it is 0; we do not vouch for it.
Where f goes on to one side only, that side's limit counts.
"""

import json
import re
import sys
from collections import Counter

import mpmath
import sympy
from mpmath import mp, mpf

DIGITS = 50
TOO_LARGE = mpf(10) ** 6
LARGEST = mpf(10) ** 308
# tan(acos(0)) has no value, but with a computer's numbers acos(0) is only nearly π/2.
BEYOND_ROUNDING = mpf(10) ** 15
FINE = ("equal", "nowhere", "corner", "hole", "refused", "alone", "beyond", "tie", "rounded zero")


class NoValue(Exception):
    """f is not defined here."""


class Beyond(Exception):
    """Too large to be worth computing: a computer's number ends at 1e308."""


def real(condition, compute):
    if not condition:
        raise NoValue
    return compute()


def raise_to(base, exponent):
    if exponent == int(mpmath.nint(exponent)) and abs(exponent) < TOO_LARGE:
        if base == 0 and exponent < 0:
            raise NoValue
        return base ** int(exponent)
    if base == 0:
        return real(exponent > 0, lambda: mpf(0))
    return real(base > 0, lambda: exp(exponent * mpmath.log(base)))


def exp(x):
    if abs(x) > TOO_LARGE:
        raise Beyond
    return mpmath.exp(x)


def over(a, b):
    return real(b != 0, lambda: a / b)


FUNCTIONS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b=None: -a if b is None else a - b,
    "*": lambda a, b: a * b,
    "/": over,
    "^": raise_to,
    "sqrt": lambda x: real(x >= 0, lambda: mpmath.sqrt(x)),
    "cbrt": lambda x: mpmath.sign(x) * mpmath.cbrt(abs(x)),
    "abs": abs,
    "ln": lambda x: real(x > 0, lambda: mpmath.log(x)),
    "sin": mpmath.sin,
    "cos": mpmath.cos,
    "tan": lambda x: over(mpmath.sin(x), mpmath.cos(x)),
    "sec": lambda x: over(mpf(1), mpmath.cos(x)),
    "csc": lambda x: over(mpf(1), mpmath.sin(x)),
    "cot": lambda x: over(mpmath.cos(x), mpmath.sin(x)),
    "asin": lambda x: real(abs(x) <= 1, lambda: mpmath.asin(x)),
    "acos": lambda x: real(abs(x) <= 1, lambda: mpmath.acos(x)),
    "atan": mpmath.atan,
    "sinh": lambda x: (exp(x) - exp(-x)) / 2,
    "cosh": lambda x: (exp(x) + exp(-x)) / 2,
    "tanh": mpmath.tanh,
    "asec": lambda x: real(abs(x) >= 1, lambda: mpmath.acos(1 / x)),
    "acsc": lambda x: real(abs(x) >= 1, lambda: mpmath.asin(1 / x)),
    "acot": lambda x: mp.pi / 2 - mpmath.atan(x),
    "sech": lambda x: 2 / (exp(x) + exp(-x)),
    "csch": lambda x: over(mpf(2), exp(x) - exp(-x)),
    "coth": lambda x: over(mpf(1), mpmath.tanh(x)),
    "asinh": mpmath.asinh,
    "acosh": lambda x: real(x >= 1, lambda: mpmath.acosh(x)),
    "atanh": lambda x: real(abs(x) < 1, lambda: mpmath.atanh(x)),
    "sigmoid": lambda x: 1 / (1 + exp(-x)),
    "softplus": lambda x: mpmath.log1p(exp(x)),
    "erf": mpmath.erf,
    "gelu": lambda x: x * mpmath.ncdf(x),
    "relu": lambda x: max(x, mpf(0)),
    "sign": mpmath.sign,
    "step": lambda x: real(x != 0, lambda: mpf(x > 0)),
    "max": max,
    "min": min,
}


def evaluate(tree, at):
    if isinstance(tree, list):
        value = FUNCTIONS[tree[0]](*(evaluate(arg, at) for arg in tree[1:]))
        if abs(value) > LARGEST:
            raise Beyond
        return value
    if tree == "e":
        return +mp.e
    if tree == "pi":
        return +mp.pi
    return at[tree] if tree in at else mpf(tree)


def slope_from(f, at, side):
    """The limit of the difference quotient from one side: None where f does not go on there, an infinity where it has none."""

    def quotient(k):
        with mp.workdps(3 * k + DIGITS):
            h = side * mpf(10) ** -k
            x = mpf(at["x"])
            return (evaluate(f, numbers({**at, "x": x + h})) - evaluate(f, numbers(at))) / h

    try:
        near, nearer = quotient(60), quotient(120)
    except NoValue:
        return None
    return nearer if same_limit(near, nearer) else mp.inf


def same_limit(a, b):
    """Quotients with steps of 10^-60 and 10^-120 agree to 18 digits even for x^1.5 at 0."""
    return abs(a - b) <= mpf(10) ** -18 * max(1, abs(a), abs(b))


def numbers(at):
    return {name: mpf(value) for name, value in at.items()}


def has_rounded_zero(tree):
    """Is there a constant in it, worked out, that is 0 (or, like csc(pi), one over 0) as far as the digits go?"""
    if not isinstance(tree, list):
        return False
    if any(has_rounded_zero(arg) for arg in tree[1:]):
        return True
    try:
        size = abs(evaluate(tree, {}))
        return 0 < size < mpf(10) ** (5 - mp.dps) or size > mpf(10) ** (mp.dps - 5)
    except (NoValue, Beyond, TypeError, ValueError):
        return False


def is_special(at):
    """The corners, poles and ends of domains lie at whole numbers."""
    return "." not in at["x"]


def slope_of(f, at):
    """The derivative, or None where there is none; two-sided differences at twice the digits are exact to about 50."""
    if not is_special(at):
        return mpmath.diff(lambda x: evaluate(f, {**numbers(at), "x": x}), mpf(at["x"]))
    sides = [slope for slope in (slope_from(f, at, -1), slope_from(f, at, 1)) if slope is not None]
    return sides[-1] if sides and mp.inf not in sides and same_limit(sides[0], sides[-1]) else None


def close(a, b, relative=mpf(10) ** -20):
    # Differences of numbers that are 0 leave something of the size of the last digit.
    return abs(a - b) <= relative * max(abs(a), abs(b)) + mpf(10) ** -18 * relative


def has_value(tree, at):
    try:
        evaluate(tree, numbers(at))
        return True
    except NoValue:
        return False


def verdict(case, at, said):
    f, ours = case["f"], case["slope"]
    if not has_value(f, at):
        return "nowhere" if said is None else f"{said}, where f has no value"
    if is_special(at) and slope_from(f, at, -1) is None and slope_from(f, at, 1) is None:
        return "alone"
    slope = slope_of(f, at)
    if slope is None:
        if said is None:
            return "corner"
        return "beyond" if abs(said) > BEYOND_ROUNDING else f"{said}, where there is no limit"
    if said is None and has_value(ours, at):
        return "refused" if is_special(at) else "rounded zero" if has_rounded_zero(f) else "refused without need"
    if said is None:
        return "hole"
    if not has_value(ours, at) and abs(said - slope) <= mpf("1e-6") * max(1, abs(slope)):
        return "tie"
    value = evaluate(ours, numbers(at))
    if not close(value, slope):
        return f"{mpmath.nstr(value, 25)} instead of {mpmath.nstr(slope, 25)}"
    return "equal" if abs(said - slope) <= mpf("1e-6") * max(1, abs(slope)) else f"{said}, rounded from {value}"


def judge(case, at, said):
    found = "none"
    for digits in (DIGITS, 8 * DIGITS):
        try:
            with mp.workdps(digits):
                found = verdict(case, at, said)
        except Beyond:
            return "beyond"
        except NoValue:
            found = "a value where our formula, or f beside it, has none"
        # What looks wrong may be digits lost where large numbers cancel.
        if found in FINE:
            break
    return found


SYMPY = {
    **{name: getattr(sympy, name) for name in "sqrt sin cos tan sec csc cot asin acos atan sinh cosh tanh".split()},
    **{name: getattr(sympy, name) for name in "asinh acosh atanh sign asec acsc sech csch coth erf".split()},
    "+": lambda a, b: a + b,
    "-": lambda a, b=None: -a if b is None else a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "^": lambda a, b: a**b,
    "cbrt": lambda x: sympy.sign(x) * sympy.Abs(x) ** sympy.Rational(1, 3),
    "abs": sympy.Abs,
    "ln": sympy.log,
    "sigmoid": lambda x: 1 / (1 + sympy.exp(-x)),
    "softplus": lambda x: sympy.log(1 + sympy.exp(x)),
    "acot": lambda x: sympy.pi / 2 - sympy.atan(x),
    "gelu": lambda x: x * (1 + sympy.erf(x / sympy.sqrt(2))) / 2,
    "relu": lambda x: sympy.Max(x, 0),
    "step": sympy.Heaviside,
    "max": sympy.Max,
    "min": sympy.Min,
}
LETTERS = {"x": sympy.Symbol("x", real=True), **{name: sympy.Symbol(name, positive=True) for name in "ayz"}}
SYMBOLS = {**LETTERS, "e": sympy.E, "pi": sympy.pi}
# SymPy works powers of whole numbers out exactly: 2^12345678901234567890 does not end.
HUGE = re.compile(r"\d{9}")
# What lambdify raises on derivatives that SymPy leaves unevaluated.
CANNOT = (TypeError, ValueError, NameError, ZeroDivisionError, NotImplementedError)
TO_MPMATH = [{"Heaviside": lambda x, _=0: mpf(x > 0), "DiracDelta": lambda x, _=0: mpf(0)}, "mpmath"]


def symbolic(tree):
    if isinstance(tree, list):
        return SYMPY[tree[0]](*(symbolic(arg) for arg in tree[1:]))
    return SYMBOLS[tree] if tree in SYMBOLS else sympy.Float(tree, DIGITS) if "." in tree else sympy.Integer(tree)


def by_sympy(case, points):
    """How many values SymPy's derivative has that agree with ours, and those that do not. It has its own ideas at corners."""
    slope = sympy.lambdify(LETTERS.values(), sympy.diff(symbolic(case["f"]), LETTERS["x"]), TO_MPMATH)
    agree, differ = 0, []
    with mp.workdps(2 * DIGITS):
        for at in points:
            theirs = mpmath.mpmathify(slope(*(mpf(at[name]) for name in LETTERS))) + 0
            ours = evaluate(case["slope"], numbers(at))
            if mpmath.isnan(theirs):  # It cannot tell: of 0^u it takes ln 0.
                continue
            if abs(mpmath.im(theirs)) < mpf(10) ** -DIGITS and close(mpmath.re(theirs), ours):
                agree += 1
            else:
                differ.append(f"{case['text']} at x = {at['x']}: {mpmath.nstr(theirs, 25)}, not {mpmath.nstr(ours, 25)}")
    return agree, differ


def main():
    seen, wrong = Counter(), []
    sympy_seen, sympy_differs = Counter(), []
    for line in sys.stdin:
        case = json.loads(line)
        equal = []
        for at, said in case["at"]:
            found = judge(case, at, said)
            seen[found if found in FINE else "wrong"] += 1
            if found not in FINE:
                wrong.append(f"{case['text']} at x = {at['x']}: {found}")
            elif found == "equal" and not is_special(at):
                equal.append(at)
        # Of such a constant SymPy knows better: it is 0, or has no value.
        if not equal or HUGE.search(case["text"]) or has_rounded_zero(case["f"]):
            continue
        try:
            agree, differ = by_sympy(case, equal)
        except CANNOT:
            sympy_seen["cannot"] += 1
            continue
        sympy_seen["formulas"] += 1
        sympy_seen["agree"] += agree
        sympy_differs += differ
    print(json.dumps({"seen": seen, "wrong": wrong, "sympy": sympy_seen, "sympyDiffers": sympy_differs}))


main()
