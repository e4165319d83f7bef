"""Who is in the class: a list of students, as a learning platform exports it, goes into the grade book.

`columns` knows what platforms call their columns, `read` makes students of rows, `enter` compares with the grade book
and writes. `names` tells which student a name means.
"""
