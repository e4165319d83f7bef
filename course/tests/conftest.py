"""A small course for the tests, made as a teacher makes one. No kernel runs in it: a cell's outputs decide its marks."""

import functools
import json
import os
import shutil
from pathlib import Path

import pytest
from notebooks import ROOT, answer, notebook, tests  # first, as it finds the others

import nbgrader.api
from nbgrader.apps import NbGraderAPI

from nabla_course.grade import batch
from nabla_course.grade.course import open_course

# nbgrader asks a program of its own for the form of its grade book, each time that it makes one.
nbgrader.api.get_alembic_version = functools.cache(nbgrader.api.get_alembic_version)

CONFIG = f"""\
from nbgrader.preprocessors import Execute

load_subconfig("nbgrader_config.py", path={str(ROOT / "course")!r})
c = get_config()
c.CourseDirectory.course_id = "small"
# The job's program runs as it is, but for the kernel.
Execute.preprocess = lambda self, nb, resources, retries=None: (nb, resources)
"""


@pytest.fixture(scope="session")
def made(tmp_path_factory) -> Path:
    """The course with its one problem set, made once."""
    folder = tmp_path_factory.mktemp("made") / "course"
    (folder / "source" / "ps1").mkdir(parents=True)
    (folder / "nbgrader_config.py").write_text(CONFIG)
    solved = answer("answer", "// BEGIN SOLUTION\nlet x = 1;\n// END SOLUTION")
    problem = notebook([solved, tests("test", "x", 3), tests("more", "x", 2)])
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
    """Tells `npm test` of each test, a line of JSON for each; of a test's parts (`subTest`) only those that failed."""
    told = os.environ.get("NABLA_TEST_REPORT")
    is_part = hasattr(report, "context")
    if told and (report.outcome != "passed" or (report.when == "call" and not is_part)):
        with open(told, "a", encoding="utf-8") as file:
            said = {"name": report.nodeid, "outcome": report.outcome, "seconds": report.duration, "text": report.longreprtext}
            file.write(json.dumps(said) + "\n")
