"""`npm run course -- en intake ps1 FILE.zip`: shows who got which file and why; with --yes writes it."""

import argparse
from datetime import UTC, timedelta

import dateutil.tz
from nbgrader.api import MissingEntry

from ..grade.course import path_in
from ..late import Late
from ..messages import choose
from ..office import counted, opened, typed_path
from ..roster.names import Names
from ..table import TableError
from .archive import ArchiveError, pieces_of
from .messages import MESSAGES
from .plan import Plan, ProblemSet, Taken, make_plan, problem_set
from .who import Listed, read_list
from .write import write_taken


def told(name: str, /, **data: object) -> str:
    return choose(MESSAGES[name], **data)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="intake", usage="npm run course -- en intake psN FILE.zip [--list LIST.csv] [--yes]")
    parser.add_argument("course")
    parser.add_argument("set")
    parser.add_argument("file", type=typed_path)
    parser.add_argument("--list", type=typed_path)
    parser.add_argument("--yes", action="store_true")
    asked = parser.parse_args(arguments)
    with opened(asked.course, asked.set) as (course, gradebook):
        try:
            due = gradebook.find_assignment(asked.set).duedate
        except MissingEntry:
            due = None
        set_ = problem_set(course, asked.set, due)
        students = gradebook.students
        if not set_.notebooks or not students:
            print(told("no-students" if set_.notebooks else "no-set", course=asked.course, set=asked.set))
            return 1
        names = Names(students)
        full = {student.id: ", ".join(filter(None, (student.last_name, student.first_name))) for student in students}
        late = Late(parent=course.parent)

        def submitted(student: str) -> str:
            return path_in(course, course.submitted_directory, student)

        try:
            listed = read_list(asked.list, names) if asked.list else Listed()
            plan = make_plan(pieces_of(asked.file), set_, names, listed, submitted, late)
        except TableError as error:
            print(told(str(error), **error.data))
            return 1
        except ArchiveError as error:
            print(told(str(error), file=asked.file.name))
            return 1
        show(plan, set_, full, late)
        todo = [taken for taken in plan.taken if taken.state in ("new", "again")]
        if not todo:
            print(told("nothing"))
        elif not asked.yes:
            print(told("ask"))
        else:
            for taken in todo:
                write_taken(course, taken)
            print(told("written", count=len(todo)))
    return 0


def show(plan: Plan, set_: ProblemSet, full: dict[str, str], late: Late) -> None:
    if set_.due is None:
        print(told("no-due"))
    else:
        local = set_.due.replace(tzinfo=UTC).astimezone(dateutil.tz.tzlocal())
        print(told("due", due=f"{local:%Y-%m-%d %H:%M}", zone=local.tzname()))
    todo = [taken for taken in plan.taken if taken.state in ("new", "again")]
    if todo:
        print(told("takes", count=len(todo)))
    for taken in todo:
        for name, piece in taken.files.items():
            print(f"  {taken.student}  {full[taken.student]}  ←  {piece.path}  ({'; '.join(remarks(taken, set_, late))})")
    for state in ("same", "kept", "kept-later"):
        ids = [taken.student for taken in plan.taken if taken.state == state]
        if ids:
            print(told(state, count=len(ids), ids=counted(ids)))
    if plan.left:
        print(told("left", count=len(plan.left)))
    for path, why, data in plan.left:
        print(f"  {path}: {told(why, **data)}")
    if plan.others:
        print(told("others", count=plan.others))
    if plan.nobody:
        print(told("nobody", count=len(plan.nobody), ids=counted(plan.nobody)))


def remarks(taken: Taken, set_: ProblemSet, late: Late) -> list[str]:
    found = [told(taken.found.why, **taken.found.data)]
    if taken.state == "again":
        found.append(told("again"))
    if late.is_late(taken.time, set_.due) and "late-unknown" not in taken.notes:
        found.append(told("late", late=length(taken.time - set_.due)))
    return found + [told(note) for note in taken.notes]


def length(time: timedelta) -> str:
    """A length of time, such as 2 d 03:15."""
    minutes = int(time.total_seconds() // 60)
    days = minutes // 1440
    return (f"{days} d " if days else "") + f"{minutes % 1440 // 60:02}:{minutes % 60:02}"


