"""A kernel that is kept for several submissions; IPython's stands in for ours, which a test of the kernel's own tries."""

import os
import signal

import pytest
from jupyter_client import AsyncKernelManager

from nabla_course.kept import KeptKernel


class Execute:
    startup_timeout = 60

    def create_kernel_manager(self):
        return AsyncKernelManager(kernel_name="python3")


@pytest.fixture
def lent():
    """Lends the kernel for a student's submission; its process's number."""
    kept = KeptKernel()

    def lend(student, during=lambda: None):
        with kept.lent(Execute(), student) as manager:
            during()
            assert kept.client is not None
            return manager.provisioner.pid

    yield lend
    kept.end()
    kept.remove()


def fail():
    raise RuntimeError("the kernel became unresponsive")


def test_the_next_submission_has_the_same_kernel_unless_something_was_wrong_or_is_told_otherwise(lent, monkeypatch):
    first = lent("ada")
    assert lent("grace") == first
    os.kill(first, signal.SIGKILL)
    second = lent("emmy")
    assert second != first and lent("sofia") == second
    with pytest.raises(RuntimeError):
        lent("ada", during=fail)
    third = lent("grace")
    assert third != second
    monkeypatch.setenv("NABLA_LIMITS", '{"cell": 1}')
    assert lent("emmy") != third
