"""A small course for the tests, made as a teacher makes one. No kernel runs in it: a cell's outputs decide its marks."""

import functools
import json
import os
import shutil
import sys
from pathlib import Path

import pytest

course_folder = Path(__file__).parents[1]
sys.path.insert(0, str(course_folder))
# As in nabla_course/grade/__main__.py.
sys.modules["rfc3987_syntax"] = None

import nbgrader.api  # noqa: E402
from nbgrader.apps import NbGraderAPI  # noqa: E402

from nabla_course.grade import batch  # noqa: E402
from nabla_course.grade.course import open_course  # noqa: E402

# nbgrader asks a program of its own for the form of its grade book, each time that it makes one.
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
nbgrader.api.get_alembic_version = functools.cache(nbgrader.api.get_alembic_version)

CONFIG = f"""\
from nbgrader.preprocessors import Execute

load_subconfig("nbgrader_config.py", path={str(course_folder)!r})
c = get_config()
c.CourseDirectory.course_id = "small"
# The job's program runs as it is, but for the kernel.
Execute.preprocess = lambda self, nb, resources, retries=None: (nb, resources)
"""


def cell(name: str, source: str, points: int | None = None, solution: bool = False) -> dict:
    roles = {"grade_id": name, "grade": points is not None, "solution": solution, "locked": not solution, "task": False}
    metadata = {"nbgrader": {**roles, "schema_version": 3, **({} if points is None else {"points": points})}}
    return {"cell_type": "code", "id": name, "metadata": metadata, "source": source, "outputs": [], "execution_count": None}


def notebook(*cells: dict) -> dict:
    kernel = {"name": "nabla", "display_name": "TypeScript (Nabla)", "language": "typescript"}
    return {"cells": list(cells), "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}


@pytest.fixture(scope="session")
def made(tmp_path_factory) -> Path:
    """The course with its one problem set, made once."""
    folder = tmp_path_factory.mktemp("made") / "course"
    (folder / "source" / "ps1").mkdir(parents=True)
    (folder / "nbgrader_config.py").write_text(CONFIG)
    problem = notebook(
        cell("answer", "// BEGIN SOLUTION\nlet x = 1;\n// END SOLUTION", solution=True), cell("test", "x", 3), cell("more", "x", 2)
    )
    (folder / "source" / "ps1" / "problem.ipynb").write_text(json.dumps(problem))
    app = open_course(str(folder), "ps1")
    result = NbGraderAPI(app.coursedir, parent=app).generate_assignment("ps1")
    assert result["success"], result
    return folder


@pytest.fixture
def course(made, tmp_path, monkeypatch) -> Path:
    """The course, for one test alone."""
    folder = tmp_path / "course"
    shutil.copytree(made, folder)
    monkeypatch.chdir(folder)
    return folder


def hand_in(course: Path, student: str, answer: str = "let x = 1;", time: str = "2026-03-02 10:00:00 UTC") -> None:
    """A student hands in the problem set with this answer."""
    book = json.loads((course / "release" / "ps1" / "problem.ipynb").read_text())
    book["cells"][0]["source"] = answer
    folder = course / "submitted" / student / "ps1"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "problem.ipynb").write_text(json.dumps(book))
    (folder / "timestamp.txt").write_text(time)


@pytest.fixture
def job(course):
    """The folder of the job that grades ada's submission."""
    hand_in(course, "ada")
    opened = batch.open_batch(str(course), "ps1")
    batch.plan(opened)
    yield Path(batch.prepare(opened, "ada")["folder"])
    opened.lock.close()


def pytest_runtest_logreport(report):
    """Tells `npm test` of each test, a line of JSON for each."""
    told = os.environ.get("NABLA_TEST_REPORT")
    if told and (report.when == "call" or report.outcome != "passed"):
        with open(told, "a", encoding="utf-8") as file:
            said = {"name": report.nodeid, "outcome": report.outcome, "seconds": report.duration, "text": report.longreprtext}
            file.write(json.dumps(said) + "\n")
