"""`npm run course -- en variants ps1`: writes everybody's own numbers, and the answers that are right for them, as a table."""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.coursedir import CourseDirectory

from .grade.course import handed_in, path_in
from .grade.version import ROOT
from .marks.forms import write
from .marks.messages import MESSAGES as MARKS
from .messages import choose
from .office import opened, typed_path

MESSAGES = {
    "no-source": {"ko": "{set}의 원본이 {folder}에 없습니다.", "en": "There is no source of {set} in {folder}."},
    "nobody": {
        "ko": "학생이 아직 없습니다. 명단을 읽거나(students) 제출물을 받은(intake) 뒤에 다시 실행해 주세요.",
        "en": "There are no students yet. Read in a list (students) or take in work (intake) first.",
    },
    "none": {
        "ko": "{set}의 수는 모두에게 같습니다. variants 블록이 없습니다.",
        "en": "In {set} all have the same numbers: it has no block variants.",
    },
    "failed": {"ko": "{set}의 답을 계산하지 못했습니다: {why}", "en": "The answers of {set} could not be worked out: {why}"},
    "count": {"ko": "{file}: 학생 {count}명", "en": "{file}: {count} students"},
}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="variants", usage="npm run course -- en variants psN [--to FILE.csv]")
    parser.add_argument("course")
    parser.add_argument("set")
    parser.add_argument("--to", type=typed_path)
    asked = parser.parse_args(arguments)
    with opened(asked.course, asked.set) as (course, gradebook):
        names = everybody(course, gradebook)
        folder = Path(path_in(course, course.source_directory))
        file = asked.to or Path(course.root, f"{asked.set}-variants.csv")
    sources = sorted(folder.glob("*.ipynb"))
    if not sources or not names:
        print(choose(MESSAGES["nobody" if sources else "no-source"], set=asked.set, folder=folder))
        return 1
    command = [os.environ.get("NABLA_NODE", "node"), ROOT / "dist" / "src" / "cli.js", "variants", sources[0], *names]
    told = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    if told.returncode != 0:
        why = told.stderr.strip()
        print(choose(MESSAGES["none" if why == "variants: none" else "failed"], set=asked.set, why=why))
        return 1
    write(file, table(json.loads(told.stdout), names), "plain")
    print(choose(MESSAGES["count"], file=file, count=len(names)))
    return 0


def everybody(course: CourseDirectory, gradebook: Gradebook) -> dict[str, list[str]]:
    """Last and first name of each student on the list, and of those who handed something in without being on it."""
    names = {student.id: [student.last_name or "", student.first_name or ""] for student in gradebook.students}
    for id_ in handed_in(course):
        names.setdefault(id_, ["", ""])
    return dict(sorted(names.items()))


def table(draws: list[dict], names: dict[str, list[str]]) -> list[list[str]]:
    numbers, key = list(draws[0]["numbers"]), list(draws[0]["key"])
    titles = [choose(MARKS[name]) for name in ("id", "last_name", "first_name")]
    rows = [
        [draw["student"], *names[draw["student"]], *(f"{draw['numbers'][name]}" for name in numbers), *(draw["key"].get(name, "") for name in key)]
        for draw in draws
    ]
    return [[*titles, *numbers, *key], *rows]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
