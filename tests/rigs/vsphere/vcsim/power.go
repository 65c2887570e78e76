package main

import (
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// powerCall calls a power method of the packaged simulator, and gives its task.
type powerCall func(*simulator.Context, *simulator.VirtualMachine) ref

// power starts a power task.
func (g *gate) power(ctx *simulator.Context, name string, want types.VirtualMachinePowerState, do powerCall) ref {
	vm := g.vm()
	method := upper(name) + "VM_Task"
	state := vm.Runtime.PowerState
	bad := g.r.taskFault(method, vm.Self)
	switch {
	case bad != nil:
	case state == want:
		bad = &types.InvalidPowerState{RequestedState: want, ExistingState: state}
	case want == types.VirtualMachinePowerStateSuspended && state != types.VirtualMachinePowerStatePoweredOn:
		bad = &types.InvalidPowerState{RequestedState: types.VirtualMachinePowerStatePoweredOn, ExistingState: state}
	}
	run := func(t *task) (types.AnyType, types.BaseMethodFault) {
		on := want == types.VirtualMachinePowerStatePoweredOn
		if on {
			if f := g.r.lockFiles(vm); f != nil {
				return nil, f
			}
			if f := g.r.askWhetherMoved(vm, t); f != nil {
				g.r.unlockFiles(vm)
				return nil, f
			}
		}
		var res types.AnyType
		var f types.BaseMethodFault
		locked(vm, func() { res, f = result(do(within(ctx, vm.Self), vm)) })
		if !on && f == nil {
			g.r.unlockFiles(vm)
		}
		g.r.save(vm)
		return res, f
	}
	return g.r.start(ctx, work{method: method, id: "VirtualMachine." + name, entity: vm, holds: vm.Self.Value,
		took: g.r.usualTime(), bad: bad, run: run})
}

func (g *gate) PowerOnVMTask(ctx *simulator.Context, req *types.PowerOnVM_Task) soap.HasFault {
	t := g.power(ctx, "powerOn", types.VirtualMachinePowerStatePoweredOn,
		func(ctx *simulator.Context, vm *simulator.VirtualMachine) ref {
			return vm.PowerOnVMTask(ctx, req).(*methods.PowerOnVM_TaskBody).Res.Returnval
		})
	return &methods.PowerOnVM_TaskBody{Res: &types.PowerOnVM_TaskResponse{Returnval: t}}
}

func (g *gate) PowerOffVMTask(ctx *simulator.Context, req *types.PowerOffVM_Task) soap.HasFault {
	t := g.power(ctx, "powerOff", types.VirtualMachinePowerStatePoweredOff,
		func(ctx *simulator.Context, vm *simulator.VirtualMachine) ref {
			return vm.PowerOffVMTask(ctx, req).(*methods.PowerOffVM_TaskBody).Res.Returnval
		})
	return &methods.PowerOffVM_TaskBody{Res: &types.PowerOffVM_TaskResponse{Returnval: t}}
}

func (g *gate) SuspendVMTask(ctx *simulator.Context, req *types.SuspendVM_Task) soap.HasFault {
	t := g.power(ctx, "suspend", types.VirtualMachinePowerStateSuspended,
		func(ctx *simulator.Context, vm *simulator.VirtualMachine) ref {
			return vm.SuspendVMTask(ctx, req).(*methods.SuspendVM_TaskBody).Res.Returnval
		})
	return &methods.SuspendVM_TaskBody{Res: &types.SuspendVM_TaskResponse{Returnval: t}}
}
