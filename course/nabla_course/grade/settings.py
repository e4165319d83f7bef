"""A course's configuration as part of a job: every file of it, so that it holds where the course's folder cannot be seen.

    JOB/settings/settings.json    what is asked for when the configuration is read, and which file answers
    JOB/settings/0.py, 1.py …     those files; the one that all courses share is the grading machine's own
"""

import json
import os
import shutil
from pathlib import Path

from traitlets.config import Config, ConfigFileNotFound, PyFileConfigLoader

#: What every course loads.
SHARED = Path(__file__).resolve().parents[2] / "nbgrader_config.py"
#: How the configuration of a course is called.
NAME = "nbgrader_config.py"


def read_settings(course: str) -> list[tuple[str, str]]:
    """Reads the configuration of a course as nbgrader does. Returns each request for a file, and the file that it led to."""
    found = []

    class Recorder(PyFileConfigLoader):
        def _find_file(self):
            super()._find_file()
            found.append((_request(self), os.path.realpath(self.full_filename)))

    try:
        Recorder(NAME, path=course).load_config()
    except ConfigFileNotFound:
        pass  # the guards will miss what it should have set
    return found


def put_settings(settings: list[tuple[str, str]], job: Path, course: str) -> None:
    """Puts the files into a job."""
    folder = job / "settings"
    folder.mkdir()
    files = {}
    for number, (request, file) in enumerate(settings):
        files[request] = None if file == str(SHARED) else f"{number}.py"
        if files[request]:
            shutil.copyfile(file, folder / files[request])
    asked = {"course": str(course), "files": files}
    (folder / "settings.json").write_text(json.dumps(asked), encoding="utf-8")


def load_settings(job: Path) -> Config:
    """The configuration that a job carries. A file that the course did not have is taken for empty, as nbgrader does."""
    folder = job / "settings"
    asked = json.loads((folder / "settings.json").read_text(encoding="utf-8"))

    class Carried(PyFileConfigLoader):
        def _find_file(self):
            request = _request(self)
            if request not in asked["files"]:
                raise OSError(request)
            name = asked["files"][request]
            self.full_filename = str(folder / name if name else SHARED)

    try:
        return Carried(NAME, path=asked["course"]).load_config()
    except ConfigFileNotFound:
        return Config()


def _request(loader: PyFileConfigLoader) -> str:
    return json.dumps([str(loader.filename), loader.path if loader.path is None else str(loader.path)])
