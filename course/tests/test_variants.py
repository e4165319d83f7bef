"""Everybody's own numbers and the answers that are right for them, as a table."""

import csv
import json

import pytest
from conftest import hand_in
from notebooks import answer, code, notebook

from nabla_course.variants import main

DRAWN = 'import { variants } from "nabla/grading";\n\nconst { a } = variants(student, { a: [2, 3, 5] });'
ANSWER = 'let slope = "";\n// BEGIN SOLUTION\nslope = `${2 * a}x`;\n// END SOLUTION'


@pytest.fixture
def numbers(course, monkeypatch, capsys):
    """Writes the table for a problem set of these cells; the rows and what was said."""
    monkeypatch.setenv("NABLA_LANG", "en")

    def run(*cells):
        for student in ("ada", "0012"):
            hand_in(course, student)
        (course / "source" / "ps1" / "problem.ipynb").write_text(json.dumps(notebook(list(cells))), encoding="utf-8")
        file = course / "out.csv"
        status = main([str(course), "ps1", "--to", str(file)])
        said = capsys.readouterr().out
        if status != 0:
            return None, said
        with open(file, encoding="utf-8-sig", newline="") as made:
            return list(csv.reader(made)), said

    return run


def test_each_student_has_numbers_and_the_answers_that_follow(numbers):
    rows, said = numbers(code("student", 'let student = "";'), code("numbers", DRAWN), answer("slope", ANSWER))
    assert rows[0] == ["id", "last name", "first name", "a", "slope"]
    assert [row[0] for row in rows[1:]] == ["0012", "ada"] and "2 students" in said
    assert all(slope == f"{2 * int(a)}x" for *_, a, slope in rows[1:])


def test_a_set_without_variants_is_named(numbers):
    assert numbers(answer("slope", 'let slope = "";')) == (None, "In ps1 all have the same numbers: it has no block variants.\n")
