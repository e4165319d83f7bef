"""Zip files as learning platforms give them: whose each file is, what is taken, and that nothing else is touched."""

import io
import json
import stat
import zipfile

import pytest
from nbgrader.api import Gradebook
from nbgrader.utils import parse_utc

from nabla_course.intake import archive
from nabla_course.intake.command import main
from nabla_course.intake.path import packed
from nabla_course.intake.who import time_of

CLASS = {
    "00120001": ("민지", "김", "minji@school.kr", "4102"),
    "00120002": ("Ada", "Lovelace", "ada@school.kr", "4101"),
    "00120003": ("Alan", "Turing", "alan@school.kr", "4103"),
    "00120004": (None, "남궁 철", "cheol@school.kr", "4104"),
    "00120005": ("민지", "김", "minji2@school.kr", "4105"),
    "lee-07": ("Sora", "Lee", "sora@school.kr", "4106"),
}


@pytest.fixture
def class_(course, monkeypatch, capsys, tmp_path):
    """The small course with five students; a call takes an archive in and gives what was said."""
    monkeypatch.setenv("NABLA_LANG", "en")
    monkeypatch.setenv("INIT_CWD", str(tmp_path))
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        for id_, (first, last, email, lms) in CLASS.items():
            book.add_student(id_, first_name=first, last_name=last, email=email, lms_user_id=lms)

    def intake(files, *arguments):
        file = tmp_path / "all.zip"
        if files is not None:
            pack(file, files)
        status = main([str(course), "ps1", str(file), *arguments])
        return status, capsys.readouterr().out

    intake.course = course
    return intake


class Korean(zipfile.ZipInfo):
    """As Windows in Korea writes it: bytes, and no mark that says what they are."""

    def __init__(self, name):
        super().__init__(name.decode("cp437"))
        self.raw = name

    def _encodeFilenameFlags(self):
        return self.raw, self.flag_bits & ~0x800


