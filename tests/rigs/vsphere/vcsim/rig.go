package main

import (
	"flag"
	"reflect"
	"strings"
	"sync"
	"time"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

type (
	ref        = types.ManagedObjectReference
	relocation = types.VirtualMachineRelocateSpec
)

// rig is what this program adds to the packaged simulator: its settings and its memory.
type rig struct {
	esx      *bool
	name     *string
	shared   *string
	newVMs   *string
	askMoved *bool

	mu        sync.Mutex // guards all below
	taskTime  time.Duration
	checkTime map[string]time.Duration // host's name, or "" for all others
	faults    []*fault
	busy      map[string]ref // what a task works on: the task
	recent    []*task
	asks      map[ref]bool        // VMs whose next power-on asks whether they were moved
	questions map[ref]chan string // VMs that ask: where the answer goes
	calls     map[string]int      // method: how often it was called
	sessions  map[string]bool     // cookies seen: whether they are still good
	ranOn     map[ref]string      // VM: the host that last powered it on
}

func rigFlags() *rig {
	r := &rig{
		esx:      flag.Bool("esx", false, "simulate a standalone ESXi host, not a vCenter"),
		name:     flag.String("esx-name", "", "name of the standalone host, which also makes its hardware UUID"),
		shared:   flag.String("shared", "", "datastores backed by existing folders: 'name=dir,name=dir'"),
		newVMs:   flag.String("new-vms", "", "running VMs to make on the first shared datastore: 'name,name'"),
		askMoved: flag.Bool("ask-moved", false, "a VM that last ran on another host asks at power-on whether it was moved"),
		busy:     map[string]ref{}, checkTime: map[string]time.Duration{}, asks: map[ref]bool{},
		questions: map[ref]chan string{}, ranOn: map[ref]string{}, calls: map[string]int{}, sessions: map[string]bool{},
	}
	flag.DurationVar(&r.taskTime, "task-time", 0, "how long migrate, relocate, register and power tasks take")
	return r
}

func words(text string) []string {
	return strings.FieldsFunc(text, func(c rune) bool { return c == ',' })
}

func get(r ref) mo.Reference { return simulator.Map.Get(r) }

func locked(o mo.Reference, f func()) { simulator.Map.WithLock(o, f) }

// update sets properties, given as name, value, name, value, and tells who waits for updates.
func update(o mo.Reference, pairs ...interface{}) { locked(o, func() { updateLocked(o, pairs...) }) }

func updateLocked(o mo.Reference, pairs ...interface{}) {
	var changes []types.PropertyChange
	for i := 0; i < len(pairs); i += 2 {
		changes = append(changes, types.PropertyChange{Name: pairs[i].(string), Val: pairs[i+1]})
	}
	simulator.Map.Update(o, changes)
}

// include puts r into a list of references that is the property name of o; exclude takes it out.
func include(o mo.Reference, name string, list *[]ref, r ref) {
	locked(o, func() {
		if simulator.FindReference(*list, r) == nil {
			updateLocked(o, name, append(append([]ref{}, *list...), r))
		}
	})
}

func exclude(o mo.Reference, name string, list *[]ref, r ref) {
	locked(o, func() {
		var left []ref
		for _, other := range *list {
			if other != r {
				left = append(left, other)
			}
		}
		updateLocked(o, name, left)
	})
}

func hosts() (all []*simulator.HostSystem) {
	for _, e := range simulator.Map.All("HostSystem") {
		all = append(all, e.(*simulator.HostSystem))
	}
	return all
}

func vms() (all []*simulator.VirtualMachine) {
	for _, e := range simulator.Map.All("VirtualMachine") {
		all = append(all, e.(*simulator.VirtualMachine))
	}
	return all
}

func datastores() (all []*simulator.Datastore) {
	for _, e := range simulator.Map.All("Datastore") {
		all = append(all, e.(*simulator.Datastore))
	}
	return all
}

func hostOf(vm *simulator.VirtualMachine) *simulator.HostSystem {
	return get(*vm.Runtime.Host).(*simulator.HostSystem)
}

// within is a context for calling the simulator's own methods of self, whose lock the caller holds.
func within(ctx *simulator.Context, self ref) *simulator.Context {
	return &simulator.Context{Map: simulator.Map, Session: ctx.Session, Caller: &self}
}

// ourselves is the context of what nobody asked for.
func ourselves() *simulator.Context {
	return &simulator.Context{Map: simulator.Map, Session: &simulator.Session{
		UserSession: types.UserSession{UserName: "rig"}, Registry: simulator.NewRegistry()}}
}

func post(ctx *simulator.Context, e types.BaseEvent) {
	em := simulator.Map.EventManager()
	locked(em, func() { em.PostEvent(within(ctx, em.Self), &types.PostEvent{EventToPost: e}) })
}

func content() types.ServiceContent {
	return get(vim25.ServiceInstance).(*simulator.ServiceInstance).Content
}

func faultName(f types.BaseMethodFault) string { return reflect.TypeOf(f).Elem().Name() }

// told is a fault with the text that goes along with it.
func told(f types.BaseMethodFault) types.LocalizedMethodFault {
	return types.LocalizedMethodFault{Fault: f, LocalizedMessage: faultName(f)}
}

func unknown(r ref) *soap.Fault {
	return simulator.Fault("The object has already been deleted or has not been completely created",
		&types.ManagedObjectNotFound{Obj: r})
}

func badArgument(name string) *soap.Fault {
	return simulator.Fault("A specified parameter was not correct: "+name, &types.InvalidArgument{InvalidProperty: name})
}
