"""The notebook that was handed out, with a submission's answers in it. Needs nothing of nbgrader."""

import re
from base64 import b64decode

import nbformat
from nbformat import NotebookNode

from .messages import say

#: Pictures that a browser shows.
PICTURES = {"image/png", "image/jpeg", "image/gif", "image/webp"}
#: Where a cell declares a name.
DECLARED = re.compile(r"^(?:let|const|var|class|(?:async +)?function\*?) +([\w$]+)", re.M)
#: Code in a cell of text.
FENCED = re.compile(r"^(`{3,}|~{3,})[^\n]*\n(.*?)^\1", re.M | re.S)


def restored(submitted: NotebookNode, source: NotebookNode, blank) -> NotebookNode:
    """The source notebook with the answers, and the extra cells, of the submitted one.

    :param blank: gives the text in which the cell of a name was handed out
    """
    names = [name_of(cell) for cell in source.cells]
    originals = dict(zip(names, source.cells))
    answers, extra = sort_out(submitted, originals, blank)
    elsewhere = answered_elsewhere(submitted, originals, blank)
    cells = list(extra.get((None, "after"), []))
    for name, cell in originals.items():
        if is_answer(cell):
            # Also an answer that was left empty is the text in which it was handed out, not the model answer.
            answer = answers.get(name, {"source": "" if name in elsewhere else blank(name)})
            cell.source = answer["source"]
            if answer.get("attachments"):
                cell.attachments = answer["attachments"]
        cells += [*extra.get((name, "before"), []), cell, *extra.get((name, "after"), [])]
    source.cells = cells
    for name, cell in originals.items():
        if is_written(cell) and name not in answers:
            take_words(source.cells, cell)
    source.nbformat_minor = max(source.nbformat_minor, 5)
    for number, cell in enumerate(source.cells):
        cell.pop("added", None)
        cell.setdefault("id", f"extra-{number}")
    return source


def sort_out(submitted: NotebookNode, originals: dict[str, NotebookNode], blank) -> tuple[dict, dict]:
    """What of a submission is an answer, by the answer's name, and which cells are the student's own, by their place.

    A cell that was given and that the student has changed is a cell of their own: what they wrote in it may be a function
    that an answer calls, or words. It does not take the original's place.
    """
    prose = {cell.source for cell in originals.values() if cell.cell_type == "markdown"}
    answers: dict[str, dict] = {}
    extra: dict[tuple[str | None, str], list[NotebookNode]] = {}
    before = None
    for cell in submitted.cells:
        marks = (grade_id(cell), cell.get("id"))
        name = next((mark for mark in marks if isinstance(mark, str) and mark and mark in originals), None)
        text = source_of(cell)
        place = (before, "after")
        if name is not None:
            original = originals[name]
            given = {text_key(text_) for text_ in (original.source, blank(name), without_hidden(original.source))}
            # Code that was given comes last, so that what others rely on is what it says.
            place = (name, "before" if original.cell_type == "code" and before != name else "after")
            copied, before = before, name
            if text_key(text) in (given if not is_answer(original) else {text_key(blank(name))}):
                continue
            # The first copy that says something is the answer. Later ones still run where they ran for the student.
            if is_answer(original):
                if name not in answers:
                    if original.cell_type == "code" and cell.get("cell_type") == "markdown":
                        text = "\n".join(code for _, code in FENCED.findall(text)) or text
                    answers[name] = {"source": text, "attachments": attachments_of(cell)}
                    continue
                before = copied
                place = (before, "after")
            elif original.cell_type == "markdown":
                text = text.removeprefix(original.source).strip()
        elif text in prose:
            continue
        extra.setdefault(place, []).append(added(cell, text))
    return answers, extra


def answered_elsewhere(submitted: NotebookNode, originals: dict[str, NotebookNode], blank) -> set[str]:
    """The answers whose cell is gone, and whose variables or functions all stand in other cells: in a new one, say, or merged into another.

    Where the cell was handed out they must not be made anew.
    """
    there = {mark for cell in submitted.cells for mark in (grade_id(cell), cell.get("id")) if isinstance(mark, str)}
    declared = set(DECLARED.findall("\n".join(source_of(cell) for cell in submitted.cells if cell.get("cell_type") == "code")))
    wanted = {name: DECLARED.findall(blank(name)) for name, cell in originals.items() if is_answer(cell) and name not in there}
    return {name for name, names in wanted.items() if names and set(names) <= declared}


