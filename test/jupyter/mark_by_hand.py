"""mark_by_hand.py BOOK STUDENT CELL MARKS ANSWER: a teacher marks a cell of ps1 by hand and comments the answer."""

import sys

from nbgrader.api import Gradebook

book, student, cell, marks, answer = sys.argv[1:]
with Gradebook("sqlite:///" + book) as gradebook:
    notebook = gradebook.find_assignment("ps1").notebooks[0].name
    grade = gradebook.find_grade(cell, notebook, "ps1", student)
    grade.manual_score = float(marks)
    grade.needs_manual_grade = False
    gradebook.find_comment(answer, notebook, "ps1", student).manual_comment = "Well tried."
    gradebook.db.commit()
