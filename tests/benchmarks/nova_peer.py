"""OpenStack Nova's scheduler as a timed peer; runs in the interpreter of Nova's own environment.

Its real filter and weight handlers over HostState objects in memory, without the placement service, database
and RPC: the most favourable case for it. Reads an estate as one JSON line, then answers each line that names
a filter list and a number of repeats with one JSON line of seconds.
"""

import datetime
import json
import logging
import sys
import time
import uuid
from typing import Any

DEFAULT = [
    "ComputeFilter",
    "ComputeCapabilitiesFilter",
    "ImagePropertiesFilter",
    "ServerGroupAntiAffinityFilter",
    "ServerGroupAffinityFilter",
]
TYPICAL = [
    *DEFAULT,
    "AggregateInstanceExtraSpecsFilter",
    "AggregateMultiTenancyIsolation",
    "AggregateIoOpsFilter",
    "AggregateNumInstancesFilter",
    "DifferentHostFilter",
    "SameHostFilter",
    "PciPassthroughFilter",
]


class Peer:
    """Nova's handlers over one estate."""

    def __init__(self, estate: dict[str, Any]) -> None:
        import nova.conf
        from nova import objects
        from nova.scheduler import filters, host_manager, weights

        logging.getLogger().setLevel(logging.ERROR)
        nova.conf.CONF([], project="nova", default_config_files=[])
        nova.conf.CONF.set_override("service_down_time", 1800)
        objects.register_all()
        self.objects = objects
        self.host_manager = host_manager
        aggregates = self.aggregates()
        self.states = [self.state(raw, aggregates) for raw in estate["hosts"]]
        self.filter_handler = filters.HostFilterHandler()
        known = self.filter_handler.get_matching_classes(["nova.scheduler.filters.all_filters"])
        self.filters = {cls.__name__: cls for cls in known}
        self.weight_handler = weights.HostWeightHandler()
        weighers = self.weight_handler.get_matching_classes(["nova.scheduler.weights.all_weighers"])
        self.weighers = [cls() for cls in weighers]
        self.group = objects.InstanceGroup(
            uuid=str(uuid.uuid4()), policy="anti-affinity", policies=["anti-affinity"], rules={},
            members=estate["group"], hosts=[],
        )  # fmt: skip

    def aggregates(self) -> list[Any]:
        """Make eight host aggregates."""
        return [
            self.objects.Aggregate(
                id=number, name=f"agg{number}", uuid=str(uuid.uuid4()), hosts=[],
                metadata={"ssd": "true" if number % 2 else "false"},
            )
            for number in range(8)
        ]  # fmt: skip

    def state(self, raw: dict[str, Any], aggregates: list[Any]) -> Any:
        """Make a HostState as the host manager would have it in memory."""
        now = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=30)
        seen = now if raw["up"] else now - datetime.timedelta(hours=1)
        state = self.host_manager.HostState(raw["name"], raw["name"], "cell0")
        state.vcpus_total, state.vcpus_used, state.cpu_allocation_ratio = raw["cores"], raw["vcpus_used"], 4.0
        state.ram_allocation_ratio = state.disk_allocation_ratio = 1.0
        state.total_usable_ram_mb, state.free_ram_mb = raw["ram_mb"], raw["ram_free"]
        state.total_usable_disk_gb, state.free_disk_mb = raw["disk_gb"], raw["disk_free"] * 1024
        state.num_instances, state.num_io_ops, state.failed_builds = (
            len(raw["vms"]),
            raw["io_ops"],
            raw["failed"],
        )
        state.hypervisor_type, state.hypervisor_version = "QEMU", raw["hv"]
        state.supported_instances = [[raw["arch"], "kvm", "hvm"], [raw["arch"], "qemu", "hvm"]]
        state.cpu_info = {"model": raw["cpu"], "arch": raw["arch"], "topology": {"sockets": 2}}
        state.host_ip, state.stats, state.pci_stats = "192.0.2.1", {}, None
        state.metrics = self.objects.MonitorMetricList(objects=[])
        state.aggregates = [aggregates[raw["agg"]]]
        state.instances = dict.fromkeys(raw["vms"])
        state.service = self.host_manager.ReadOnlyDict(
            {
                "disabled": not raw["enabled"], "last_seen_up": seen, "created_at": now, "host": raw["name"],
                "binary": "nova-compute", "disabled_reason": "test",
            }
        )  # fmt: skip
        return state

    def ask(self, filters: list[Any], vm: dict[str, Any]) -> list[str]:
        """Find the hosts that can take a VM, best first."""
        objects = self.objects
        properties = objects.ImageMetaProps(hw_architecture=vm["arch"])
        spec = objects.RequestSpec(
            instance_uuid=str(uuid.uuid4()), instance_group=self.group, scheduler_hints={}, ignore_hosts=None,
            force_hosts=None, force_nodes=None, requested_destination=None, num_instances=1,
            availability_zone=None, project_id="p", numa_topology=None,
            pci_requests=objects.InstancePCIRequests(requests=[]),
            image=objects.ImageMeta(properties=properties),
            flavor=objects.Flavor(
                vcpus=vm["vcpus"], memory_mb=vm["ram_mb"], root_gb=vm["disk_gb"], ephemeral_gb=0, swap=0,
                extra_specs={"capabilities:cpu_info:topology:sockets": ">= 2"},
            ),
        )  # fmt: skip
        left = self.filter_handler.get_filtered_objects(filters, self.states, spec)
        weighed = self.weight_handler.get_weighed_objects(self.weighers, left or [], spec)
        return [each.obj.host for each in weighed]


def main() -> None:
    """Serve timings over standard input and output."""
    told = json.loads(sys.stdin.readline())
    peer, vms = Peer(told["estate"]), told["vms"]
    chosen = {"default": DEFAULT, "typical": TYPICAL}
    lists = {name: [peer.filters[each]() for each in names] for name, names in chosen.items()}
    sizes = {name: len(filters) for name, filters in lists.items()}
    print(json.dumps({"ready": sizes, "weighers": len(peer.weighers)}), flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        filters, took = lists[asked["filters"]], []
        for index in range(asked["repeat"]):
            began = time.perf_counter()
            hosts = peer.ask(filters, vms[index % len(vms)])
            took.append(time.perf_counter() - began)
        print(json.dumps({"seconds": took, "eligible": len(hosts)}), flush=True)


if __name__ == "__main__":
    main()
