"""The grading of one problem set: who is owed marks, and what of it is done. All of its state is on disk.

    COURSE/.grading/lock.db            held by the one who writes; the system frees it, however that one ends
    COURSE/.grading/psN/batch.json     what was asked for
    COURSE/.grading/psN/jobs/*         a folder for each submission under way
    COURSE/.grading/psN/merged/*       an empty file for each student whose marks are in the book
    COURSE/.grading/psN/queue/         what other machines were asked to do; see task.py
    COURSE/.grading/psN/failed/*.log   what nbgrader said where it failed
"""

import glob
import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.apps import AutogradeApp
from sqlalchemy import text

from ..stale import tests_now, why_stale
from . import rows
from .course import open_course, path_in
from .job import fingerprint, is_current, make_job, read_json, write_json
from .machines import machines
from .merge import merge_job
from .reason import CannotGrade, reason
from .settings import read_settings


@dataclass
class Batch:
    app: AutogradeApp
    gradebook: Gradebook
    state: Path
    #: Grade book with the problem set and no student, from which each job's is copied.
    empty_book: Path
    #: Fingerprint of the problem set.
    definition: str
    #: The files of the course's configuration.
    settings: list[tuple[str, str]]
    lock: sqlite3.Connection


def open_batch(folder: str, assignment: str) -> Batch:
    """Opens a course as its one writer. Raises CannotGrade "busy" while another one writes, "no-assignment"."""
    app = open_course(folder, assignment)
    course = app.coursedir
    state = Path(course.root, ".grading", assignment)
    for name in ("jobs", "merged", "failed"):
        (state / name).mkdir(parents=True, exist_ok=True)
    lock = _lock(state.parent / "lock.db")
    gradebook = patient_gradebook(course.db_url, course.course_id)
    try:
        problem_set = rows.definition(gradebook, assignment)
    except MissingEntry:
        raise CannotGrade("no-assignment") from None
    empty_book = state / "empty.db"
    _remove(state, "empty.db")
    _begin_book(empty_book, gradebook)
    with Gradebook(f"sqlite:///{empty_book}", course_id="") as book:
        rows.write(book, problem_set)
    return Batch(app, gradebook, state, empty_book, _definition(app, problem_set), read_settings(course.root), lock)


def _begin_book(file: Path, like: Gradebook) -> None:
    """Begins a grade book in the form that another one has: nbgrader would start a program to learn what its own form is called."""
    version = like.db.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
    with closing(sqlite3.connect(file)) as book, book:
        book.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        book.execute("INSERT INTO alembic_version VALUES (?)", [version])


def patient_gradebook(db_url: str, course_id: str, seconds: int = 20) -> Gradebook:
    """A grade book that waits for its turn while another program, formgrader say, is writing."""
    gradebook = Gradebook(db_url, course_id)
    if gradebook.engine.dialect.name == "sqlite":
        gradebook.db.execute(text(f"PRAGMA busy_timeout = {seconds * 1000}"))
    return gradebook


def plan(batch: Batch, student: str = "*", force: bool = False, keep: bool = False) -> dict:
    """Finds who is owed marks. A batch that was stopped is taken up where it was, one with `force` too.

    With `keep` jobs stay that have not come to their end, as another machine may be at work on them.
    Returns `todo`, the students to be graded; `done`, jobs that need only be merged; `kept`, jobs that stay; `skipped`, how many had their
    marks before; `stale`, whose of these are of a problem set that has been changed since; `resumed`, how many a run has
    merged that was stopped.
    """
    asked = {"student": student, "force": force}
    file, merged, jobs = batch.state / "batch.json", batch.state / "merged", batch.state / "jobs"
    resumed = file.exists() and read_json(file) == asked
    if not resumed:
        shutil.rmtree(merged)
        merged.mkdir()
        write_json(file, asked)
    names = _submitted(batch.app, student)
    have = {path.name for path in merged.iterdir()} & set(names)
    owed = [name for name in names if _is_owed(batch.app, name) or (force and name not in have)]
    done, kept = {}, {}
    # Those that have been graded first: of two jobs of a student one is enough.
    for folder in sorted(jobs.iterdir(), key=lambda folder: not (folder / "result.json").exists()):
        name = _student(batch, folder)
        graded = (folder / "result.json").exists()
        if name in owed and name not in done and name not in kept and (graded or keep):
            (done if graded else kept)[name] = str(folder)
        else:
            shutil.rmtree(folder)
    todo = [name for name in owed if name not in done and name not in kept]
    skipped = [name for name in names if name not in owed]
    now = tests_now(batch.app.coursedir)
    return {
        "todo": todo,
        "done": list(done.values()),
        "kept": list(kept.values()),
        "skipped": len(skipped),
        "stale": [name for name in skipped if why_stale(batch.app.coursedir, name, now) == "changed"],
        "resumed": len(have - set(owed)),
    }


