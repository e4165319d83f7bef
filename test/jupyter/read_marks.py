"""Prints what nbgrader's gradebook holds, as JSON: student -> test -> marks."""

import json
import sys

from nbgrader.api import Gradebook

with Gradebook("sqlite:///" + sys.argv[1]) as gradebook:
    marks = {}
    for submission in gradebook.assignment_submissions("ps1"):
        grades = [grade for notebook in submission.notebooks for grade in notebook.grades]
        marks[submission.student.id] = {grade.name: grade.auto_score for grade in grades}
print(json.dumps(marks))
