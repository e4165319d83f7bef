"""Files that are no notebooks, and links."""

import json
import os
import tempfile
import unittest
from pathlib import Path

import nbformat
from notebooks import notebook, prose

from nabla_course.unreadable import replace

GOOD = json.dumps(notebook([prose("title", "# Title")]))


class Unreadable(unittest.TestCase):
    def setUp(self):
        os.environ["NABLA_LANG"] = "en"
        temporary = tempfile.TemporaryDirectory(prefix="nabla-unreadable-")
        self.addCleanup(temporary.cleanup)
        self.top = Path(temporary.name)
        self.folder = self.top / "me" / "ps1"
        self.folder.mkdir(parents=True)

    def texts(self, *names):
        """What stands in the notebooks of these names when nbgrader goes on."""
        files = [self.folder / f"{name}.ipynb" for name in names]
        replace(notebooks=[str(file) for file in files], assignment="ps1", student="me")
        return [[cell.source for cell in nbformat.read(file, as_version=4).cells] for file in files]

    def write(self, name, content):
        (self.folder / f"{name}.ipynb").write_text(content, encoding="utf-8")

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
        (self.folder / "link.ipynb").symlink_to(other)
        self.assertIn("marked as unanswered", self.texts("link")[0][0])
        self.assertEqual((self.folder / "link.ipynb.link").read_text(), str(other))
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


if __name__ == "__main__":
    unittest.main()
