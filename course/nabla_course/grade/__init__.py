"""Grading a class in parallel, through nbgrader's own classes.

``prepare`` makes of each submission that is owed marks a *job*: a folder that is an nbgrader course of its own, with
this one submission and nobody else's. ``run`` grades a job where it lies, and needs nothing else; so it may as well be
done by a queue on another machine. ``merge`` writes what a job has found into the course, as the one writer of its
grade book.
"""
