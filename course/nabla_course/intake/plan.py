"""What of an archive is taken: for each student the notebooks that count, and why the rest does not."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import nbformat

from ..late import Late, handed_in
from ..rebuild import name_of
from ..roster.names import Names
from ..tidy import ENDINGS, choose
from .archive import ArchiveError, Piece
from .path import Packed, packed
from .who import Found, Listed, find


@dataclass
class ProblemSet:
    """What the course knows of it."""

    name: str
    #: The names of its notebooks -> the names of their cells.
    notebooks: dict[str, set[str]]
    #: The cells of the course's other problem sets, by their names.
    others: dict[str, set[str]]
    #: In UTC.
    due: datetime | None


@dataclass
class Taken:
    """A student's work: notebook -> the file that counts."""

    student: str
    files: dict[str, Piece]
    found: Found
    time: datetime | None
    #: "new", "again", "same", or "kept" where what is there already counts instead.
    state: str
    #: Sentences to be added, by their names.
    notes: list[str] = field(default_factory=list)


@dataclass
class Plan:
    taken: list[Taken]
    #: The path, the sentence, and what it tells of.
    left: list[tuple[str, str, dict]]
    #: How many files are no notebooks.
    others: int
    nobody: list[str]


def make_plan(pieces: Iterable[Piece], set_: ProblemSet, names: Names, listed: Listed, submitted, late: Late) -> Plan:
    """Reads an archive through and decides. Nothing is written.

    :param submitted: where a student's submission is kept
    """
    left: list[tuple[str, str, dict]] = []
    others: list[tuple[str, str | None]] = []
    theirs: dict[str, list[tuple[Piece, Packed, Found]]] = defaultdict(list)
    for piece in pieces:
        of = packed(piece.path)
        if piece.problem:
            left.append((piece.path, piece.problem, {}))
        elif not ENDINGS.search(of.file):
            others.append((piece.path, find(piece.path, of, names, listed).student))
        elif (found := find(piece.path, of, names, listed)).student is None:
            left.append((piece.path, found.why, found.data))
        else:
            theirs[found.student].append((piece, of, found))
    taken = []
    for student in sorted(theirs):
        work = take(student, theirs[student], set_, listed, Path(submitted(student)), late, left)
        if work is not None:
            taken.append(work)
    # Who sent a document instead of a notebook did hand in something.
    instead = [(path, student) for path, student in others if student is not None and student not in theirs]
    left += [(path, "no-notebook", {"student": student}) for path, student in instead]
    had = set(theirs) | {student for _, student in instead}
    nobody = sorted(id_ for id_ in names.by_id.values() if id_ not in had and not Path(submitted(id_)).is_dir())
    return Plan(taken, left, len(others) - len(instead), nobody)


def take(student: str, work, set_: ProblemSet, listed: Listed, folder: Path, late: Late, left) -> Taken | None:
    """One student's work; what of it is not taken goes to `left`."""
    alone = len(set_.notebooks) == 1
    originals = {piece.path: of.file for piece, of, _ in work}
    chosen = {name: choose(originals, name, alone) for name in set_.notebooks}
    of_path = {piece.path: (piece, of, found) for piece, of, found in work}
    files, notes = {}, []
    for name, path in chosen.items():
        if path is None:
            continue
        piece, of, found = of_path[path]
        try:
            problem, data = look_at(piece.read(), name, set_)
        except ArchiveError as error:
            left.append((path, str(error), {}))
            continue
        if problem == "other-set":
            left.append((path, problem, data))
            continue
        notes += [problem] if problem else []
        files[name] = piece
    for path in originals:
        if path not in chosen.values():
            left.append((path, "another-counts" if files else "which", {"student": student}))
    if not files:
        return None
    of, found = next(of_path[piece.path][1:] for piece in files.values())
    time = listed.times.get(student)
    if time is None and of.late and set_.due is not None:
        time = max(set_.due + timedelta(minutes=late.grace, seconds=1), handed_in(folder) or datetime.min)
        notes.append("late-unknown")
    elif of.late and time is None:
        notes.append("late-no-due")
    return Taken(student, files, found, time, state_of(folder, files, time, set_.due, late), notes)


def state_of(folder: Path, files: dict[str, Piece], time: datetime | None, due: datetime | None, late: Late) -> str:
    """Is the work new, or does it take the place of what was handed in before, or does that count still?"""
    if not any((folder / f"{name}.ipynb").exists() for name in files):
        return "new"
    before = {path: path.read_bytes() for path in (folder / f"{name}.ipynb" for name in files) if path.is_file()}
    if all(before.get(folder / f"{name}.ipynb") == piece.read() for name, piece in files.items()):
        return "same" if time is None or time == handed_in(folder) else "again"
    earlier = handed_in(folder)
    if time is not None and earlier is not None and time < earlier:
        return "kept-later" if late.counts == "latest" or not late.is_late(earlier, due) else "again"
    if late.counts == "on-time" and late.is_late(time, due) and not late.is_late(earlier, due):
        return "kept"
    return "again"


def look_at(data: bytes, name: str, set_: ProblemSet) -> tuple[str | None, dict]:
    """What is odd about a notebook: it cannot be read, belongs to another problem set, or has no cell of this one."""
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig", "replace")
        cells = nbformat.from_dict(json.loads(text))["cells"]
        have = {mark for cell in cells for mark in (name_of(cell), cell.get("id"))}
    except Exception:  # whatever it is, it is marked as unanswered, and grading says so
        return "unreadable", {}
    mine = len(have & set_.notebooks[name])
    # Sets share names such as that of the answer in words: it belongs where most of its cells do.
    other, theirs = max(((other, len(have & cells_)) for other, cells_ in set_.others.items()), key=lambda item: item[1], default=("", 0))
    if theirs > max(mine, 1):
        return "other-set", {"other": other}
    return (None if mine else "no-cells"), {}


def problem_set(course, name: str, due: datetime | None) -> ProblemSet:
    """Reads the sources of the course in which the problem set stands."""
    sources = Path(course.root, course.source_directory)
    cells = {folder.name: {file.stem: names_in(file) for file in folder.glob("*.ipynb")} for folder in sources.iterdir()}
    own = cells.pop(name, {})
    mine = set().union(*own.values()) if own else set()
    others = {other: set().union(*found.values()) - mine for other, found in cells.items() if found}
    return ProblemSet(name, own, others, due)


def names_in(file: Path) -> set[str]:
    try:
        return {name_of(cell) for cell in nbformat.read(file, as_version=4).cells if name_of(cell)}
    except Exception:  # a source that cannot be read is somebody else's trouble
        return set()
