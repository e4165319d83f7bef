"""What is taken out of a folder in which a student can put anything."""

import os
import time
from datetime import datetime, timedelta, timezone

import pytest

pytest.importorskip("pwd", reason="the exchange folder is for Linux and macOS")

from nabla_course.exchange import copy_own, last_changed, owner_name  # noqa: E402


def test_only_plain_files_of_the_owner_are_copied(tmp_path):
    given, secret = tmp_path / "given", tmp_path / "secret"
    (given / "figures").mkdir(parents=True)
    secret.mkdir()
    (secret / "key.txt").write_text("4")
    (given / "ps1.ipynb").write_text("{}")
    (given / "figures" / "a.txt").write_text("a")
    (given / "large.txt").write_text("x" * 2000)
    (given / "link.txt").symlink_to(secret / "key.txt")
    (given / "folder").symlink_to(secret)
    os.mkfifo(given / "pipe")
    taken = tmp_path / "taken"
    left = copy_own(given, taken, os.getuid(), 1000)
    assert sorted(left) == ["folder", "large.txt", "link.txt", "pipe"]
    assert sorted(str(file.relative_to(taken)) for file in taken.rglob("*")) == ["figures", "figures/a.txt", "ps1.ipynb"]


def test_what_belongs_to_somebody_else_is_left(tmp_path):
    (tmp_path / "given").mkdir()
    (tmp_path / "given" / "ps1.ipynb").write_text("{}")
    assert copy_own(tmp_path / "given", tmp_path / "taken", os.getuid() + 1, 1000) == ["ps1.ipynb"]


def test_a_folder_that_is_a_link_gives_nothing(tmp_path):
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "key.txt").write_text("4")
    (tmp_path / "given").symlink_to(tmp_path / "secret")
    copy_own(tmp_path / "given", tmp_path / "taken", os.getuid(), 1000)
    assert not list(tmp_path.glob("taken/*"))


def test_the_time_is_the_systems_whatever_the_file_says(tmp_path):
    (tmp_path / "ps1.ipynb").write_text("{}")
    os.utime(tmp_path / "ps1.ipynb", (0, 0))
    os.utime(tmp_path, (0, 0))
    now = datetime.fromtimestamp(time.time(), timezone.utc).replace(tzinfo=None)
    assert abs(last_changed(tmp_path) - now) < timedelta(minutes=1)


def test_a_user_whom_the_machine_does_not_know_is_named_by_a_file(tmp_path):
    (tmp_path / "ada").touch()
    uid = 4_000_000_001
    assert owner_name(uid, tmp_path) == f"uid {uid}"
    if os.getuid() == 0:
        os.chown(tmp_path / "ada", uid, -1)
        assert owner_name(uid, tmp_path) == "ada"
