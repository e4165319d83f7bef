"""Whose a file is, and by what that is known."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import dateutil.parser
import dateutil.tz

from ..roster.columns import columns_of, is_header
from ..roster.names import Names
from ..table import TableError, read_table
from ..tidy import ADDED, ENDINGS
from .path import Packed


@dataclass
class Listed:
    """A list of this assignment alone, such as Moodle's grading worksheet: it knows participants' numbers, and times."""

    by_number: dict[str, str] = field(default_factory=dict)
    times: dict[str, datetime] = field(default_factory=dict)


@dataclass
class Found:
    """The student, and the name of a sentence that says how it is known; or without one why it is not."""

    student: str | None
    why: str
    data: dict = field(default_factory=dict)


def find(path: str, of: Packed, names: Names, listed: Listed) -> Found:
    """Whose a file is: what the platform says counts before what its name says."""
    if of.platform == "moodle" and of.number in listed.by_number:
        return Found(listed.by_number[of.number], "by-list")
    if of.platform == "canvas" and of.number in names.by_lms:
        return Found(names.by_lms[of.number], "by-number", {"number": of.number})
    called = names.named(of.name) if of.name else set()
    if len(called) == 1:
        return Found(*called, "by-name", {"name": of.name})
    if of.platform == "moodle":
        return _unknown(of.name, called)
    stem = ENDINGS.sub("", of.file)
    segments = [*path.split("/")[:-1], stem, ADDED.sub("", stem)]
    ids = {names.by_id[word.casefold()] for segment in segments for word in words_of(segment) if word.casefold() in names.by_id}
    if len(ids) == 1:
        return Found(*ids, "by-id")
    if len(ids) > 1:
        return Found(None, "several", {"students": ", ".join(sorted(ids))})
    called = called or {student for segment in segments for word in words_of(segment) for student in names.named(word)}
    return Found(*called, "by-name", {"name": "/".join(segments)}) if len(called) == 1 else _unknown(of.name, called)


def _unknown(name: str | None, called: set[str]) -> Found:
    if called:
        return Found(None, "namesakes", {"name": name or "?", "students": ", ".join(sorted(called))})
    return Found(None, "unknown-name", {"name": name}) if name else Found(None, "nobody-named")


def words_of(segment: str) -> set[str]:
    """What of a name may be an identifier or a name: the whole, and its parts. A part of one or two digits counts something."""
    parts = {part for between in (r"[_\s]+", r"[\W_]+", r"[_()\[\]]+") for part in re.split(between, segment)}
    return {segment.strip(), *(part for part in parts if not re.fullmatch(r"\d{0,2}", part))} - {""}


def read_list(file: Path, names: Names) -> Listed:
    """Reads such a list. Raises TableError where it tells of nobody, or has a time that is none."""
    table = read_table(file, is_header)
    columns = columns_of(table.header)
    listed = Listed()
    for number, row in table.records():
        def of(kind: str) -> str:
            return row[columns[kind]] if kind in columns else ""

        student = (
            names.by_id.get(of("number").casefold())
            or names.by_id.get(of("login").casefold())
            or names.by_email.get(of("email").casefold())
            or names.by_lms.get(of("lms"))
        )
        if student is None:
            called = names.named(of("name") or f"{of('first')} {of('last')}")
            student = next(iter(called)) if len(called) == 1 else None
        if student is None:
            continue
        if participant := re.search(r"\d+$", of("participant")):
            listed.by_number[participant[0]] = student
        if text := of("handed_in").strip(" -"):
            time = time_of(text)
            if time is None:
                raise TableError("no-time", row=number, text=text)
            listed.times[student] = time
    if not listed.by_number and not listed.times:
        raise TableError("no-list", found=", ".join(filter(None, table.header)))
    return listed


KOREAN = re.compile(r"(\d{4})\D+?(\d{1,2})\D+?(\d{1,2})\D+?(오전|오후)\s*(\d{1,2}):(\d{2})(?::(\d{2}))?")


def time_of(text: str) -> datetime | None:
    """A time as platforms write it, in UTC; without a zone it is this machine's. None if it is none."""
    if korean := KOREAN.search(text):
        year, month, day, half, hour, minute, second = korean.groups()
        text = f"{year}-{month}-{day} {int(hour) % 12 + (12 if half == '오후' else 0)}:{minute}:{second or '00'}"
    try:
        time = dateutil.parser.parse(text)
    except (ValueError, OverflowError):
        return None
    return time.replace(tzinfo=time.tzinfo or dateutil.tz.tzlocal()).astimezone(UTC).replace(tzinfo=None)
