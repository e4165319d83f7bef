"""A job is graded with its course's configuration, also where the course cannot be seen, and only by the version that made it."""

import json
import os
from pathlib import Path

import pytest
from traitlets.config import Config

from nabla_course.grade import batch, task
from nabla_course.grade.job import read_json, run_job, write_json
from nabla_course.grade.reason import CannotGrade
from nabla_course.grade.settings import SHARED, load_settings, put_settings, read_settings


def carried(course: Path, tmp_path: Path) -> Config:
    job = tmp_path / "job"
    job.mkdir()
    put_settings(read_settings(str(course)), job, str(course))
    course.rename(tmp_path / "gone")
    return load_settings(job)


def test_every_file_of_a_configuration_travels_and_the_shared_one_is_the_machines_own(tmp_path):
    course = tmp_path / "courses" / "en"
    course.mkdir(parents=True)
    (course / "nbgrader_config.py").write_text(
        f'load_subconfig("own.py")\nload_subconfig("none.py")\nload_subconfig("../all.py")\nload_subconfig({str(SHARED)!r})\n'
        "get_config().Late.grace = 5\n"
    )
    (course / "own.py").write_text("get_config().Late.most = 0.5\n")
    (course.parent / "all.py").write_text("c.Late.per_day = 0.25\n")
    found = carried(course, tmp_path)
    assert (found.Late.grace, found.Late.most, found.Late.per_day) == (5, 0.5, 0.25)
    assert "pre_convert_hook" in found.Autograde
    assert read_json(tmp_path / "job" / "settings" / "settings.json")["files"][json.dumps([str(SHARED), str(course)])] is None


def test_a_course_without_configuration_gives_an_empty_one_which_the_guards_refuse(tmp_path):
    course = tmp_path / "course"
    course.mkdir()
    assert carried(course, tmp_path) == Config()


def test_another_version_of_nabla_grades_nothing(job):
    write_json(job / "job.json", {**read_json(job / "job.json"), "version": "another"})
    with pytest.raises(CannotGrade, match="other-version"):
        run_job(job)
    assert not (job / "result.json").exists()


def test_a_job_stopped_in_the_middle_begins_anew_and_its_remains_do_not_count(job):
    remains = job / "autograded" / "ada" / "ps1"
    remains.mkdir(parents=True)
    (remains / "problem.ipynb").write_text("half a noteb")
    assert run_job(job)["graded"]
    assert json.loads((remains / "problem.ipynb").read_text())["cells"]


def test_a_task_grades_its_jobs_once_and_a_task_of_an_earlier_queue_none(job):
    queue = job.parents[1] / "queue"
    queue.mkdir()
    write_json(queue / "queue.json", {"name": "now", "tasks": [[job.name]]})
    assert task.run_task(queue, "before", 0) and not (job / "result.json").exists()
    assert task.run_task(queue, "now", 0)
    written = os.stat(job / "result.json").st_mtime_ns
    assert task.run_task(queue, "now", 0)
    assert os.stat(job / "result.json").st_mtime_ns == written


def test_a_job_that_does_not_end_is_ended_and_says_so(job, monkeypatch):
    write_json(job / "job.json", {**read_json(job / "job.json"), "seconds": 0.01})
    queue = job.parents[1] / "queue"
    queue.mkdir()
    write_json(queue / "queue.json", {"name": "now", "tasks": [[job.name]]})
    assert task.run_task(queue, "now", 0)
    assert batch.reason(read_json(job / "result.json")["log"]) == "too-long"


def test_a_machine_that_cannot_grade_says_why_and_leaves_the_job_alone(job):
    write_json(job / "job.json", {**read_json(job / "job.json"), "version": "another"})
    queue = job.parents[1] / "queue"
    queue.mkdir()
    write_json(queue / "queue.json", {"name": "now", "tasks": [[job.name]]})
    assert not task.run_task(queue, "now", 0)
    assert read_json(queue / "refused.json")["code"] == "other-version"
    assert not (job / "result.json").exists()
