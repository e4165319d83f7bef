"""read_book.py BOOK [PROBLEMSET]: all that nbgrader's grade book holds of it, as JSON: student -> of the submission."""

import json
import sys

from nbgrader.api import Gradebook

book, assignment = (*sys.argv[1:], "ps1")[:2]
with Gradebook("sqlite:///" + book) as gradebook:
    found = {}
    for submission in gradebook.assignment_submissions(assignment):
        found[submission.student.id] = {
            "time": str(submission.timestamp),
            "score": submission.score,
            "needs_manual_grade": submission.needs_manual_grade,
            "penalties": [notebook.late_submission_penalty for notebook in submission.notebooks],
            "grades": {
                grade.name: [grade.auto_score, grade.manual_score, grade.extra_credit, grade.needs_manual_grade]
                for notebook in submission.notebooks
                for grade in notebook.grades
            },
            "comments": {
                comment.name: [comment.auto_comment, comment.manual_comment]
                for notebook in submission.notebooks
                for comment in notebook.comments
            },
        }
print(json.dumps(found))
