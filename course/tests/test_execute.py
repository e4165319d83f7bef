"""What the kernel is told of the submission that it runs."""

import json

from conftest import hand_in
from steps import grade


def test_whose_submission_it_is_by_its_folder_and_not_by_its_notebook(course, tmp_path):
    told = tmp_path / "told.jsonl"
    with open(course / "nbgrader_config.py", "a") as config:
        config.write(
            "import json, os\n"
            "def note(self, nb, resources, retries=None):\n"
            f"    open({str(told)!r}, 'a').write(json.dumps(os.environ.get('NABLA_STUDENT')) + '\\n')\n"
            "    return nb, resources\n"
            "Execute.preprocess = note\n"
        )
    for student in ("00120001", "ada"):
        hand_in(course, student, 'let student = "minsu";')
    grade(course)
    assert [json.loads(line) for line in told.read_text().splitlines()] == ["00120001", "ada"]
