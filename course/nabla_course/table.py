"""A table from a file, as spreadsheets and learning platforms write them: whatever its encoding, and commas or semicolons."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

#: What separates columns, the usual one first.
SEPARATORS = ",;\t"


class TableError(Exception):
    """The file is no table. The message is the name of a sentence in `messages.py`, `data` what it tells of."""

    def __init__(self, name: str, **data: object):
        super().__init__(name)
        self.data = data


@dataclass
class Table:
    encoding: str
    separator: str
    #: The titles of the columns, as they stand there.
    header: list[str]
    #: The number of the header's row, counted from 1 as a spreadsheet counts.
    header_row: int
    rows: list[list[str]]

    def records(self) -> Iterator[tuple[int, list[str]]]:
        """Each row below the header that is not empty, with its number, as long as the header is."""
        for number, row in enumerate(self.rows, self.header_row + 1):
            if any(row):
                yield number, (row + [""] * len(self.header))[: max(len(self.header), len(row))]


def read_table(file: Path, is_header=lambda row: any(row)) -> Table:
    """Reads a table whose header is the first of its upper rows for which `is_header` holds.

    Raises TableError "no-file", "table-spreadsheet", "table-encoding", "table-empty", "table-broken" (with its `row`).
    """
    try:
        data = file.read_bytes()
    except OSError:
        raise TableError("no-file", file=file) from None
    if data[:4] in (b"PK\3\4", b"\xd0\xcf\x11\xe0"):
        raise TableError("table-spreadsheet", file=file.name)
    encoding, text = decoded(data, file)
    separator, text = separator_of(text)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            rows.append([plain(field) for field in row])
    except csv.Error as error:
        raise TableError("table-broken", row=len(rows) + 1, why=str(error)) from None
    if not any(any(row) for row in rows):
        raise TableError("table-empty", file=file.name)
    at = next((at for at, row in enumerate(rows[:10]) if is_header(row)), None)
    if at is None:
        at = next(at for at, row in enumerate(rows) if any(row))
    return Table(encoding, separator, rows[at], at + 1, rows[at + 1 :])


def decoded(data: bytes, file: Path) -> tuple[str, str]:
    """The name of the encoding, and the text."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return _tried(data, [encoding], file)
    if b"\0" in data:
        # Digits, commas and line ends have a zero byte: behind the other in one order, in front of it in the other.
        return _tried(data, ["utf-16-le" if data[1::2].count(0) > data[::2].count(0) else "utf-16-be"], file)
    encoding, text = _tried(data, ["utf-8", "cp949", "cp1252"], file)
    # Western letters with accents can be read as Korean, too: single characters in the middle of Latin words.
    if encoding == "cp949" and re.search(r"[^\0-\x7f]", text) and not re.search(r"(?<![a-zA-Z])[^\0-\x7f]+(?![a-zA-Z])", text):
        return _tried(data, ["cp1252", "cp949"], file)
    return encoding, text


def _tried(data: bytes, encodings: list[str], file: Path) -> tuple[str, str]:
    for encoding in encodings:
        try:
            return encoding, data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TableError("table-encoding", file=file.name)


def separator_of(text: str) -> tuple[str, str]:
    """What separates the columns, and the text without a line that says so (`sep=;`, which Excel writes)."""
    said = re.match(r"\s*sep=(.)\r?\n", text)
    if said:
        return said[1], text[said.end() :]
    top = text.split("\n")[:10]

    def columns(separator: str) -> int:
        return max((len(row) for row in csv.reader(top, delimiter=separator)), default=0)

    return max(SEPARATORS, key=columns), text


def plain(field: str) -> str:
    """A field without what guards it from a spreadsheet: `="007"` and `'007` are 007."""
    text = unicodedata.normalize("NFC", field).replace("\ufeff", "").replace("\xa0", " ").strip()
    guarded = re.fullmatch(r'="(.*)"', text) or re.fullmatch(r"'(\d+)", text)
    return guarded[1].strip() if guarded else text
