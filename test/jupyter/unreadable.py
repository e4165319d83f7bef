"""Treats the files named as nbgrader does before it marks them; prints what lies in their folder afterwards."""

import json
import sys
from pathlib import Path

import nbformat

sys.path.insert(0, str(Path(__file__).parents[2] / "course"))

from nabla_course.unreadable import replace  # noqa: E402

files = [Path(name) for name in sys.argv[1:]]
replace(notebooks=[str(file) for file in files], assignment="ps1", student="me")
print(json.dumps({file.name: [cell.source for cell in nbformat.read(file, as_version=4).cells] for file in files}))
