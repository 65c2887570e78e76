package main

import (
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// move is one VM's way to another host or datastore.
type move struct {
	r        *rig
	ctx      *simulator.Context
	vm       *simulator.VirtualMachine
	spec     relocation
	src, dst *simulator.HostSystem
}

func (g *gate) MigrateVMTask(ctx *simulator.Context, req *types.MigrateVM_Task) soap.HasFault {
	spec := relocation{Host: req.Host, Pool: req.Pool}
	t, fault := g.move(ctx, "migrate", spec, req.State)
	body := &methods.MigrateVM_TaskBody{Fault_: fault}
	if fault == nil {
		body.Res = &types.MigrateVM_TaskResponse{Returnval: t}
	}
	return body
}

func (g *gate) RelocateVMTask(ctx *simulator.Context, req *types.RelocateVM_Task) soap.HasFault {
	t, fault := g.move(ctx, "relocate", req.Spec, "")
	body := &methods.RelocateVM_TaskBody{Fault_: fault}
	if fault == nil {
		body.Res = &types.RelocateVM_TaskResponse{Returnval: t}
	}
	return body
}

// move starts the task; state is the power state that the caller demands, if any.
func (g *gate) move(
	ctx *simulator.Context, name string, spec relocation, state types.VirtualMachinePowerState) (ref, *soap.Fault) {
	if *g.r.esx {
		return ref{}, simulator.Fault("", &types.NotSupported{})
	}
	for _, p := range []*ref{spec.Host, spec.Pool, spec.Datastore} {
		if p != nil && get(*p) == nil {
			return ref{}, unknown(*p)
		}
	}
	if spec.Host == nil && spec.Pool == nil && spec.Datastore == nil {
		return ref{}, badArgument("host")
	}
	vm := g.vm()
	m := &move{g.r, ctx, vm, spec, hostOf(vm), target(spec, vm)}
	method := upper(name) + "VM_Task"
	bad := g.r.taskFault(method, vm.Self)
	if errs := problems(vm, spec); bad == nil && len(errs) > 0 {
		bad = errs[0]
	}
	if bad == nil && state != "" && state != vm.Runtime.PowerState {
		bad = &types.InvalidPowerState{RequestedState: state, ExistingState: vm.Runtime.PowerState}
	}
	m.announce(bad)
	return g.r.start(ctx, work{method: method, id: "VirtualMachine." + name, entity: vm, holds: vm.Self.Value,
		took: g.r.usualTime(), bad: bad, run: m.run}), nil
}

func hostArgument(h *simulator.HostSystem) types.HostEventArgument {
	return types.HostEventArgument{EntityEventArgument: types.EntityEventArgument{Name: h.Name}, Host: h.Self}
}

func (m *move) event(h *simulator.HostSystem) types.VmEvent {
	host := hostArgument(h)
	return types.VmEvent{Event: types.Event{Host: &host, Vm: &types.VmEventArgument{
		EntityEventArgument: types.EntityEventArgument{Name: m.vm.Name}, Vm: m.vm.Self}}}
}

func (m *move) announce(bad types.BaseMethodFault) {
	switch {
	case bad != nil:
		post(m.ctx, &types.VmFailedMigrateEvent{VmEvent: m.event(m.src), DestHost: hostArgument(m.dst), Reason: told(bad)})
	case m.vm.Runtime.PowerState == types.VirtualMachinePowerStatePoweredOn:
		post(m.ctx, &types.VmBeingHotMigratedEvent{VmEvent: m.event(m.src), DestHost: hostArgument(m.dst)})
	default:
		post(m.ctx, &types.VmBeingMigratedEvent{VmEvent: m.event(m.src), DestHost: hostArgument(m.dst)})
	}
}

func (m *move) run(*task) (types.AnyType, types.BaseMethodFault) {
	if errs := problems(m.vm, m.spec); len(errs) > 0 { // the target may have changed meanwhile
		m.announce(errs[0])
		return nil, errs[0]
	}
	vm, spec := m.vm, m.spec
	if spec.Pool == nil && *m.src.Parent != *m.dst.Parent {
		switch p := get(*m.dst.Parent).(type) {
		case *simulator.ClusterComputeResource:
			spec.Pool = p.ResourcePool
		case *mo.ComputeResource:
			spec.Pool = p.ResourcePool
		}
	}
	if m.src != m.dst {
		exclude(m.src, "vm", &m.src.Vm, vm.Self)
		include(m.dst, "vm", &m.dst.Vm, vm.Self)
	}
	changes := []interface{}{"runtime.host", m.dst.Self, "summary.runtime.host", m.dst.Self}
	if spec.Pool != nil {
		if from, ok := get(*vm.ResourcePool).(*simulator.ResourcePool); ok {
			exclude(from, "vm", &from.Vm, vm.Self)
		}
		if to, ok := get(*spec.Pool).(*simulator.ResourcePool); ok {
			include(to, "vm", &to.Vm, vm.Self)
		}
		changes = append(changes, "resourcePool", *spec.Pool)
	}
	if spec.Datastore != nil && len(vm.Datastore) > 0 { // the files themselves stay
		from, to := get(vm.Datastore[0]).(*simulator.Datastore), get(*spec.Datastore).(*simulator.Datastore)
		exclude(from, "vm", &from.Vm, vm.Self)
		include(to, "vm", &to.Vm, vm.Self)
		changes = append(changes, "datastore", []ref{to.Self})
	}
	update(vm, changes...)
	post(m.ctx, &types.VmMigratedEvent{VmEvent: m.event(m.dst), SourceHost: hostArgument(m.src)})
	return nil, nil
}
