"""Measures Jupyter kernels side by side: each is started, fed the same cells and asked for its memory, in turn.

Usage: kernels.py FOLDER NAME... — FOLDER holds a kernels/NAME/kernel.json for each; the first NAME is what ratios compare with.
"""

import json
import statistics
import sys
import time

import psutil
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager

STARTS = 5
CELLS = 200
TIMEOUT = 20

TYPESCRIPT = "const a{i} = {i} * 2;\nfunction f{i}(x: number) {{ return x + a{i}; }}\nf{i}({i})"
PYTHON = "a{i} = {i} * 2\ndef f{i}(x): return x + a{i}\nf{i}({i})"
# A million additions where a learner writes them: at the top level of a cell.
LOOP = "let s{i} = 0;\nfor (let i = 0; i < 1e6; i++) s{i} += i * 0.5;\ns{i}"
PYTHON_LOOP = "s{i} = 0\nfor i in range(1_000_000): s{i} += i * 0.5\ns{i}"

FIRST_DERIVATIVE = {
    "nabla": 'import { derivativeByDefinition } from "nabla";\nderivativeByDefinition("x^2 - x").toString()',
    "python3": "import sympy\nx = sympy.symbols('x')\nsympy.diff(x**2 - x, x)",
}


def start(folder, name):
    specs = KernelSpecManager(kernel_dirs=[f"{folder}/kernels"], ensure_native_kernel=False)
    manager = KernelManager(kernel_name=name, kernel_spec_manager=specs)
    begin = time.perf_counter()
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    run(client, "1 + 1")
    return manager, client, (time.perf_counter() - begin) * 1000


def run(client, code):
    begin = time.perf_counter()
    client.execute_interactive(code, timeout=TIMEOUT, output_hook=lambda message: None)
    return (time.perf_counter() - begin) * 1000


def memory(manager):
    process = psutil.Process(manager.provisioner.process.pid)
    return sum(p.memory_info().rss for p in [process, *process.children(recursive=True)]) / 1e6


ROWS = [
    "start to first result, ms",
    "import and first derivative, ms",
    "a cell, median of 60, ms",
    "a cell, p90 of 60, ms",
    "a cell, 181st to 200th, ms",
    "a million additions, ms",
    "memory at start, MB",
    "memory after 60 cells, MB",
]


def measure(folder, name):
    result = dict.fromkeys(ROWS)
    try:
        fill(result, folder, name)
    except TimeoutError:
        print(f"{name} gave no answer within {TIMEOUT} s; what it had not reached is left out", file=sys.stderr)
    return result


def fill(result, folder, name):
    starts = []
    for _ in range(STARTS):
        manager, client, took = start(folder, name)
        starts.append(took)
        result["memory at start, MB"] = memory(manager)
        if len(starts) < STARTS:
            client.stop_channels()
            manager.shutdown_kernel(now=True)
    result["start to first result, ms"] = statistics.median(starts)
    try:
        first = FIRST_DERIVATIVE.get(name)
        if first:
            result["import and first derivative, ms"] = run(client, first)
        cell = PYTHON if name == "python3" else TYPESCRIPT
        cells = []
        for i in range(CELLS):
            cells.append(run(client, cell.format(i=i)))
            if i == 59:
                result["a cell, median of 60, ms"] = statistics.median(cells)
                result["a cell, p90 of 60, ms"] = statistics.quantiles(cells, n=10)[-1]
                result["memory after 60 cells, MB"] = memory(manager)
        result["a cell, 181st to 200th, ms"] = statistics.median(cells[180:])
        loop = PYTHON_LOOP if name == "python3" else LOOP
        result["a million additions, ms"] = statistics.median(run(client, loop.format(i=i)) for i in range(3))
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def main():
    folder, *names = sys.argv[1:]
    results = {}
    for name in names:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        results[name] = measure(folder, name)
    print(json.dumps(results))


main()
