"""The vSphere rig: simulated vCenters and ESXi hosts that speak the real protocol."""
