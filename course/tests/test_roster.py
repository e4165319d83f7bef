"""A class list from a file, as platforms export it, into the grade book."""

from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from nabla_course.roster.command import main
from nabla_course.roster.enter import compare, write
from nabla_course.roster.read import read_roster
from nabla_course.table import TableError

MOODLE = [
    ["First name", "Last name", "ID number", "Email address", "Groups"],
    ["민지", "김", "00120001", "minji@school.kr", ""],
    ["Ada", "Lovelace", "00120002", "ada@school.kr", "A, B"],
]
CANVAS = [
    ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "ps1 (77)", "Final Score"],
    ["", "", "", "", "", "Manual Posting", ""],
    ["    Points Possible", "", "", "", "", "28", "(read only)"],
    ["Lovelace, Ada", "4101", "00120002", "ada", "S 1", "", ""],
    ["김, 민지", "4102", "00120001", "minji", "S 1", "", ""],
    ["Student, Test", "4103", "", "7a9f", "S 1", "", ""],
]
KOREAN = [["번호", "학번", "성명", "이메일 주소"], ["1", "0012", "김민지", "minji@school.kr"], ["2", "0013", "남궁 철", "cheol@school.kr"]]


def csv_of(rows, separator=",", encoding="utf-8"):
    quoted = [[f'"{field}"' if separator in field or "\n" in field else field for field in row] for row in rows]
    return "".join(separator.join(row) + "\r\n" for row in quoted).encode(encoding)


@pytest.fixture
def read(tmp_path):
    def read(rows, separator=",", encoding="utf-8", identifier=None):
        file = tmp_path / "class.csv"
        file.write_bytes(rows if isinstance(rows, bytes) else csv_of(rows, separator, encoding))
        return read_roster(file, identifier)

    return read


def ids(roster):
    return [student.id for student in roster.students]


def problems(roster):
    return [(problem.row, problem.name) for problem in roster.problems]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le", "utf-16-be"])
def test_whatever_the_encoding_and_the_separator(read, separator, encoding):
    for rows in (MOODLE, KOREAN):
        roster = read(rows, separator, encoding)
        assert not roster.problems
        assert (roster.students[0].last_name, roster.students[0].email) in (("김", "minji@school.kr"), ("김민지", "minji@school.kr"))
        assert ids(roster)[0] in ("00120001", "0012")


def test_western_letters_are_not_read_as_korean(read):
    roster = read(csv_of([["Username", "Full name"], ["jose", "José Núñez"], ["zoe", "Zoë"]], ";", "cp1252"))
    assert [student.last_name for student in roster.students] == ["José Núñez", "Zoë"]


def test_moodle_by_its_identity_columns_the_best_that_is_filled(read):
    assert ids(read(MOODLE)) == ["00120001", "00120002"]
    without = [row[:2] + row[3:] for row in MOODLE]
    assert ids(read(without)) == ["minji@school.kr", "ada@school.kr"]
    empty = [MOODLE[0], *([*row[:2], "", *row[3:]] for row in MOODLE[1:])]
    assert ids(read(empty)) == ["minji@school.kr", "ada@school.kr"]
    assert ids(read(MOODLE, identifier="email address")) == ["minji@school.kr", "ada@school.kr"]
    some = [*MOODLE, ["Alan", "Turing", "", "alan@school.kr", ""]]
    assert problems(read(some)) == [(4, "no-id")]


def test_canvas_without_its_rows_that_are_no_students(read):
    roster = read(CANVAS)
    assert [(student.id, student.first_name, student.last_name, student.lms_user_id) for student in roster.students] == [
        ("00120002", "Ada", "Lovelace", "4101"),
        ("00120001", "민지", "김", "4102"),
    ]
    assert [(note.row, note.name) for note in roster.notes] == [(6, "test-student")]
    two = [["LastName", "FirstName", "ID", "SIS Login ID", "Section", "ps1"], ["Kim", "Minji", "12", "minji", "S", "3"]]
    assert [(s.id, s.first_name, s.last_name) for s in read(two).students] == [("minji", "Minji", "Kim")]


def test_what_guards_numbers_from_a_spreadsheet_is_taken_off(read):
    roster = read(b'sep=;\r\nStudent ID;Name\r\n"=""007""";Bond\r\n\'008;Bill\r\n')
    assert ids(roster) == ["007", "008"]


def test_every_row_that_cannot_be_is_named_with_its_number(read):
    rows = [["ID number", "First name", "Last name"], ["1", "A", "A"], ["2.0261E+07", "B", "B"], ["", "C", "C"]]
    rows += [["../x", "D", "D"], ["a b", "E", "E"], ["1", "F", "F"], ["1", "A", "A"], ["CON", "G", "G"], [""], ["Ab", "H", "H"], ["aB", "H", "H"]]
    roster = read(rows)
    wrong = [(3, "shortened"), (4, "no-id"), (5, "no-folder"), (6, "no-folder"), (7, "twice"), (9, "no-folder"), (12, "twice")]
    assert problems(roster) == wrong
    assert [(note.row, note.name) for note in roster.notes] == [(8, "repeated")]
    assert ids(roster) == ["1", "Ab"]


@pytest.mark.parametrize(
    "data, name",
    [
        (b"", "table-empty"),
        (b"PK\3\4...", "table-spreadsheet"),
        (b'Name,ID\n"open,1\n', "table-broken"),
        (b"Name,Group\nAda,1\n", "no-identifier"),
        (b"\x81\x00\xff", "table-encoding"),
    ],
)
def test_a_file_that_is_no_list(read, data, name):
    with pytest.raises(TableError, match=name):
        read(data)


def book(course: Path) -> Gradebook:
    return Gradebook(f"sqlite:///{course / 'gradebook.db'}")


def test_the_grade_book_gets_what_is_new_and_what_has_changed_and_loses_nothing(course, read):
    with book(course) as gradebook:
        write(compare(read(MOODLE), gradebook), gradebook)
        entry = compare(read([*CANVAS, ["Turing, Alan", "4104", "3", "alan", "S 1", "", ""]]), gradebook)
        assert [student.id for student in entry.new] == ["3"]
        assert {student.id: changes for student, changes in entry.changed} == {
            "00120002": {"lms_user_id": (None, "4101")},
            "00120001": {"lms_user_id": (None, "4102")},
        }
        write(entry, gradebook)
        assert gradebook.find_student("00120001").email == "minji@school.kr"
        fewer = compare(read(MOODLE), gradebook)
        assert (fewer.new, fewer.changed, fewer.missing) == ([], [], ["3"])
        # A spreadsheet took the zeros away.
        cut = compare(read([["ID number", "Name"], ["120001", "김민지"]]), gradebook)
        assert [(problem.row, problem.name) for problem in cut.problems] == [(2, "alike")]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_command_shows_before_it_writes(course, tmp_path, capsys, monkeypatch, language):
    monkeypatch.setenv("NABLA_LANG", language)
    file = tmp_path / "class.csv"
    file.write_bytes(csv_of(MOODLE, ";", "cp949"))

    def run(*arguments):
        return main([str(course), str(file), *arguments]), capsys.readouterr().out

    status, said = run()
    assert status == 0 and "cp949" in said and "00120001  김, 민지" in said, said
    with book(course) as gradebook:
        assert gradebook.students == []
    assert run("--yes")[0] == 0
    with book(course) as gradebook:
        assert {student.id for student in gradebook.students} == {"00120001", "00120002"}
    file.write_bytes(csv_of([*MOODLE, ["X", "Y", "", "", ""]]))
    status, said = run("--yes")
    assert status == 1 and ("Row 4" in said or "4행" in said), said
