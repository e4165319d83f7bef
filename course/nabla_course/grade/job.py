"""One submission as a job: a folder that is an nbgrader course with this submission alone."""

import hashlib
import json
import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.apps import AutogradeApp
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import capture_log
from sqlalchemy import event
from sqlalchemy.engine import Engine

from ..execute import ExecuteConfined
from ..tidy import tidy
from . import rows
from .course import open_course, path_in
from .guards import require_guards
from .machine import missing
from .reason import CannotGrade
from .settings import put_settings
from .version import version

#: Seconds by the clock that a submission may take where its course says nothing: see `src/kernel/confined/limits.ts`.
SUBMISSION_CLOCK = 600
#: What a timer of Node can wait, about 24 days.
LONGEST = 2_000_000

#: The course's own configuration, which the job carries, for a folder that may lie anywhere.
CONFIG = """\
from pathlib import Path

from nabla_course.grade.settings import load_settings

here = Path(__file__).resolve().parent
c = get_config()
c.merge(load_settings(here))
c.CourseDirectory.root = str(here)
c.CourseDirectory.db_url = f"sqlite:///{here / 'gradebook.db'}"
"""


def make_job(
    app: AutogradeApp,
    gradebook: Gradebook,
    definition_book: Path,
    definition: str,
    settings: list[tuple[str, str]],
    student: str,
    jobs: Path,
) -> Path:
    """Makes a student's submission a job.

    `definition_book` is a grade book that holds the problem set and no student; `definition` its fingerprint; `settings` the
    files of the course's configuration.
    The folder counts as a job once `job.json` stands in it, which is written last.
    """
    course = app.coursedir
    folder = Path(tempfile.mkdtemp(prefix=f"{student}.", dir=jobs))
    submitted = path_in(course, course.submitted_directory, student)
    names = [file.stem for file in Path(path_in(course, course.source_directory)).glob("*.ipynb")]
    tidy(Path(submitted), student, names)
    for step, whose in (
        (course.source_directory, "."),
        (course.release_directory, "."),
        (course.submitted_directory, student),
    ):
        origin = path_in(course, step, whose)
        if os.path.isdir(origin):
            shutil.copytree(origin, folder / os.path.relpath(origin, course.root))
    copy = folder / os.path.relpath(submitted, course.root)
    # What was a link, or no file at all, is to be found, and found unreadable.
    if any(path.suffix in (".link", ".removed") for path in copy.iterdir()):
        for name in names:
            (copy / f"{name}.ipynb").touch()
    shutil.copyfile(definition_book, folder / "gradebook.db")
    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}", course.course_id) as own:
        rows.write(own, rows.work_of(gradebook, course.assignment_id, student))
    put_settings(settings, folder, course.root)
    (folder / "nbgrader_config.py").write_text(CONFIG, encoding="utf-8")
    write_json(
        folder / "job.json",
        {
            "student": student,
            "assignment": course.assignment_id,
            "definition": definition,
            "submission": fingerprint(copy),
            "version": version(),
            "seconds": _longest(app),
        },
    )
    return folder


def run_job(folder: Path) -> dict:
    """Grades a job and leaves `result.json` in it, last of all: `{"graded": bool, "log": what nbgrader said}`.

    It works on a copy in a folder of its own, which nobody else may enter and which lies on this machine's own disk, as a
    grade book on a network's may be damaged. So a job that was stopped begins as if nothing had been.
    Raises CannotGrade, and leaves nothing, where the machine lacks something, or what keeps marks right is missing: see `missing` and
    `require_guards`.
    """
    folder = Path(folder).resolve()
    job = read_json(folder / "job.json")
    problem = missing(job["version"])
    if problem:
        raise CannotGrade(problem)
    with tempfile.TemporaryDirectory(prefix="nabla-") as own:
        try:
            work = Path(own, "job")
            shutil.copytree(folder, work)
            app = open_course(str(work), job["assignment"])
            shutil.rmtree(path_in(app.coursedir, app.coursedir.autograded_directory, job["student"]), ignore_errors=True)
            result = _grade(app, ExecuteConfined.kept.folder if ExecuteConfined.kept else own)
            for name in ("gradebook.db", app.coursedir.autograded_directory):
                _bring(work / name, folder / name)
        finally:
            os.chdir(folder)  # out of what is about to be removed
    write_json(folder / "result.json", result)
    return result


def _grade(app: AutogradeApp, sockets: str) -> dict:
    if sys.platform != "win32":
        # Several kernels that start at once may be given the same free port; files of their own they cannot share.
        app.config.KernelManager.update(transport="ipc", ip=f"{sockets}/kernel")
    converter = Autograde(coursedir=app.coursedir, parent=app)
    require_guards(converter)
    with _unsynced():
        outcome = capture_log(converter)
    return {"graded": outcome["success"], "log": outcome.get("log", "") + outcome.get("error", "")}


@contextmanager
def _unsynced():
    """Nobody waits for the disk after each of nbgrader's many commits: should the machine fail, the job's own book is made anew."""

    def quick(connection, _):
        connection.execute("PRAGMA synchronous = OFF")

    event.listen(Engine, "connect", quick)
    try:
        yield
    finally:
        event.remove(Engine, "connect", quick)


def _bring(found: Path, place: Path) -> None:
    """Puts a file or a folder where it belongs; what an earlier try has left there goes."""
    if place.is_dir():
        shutil.rmtree(place)
    if found.is_dir():
        shutil.copytree(found, place)
    elif found.exists():
        draft = place.with_name(f"{place.name}.new")
        shutil.copyfile(found, draft)
        os.replace(draft, place)


def is_current(folder: Path, course: CourseDirectory, definition: str) -> bool:
    """Is the job still about the submission, the problem set and the programs as they are now?"""
    job = read_json(folder / "job.json")
    submitted = path_in(course, course.submitted_directory, job["student"])
    unchanged = job["definition"] == definition and job["submission"] == fingerprint(submitted)
    return unchanged and job.get("version") == version()


def fingerprint(folder: str | Path) -> str:
    """The same for the same files; empty ones do not count."""
    digest = hashlib.sha256()
    for path in sorted(Path(folder).rglob("*")):
        if path.is_file() and path.stat().st_size > 0:
            digest.update(f"{path.relative_to(folder)}\0{path.stat().st_size}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def write_json(path: Path, value) -> None:
    """Writes the whole file or none of it, whatever happens meanwhile."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    os.replace(draft, path)


def read_json(path: Path):
    return json.loads(path.read_text(encoding="utf-8"))


def _longest(app: AutogradeApp) -> float:
    """Seconds after which grading must have come to its end: the kernel sees to a submission's own time."""
    execute = ExecuteConfined(parent=app)
    own = execute.limits.get("submissionClock", SUBMISSION_CLOCK)
    return min(2 * own + execute.startup_timeout + 300, LONGEST)
