"""KVM and Xen hosts through libvirt; everything that knows libvirt lives here."""
