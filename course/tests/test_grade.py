"""The grading of a batch: what is owed, what is done, what is merged, without running a notebook."""

import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import nbformat
from notebooks import ROOT, notebook, read, tests
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde

from nabla_course.grade import batch, machine, rows
from nabla_course.grade.course import open_course
from nabla_course.grade.guards import require_guards
from nabla_course.grade.job import fingerprint, read_json, run_job, write_json
from nabla_course.grade.merge import write_marks
from nabla_course.grade.reason import SIGNS, TOO_LONG, reason


def course_book(path):
    """A grade book with one problem set of one test cell worth 2 points."""
    gradebook = Gradebook(f"sqlite:///{path}")
    gradebook.add_assignment("ps1")
    gradebook.add_notebook("ps1", "ps1")
    gradebook.add_grade_cell("a-test", "ps1", "ps1", max_score=2, cell_type="code")
    return gradebook


class WithFolder(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="nabla-grade-")
        self.addCleanup(temporary.cleanup)
        self.folder = Path(temporary.name)


class WithCourse(WithFolder):
    def setUp(self):
        super().setUp()
        self.addCleanup(os.chdir, os.getcwd())
        (self.folder / "nbgrader_config.py").write_text("")
        self.notebook = notebook([tests("a-test", "1")])
        (self.folder / "source" / "ps1").mkdir(parents=True)
        nbformat.write(read(self.notebook), self.folder / "source" / "ps1" / "ps1.ipynb")
        course_book(self.folder / "gradebook.db").close()

    def hand_in(self, *students):
        for student in students:
            folder = self.folder / "submitted" / student / "ps1"
            folder.mkdir(parents=True)
            nbformat.write(read(self.notebook), folder / "ps1.ipynb")

    def open(self):
        opened = batch.open_batch(str(self.folder), "ps1")
        self.addCleanup(opened.lock.close)
        self.addCleanup(opened.gradebook.close)
        return opened


class Batch(WithCourse):
    def finish(self, opened, student, graded=True):
        """Makes the student's job and leaves the result that running it would."""
        folder = Path(batch.prepare(opened, student)["folder"])
        if graded:
            made = folder / "autograded" / student / "ps1"
            made.mkdir(parents=True)
            (made / "ps1.ipynb").write_text("marked")
        write_json(folder / "result.json", {"graded": graded, "log": "" if graded else "DeadKernelError: it died"})
        return str(folder)

    def test_a_job_is_a_course_with_one_submission_and_nobody_elses(self):
        self.hand_in("ada", "ben")
        folder = Path(batch.prepare(self.open(), "ada")["folder"])
        self.assertEqual(os.listdir(folder / "submitted"), ["ada"])
        self.assertTrue((folder / "source" / "ps1" / "ps1.ipynb").exists())
        with Gradebook(f"sqlite:///{folder / 'gradebook.db'}") as book:
            self.assertEqual([assignment.name for assignment in book.assignments], ["ps1"])

    def test_everybody_who_handed_in_is_owed_marks_until_they_have_them(self):
        self.hand_in("ada", "ben")
        opened = self.open()
        self.assertEqual(batch.plan(opened)["todo"], ["ada", "ben"])
        merged = batch.merge(opened, self.finish(opened, "ada"))
        self.assertEqual(merged, {"student": "ada", "graded": True, "reason": None})
        self.assertEqual((self.folder / "autograded" / "ada" / "ps1" / "ps1.ipynb").read_text(), "marked")
        plan = batch.plan(opened)
        self.assertEqual((plan["todo"], plan["resumed"]), (["ben"], 1))

    def test_a_finished_job_is_merged_and_an_unfinished_one_begun_again(self):
        self.hand_in("ada", "ben")
        opened = self.open()
        batch.plan(opened)
        done = self.finish(opened, "ada")
        batch.prepare(opened, "ben")
        plan = batch.plan(opened)
        self.assertEqual((plan["done"], plan["todo"]), ([done], ["ben"]))
        self.assertEqual(batch.finished_jobs(opened), [done])

    def test_a_submission_that_changed_meanwhile_is_graded_again(self):
        self.hand_in("ada")
        opened = self.open()
        batch.plan(opened)
        self.finish(opened, "ada")
        (self.folder / "submitted" / "ada" / "ps1" / "ps1.ipynb").write_text("new")
        self.assertEqual(batch.plan(opened)["todo"], ["ada"])

    def test_one_that_failed_says_why_and_is_owed_again(self):
        self.hand_in("ada")
        opened = self.open()
        batch.plan(opened)
        merged = batch.merge(opened, self.finish(opened, "ada", graded=False))
        self.assertEqual(merged, {"student": "ada", "graded": False, "reason": "kernel"})
        self.assertEqual(batch.plan(opened)["todo"], ["ada"])

    def test_a_second_writer_is_refused(self):
        opened = self.open()
        self.assertIsNotNone(opened)
        patient = batch.sqlite3.connect
        batch.sqlite3.connect = lambda path, timeout, **options: patient(path, timeout=0, **options)
        self.addCleanup(setattr, batch.sqlite3, "connect", patient)
        with self.assertRaisesRegex(batch.CannotGrade, "busy"):
            batch.open_batch(str(self.folder), "ps1")

    def test_a_problem_set_that_the_book_does_not_know_is_refused(self):
        with self.assertRaisesRegex(batch.CannotGrade, "no-assignment"):
            batch.open_batch(str(self.folder), "ps2")

    def test_nothing_is_left_when_all_is_merged(self):
        self.hand_in("ada")
        opened = self.open()
        batch.plan(opened)
        batch.merge(opened, self.finish(opened, "ada"))
        batch.close_batch(opened)
        self.assertFalse((self.folder / ".grading" / "ps1").exists())


