"""Which version of Nabla grades. Another might give other marks."""

import hashlib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


@cache
def version() -> str:
    """The same for the same programs: the bundles that run a submission and mark it, and the Python around them."""
    files = [*(ROOT / "dist").glob("*.cjs"), *(ROOT / "dist").glob("*.js"), *(ROOT / "course" / "nabla_course").rglob("*.py")]
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(f"{file.relative_to(ROOT).as_posix()}\0".encode())
        digest.update(file.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()
