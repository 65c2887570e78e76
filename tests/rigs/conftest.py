"""A rig whose driver's library is missing cannot even be collected; `./run test` names what it lacks."""

from importlib.util import find_spec

from tests.rigs.plugin import demanded

LIBRARIES = {"libvirt": "libvirt", "vsphere": "pyVmomi", "xen": "libvirt"}

collect_ignore = [] if demanded() else [rig for rig, library in LIBRARIES.items() if not find_spec(library)]
