"""Real hypervisors on this machine, for tests."""
