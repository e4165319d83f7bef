"""The marks of a problem set as a table that a learning platform takes back.

`read` says what each student has and what is still open, `stale` which marks are of an older problem set, `forms` how
Moodle, Canvas and a spreadsheet want it.
"""
