"""A table of marks as a spreadsheet, Moodle or Canvas wants it.

- Moodle (Grades › Import › CSV) finds students by ID number or email address, whichever column is mapped. An empty field
  becomes 0 where the import makes a new grade item (`import_new_grade_item` in grade/import/csv/classes/load_data.php puts
  it in as it is); `-` is Moodle's own sign for no grade, everywhere.
- Canvas (Grades › Import) wants these five titles in front, and finds students by its ID, else by SIS User ID, SIS Login
  ID, or name (`process_student` in lib/gradebook_importer.rb). An empty field is no grade.
"""

import csv
from pathlib import Path

from ..messages import choose
from .messages import MESSAGES
from .read import Part, Row

POINTS_POSSIBLE = "    Points Possible"


def number(points: float | None, none: str = "") -> str:
    """Points with at most two digits behind the point."""
    return none if points is None else f"{points:.2f}".rstrip("0").rstrip(".")


def table(form: str, set_: str, parts: list[Part], rows: list[Row], by_problem: bool) -> list[list[str]]:
    return {"plain": plain, "moodle": moodle, "canvas": canvas}[form](set_, parts, rows, by_problem)


def plain(set_: str, parts: list[Part], rows: list[Row], by_problem: bool) -> list[list[str]]:
    """Everything there is to know, for a spreadsheet. What is not marked is empty."""
    titles = [choose(MESSAGES[name]) for name in ("id", "last_name", "first_name", "email")]
    problems = [f"{part.title} ({number(part.points)})" for part in parts]
    ends = [choose(MESSAGES["penalty"]), choose(MESSAGES["total"], points=number(sum(part.points for part in parts))), choose(MESSAGES["state"])]
    made = [titles + problems + ends]
    for row in rows:
        who = [row.id, row.last_name or "", row.first_name or "", row.email or ""]
        penalty = number(row.penalty) if row.penalty else ""
        made.append([*who, *map(number, row.parts), penalty, number(row.total), state(row)])
    return made


def moodle(set_: str, parts: list[Part], rows: list[Row], by_problem: bool) -> list[list[str]]:
    columns = [f"{set_}: {part.title}" for part in parts] if by_problem else []
    made = [["ID number", "Email address", "Last name", "First name", set_, *columns]]
    for row in rows:
        email = row.email or (row.id if "@" in row.id else "")
        who = ["" if "@" in row.id else row.id, email, row.last_name or "", row.first_name or ""]
        marks = [row.total, *(row.parts if by_problem else [])]
        made.append([*who, *(number(points, "-") for points in marks)])
    return made


def canvas(set_: str, parts: list[Part], rows: list[Row], by_problem: bool) -> list[list[str]]:
    columns = [f"{set_}: {part.title}" for part in parts] if by_problem else []
    most = [sum(part.points for part in parts), *(part.points for part in parts if by_problem)]
    made = [["Student", "ID", "SIS User ID", "SIS Login ID", "Section", set_, *columns]]
    made.append([POINTS_POSSIBLE, "", "", "", "", *map(number, most)])
    for row in rows:
        name = ", ".join(filter(None, (row.last_name, row.first_name))) or row.id
        sis = "" if row.id == row.lms_user_id else row.id
        marks = [row.total, *(row.parts if by_problem else [])]
        # Which of the two the identifier is, the list did not say: Canvas looks for it as both.
        made.append([name, row.lms_user_id or "", sis, sis, "", *map(number, marks)])
    return made


def write(file: Path, made: list[list[str]], form: str) -> None:
    """Writes it: for a spreadsheet with the mark by which Excel knows UTF-8."""
    with open(file, "w", encoding="utf-8-sig" if form == "plain" else "utf-8", newline="") as out:
        csv.writer(out).writerows(made if form != "plain" else [[tame(field) for field in row] for row in made])


def tame(field: str) -> str:
    """A name that a spreadsheet would take for a formula, made a text."""
    return f"'{field}" if field[:1] in ("=", "+", "@", "\t") or (field[:1] == "-" and not field[1:2].isdigit()) else field


def state(row: Row) -> str:
    said = choose(MESSAGES[row.state], problems=", ".join(row.waits))
    return f"{said}; {choose(MESSAGES[row.unreadable])}" if row.unreadable else said
