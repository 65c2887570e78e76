"""Event Log Details tells what the policies said of each host when it was decided."""

import pytest

from tests.core.policy.made import policy
from tests.ui.fake_session import FakeSession
from vmclient.core.assess import assess
from vmclient.core.job import Options
from vmclient.core.policy.explaining import recorded
from vmclient.core.policy.model import Policy
from vmclient.ui.bridge import Bridge
from vmclient.ui.dialogs.event_details import EventLogDetails


@pytest.fixture
def session():
    return FakeSession()


def open_details(qtbot, session: FakeSession, policies: list[Policy]) -> EventLogDetails:
    vm = next(vm for vm in session.inventory.vms.values() if vm.name == "billing-web")
    assessment = recorded(assess(session.inventory, vm.id, policies=policies))
    target = next(one.host.name for one in assessment.candidates if one.tested)
    job = session.migrate(assessment, target, automatic=False, options=Options(), acknowledged=())
    entry = session.entry_of(job.id)
    assert entry
    details = EventLogDetails(session, Bridge(), entry.id)
    qtbot.addWidget(details)
    details.show()
    return details


def test_the_tree_of_the_target_is_shown(qtbot, light, session):
    """Where a policy had a say, its tree at the target is shown with the policy's name."""
    details = open_details(qtbot, session, [policy({"eq": ["vmhost.name", "nowhere"]}, name="stay")])
    assert details.verdicts.isVisibleTo(details)
    top = details.verdicts.topLevelItem(0)
    assert top is not None
    assert (top.text(0), top.text(1)) == ("stay", "in the way")


def test_without_policies_there_is_no_tree(qtbot, light, session):
    """Where no policy had a say, no room is taken."""
    details = open_details(qtbot, session, [])
    assert not details.verdicts.isVisibleTo(details)
