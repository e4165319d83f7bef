"""Grading a problem set as `nabla grade` does, one submission after another, in this process."""

import os
import signal
import sys
from pathlib import Path

from nbgrader.api import Gradebook

from nabla_course.grade import batch
from nabla_course.grade.job import run_job


def grade(course: Path, **asked) -> dict:
    """Grades who is owed marks; what `plan` said."""
    opened = batch.open_batch(str(course), "ps1")
    try:
        plan = batch.plan(opened, **asked)
        for folder in plan["done"]:
            batch.merge(opened, folder)
        for student in plan["todo"]:
            folder = batch.prepare(opened, student)["folder"]
            run_job(folder)
            os.chdir(course)
            batch.merge(opened, folder)
        batch.close_batch(opened)
        return plan
    finally:
        opened.gradebook.close()
        opened.lock.close()


def marks(course: Path) -> dict[str, dict]:
    """What the grade book holds of every student."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        return {
            submission.student.id: {
                grade.name: (grade.auto_score, grade.manual_score, grade.needs_manual_grade)
                for notebook in submission.notebooks
                for grade in notebook.grades
            }
            for submission in book.assignment_submissions("ps1")
        }


STEPS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.copyfile", "sqlite3.connect"}


def run_killed(run, at: int | None = None) -> tuple[bool, int]:
    """Runs a function in a process of its own, killed before its `at`-th step on disk.

    Returns whether it came to its end, and how many steps it took where it was not killed.
    """
    ended, told = os.pipe()
    process = os.fork()
    if process == 0:
        taken = 0

        def watch(event, arguments):
            nonlocal taken
            if event in STEPS or (event == "open" and isinstance(arguments[1], str) and arguments[1][0] in "wax"):
                taken += 1
                if taken == at:
                    os.kill(os.getpid(), signal.SIGKILL)

        status = 1
        try:
            sys.addaudithook(watch)
            run()
            os.write(told, str(taken).encode())
            status = 0
        finally:
            os._exit(status)
    os.close(told)
    steps = os.read(ended, 20)
    os.close(ended)
    status = os.waitpid(process, 0)[1]
    assert os.waitstatus_to_exitcode(status) in (0, -signal.SIGKILL)
    return steps != b"", int(steps or 0)
