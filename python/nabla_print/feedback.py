"""nbgrader's feedback as a page that a student can read anywhere.

In the course's `nbgrader_config.py`:

    c.GenerateFeedback.exporter_class = "nabla_print.feedback.FeedbackExporter"
    c.GenerateFeedback.preprocessors = ["nabla_print.feedback.Marks"]
    c.HTMLExporter.language_code = "ko"
"""

import re
from pathlib import Path

import nbformat
from nbgrader.preprocessors import GetGrades
from traitlets import Bool

from . import PageExporter


HIDDEN = re.compile(r"^[^\n]*BEGIN HIDDEN TESTS.*?END HIDDEN TESTS[^\n]*(?:\n|\Z)", re.M | re.S)
HIDDEN_FAILED = {
    "ko": "공개하지 않은 검사를 통과하지 못했습니다.",
    "en": "A test that is not shown did not pass.",
}


class Marks(GetGrades):
    """Also tells what nobody has marked yet, which is not the same as no marks; keeps hidden tests hidden; adds solutions."""

    hidden_tests = Bool(
        False,
        help="Does feedback show hidden tests and, as it was marked with this, the right answers in its sentences?",
    ).tag(config=True)
    solutions = Bool(False, help="Does feedback show the model solution below each answer?").tag(config=True)

    def preprocess(self, nb, resources):
        self.language = "ko" if resources.get("language_code", "ko") == "ko" else "en"
        self.models = self._models(resources) if self.solutions else {}
        return super().preprocess(nb, resources)

    def preprocess_cell(self, cell, resources, cell_index):
        cell, resources = super().preprocess_cell(cell, resources, cell_index)
        roles = cell.metadata.get("nbgrader", {})
        if roles.get("solution") and roles.get("grade_id") in self.models:
            roles["model"] = self.models[roles["grade_id"]]
        if roles.get("grade") and not roles.get("solution") and cell.cell_type == "code" and not self.hidden_tests:
            hide_tests(cell, HIDDEN_FAILED[self.language])
        return cell, resources

    def _models(self, resources):
        """The solutions of the problem set: the cell's name -> its text."""
        where, course = resources["nbgrader"], self.parent.parent.coursedir
        folder = Path(course.root, course.format_path(course.source_directory, ".", where["assignment"]))
        source = nbformat.read(folder / f"{where['notebook']}.ipynb", as_version=4)
        roles = [(cell, cell.metadata.get("nbgrader", {})) for cell in source.cells]
        marks = re.compile(r"^.*(BEGIN|END) SOLUTION.*\n?", re.M)
        return {role["grade_id"]: marks.sub("", cell.source) for cell, role in roles if role.get("solution")}

    def _get_score(self, cell, resources):
        super()._get_score(cell, resources)
        grade = self.gradebook.find_grade(
            cell.metadata["nbgrader"]["grade_id"], self.notebook_id, self.assignment_id, self.student_id
        )
        cell.metadata.nbgrader["unmarked"] = bool(grade.needs_manual_grade)


#: How the kernel names a line of a cell.
PLACE = re.compile(r"(?:셀|Cell) \[(\d+)\](?:의 |, line )(\d+)")


def hide_tests(cell, sentence):
    """Takes the hidden tests out of a cell, and what their failing would disclose: their lines, and what they compared."""
    lines = cell.source.splitlines()
    starts = [number for number, line in enumerate(lines, 1) if "BEGIN HIDDEN TESTS" in line]
    ends = [number for number, line in enumerate(lines, 1) if "END HIDDEN TESTS" in line]
    hidden = {number for start, end in zip(starts, ends) for number in range(start, end + 1)}
    for output in cell.get("outputs", []):
        if output.get("output_type") != "error":
            continue
        # The error may have come up in another cell, which this one called.
        places = [PLACE.search(line) for line in output.get("traceback", [])]
        own = [int(place[2]) for place in places if place and int(place[1]) == cell.execution_count]
        told = f"{output['ename']}: {output['evalue']}"
        # Our own sentences, of which the error's name is Wrong, keep the key to themselves.
        disclosed = output["ename"] != "Wrong" and any(line in hidden for line in own)
        before = [line for line in output["traceback"] if re.match(r"앞의 셀 \[|Before that, cell \[", line)]
        output["traceback"] = [sentence if disclosed else told, *before]
    cell.source = HIDDEN.sub("", cell.source).rstrip()


def summary(nb):
    """A row for each heading with points below it: `title`, the first cell's `id`, `score`, `points`, `unmarked`."""
    rows, title = {}, ""
    for cell in nb.cells:
        headings = re.findall(r"^#{1,4}\s+(.+)", cell.source, re.M) if cell.cell_type == "markdown" else []
        title = headings[-1] if headings else title
        marks = cell.metadata.get("nbgrader", {})
        if marks.get("grade") or marks.get("task"):
            name = title or marks["grade_id"]
            row = rows.setdefault(name, {"title": name, "id": marks["grade_id"], "score": 0, "points": 0})
            row["score"] += marks["score"]
            row["points"] += marks["points"]
            row["unmarked"] = row.get("unmarked") or marks.get("unmarked")
    return list(rows.values())


def open_points(nb):
    """The points that nobody has marked yet."""
    return sum(row["points"] for row in _graded(nb) if row.get("unmarked"))


def _graded(nb):
    roles = (cell.metadata.get("nbgrader", {}) for cell in nb.cells)
    return [role for role in roles if role.get("grade") or role.get("task")]


def number(value):
    """Points as one writes them: 3, 2.5."""
    return f"{round(float(value), 2):g}"


class FeedbackExporter(PageExporter):
    """A marked notebook: what was earned where, and why points were lost."""

    page = "nabla-feedback"

    def default_filters(self):
        yield from super().default_filters()
        yield ("summary", summary)
        yield ("open_points", open_points)
        yield ("number", number)
