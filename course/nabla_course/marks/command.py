"""`npm run course -- en marks ps1 --for moodle`: writes the marks as a table, and names whose mark is still open and why."""

import argparse
from collections import defaultdict
from pathlib import Path

from nbgrader.api import MissingEntry

from ..late import Late, is_rule, update_penalties
from ..messages import choose
from ..office import counted, opened, typed_path
from .forms import table, write
from .messages import MESSAGES
from .read import Row, read_marks

FORMS = ("plain", "moodle", "canvas")


def say(name: str, /, **data: object) -> None:
    print(choose(MESSAGES[name], **data))


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="marks", usage="npm run course -- en marks psN [--for plain|moodle|canvas] [--by-problem] [--to FILE.csv]")
    parser.add_argument("course")
    parser.add_argument("set")
    parser.add_argument("--for", dest="form", choices=FORMS, default="plain")
    parser.add_argument("--by-problem", action="store_true")
    parser.add_argument("--to", type=typed_path)
    asked = parser.parse_args(arguments)
    with opened(asked.course, asked.set) as (course, gradebook):
        try:
            rule = is_rule(course.parent.config)
            updated = update_penalties(gradebook, asked.set, Late(parent=course.parent)) if rule else 0
            parts, rows = read_marks(course, gradebook)
        except MissingEntry:
            say("no-set", set=asked.set)
            return 1
        file = asked.to or Path(course.root, f"{asked.set}-{asked.form}.csv")
        write(file, table(asked.form, asked.set, parts, rows, asked.by_problem), asked.form)
    if updated:
        say("updated", count=updated)
    say("count", file=file, rows=len(rows), marked=sum(row.total is not None for row in rows))
    name_open(rows, asked.set)
    return 0


def name_open(rows: list[Row], set_: str) -> None:
    """Says whose mark is still open, and whose work could not be read."""
    open_: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row.total is None:
            open_[choose(MESSAGES[row.state], problems=", ".join(row.waits))].append(row.id)
    for said, ids in open_.items():
        say("named", state=said, count=len(ids), ids=counted(ids))
    if any(row.state == "changed" for row in rows):
        say("regrade", set=set_)
    unreadable = [row for row in rows if row.unreadable]
    if unreadable:
        say("could-not-be-read", count=len(unreadable))
    for row in unreadable:
        print(f"  {row.id}: {choose(MESSAGES[row.unreadable])}")
