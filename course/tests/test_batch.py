"""The state of a grading on disk: who is owed marks, what a run that was stopped leaves to the next."""

import json
import os
import shutil

import pytest
from conftest import hand_in
from nbgrader.api import Gradebook
from steps import grade, marks, run_killed

from nabla_course.grade import batch
from nabla_course.grade.job import run_job

FULL = {"test": (3, None, False), "more": (2, None, False)}


def test_everybody_who_handed_in_has_marks_and_nobody_is_graded_twice(course):
    for student in ("ada", "minsu"):
        hand_in(course, student)
    assert grade(course)["todo"] == ["ada", "minsu"]
    assert marks(course) == {"ada": FULL, "minsu": FULL}
    assert (course / "autograded" / "ada" / "ps1" / "problem.ipynb").exists()
    again = grade(course)
    assert (again["todo"], again["skipped"]) == ([], 2)
    assert not (course / ".grading" / "ps1").exists()


def test_what_was_handed_in_again_is_owed_marks_again(course):
    for student in ("ada", "minsu"):
        hand_in(course, student)
    grade(course)
    hand_in(course, "minsu", "let x = 2;", "2026-03-03 10:00:00 UTC")
    assert grade(course)["todo"] == ["minsu"]


def test_one_student_or_everybody_once_more(course):
    for student in ("ada", "minsu"):
        hand_in(course, student)
    grade(course)
    assert grade(course, student="a*", force=True)["todo"] == ["ada"]
    assert grade(course, force=True)["todo"] == ["ada", "minsu"]


def test_marks_given_by_hand_stay_and_are_to_be_looked_at_again(course):
    hand_in(course, "ada")
    grade(course)
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        mark = book.find_grade("more", "problem", "ps1", "ada")
        mark.manual_score, mark.needs_manual_grade = 1.5, False
        book.db.commit()
    grade(course, force=True)
    assert marks(course)["ada"] == {"test": (3, None, False), "more": (2, 1.5, True)}


def test_a_submission_that_cannot_be_graded_leaves_a_log_and_no_graded_files(course, monkeypatch):
    hand_in(course, "ada")
    hand_in(course, "minsu")
    opened = batch.open_batch(str(course), "ps1")
    batch.plan(opened)
    folder = batch.prepare(opened, "ada")["folder"]
    run_job(folder)
    monkeypatch.chdir(course)
    result = os.path.join(folder, "result.json")
    with open(result, "w") as file:
        json.dump({"graded": False, "log": "nbclient.exceptions.DeadKernelError: Kernel died"}, file)
    assert batch.merge(opened, folder) == {"student": "ada", "graded": False, "reason": "kernel"}
    assert "Kernel died" in (course / ".grading" / "ps1" / "failed" / "ada.log").read_text()
    assert not (course / "autograded" / "ada").exists()
    opened.lock.close()


def test_one_writer_at_a_time(course, monkeypatch):
    hand_in(course, "ada")
    opened = batch.open_batch(str(course), "ps1")
    connect = batch.sqlite3.connect
    monkeypatch.setattr(batch.sqlite3, "connect", lambda *place, **how: connect(*place, **{**how, "timeout": 0.1}))
    with pytest.raises(batch.CannotGrade, match="busy"):
        batch.open_batch(str(course), "ps1")
    opened.lock.close()


def test_a_problem_set_that_the_grade_book_does_not_know(course):
    (course / "gradebook.db").unlink()
    with pytest.raises(batch.CannotGrade, match="no-assignment"):
        batch.open_batch(str(course), "ps1")


def test_a_problem_set_that_changes_while_it_is_graded_gives_no_marks(course, monkeypatch):
    hand_in(course, "ada")
    opened = batch.open_batch(str(course), "ps1")
    batch.plan(opened)
    folder = batch.prepare(opened, "ada")["folder"]
    run_job(folder)
    monkeypatch.chdir(course)
    source = course / "source" / "ps1" / "problem.ipynb"
    source.write_text(source.read_text().replace("let x = 1", "let x = 7"))
    with pytest.raises(batch.CannotGrade, match="changed"):
        batch.merge(opened, folder)
    assert marks(course) == {}
    opened.lock.close()


def test_a_finished_job_whose_submission_has_changed_since_is_done_again(course, monkeypatch):
    hand_in(course, "ada")
    opened = batch.open_batch(str(course), "ps1")
    batch.plan(opened)
    run_job(batch.prepare(opened, "ada")["folder"])
    monkeypatch.chdir(course)
    assert batch.plan(opened)["todo"] == []
    hand_in(course, "ada", "let x = 3;")
    plan = batch.plan(opened)
    assert (plan["todo"], plan["done"]) == (["ada"], [])
    opened.lock.close()


#: Each so many-th step is tried as the last one before the kill: three times as many under `.ci/run`.
STRIDE = 13 if os.environ.get("NABLA_TEST") == "all" else 39


@pytest.mark.parametrize("force", [False, True])
def test_killed_at_any_step_the_next_run_ends_as_one_that_nobody_disturbed(course, tmp_path, force):
    students = ["ada", "minsu"]
    for student in students:
        hand_in(course, student)
    if force:
        grade(course)
    log = tmp_path / "graded.txt"
    with open(course / "nbgrader_config.py", "a") as config:
        # nbgrader gives a hook the pattern by which it was asked for students.
        config.write("def note(notebooks, **others):\n"
                     "    student = notebooks[0].split('submitted/')[1].split('/')[0]\n"
                     f"    open({str(log)!r}, 'a').write(student + '\\n')\n"
                     "c.Autograde.post_convert_hook = note\n")
    start = tmp_path / "start"
    shutil.copytree(course, start)

    def again():
        shutil.rmtree(course)
        shutil.copytree(start, course)
        log.write_text("")

    def run():
        grade(course, force=force)

    ended, steps = run_killed(run)
    assert ended and steps > 100, steps
    undisturbed = marks(course)
    assert list(undisturbed) == students
    # One run has a few steps more than another, as folders are listed.
    for at in range(1 + force, steps - 5, STRIDE):
        again()
        ended, _ = run_killed(run, at)
        assert not ended, f"{at} of {steps}"
        jobs = course / ".grading" / "ps1" / "jobs"
        finished = {json.loads((job.parent / "job.json").read_text())["student"] for job in jobs.glob("*/result.json")}
        merged = {path.name for path in (course / ".grading" / "ps1").glob("merged/*")}
        before = log.read_text()
        assert run_killed(run)[0]
        twice = set(log.read_text().removeprefix(before).split()) & (finished | merged)
        assert not twice, f"graded again after a kill at step {at}: {twice}"
        assert marks(course) == undisturbed, at
        for student in students:
            assert (course / "autograded" / student / "ps1" / "problem.ipynb").exists(), at
        assert not (course / ".grading" / "ps1").exists(), at
