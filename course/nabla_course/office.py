"""What the teacher's commands share: `students`, `intake`, `marks`, `variants`."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory
from sqlalchemy.exc import OperationalError

from .grade.batch import patient_gradebook
from .grade.course import open_course
from .messages import say


def typed_path(text: str) -> Path:
    """A path as it was typed, seen from where the command was."""
    return Path(os.environ.get("INIT_CWD") or os.getcwd(), text).resolve()


@contextmanager
def opened(folder: str, assignment: str = "") -> Iterator[tuple[CourseDirectory, Gradebook]]:
    """The course and its grade book, which waits for other programs; a sentence where it cannot be read or written."""
    course = open_course(folder, assignment).coursedir
    gradebook = patient_gradebook(course.db_url, course.course_id, seconds=30)
    try:
        yield course, gradebook
    except OperationalError as error:
        gradebook.db.rollback()
        code = "locked" if "locked" in str(error) else "read-only" if "readonly" in str(error) else None
        if code is None:
            raise
        sys.exit(say(code))
    finally:
        gradebook.close()


def counted(names: list[str], most: int = 10) -> str:
    """Some of the names, and how many more there are."""
    return ", ".join(names[:most]) + (f" … (+{len(names) - most})" if len(names) > most else "")
