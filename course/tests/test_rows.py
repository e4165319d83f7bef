"""A job's grade book holds the problem set and one student's work, and nothing of others."""

from conftest import hand_in
from nbgrader.api import Gradebook
from steps import grade

from nabla_course.grade import rows


def test_a_students_rows_are_theirs_alone_and_can_be_put_into_an_empty_book(course, tmp_path):
    for student in ("ada", "minsu"):
        hand_in(course, student)
    grade(course)
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        problem_set, work = rows.definition(book, "ps1"), rows.work_of(book, "ps1", "ada")
    with Gradebook(f"sqlite:///{tmp_path / 'own.db'}") as own:
        rows.write(own, problem_set)
        rows.write(own, work)
        assert [student.id for student in own.students] == ["ada"]
        assert own.find_submission("ps1", "ada").score == 5
        assert rows.fingerprint(rows.definition(own, "ps1")) == rows.fingerprint(problem_set)


def test_the_fingerprint_of_a_problem_set_follows_its_points_and_not_the_order_of_its_rows(course):
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        before = rows.definition(book, "ps1")
        reordered = {table: found[::-1] for table, found in before.items()}
        assert rows.fingerprint(reordered) == rows.fingerprint(before)
        book.find_grade_cell("test", "problem", "ps1").max_score = 4
        book.db.commit()
        assert rows.fingerprint(rows.definition(book, "ps1")) != rows.fingerprint(before)
