"""Submissions that are no notebooks: they are marked as unanswered, and stop nobody else's."""

import os
from pathlib import Path

import nbformat

from .texts import text

FOLDER_LINK = "folder.link"


def replace(notebooks: list[str], student: str, **_: str) -> None:
    """Puts an empty notebook with a note into the place of each that cannot be read, and keeps the file beside it.

    nbgrader calls this before it marks a submission (`Autograde.pre_convert_hook`).
    """
    files = [Path(notebook) for notebook in notebooks]
    for folder in {file.parent for file in files}:
        drop_links(folder, student)
    for file in files:
        if is_readable(file):
            continue
        kept = keep(file)
        note = nbformat.v4.new_markdown_cell(text("unreadable", file=file.name, kept=kept.name))
        nbformat.write(nbformat.v4.new_notebook(cells=[note]), file)


def drop_links(folder: Path, student: str) -> None:
    """Leaves of each link in a submission a text `NAME.link` that says where it led; of one to the whole, `FOLDER_LINK`.

    A submission has no use for links, and one might lead to somebody else's or to anything on the teacher's disk.
    """
    for level in (folder.parent, folder):
        if level.is_symlink() and (level == folder or level.name == student):
            target = os.readlink(level)
            level.unlink()
            folder.mkdir(parents=True)
            (folder / FOLDER_LINK).write_text(target, encoding="utf-8")
    for where, folders, files in os.walk(folder):
        for path in (Path(where, name) for name in folders + files):
            if path.is_symlink():
                path.with_name(f"{path.name}.link").write_text(os.readlink(path), encoding="utf-8")
                path.unlink()


def is_readable(file: Path) -> bool:
    """Is there a file that holds a notebook's cells?"""
    try:
        notebook = nbformat.read(file, as_version=4)
        return all(isinstance(cell, dict) for cell in notebook.cells)
    except Exception:  # Whatever is wrong with it, from broken JSON to a wrong format: it is no notebook.
        return False


def keep(file: Path) -> Path:
    """Renames the file, and returns what is kept of it; of a link that is the text which tells of it."""
    if not file.exists() or file.stat().st_size == 0:
        for told in (file.with_name(f"{file.name}.link"), file.with_name(FOLDER_LINK)):
            if told.exists():
                return told
    names = (file.with_name(f"{file.name}.unreadable{number or ''}") for number in range(1000))
    return file.rename(next(name for name in names if not name.exists()))
