"""Short ways to write policies in tests, as a file has them."""

from typing import Any

from vmclient.core.policy.model import Clause, Policy
from vmclient.core.policy.reading import faults, policies


def policy(*tests: dict[str, Any], name: str = "p", vms: str = "*", hosts: str = "*", **keys: Any) -> Policy:
    """Make one policy with a constraint for each test, attached by one pattern each."""
    raw = {
        "name": name,
        "attach": {"vms": [vms], "hosts": [hosts]},
        "constraints": [{"reason": f"reason {n}", "test": test} for n, test in enumerate(tests)],
        **keys,
    }
    assert not list(faults([raw], ("policies",)))
    return policies([raw])[0]


def clause(test: dict[str, Any]) -> Clause:
    """Make one test."""
    return policy(test).constraints[0].test
