"""The simulated datacenter: a full driver on an estate that exists in memory alone."""
