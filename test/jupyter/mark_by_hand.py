"""mark_by_hand.py BOOK STUDENT CELL MARKS: a teacher marks a cell of problem set ps1 by hand, with a comment."""

import sys

from nbgrader.api import Gradebook

book, student, cell, marks = sys.argv[1:]
with Gradebook("sqlite:///" + book) as gradebook:
    grade = gradebook.find_grade(cell, "problem", "ps1", student)
    grade.manual_score = float(marks)
    grade.needs_manual_grade = False
    gradebook.find_comment("double", "problem", "ps1", student).manual_comment = "Well tried."
    gradebook.db.commit()
