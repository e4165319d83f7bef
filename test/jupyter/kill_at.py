"""Put on Python's path as `sitecustomize`: kills the whole process group before its NABLA_KILL_AT-th step on disk."""

import os
import signal
import sys

STEPS = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.copyfile", "sqlite3.connect"}
left = int(os.environ["NABLA_KILL_AT"])


def watch(event, arguments):
    global left
    writes = event == "open" and isinstance(arguments[1], str) and arguments[1][0] in "wax"
    if event in STEPS or writes:
        left -= 1
        if left == 0:
            os.killpg(os.getpgid(0), signal.SIGKILL)


sys.addaudithook(watch)