def prepare(batch: Batch, student: str) -> dict:
    """Makes the student's submission a job: its `folder`, and the `seconds` after which it has surely gone wrong."""
    folder = make_job(batch.app, batch.gradebook, batch.empty_book, batch.definition, batch.settings, student, batch.state / "jobs")
    return {"folder": str(folder), "seconds": read_json(folder / "job.json")["seconds"]}


def merge(batch: Batch, folder: str) -> dict:
    """Merges a finished job and removes it. Returns the `student`, whether it was `graded`, and the `reason` if not."""
    path = Path(folder)
    student, result = read_json(path / "job.json")["student"], read_json(path / "result.json")
    log = batch.state / "failed" / f"{student}.log"
    log.unlink(missing_ok=True)
    if _definition(batch.app, rows.definition(batch.gradebook, batch.app.coursedir.assignment_id)) != batch.definition:
        raise CannotGrade("changed")
    merge_job(batch.app.coursedir, batch.gradebook, path)
    if not result["graded"]:
        log.write_text(result["log"], encoding="utf-8")
    (batch.state / "merged" / student).touch()
    shutil.rmtree(path)
    return {"student": student, "graded": result["graded"], "reason": None if result["graded"] else reason(result["log"])}


def machines_of(batch: Batch, on: str) -> dict:
    """What the course says of the other machines that grade: `on` is their kind."""
    return machines(batch.app.config, on)


def finished_jobs(batch: Batch) -> list[str]:
    """The jobs that have been graded, here or elsewhere, and not been merged."""
    jobs = sorted((batch.state / "jobs").iterdir())
    return [str(folder) for folder in jobs if (folder / "result.json").exists() and _student(batch, folder)]


def close_batch(batch: Batch) -> None:
    """Everything is merged: only what nbgrader said of failures is kept."""
    for name in ("batch.json", "empty.db"):
        _remove(batch.state, name)
    for name in ("jobs", "merged", "queue"):
        shutil.rmtree(batch.state / name, ignore_errors=name == "queue")
    for path in (batch.state / "failed", batch.state):
        if not any(path.iterdir()):
            path.rmdir()


def _remove(folder: Path, name: str) -> None:
    """Removes a file, and what a run that was killed while writing it left beside it: a half of it, a journal."""
    for path in folder.glob(f"{name}*"):
        path.unlink()


def _definition(app: AutogradeApp, problem_set: dict[str, list[dict]]) -> str:
    """Changes when the problem set does, in the grade book or in its source."""
    return rows.fingerprint(problem_set) + fingerprint(path_in(app.coursedir, app.coursedir.source_directory))


def _submitted(app: AutogradeApp, pattern: str) -> list[str]:
    """The students who handed in the problem set, by nbgrader's own pattern."""
    course = app.coursedir
    everyone = path_in(course, course.submitted_directory, "*").split("*")
    found = glob.glob(path_in(course, course.submitted_directory, pattern))
    names = sorted(path.removeprefix(everyone[0]).removesuffix(everyone[1]) for path in found)
    excluded = course.student_id_exclude.split(",")
    return [name for name in names if name not in excluded]


def _is_owed(app: AutogradeApp, student: str) -> bool:
    """By nbgrader's rule: not graded yet, or handed in again since."""
    course = app.coursedir
    graded = path_in(course, course.autograded_directory, student)
    if not os.path.exists(graded):
        return True
    try:
        new = course.get_existing_timestamp(path_in(course, course.submitted_directory, student))
        old = course.get_existing_timestamp(graded)
    except (Exception, SystemExit):  # nbgrader stumbles over a time it cannot read, or ends
        return True
    return new is not None and old is not None and new > old


def _student(batch: Batch, folder: Path) -> str | None:
    """Whose job it is, if it is whole and still holds: neither problem set nor submission nor Nabla has changed."""
    if not (folder / "job.json").exists() or not is_current(folder, batch.app.coursedir, batch.definition):
        return None
    return read_json(folder / "job.json")["student"]


def _lock(path: Path) -> sqlite3.Connection:
    """A lock on every system; one whose holder was killed a moment ago is waited for."""
    lock = sqlite3.connect(path, timeout=10, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        raise CannotGrade("busy") from None
    return lock
