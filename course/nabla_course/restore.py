"""Puts a submission's answers into the notebook that was handed out, whatever became of the notebook on the way."""

from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.preprocessors import NbGraderPreprocessor

from .rebuild import restored


class Restore(NbGraderPreprocessor):
    """Rebuilds the submitted notebook on its source: every cell of the source, in its order, with its own text and rights.

    Only the text of cells that were to be answered comes from the submission. Cells that the student has added stay
    behind the cell that they followed, without any of nbgrader's marks. So cells that were deleted, copied, moved or
    changed, forged points and another kernel do neither harm nor good.
    """

    def preprocess(self, nb: NotebookNode, resources: dict) -> tuple[NotebookNode, dict]:
        where = resources["nbgrader"]
        coursedir = self.parent.parent.coursedir
        folder = Path(coursedir.root, coursedir.format_path(coursedir.source_directory, ".", where["assignment"]))
        source = nbformat.read(folder / f"{where['notebook']}.ipynb", as_version=4)
        with Gradebook(where["db_url"]) as gradebook:
            return restored(nb, source, lambda name: released(gradebook, where, name)), resources


def released(gradebook: Gradebook, where: dict, name: str) -> str:
    """The text in which a cell was handed out; empty when it never was."""
    try:
        return gradebook.find_source_cell(name, where["notebook"], where["assignment"]).source or ""
    except MissingEntry:
        return ""
