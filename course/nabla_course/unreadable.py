"""Submissions that are no notebooks: they are marked as unanswered, and stop nobody else's."""

from pathlib import Path

import nbformat

from .texts import text


def replace(notebooks: list[str], **_: str) -> None:
    """Puts an empty notebook with a note into the place of each that cannot be read, and keeps the file beside it.

    nbgrader calls this before it marks a submission (`Autograde.pre_convert_hook`).
    """
    for file in map(Path, notebooks):
        if is_readable(file):
            continue
        kept = free_name(file)
        file.rename(kept)
        note = nbformat.v4.new_markdown_cell(text("unreadable", file=file.name, kept=kept.name))
        nbformat.write(nbformat.v4.new_notebook(cells=[note]), file)


def is_readable(file: Path) -> bool:
    """Is it a file of its own that holds a notebook's cells?"""
    if file.is_symlink():
        return False
    try:
        notebook = nbformat.read(file, as_version=4)
        return all(isinstance(cell, dict) for cell in notebook.cells)
    except Exception:  # Whatever is wrong with it, from broken JSON to a wrong format: it is no notebook.
        return False


def free_name(file: Path) -> Path:
    """A name beside the file that is not taken yet."""
    names = (file.with_name(f"{file.name}.unreadable{number or ''}") for number in range(1000))
    return next(name for name in names if not name.exists() and not name.is_symlink())
