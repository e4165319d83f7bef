"""A kernel that is kept from one submission to the next: to start one takes as long as a quarter of a submission's cells.

The kernel itself runs nothing of a submission. Each gets a process of its own, without anything of the one before: see `begin` in
`src/kernel/confined/supervisor.ts`.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from jupyter_client import AsyncKernelClient, AsyncKernelManager
from jupyter_core.utils import run_sync

if TYPE_CHECKING:
    from .execute import ExecuteConfined

#: What a kernel is told when it starts, and does not learn later.
TOLD = ("NABLA_LANG", "NABLA_LIMITS", "NABLA_HIDE_KEYS", "NABLA_SANDBOX")


class KeptKernel:
    def __init__(self):
        #: Where its sockets are.
        self.folder = tempfile.mkdtemp(prefix="nabla-")
        self._manager: AsyncKernelManager | None = None
        self._told: list[str | None] = []
        self.client: AsyncKernelClient | None = None

    @contextmanager
    def lent(self, execute: "ExecuteConfined", student: str) -> Iterator[AsyncKernelManager]:
        """For one submission: the kernel that is there, or a new one. After whatever went wrong it is not kept."""
        if not self._begins_another(student):
            self.end()
            self._start(execute)
        try:
            yield self._manager
        except BaseException:
            self.end()
            raise

    def _begins_another(self, student: str) -> bool:
        if self._manager is None or self._told != [os.environ.get(name) for name in TOLD]:
            return False
        try:
            return run_sync(_begin)(self._manager, self.client, student)
        except Exception:  # whatever keeps it from answering, a new one takes its place
            return False

    def _start(self, execute: "ExecuteConfined") -> None:
        self._told = [os.environ.get(name) for name in TOLD]
        self._manager = execute.create_kernel_manager()
        self.client = run_sync(_start)(self._manager, self.folder, execute.startup_timeout)

    def end(self) -> None:
        manager, self._manager = self._manager, None
        if manager is not None:
            run_sync(_end)(manager, self.client)
        self.client = None

    def remove(self) -> None:
        """Its sockets, where the program is about to end and the kernel with it."""
        shutil.rmtree(self.folder, ignore_errors=True)


async def _start(manager: AsyncKernelManager, folder: str, seconds: float) -> AsyncKernelClient:
    await manager.start_kernel(cwd=folder)
    client = manager.client()
    client.start_channels()
    await client.wait_for_ready(timeout=seconds)
    client.allow_stdin = False
    return client


async def _begin(manager: AsyncKernelManager, client: AsyncKernelClient, student: str) -> bool:
    if not await manager.is_alive():
        return False
    client.session.metadata = {"nabla": {"begins": student}}
    reply = await client.execute("", silent=True, reply=True, timeout=60)
    return reply["content"]["status"] == "ok"


async def _end(manager: AsyncKernelManager, client: AsyncKernelClient | None) -> None:
    if client is not None:
        client.stop_channels()
    await manager.shutdown_kernel(now=True)
