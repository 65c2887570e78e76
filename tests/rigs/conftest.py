"""A rig whose driver's library is missing cannot even be collected; `./run test` names what it lacks."""

from importlib.util import find_spec

from tests.rigs.plugin import demanded

collect_ignore = [] if demanded() or find_spec("libvirt") else ["libvirt"]