class Guards(WithCourse):
    """What keeps marks right, or nothing is graded."""

    def setUp(self):
        super().setUp()
        self.hand_in("ada")
        self.configure()

    def configure(self, text=""):
        shared = f"load_subconfig('nbgrader_config.py', path={str(ROOT / 'course')!r})\nc = get_config()\n"
        (self.folder / "nbgrader_config.py").write_text(shared + text)

    def job(self):
        opened = self.open()
        folder = Path(batch.prepare(opened, "ada")["folder"])
        opened.lock.close()
        return folder

    def assert_refused(self, folder, code):
        with self.assertRaisesRegex(batch.CannotGrade, f"^{code}$"):
            run_job(folder)
        self.assertFalse((folder / "result.json").exists())
        self.assertFalse((folder / "autograded").exists())

    def converter(self):
        app = open_course(str(self.folder), "ps1")
        return Autograde(coursedir=app.coursedir, parent=app)

    def test_stand_in_a_course_as_it_is(self):
        require_guards(self.converter())
        self.configure("from nabla_course.unreadable import check\nc.Autograde.pre_convert_hook = check(megabytes=5)\n")
        require_guards(self.converter())

    def test_go_with_a_job_whose_courses_folder_cannot_be_seen(self):
        folder = self.job()
        (self.folder / "nbgrader_config.py").unlink()
        app = open_course(str(folder), "ps1")
        require_guards(Autograde(coursedir=app.coursedir, parent=app))

    def test_are_missed_where_the_course_has_none(self):
        (self.folder / "nbgrader_config.py").unlink()
        self.assert_refused(self.job(), "no-hook")

    def test_are_each_missed(self):
        first = "c.Autograde.sanitize_preprocessors"
        for text, code in (
            ("c.Autograde.pre_convert_hook = lambda **_: None", "no-hook"),
            (f"{first} = {first}[1:]", "no-restore"),
            (f"{first} = []", "no-restore"),
            (f"{first} = [*{first}[1:], {first}[0]]", "no-restore"),
            ("c.Restore.enabled = False", "no-restore"),
            ("c.Autograde.autograde_preprocessors = ['nbgrader.preprocessors.Execute']", "no-confinement"),
            ("c.Autograde.autograde_preprocessors = []", "no-confinement"),
            ("c.Autograde.autograde_preprocessors.append('nbgrader.preprocessors.Execute')", "no-confinement"),
            ("c.ExecuteConfined.enabled = False", "no-confinement"),
        ):
            with self.subTest(text):
                self.configure(text)
                self.assert_refused(self.job(), code)

    @unittest.skipUnless(sys.platform == "linux", "bubblewrap is Linux's")
    def test_need_a_bubblewrap_that_works(self):
        folder = self.job()
        for name, program in (("none", None), ("forbidden", "#!/bin/sh\nexit 1\n")):
            with self.subTest(name):
                programs = self.folder / name
                programs.mkdir()
                if program:
                    (programs / "bwrap").write_text(program)
                    (programs / "bwrap").chmod(0o755)
                with mock.patch.dict(os.environ, PATH=str(programs)):
                    os.environ.pop("NABLA_SANDBOX", None)
                    machine.missing.cache_clear()
                    self.addCleanup(machine.missing.cache_clear)
                    self.assert_refused(folder, "no-sandbox")

    def test_the_program_of_a_queue_says_so_and_fails(self):
        (self.folder / "nbgrader_config.py").unlink()
        folder = self.job()
        env = {**os.environ, "PYTHONPATH": str(ROOT / "course")}
        ended = subprocess.run([sys.executable, "-m", "nabla_course.grade", "job", str(folder)], env=env, capture_output=True, text=True)
        self.assertEqual((ended.returncode, ended.stdout), (1, ""))
        self.assertIn(f"{folder} was not graded: no-hook", ended.stderr)


