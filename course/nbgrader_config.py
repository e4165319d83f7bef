"""nbgrader's settings for every course in TypeScript. A course's own nbgrader_config.py sets its language and loads this."""

import os
import sys
from pathlib import Path

here = Path(__file__).parent
sys.path[:0] = [str(here), str(here.parent / "python")]

from nabla_course.restore import Restore  # noqa: E402
from nabla_course.execute import ExecuteConfined  # noqa: E402
from nabla_course.messages import language, say  # noqa: E402
from nabla_course.unreadable import check  # noqa: E402
from nabla_print import SETTINGS  # noqa: E402
from nbgrader.converters import Autograde  # noqa: E402
from nbgrader.preprocessors import Execute  # noqa: E402
from nbgrader.validator import Validator  # noqa: E402

c = get_config()  # noqa: F821

# What takes the place of a solution. A comment: an unanswered cell does nothing, and the test below it says so.
c.ClearSolutions.code_stub = {"typescript": say("code_stub")}
c.ClearSolutions.text_stub = say("text_stub")

# A submission's answers are put into the notebook that was handed out before anything else is done with them.
c.Autograde.pre_convert_hook = check()
c.Autograde.sanitize_preprocessors = [Restore, *Autograde.sanitize_preprocessors.default()]
c.Autograde.autograde_preprocessors = [
    ExecuteConfined if preprocessor is Execute else preprocessor
    for preprocessor in Autograde.autograde_preprocessors.default()
]

# What being late costs: `c.Late`, see nabla_course/late.py.
c.AssignLatePenalties.plugin_class = "nabla_course.late.Late"

# Feedback that a student can read anywhere; on the marking page, too, typeset formulas and still figures.
c.GenerateFeedback.exporter_class = "nabla_print.feedback.FeedbackExporter"
c.GenerateFeedback.preprocessors = ["nabla_print.feedback.Marks"]
c.HTMLExporter.update(SETTINGS)
c.HTMLExporter.language_code = language()

# What a student is told before handing in: of every cell that fails, as an answer may fail only where it is graded. Tests are
# run as they are while grading; nbgrader has no setting for it, only the list that a validator begins with.
[validating] = Validator.preprocessors.default_args
Validator.preprocessors.default_args = ([ExecuteConfined if step is Execute else step for step in validating],)
c.Validator.validate_all = True
c.Validator.failed_warning = say("failed")
c.Validator.changed_warning = say("changed")

# The kernel stops cells that take too long (`c.ExecuteConfined.limits`). These seconds are for a kernel that does not answer.
c.Execute.timeout = 900
c.Execute.startup_timeout = 120
c.Execute.iopub_timeout = 60

c.NbGrader.logfile = ".nbgrader.log"

# Where assignments are handed out and collected on a shared machine.
c.Exchange.root = os.environ.get("NABLA_EXCHANGE") or str(Path.cwd() / "exchange")
