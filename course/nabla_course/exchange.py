"""The exchange folder of a hub, where the teachers and the students are different users of one machine.

nbgrader keeps submissions apart by names that nobody can guess, and believes what is written on them. Here the system answers for
it: only the student and the teachers can read a submission, and `collect` asks the file system whose it is and when it was made.
"""

import os
import pwd
import secrets
import shutil
import stat
from datetime import datetime, timedelta, timezone
from pathlib import Path

from jupyter_client import AsyncKernelManager
from jupyter_core.paths import jupyter_runtime_dir
from nbgrader.exchange.default import ExchangeCollect, ExchangeSubmit
from traitlets import default

from .late import note_time
from .messages import say

#: How long handing in may take, from the time that nbgrader writes down to the last byte.
HANDING_IN = timedelta(minutes=2)


class PrivateKernel(AsyncKernelManager):
    """A kernel that is spoken to through files in the user's own folder."""

    @default("transport")
    def _transport(self):
        return "ipc"

    @default("ip")
    def _ip(self):
        return os.path.join(jupyter_runtime_dir(), f"nbgrader-{secrets.token_hex(4)}")


class Submit(ExchangeSubmit):
    """Hands in so that only the student and the teachers, whose group the folder has from the one above it, come in."""

    def copy_files(self):
        super().copy_files()
        os.chmod(os.path.join(self.inbound_path, self.assignment_filename), 0o750)


class Collect(ExchangeCollect):
    """Takes what a student has put there under the student's own name, no file of anybody else's, and the true time."""

    def init_src(self):
        super().init_src()
        students = {record["username"] for record in self.src_records}
        self.src_records = [record for student in sorted(students) if (record := self.counts(student))]

    def counts(self, student: str):
        """The submission of a student that counts, by nbgrader's rule; None if only others have put something there in that name."""
        inbound = Path(self.inbound_path)
        own = []
        for path in inbound.glob(f"{student}+{self.coursedir.assignment_id}+*"):
            owner = self.owner(path)
            if owner == student:
                own.append(self._path_to_record(str(path)))
            else:
                self.log.error(say("not-own", folder=path.name, student=student, owner=owner))
        early = [record for record in own if self.before_duedate and self.duedate and record["timestamp"] <= self.duedate]
        return next(iter(self._sort_by_timestamp(early or own)), None)

    def owner(self, folder: Path) -> str:
        return owner_name(folder.lstat().st_uid, Path(self.root, "users"))

    def do_copy(self, src, dest, log=None):
        source, copy = Path(src), Path(dest)
        for name in copy_own(source, copy, source.lstat().st_uid, 1000 * self.coursedir.max_file_size):
            self.log.warning(say("not-taken", name=name, folder=source.name))
        said, true = self._path_to_record(src)["timestamp"], last_changed(source)
        late = true > said + HANDING_IN
        if late:
            self.log.warning(say("changed-later", folder=source.name, time=f"{true:%Y-%m-%d %H:%M:%S} UTC"))
        note_time(copy, true if late else said)


def owner_name(uid: int, users: Path) -> str:
    """A user's name. Where each has a machine of one's own, as on Kubernetes, `users` holds an empty file of each."""
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        files = users.iterdir() if users.is_dir() else ()
        return next((file.name for file in files if file.lstat().st_uid == uid), f"uid {uid}")


def copy_own(source: Path, copy: Path, owner: int, largest: float) -> list[str]:
    """Copies the files that belong to `owner`, and returns the names of what was left: links, pipes, what belongs to others.

    A teacher's rights read here what a student has laid out. So no link is followed, and each file is opened once: what was looked at
    is what is read, even if the student exchanges it meanwhile.
    """
    left = []
    for folder, folders, files, at in os.fwalk(source, follow_symlinks=False):
        into = copy / Path(folder).relative_to(source)
        into.mkdir(parents=True, exist_ok=True)
        os.chmod(into, 0o2770)
        left += [name for name in folders if stat.S_ISLNK(os.lstat(name, dir_fd=at).st_mode)]
        left += [name for name in files if not copy_file(name, at, into / name, owner, largest)]
    return left


def copy_file(name: str, at: int, copy: Path, owner: int, largest: float) -> bool:
    """Copies the file `name` of the open folder `at`, if it is a plain one of `owner`."""
    try:
        # A pipe would keep us waiting.
        file = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=at)
    except OSError:
        return False
    with open(file, "rb") as given:
        what = os.fstat(file)
        if not stat.S_ISREG(what.st_mode) or what.st_uid != owner or what.st_size > largest:
            return False
        with open(copy, "wb") as taken:
            shutil.copyfileobj(given, taken)
    os.chmod(copy, 0o660)
    return True


def last_changed(folder: Path) -> datetime:
    """When anything in the folder was last written, renamed or made (UTC). The system notes it; no user can set it."""
    times = [folder.lstat().st_ctime]
    for _, _, files, at in os.fwalk(folder, follow_symlinks=False):
        times += [os.fstat(at).st_ctime, *(os.lstat(name, dir_fd=at).st_ctime for name in files)]
    return datetime.fromtimestamp(max(times), timezone.utc).replace(tzinfo=None)
