"""What a machine lacks that is to grade, which machines a course names, and a task that is sent to one of them."""

import io
import json
import os
import subprocess
import sys
import tarfile
import time
from pathlib import Path

import pytest
from notebooks import ROOT
from traitlets import TraitError
from traitlets.config import Config

from nabla_course.grade import machine
from nabla_course.grade.job import write_json
from nabla_course.grade.machines import machines
from nabla_course.grade.version import version


@pytest.fixture
def missing(monkeypatch):
    """The question, asked anew."""
    monkeypatch.setattr(machine, "_sandbox_works", lambda: True)
    machine.missing.cache_clear()
    yield machine.missing
    machine.missing.cache_clear()


def kernel_with(monkeypatch, tmp_path, node: str) -> None:
    """Installs a kernel that was made with this Node."""
    folder = tmp_path / "kernels" / "nabla"
    folder.mkdir(parents=True)
    spec = {"argv": [node], "display_name": "Nabla", "language": "typescript", "metadata": {"node": node}}
    (folder / "kernel.json").write_text(json.dumps(spec))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))


def program(tmp_path: Path, prints: str) -> str:
    path = tmp_path / "node"
    path.write_text(f"#!/bin/sh\necho {prints}\n")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize(("prints", "code"), [("v20.19.0", None), ("v24.1.0", None), ("v20.18.9", "no-node"), ("", "no-node")])
def test_the_kernels_node_must_be_new_enough(missing, monkeypatch, tmp_path, prints, code):
    kernel_with(monkeypatch, tmp_path, program(tmp_path, prints))
    assert missing(version()) == code


def test_a_machine_says_what_it_lacks(missing, monkeypatch, tmp_path):
    assert missing("another") == "other-version"
    kernel_with(monkeypatch, tmp_path, str(tmp_path / "gone"))
    assert missing(version()) == "no-node"
    missing.cache_clear()
    monkeypatch.setattr(machine, "_is_new_enough", lambda node: True)
    monkeypatch.setattr(machine, "_sandbox_works", lambda: False)
    assert missing(version()) == "no-sandbox"


def test_no_bubblewrap_no_sandbox(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("NABLA_SANDBOX", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not machine._sandbox_works()
    monkeypatch.setenv("NABLA_SANDBOX", "off")
    assert machine._sandbox_works()


def test_machines_are_the_courses_own_settings():
    found = machines(Config({"Ssh": {"hosts": {"lab1": 4}, "options": ["-J", "gateway"]}}), "ssh")
    assert found["hosts"] == {"lab1": 4} and found["options"] == ["-J", "gateway"] and found["version"] == version()
    assert Path(found["folder"]) == ROOT
    assert machines(Config(), "slurm") == {"version": version()}
    for wrong in ({"lab1": 0}, {"lab1": "many"}):
        with pytest.raises(TraitError):
            machines(Config({"Ssh": {"hosts": wrong}}), "ssh")


def parcel(job: Path) -> bytes:
    """A task with this job, as it is sent."""
    queue = job.parents[1] / "queue"
    queue.mkdir()
    write_json(queue / "queue.json", {"name": "now", "tasks": [[job.name]]})
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        archive.add(queue / "queue.json", "queue/queue.json")
        archive.add(job, f"jobs/{job.name}")
    return packed.getvalue()


@pytest.fixture
def far(tmp_path):
    """A machine that is sent a parcel."""
    temporary = tmp_path / "far"
    temporary.mkdir()
    program = subprocess.Popen(
        [sys.executable, "-m", "nabla_course.grade", "parcel", "now", "0"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT / "course"), "TMPDIR": str(temporary), "NABLA_SANDBOX": "off"},
    )
    yield program, temporary
    program.kill()
    program.wait()


def test_what_a_task_found_comes_back_and_nothing_stays_there(job, far):
    machine, temporary = far
    sent = parcel(job)
    machine.stdin.write(sent)
    machine.stdin.flush()
    with tarfile.open(fileobj=io.BytesIO(machine.stdout.read())) as back:
        names = back.getnames()
        result = json.load(back.extractfile(f"jobs/{job.name}/result.json"))
    assert result["graded"], result
    assert {f"jobs/{job.name}/gradebook.db", f"jobs/{job.name}/autograded/ada/ps1/problem.ipynb"} <= set(names)
    assert not any("/source" in name or "/settings" in name for name in names)
    assert machine.wait(10) == 0 and list(temporary.iterdir()) == []


def test_why_a_machine_refuses_comes_back_too(job, far):
    machine, _ = far
    told = json.loads((job / "job.json").read_text())
    (job / "job.json").write_text(json.dumps({**told, "version": "another"}))
    machine.stdin.write(parcel(job))
    machine.stdin.flush()
    with tarfile.open(fileobj=io.BytesIO(machine.stdout.read())) as back:
        assert json.load(back.extractfile("queue/refused.json"))["code"] == "other-version"
        assert not any(name.endswith("result.json") for name in back.getnames())


def test_a_machine_for_which_nobody_waits_any_more_ends_and_leaves_nothing(job, far):
    machine, temporary = far
    config = job / "settings" / "0.py"
    config.write_text(config.read_text() + "import time\nwhile True: time.sleep(1)\n")
    machine.stdin.write(parcel(job))
    machine.stdin.flush()
    begun = time.monotonic()
    while not list(temporary.glob("nabla-*/nabla-*")):
        assert time.monotonic() - begun < 30
        time.sleep(0.1)
    machine.stdin.close()
    assert machine.wait(10) == 1
    assert list(temporary.iterdir()) == []
