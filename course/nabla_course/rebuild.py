"""The notebook that was handed out, with a submission's answers in it. Needs nothing of nbgrader."""

import nbformat
from nbformat import NotebookNode


def restored(submitted: NotebookNode, source: NotebookNode, blank) -> NotebookNode:
    """The source notebook with the answers, and the extra cells, of the submitted one.

    :param blank: gives the text in which the cell of a name was handed out
    """
    names = [grade_id(cell) or cell.get("id") or "" for cell in source.cells]
    prose = {cell.source for cell in source.cells if cell.cell_type == "markdown"}
    answers: dict[str, str] = {}
    extra: dict[str | None, list[NotebookNode]] = {None: []}
    before = None
    to_answer = {name for name, cell in zip(names, source.cells) if is_answer(cell)}
    for cell in submitted.cells:
        marks = (grade_id(cell), cell.get("id"))
        name = next((mark for mark in marks if isinstance(mark, str) and mark and mark in names), None)
        text = source_of(cell)
        before = name or before
        if name is None and text not in prose:
            extra.setdefault(before, []).append(added(cell))
        elif name in to_answer and text != blank(name):
            # The first copy that says something is the answer. Later ones still run, as they did for the student.
            if name in answers:
                extra.setdefault(before, []).append(added(cell))
            else:
                answers[name] = text
    cells = list(extra[None])
    for name, cell in zip(names, source.cells):
        if name in to_answer:
            cell.source = answers.get(name, blank(name))
        cells += [cell, *extra.get(name, [])]
    source.cells = cells
    source.nbformat_minor = max(source.nbformat_minor, 5)
    for number, cell in enumerate(cells):
        cell.setdefault("id", f"extra-{number}")
    return source


def grade_id(cell: NotebookNode) -> str | None:
    """nbgrader's name for a cell."""
    try:
        return cell["metadata"]["nbgrader"]["grade_id"]
    except (KeyError, TypeError, IndexError):
        return None


def is_answer(cell: NotebookNode) -> bool:
    """Is it for the student to fill in?"""
    return bool(cell.metadata.get("nbgrader", {}).get("solution"))


def source_of(cell: NotebookNode) -> str:
    """A cell's text; empty where there is something else instead."""
    text = cell.get("source", "")
    return text if isinstance(text, str) else ""


def added(cell: NotebookNode) -> NotebookNode:
    """A student's own cell: its text, and nothing that could speak to nbgrader."""
    new = {"code": nbformat.v4.new_code_cell, "raw": nbformat.v4.new_raw_cell}
    make = new.get(cell.get("cell_type"), nbformat.v4.new_markdown_cell)
    fresh = make(source_of(cell))
    del fresh["id"]
    return fresh
