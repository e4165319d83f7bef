"""Stationary points and Lagrange multipliers: Nabla beside SymPy's solve, in time and in points found.

Usage: optimum.py [seconds], in an environment with sympy, after the build; SymPy is stopped after that many seconds (60).
A point counts when it is real, within −10 and 10, and one of the true ones; SymPy gets ∇f = 0, or ∇f = λ∇g with g = 0.
"""

import json
import multiprocessing
import pathlib
import re
import subprocess
import sys
import time

import sympy

ROOT = pathlib.Path(__file__).resolve().parent.parent


def formula(text):
    """The formula as Python writes it: ** for ^, ln(x) for ln x, and a sign for every product."""
    text = re.sub(r"\b(ln) (\w)", r"\1(\2)", text).replace("^", "**")
    text = re.sub(r"(?<=[\d)])(?=[a-z(])|(?<=[xyz)])(?=\()", "*", text)
    text = re.sub(r"(?<=[\w)]) (?=\w)|(?<=[xyz]) ?(?=ln)", "*", text)
    return sympy.sympify(text, locals={"e": sympy.E}, rational=True)


def solve(problem, queue):
    """SymPy's real points as lists of numbers, and its time without starting up."""
    f = formula(problem["f"])
    gs = [formula(g) for g in problem.get("constraints", [])]
    names = sorted({symbol for part in [f, *gs] for symbol in part.free_symbols}, key=str)
    multipliers = sympy.symbols(f"l0:{len(gs)}")
    start = time.perf_counter()
    lagrangian = f - sum(by * g for by, g in zip(multipliers, gs))
    try:
        found = sympy.solve([*(lagrangian.diff(x) for x in names), *gs], [*names, *multipliers], dict=True)
    except Exception as error:
        queue.put((time.perf_counter() - start, [], type(error).__name__))
        return
    seconds = time.perf_counter() - start
    points = []
    for solution in found:
        values = [sympy.N(solution.get(x, x), 30) for x in names]
        if all(value.is_number and abs(sympy.im(value)) < 1e-12 for value in values):
            points.append([float(sympy.re(value)) for value in values])
    queue.put((seconds, points, ""))


def limited(problem, seconds):
    queue = multiprocessing.Queue()
    process = multiprocessing.Process(target=solve, args=(problem, queue))
    process.start()
    try:
        return queue.get(timeout=seconds)
    except Exception:
        return seconds, [], "stopped"
    finally:
        process.terminate()
        process.join()


def main():
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60
    problems = json.loads((ROOT / "bench" / "optimum.json").read_text())
    run = subprocess.run(["node", ROOT / "dist" / "bench" / "optimum.js"], capture_output=True, text=True, check=True)
    ours = json.loads(run.stdout)
    print(f"{'':40}{'nabla':>22}{'sympy ' + sympy.__version__:>26}")
    for problem, mine in zip(problems, ours):
        key = [[point[name] for name in sorted(point)] for point in mine["points"]]
        took, points, note = limited(problem, seconds)
        true = {i for i, point in enumerate(key) for other in points if all(abs(a - b) < 1e-6 for a, b in zip(point, other))}
        of = problem["points"]
        left = f"{mine['ms']:.0f} ms {len(key)}/{of}{' proved' if mine['complete'] else ''}"
        right = f"{took * 1000:.0f} ms {len(true)}/{of} {note}".rstrip()
        print(f"{problem['name']:40}{left:>22}{right:>26}")


if __name__ == "__main__":
    main()
