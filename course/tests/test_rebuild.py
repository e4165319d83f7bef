"""A submission put back into what was handed out."""

import copy
import unittest

import nbformat
from notebooks import answer, code, notebook, prose, read, tests, written

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
        made = restored(read(notebook(copy.deepcopy(cells), metadata)), read(copy.deepcopy(SOURCE)), lambda name: BLANK.get(name, ""))
        nbformat.validate(made)
        self.assertEqual(made.metadata, SOURCE["metadata"])

        def marks(cells):
            return [(cell["cell_type"], cell["metadata"]) for cell in cells if "nbgrader" in cell["metadata"]]

        self.assertEqual(marks(made.cells), marks(SOURCE["cells"]))
        return [cell.source for cell in made.cells]

    def test_keeps_the_answers_and_nothing_else(self):
        self.assertEqual(self.restored(handed_in()), WHOLE)

    def test_a_test_as_it_was_handed_out_without_what_is_hidden_is_no_cell_of_the_student_s(self):
        hidden = "seen\n  // BEGIN HIDDEN TESTS\nunseen\n  // END HIDDEN TESTS\nseen, too"
        source = read(notebook([answer("a", "solution a"), tests("a-test", hidden)]))
        for given in ("seen\nseen, too", hidden):
            made = restored(read(notebook([answer("a", "mine"), tests("a-test", given)])), copy.deepcopy(source), lambda _: "")
            self.assertEqual([cell.source for cell in made.cells], ["mine", hidden])
        made = restored(read(notebook([answer("a", "mine"), tests("a-test", "seen")])), copy.deepcopy(source), lambda _: "")
        self.assertEqual([cell.source for cell in made.cells], ["mine", "seen", hidden])

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
        made = self.restored([title, a, a_test, b, b_test], {"kernelspec": {"name": "python3"}})
        self.assertEqual(made, [*WHOLE[:2], "100", *WHOLE[2:]])

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
        b, b_test = rest
        self.assertEqual(self.restored([title, a, a_test, b, b_test, again(a, "later a")]), [*WHOLE, "later a"])
        own = code("own", "my helper")
        self.assertEqual(self.restored([title, a, a_test, again(a, "later a"), own, b, b_test]), [*WHOLE[:3], "later a", "my helper", *WHOLE[3:]])

    def test_is_not_confused_by_cells_that_are_hardly_cells(self):
        odd = {"cell_type": "code", "metadata": {"nbgrader": {"grade_id": ["a"]}}, "source": "odd", "outputs": []}
        self.assertEqual(self.restored([odd, *handed_in()]), ["odd", *WHOLE])

    def test_runs_what_was_written_into_a_test_cell_before_the_test(self):
        title, a, a_test, *rest = handed_in()
        changed = {**a_test, "source": "function helper() {}\ntest a"}
        self.assertEqual(self.restored([title, a, changed, *rest]), [*WHOLE[:2], changed["source"], *WHOLE[2:]])
        copied = {**changed, "id": "copy"}
        self.assertEqual(self.restored([title, a, a_test, copied, *rest]), [*WHOLE[:3], changed["source"], *WHOLE[3:]])

    def test_keeps_an_answer_that_was_merged_with_its_test(self):
        title, _, _, *rest = handed_in()
        merged = "mine a\n\ntest a"
        self.assertEqual(self.restored([title, answer("a", merged), *rest]), ["# Title", merged, *WHOLE[2:]])
        self.assertEqual(self.restored([title, tests("a-test", merged), *rest]), ["# Title", "blank a", merged, *WHOLE[2:]])

    def test_does_not_empty_again_what_is_answered_in_another_cell_after_its_own_is_gone(self):
        blanks = {"a": "let one = NaN;\n", "b": "function two() {}\n"}
        made = "let one = 1;", "const two = () => 2;"

        def texts(*cells):
            return [cell.source for cell in restored(read(notebook(list(cells))), read(copy.deepcopy(SOURCE)), lambda name: blanks.get(name, "")).cells]

        title, _, a_test, _, b_test = handed_in()
        self.assertEqual(texts(title, code("new", made[0]), a_test, answer("b", made[1]), b_test), ["# Title", made[0], "", "test a", made[1], "test b"])
        merged = "\n".join(made)
        self.assertEqual(texts(title, answer("a", merged), a_test, b_test), ["# Title", merged, "test a", "", "test b"])
        self.assertEqual(texts(title, answer("a", made[0]), a_test, b_test), ["# Title", made[0], "test a", blanks["b"], "test b"])
        empty = answer("b", blanks["b"])
        self.assertEqual(texts(title, answer("a", merged), a_test, empty, b_test), ["# Title", merged, "test a", blanks["b"], "test b"])

    def test_takes_code_out_of_a_cell_that_was_made_one_of_text(self):
        for text in ("let one = 1;", "Here it is:\n\n```ts\nlet one = 1;\n```\n", "~~~\nlet one = 1;\n~~~"):
            cell = {**answer("a", text), "cell_type": "markdown"}
            self.assertIn(self.restored([cell])[1], ("let one = 1;", "let one = 1;\n"))

    def test_replaces_half_characters_which_no_file_can_hold(self):
        made = self.restored(handed_in(a="x = '\ud800'"))
        self.assertEqual(made[1], "x = '\ufffd'")

    def test_makes_a_raw_cell_a_text_that_only_stands_there(self):
        title, *rest = handed_in()
        raw = {"cell_type": "raw", "id": "raw", "metadata": {}, "source": "<script>alert(1)</script>"}
        made = restored(read(notebook([title, raw, *rest])), read(copy.deepcopy(SOURCE)), lambda name: BLANK.get(name, ""))
        self.assertEqual([cell.cell_type for cell in made.cells[:2]], ["markdown", "markdown"])
        self.assertRegex(made.cells[1].source, r"^`{3,}\n<script>")


