"""What must stand around a submission before a job may run it.

A job carries the course's configuration (`settings.py`). Where something of it were missing, nbgrader would go on without it
and say that all went well, and tests that a student has changed would count.
"""

from nbgrader.converters import Autograde
from nbgrader.preprocessors import Execute
from traitlets.utils.importstring import import_item

from ..execute import ExecuteConfined
from ..restore import Restore
from ..unreadable import replace
from .reason import CannotGrade


def require_guards(converter: Autograde) -> None:
    """Raises CannotGrade "no-hook", "no-restore" or "no-confinement" where that is missing."""
    hook = converter.pre_convert_hook
    if getattr(hook, "func", hook) is not replace:
        raise CannotGrade("no-hook")
    # Before it, the text of a submission would be taken for the problem set's.
    first = [_class(step) for step in converter.sanitize_preprocessors[:1]]
    if not first or not _works(first[0], Restore, converter):
        raise CannotGrade("no-restore")
    runs = [step for step in map(_class, converter.autograde_preprocessors) if issubclass(step, Execute)]
    if not runs or not all(_works(step, ExecuteConfined, converter) for step in runs):
        raise CannotGrade("no-confinement")


def _class(step):
    """nbconvert takes a class or its name."""
    return import_item(step) if isinstance(step, str) else step


def _works(step, kind, converter: Autograde) -> bool:
    return issubclass(step, kind) and step(parent=converter).enabled
