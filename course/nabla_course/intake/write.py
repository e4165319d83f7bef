"""Puts what was taken to where nbgrader looks for it. What lay there before is kept, in `earlier/`."""

import os
import shutil
import tempfile
from pathlib import Path

from nbgrader.coursedir import CourseDirectory

from ..grade.course import path_in
from ..late import note_time
from .plan import Taken


def write_taken(course: CourseDirectory, taken: Taken) -> None:
    """Writes one student's work: the whole of it, in one step."""
    target = Path(path_in(course, course.submitted_directory, taken.student))
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=".intake-", dir=course.root))
    try:
        draft.chmod(0o755)
        for name, piece in taken.files.items():
            (draft / f"{name}.ipynb").write_bytes(piece.read())
        note_time(draft, taken.time)
        if os.path.lexists(target):
            put_away(course, target, taken.student)
        os.rename(draft, target)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    # Its marks are another submission's: it is owed new ones, whatever its time is.
    shutil.rmtree(path_in(course, course.autograded_directory, taken.student), ignore_errors=True)


def put_away(course: CourseDirectory, target: Path, student: str) -> None:
    kept = Path(course.root, "earlier", course.assignment_id, student)
    kept.mkdir(parents=True, exist_ok=True)
    number = next(number for number in range(1, 10_000) if not (kept / str(number)).exists())
    os.rename(target, kept / str(number))
