"""The rows of a grade book that a job needs: the problem set's, and one student's."""

import hashlib
import json

from nbgrader.api import (
    Assignment,
    Base,
    BaseCell,
    Comment,
    Course,
    Grade,
    GradeCell,
    Gradebook,
    Notebook,
    SolutionCell,
    SourceCell,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
    TaskCell,
)
from sqlalchemy import insert, select


def definition(gradebook: Gradebook, assignment: str) -> dict[str, list[dict]]:
    """The problem set itself: its notebooks, its cells, their points. Table name -> rows, in an order that can be inserted."""
    found = gradebook.find_assignment(assignment)
    notebooks = select(Notebook.id).where(Notebook.assignment_id == found.id)
    cells = select(BaseCell.id).where(BaseCell.notebook_id.in_(notebooks))
    return _read(
        gradebook,
        {
            Course: Course.id == found.course_id,
            Assignment: Assignment.id == found.id,
            Notebook: Notebook.assignment_id == found.id,
            BaseCell: BaseCell.notebook_id.in_(notebooks),
            **{kind: kind.__table__.c.id.in_(cells) for kind in (GradeCell, SolutionCell, TaskCell)},
            SourceCell: SourceCell.notebook_id.in_(notebooks),
        },
    )


def work_of(gradebook: Gradebook, assignment: str, student: str) -> dict[str, list[dict]]:
    """What the grade book knows already of a student's submission: empty, or marks given before, by hand too."""
    found = gradebook.find_assignment(assignment)
    submissions = select(SubmittedAssignment.id).where(
        SubmittedAssignment.assignment_id == found.id, SubmittedAssignment.student_id == student
    )
    notebooks = select(SubmittedNotebook.id).where(SubmittedNotebook.assignment_id.in_(submissions))
    return _read(
        gradebook,
        {
            Student: Student.id == student,
            SubmittedAssignment: SubmittedAssignment.id.in_(submissions),
            SubmittedNotebook: SubmittedNotebook.id.in_(notebooks),
            Grade: Grade.notebook_id.in_(notebooks),
            Comment: Comment.notebook_id.in_(notebooks),
        },
    )


def write(gradebook: Gradebook, rows: dict[str, list[dict]]) -> None:
    """Puts the rows into a grade book that has none of them."""
    for table, values in rows.items():
        if values:
            gradebook.db.execute(insert(Base.metadata.tables[table]), values)
    gradebook.db.commit()


def fingerprint(rows: dict[str, list[dict]]) -> str:
    """The same for the same rows, in whatever order the database tells them."""
    ordered = {table: sorted(json.dumps(row, sort_keys=True, default=str) for row in found) for table, found in rows.items()}
    return hashlib.sha256(json.dumps(ordered).encode()).hexdigest()


def _read(gradebook: Gradebook, conditions: dict) -> dict[str, list[dict]]:
    rows = {}
    for kind, condition in conditions.items():
        table = kind.__table__
        rows[table.name] = [dict(row) for row in gradebook.db.execute(select(table).where(condition)).mappings()]
    gradebook.db.rollback()  # ends the reading: nothing of the book stays locked
    return rows
