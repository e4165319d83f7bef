"""Runs Python commands, each in a fork of this process, which has read Jupyter's and nbgrader's modules already.

A command of nbgrader works for a tenth of a second and reads modules for two. Requests are lines of JSON:
`{"id", "args", "cwd", "env", "seconds"}`, where `args` are what follows `python` on a command line; each is answered, when its
command has ended, by `{"id", "code", "stdout", "stderr"}`.
"""

import atexit
import json
import os
import runpy
import selectors
import signal
import sys
import tempfile
import traceback

import nbclient  # noqa: F401
import nbgrader.api  # noqa: F401
import nbgrader.apps  # noqa: F401
import nbgrader.converters  # noqa: F401
import nbgrader.server_extensions.formgrader.handlers  # noqa: F401


def begin(request, alive):
    """Forks a process for the command. What it holds of `alive` closes when it has ended."""
    outputs = [tempfile.TemporaryFile(), tempfile.TemporaryFile()]
    pid = os.fork()
    if pid == 0:
        try:
            code = command(request, outputs)
        except BaseException:
            traceback.print_exc()
            code = 1
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    os.close(alive)
    return pid, outputs


def command(request, outputs):
    """What `python ARGS` does; its exit status."""
    signal.alarm(request["seconds"])
    for stream, file in enumerate(outputs, 1):
        os.dup2(file.fileno(), stream)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["env"])
    sys.dont_write_bytecode = "PYTHONDONTWRITEBYTECODE" in os.environ
    sys.path[:0] = [folder for folder in os.environ.get("PYTHONPATH", "").split(os.pathsep) if folder]
    try:
        if request["args"][0] == "-m":
            sys.path.insert(0, request["cwd"])
            sys.argv = request["args"][1:]
            runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
        else:
            sys.argv = request["args"]
            sys.path.insert(0, os.path.dirname(sys.argv[0]))
            runpy.run_path(sys.argv[0], run_name="__main__")
    except SystemExit as end:
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
        return end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    finally:
        atexit._run_exitfuncs()
    return 0


def serve():
    requests = selectors.DefaultSelector()
    requests.register(0, selectors.EVENT_READ)
    rest = b""
    while True:
        for key, _ in requests.select():
            if key.fd != 0:
                requests.unregister(key.fd)
                os.close(key.fd)
                name, (pid, outputs) = key.data
                status = os.waitpid(pid, 0)[1]
                answer = {"id": name, "code": os.waitstatus_to_exitcode(status)}
                for stream, file in zip(("stdout", "stderr"), outputs):
                    file.seek(0)
                    answer[stream] = file.read().decode(errors="replace")
                    file.close()
                print(json.dumps(answer), flush=True)
                continue
            chunk = os.read(0, 1 << 16)
            if not chunk:
                return
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                request = json.loads(line)
                ended, alive = os.pipe()
                requests.register(ended, selectors.EVENT_READ, (request["id"], begin(request, alive)))


serve()
