"""An nbgrader course, opened with its own configuration."""

import os
from pathlib import Path

from nbgrader.apps import AutogradeApp
from nbgrader.coursedir import CourseDirectory


def open_course(folder: str, assignment: str) -> AutogradeApp:
    """nbgrader's own program for a problem set of the course in `folder`, set up and not started.

    It changes to that folder, as somebody would who calls nbgrader there.
    """
    folder = os.path.abspath(folder)
    os.chdir(folder)
    app = AutogradeApp()
    app.initialize([], root=folder)
    app.coursedir.assignment_id = assignment
    return app


def path_in(course: CourseDirectory, step: str, student: str = ".") -> str:
    """Where the course keeps a step of its problem set: the source, or a student's submission."""
    return os.path.normpath(course.format_path(step, student, course.assignment_id))


def handed_in(course: CourseDirectory) -> set[str]:
    """Who handed in the problem set."""
    start, end = path_in(course, course.submitted_directory, "*").split("*")
    return {str(path)[len(start) : len(str(path)) - len(end)] for path in Path(start).glob(f"*{end}")}
