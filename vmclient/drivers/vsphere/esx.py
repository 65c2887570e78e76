"""One standalone ESX host: the few orders by which a suspended VM changes from one to another."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pyVmomi import vim

from vmclient.core.problem import Problem
from vmclient.drivers.base import ConnectionLost, DriverError, TaskRefused
from vmclient.drivers.vsphere.errors import feature
from vmclient.drivers.vsphere.link import Link
from vmclient.drivers.vsphere.tasks import REGISTER, TaskBoard

RUNNING, SUSPENDED, OFF = "poweredOn", "suspended", "poweredOff"
_MOVED = "moved"  # the choice "I moved it" of an ESX host that speaks English, its default


class EsxHost:
    """The host behind one session; `stores` maps a datastore's identity to its name here.

    Every method asks the host itself and raises `DriverError`.
    """

    def __init__(
        self, name: str, link: Link, board: TaskBoard, stores: Callable[[], Mapping[str, str]]
    ) -> None:
        self.name = name
        self.link = link
        self.board = board
        self._stores = stores

    def find(self, vm_id: str) -> Any | None:
        """Find a VM that is registered here by its instance UUID."""
        index = self.link.content.searchIndex
        return self.link.call(lambda: index.FindByUuid(None, vm_id, True, True))

    def power(self, vm: Any) -> str:
        """Tell the power state of a VM, now."""
        return str(self.link.call(lambda: vm.runtime.powerState))

    def under_way(self, vm: Any, action: str) -> Any | None:
        """Find the task that is doing this to the VM at the moment."""
        for key, task in self.board.running().items():
            if task.entity == vm._moId and task.action == action:
                return self.link.thing(vim.Task, key)
        return None

    def registering(self) -> Any | None:
        """Find a task that takes a VM over at the moment; the server does not say which VM."""
        keys = (key for key, task in self.board.running().items() if task.action == REGISTER)
        key = next(keys, None)
        return None if key is None else self.link.thing(vim.Task, key)

    def suspend(self, vm: Any) -> Any:
        """Order the VM to be suspended; returns the task."""
        return self._ordered(vm.SuspendVM_Task)

    def power_on(self, vm: Any) -> Any:
        """Order the VM to run; returns the task."""
        return self._ordered(lambda: vm.PowerOnVM_Task(None))

    def unregister(self, vm: Any) -> None:
        """Have the host forget the VM; its files stay where they are."""
        self._ordered(vm.UnregisterVM)

    def register(self, home: str) -> Any:
        """Order a VM to be taken over from where its definition lies (see `VM.home`); returns the task."""
        path = self.path(home)
        if path is None:
            raise TaskRefused(Problem("migration.datastore_missing", {"host": self.name, "path": home}))
        folder, pool, host = self.link.call(self._places)
        return self._ordered(lambda: folder.RegisterVM_Task(path, None, False, pool, host))

    def path(self, home: str) -> str | None:
        """Say as this host would where a definition lies; None where it has no such datastore."""
        url, _, inside = home.rpartition(":")
        name = self._stores().get(url)
        return None if name is None else f"[{name}] {inside}"

    def _places(self) -> tuple[Any, Any, Any]:
        """Find where a standalone host keeps its VMs: one data centre, one compute resource, one host."""
        centre = self.link.content.rootFolder.childEntity[0]
        resource = centre.hostFolder.childEntity[0]
        return centre.vmFolder, resource.resourcePool, resource.host[0]

    def _ordered(self, order: Callable[[], Any]) -> Any:
        try:
            return self.link.order(order)
        except (ConnectionLost, TaskRefused):
            raise
        except DriverError as error:
            raise TaskRefused(error.problem) from error

    def answer(self, vm: Any) -> str | None:
        """Answer the question whether a VM was moved or copied; any other is given back, unanswered."""
        question = self.link.call(lambda: vm.runtime.question)
        if question is None:
            return None
        key = next((one.key for one in question.choice.choiceInfo if _says_moved(one)), None)
        if key is None:
            return str(question.text)
        self.link.call(lambda: vm.AnswerVM(question.id, key))
        return None

    def features(self) -> frozenset[str]:
        """Name the CPU features of the host."""
        _, _, host = self.link.call(self._places)
        capability = self.link.call(lambda: host.config.featureCapability) or ()
        return frozenset(feature(one.key) for one in capability if one.value == "1")

    def required(self, vm: Any) -> Sequence[str]:
        """Name the CPU features that a VM which runs, or is suspended, cannot do without."""
        requirements = self.link.call(lambda: vm.runtime.featureRequirement) or ()
        return sorted({feature(one.key) for one in requirements if one.value.startswith("Bool:Min:1")})


def _says_moved(choice: Any) -> bool:
    return any(_MOVED in (text or "").lower() for text in (choice.key, choice.label, choice.summary))
