package main

import (
	"sort"

	"github.com/vmware/govmomi/vim25/types"
)

// What GET /rig/state shows: the simulator's own view, taken without SOAP.

type stateOfVM struct {
	ID           string   `json:"id"`
	Name         string   `json:"name"`
	Host         string   `json:"host"`
	PowerState   string   `json:"power_state"`
	UUID         string   `json:"uuid"`
	InstanceUUID string   `json:"instance_uuid"`
	Path         string   `json:"path"`
	Question     string   `json:"question"` // its id, empty for none
	Networks     []string `json:"networks"`
	Datastores   []string `json:"datastores"`
}

type stateOfHost struct {
	ID          string   `json:"id"`
	Name        string   `json:"name"`
	Connection  string   `json:"connection"`
	Maintenance bool     `json:"maintenance"`
	VMs         []string `json:"vms"`
}

type stateOfTask struct {
	ID        string `json:"id"`
	What      string `json:"what"`
	Entity    string `json:"entity"`
	State     string `json:"state"`
	Progress  int32  `json:"progress"`
	Cancelled bool   `json:"cancelled"`
	Fault     string `json:"fault"`
	User      string `json:"user"`
}

type wholeState struct {
	VMs      []stateOfVM    `json:"vms"`
	Hosts    []stateOfHost  `json:"hosts"`
	Tasks    []stateOfTask  `json:"tasks"` // oldest first
	Calls    map[string]int `json:"calls"`
	Faults   int            `json:"faults"`   // orders that wait
	Sessions int            `json:"sessions"` // that logged in, did not log out, and were not made to expire
}

func (r *rig) state() wholeState {
	s := wholeState{VMs: []stateOfVM{}, Hosts: []stateOfHost{}, Tasks: []stateOfTask{}, Calls: map[string]int{}}
	for _, vm := range vms() {
		if vm.Config == nil || vm.Runtime.Host == nil {
			continue // being registered
		}
		host := nameOf(*vm.Runtime.Host)
		locked(vm, func() {
			one := stateOfVM{ID: vm.Self.Value, Name: vm.Name, Host: host, PowerState: string(vm.Runtime.PowerState),
				UUID: vm.Config.Uuid, InstanceUUID: vm.Config.InstanceUuid, Path: vm.Config.Files.VmPathName,
				Networks: namesOf(vm.Network), Datastores: namesOf(vm.Datastore)}
			if q := vm.Runtime.Question; q != nil {
				one.Question = q.Id
			}
			s.VMs = append(s.VMs, one)
		})
	}
	for _, h := range hosts() {
		locked(h, func() {
			s.Hosts = append(s.Hosts, stateOfHost{ID: h.Self.Value, Name: h.Name, VMs: namesOf(h.Vm),
				Connection: string(h.Runtime.ConnectionState), Maintenance: h.Runtime.InMaintenanceMode})
		})
	}
	sort.Slice(s.VMs, func(i, j int) bool { return s.VMs[i].Name < s.VMs[j].Name })
	sort.Slice(s.Hosts, func(i, j int) bool { return s.Hosts[i].Name < s.Hosts[j].Name })
	r.mu.Lock()
	recent := append([]*task{}, r.recent...)
	s.Faults = len(r.faults)
	for _, good := range r.sessions {
		if good {
			s.Sessions++
		}
	}
	for method, n := range r.calls {
		s.Calls[method] = n
	}
	r.mu.Unlock()
	for _, t := range recent {
		locked(t, func() { s.Tasks = append(s.Tasks, stateOf(t)) })
	}
	return s
}

func stateOf(t *task) stateOfTask {
	one := stateOfTask{ID: t.Self.Value, What: t.Info.DescriptionId, Entity: t.Info.EntityName,
		State: string(t.Info.State), Progress: t.Info.Progress, Cancelled: t.Info.Cancelled}
	if t.Info.Error != nil {
		one.Fault = faultName(t.Info.Error.Fault)
	}
	if by, ok := t.Info.Reason.(*types.TaskReasonUser); ok {
		one.User = by.UserName
	}
	return one
}

func namesOf(refs []ref) []string {
	names := []string{}
	for _, r := range refs {
		names = append(names, nameOf(r))
	}
	sort.Strings(names)
	return names
}
