import os

os.environ["NABLA_LANG"] = "ko"
load_subconfig("../nbgrader_config.py")  # noqa: F821
get_config().CourseDirectory.course_id = "nabla-ko"  # noqa: F821
