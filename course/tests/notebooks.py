"""Small notebooks for the tests of the course's Python."""

import os
import sys
from pathlib import Path

# As in nabla_course/grade/__main__.py.
sys.modules["rfc3987_syntax"] = None

import nbformat  # noqa: E402

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "course"), str(ROOT / "python")]
# nbgrader starts a program that lies beside its Python.
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])


def code(name, source, **roles):
    """A code cell; with roles it is one of nbgrader's."""
    metadata = {"nbgrader": {"grade_id": name, "schema_version": 3, "task": False, **roles}} if roles else {}
    cell = {"cell_type": "code", "id": name, "source": source, "outputs": [], "execution_count": None}
    return {**cell, "metadata": metadata}


def prose(name, source):
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": source}


def answer(name, source):
    return code(name, source, grade=False, solution=True, locked=False)


def tests(name, source, points=2):
    return code(name, source, grade=True, solution=False, locked=True, points=points)


def written(name, source, points=4):
    roles = {"grade_id": name, "schema_version": 3, "task": False, "points": points}
    return {**prose(name, source), "metadata": {"nbgrader": {**roles, "grade": True, "solution": True, "locked": False}}}


def notebook(cells, metadata=None):
    kernel = {"kernelspec": {"name": "nabla", "display_name": "Nabla", "language": "typescript"}}
    return {"cells": cells, "metadata": kernel if metadata is None else metadata, "nbformat": 4, "nbformat_minor": 5}


def read(made):
    """The notebook as nbgrader has it in hand."""
    return nbformat.from_dict(made)
