"""Which other machines grade a course's problem sets: the course's own settings, `c.Ssh` and `c.Kubernetes`."""

from traitlets import Bool, Dict, Integer, List, Unicode
from traitlets.config import Config, Configurable

from .version import ROOT, version


class Ssh(Configurable):
    """Machines that are reached by ssh(1), such as those of a computer room."""

    hosts = Dict(
        key_trait=Unicode(),
        value_trait=Integer(min=1),
        help="Each as ssh(1) takes it, and how many submissions it grades at a time: {'lab1': 4, 'ada@lab2': 2}.",
    ).tag(config=True)
    folder = Unicode(str(ROOT), help="Where Nabla lies on them.").tag(config=True)
    options = List(Unicode(), help="Options of ssh(1), such as ['-J', 'gateway'].").tag(config=True)


class Kubernetes(Configurable):
    """A cluster that kubectl(1) speaks to."""

    image = Unicode(help="The image that grades, made by course/deploy/grade.Containerfile.").tag(config=True)
    claim = Unicode(help="The PersistentVolumeClaim of the shared volume in which the course lies.").tag(config=True)
    volume = Unicode(help="The folder where that volume is mounted here; pods see it under the same path.").tag(config=True)
    folder = Unicode("/opt/nabla", help="Where Nabla lies in the image.").tag(config=True)
    namespace = Unicode(help="Without it, kubectl's own.").tag(config=True)
    parallel = Integer(16, min=1, help="How many pods at a time.").tag(config=True)
    bubblewrap = Bool(True, help="Without it, a submission is kept in by Node's permission model and the pod alone.").tag(config=True)
    pod = Dict(help="Fields of the pod's own specification: {'nodeSelector': {'room': 'lab'}}.").tag(config=True)


KINDS = {"ssh": Ssh, "kubernetes": Kubernetes}


def machines(config: Config, on: str) -> dict:
    """The settings of one kind of machines, and the `version` of Nabla that they must have."""
    kind = KINDS.get(on, Configurable)(config=config)
    return {"version": version(), **{name: getattr(kind, name) for name in kind.trait_names(config=True)}}