PHOTO = {"photo.png": {"image/png": "iVBORw0KGgo="}}
WRITTEN = notebook([prose("h1", "# Set"), answer("a", "x"), prose("h2", "## In words"), written("why", "model"), prose("h3", "## Next"), answer("b", "y")])


class Words(unittest.TestCase):
    def written(self, *cells):
        """The written answer, of a submission with these cells; and the texts of all."""
        made = restored(read(notebook(list(copy.deepcopy(cells)))), read(copy.deepcopy(WRITTEN)), lambda name: "blank")
        nbformat.validate(made)
        return next(cell for cell in made.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == "why"), [cell.source for cell in made.cells]

    def test_are_the_answer_as_they_stand_with_their_pictures(self):
        cell, _ = self.written({**written("why", "See ![photo](attachment:photo.png)"), "attachments": PHOTO})
        self.assertEqual((cell.source, cell.attachments), ("See ![photo](attachment:photo.png)", PHOTO))

    def test_lose_attachments_that_are_no_pictures(self):
        for bad in ({"a": {"text/html": "<p>"}}, {"a": {"image/png": "<p>"}}, {"a": {"image/svg+xml": "PHN2Zz4="}}, ["a"], {"a": 1}):
            with self.subTest(bad):
                cell, _ = self.written({**written("why", "words"), "attachments": bad})
                self.assertNotIn("attachments", cell)

    def test_in_a_new_cell_are_the_answer_where_its_own_is_empty(self):
        head, empty, new = prose("h2", "## In words"), written("why", "blank"), {**prose("new", "Because it falls."), "attachments": PHOTO}
        cell, texts = self.written(head, empty, new)
        self.assertRegex(cell.source, r"Because it falls\.$")
        self.assertEqual(cell.attachments, PHOTO)
        self.assertEqual(len(texts), 6)
        cell, _ = self.written(head, written("why", "My words."), new)
        self.assertEqual(cell.source, "My words.")

    def test_are_found_wherever_they_were_written(self):
        words = "Because the slope is negative there."
        empty = written("why", "blank")
        places = {
            "in the question": [prose("h2", f"## In words\n\n{words}"), empty],
            "in a cell for code": [prose("h2", "## In words"), empty, code("new", words)],
            "as comments": [prose("h2", "## In words"), empty, code("new", f"// {words}")],
            "in a raw cell": [empty, {"cell_type": "raw", "id": "r", "metadata": {}, "source": words}],
            "at the end": [prose("h2", "## In words"), empty, prose("h3", "## Next"), answer("b", "blank"), prose("end", words)],
            "at the beginning": [prose("new", words), prose("h1", "# Set"), prose("h2", "## In words"), empty],
            "instead of the cell": [prose("h2", "## In words"), prose("new", words), prose("h3", "## Next")],
        }
        for name, cells in places.items():
            with self.subTest(name):
                self.assertIn(words, self.written(*cells)[0].source)

    def test_are_not_made_of_code(self):
        cell, _ = self.written(written("why", "blank"), code("new", "const slope = (x: number) => 2 * x;\nslope(3)"))
        self.assertEqual(cell.source, "blank")
