package main

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

// control takes the orders: POST /rig/NAME?WORD=VALUE&..., and shows the state: GET /rig/state.
func (r *rig) control(w http.ResponseWriter, req *http.Request) {
	orders := map[string]func(url.Values) error{
		"fault":           r.orderFault,
		"host":            r.orderHost,
		"vm":              r.orderVM,
		"drs":             r.orderDRS,
		"task-time":       r.orderTaskTime,
		"check-time":      r.orderCheckTime,
		"clear":           func(url.Values) error { r.clear(); return nil },
		"forget-tasks":    func(url.Values) error { r.forgetTasks(); return nil },
		"expire-sessions": func(url.Values) error { r.expireSessions(); return nil },
	}
	name := strings.TrimPrefix(req.URL.Path, "/rig/")
	if name == "state" {
		w.Header().Set("Content-Type", "application/json")
		complain(json.NewEncoder(w).Encode(r.state()))
		return
	}
	order, ok := orders[name]
	if !ok || req.Method != http.MethodPost {
		http.NotFound(w, req)
		return
	}
	if err := order(req.URL.Query()); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// clear takes back all orders of faults and times.
func (r *rig) clear() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.faults, r.taskTime = nil, 0
	for host := range r.checkTime {
		delete(r.checkTime, host)
	}
}

// orderTaskTime: d=2s.
func (r *rig) orderTaskTime(q url.Values) error {
	d, err := duration(q, "d")
	r.mu.Lock()
	defer r.mu.Unlock()
	r.taskTime = d
	return err
}

// orderCheckTime: d=2s&host=NAME; without a host it is for all that have no time of their own.
func (r *rig) orderCheckTime(q url.Values) error {
	d, err := duration(q, "d")
	r.mu.Lock()
	defer r.mu.Unlock()
	r.checkTime[q.Get("host")] = d
	return err
}

// orderVM: name= and any of cdrom=connected|disconnected, cdrom-iso=[ds] path, question=moved, requires=FEATURE,FEATURE,
// cpu-usage=MHz, memory-usage=MiB, memory=MiB.
func (r *rig) orderVM(q url.Values) error {
	vm := vmNamed(q.Get("name"))
	if vm == nil {
		return errors.New("no such VM")
	}
	if q.Has("cdrom") || q.Has("cdrom-iso") {
		if err := setCdrom(vm, q.Get("cdrom") != "disconnected", q.Get("cdrom-iso")); err != nil {
			return err
		}
	}
	if q.Get("question") != "" {
		r.mu.Lock()
		r.asks[vm.Self] = true
		r.mu.Unlock()
	}
	if q.Has("requires") {
		var all []types.VirtualMachineFeatureRequirement
		for _, name := range words(q.Get("requires")) {
			all = append(all, types.VirtualMachineFeatureRequirement{Key: name, FeatureName: name, Value: "Bool:Min:1"})
		}
		update(vm, "runtime.featureRequirement", all, "summary.runtime.featureRequirement", all)
	}
	return setNumbers(vm, q, map[string][]string{
		"cpu-usage":    {"summary.quickStats.overallCpuUsage"},
		"memory-usage": {"summary.quickStats.hostMemoryUsage"},
		"memory":       {"config.hardware.memoryMB", "summary.config.memorySizeMB"},
	})
}

// setNumbers sets each property whose word is in the order.
func setNumbers(o interface{ Reference() ref }, q url.Values, where map[string][]string) error {
	for word, names := range where {
		if !q.Has(word) {
			continue
		}
		n, err := strconv.ParseInt(q.Get(word), 10, 32)
		if err != nil {
			return err
		}
		for _, name := range names {
			update(get(o.Reference()), name, int32(n))
		}
	}
	return nil
}

func setCdrom(vm *simulator.VirtualMachine, connected bool, iso string) error {
	devices := append([]types.BaseVirtualDevice{}, vm.Config.Hardware.Device...)
	for i, d := range devices {
		cd, ok := d.(*types.VirtualCdrom)
		if !ok {
			continue
		}
		now := *cd
		now.Connectable = &types.VirtualDeviceConnectInfo{AllowGuestControl: true, Connected: connected, StartConnected: connected}
		if iso != "" {
			name, _, _ := strings.Cut(strings.TrimPrefix(iso, "["), "] ")
			ds := datastoreNamed(name)
			if ds == nil {
				return errors.New("no such datastore")
			}
			now.Backing = &types.VirtualCdromIsoBackingInfo{VirtualDeviceFileBackingInfo: types.VirtualDeviceFileBackingInfo{
				FileName: iso, Datastore: &ds.Self}}
		}
		devices[i] = &now
		update(vm, "config.hardware.device", devices)
		return nil
	}
	return errors.New("the VM has no CD drive")
}
