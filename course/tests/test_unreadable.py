"""Submissions that are no notebooks, and links in them."""

import json
import os
from pathlib import Path

import nbformat
import pytest
from conftest import notebook

from nabla_course.unreadable import replace

GOOD = json.dumps(notebook({"cell_type": "markdown", "id": "title", "metadata": {}, "source": "# Title"}))


@pytest.fixture(autouse=True)
def english(monkeypatch):
    monkeypatch.setenv("NABLA_LANG", "en")


def replaced(*files: Path) -> dict[str, list[str]]:
    """Treats the files as nbgrader does before it marks them; the texts that each has afterwards."""
    replace(notebooks=[str(file) for file in files], assignment="ps1", student="me")
    return {file.name: [cell.source for cell in nbformat.read(file, as_version=4).cells] for file in files}


def test_a_file_that_is_no_notebook_becomes_a_blank_one_with_a_note_and_is_kept(tmp_path):
    contents = {
        "empty": "",
        "broken": '{"cells": [',
        "list": "[1, 2]",
        "number": "3",
        "cells": json.dumps(notebook(1, "a")),
        "binary": "\0\1PK",
    }
    for name, content in contents.items():
        (tmp_path / f"{name}.ipynb").write_text(content)
    (tmp_path / "good.ipynb").write_text(GOOD)
    other = tmp_path / "else" / "other.ipynb"
    other.parent.mkdir()
    other.write_text(GOOD)
    (tmp_path / "link.ipynb").symlink_to(other)
    now = replaced(*(tmp_path / f"{name}.ipynb" for name in [*contents, "link", "good"]))
    assert now.pop("good.ipynb") == ["# Title"]
    for name, cells in now.items():
        assert len(cells) == 1, name
        assert "cannot be read as a notebook" in cells[0] and "marked as unanswered" in cells[0], name
    assert len(list(tmp_path.glob("*.unreadable"))) == len(contents)
    assert (tmp_path / "link.ipynb.link").read_text() == str(other)
    for name, content in contents.items():
        assert (tmp_path / f"{name}.ipynb.unreadable").read_text() == content


def test_the_note_is_in_the_courses_language(tmp_path, monkeypatch):
    monkeypatch.setenv("NABLA_LANG", "ko")
    (tmp_path / "ps1.ipynb").write_text("")
    assert "빈 답안으로 채점했습니다" in replaced(tmp_path / "ps1.ipynb")["ps1.ipynb"][0]


def test_a_submission_that_is_a_link_to_another_is_an_unanswered_one_and_the_other_is_left_alone(tmp_path):
    other = tmp_path / "other" / "ps1" / "ps1.ipynb"
    other.parent.mkdir(parents=True)
    other.write_text(GOOD)
    (tmp_path / "me").symlink_to("other")
    mine = tmp_path / "me" / "ps1"
    (note,) = replaced(mine / "ps1.ipynb")["ps1.ipynb"]
    assert "marked as unanswered" in note and "kept as `folder.link`" in note
    assert (mine / "folder.link").read_text() == "other"
    assert other.read_text() == GOOD


def test_no_link_in_a_submission_leads_to_where_the_text_in_its_place_is_written(tmp_path):
    precious = tmp_path / "precious"
    precious.write_text("the teacher's")
    mine = tmp_path / "me" / "ps1"
    (mine / "b.link").mkdir(parents=True)
    (mine / "ps1.ipynb").write_text(GOOD)
    (mine / "a").symlink_to("words of mine")
    (mine / "a.link").symlink_to(precious)
    (mine / "b").symlink_to("else")
    assert replaced(mine / "ps1.ipynb") == {"ps1.ipynb": ["# Title"]}
    assert precious.read_text() == "the teacher's"
    assert sorted(os.listdir(mine)) == ["a.link", "a.link.link", "b.link", "b.link1", "ps1.ipynb"]
    assert (mine / "a.link").read_text() == "words of mine"
    assert (mine / "b.link1").read_text() == "else"
