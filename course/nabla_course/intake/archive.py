"""What is in a zip file, or in a folder that was one. Nothing of it is trusted: no name, no size, no kind."""

import io
import os
import stat
import unicodedata
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..unreadable import MEGABYTES

LARGEST = int(MEGABYTES * 1e6)
#: Files in a zip file, and bytes that it may come to: more than a class has, less than a bomb.
MOST_FILES = 100_000
MOST_BYTES = 20_000_000_000

#: What systems add of their own.
CLUTTER = {"__macosx", ".ds_store", "thumbs.db", "desktop.ini", ".ipynb_checkpoints"}


class ArchiveError(Exception):
    """The file cannot be taken in at all. The message is the name of a sentence."""


@dataclass
class Piece:
    """One file. `problem` is why it is not touched, as the name of a sentence."""

    path: str
    problem: str | None
    #: Reads it. Raises ArchiveError "damaged" or "too-large".
    read: Callable[[], bytes]


def pieces_of(file: Path) -> Iterator[Piece]:
    """The files in a zip file or a folder. Of a zip file within it, which a student may have handed in, those too."""
    if file.is_dir():
        yield from _pieces_in_folder(file)
        return
    try:
        archive = zipfile.ZipFile(file)
    except OSError:
        raise ArchiveError("no-file") from None
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise ArchiveError("no-zip") from None
    yield from _pieces(archive, "", nested=True)


def _pieces(archive: zipfile.ZipFile, within: str, nested: bool) -> Iterator[Piece]:
    entries = archive.infolist()
    if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise ArchiveError("bomb")
    for entry in entries:
        name = name_of(entry)
        parts = name.split("/")
        if name.endswith("/") or is_clutter(parts):
            continue
        piece = Piece(within + name, _problem_of(entry, name, parts), lambda entry=entry: _read(archive, entry))
        if nested and piece.problem is None and name.lower().endswith(".zip"):
            yield from _nested(piece)
        else:
            yield piece


def _nested(piece: Piece) -> Iterator[Piece]:
    try:
        yield from _pieces(zipfile.ZipFile(io.BytesIO(piece.read())), f"{piece.path}/", nested=False)
    except (ArchiveError, zipfile.BadZipFile, ValueError, NotImplementedError):
        yield Piece(piece.path, "damaged", piece.read)


def name_of(entry: zipfile.ZipInfo) -> str:
    """The name as text. Without a mark for UTF-8 it is in whatever encoding the system had that packed it: Windows' in Korea."""
    name = entry.filename
    if not entry.flag_bits & 0x800:
        raw = name.encode("cp437", "replace")
        for encoding in ("utf-8", "cp949"):
            try:
                name = raw.decode(encoding)
                break
            except UnicodeDecodeError:
                continue
    return unicodedata.normalize("NFC", name.replace("\\", "/"))


def is_clutter(parts: list[str]) -> bool:
    return any(part.lower() in CLUTTER for part in parts) or parts[-1].startswith("._")


def _problem_of(entry: zipfile.ZipInfo, name: str, parts: list[str]) -> str | None:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if name.startswith("/") or ".." in parts or (len(name) > 1 and name[1] == ":"):
        return "outside"
    if kind == stat.S_IFLNK:
        return "link"
    if kind not in (0, stat.S_IFREG):
        return "special"
    if entry.flag_bits & 1:
        return "encrypted"
    return "too-large" if entry.file_size > LARGEST else None


def _read(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    try:
        with archive.open(entry) as file:
            data = file.read(LARGEST + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError):
        raise ArchiveError("damaged") from None
    if len(data) > LARGEST:
        raise ArchiveError("too-large")
    return data


def _pieces_in_folder(folder: Path) -> Iterator[Piece]:
    for where, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            path = Path(where, name)
            parts = list(path.relative_to(folder).parts)
            if is_clutter(parts):
                continue
            mode = path.lstat().st_mode
            problem = "link" if stat.S_ISLNK(mode) else None if stat.S_ISREG(mode) else "special"
            if problem is None and path.stat().st_size > LARGEST:
                problem = "too-large"
            shown = os.fsencode("/".join(parts)).decode("utf-8", "replace")
            yield Piece(unicodedata.normalize("NFC", shown), problem, path.read_bytes)
