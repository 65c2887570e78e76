"""What every test may ask for: the rigs."""

pytest_plugins = ["tests.rigs.plugin"]
