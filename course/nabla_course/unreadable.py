"""Submissions that are no notebooks: they are marked as unanswered, and stop nobody else's."""

import os
from pathlib import Path

import nbformat

from .messages import say

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
        note = nbformat.v4.new_markdown_cell(say("unreadable", file=file.name, kept=kept.name))
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
            (folder / FOLDER_LINK).write_bytes(os.fsencode(target))
    targets = {}
    for where, folders, files in os.walk(folder):
        links = [path for path in (Path(where, name) for name in folders + files) if path.is_symlink()]
        if links:
            os.chmod(where, os.stat(where).st_mode | 0o700)  # what was unpacked may be read-only
        for path in links:
            targets[path] = os.readlink(path)
            path.unlink()
    # Not before the last link is gone: the text's name might be one.
    for path, target in targets.items():
        free_name(path, "link").write_bytes(os.fsencode(target))


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
    return file.rename(free_name(file, "unreadable"))


def free_name(file: Path, ending: str) -> Path:
    """A name beside the file, with this ending, that is not taken yet."""
    names = (file.with_name(f"{file.name}.{ending}{number or ''}") for number in range(1000))
    return next(name for name in names if not name.exists())
