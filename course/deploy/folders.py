"""Makes the folders of a class, each open to those who need it. Run as root, as often as one likes: `folders.py [ko] [en]`.

    NABLA_CLASS/ko, en          the courses, for teachers: problem sets with their solutions, submissions, marks
    NABLA_CLASS/exchange        handing out and in: everybody reads what is handed out, puts things in, and sees nobody else's
"""

import grp
import os
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLASS = Path(os.environ.get("NABLA_CLASS", "/srv/nabla"))
TEACHERS = os.environ.get("NABLA_TEACHERS", "nabla-teachers")

CONFIG = """import os

os.environ["NABLA_LANG"] = "{language}"
load_subconfig("nbgrader_config.py", path="{deploy}")
get_config().CourseDirectory.course_id = "nabla-{language}"
"""

#: Who owns it is root; the group is the teachers'. 2000: what is made in it belongs to that group. 1000: nobody removes another's.
EXCHANGE = {"": 0o2775, "outbound": 0o2775, "inbound": 0o3773, "feedback": 0o2771}


def make(languages: list[str]) -> None:
    group = teachers()
    folder(CLASS, 0o755, 0)
    folder(CLASS / "exchange", 0o755, 0)
    for language in languages:
        course = CLASS / language
        folder(course, 0o2770, group)
        if not (course / "nbgrader_config.py").exists():
            (course / "nbgrader_config.py").write_text(CONFIG.format(language=language, deploy=Path(__file__).resolve().parent))
        if not (course / "source").exists():
            shutil.copytree(ROOT / "course" / language / "source", course / "source")
        for path in course.rglob("*"):
            give(path, 0o2770 if path.is_dir() else 0o660, group)
        for name, mode in EXCHANGE.items():
            folder(CLASS / "exchange" / f"nabla-{language}" / name, mode, group)
    hide_solutions(group)


def hide_solutions(group: int) -> None:
    """The problem sets' sources, of which the project is full, are the teachers' too."""
    course = ROOT / "course"
    for path in [*course.glob("ps*.md"), course / "ko", course / "en", ROOT / ".git"]:
        if path.exists():
            give(path, 0o750 if path.is_dir() else 0o640, group)


def teachers() -> int:
    """The number of the teachers' group: of its name, or where each user has a machine of one's own, itself."""
    return int(TEACHERS) if TEACHERS.isdigit() else grp.getgrnam(TEACHERS).gr_gid


def folder(path: Path, mode: int, group: int) -> None:
    path.mkdir(parents=True, exist_ok=True)
    give(path, mode, group)


def give(path: Path, mode: int, group: int) -> None:
    if not path.is_symlink():
        os.chown(path, -1, group)
        os.chmod(path, mode)


if __name__ == "__main__":
    make(sys.argv[1:] or ["ko", "en"])
