"""A submission put back into what was handed out, whatever became of it on the way."""

import copy
import json

import nbformat
from conftest import cell, notebook

from nabla_course.rebuild import restored

SOURCE = [
    {"cell_type": "markdown", "id": "title", "metadata": {}, "source": "# Title"},
    cell("a", "solution a", solution=True),
    cell("a-test", "test a", 2),
    cell("b", "solution b", solution=True),
    cell("b-test", "test b", 2),
]
WHOLE = ["# Title", "mine a", "test a", "mine b", "test b"]


def handed_out() -> list[dict]:
    """What a student gets, and fills in."""
    cells = copy.deepcopy(SOURCE)
    cells[1]["source"], cells[3]["source"] = "mine a", "mine b"
    return cells


def texts(cells: list, **metadata) -> list[str]:
    """The texts of the restored notebook in order, after checking that the marks and the kernel are the source's."""
    source = notebook(*copy.deepcopy(SOURCE))
    submitted = notebook(*cells) | ({"metadata": metadata} if metadata else {})
    parse = [nbformat.reads(json.dumps(book), as_version=4) for book in (submitted, source)]
    made = restored(*parse, lambda name: f"blank {name}")
    nbformat.validate(made)
    assert made.metadata == source["metadata"]
    marked = [(one.cell_type, one.metadata) for one in made.cells if "nbgrader" in one.metadata]
    assert marked == [(one["cell_type"], one["metadata"]) for one in source["cells"] if "nbgrader" in one["metadata"]]
    return [one.source for one in made.cells]


def test_the_students_answers_are_kept_and_nothing_else_of_theirs():
    assert texts(handed_out()) == WHOLE


def test_deleted_cells_are_back_and_a_missing_answer_is_as_it_was_handed_out():
    title, a, _, b, _ = handed_out()
    assert texts([title, a, b]) == WHOLE
    assert texts([a]) == ["# Title", "mine a", "test a", "blank b", "test b"]
    assert texts([]) == ["# Title", "blank a", "test a", "blank b", "test b"]


def test_moved_cells_are_in_their_order_again():
    assert texts(handed_out()[::-1]) == WHOLE


def test_tests_points_and_kernel_are_the_sources_whatever_the_submission_says():
    title, a, a_test, b, b_test = handed_out()
    a["metadata"]["nbgrader"].update(grade=True, points=9, schema_version=99)
    a_test["source"] = "100"
    a_test["metadata"]["nbgrader"]["points"] = 100
    b["metadata"] = {}
    assert texts([title, a, a_test, b, b_test], kernelspec={"name": "python3", "display_name": "Python"}) == WHOLE


def test_a_students_own_cells_stay_where_they_stood_without_nbgraders_marks():
    title, a, *rest = handed_out()
    own = cell("new", "my helper", 9) | {"id": "own"}
    first = cell("first", "at the top") | {"metadata": {}}
    assert texts([first, title, a, own, *rest]) == ["at the top", "# Title", "mine a", "my helper", *WHOLE[2:]]


def test_the_first_copy_that_says_something_counts_and_the_others_run_where_they_stood():
    title, a, a_test, b, b_test = handed_out()

    def another(one, source):
        return one | {"id": f"copy-{len(source)}", "source": source}

    assert texts([title, another(a, "blank a"), a, a_test, b, b_test]) == WHOLE
    later = texts([title, a, another(a, "later a"), a_test, b, b_test])
    assert later == ["# Title", "mine a", "later a", *WHOLE[2:]]
    assert texts([title, a, a_test, another(a_test, "forged"), b, b_test]) == WHOLE


def test_cells_that_are_hardly_cells_confuse_nobody():
    odd = {"cell_type": "code", "metadata": {"nbgrader": {"grade_id": ["a"]}}, "source": "odd", "outputs": []}
    assert texts([odd, *handed_out()]) == ["odd", *WHOLE]
