"""What the kernel is told of the submission that it runs."""

import json
from types import SimpleNamespace

from conftest import hand_in
from notebooks import answer, code, notebook, read, tests
from nbclient import NotebookClient
from nbgrader.preprocessors import Execute
from nbgrader.validator import Validator
from steps import grade

from nabla_course.execute import ExecuteConfined
from nabla_course.grade.course import open_course


def test_whose_submission_it_is_by_its_folder_and_not_by_its_notebook(course, tmp_path):
    told = tmp_path / "told.jsonl"
    with open(course / "nbgrader_config.py", "a") as config:
        config.write(
            "import json, os\n"
            "def note(self, nb, resources, retries=None):\n"
            f"    open({str(told)!r}, 'a').write(json.dumps(os.environ.get('NABLA_STUDENT')) + '\\n')\n"
            "    return nb, resources\n"
            "Execute.preprocess = note\n"
        )
    for student in ("00120001", "ada"):
        hand_in(course, student, 'let student = "minsu";')
    grade(course)
    assert [json.loads(line) for line in told.read_text().splitlines()] == ["00120001", "ada"]


def test_which_cells_are_tests_by_the_call_that_nbconvert_makes_for_each(monkeypatch):
    told = []
    run = lambda self, cell, *_, **__: told.append(self.kc.session.metadata["nabla"]["sealed"]) or cell  # noqa: E731
    monkeypatch.setattr(NotebookClient, "execute_cell", run)
    execute = ExecuteConfined()
    execute.kc = SimpleNamespace(session=SimpleNamespace(metadata={}))
    book = read(notebook([answer("answer", ""), tests("test", ""), code("given", "")]))
    for index, one in enumerate(book.cells):
        execute.preprocess_cell(one, {}, index)
    assert told == [False, True, False]


def test_a_student_who_validates_has_the_tests_run_as_while_grading(course):
    open_course(str(course), "ps1")
    steps = Validator().preprocessors
    assert ExecuteConfined in steps and Execute not in steps