class Marks(WithFolder):
    def test_the_machines_marks_are_copied_and_the_teachers_stay(self):
        ours, found = course_book(self.folder / "ours.db"), Gradebook(f"sqlite:///{self.folder / 'found.db'}", course_id="")
        self.addCleanup(ours.close)
        self.addCleanup(found.close)
        rows.write(found, rows.definition(ours, "ps1"))
        for book, auto, manual in ((ours, 0.5, 2.0), (found, 1.5, None)):
            book.add_student("ada")
            book.add_submission("ps1", "ada")
            grade = book.find_grade("a-test", "ps1", "ps1", "ada")
            grade.auto_score, grade.manual_score, grade.needs_manual_grade = auto, manual, False
            book.db.commit()
        for _ in range(2):
            write_marks(ours, found, "ps1", "ada")
        grade = ours.find_grade("a-test", "ps1", "ps1", "ada")
        self.assertEqual((grade.auto_score, grade.manual_score, grade.needs_manual_grade), (1.5, 2.0, True))

    def test_rows_of_a_problem_set_make_the_same_book_again(self):
        ours = course_book(self.folder / "ours.db")
        self.addCleanup(ours.close)
        copy = Gradebook(f"sqlite:///{self.folder / 'copy.db'}", course_id="")
        self.addCleanup(copy.close)
        rows.write(copy, rows.definition(ours, "ps1"))
        self.assertEqual(rows.fingerprint(rows.definition(copy, "ps1")), rows.fingerprint(rows.definition(ours, "ps1")))
        self.assertEqual(copy.find_assignment("ps1").max_score, 2)


class Files(WithFolder):
    def test_a_fingerprint_changes_with_a_files_name_and_text_and_not_with_empty_ones(self):
        (self.folder / "a").write_text("1")
        first = fingerprint(self.folder)
        (self.folder / "empty").touch()
        self.assertEqual(fingerprint(self.folder), first)
        (self.folder / "a").write_text("2")
        second = fingerprint(self.folder)
        (self.folder / "a").rename(self.folder / "b")
        self.assertEqual(len({first, second, fingerprint(self.folder)}), 3)

    def test_json_is_written_whole(self):
        write_json(self.folder / "x.json", {"이름": [1, None]})
        self.assertEqual(read_json(self.folder / "x.json"), {"이름": [1, None]})
        self.assertEqual(os.listdir(self.folder), ["x.json"])


class Reasons(unittest.TestCase):
    def test_each_has_a_sign_in_nbgraders_log(self):
        logs = {
            "no-notebook": "[ERROR] No notebooks were matched by ps1",
            "unresponsive": "the kernel became unresponsive",
            "unreadable": "nbformat.reader.NotJSONError: Notebook does not appear to be JSON",
            "metadata": "nbgrader.nbgraderformat.common.ValidationError: bad",
            "kernel": "nbclient.exceptions.DeadKernelError: Kernel died",
        }
        self.assertEqual(reason(TOO_LONG), "too-long")
        self.assertEqual({*logs, "too-long"}, set(SIGNS.values()))
        for code, log in logs.items():
            self.assertEqual(reason(f"[INFO] Converting\n{log}\n"), code)

    def test_else_the_errors_own_last_words(self):
        self.assertEqual(reason("Traceback\nOSError: [Errno 28] No space left on device\n"), "OSError: [Errno 28] No space left on device")
        self.assertEqual(reason(""), "unknown")
