"""The vSphere driver: vCenter servers, and ESX hosts without one, through VMware's own API."""
