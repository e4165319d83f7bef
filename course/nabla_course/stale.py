"""Which marks are out of date: the problem set has been changed since, or the work was handed in again."""

import json
from pathlib import Path

from nbgrader.coursedir import CourseDirectory

from .grade.course import path_in
from .late import handed_in
from .rebuild import grade_id, text_key


def tests_in(file: Path) -> dict[str, tuple[str, float]] | None:
    """The cells of a notebook that give points by machine: their texts and points. None if it cannot be read."""
    try:
        cells = json.loads(file.read_text(encoding="utf-8"))["cells"]
        marked = [cell for cell in cells if cell.get("metadata", {}).get("nbgrader", {}).get("grade")]
        return {
            grade_id(cell): (
                # Of an answer in words only the points: its text is the student's.
                "" if cell["metadata"]["nbgrader"].get("solution") else text_key("".join(cell["source"])),
                float(cell["metadata"]["nbgrader"].get("points", 0)),
            )
            for cell in marked
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def why_stale(course: CourseDirectory, student: str, now: dict[str, dict]) -> str | None:
    """Why a student's marks are out of date, "changed" or "again"; None where they are not.

    :param now: what `tests_now` gives
    """
    graded = Path(path_in(course, course.autograded_directory, student))
    submitted = Path(path_in(course, course.submitted_directory, student))
    if not graded.is_dir():
        return "again" if submitted.is_dir() else None
    new, old = handed_in(submitted), handed_in(graded)
    if new is not None and (old is None or new > old):
        return "again"
    for name, tests in now.items():
        found = tests_in(graded / f"{name}.ipynb")
        if found is not None and found != tests:
            return "changed"
    return None


def tests_now(course: CourseDirectory) -> dict[str, dict]:
    """The tests of a problem set as its source has them: notebook -> name -> text and points."""
    files = sorted(Path(path_in(course, course.source_directory)).glob("*.ipynb"))
    return {file.stem: tests for file in files if (tests := tests_in(file)) is not None}
