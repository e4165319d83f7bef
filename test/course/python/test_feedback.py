"""What feedback pages say, and what they cannot be made to do."""

import unittest

from notebooks import answer, notebook, prose, read, tests, written

from nabla_print.feedback import number, summary
from nabla_print.formulas import clean


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


if __name__ == "__main__":
    unittest.main()
