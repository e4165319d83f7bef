"""The marks as a platform takes them back: what nobody has marked is no mark, and what is out of date is named."""

import csv
import json
import shutil

import pytest
from conftest import hand_in
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from steps import grade

from nabla_course.grade.course import open_course
from nabla_course.marks.command import main


@pytest.fixture(scope="module")
def graded(made, tmp_path_factory):
    """The small course with ada (full marks), minsu (half), joon (waits), sora (nothing), graded once."""
    course = tmp_path_factory.mktemp("graded") / "course"
    shutil.copytree(made, course)
    with book(course) as gradebook:
        for id_, first, last, lms in (("ada", "Ada", "Lovelace", "41"), ("minsu", "민수", "김", None), ("sora", None, "=이소라", None)):
            gradebook.add_student(id_, first_name=first, last_name=last, lms_user_id=lms, email=f"{id_}@school.kr")
    for student in ("ada", "joon", "minsu"):
        hand_in(course, student)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(course)
        grade(course)
    with book(course) as gradebook:
        gradebook.find_grade("test", "problem", "ps1", "minsu").manual_score = 1.25
        gradebook.find_grade("more", "problem", "ps1", "joon").needs_manual_grade = True
        gradebook.db.commit()
    return course


@pytest.fixture
def course(graded, tmp_path, monkeypatch):
    """The graded course, for one test alone."""
    folder = tmp_path / "course"
    shutil.copytree(graded, folder)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def class_(course, monkeypatch, capsys):
    """The graded course; a call writes the marks."""
    monkeypatch.setenv("NABLA_LANG", "en")

    def marks(*options):
        file = course / "out.csv"
        status = main([str(course), "ps1", "--to", str(file), *options])
        assert status == 0
        with open(file, encoding="utf-8-sig", newline="") as made:
            return list(csv.reader(made)), capsys.readouterr().out

    marks.course = course
    return marks


def book(course):
    return Gradebook(f"sqlite:///{course / 'gradebook.db'}")


def test_by_student_and_by_problem_for_a_spreadsheet(class_):
    (titles, *rows), said = class_()
    assert titles == ["id", "last name", "first name", "email", "test (3)", "more (2)", "lost by being late", "total (5)", "state"]
    assert rows == [
        ["ada", "Lovelace", "Ada", "ada@school.kr", "3", "2", "", "5", "marked"],
        ["joon", "", "", "", "3", "", "", "", "waits for your marking: more"],
        ["minsu", "김", "민수", "minsu@school.kr", "1.25", "2", "", "3.25", "marked"],
        ["sora", "'=이소라", "", "sora@school.kr", "", "", "", "", "nothing handed in"],
    ]
    assert "4 students, 2 with a mark" in said
    assert "waits for your marking: more — 1, without a mark: joon" in said and "nothing handed in — 1, without a mark: sora" in said


def test_for_moodle_no_grade_is_a_dash(class_):
    rows, _ = class_("--for", "moodle")
    assert rows[0] == ["ID number", "Email address", "Last name", "First name", "ps1"]
    assert [(row[0], row[1], row[4]) for row in rows[1:]] == [
        ("ada", "ada@school.kr", "5"),
        ("joon", "", "-"),
        ("minsu", "minsu@school.kr", "3.25"),
        ("sora", "sora@school.kr", "-"),
    ]
    assert class_("--for", "moodle", "--by-problem")[0][2] == ["joon", "", "", "", "-", "3", "-"]


def test_for_canvas_with_its_columns_and_what_is_possible(class_):
    rows, _ = class_("--for", "canvas", "--by-problem")
    assert rows == [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "ps1", "ps1: test", "ps1: more"],
        ["    Points Possible", "", "", "", "", "5", "3", "2"],
        ["Lovelace, Ada", "41", "ada", "ada", "", "5", "3", "2"],
        ["joon", "", "joon", "joon", "", "", "3", ""],
        ["김, 민수", "", "minsu", "minsu", "", "3.25", "1.25", "2"],
        ["=이소라", "", "sora", "sora", "", "", "", ""],
    ]


