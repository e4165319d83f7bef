"""Several at work on one grade book: `grade` writes while teachers mark by hand in formgrader."""

import threading
import time

import pytest
from conftest import hand_in
from nbgrader.api import Gradebook
from steps import grade, marks
from sqlalchemy import text

from nabla_course.grade import batch
from nabla_course.grade.job import run_job
from nabla_course.grade.merge import one_transaction


def book(course) -> Gradebook:
    """The grade book as formgrader opens it."""
    return Gradebook(f"sqlite:///{course / 'gradebook.db'}")


def mark(course, student, points, cell="test"):
    with book(course) as gradebook:
        found = gradebook.find_grade(cell, "problem", "ps1", student)
        found.manual_score, found.needs_manual_grade = points, False
        gradebook.db.commit()


@pytest.fixture
def opened(course, monkeypatch):
    for student in ("ada", "minsu"):
        hand_in(course, student)
    grade(course)
    made = batch.open_batch(str(course), "ps1")
    batch.plan(made, force=True)
    yield made
    made.lock.close()


def graded_job(opened, course, monkeypatch, student):
    folder = batch.prepare(opened, student)["folder"]
    run_job(folder)
    monkeypatch.chdir(course)
    return folder


def test_marks_given_by_hand_while_a_submission_is_graded_are_kept_and_looked_at_again(opened, course, monkeypatch):
    folder = graded_job(opened, course, monkeypatch, "ada")
    # The writer has read the old marks before: it must not write them back.
    assert opened.gradebook.find_grade("test", "problem", "ps1", "ada").manual_score is None
    mark(course, "ada", 1.5)
    mark(course, "minsu", 2)
    batch.merge(opened, folder)
    found = marks(course)
    assert found["ada"]["test"] == (3, 1.5, True)
    assert found["minsu"]["test"] == (3, 2, False)


def test_while_a_marker_writes_grading_waits_and_while_grading_writes_a_marker_does(opened, course, monkeypatch):
    folder = graded_job(opened, course, monkeypatch, "ada")
    with book(course) as marker:
        marker.db.execute(text("BEGIN IMMEDIATE"))
        marker.find_grade("more", "problem", "ps1", "minsu").manual_score = 0.5
        marker.db.flush()
        done = []
        merged = threading.Thread(target=lambda: done.append(batch.merge(opened, folder)))
        # SQLite's connections belong to their threads: the marker's commit comes from this one.
        opened.gradebook.engine.dispose()
        merged.start()
        time.sleep(1)
        assert merged.is_alive() and not done
        marker.db.commit()
        merged.join(30)
        assert done[0]["graded"]
    with one_transaction(opened.gradebook):
        opened.gradebook.update_or_create_student("new")
        failed = []
        writing = threading.Thread(target=lambda: (mark(course, "minsu", 1), failed.append(False)))
        writing.start()
        time.sleep(1)
        assert writing.is_alive() and not failed
    writing.join(30)
    assert failed == [False]
    assert marks(course)["minsu"] == {"test": (3, 1, False), "more": (2, 0.5, False)}


def test_a_book_that_stays_locked_is_named_and_can_be_asked_again(opened, course, monkeypatch):
    folder = graded_job(opened, course, monkeypatch, "ada")
    opened.gradebook.db.execute(text("PRAGMA busy_timeout = 100"))
    with book(course) as marker:
        marker.db.execute(text("BEGIN EXCLUSIVE"))
        with pytest.raises(Exception, match="database is locked"):
            batch.merge(opened, folder)
        opened.gradebook.db.rollback()
        marker.db.rollback()
    assert batch.merge(opened, folder)["graded"]
