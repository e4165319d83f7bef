"""A submission put back into what was handed out."""

import copy
import unittest

import nbformat
from notebooks import answer, code, notebook, prose, read, tests

from nabla_course.rebuild import restored

SOURCE = notebook(
    [
        prose("title", "# Title"),
        answer("a", "solution a"),
        tests("a-test", "test a"),
        answer("b", "solution b"),
        tests("b-test", "test b"),
    ]
)
BLANK = {"a": "blank a", "b": "blank b"}
WHOLE = ["# Title", "mine a", "test a", "mine b", "test b"]


def handed_in(a="mine a", b="mine b"):
    """What a student gets, and fills in."""
    return [prose("title", "# Title"), answer("a", a), tests("a-test", "test a"), answer("b", b), tests("b-test", "test b")]


class Rebuild(unittest.TestCase):
    def restored(self, cells, metadata=None):
        """The texts of the rebuilt notebook, after checking that its marks are the source's."""
        made = restored(read(notebook(copy.deepcopy(cells), metadata)), read(copy.deepcopy(SOURCE)), BLANK.get)
        nbformat.validate(made)
        self.assertEqual(made.metadata, SOURCE["metadata"])

        def marks(cells):
            return [(cell["cell_type"], cell["metadata"]) for cell in cells if "nbgrader" in cell["metadata"]]

        self.assertEqual(marks(made.cells), marks(SOURCE["cells"]))
        return [cell.source for cell in made.cells]

    def test_keeps_the_answers_and_nothing_else(self):
        self.assertEqual(self.restored(handed_in()), WHOLE)

    def test_is_whole_again_when_cells_were_deleted(self):
        title, a, _, b, _ = handed_in()
        self.assertEqual(self.restored([title, a, b]), WHOLE)
        self.assertEqual(self.restored([a]), ["# Title", "mine a", "test a", "blank b", "test b"])
        self.assertEqual(self.restored([]), ["# Title", "blank a", "test a", "blank b", "test b"])

    def test_is_in_its_order_again_when_cells_were_moved(self):
        self.assertEqual(self.restored(handed_in()[::-1]), WHOLE)

    def test_has_its_own_tests_points_and_kernel(self):
        title, a, a_test, b, b_test = handed_in()
        a_test["source"] = "100"
        a_test["metadata"]["nbgrader"]["points"] = 100
        a["metadata"]["nbgrader"].update(grade=True, points=9, schema_version=99)
        b["metadata"] = {}
        self.assertEqual(self.restored([title, a, a_test, b, b_test], {"kernelspec": {"name": "python3"}}), WHOLE)

    def test_keeps_a_students_own_cells_where_they_stood(self):
        title, a, *rest = handed_in()
        own = code("own", "my helper", grade=True, solution=False, locked=False, points=9)
        first = code("first", "at the top")
        self.assertEqual(self.restored([first, title, a, own, *rest]), ["at the top", "# Title", "mine a", "my helper", *WHOLE[2:]])

    def test_takes_the_first_copy_that_says_something(self):
        title, a, a_test, *rest = handed_in()

        def again(cell, source):
            return {**copy.deepcopy(cell), "id": f"copy-{source[:5]}", "source": source}

        self.assertEqual(self.restored([title, again(a, "blank a"), a, a_test, *rest]), WHOLE)
        self.assertEqual(self.restored([title, a, again(a, "later a"), a_test, *rest]), ["# Title", "mine a", "later a", *WHOLE[2:]])
        self.assertEqual(self.restored([title, a, a_test, again(a_test, "test a"), *rest]), WHOLE)

    def test_is_not_confused_by_cells_that_are_hardly_cells(self):
        odd = {"cell_type": "code", "metadata": {"nbgrader": {"grade_id": ["a"]}}, "source": "odd", "outputs": []}
        self.assertEqual(self.restored([odd, *handed_in()]), ["odd", *WHOLE])


if __name__ == "__main__":
    unittest.main()
