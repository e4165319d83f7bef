"""What feedback pages say, and what they cannot be made to do."""

import unittest

import nbformat
from notebooks import answer, code, notebook, prose, read, tests, written

from nabla_print.feedback import hide_tests, number, summary
from nabla_print.formulas import clean
from nabla_print.stills import Stills


class Summary(unittest.TestCase):
    def test_is_a_row_for_each_heading_with_points_below_it(self):
        cells = [prose("t", "# Set\n\n## One"), answer("a", ""), tests("a-test", ""), tests("b-test", ""), prose("u", "## Two"), written("w", "")]
        nb = read(notebook(cells))
        for cell, score in zip([nb.cells[2], nb.cells[3], nb.cells[5]], [2, 0.5, 0]):
            cell.metadata.nbgrader.update(score=score, unmarked=cell.cell_type == "markdown")
        rows = [(row["title"], row["id"], row["score"], row["points"], row["unmarked"]) for row in summary(nb)]
        self.assertEqual(rows, [("One", "a-test", 2.5, 4, False), ("Two", "w", 0, 4, True)])

    def test_points_are_written_as_one_writes_them(self):
        self.assertEqual([number(value) for value in (3.0, 2.5, 1 / 3, 0)], ["3", "2.5", "0.33", "0"])


class Clean(unittest.TestCase):
    def test_nothing_runs_or_closes_what_it_did_not_open(self):
        for html in (
            "<script>alert(1)</script>",
            '<img src=x onerror="alert(1)">',
            '<a href="javascript:alert(1)">x</a>',
            "</section></main>",
            '<iframe src="https://example.org"></iframe>',
            "<style>p { display: none }</style>",
            '<svg onload="alert(1)"></svg>',
        ):
            with self.subTest(html):
                self.assertNotRegex(clean(html), r"<(script|iframe|style|svg|/section|/main)|<[^>]*(onerror|onload|javascript:)")

    def test_what_belongs_to_a_text_stays(self):
        kept = '<p>a <strong>b</strong> <a href="https://example.org">c</a></p>'
        self.assertEqual(clean(kept), kept)

    def test_nothing_is_taken_for_a_part_of_the_page(self):
        for html in ('<div class="nbgrader_cell"><p id="words">5</p></div>', '<input class="score" name="score">', '<p class="comment full">x</p>'):
            with self.subTest(html):
                self.assertNotRegex(clean(html), r"<[^>]* (class|id|name)=")
        self.assertIn('class="kd"', clean('<span class="kd">let</span>'))

    def test_nothing_is_fetched_or_laid_over_the_page(self):
        for html in (
            '<img src="http://example.org/x.png">',
            '<img src="//example.org/x.png">',
            '<img src="x.png">',
            '<p style="background: url(http://example.org/x)">x</p>',
            '<p style="position: fixed; top: 0; height: 100%">x</p>',
            '<img src="data:text/html;base64,PHA+">',
        ):
            with self.subTest(html):
                self.assertNotRegex(clean(html), r"<[^>]*(src=|url\(|position|height)")
        self.assertIn("src=", clean('<img src="data:image/png;base64,iVBORw0KGgo=">'))


class Hidden(unittest.TestCase):
    SOURCE = "assert.equal(f(1), 2);\n// BEGIN HIDDEN TESTS\nassert.equal(f(7), 14);\n// END HIDDEN TESTS"

    def hidden(self, ename, evalue, *places):
        cell = read(notebook([tests("t", self.SOURCE)])).cells[0]
        cell.execution_count = 3
        error = {"output_type": "error", "ename": ename, "evalue": evalue, "traceback": [f"{ename}: {evalue}", "", *places]}
        cell.outputs = [nbformat.from_dict(error)]
        hide_tests(cell, "A test that is not shown did not pass.")
        return cell.source, "\n".join(cell.outputs[0].traceback)

    def test_tests_leave_neither_their_lines_nor_their_key(self):
        source, told = self.hidden("AssertionError", "13 !== 14", "Cell [3], line 3")
        self.assertEqual(source, "assert.equal(f(1), 2);")
        self.assertEqual(told, "A test that is not shown did not pass.")

    def test_tests_say_what_was_wrong_where_that_gives_nothing_away(self):
        self.assertEqual(self.hidden("AssertionError", "1 !== 2", "Cell [3], line 1")[1], "AssertionError: 1 !== 2")
        self.assertEqual(self.hidden("Wrong", "f(7) is 13, which is not right.", "Cell [3], line 3")[1], "Wrong: f(7) is 13, which is not right.")

    def test_it_is_the_tests_own_line_that_counts_wherever_the_error_came_up(self):
        called = ("셀 [1]의 3번째 줄", "> 3 | throw new Error();", "여기까지 온 길:")
        self.assertEqual(self.hidden("Error", "1", *called, "  셀 [3]의 1번째 줄")[1], "Error: 1")
        self.assertEqual(self.hidden("Error", "7", *called, "  셀 [3]의 3번째 줄")[1], "A test that is not shown did not pass.")


class Outputs(unittest.TestCase):
    def test_are_shown_without_running_anything(self):
        svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
        data = {"image/svg+xml": svg, "application/javascript": "alert(1)", "text/plain": "x"}
        output = {"output_type": "display_data", "metadata": {}, "data": dict(data)}
        bad = {"output_type": "display_data", "metadata": {}, "data": {"image/png": '" onerror="alert(1)', "text/plain": "y"}}
        cell = nbformat.from_dict({**code("c", "1"), "outputs": [output, bad]})
        shown, _ = Stills().preprocess_cell(cell, {}, 0)
        self.assertEqual(set(shown.outputs[0].data), {"text/markdown", "text/plain"})
        self.assertNotIn("script", shown.outputs[0].data["text/markdown"])
        self.assertEqual(set(shown.outputs[1].data), {"text/plain"})
