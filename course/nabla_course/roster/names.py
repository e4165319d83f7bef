"""Which student a name means, however platforms turn names around and stick them together."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from nbgrader.api import Student


def key(name: str) -> str:
    """The letters and digits of a name: "Kim, Minji", "kimminji" and "Kim_Minji" have the same."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", name).casefold())


def keys_of(first: str | None, last: str | None) -> set[str]:
    """A name's keys, the given name in front and behind. A whole name in one field may be turned around, too."""
    first, last = first or "", last or ""
    found = {key(f"{first} {last}"), key(f"{last} {first}")}
    words = f"{first} {last}".split()
    if len(words) == 2:
        found.add(key("".join(reversed(words))))
    return found - {""}


class Names:
    """The class by name, by identifier and by the platform's own number."""

    def __init__(self, students: Iterable[Student]):
        self.by_name: dict[str, set[str]] = defaultdict(set)
        self.by_lms: dict[str, str] = {}
        self.by_id: dict[str, str] = {}
        self.by_email: dict[str, str] = {}
        for student in students:
            self.by_id[student.id.casefold()] = student.id
            if student.lms_user_id:
                self.by_lms[student.lms_user_id] = student.id
            if student.email:
                self.by_email[student.email.casefold()] = student.id
            for name in keys_of(student.first_name, student.last_name):
                self.by_name[name].add(student.id)

    def named(self, name: str) -> set[str]:
        """The identifiers of all who are called so."""
        return self.by_name.get(key(name), set())
