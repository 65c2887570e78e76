"""The libvirt rig: three real hosts in namespaces of this machine."""
