"""The partial derivatives of x² + y² by SymPy, its surface and its contours by Matplotlib: what chapter 08's sources do in Python.

Usage: bowl.py FOLDER; the picture goes there. Prints the seconds, the start of Python included.
"""

import subprocess
import sys
import time

PROGRAM = """
import sys
import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import sympy

x, y = sympy.symbols("x y")
bowl = x**2 + y**2
print(sympy.diff(bowl, x), sympy.diff(bowl, y))
grid = np.linspace(-5, 5, 400)
across, up = np.meshgrid(grid, grid)
height = across**2 + up**2
figure = plt.figure(figsize=(12, 6))
solid = figure.add_subplot(121, projection="3d")
solid.plot_surface(across, up, height, cmap="viridis")
flat = figure.add_subplot(122)
figure.colorbar(flat.contourf(across, up, height, cmap="viridis"))
figure.savefig(sys.argv[1] + "/bowl.png")
"""

begin = time.perf_counter()
subprocess.run([sys.executable, "-c", PROGRAM, sys.argv[1]], check=True, capture_output=True)
print(f"{'the Python example alone':34}{time.perf_counter() - begin:8.1f} s")
