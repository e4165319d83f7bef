"""What was handed in, made fit to be read: links, odd files, odd names, odd encodings. Nothing is lost: see each function."""

import json
import math
import os
import re
import stat
import unicodedata
from pathlib import Path
from typing import TypeVar

from nbgrader.utils import parse_utc

FOLDER_LINK = "folder.link"
File = TypeVar("File")

#: What browsers, mail programs and file managers add to a name that is taken, or to an ending that they do not know.
ADDED = re.compile(
    r"(?:\s*[\(\[]\d+[\)\]]|-\d{1,2}|[\s_-]*(?:-\s*)?(?:copy|복사본|사본|최종|final)(?:\s*[\(\[]?\d+[\)\]]?)?)+$", re.IGNORECASE
)
ENDINGS = re.compile(r"\.ipynb(?:\.(?:txt|json))?$", re.IGNORECASE)


def tidy(folder: Path, student: str, notebooks: list[str]) -> None:
    """Makes a student's folder fit to be read.

    :param notebooks: the names of the problem set's notebooks, without their ending
    """
    drop_links(folder, student)
    if not folder.is_dir():
        return
    drop_special(folder)
    give_readable_names(folder)
    for notebook in notebooks:
        find_notebook(folder, notebook, alone=len(notebooks) == 1)
    for file in folder.glob("*.ipynb"):
        if file.is_file():
            recode(file)
    check_timestamp(folder)


def drop_links(folder: Path, student: str) -> None:
    """Leaves of each link in a submission a text `NAME.link` that says where it led; of one to the whole, `FOLDER_LINK`.

    A submission has no use for links, and one might lead to somebody else's or to anything on the teacher's disk.
    """
    for level in (folder.parent, folder):
        if level.is_symlink() and (level == folder or level.name == student):
            target = os.readlink(level)
            level.unlink()
            folder.mkdir(parents=True)
            (folder / FOLDER_LINK).write_bytes(os.fsencode(target))
    targets = {}
    for where, folders, files in os.walk(folder):
        links = [path for path in (Path(where, name) for name in folders + files) if path.is_symlink()]
        if links:
            os.chmod(where, os.stat(where).st_mode | 0o700)  # what was unpacked may be read-only
        for path in links:
            targets[path] = os.readlink(path)
            path.unlink()
    # Not before the last link is gone: the text's name might be one.
    for path, target in targets.items():
        free_name(path, "link").write_bytes(os.fsencode(target))


def drop_special(folder: Path) -> None:
    """Removes pipes, sockets and devices, which hold nothing, and at which a program might wait for ever."""
    for where, _, files in os.walk(folder):
        for path in (Path(where, name) for name in files):
            mode = path.lstat().st_mode
            if not stat.S_ISREG(mode):
                path.unlink()
                free_name(path, "removed").write_text("no file\n", encoding="utf-8")


def give_readable_names(folder: Path) -> None:
    """Renames files whose names are not text: zip files made on Windows in Korea have them in that system's encoding."""
    for where, folders, files in os.walk(os.fsencode(folder), topdown=False):
        for name in folders + files:
            try:
                readable = unicodedata.normalize("NFC", name.decode("utf-8"))
            except UnicodeDecodeError:
                readable = name.decode("cp949", "replace").replace("\ufffd", "_")
            old, new = os.path.join(where, name), os.path.join(where, readable.encode("utf-8"))
            if old != new and not os.path.lexists(new):
                os.rename(old, new)


def find_notebook(folder: Path, notebook: str, alone: bool) -> None:
    """Gives the notebook its name where a browser or a student has given it another.

    `ps1.ipynb` itself counts before all others. Without one, it is the file whose name without what was added to it is
    `ps1`, of several the one with the highest number, which is the latest download; or else the only notebook that there
    is. It may lie in a folder within the folder.
    """
    wanted = folder / f"{notebook}.ipynb"
    if wanted.is_dir():
        wanted.rename(free_name(wanted, "folder"))
    if wanted.exists() or any(wanted.with_name(f"{wanted.name}.{ending}").exists() for ending in ("link", "removed")):
        return
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    chosen = choose({path: path.name for path in files}, notebook, alone)
    if chosen is not None:
        chosen.rename(wanted)


def choose(files: dict[File, str], notebook: str, alone: bool) -> File | None:
    """Which of the files, by their names, is the notebook: the rule of `find_notebook`.

    :param alone: is it the only notebook of its problem set?
    """
    found = {file: ENDINGS.sub("", name).strip().lower() for file, name in files.items() if ENDINGS.search(name)}
    ranks = {file: _rank(stem, notebook.lower()) for file, stem in found.items()}
    named = [file for file, rank in ranks.items() if rank >= 0]
    if named:
        return max(named, key=lambda file: (ranks[file], files[file]))
    return next(iter(found)) if alone and len(found) == 1 else None


def _rank(stem: str, notebook: str) -> float:
    """Infinite for the name itself, else the number that was added to it; -1 for another name."""
    if stem == notebook:
        return math.inf
    if ADDED.sub("", stem).strip() != notebook:
        return -1
    number = re.findall(r"[\(\[](\d+)[\)\]]|-(\d+)$", stem)
    return int("".join(number[-1])) if number else 0


def recode(file: Path) -> None:
    """Writes the file in UTF-8 without a mark in front, as notebooks are, where it is in another encoding and holds JSON."""
    data = file.read_bytes()
    if data[:1] == b"{":
        try:
            data.decode("utf-8")
            return
        except UnicodeDecodeError:
            pass
    marked = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
    encodings = [encoding for mark, encoding in marked.items() if data.startswith(mark)] or ["utf-8", "cp949"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
            json.loads(text)
        except (ValueError, RecursionError):
            continue
        file.chmod(file.stat().st_mode | stat.S_IWUSR)
        file.write_text(text.encode("utf-8", "replace").decode("utf-8"), encoding="utf-8", newline="")
        return


def check_timestamp(folder: Path) -> None:
    """Puts a time of handing in that is none aside: it would stop nbgrader for the whole class. Such work counts as in time."""
    file = folder / "timestamp.txt"
    if not os.path.lexists(file):
        return
    try:
        text = file.read_text(encoding="utf-8").strip()
        if text:
            parse_utc(text)
    except Exception:  # whatever makes it no time
        file.rename(free_name(file, "unreadable"))


def free_name(file: Path, ending: str) -> Path:
    """A name beside the file, with this ending, that is not taken yet."""
    names = (file.with_name(f"{file.name}.{ending}{number or ''}") for number in range(1000))
    return next(name for name in names if not os.path.lexists(name))
