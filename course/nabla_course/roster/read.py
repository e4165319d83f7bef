"""The students of a list, and what is wrong with which of its rows."""

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from ..table import Table, TableError, read_table
from .columns import columns_of, is_canvas, is_header, kind_of

#: What may be a student's identifier, the best first.
IDENTIFIERS = ("number", "login", "email", "lms")

#: A name of a folder on every system, and nothing that nbgrader's own patterns would stumble over.
POSSIBLE = re.compile(r"[^\s/\\:*?\"<>|+,{}\[\]\x00-\x1f.~-][^\s/\\:*?\"<>|+,{}\[\]\x00-\x1f]*(?<!\.)")
#: A long number that a spreadsheet has shortened.
SHORTENED = re.compile(r"\d([.,]\d+)?E\+\d+", re.IGNORECASE)
#: Names of devices, which Windows takes for no files.
DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@dataclass
class Student:
    id: str
    row: int
    first_name: str | None = None
    last_name: str | None = None
    email: str | None = None
    lms_user_id: str | None = None


@dataclass
class Problem:
    """What is wrong in a row, as the name of a sentence; a problem that is none, but to be known, is a note."""

    row: int
    name: str
    data: dict = field(default_factory=dict)


@dataclass
class Roster:
    table: Table
    #: What the columns hold -> their titles.
    columns: dict[str, str]
    #: Which of them the students are called by.
    identifier: str
    students: list[Student]
    problems: list[Problem]
    notes: list[Problem]


def read_roster(file: Path, identifier: str | None = None) -> Roster:
    """Reads a class list. `identifier` is the title of the column that students are to be called by.

    Raises TableError where the file is no list of students at all.
    """
    table = read_table(file, is_header)
    columns = columns_of(table.header)
    records = list(table.records())
    students: list[Student] = []
    problems, notes = [], []
    canvas = is_canvas(table.header)
    if canvas:
        records, notes = without_canvas_rows(records, table.header)
    by, at = identifier_of(table, columns, records, identifier)
    taken: dict[str, Student] = {}
    for number, row in records:
        if len(row) > len(table.header) and any(row[len(table.header) :]):
            problems.append(Problem(number, "too-many-fields", {"found": len(row), "expected": len(table.header)}))
            continue
        student = student_of(number, row, {**columns, by: at}, by)
        problem = problem_of(student, row[at], table.header[at])
        if problem is None and (known := taken.get(student.id.casefold())):
            if same(student, known):
                notes.append(Problem(number, "repeated", {"id": student.id, "first": known.row}))
                continue
            problem = Problem(number, "twice", {"id": row[at], "first": known.row})
        if problem:
            problems.append(problem)
            continue
        taken[student.id.casefold()] = student
        students.append(student)
    return Roster(table, {kind: table.header[at] for kind, at in columns.items()}, table.header[at], students, problems, notes)


def identifier_of(table: Table, columns: dict[str, int], records, wanted: str | None) -> tuple[str, int]:
    """The kind and the place of the column that students are called by: the best in which anything stands."""
    if wanted is not None:
        at = next((at for at, title in enumerate(table.header) if title.casefold() == wanted.casefold()), None)
        if at is None:
            raise TableError("no-such-column", wanted=wanted, found=", ".join(filter(None, table.header)))
        return kind_of(table.header[at]) or "number", at
    for kind in IDENTIFIERS:
        if kind in columns and (not records or any(row[columns[kind]] for _, row in records)):
            return kind, columns[kind]
    raise TableError("no-identifier", row=table.header_row, found=", ".join(filter(None, table.header)) or "-")


def student_of(number: int, row: list[str], columns: dict[str, int], by: str) -> Student:
    def of(kind: str) -> str | None:
        return row[columns[kind]] or None if kind in columns else None

    first, last = of("first"), of("last")
    if first is None and last is None and (name := of("name")):
        last, comma, first = (part.strip() for part in name.partition(","))
        first = first or None
    id_ = unicodedata.normalize("NFKC", row[columns[by]])
    email = of("email")
    return Student(id_.lower() if by == "email" else id_, number, first, last, email, of("lms"))


def problem_of(student: Student, text: str, column: str) -> Problem | None:
    """Why the row's identifier cannot be one."""
    said = {"id": text, "column": column}
    if not text:
        name = " ".join(filter(None, (student.first_name, student.last_name)))
        return Problem(student.row, "no-id", {**said, "name": name or student.email or "?"})
    if SHORTENED.fullmatch(text):
        return Problem(student.row, "shortened", said)
    if not POSSIBLE.fullmatch(student.id) or DEVICES.fullmatch(student.id) or len(student.id.encode()) > 100:
        return Problem(student.row, "no-folder", said)
    return None


def same(one: Student, other: Student) -> bool:
    """Do both rows say the same, as far as both say it? Not so where they differ in the case of the identifier."""
    if one.id != other.id:
        return False
    pairs = [(getattr(one, name), getattr(other, name)) for name in ("first_name", "last_name", "email", "lms_user_id")]
    return all(a is None or b is None or a.casefold() == b.casefold() for a, b in pairs)


def without_canvas_rows(records, header: list[str]):
    """Without the rows that hold no student: the points possible, what is hidden, and the test student."""
    kept, notes = [], []
    for number, row in records:
        # Only columns of marks say anything: "Manual Posting".
        if "points possible" in row[0].lower() or not any(row[: 3 + ("FirstName" in header)]):
            continue
        if row[0].casefold() in ("student, test", "학생, 테스트") or row[:2] in (["Student", "Test"],):
            notes.append(Problem(number, "test-student"))
            continue
        kept.append((number, row))
    return kept, notes
