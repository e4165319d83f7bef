"""A class list and the grade book: what is new, what differs, and writing it."""

from dataclasses import dataclass

from nbgrader.api import Gradebook
from nbgrader.api import Student as Row

from .read import Problem, Roster, Student

FIELDS = ("first_name", "last_name", "email", "lms_user_id")


@dataclass
class Entry:
    """What a list changes in the grade book."""

    new: list[Student]
    #: Who is there already, and the fields that get another value: name -> (old, new).
    changed: list[tuple[Student, dict[str, tuple[str | None, str]]]]
    same: list[Student]
    #: Identifiers of the grade book that the list has not.
    missing: list[str]
    #: What keeps it from being written.
    problems: list[Problem]


def compare(roster: Roster, gradebook: Gradebook) -> Entry:
    """Compares a list with the grade book. A field of which the list says nothing stays as it is."""
    known = {student.id: student for student in gradebook.students}
    entry = Entry([], [], [], [], [])
    bare = {bare_number(id_): id_ for id_ in known if bare_number(id_)}
    folded = {id_.casefold(): id_ for id_ in known}
    for student in roster.students:
        old = known.get(student.id)
        if old is None:
            alike = folded.get(student.id.casefold()) or bare.get(bare_number(student.id))
            if alike is not None:
                entry.problems.append(Problem(student.row, "alike", {"id": student.id, "known": alike}))
            else:
                entry.new.append(student)
            continue
        # A name as a whole takes the place of both its parts.
        whole = {"first_name"} if student.last_name and not student.first_name and old.first_name else set()
        changes = {
            name: (getattr(old, name), getattr(student, name))
            for name in FIELDS
            if name in whole or (getattr(student, name) and getattr(student, name) != getattr(old, name))
        }
        if changes:
            entry.changed.append((student, changes))
        else:
            entry.same.append(student)
    listed = {student.id for student in roster.students}
    entry.missing = sorted(id_ for id_ in known if id_ not in listed)
    return entry


def bare_number(id_: str) -> str:
    """A number without the zeros in front, which a spreadsheet takes away; empty for anything else."""
    return id_.lstrip("0") or "0" if id_.isdecimal() else ""


def write(entry: Entry, gradebook: Gradebook) -> None:
    """Writes what is new and what has changed, all of it or nothing."""
    for student in entry.new:
        values = {name: getattr(student, name) for name in FIELDS if getattr(student, name)}
        gradebook.db.add(Row(id=student.id, **values))
    for student, changes in entry.changed:
        row = gradebook.find_student(student.id)
        for name, (_, value) in changes.items():
            setattr(row, name, value)
    try:
        gradebook.db.commit()
    except BaseException:
        gradebook.db.rollback()
        raise

