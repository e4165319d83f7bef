"""What a learning platform gives of a class's work, in one zip file, goes to where nbgrader looks for it.

`archive` reads the file and trusts nothing in it, `path` knows how platforms name what they pack, `who` finds the
student, `plan` decides what of it is taken, `write` writes.
"""
