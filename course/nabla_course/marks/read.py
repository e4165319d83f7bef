"""What each student has in a problem set, problem by problem, and what is still open."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbgrader.api import Gradebook, SubmittedAssignment
from nbgrader.coursedir import CourseDirectory

from ..grade.course import handed_in, path_in
from ..rebuild import grade_id
from ..stale import tests_now, why_stale
from ..unreadable import CELLS, MEGABYTES, problem_of


@dataclass
class Part:
    """A problem: its title, the cells that give its points, and how many."""

    title: str
    #: (notebook, cell)
    cells: list[tuple[str, str]]
    points: float


@dataclass
class Row:
    """A student's marks. None is what nobody has marked yet, and never 0."""

    id: str
    first_name: str | None
    last_name: str | None
    email: str | None
    lms_user_id: str | None
    parts: list[float | None]
    penalty: float = 0.0
    #: "marked", "not-handed-in", "not-graded", "waits" (for the teacher), "again" or "changed" (graded before that).
    state: str = "marked"
    #: The problems that wait for the teacher.
    waits: list[str] = field(default_factory=list)
    #: Why the work could not be read, as the name of a sentence.
    unreadable: str | None = None

    @property
    def total(self) -> float | None:
        """All points less the penalty; None while anything is open."""
        if self.state != "marked":
            return None
        return max(0.0, sum(part or 0 for part in self.parts) - self.penalty)


def read_marks(course: CourseDirectory, gradebook: Gradebook) -> tuple[list[Part], list[Row]]:
    """The problems, and a row for everybody in the grade book and everybody who handed in. Raises MissingEntry."""
    name = course.assignment_id
    parts = parts_of(course, gradebook)
    now = tests_now(course)
    submissions = {submission.student.id: submission for submission in gradebook.assignment_submissions(name)}
    known = {student.id: student for student in gradebook.students}
    handed = handed_in(course)
    rows = []
    for id_ in sorted({*known, *handed}):
        student = known.get(id_)
        who = [getattr(student, field_, None) for field_ in ("first_name", "last_name", "email", "lms_user_id")]
        row = Row(id_, *who, parts=[None] * len(parts))
        fill(row, parts, submissions.get(id_))
        stale = why_stale(course, id_, now) if id_ in handed and row.state in ("marked", "waits") else None
        if row.state == "not-graded" and id_ not in handed:
            row.state = "not-handed-in"
        row.state = stale or row.state
        if id_ in handed:
            row.unreadable = why_unreadable(course, id_)
        rows.append(row)
    return parts, rows


def fill(row: Row, parts: list[Part], submission: SubmittedAssignment | None) -> None:
    """Writes the marks of a submission into the row."""
    grades = {(grade.notebook.name, grade.name): grade for book in (submission.notebooks if submission else []) for grade in book.grades}
    open_ = set()
    for at, part in enumerate(parts):
        own = [grades[cell] for cell in part.cells if cell in grades]
        if any(grade.needs_manual_grade for grade in own):
            open_.add(at)
            row.waits.append(part.title)
        elif len(own) == len(part.cells) and all(has_mark(grade) for grade in own):
            row.parts[at] = sum(grade.score for grade in own)
    marked = [part for part in row.parts if part is not None]
    if not marked and not open_:
        row.state, row.waits = "not-graded", []
    elif len(marked) < len(parts):
        row.state = "waits"
        row.waits = row.waits or [part.title for part, points in zip(parts, row.parts) if points is None]
    row.penalty = sum(book.late_submission_penalty or 0 for book in submission.notebooks) if submission else 0.0


def has_mark(grade) -> bool:
    return grade.auto_score is not None or grade.manual_score is not None


def parts_of(course: CourseDirectory, gradebook: Gradebook) -> list[Part]:
    """The problems: the cells with points, gathered under the headings of the second level above them."""
    assignment = gradebook.find_assignment(course.assignment_id)
    points = {(book.name, cell.name): cell.max_score for book in assignment.notebooks for cell in book.grade_cells}
    found: list[Part] = []
    for file in sorted(Path(path_in(course, course.source_directory)).glob("*.ipynb")):
        title = None
        for cell in nbformat.read(file, as_version=4).cells:
            if cell.cell_type == "markdown" and not grade_id(cell) and (heading := re.search(r"^## +(.+)$", cell.source, re.M)):
                title = re.sub(r"\s*\(\d+[^)]*\)$", "", heading[1]).strip()
            key = (file.stem, grade_id(cell) or "")
            if key not in points:
                continue
            if title is None or not found or found[-1].title != title:
                found.append(Part(title or key[1], [], 0))
            found[-1].cells.append(key)
            found[-1].points += points.pop(key)
    # Cells that the grade book has and the source no longer.
    found += [Part(cell, [(book, cell)], most) for (book, cell), most in points.items()]
    return found


def why_unreadable(course: CourseDirectory, student: str) -> str | None:
    """What is kept of a file that was no notebook says why; nothing else is noted anywhere."""
    for step in (course.autograded_directory, course.submitted_directory):
        folder = Path(path_in(course, step, student))
        for ending in ("unreadable", "link", "removed"):
            for kept in sorted(folder.glob(f"*.ipynb.{ending}*")) + sorted(folder.glob(f"folder.{ending}")):
                return "link" if ending == "link" else problem_of(kept, MEGABYTES, CELLS) or "unreadable"
    return None
