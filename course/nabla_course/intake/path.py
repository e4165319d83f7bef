"""How platforms name what they pack.

- Moodle: a folder for each, `Kim Minji_12345_assignsubmission_file_/ps1.ipynb` (since 4.x without the last `_`), or the
  same as a prefix; 12345 is the participant's number in this assignment (mod/assign/locallib.php, `download_submissions`).
- Canvas: `kimminji_LATE_1234_5678_ps1-1.ipynb`, where 1234 is the user and 5678 the upload, and `-1` the second upload of
  the name (lib/content_zipper.rb, `get_filename`).
"""

import re
from dataclasses import dataclass

MOODLE = re.compile(r"(?P<name>.+)_(?P<number>\d+)_assignsubmission_(?P<kind>file|onlinetext)(?:_(?P<file>.*))?")
CANVAS = re.compile(r"(?P<name>.+?)_(?:(?P<late>LATE)_)?(?P<number>\d+)_\d+_(?P<file>.+)")


@dataclass
class Packed:
    """What a path in the archive tells."""

    #: The name of the file as the student had it.
    file: str
    #: "moodle", "canvas", or none.
    platform: str | None = None
    #: The student's name and number, as the platform writes them.
    name: str | None = None
    number: str | None = None
    #: The platform says that it was late, but not by how much.
    late: bool = False


def packed(path: str) -> Packed:
    """Reads a path."""
    *folders, file = path.split("/")
    for folder in folders:
        if found := MOODLE.fullmatch(folder):
            return Packed(file, "moodle", found["name"], found["number"])
    if found := MOODLE.fullmatch(file):
        return Packed(found["file"] or file, "moodle", found["name"], found["number"])
    if found := CANVAS.fullmatch(file):
        return Packed(found["file"], "canvas", found["name"], found["number"], found["late"] is not None)
    return Packed(file)
