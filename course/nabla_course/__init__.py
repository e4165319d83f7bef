"""What Nabla adds to nbgrader through nbgrader's own configuration; nothing of nbgrader itself is changed."""
