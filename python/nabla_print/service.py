"""The Node process that typesets and draws: one for all the notebooks of a run, ended with it."""

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path

from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel

PROGRAM = Path(__file__).parents[2] / "dist" / "src" / "print" / "serve.js"


def ask(**request):
    """The answer to one request; `src/print/serve.ts` knows them all.

    Raises:
        RuntimeError: when there is no Node, or the process has ended
    """
    process = _process()
    try:
        process.stdin.write(json.dumps(request) + "\n")
        process.stdin.flush()
        return json.loads(process.stdout.readline())
    except (OSError, ValueError) as error:
        _process.cache_clear()
        raise RuntimeError("Formulas and figures could not be drawn: the Node process has ended.") from error


@cache
def _process():
    # It ends by itself when its input does, and that is when Python ends.
    return subprocess.Popen(
        [_node(), str(PROGRAM)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )


def _node():
    """The Node that also runs the kernel."""
    try:
        spec = KernelSpecManager().get_kernel_spec("nabla")
        return spec.metadata.get("node") or spec.argv[0]
    except NoSuchKernel:
        node = shutil.which("node")
    if node is None:
        raise RuntimeError("Formulas and figures could not be drawn: no Node.js was found.")
    return node
