"""`npm run course -- en students FILE.csv`: shows what it understood; with --yes writes it."""

import argparse
from pathlib import Path

from ..messages import choose
from ..office import counted, opened, typed_path
from ..table import TableError
from .enter import compare, write
from .messages import MESSAGES
from .read import Problem, Roster, Student, read_roster

SEPARATORS = {",": "','", ";": "';'", "\t": "Tab"}


def say(name: str, /, **data: object) -> None:
    print(choose(MESSAGES[name], **data))


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="students", usage="npm run course -- en students FILE.csv [--id COLUMN] [--yes]")
    parser.add_argument("course")
    parser.add_argument("file", type=typed_path)
    parser.add_argument("--id", metavar="COLUMN")
    parser.add_argument("--yes", action="store_true")
    asked = parser.parse_args(arguments)
    try:
        roster = read_roster(asked.file, asked.id)
    except TableError as error:
        say(str(error), **error.data)
        return 1
    with opened(asked.course) as (_, gradebook):
        entry = compare(roster, gradebook)
        show_list(asked.file, roster)
        problems = sorted(roster.problems + entry.problems, key=lambda problem: problem.row)
        show_rows(roster.notes)
        if problems:
            show_rows(problems)
            say("not-written", count=len(problems))
            return 1
        show(entry)
        if not entry.new and not entry.changed:
            say("nothing")
        elif not asked.yes:
            say("ask")
        else:
            write(entry, gradebook)
            say("written")
    return 0


def show_list(file: Path, roster: Roster) -> None:
    table = roster.table
    say("read", file=file.name, rows=len(roster.students), encoding=table.encoding, separator=SEPARATORS[table.separator])
    say("columns", columns=", ".join(roster.columns.values()))
    ignored = [title for title in table.header if title and title not in roster.columns.values()]
    if ignored:
        say("ignored", columns=", ".join(ignored))
    say("identified", column=roster.identifier)


def show_rows(problems: list[Problem]) -> None:
    for problem in problems:
        print("  " + choose(MESSAGES[problem.name], row=problem.row, **problem.data))


def name_of(student: Student) -> str:
    names = ", ".join(filter(None, (student.last_name, student.first_name)))
    return "  ".join(filter(None, (names, student.email)))


def show(entry) -> None:
    if entry.new:
        say("new", count=len(entry.new))
        for student in entry.new:
            print(f"  {student.id}  {name_of(student)}")
    if entry.changed:
        say("changed", count=len(entry.changed))
        for student, changes in entry.changed:
            told = ", ".join(f"{choose(MESSAGES[name])}: {old or '-'} → {new or '-'}" for name, (old, new) in changes.items())
            print(f"  {student.id}  {told}")
    if entry.same:
        say("same", count=len(entry.same))
    if entry.missing:
        say("missing", count=len(entry.missing), ids=counted(entry.missing))


