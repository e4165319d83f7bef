import os

os.environ["NABLA_LANG"] = "en"
load_subconfig("../nbgrader_config.py")  # noqa: F821
get_config().CourseDirectory.course_id = "nabla-en"  # noqa: F821
