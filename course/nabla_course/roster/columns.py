"""What the columns of a class list are called: by Moodle, by Canvas, by teachers, in English and Korean."""

import re
import unicodedata

#: What a column holds -> its titles, without case and blanks.
TITLES = {
    "number": "id number|idnumber|student number|student no|student no.|student id|studentid|sis user id|"
    "학번|학생번호|학생 번호|id 번호|식별번호|식별 번호|고유번호|고유 번호|개인 식별번호",
    "login": "username|user name|login|login id|sis login id|loginid|사용자명|사용자 아이디|사용자 이름|아이디|로그인 id|로그인 아이디",
    "email": "email address|email|e-mail|e-mail address|mail|이메일 주소|이메일|전자우편|전자우편 주소|전자 우편|메일|메일 주소",
    "first": "first name|firstname|given name|given names|이름(first name)",
    "last": "last name|lastname|surname|family name|성|성씨",
    "name": "name|full name|fullname|student|student name|성명|학생|학생명|학생 이름|학생 성명|전체 이름|이름",
    "lms": "canvas id|canvas user id|lms id|lms user id",
    "participant": "identifier|식별자|participant",
    "handed_in": "last modified (submission)|마지막 수정 (제출)|마지막 수정(제출)|최종 수정 (제출)|최종 수정(제출)|제출 시각|제출 시간|submitted at",
    "section": "section|분반|반",
}

KNOWN = {re.sub(r"\s", "", title): kind for kind, titles in TITLES.items() for title in titles.split("|")}


def kind_of(title: str) -> str | None:
    return KNOWN.get(re.sub(r"\s", "", unicodedata.normalize("NFKC", title).strip("\"' ").lower()))


def columns_of(header: list[str]) -> dict[str, int]:
    """What a header's columns hold -> where that is. Of two columns for the same, the first counts."""
    found: dict[str, int] = {}
    for at, title in enumerate(header):
        if kind := kind_of(title):
            found.setdefault(kind, at)
    plain = [title.strip().lower() for title in header]
    # What stands as "이름" beside "성" is the given name only.
    if "last" in found and "first" not in found and header[found.get("name", 0)] == "이름":
        found["first"] = found.pop("name")
    # "ID" is Canvas' own number in a list from there, and in any other what the teacher calls the student.
    if "id" in plain:
        at = plain.index("id")
        if is_canvas(header):
            found["lms"] = at
        else:
            found.setdefault("number", at)
    return found


def is_canvas(header: list[str]) -> bool:
    """Is it the header of a gradebook that Canvas exported?"""
    plain = [title.strip().lower() for title in header]
    return plain[:2] == ["student", "id"] or plain[:3] == ["lastname", "firstname", "id"]


def is_header(row: list[str]) -> bool:
    """Is it the row with the titles: are at least two of them known, or the only one?"""
    known = len(columns_of(row))
    return known >= 2 or (known == 1 and len([title for title in row if title]) <= 2)
