"""JupyterHub for a class on one server. Settings of one's own belong into a file that loads this one:

    load_subconfig("/opt/nabla/course/deploy/jupyterhub_config.py")
    c = get_config()
    c.Spawner.mem_limit = "2G"

Users are users of the machine: those in the group `nabla-students` learn, those in `nabla-teachers` teach.
"""

import grp
import os
import sys
from pathlib import Path

here = Path(__file__).resolve().parent
root = here.parents[1]
class_folder = Path(os.environ.get("NABLA_CLASS", "/srv/nabla"))
teachers = os.environ.get("NABLA_TEACHERS", "nabla-teachers")
students = os.environ.get("NABLA_STUDENTS", "nabla-students")
languages = [name for name in ("ko", "en") if (class_folder / name).is_dir()]

c = get_config()  # noqa: F821

# The proxy of Caddyfile or another does TLS, and is the only one that the world can reach.
c.JupyterHub.bind_url = "http://127.0.0.1:8000"
c.ConfigurableHTTPProxy.command = [str(root / ".venv/proxy/node_modules/.bin/configurable-http-proxy")]
# A state of its own, which no user can read: the cookies' secret is there.
state = Path(os.environ.get("STATE_DIRECTORY", "/var/lib/nabla-hub"))
c.JupyterHub.cookie_secret_file = str(state / "cookie_secret")
c.JupyterHub.db_url = f"sqlite:///{state}/hub.sqlite"
c.ConfigurableHTTPProxy.pid_file = str(state / "proxy.pid")

# Who may log in: with the password of the machine. authenticators.py has examples for a learning platform and for OAuth.
c.JupyterHub.authenticator_class = "pam"
c.PAMAuthenticator.allowed_groups = {students, teachers}
c.PAMAuthenticator.open_sessions = False
c.JupyterHub.admin_access = False

# systemd can hold a user to a memory limit. Without it nothing can, and only the number of processes is limited.
c.JupyterHub.spawner_class = "systemd" if Path("/run/systemd/system").is_dir() else "localprocess"
c.Spawner.cmd = [str(here / "start.sh")]
c.Spawner.mem_limit = "1G"
c.Spawner.cpu_limit = 2
c.SystemdSpawner.unit_name_template = "nabla-{USERNAME}"
c.SystemdSpawner.isolate_tmp = True
c.SystemdSpawner.isolate_devices = True
c.SystemdSpawner.disable_user_sudo = True
c.SystemdSpawner.unit_extra_properties = {"TasksMax": "256"}
c.Spawner.http_timeout = 120
c.Spawner.start_timeout = 120
# A whole class comes at the bell: as many start at once as there are processors to do it, the others wait their turn.
c.JupyterHub.concurrent_spawn_limit = 4 * (os.cpu_count() or 1)
# The hub may be started anew; nobody's work stops.
c.JupyterHub.cleanup_servers = False

# A server that nobody has used for an hour stops, and each after twelve.
c.JupyterHub.load_roles = [
    {
        "name": "idle-culler",
        "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
        "services": ["idle-culler"],
    }
]
c.JupyterHub.services = [
    {
        "name": "idle-culler",
        "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600", "--max-age=43200"],
    }
]


def before_start(spawner):
    """Tells the user's server what it cannot know; start.sh does the rest, with the user's own rights."""
    asked = spawner.handler.request.headers.get("Accept-Language", "") if spawner.handler else ""
    spawner.environment = {
        **spawner.environment,
        "NABLA_CLASS": str(class_folder),
        "NABLA_EXCHANGE": str(class_folder / "exchange"),
        "NABLA_LANGUAGES": " ".join(languages),
        "NABLA_ASKED": asked,
        "NABLA_ROLE": "teacher" if spawner.user.name in grp.getgrnam(teachers).gr_mem else "student",
    }


c.Spawner.pre_spawn_hook = before_start
