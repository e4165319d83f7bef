"""A task of a queue: several jobs, one after another, on whatever machine the queue has chosen.

    psN/queue/queue.json      the queue's name, and which jobs each of its tasks has; see `src/grade/cluster.ts`
    psN/queue/refused.json    why a machine cannot grade
"""

import multiprocessing
import os
import signal
import socket
from pathlib import Path

from .job import read_json, run_job, write_json
from .machine import missing
from .reason import TOO_LONG, CannotGrade


def run_task(queue: Path, name: str, number: int) -> bool:
    """Grades the jobs of a task that have not been graded yet. False where this machine cannot, with the reason on disk.

    Each has a process of its own: one that ends before its time takes no other with it, and will be queued again. A task of an
    earlier queue does nothing.
    """
    asked = read_json(queue / "queue.json")
    if asked["name"] != name:
        return True
    for job in asked["tasks"][number]:
        folder = queue.parent / "jobs" / job
        if (queue / "refused.json").exists():
            return False
        if (folder / "job.json").exists() and not (folder / "result.json").exists():
            # Asked here, the answer is there for the job's own process.
            problem = missing(read_json(folder / "job.json")["version"])
            if problem:
                _refuse(queue, problem)
            else:
                _run_apart(folder, queue)
    return not (queue / "refused.json").exists()


def _run_apart(folder: Path, queue: Path) -> None:
    process = multiprocessing.get_context("fork").Process(target=_run, args=(folder, queue))
    process.start()
    process.join(read_json(folder / "job.json")["seconds"])
    if process.is_alive():
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            process.kill()  # it has not come to have a group of its own
        process.join()
        write_json(folder / "result.json", {"graded": False, "log": TOO_LONG})


def _run(folder: Path, queue: Path) -> None:
    os.setsid()
    try:
        run_job(folder)
    except CannotGrade as error:
        _refuse(queue, str(error))


def _refuse(queue: Path, code: str) -> None:
    write_json(queue / "refused.json", {"code": code, "machine": socket.gethostname()})