def take_words(cells: list[NotebookNode], written: NotebookNode) -> None:
    """Where an answer in words was left empty and the student wrote words elsewhere, the answer is those words.

    They are looked for in the same problem, that is up to the headings around it, and then anywhere.
    """
    at = next(index for index, cell in enumerate(cells) if cell is written)
    first = next((index for index in range(at, -1, -1) if is_heading(cells[index])), 0)
    last = next((index for index in range(at + 1, len(cells)) if is_heading(cells[index])), len(cells))
    near = [cell for cell in cells[first:last] if is_words(cell)]
    words = near or [cell for cell in cells if is_words(cell)]
    if not words:
        return
    written.source = "\n\n".join([say("moved"), *(cell.source for cell in words)])
    pictures = {name: data for cell in words for name, data in cell.get("attachments", {}).items()}
    if pictures:
        written.attachments = pictures
    if near:
        cells[:] = [cell for cell in cells if not any(cell is word for word in near)]


def is_heading(cell: NotebookNode) -> bool:
    """Does a new problem begin here, as the problem set was handed out?"""
    return cell.cell_type == "markdown" and not cell.get("added") and bool(re.search(r"^#{1,3} ", cell.source, re.M))


def is_words(cell: NotebookNode) -> bool:
    """Is it a cell of the student's own that holds words rather than code?"""
    if not cell.get("added") or not cell.source.strip():
        return False
    if cell.cell_type != "code":
        return True
    # A new cell is one for code until somebody changes that; comments are words, too.
    text = re.sub(r"^\s*(//|/\*+|\*/?)", "", cell.source, flags=re.M)
    code = re.search(r"=>|[;{}]\s*$|^\s*(const|let|var|function|import|class|return|for|if)\b", text, re.M)
    return code is None and len(text.split()) >= 4


def name_of(cell: NotebookNode) -> str:
    return grade_id(cell) or cell.get("id") or ""


def grade_id(cell: NotebookNode) -> str | None:
    """nbgrader's name for a cell."""
    try:
        return cell["metadata"]["nbgrader"]["grade_id"]
    except (KeyError, TypeError, IndexError):
        return None


def is_answer(cell: NotebookNode) -> bool:
    """Is it for the student to fill in?"""
    return bool(cell.metadata.get("nbgrader", {}).get("solution"))


def is_written(cell: NotebookNode) -> bool:
    """Is it for an answer in words?"""
    return is_answer(cell) and cell.cell_type == "markdown"


def source_of(cell: NotebookNode) -> str:
    """A cell's text; empty where there is something else instead. Half a character of a pair, which no file can hold, is replaced."""
    text = cell.get("source", "")
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if isinstance(text, str) else ""


def without_hidden(text: str) -> str:
    """A test cell as it is handed out, by nbgrader's rule: no line from one that begins hidden tests to one that ends them."""
    lines, hidden = [], False
    for line in text.split("\n"):
        hidden = hidden or "BEGIN HIDDEN TESTS" in line
        if not hidden:
            lines.append(line)
        hidden = hidden and "END HIDDEN TESTS" not in line
    return "\n".join(lines)


def text_key(text: str) -> str:
    """The same for texts that differ by blanks at line ends and around."""
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def attachments_of(cell: NotebookNode) -> dict:
    """The pictures in a cell, as far as they are some: name -> type -> base64."""
    attachments = cell.get("attachments")
    found = {}
    for name, bundle in attachments.items() if isinstance(attachments, dict) else []:
        pictures = {type_: data for type_, data in bundle.items() if is_picture(type_, data)} if isinstance(bundle, dict) else {}
        if pictures and isinstance(name, str):
            found[name.encode("utf-8", "replace").decode()] = pictures
    return found


def is_picture(type_: str, data) -> bool:
    if type_ not in PICTURES or not isinstance(data, str):
        return False
    try:
        return len(b64decode("".join(data.split()), validate=True)) > 0
    except ValueError:
        return False


def added(cell: NotebookNode, text: str) -> NotebookNode:
    """A student's own cell: its text and pictures, and nothing that could speak to nbgrader or to a page."""
    if cell.get("cell_type") == "code":
        fresh = nbformat.v4.new_code_cell(text)
    else:
        # What a raw cell holds goes into pages as it is: it becomes a text that only stands there.
        fence = "`" * (max((len(run) for run in re.findall("`+", text)), default=2) + 3)
        raw = cell.get("cell_type") == "raw" and text.strip()
        fresh = nbformat.v4.new_markdown_cell(f"{fence}\n{text}\n{fence}" if raw else text)
        if pictures := attachments_of(cell):
            fresh.attachments = pictures
    del fresh["id"]
    fresh["added"] = True
    return fresh
