"""The steps of grading as programs. `nabla grade` keeps the first two running; a queue can call the others.

    gradebook COURSE PROBLEMSET    answers requests, one JSON a line: the one writer
    job                            grades the job folders that it is told of, one a line
    forked LANE...                 several of these two as forks of one process, `["job"]`, each on a socket from file descriptor 3 on
    job FOLDER...                  grades these
    task QUEUE NAME NUMBER         grades the jobs of a task of a queue, on another machine
    parcel NAME NUMBER             the same where the jobs have to be sent: they come in, and what was found goes out
    preflight VERSION              says what this machine lacks
    prepare COURSE PROBLEMSET      makes jobs of all that is owed marks and prints their folders
    merge COURSE PROBLEMSET        merges the jobs that have been graded
"""

import argparse
import gc
import json
import os
import queue
import sys
import threading
import traceback
from pathlib import Path

# A grammar of web addresses in every script of the world, which no notebook needs: half of the time of every start.
sys.modules["rfc3987_syntax"] = None

# The answers have a channel of their own: what nbgrader or a course's hooks print goes with the errors.
answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)


def answer(value) -> None:
    print(json.dumps(value), file=answers, flush=True)


def serve_gradebook(folder: str, assignment: str) -> None:
    from . import batch

    try:
        opened = batch.open_batch(folder, assignment)
    except batch.CannotGrade as error:
        return answer({"error": str(error)})
    except Exception as error:
        return answer({"error": f"{type(error).__name__}: {error}"})
    answer({"value": os.getpid()})
    steps = {"plan": batch.plan, "prepare": batch.prepare, "merge": batch.merge, "machines": batch.machines_of, "close": batch.close_batch}
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer({"value": steps[request["step"]](opened, **request["with"])})
        except batch.CannotGrade as error:
            answer({"error": str(error)})
        except Exception as error:
            opened.gradebook.db.rollback()  # so that it can be asked again
            answer({"error": f"{type(error).__name__}: {error}"})


def serve_jobs() -> None:
    from ..execute import ExecuteConfined
    from ..kept import KeptKernel
    from .job import run_job
    from .reason import CannotGrade

    ExecuteConfined.kept = KeptKernel()
    answer({"value": os.getpid()})
    folders = queue.SimpleQueue()

    def listen():
        for line in sys.stdin:
            folders.put(line.rstrip("\n"))
        ExecuteConfined.kept.remove()
        os._exit(1)  # nobody is left to take an answer

    threading.Thread(target=listen, daemon=True).start()
    while True:
        try:
            answer({"value": run_job(folders.get())["graded"]})
        except CannotGrade as error:
            answer({"error": str(error)})


def serve_forked(lanes: list[str]) -> None:
    """Each in a fork of this process, which has read nbgrader's modules once for all: that takes as long as five submissions."""
    from ..kept import KeptKernel  # noqa: F401
    from . import batch, job  # noqa: F401

    gc.collect()
    gc.freeze()  # what is there stays, and its pages are shared
    sockets = range(3, 3 + len(lanes))
    for socket, lane in zip(sockets, lanes):
        if os.fork() == 0:
            _serve_lane(json.loads(lane), socket, sockets)
        os.close(socket)
    for _ in lanes:
        os.wait()


def _serve_lane(lane: list[str], socket: int, sockets: range) -> None:
    global answers
    os.dup2(socket, 0)
    answers = os.fdopen(os.dup(socket), "w", encoding="utf-8")
    os.closerange(socket, sockets.stop)
    try:
        serve_gradebook(*lane[1:]) if lane[0] == "gradebook" else serve_jobs()
        os._exit(0)
    except BaseException as error:
        traceback.print_exc()
        answer({"error": f"{type(error).__name__}: {error}"})
        os._exit(1)


def main() -> None:
    parser = argparse.ArgumentParser(prog="nabla_course.grade")
    steps = parser.add_subparsers(dest="step", required=True)
    for name in ("gradebook", "prepare", "merge"):
        step = steps.add_parser(name)
        step.add_argument("course")
        step.add_argument("assignment")
        if name == "prepare":
            step.add_argument("--student", default="*")
            step.add_argument("--force", action="store_true")
    steps.add_parser("forked").add_argument("lane", nargs="+")
    steps.add_parser("job").add_argument("folder", nargs="*")
    task = steps.add_parser("task")
    task.add_argument("queue")
    task.add_argument("name")
    task.add_argument("number", type=int)
    parcel = steps.add_parser("parcel")
    parcel.add_argument("name")
    parcel.add_argument("number", type=int)
    steps.add_parser("preflight").add_argument("version")
    asked = parser.parse_args()
    if asked.step == "forked":
        return serve_forked(asked.lane)
    if asked.step == "gradebook":
        return serve_gradebook(asked.course, asked.assignment)
    if asked.step == "task":
        from .task import run_task

        sys.exit(0 if run_task(Path(asked.queue).resolve(), asked.name, asked.number) else 1)
    if asked.step == "parcel":
        from .parcel import run_parcel

        return run_parcel(asked.name, asked.number, sys.stdin.buffer, answers.buffer)
    if asked.step == "preflight":
        from .machine import missing

        return answer({"value": missing(asked.version)})
    if asked.step == "job" and not asked.folder:
        return serve_jobs()
    if asked.step == "job":
        from .job import run_job
        from .reason import CannotGrade

        for folder in [os.path.abspath(folder) for folder in asked.folder]:
            try:
                answer({"folder": folder, "graded": run_job(folder)["graded"]})
            except CannotGrade as error:
                sys.exit(f"{folder} was not graded: {error}")
        return None
    from . import batch

    try:
        opened = batch.open_batch(asked.course, asked.assignment)
        if asked.step == "merge":
            for folder in batch.finished_jobs(opened):
                answer(batch.merge(opened, folder))
        else:
            for student in batch.plan(opened, asked.student, asked.force)["todo"]:
                print(batch.prepare(opened, student)["folder"], file=answers, flush=True)
    except batch.CannotGrade as error:
        sys.exit(str(error))


main()