def test_marks_of_an_older_problem_set_are_named_and_not_given(class_, course):
    source = course / "source" / "ps1" / "problem.ipynb"
    changed = json.loads(source.read_text())
    changed["cells"][1]["source"] = "x // and more"
    source.write_text(json.dumps(changed))
    app = open_course(str(course), "ps1")
    assert NbGraderAPI(app.coursedir, parent=app).generate_assignment("ps1", force=True)["success"]
    rows, said = class_("--for", "canvas")
    assert {row[5] for row in rows[2:]} == {""}
    assert "the problem set was changed since it was graded — 3, without a mark: ada, joon, minsu" in said
    assert "grade ps1 --force" in said
    assert grade(course)["stale"] == ["ada", "joon", "minsu"]
    grade(course, force=True)
    assert {row[5] for row in class_("--for", "canvas")[0][2:]} == {"5", ""}


def test_handed_in_again_or_not_graded_yet_is_no_mark(class_, course):
    hand_in(course, "ada", "let x = 2;", "2026-03-03 10:00:00 UTC")
    hand_in(course, "new")
    rows, said = class_()
    assert [(row[0], row[-2], row[-1]) for row in rows[1:] if row[0] in ("ada", "new")] == [
        ("ada", "", "handed in again since it was graded"),
        ("new", "", "not graded yet"),
    ]


def test_who_could_not_be_read_and_why(class_, course):
    (course / "submitted" / "broken" / "ps1").mkdir(parents=True)
    (course / "submitted" / "broken" / "ps1" / "problem.ipynb").write_text("{")
    grade(course)
    rows, said = class_()
    assert rows[2][0] == "broken" and rows[2][-1].endswith("the file is no readable notebook")
    assert "Could not be read, marked as unanswered — 1:\n  broken: the file is no readable notebook" in said


@pytest.mark.parametrize("days, lost", [(0, ""), (0.5, "0.5"), (1.5, "1"), (30, "2.5")])
def test_what_being_late_costs_also_after_the_teacher_has_marked(class_, course, days, lost):
    with open(course / "nbgrader_config.py", "a") as config:
        config.write("c.Late.per_day = 0.1\nc.Late.most = 0.5\nc.Late.grace = 10\n")
    from datetime import datetime, timedelta

    due = datetime(2026, 3, 2, 10) - timedelta(days=days, minutes=5)
    with book(course) as gradebook:
        gradebook.update_or_create_assignment("ps1", duedate=f"{due:%Y-%m-%d %H:%M:%S} UTC")
    grade(course, force=True, student="ada")
    with book(course) as gradebook:
        assert (gradebook.find_submission_notebook("problem", "ps1", "ada").late_submission_penalty or 0) == float(lost or 0)
    rows, said = class_()
    assert (rows[1][6], rows[1][7]) == (lost, f"{5 - float(lost or 0):g}")
    # minsu's points by hand came after grading: the penalty follows them.
    assert rows[3][6] == (f"{3.25 * float(lost) / 5:.2f}".rstrip("0") if lost else "")


@pytest.mark.parametrize(
    "config, lost",
    [
        ("c.LateSubmissionPlugin.penalty_method = 'zero'\n", 5.0),
        ("from nbgrader.plugins import LateSubmissionPlugin\n"
         "class Own(LateSubmissionPlugin):\n    def late_submission_penalty(self, *_): return 0.75\n"
         "c.AssignLatePenalties.plugin_class = Own\n", 0.75),
    ],
)
def test_nbgrader_s_own_setting_and_a_plugin_of_the_teacher_s_hold(class_, course, config, lost):
    with open(course / "nbgrader_config.py", "a") as file:
        file.write(config)
    with book(course) as gradebook:
        gradebook.update_or_create_assignment("ps1", duedate="2026-03-01 10:00:00 UTC")
    grade(course, force=True, student="ada")
    rows, _ = class_()
    assert (rows[1][6], rows[1][7]) == (f"{lost:g}", f"{5 - lost:g}")


def test_a_set_that_the_grade_book_does_not_know(class_, course, capsys):
    assert main([str(course), "ps9"]) == 1
    assert capsys.readouterr().out == "The grade book does not know ps9. Run generate_assignment first.\n"
