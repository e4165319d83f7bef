"""Reads {"source", "submitted", "blank"} as JSON and prints the notebook that is made of them."""

import json
import sys
from pathlib import Path

import nbformat

sys.path.insert(0, str(Path(__file__).parents[2] / "course"))

from nabla_course.rebuild import restored  # noqa: E402

given = json.load(sys.stdin)
notebooks = [nbformat.reads(json.dumps(given[name]), as_version=4) for name in ("submitted", "source")]
made = restored(*notebooks, lambda name: given["blank"][name])
nbformat.validate(made)
print(json.dumps(made))
