package main

import (
	"errors"
	"fmt"
	"net/url"
	"strconv"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// orderHost: name= and any of connection=connected|disconnected|notResponding, maintenance=true|false,
// vmotion=DEVICE (empty: none), unmount=DATASTORE, unplug-network=NAME, cpu-model=, features=NAME,NAME, evc=, max-evc=,
// memory-usage=MiB, cpu-usage=MHz, fc=WWPN (hexadecimal), iscsi-target=IQN.
func (r *rig) orderHost(q url.Values) error {
	h := hostNamed(q.Get("name"))
	if h == nil {
		return errors.New("no such host")
	}
	if c := q.Get("connection"); c != "" {
		setConnection(h, types.HostSystemConnectionState(c))
	}
	if b, err := strconv.ParseBool(q.Get("maintenance")); err == nil {
		update(h, "runtime.inMaintenanceMode", b, "summary.runtime.inMaintenanceMode", b)
	} else if q.Has("maintenance") {
		return err
	}
	if q.Has("vmotion") {
		selectVnic(h, q.Get("vmotion"))
	}
	if q.Has("features") {
		setFeatures(h, words(q.Get("features")))
	}
	for word, name := range map[string]string{"cpu-model": "summary.hardware.cpuModel",
		"evc": "summary.currentEVCModeKey", "max-evc": "summary.maxEVCModeKey"} {
		if q.Has(word) {
			update(h, name, q.Get(word))
		}
	}
	if q.Has("unmount") {
		if err := unmount(h, q.Get("unmount")); err != nil {
			return err
		}
	}
	if q.Has("unplug-network") {
		if err := unplug(h, q.Get("unplug-network")); err != nil {
			return err
		}
	}
	if err := setAdapters(h, q); err != nil {
		return err
	}
	return setNumbers(h, q, map[string][]string{
		"memory-usage": {"summary.quickStats.overallMemoryUsage"},
		"cpu-usage":    {"summary.quickStats.overallCpuUsage"},
	})
}

// setConnection changes the host's state, and that of its VMs, which nobody can see any more.
func setConnection(h *simulator.HostSystem, state types.HostSystemConnectionState) {
	update(h, "runtime.connectionState", state, "summary.runtime.connectionState", state)
	seen := types.VirtualMachineConnectionStateConnected
	if state != types.HostSystemConnectionStateConnected {
		seen = types.VirtualMachineConnectionStateDisconnected
	}
	for _, r := range h.Vm {
		if vm, ok := get(r).(*simulator.VirtualMachine); ok {
			update(vm, "runtime.connectionState", seen, "summary.runtime.connectionState", seen)
		}
	}
}

func unmount(h *simulator.HostSystem, name string) error {
	ds := datastoreNamed(name)
	if ds == nil {
		return errors.New("no such datastore")
	}
	exclude(h, "datastore", &h.Datastore, ds.Self)
	var left []types.DatastoreHostMount
	for _, m := range ds.Host {
		if m.Key != h.Self {
			left = append(left, m)
		}
	}
	update(ds, "host", left, "summary.multipleHostAccess", len(left) > 1)
	return nil
}

func unplug(h *simulator.HostSystem, name string) error {
	n := networkNamed(h, name)
	if n == nil {
		return errors.New("no such network on the host")
	}
	exclude(h, "network", &h.Network, *n)
	switch net := get(*n).(type) {
	case *mo.Network:
		exclude(net, "host", &net.Host, h.Self)
	case *simulator.DistributedVirtualPortgroup:
		exclude(net, "host", &net.Host, h.Self)
	}
	return nil
}

func setAdapters(h *simulator.HostSystem, q url.Values) error {
	adapters := append([]types.BaseHostHostBusAdapter{}, h.Config.StorageDevice.HostBusAdapter...)
	if text := q.Get("fc"); text != "" {
		wwpn, err := strconv.ParseUint(text, 16, 64)
		if err != nil {
			return err
		}
		name := fmt.Sprintf("vmhba%d", len(adapters))
		adapters = append(adapters, &types.HostFibreChannelHba{
			HostHostBusAdapter: types.HostHostBusAdapter{Key: "key-vim.host.FibreChannelHba-" + name, Device: name,
				Status: "online", Model: "Fibre Channel Adapter", Driver: "lpfc"},
			PortWorldWideName: int64(wwpn), NodeWorldWideName: int64(wwpn ^ 1<<60),
			PortType: types.FibreChannelPortTypeFabric, Speed: 16})
	}
	if iqn := q.Get("iscsi-target"); iqn != "" {
		for i, a := range adapters {
			if old, ok := a.(*types.HostInternetScsiHba); ok {
				hba := *old
				hba.ConfiguredStaticTarget = append(append([]types.HostInternetScsiHbaStaticTarget{},
					hba.ConfiguredStaticTarget...),
					types.HostInternetScsiHbaStaticTarget{Address: "192.0.2.10", Port: 3260, IScsiName: iqn})
				adapters[i] = &hba
			}
		}
	}
	if q.Has("fc") || q.Has("iscsi-target") {
		update(h, "config.storageDevice.hostBusAdapter", adapters)
	}
	return nil
}
