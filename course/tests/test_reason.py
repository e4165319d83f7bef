"""What nbgrader's log says of a failure, as a code that a teacher is told in a sentence."""

import pytest

from nabla_course.grade.reason import reason


@pytest.mark.parametrize(
    ("log", "code"),
    [
        ("[ERROR] No notebooks were matched by 'submitted/ada/ps1/*.ipynb'", "no-notebook"),
        ("[ERROR] Error occurred: kernel became unresponsive", "unresponsive"),
        ("nbformat.reader.NotJSONError: Notebook does not appear to be JSON: ''", "unreadable"),
        ("UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff", "unreadable"),
        ("nbgrader.nbgraderformat.common.SchemaTooNewError: The metadata is too new", "metadata"),
        ("jsonschema.exceptions.ValidationError: 3 is not of type 'string'", "metadata"),
        ("nbclient.exceptions.DeadKernelError: Kernel died", "kernel"),
        ("RuntimeError: Kernel didn't respond in 120 seconds", "kernel"),
    ],
)
def test_signs_that_are_known(log, code):
    assert reason(f"[INFO] Autograding\n{log}\n") == code


def test_any_other_error_speaks_for_itself():
    log = "Traceback (most recent call last):\n  File x\nsqlite3.OperationalError: database or disk is full\n[ERROR] failed"
    assert reason(log) == "sqlite3.OperationalError: database or disk is full"
    assert reason("nothing that looks like an error") == "unknown"
