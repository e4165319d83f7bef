"""What a job has found goes into the course: the marks in one transaction, then the graded files in one step."""

import os
import shutil
from contextlib import contextmanager
from pathlib import Path

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.coursedir import CourseDirectory
from sqlalchemy import text

from .course import path_in
from .job import read_json


def merge_job(course: CourseDirectory, gradebook: Gradebook, folder: Path) -> None:
    """Merges a finished job. Done again, after having been stopped anywhere in the middle, it ends up the same."""
    job = read_json(folder / "job.json")
    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}", course.course_id) as found, one_transaction(gradebook):
        write_marks(gradebook, found, job["assignment"], job["student"])
    place_files(course, folder, job["student"], read_json(folder / "result.json")["graded"])


def write_marks(gradebook: Gradebook, found: Gradebook, assignment: str, student: str) -> None:
    """Copies the marks that the machine gives. Those given by hand are the teacher's, and stay as the course has them."""
    try:
        submission = found.find_submission(assignment, student)
    except MissingEntry:  # it failed before nbgrader had entered the submission
        return
    gradebook.update_or_create_student(student)
    ours = gradebook.update_or_create_submission(assignment, student, timestamp=submission.timestamp)
    notebooks = {notebook.notebook_id: notebook for notebook in ours.notebooks}
    for notebook in submission.notebooks:
        target = notebooks[notebook.notebook_id]
        target.late_submission_penalty = notebook.late_submission_penalty
        grades = {grade.cell_id: grade for grade in target.grades}
        for grade in notebook.grades:
            own = grades[grade.cell_id]
            own.auto_score = grade.auto_score
            # Marked by hand while the job ran: to be looked at again, as after any regrading.
            own.needs_manual_grade = grade.needs_manual_grade or own.manual_score != grade.manual_score
        comments = {comment.cell_id: comment for comment in target.comments}
        for comment in notebook.comments:
            comments[comment.cell_id].auto_comment = comment.auto_comment


def place_files(course: CourseDirectory, folder: Path, student: str, graded: bool) -> None:
    """Puts the graded files where nbgrader would. After a failure there are none, so that it is tried again next time."""
    target = Path(path_in(course, course.autograded_directory, student))
    new = folder / os.path.relpath(target, course.root)
    if target.exists() and (new.exists() or not graded):
        shutil.rmtree(folder / "replaced", ignore_errors=True)
        os.rename(target, folder / "replaced")
    if new.exists() and graded:
        target.parent.mkdir(parents=True, exist_ok=True)
        os.rename(new, target)


@contextmanager
def one_transaction(gradebook: Gradebook):
    """nbgrader's methods commit as they go; here nothing is written before the end, and then all of it.

    The book is locked before anything of it is read: who first reads and then wants to write is refused at once, and not
    after its turn, when another program has begun to write in between.
    """
    commit = gradebook.db.commit
    if gradebook.engine.dialect.name == "sqlite":
        gradebook.db.rollback()
        gradebook.db.execute(text("BEGIN IMMEDIATE"))
    gradebook.db.commit = gradebook.db.flush
    try:
        yield
        commit()
    except BaseException:
        gradebook.db.rollback()
        raise
    finally:
        gradebook.db.commit = commit
