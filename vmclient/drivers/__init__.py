"""Drivers: everything that speaks to a hypervisor, one package for each kind."""
