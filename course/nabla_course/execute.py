"""Runs a submission's cells in the kernel, and tells it which of them are the problem set's tests."""

import json
from typing import ClassVar

from nbgrader.preprocessors import Execute
from nbgrader.utils import is_grade, is_solution, setenv
from traitlets import Dict, Float, TraitError, validate

from .kept import KeptKernel

#: What `limits` may set: seconds of processor time and by the clock, for a cell and for the submission as a whole, and
#: characters of output. `src/kernel/confined/limits.ts` has the usual values.
LIMITS = ("cell", "cellClock", "submission", "submissionClock", "cellOutput", "submissionOutput")


class ExecuteConfined(Execute):
    """nbgrader's `Execute`; each request says by the cell's role whether it is a test.

    After `Restore` the roles are those of the problem set as it was handed out, so that no cell of a submission is taken
    for a test, and no test for a cell of a submission.
    """

    #: A program that grades one submission after another sets it; else each starts a kernel of its own.
    kept: ClassVar[KeptKernel | None] = None

    limits = Dict(
        value_trait=Float(),
        help="How much a submission may take, such as {'submission': 60}: " + ", ".join(LIMITS),
    ).tag(config=True)

    @validate("limits")
    def _known(self, proposal):
        unknown = set(proposal["value"]) - set(LIMITS)
        if unknown:
            raise TraitError(f"limits: {', '.join(sorted(unknown))}? There are {', '.join(LIMITS)}.")
        return proposal["value"]

    def preprocess(self, nb, resources=None, km=None):
        hide = not self.config.Marks.get("hidden_tests", False)
        # Whose numbers count where a problem set has variants: not what the notebook says, but whose submission it is.
        student = ((resources or {}).get("nbgrader") or {}).get("student", "")
        with setenv(NABLA_LIMITS=json.dumps(self.limits), NABLA_HIDE_KEYS="1" if hide else "", NABLA_STUDENT=student):
            if self.kept is None:
                return super().preprocess(nb, resources, km)
            self.nb = nb
            with self.kept.lent(self, student) as kernel:
                return super().preprocess(nb, resources, kernel)

    def start_new_kernel_client(self):
        """nbclient's question, where it has a kernel that is not its own."""
        if self.kept is None:
            return super().start_new_kernel_client()
        self.kc = self.kept.client
        return self.kc

    def execute_cell(self, cell, cell_index, execution_count=None, store_history=True):
        """nbconvert's call for each cell. (It does not lead to this class's `async_execute_cell`, but to nbclient's own.)"""
        self.kc.session.metadata = {"nabla": {"sealed": is_grade(cell) and not is_solution(cell)}}
        return super().execute_cell(cell, cell_index, execution_count, store_history)
