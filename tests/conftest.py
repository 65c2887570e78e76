"""What every test may ask for: the rigs; and how long a property test may think."""

from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.rigs.plugin"]

# A busy machine is no counter-example: how long one example takes is for the benchmarks to say.
settings.register_profile("vmclient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("vmclient")
