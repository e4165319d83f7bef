"""Submissions that are no notebooks: they are marked as unanswered, and stop nobody else's."""

import json
import os
from functools import partial
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from .messages import say
from .rebuild import attachments_of, grade_id
from .tidy import FOLDER_LINK, free_name, tidy

#: The largest file that is read, and the largest number of cells: more than any honest work has, photographs included.
MEGABYTES = 50
CELLS = 10_000


def check(megabytes: float = MEGABYTES, cells: int = CELLS):
    """What nbgrader is to call before it marks a submission (`Autograde.pre_convert_hook`): see `replace`."""
    return partial(replace, megabytes=megabytes, cells=cells)


def replace(notebooks: list[str], assignment: str, student: str, megabytes: float = MEGABYTES, cells: int = CELLS, **_: str) -> None:
    """Puts an empty notebook with a note into the place of each that cannot be read, and keeps the file beside it.

    Where only what is not marked is damaged, outputs or metadata, the notebook goes on without it.

    `notebooks`, which is nbgrader's own list, has their right names afterwards.
    """
    wanted = [file.stem for file in Path("source", assignment).glob("*.ipynb")]
    for folder in {Path(notebook).parent for notebook in notebooks}:
        tidy(folder, student, wanted)
        given = [Path(notebook).name for notebook in notebooks if Path(notebook).parent == folder]
        names = {file.name for file in folder.glob("*.ipynb")} | {f"{name}.ipynb" for name in wanted if f"{name}.ipynb" in given}
        notebooks[:] = [notebook for notebook in notebooks if Path(notebook).parent != folder]
        notebooks += sorted(os.path.join(folder, name) for name in names)
    for file in [Path(notebook) for notebook in notebooks]:
        problem = problem_of(file, megabytes, cells)
        if problem is None:
            continue
        plain = plain_notebook(file, cells) if problem == "unreadable" else None
        if plain is not None:
            file.rename(free_name(file, "damaged"))
            nbformat.write(plain, file)
            continue
        kept = keep(file)
        note = nbformat.v4.new_markdown_cell(say(problem, file=file.name, kept=kept.name, megabytes=f"{megabytes:g}"))
        nbformat.write(nbformat.v4.new_notebook(cells=[note]), file)


def problem_of(file: Path, megabytes: float, cells: int) -> str | None:
    """Why the file is not read as a notebook, as the name of a sentence; None if it is."""
    if not file.is_file():
        return "unreadable"
    if file.stat().st_size > megabytes * 1e6:
        return "too-large"
    try:
        notebook = nbformat.read(file, as_version=4)
        if not all(isinstance(cell, dict) for cell in notebook.cells):
            return "unreadable"
        return None if len(notebook.cells) <= cells else "too-many"
    except Exception:  # Whatever is wrong with it, from broken JSON to a wrong format: it is no notebook.
        return "unreadable"


def plain_notebook(file: Path, limit: int) -> NotebookNode | None:
    """What is marked of a notebook: its cells' kinds, texts, pictures and names. None where there are no cells, or more than the limit."""
    try:
        cells = json.loads(file.read_text(encoding="utf-8-sig"))["cells"]
        made = [plain_cell(cell) for cell in cells if isinstance(cell, dict)]
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None
    return nbformat.v4.new_notebook(cells=made) if made and len(made) == len(cells) <= limit else None


def plain_cell(cell: dict) -> NotebookNode:
    text = cell.get("source", "")
    if isinstance(text, list):
        text = "".join(line for line in text if isinstance(line, str))
    make = {"code": nbformat.v4.new_code_cell, "raw": nbformat.v4.new_raw_cell}.get(cell.get("cell_type"), nbformat.v4.new_markdown_cell)
    made = make(text if isinstance(text, str) else "")
    if name := grade_id(cell):
        made.metadata["nbgrader"] = {"grade_id": name}
    if isinstance(cell.get("id"), str):
        made.id = cell["id"]
    if pictures := attachments_of(cell):
        made.attachments = pictures
    return made


def keep(file: Path) -> Path:
    """Renames the file, and returns what is kept of it; of a link that is the text which tells of it."""
    if not file.exists() or (file.is_file() and file.stat().st_size == 0):
        for told in (*(file.with_name(f"{file.name}.{ending}") for ending in ("link", "removed")), file.with_name(FOLDER_LINK)):
            if told.exists():
                return told
    if not os.path.lexists(file):
        return file
    return file.rename(free_name(file, "unreadable"))
