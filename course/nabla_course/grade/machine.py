"""Can this machine grade? Asked before anything runs, by a job where it lies and by who looks for machines."""

import json
import os
import re
import subprocess
import sys
from functools import cache

from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel

from .version import ROOT, version


@cache
def missing(expected: str) -> str | None:
    """What it lacks, as a code for whoever speaks to the teacher; None where it can grade.

    :param expected: the version of the Nabla that made the job; another might give other marks
    """
    if version() != expected:
        return "other-version"
    try:
        kernel = KernelSpecManager().get_kernel_spec("nabla")
    except NoSuchKernel:
        return "no-kernel"
    if not _is_new_enough(kernel.metadata.get("node", "node")):
        return "no-node"
    return None if _sandbox_works() else "no-sandbox"


def _is_new_enough(node: str) -> bool:
    """Is the Node that the kernel was installed with still there, and does the package run in it?"""
    oldest = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["engines"]["node"]
    try:
        found = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    except OSError:
        return False
    return _numbers(found) >= _numbers(oldest)


def _numbers(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", text)]


def _sandbox_works() -> bool:
    """Can bubblewrap shut a program in here? Elsewhere than on Linux, and where NABLA_SANDBOX is off, it is not asked for."""
    if sys.platform != "linux" or os.environ.get("NABLA_SANDBOX") == "off":
        return True
    try:
        return subprocess.run(["bwrap", "--unshare-all", "--ro-bind", "/", "/", "true"], capture_output=True).returncode == 0
    except OSError:
        return False
