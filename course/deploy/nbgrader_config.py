"""nbgrader's settings on a hub, for teachers and students alike: whose a file is decides who may read it."""

import os

load_subconfig("../nbgrader_config.py")  # noqa: F821

c = get_config()  # noqa: F821

c.Exchange.root = os.environ.get("NABLA_EXCHANGE", "/srv/nabla/exchange")
c.CourseDirectory.groupshared = True
c.ExchangeFactory.submit = "nabla_course.exchange.Submit"
c.ExchangeFactory.collect = "nabla_course.exchange.Collect"

# Kernels talk through sockets that are files: on a port of the machine anybody could listen to what a cell shows.
c.NotebookClient.kernel_manager_class = "nabla_course.exchange.PrivateKernel"
