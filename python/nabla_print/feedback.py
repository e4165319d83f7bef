"""nbgrader's feedback as a page that a student can read anywhere.

In the course's `nbgrader_config.py`:

    c.GenerateFeedback.exporter_class = "nabla_print.feedback.FeedbackExporter"
    c.GenerateFeedback.preprocessors = ["nabla_print.feedback.Marks"]
    c.HTMLExporter.language_code = "ko"
"""

import re

from nbgrader.preprocessors import GetGrades

from . import PageExporter


class Marks(GetGrades):
    """Also tells what nobody has marked yet, which is not the same as no marks."""

    def _get_score(self, cell, resources):
        super()._get_score(cell, resources)
        grade = self.gradebook.find_grade(
            cell.metadata["nbgrader"]["grade_id"], self.notebook_id, self.assignment_id, self.student_id
        )
        cell.metadata.nbgrader["unmarked"] = bool(grade.needs_manual_grade)


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


def number(value):
    """Points as one writes them: 3, 2.5."""
    return f"{round(float(value), 2):g}"


class FeedbackExporter(PageExporter):
    """A marked notebook: what was earned where, and why points were lost."""

    page = "nabla-feedback"

    def default_filters(self):
        yield from super().default_filters()
        yield ("summary", summary)
        yield ("number", number)
