"""How a policy stands, as its row in the Policies view tells."""

from tests.core.policy.made import policy
from vmclient.core.policy.book import PolicyBook, PolicyFile
from vmclient.ui.views.policy_row import rows


def test_a_policy_of_an_estate_is_told_as_replaced_by_ones_own() -> None:
    """Its box is empty while a file that counts has a policy of its name, whether that is enabled or not."""
    of_estate, own = policy(name="stay"), policy(name="stay", enabled=False)
    for enabled, states in ((True, ["replaced", "disabled"]), (False, ["in_force", "file_disabled"])):
        file = PolicyFile(name="mine", policies=(own,), enabled=enabled)
        book = PolicyBook(files=(file,), of_estate=(of_estate,), came_with=("demo",))
        found = rows(book, lambda _: 1, lambda _: 1)
        assert [row.state for row in found] == states
        assert not found[1].enabled
        assert found[0].enabled is not enabled
