"""What is handed in: links, odd files, odd names, odd encodings, and files that are no notebooks."""

import json
import os
import signal
import socket
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import nbformat
from notebooks import code, notebook, prose

from nabla_course.unreadable import check, replace

GOOD = json.dumps(notebook([prose("title", "# Title")]))


class Unreadable(unittest.TestCase):
    def setUp(self):
        self.enterContext(mock.patch.dict(os.environ, NABLA_LANG="en"))
        temporary = tempfile.TemporaryDirectory(prefix="nabla-unreadable-")
        self.addCleanup(temporary.cleanup)
        self.top = Path(temporary.name)
        self.folder = self.top / "me" / "ps1"
        self.folder.mkdir(parents=True)
        (self.top / "source" / "ps1").mkdir(parents=True)
        (self.top / "source" / "ps1" / "ps1.ipynb").write_text(GOOD)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(self.top)

    def texts(self, *names):
        """What stands in the notebooks of these names when nbgrader goes on."""
        files = [self.folder / f"{name}.ipynb" for name in names]
        replace(notebooks=[str(file) for file in files], assignment="ps1", student="me")
        return [[cell.source for cell in nbformat.read(file, as_version=4).cells] for file in files]

    def write(self, name, content):
        (self.folder / f"{name}.ipynb").write_text(content, encoding="utf-8")

    def test_damage_in_what_is_not_marked_costs_nothing(self):
        outputs = [{"output_type": "pyout"}, None, "text", {"a": 1}]
        cell = {**code("a", ["let one", " = 1;"], grade=False, solution=True), "outputs": outputs, "execution_count": "7"}
        whole = notebook([cell])
        damaged = {
            "outputs": whole,
            "minor": {**whole, "nbformat_minor": "5"},
            "metadata": {**whole, "cells": [{**cell, "outputs": None}, {**prose("b", "text"), "metadata": None}], "metadata": None},
        }
        for name, content in damaged.items():
            self.write(name, json.dumps(content))
        for name, texts in zip(damaged, self.texts(*damaged)):
            with self.subTest(name):
                self.assertEqual(texts[0], "let one = 1;")
                read = nbformat.read(self.folder / f"{name}.ipynb", as_version=4)
                nbformat.validate(read)
                self.assertEqual(read.cells[0].metadata.nbgrader.grade_id, "a")
                self.assertEqual(json.loads((self.folder / f"{name}.ipynb.damaged").read_text()), damaged[name])

    def test_a_file_that_is_no_notebook_becomes_a_blank_one_with_a_note_and_is_kept(self):
        files = {
            "empty": "",
            "broken": '{"cells": [',
            "list": "[1, 2]",
            "number": "3",
            "cells": json.dumps(notebook([1, "a"])),
            "binary": "\0\1PK",
        }
        for name, content in files.items():
            self.write(name, content)
        self.write("good", GOOD)
        *replaced, good = self.texts(*files, "good")
        self.assertEqual(good, ["# Title"])
        for name, cells in zip(files, replaced):
            with self.subTest(name):
                self.assertEqual(len(cells), 1)
                self.assertIn("cannot be read as a notebook, so it was marked as unanswered", cells[0])
                self.assertEqual((self.folder / f"{name}.ipynb.unreadable").read_text(), files[name])

    def test_a_link_is_an_unanswered_submission_and_a_text_tells_where_it_led(self):
        other = self.top / "other.ipynb"
        other.write_text(GOOD)
        (self.folder / "ps1.ipynb").symlink_to(other)
        self.assertIn("marked as unanswered", self.texts("ps1")[0][0])
        self.assertEqual((self.folder / "ps1.ipynb.link").read_text(), str(other))
        self.assertEqual(other.read_text(), GOOD)

    def test_so_is_a_link_in_place_of_the_folder_and_the_other_is_left_alone(self):
        other = self.top / "other" / "ps1"
        other.mkdir(parents=True)
        (other / "ps1.ipynb").write_text(GOOD)
        self.folder.rmdir()
        self.folder.parent.rmdir()
        (self.top / "me").symlink_to("other")
        self.assertRegex(self.texts("ps1")[0][0], r"marked as unanswered.*kept as `folder\.link`")
        self.assertEqual((self.folder / "folder.link").read_text(), "other")
        self.assertEqual((other / "ps1.ipynb").read_text(), GOOD)

    def test_no_link_leads_to_where_the_text_in_its_place_is_written(self):
        precious = self.top / "precious"
        precious.write_text("the teacher's")
        (self.folder / "b.link").mkdir()
        self.write("ps1", GOOD)
        (self.folder / "a").symlink_to("words of mine")
        (self.folder / "a.link").symlink_to(precious)
        (self.folder / "b").symlink_to("else")
        self.assertEqual(self.texts("ps1"), [["# Title"]])
        self.assertEqual(precious.read_text(), "the teacher's")
        self.assertEqual(sorted(os.listdir(self.folder)), ["a.link", "a.link.link", "b.link", "b.link1", "ps1.ipynb"])
        self.assertEqual((self.folder / "a.link").read_text(), "words of mine")
        self.assertEqual((self.folder / "b.link1").read_text(), "else")

    def handed_in(self, **options):
        """The texts of ps1.ipynb when nbgrader goes on, by the notebooks that it finds itself; and what lies there then."""
        notebooks = [str(path) for path in self.folder.glob("*.ipynb")]
        check(**options)(notebooks=notebooks, assignment="ps1", student="me")
        self.assertIn(str(self.folder / "ps1.ipynb"), notebooks)
        return [cell.source for cell in nbformat.read(self.folder / "ps1.ipynb", as_version=4).cells]

    def test_a_notebook_in_another_encoding_is_read(self):
        korean = json.dumps(notebook([prose("title", "# 제목")]), ensure_ascii=False)
        for encoding in ("utf-8-sig", "utf-16", "cp949", "utf-8"):
            with self.subTest(encoding):
                (self.folder / "ps1.ipynb").write_bytes(korean.encode(encoding))
                self.assertEqual(self.handed_in(), ["# 제목"])

    def test_a_name_that_was_added_to_is_found_by_a_rule(self):
        for names, chosen in (
            (["ps1 (1).ipynb"], "ps1 (1).ipynb"),
            (["ps1 (1).ipynb", "ps1 (10).ipynb", "ps1 (9).ipynb"], "ps1 (10).ipynb"),
            (["ps1.ipynb", "ps1 (1).ipynb"], "ps1.ipynb"),
            (["ps1 - 복사본.ipynb"], "ps1 - 복사본.ipynb"),
            (["ps1-Copy1.ipynb", "notes.ipynb"], "ps1-Copy1.ipynb"),
            (["PS1.IPYNB"], "PS1.IPYNB"),
            (["ps1.ipynb.txt"], "ps1.ipynb.txt"),
            (["homework.ipynb"], "homework.ipynb"),
            (["ps1/ps1.ipynb"], "ps1/ps1.ipynb"),
            (["ps1.ipynb/ps1.ipynb"], "ps1.ipynb/ps1.ipynb"),
        ):
            with self.subTest(names):
                for path in sorted(self.folder.rglob("*"), reverse=True):
                    path.rmdir() if path.is_dir() else path.unlink()
                for name in names:
                    (self.folder / name).parent.mkdir(exist_ok=True)
                    (self.folder / name).write_text(json.dumps(notebook([prose("t", name)])), encoding="utf-8")
                from nabla_course.tidy import tidy

                tidy(self.folder, "me", ["ps1"])
                self.assertEqual(self.handed_in(), [chosen])

    def test_two_notebooks_of_other_names_are_not_guessed_at(self):
        from nabla_course.tidy import tidy

        for name in ("one", "two"):
            self.write(name, GOOD)
        tidy(self.folder, "me", ["ps1"])
        self.assertEqual(sorted(os.listdir(self.folder)), ["one.ipynb", "two.ipynb"])

    def test_names_that_are_not_text_become_text(self):
        (Path(os.fsdecode(os.fsencode(self.folder) + b"/" + "과제.ipynb".encode("cp949")))).write_text(GOOD)
        from nabla_course.tidy import tidy

        tidy(self.folder, "me", ["other"])
        self.assertEqual(os.listdir(self.folder), ["other.ipynb"])

    def test_a_pipe_a_socket_or_a_folder_stops_nothing(self):
        def socket_at(path):
            with socket.socket(socket.AF_UNIX) as made:
                made.bind(str(path))

        signal.alarm(20)  # a pipe would be waited for
        self.addCleanup(signal.alarm, 0)
        for make in (os.mkfifo, socket_at, os.mkdir):
            with self.subTest(make):
                for path in self.folder.iterdir():
                    path.rmdir() if path.is_dir() else path.unlink()
                make(self.folder / "ps1.ipynb")
                self.assertRegex(self.handed_in()[0], "cannot be read as a notebook")

    def test_too_large_a_file_is_said_to_be_too_large(self):
        self.write("ps1", json.dumps(notebook([prose("t", "x" * 2_000_000)])))
        self.assertRegex(self.handed_in(megabytes=1)[0], "larger than 1 MB")
        (self.folder / "ps1.ipynb").unlink()
        self.write("ps1", json.dumps(notebook([prose(f"t{i}", "x") for i in range(30)])))
        self.assertRegex(self.handed_in(cells=20)[0], "too many cells")

    def test_a_damaged_notebook_has_no_more_cells_than_any_other(self):
        damaged = json.dumps({**notebook([prose(f"t{i}", "x") for i in range(30)]), "metadata": None})
        self.write("ps1", damaged)
        self.assertEqual(self.handed_in(cells=30), ["x"] * 30)
        self.write("ps1", damaged)
        self.assertRegex(self.handed_in(cells=29)[0], "cannot be read as a notebook")

    def test_deep_nests_and_odd_texts_are_unreadable_or_read(self):
        deep = "[" * 200_000
        self.write("ps1", deep)
        self.assertRegex(self.handed_in()[0], "cannot be read")
        lone = json.dumps(notebook([prose("t", "\ud800 x")]))
        self.write("ps1", lone)
        self.assertEqual(len(self.handed_in()), 1)

    def test_a_time_that_is_none_is_put_aside(self):
        self.write("ps1", GOOD)
        for text in (b"yesterday", b"\xff\xfe", b"9" * 40, b"2026-13-45"):
            with self.subTest(text):
                (self.folder / "timestamp.txt").write_bytes(text)
                self.handed_in()
                self.assertFalse((self.folder / "timestamp.txt").exists())
        (self.folder / "timestamp.txt").write_text("2026-11-28 09:00:00 KST")
        self.handed_in()
        self.assertTrue((self.folder / "timestamp.txt").exists())
