"""Why nbgrader could not grade a submission, as a code for whoever speaks to the teacher."""

import re


class CannotGrade(Exception):
    """Nothing of the problem set can be graded. The message is a code for whoever speaks to the teacher."""


#: What the log of a job says that was ended.
TOO_LONG = "Grading did not end within its time."

#: A line of nbgrader's log, and what it means; the first that is found counts.
SIGNS = {
    rf"^{TOO_LONG}$": "too-long",
    r"No notebooks? (were matched|found)": "no-notebook",
    r"kernel became unresponsive": "unresponsive",
    r"NotJSONError|JSONDecodeError|UnicodeDecodeError|does not appear to be JSON": "unreadable",
    r"ValidationError|SchemaTooOldError|SchemaTooNewError|nbgrader metadata": "metadata",
    r"DeadKernelError|Kernel (died|didn't respond)|NoSuchKernel": "kernel",
}


def reason(log: str) -> str:
    """One of the codes above, or else the error's own last words."""
    for sign, code in SIGNS.items():
        if re.search(sign, log):
            return code
    errors = re.findall(r"^\w[\w.]*(?:Error|Exception|Entry): .+$", log, re.MULTILINE)
    return errors[0] if errors else "unknown"
