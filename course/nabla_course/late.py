"""What being late costs, and which of several submissions counts: the course's own rule."""

import math
from datetime import datetime, timedelta
from pathlib import Path

from nbgrader.plugins import LateSubmissionPlugin
from nbgrader.utils import parse_utc
from traitlets import Enum, Float

DAY = 86_400


class Late(LateSubmissionPlugin):
    """The rule, set as `c.Late.per_day = 0.1` and so on. Without a due date in the grade book nothing is late."""

    counts = Enum(
        ("on-time", "latest"),
        default_value="on-time",
        help="Of several submissions counts the last that was on time, or the latest of all.",
    ).tag(config=True)
    per_day = Float(0.0, min=0, max=1, help="The share of the points that each begun day costs.").tag(config=True)
    most = Float(1.0, min=0, max=1, help="The largest share of the points that can be lost so.").tag(config=True)
    grace = Float(0.0, min=0, help="Minutes after the due date that still count as on time.").tag(config=True)

    def share(self, seconds: float) -> float:
        """The share of the points that so many seconds after the due date cost."""
        days = math.ceil((seconds - 60 * self.grace) / DAY)
        if days <= 0:
            return 0.0
        # nbgrader's own setting, under which all is lost.
        return 1.0 if self.penalty_method == "zero" else min(self.most, self.per_day * days)

    def late_submission_penalty(self, student_id: str, score: float, total_seconds_late: float) -> float | None:
        """nbgrader's own question, of each notebook that is graded."""
        share = self.share(total_seconds_late)
        return score * share if share > 0 else None

    def is_late(self, handed_in: datetime | None, due: datetime | None) -> bool:
        """Both in UTC. What has no time, or no due date, is on time."""
        return handed_in is not None and due is not None and handed_in > due + timedelta(minutes=self.grace)


def handed_in(folder: Path) -> datetime | None:
    """When a submission was handed in (UTC), if that is known."""
    try:
        return parse_utc((folder / "timestamp.txt").read_text(encoding="utf-8").strip() or None)
    except (OSError, ValueError, OverflowError):
        return None


def note_time(folder: Path, time: datetime | None) -> None:
    """Writes when a submission was handed in (UTC), as nbgrader does."""
    if time is not None:
        (folder / "timestamp.txt").write_text(f"{time:%Y-%m-%d %H:%M:%S.%f} UTC", encoding="utf-8")


def is_rule(config) -> bool:
    """Does the course go by this rule, and not by a plugin of its own?"""
    return config.AssignLatePenalties.get("plugin_class") in (Late, f"{Late.__module__}.{Late.__name__}")


def update_penalties(gradebook, assignment: str, late: Late) -> int:
    """Brings the penalties to the points as they are now, those given by hand included; how many have changed.

    nbgrader reckons a penalty when it grades by machine, and not again when a teacher has given points since.
    """
    changed = 0
    for submission in gradebook.assignment_submissions(assignment):
        share = late.share(submission.total_seconds_late)
        for notebook in submission.notebooks:
            penalty = notebook.score * share or None
            if abs((notebook.late_submission_penalty or 0) - (penalty or 0)) > 1e-9:
                notebook.late_submission_penalty = penalty
                changed += 1
    gradebook.db.commit() if changed else gradebook.db.rollback()
    return changed