def pack(file, files):
    """`files`: name, or name in bytes of CP949 -> text, or (text, mode)."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            info = Korean(name) if isinstance(name, bytes) else zipfile.ZipInfo(name)
            content, mode = content if isinstance(content, tuple) else (content, stat.S_IFREG | 0o644)
            info.external_attr = mode << 16
            made.writestr(info, content)


def work(text="let x = 1;", name="answer"):
    cell = {"cell_type": "code", "id": name, "metadata": {"nbgrader": {"grade_id": name}}, "source": text, "outputs": [], "execution_count": None}
    return json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def handed_in(course):
    """What lies in `submitted`: student -> the text of the answer."""
    files = sorted((course / "submitted").glob("*/ps1/problem.ipynb"))
    return {file.parts[-3]: json.loads(file.read_text("utf-8-sig"))["cells"][0]["source"] for file in files}


def test_moodle(class_):
    files = {
        "Ada Lovelace_501_assignsubmission_file_/problem.ipynb": work("ada"),
        "Alan Turing_502_assignsubmission_file/deep/down/problem (1).ipynb": work("alan"),
        "남궁 철_503_assignsubmission_file_/problem.ipynb": work("cheol"),
        "남궁 철_503_assignsubmission_onlinetext_/onlinetext.html": "<p>hello",
        "김민지_504_assignsubmission_file_/problem.ipynb": work("minji"),
        "Charles Babbage_505_assignsubmission_file_/problem.ipynb": work("charles"),
        "__MACOSX/Ada Lovelace_501_assignsubmission_file_/._problem.ipynb": "x",
    }
    status, said = class_(files)
    assert status == 0
    assert "00120002  Lovelace, Ada  ←  Ada Lovelace_501_assignsubmission_file_/problem.ipynb  (by name)" in said
    assert "김민지_504_assignsubmission_file_/problem.ipynb: several are called 김민지: 00120001, 00120005." in said
    assert "Charles Babbage_505_assignsubmission_file_/problem.ipynb: nobody in the grade book is called Charles Babbage" in said
    assert "files that are no notebooks: 1" in said and "run it again with --yes" in said
    assert handed_in(class_.course) == {}
    class_(files, "--yes")
    assert handed_in(class_.course) == {"00120002": "ada", "00120003": "alan", "00120004": "cheol"}


def test_canvas(class_):
    files = {
        "lovelaceada_4101_9001_problem.ipynb": work("ada"),
        "turingalan_LATE_4103_9002_problem-1.ipynb": work("alan"),
        "김민지_4105_9003_problem.ipynb": work("the second 김민지"),
        "somebody_4999_9004_problem.ipynb": work("nobody"),
        "lovelaceada_4101_9005_notes.ipynb": work("notes"),
    }
    said = class_(files, "--yes")[1]
    assert handed_in(class_.course) == {"00120002": "ada", "00120003": "alan", "00120005": "the second 김민지"}
    assert "somebody_4999_9004_problem.ipynb: nobody in the grade book is called somebody" in said
    assert "late by Canvas, but the grade book has no due date" in said
    assert "lovelaceada_4101_9005_notes.ipynb: another file of 00120002 counts" in said


def test_by_identifier_or_name_wherever_it_stands_and_names_in_cp949(class_):
    files = {
        "00120001/problem.ipynb": work("a"),
        "ps1_00120002_Ada.ipynb": work("b"),
        "반/알란_00120003(1).ipynb": work("c"),
        "과제 1/남궁철.ipynb".encode("cp949"): work("d"),
        "lee-07.ipynb": work("g"),
        "00120001_00120002.ipynb": work("e"),
        "problem (1).ipynb": work("f"),
    }
    said = class_(files, "--yes")[1]
    assert handed_in(class_.course) == {"00120001": "a", "00120002": "b", "00120003": "c", "00120004": "d", "lee-07": "g"}
    assert "과제 1/남궁철.ipynb  (by name)" in said
    assert "00120001_00120002.ipynb: it names several students: 00120001, 00120002" in said
    assert "problem (1).ipynb: it does not say whose it is" in said


def test_nothing_leaves_its_place_and_nothing_odd_is_opened(class_, monkeypatch):
    monkeypatch.setattr(archive, "LARGEST", 100_000)
    inner = io.BytesIO()
    pack(inner, {"problem.ipynb": work("from within"), "../evil.ipynb": work("x")})
    files = {
        "00120001/../../../../evil/00120001.ipynb": work("x"),
        "/etc/00120001.ipynb": work("x"),
        "C:\\00120001\\problem.ipynb": work("x"),
        "00120001/problem.ipynb": ("/etc/passwd", stat.S_IFLNK | 0o777),
        "00120002/problem.ipynb": ("", stat.S_IFIFO | 0o644),
        "00120003/problem.ipynb": "0" * 1_000_000,
        "00120004/work.zip": inner.getvalue(),
    }
    before = {path for path in class_.course.rglob("*")}
    said = class_(files, "--yes")[1]
    assert handed_in(class_.course) == {"00120004": "from within"}
    assert said.count("leads outside") == 4 and "a link to some other file" in said and "no ordinary file" in said and "too large" in said
    new = {path.relative_to(class_.course).parts[0] for path in set(class_.course.rglob("*")) - before}
    assert new == {"submitted"}


def test_a_broken_file_and_a_bomb_are_refused_in_a_sentence(class_, tmp_path, monkeypatch):
    (tmp_path / "all.zip").write_bytes(b"PK\3\4 and no more")
    assert class_(None) == (1, "all.zip is no zip file, or it is damaged.\n")
    monkeypatch.setattr(archive, "MOST_BYTES", 10_000_000)
    assert class_({f"0012000{n}/problem.ipynb": "0" * 3_000_000 for n in range(1, 6)})[1].startswith("all.zip would become far too large")
    data = bytearray((tmp_path / "all.zip").read_bytes())
    pack(tmp_path / "all.zip", {"00120001/problem.ipynb": work()})
    data = bytearray((tmp_path / "all.zip").read_bytes())
    data[60] ^= 0xFF
    (tmp_path / "all.zip").write_bytes(data)
    assert "00120001/problem.ipynb: damaged" in class_(None, "--yes")[1]


def test_another_set_s_notebook_is_not_taken_and_one_that_cannot_be_read_is_marked_as_such(class_):
    other = class_.course / "source" / "ps2"
    other.mkdir()
    # "answer" is a name in both sets.
    cells = [json.loads(work(name=name))["cells"][0] for name in ("one", "two", "answer")]
    two = json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
    (other / "ps2.ipynb").write_text(two)
    said = class_({"00120001/problem.ipynb": two, "00120002/problem.ipynb": "{", "00120003/problem.ipynb": work(name="mine")})[1]
    assert "00120001/problem.ipynb: it is a notebook of ps2" in said
    assert "no readable notebook: it will be marked as unanswered" in said and "it has no cell of this problem set" in said


def due(course, time):
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        book.update_or_create_assignment("ps1", duedate=time)


def sheet(tmp_path, times):
    rows = [f'Participant {number},{name},,"{time}"' for number, (name, time) in times.items()]
    (tmp_path / "sheet.csv").write_text("Identifier,Full name,ID number,Last modified (submission)\n" + "\n".join(rows))
    return "--list", "sheet.csv"


def test_the_last_on_time_counts_or_the_latest_by_the_course_s_rule(class_, tmp_path, monkeypatch):
    monkeypatch.setenv("TZ", "UTC")
    due(class_.course, "2026-03-10 12:00:00 UTC")

    def hand_in(text, time):
        listed = sheet(tmp_path, {"501": ("Ada Lovelace", time)})
        return class_({"Ada Lovelace_501_assignsubmission_file_/problem.ipynb": work(text)}, "--yes", *listed)[1]

    hand_in("first", "Monday, 9 March 2026, 10:00 AM")
    assert "in the place of what was there" in hand_in("second", "Tuesday, 10 March 2026, 11:59 AM")
    assert "1 late, where one that was on time is kept: 00120002" in hand_in("third", "Wednesday, 11 March 2026, 1:00 PM")
    assert "1 older than what is there" in hand_in("first", "Monday, 9 March 2026, 10:00 AM")
    assert handed_in(class_.course) == {"00120002": "second"}
    assert "1 the same as before" in hand_in("second", "Tuesday, 10 March 2026, 11:59 AM")
    with open(class_.course / "nbgrader_config.py", "a") as config:
        config.write("c.Late.counts = 'latest'\n")
    assert "1 d 01:00 late" in hand_in("third", "Wednesday, 11 March 2026, 1:00 PM")
    assert handed_in(class_.course) == {"00120002": "third"}
    time = (class_.course / "submitted" / "00120002" / "ps1" / "timestamp.txt").read_text()
    assert str(parse_utc(time)) == "2026-03-11 13:00:00"
    kept = sorted((class_.course / "earlier" / "ps1" / "00120002").glob("*/problem.ipynb"))
    assert [json.loads(file.read_text())["cells"][0]["source"] for file in kept] == ["first", "second"]


def test_a_list_tells_namesakes_apart(class_, tmp_path):
    (tmp_path / "sheet.csv").write_text("식별자,성명,학번\n참여자 504,김민지,00120005\n", encoding="cp949")
    class_({"김민지_504_assignsubmission_file_/problem.ipynb": work("second")}, "--list", "sheet.csv", "--yes")
    assert handed_in(class_.course) == {"00120005": "second"}
    (tmp_path / "sheet.csv").write_text("Identifier,ID number,Last modified (submission)\nParticipant 1,00120001,soon\n")
    assert class_({"00120001/problem.ipynb": work()}, "--list", "sheet.csv") == (1, "Row 2: soon is no time.\n")


def test_late_by_canvas_counts_as_one_day(class_):
    due(class_.course, "2026-03-10 12:00:00 UTC")
    assert "counts as one day" in class_({"turingalan_LATE_4103_9002_problem.ipynb": work("alan")}, "--yes")[1]
    time = (class_.course / "submitted" / "00120003" / "ps1" / "timestamp.txt").read_text()
    assert str(parse_utc(time)) == "2026-03-10 12:00:01"


@pytest.mark.parametrize(
    "path, found",
    [
        ("A_B C_12_assignsubmission_file_/x.ipynb", ("moodle", "A_B C", "12", "x.ipynb")),
        ("Kim Minji_12_assignsubmission_file_ps1.ipynb", ("moodle", "Kim Minji", "12", "ps1.ipynb")),
        ("kimminji_12_34_my_ps1_v2.ipynb", ("canvas", "kimminji", "12", "my_ps1_v2.ipynb")),
        ("kimminji_LATE_12_34_ps1.ipynb", ("canvas", "kimminji", "12", "ps1.ipynb")),
        ("00120001/ps1.ipynb", (None, None, None, "ps1.ipynb")),
    ],
)
def test_paths(path, found):
    of = packed(path)
    assert (of.platform, of.name, of.number, of.file) == found


def test_times_as_platforms_write_them(monkeypatch):
    monkeypatch.setenv("TZ", "UTC")
    same = ["2026년 3월 10일(화) 오후 11:05", "Tuesday, 10 March 2026, 11:05 PM", "2026-03-10T23:05:00Z", "2026. 3. 10. 오후 11:05:00"]
    assert [str(time_of(text)) for text in same] == ["2026-03-10 23:05:00"] * 4
    assert time_of("soon") is None


def test_who_sent_a_document_instead_of_a_notebook_did_hand_in_something(class_):
    files = {
        "Ada Lovelace_501_assignsubmission_file_/answers.docx": "PK",
        "Alan Turing_502_assignsubmission_file_/problem.ipynb": work("alan"),
        "Alan Turing_502_assignsubmission_file_/notes.pdf": "%PDF",
        "readme.txt": "Downloaded today.",
    }
    said = class_(files)[1]
    assert "Ada Lovelace_501_assignsubmission_file_/answers.docx: 00120002 handed this in, and no notebook" in said
    assert "files that are no notebooks: 2" in said
    assert "with nothing handed in" in said and "00120002" not in said.split("with nothing handed in")[1]
