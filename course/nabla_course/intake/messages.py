"""What `intake` says."""

from ..roster.messages import MESSAGES as ROSTER

MESSAGES = {name: words for name, words in ROSTER.items() if name == "no-file" or name.startswith("table-")} | {
    "no-zip": {"ko": "{file}은 zip 파일이 아니거나 깨졌습니다.", "en": "{file} is no zip file, or it is damaged."},
    "bomb": {
        "ko": "{file}은 풀면 너무 커집니다. 받지 않았습니다.",
        "en": "{file} would become far too large when unpacked. It was not taken in.",
    },
    "no-set": {
        "ko": "이 강의에 없는 문제입니다: {set}. source/{set}/ 에 노트북이 있어야 합니다.",
        "en": "The course has no {set}: its notebook belongs into source/{set}/.",
    },
    "no-students": {
        "ko": "성적부에 학생이 없습니다. 먼저 학생 명단을 읽어 주세요: npm run course -- {course} students 명단.csv",
        "en": "The grade book has no students. Read the list first: npm run course -- {course} students LIST.csv",
    },
    "no-time": {"ko": "{row}행: 시각이 아닌 값이 있습니다: {text}", "en": "Row {row}: {text} is no time."},
    "no-list": {
        "ko": "목록에서 학생의 번호도 제출 시각도 찾지 못했습니다. 있는 열: {found}",
        "en": "The list tells neither students' numbers nor times. It has: {found}",
    },
    "due": {"ko": "마감: {due} ({zone})", "en": "Due: {due} ({zone})"},
    "no-due": {
        "ko": "성적부에 마감이 없어 늦은 제출을 가리지 않습니다.",
        "en": "The grade book has no due date, so nothing counts as late.",
    },
    "takes": {"ko": "받을 제출물 {count}개:", "en": "{count} to be taken in:"},
    "by-list": {"ko": "목록의 번호로", "en": "by the list's number"},
    "by-number": {"ko": "Canvas의 번호로({number})", "en": "by Canvas' number {number}"},
    "by-name": {"ko": "이름으로", "en": "by name"},
    "by-id": {"ko": "아이디로", "en": "by identifier"},
    "again": {"ko": "전에 낸 것을 바꿉니다", "en": "in the place of what was there"},
    "late": {"ko": "{late} 늦음", "en": "{late} late"},
    "late-unknown": {"ko": "늦음(얼마나인지는 모름, 하루로 셉니다)", "en": "late, not known by how much: counts as one day"},
    "late-no-due": {"ko": "Canvas에서 늦음으로 표시됨(성적부에 마감이 없음)", "en": "late by Canvas, but the grade book has no due date"},
    "unreadable": {"ko": "노트북으로 읽을 수 없음(빈 답안으로 채점됩니다)", "en": "no readable notebook: it will be marked as unanswered"},
    "no-cells": {"ko": "이 문제 세트의 셀이 하나도 없음", "en": "it has no cell of this problem set"},
    "same": {"ko": "이미 받은 것과 같은 제출물 {count}개", "en": "{count} the same as before"},
    "kept": {"ko": "늦게 낸 것이라 제때 낸 것을 그대로 두는 학생 {count}명: {ids}", "en": "{count} late, where one that was on time is kept: {ids}"},
    "kept-later": {
        "ko": "이미 받은 것이 더 나중 것이라 그대로 두는 학생 {count}명: {ids}",
        "en": "{count} older than what is there, which is kept: {ids}",
    },
    "left": {"ko": "받지 않는 파일 {count}개:", "en": "{count} not taken:"},
    "others": {"ko": "노트북이 아니어서 두는 파일 {count}개", "en": "files that are no notebooks: {count}"},
    "nobody": {"ko": "낸 것이 없는 학생 {count}명: {ids}", "en": "{count} with nothing handed in: {ids}"},
    "outside": {"ko": "압축 파일 바깥을 가리키는 이름", "en": "its name leads outside the file"},
    "link": {"ko": "다른 파일을 가리키는 링크", "en": "a link to some other file"},
    "special": {"ko": "보통 파일이 아님", "en": "no ordinary file"},
    "encrypted": {"ko": "암호가 걸린 파일", "en": "locked with a password"},
    "too-large": {"ko": "너무 큰 파일(50 MB까지)", "en": "too large (at most 50 MB)"},
    "damaged": {"ko": "깨진 파일", "en": "damaged"},
    "unknown-name": {"ko": "성적부에 이런 이름의 학생이 없음: {name}", "en": "nobody in the grade book is called {name}"},
    "namesakes": {
        "ko": "이름이 같은 학생이 여럿: {students}. --list로 목록(Moodle의 채점 양식 등)을 함께 주세요",
        "en": "several are called {name}: {students}. Give a list, such as Moodle's grading worksheet, with --list",
    },
    "several": {"ko": "여러 학생의 아이디가 들어 있음: {students}", "en": "it names several students: {students}"},
    "nobody-named": {"ko": "누구의 것인지 적혀 있지 않음", "en": "it does not say whose it is"},
    "no-notebook": {
        "ko": "{student} 학생이 노트북(.ipynb) 대신 낸 파일",
        "en": "{student} handed this in, and no notebook (.ipynb)",
    },
    "other-set": {"ko": "다른 문제 세트({other})의 노트북", "en": "it is a notebook of {other}"},
    "another-counts": {"ko": "{student} 학생의 다른 파일을 씀", "en": "another file of {student} counts"},
    "which": {"ko": "{student} 학생이 낸 노트북 가운데 어느 것인지 알 수 없음", "en": "which of the notebooks of {student} it is cannot be told"},
    "ask": {"ko": "이대로 받으려면 --yes를 붙여 다시 실행하세요.", "en": "To take these in, run it again with --yes."},
    "written": {"ko": "{count}개를 submitted 폴더에 넣었습니다.", "en": "{count} put into the folder submitted."},
    "nothing": {"ko": "새로 받을 것이 없습니다.", "en": "There is nothing new to take in."},
}
