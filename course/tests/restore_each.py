"""Makes of each submission handed in what the kernel is given, without a kernel: `restore_each.py COURSE` in a course's folder.

Prints a line of JSON a student: `{"student", "cells": [{"name", "source", "sealed"}]}`, or `{"student", "error"}`.
"""

import json
import os
import sys
from pathlib import Path

import nbformat
from notebooks import ROOT  # noqa: F401  finds the course's Python

from nabla_course.rebuild import restored
from nabla_course.tidy import tidy
from nabla_course.unreadable import check


def cells_of(student: str) -> list[dict]:
    folder = Path("submitted", student, "ps1")
    tidy(folder, student, ["ps1"])
    check()(notebooks=[str(file) for file in folder.glob("*.ipynb")] or [str(folder / "ps1.ipynb")], assignment="ps1", student=student)
    blank = {cell.metadata.nbgrader.grade_id: cell.source for cell in nbformat.read("release/ps1/ps1.ipynb", as_version=4).cells}
    source = nbformat.read("source/ps1/ps1.ipynb", as_version=4)
    made = restored(nbformat.read(folder / "ps1.ipynb", as_version=4), source, blank.get)
    nbformat.validate(made)
    roles = [(cell, cell.metadata.get("nbgrader", {})) for cell in made.cells if cell.cell_type == "code"]
    return [
        {"name": role.get("grade_id"), "source": cell.source, "sealed": bool(role.get("grade") and not role.get("solution"))}
        for cell, role in roles
    ]


os.chdir(sys.argv[1])
for student in sorted(os.listdir("submitted")):
    try:
        print(json.dumps({"student": student, "cells": cells_of(student)}))
    except Exception as error:
        print(json.dumps({"student": student, "error": f"{type(error).__name__}: {error}"}))
