package main

import (
	"time"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// target resolves the destination host, nil where it is unknown.
func target(spec relocation, vm *simulator.VirtualMachine) *simulator.HostSystem {
	if spec.Host == nil {
		spec.Host = vm.Runtime.Host
	}
	h, _ := get(*spec.Host).(*simulator.HostSystem)
	return h
}

// problems lists what a vCenter would refuse the move for.
func problems(vm *simulator.VirtualMachine, spec relocation) (errs []types.BaseMethodFault) {
	dst, src := target(spec, vm), hostOf(vm)
	if dst.Runtime.ConnectionState != types.HostSystemConnectionStateConnected {
		errs = append(errs, &types.InvalidHostConnectionState{InvalidHostState: types.InvalidHostState{Host: &dst.Self}})
	}
	if dst.Runtime.InMaintenanceMode {
		errs = append(errs, &types.InvalidState{})
	}
	if dst == src && spec.Datastore == nil {
		return errs
	}
	if dst != src {
		errs = append(errs, vmotionProblems(vm, src, dst)...)
		errs = append(errs, cpuProblems(vm, dst)...)
	}
	errs = append(errs, storeProblems(vm, dst, spec.Datastore)...)
	for _, n := range vm.Network {
		if n := n; simulator.FindReference(dst.Network, n) == nil {
			name := n.Value
			if e, ok := get(n).(mo.Entity); ok {
				name = networkName(e)
			}
			errs = append(errs, &types.CannotAccessNetwork{
				CannotAccessVmDevice: device("Network adapter 1", name), Network: &n})
		}
	}
	if dst != src {
		errs = append(errs, cdProblems(vm, dst)...)
	}
	return errs
}

func device(label, backing string) types.CannotAccessVmDevice {
	return types.CannotAccessVmDevice{Device: label, Backing: backing, Connected: true}
}

func vmotionProblems(vm *simulator.VirtualMachine, src, dst *simulator.HostSystem) (errs []types.BaseMethodFault) {
	if vm.Runtime.PowerState != types.VirtualMachinePowerStatePoweredOn {
		return nil
	}
	for _, h := range []*simulator.HostSystem{src, dst} {
		if h.Config.Vmotion.NetConfig.SelectedVnic == "" {
			errs = append(errs, &types.VMotionNotConfigured{VMotionInterfaceIssue: types.VMotionInterfaceIssue{
				AtSourceHost: h == src, FailedHost: h.Name, FailedHostEntity: &h.Self}})
		}
	}
	return errs
}

func cpuProblems(vm *simulator.VirtualMachine, dst *simulator.HostSystem) []types.BaseMethodFault {
	able := map[string]bool{}
	for _, f := range dst.Config.FeatureCapability {
		able[f.Key] = true
	}
	var lacks []types.VirtualMachineFeatureRequirement
	for _, f := range vm.Runtime.FeatureRequirement {
		if !able[f.Key] {
			lacks = append(lacks, f)
		}
	}
	if lacks == nil {
		return nil
	}
	return []types.BaseMethodFault{&types.FeatureRequirementsNotMet{FeatureRequirement: lacks, Vm: &vm.Self, Host: &dst.Self}}
}

func storeProblems(vm *simulator.VirtualMachine, dst *simulator.HostSystem, other *ref) (errs []types.BaseMethodFault) {
	stores := vm.Datastore
	if other != nil {
		stores = []ref{*other}
	}
	for _, d := range stores {
		if d := d; simulator.FindReference(dst.Datastore, d) == nil {
			errs = append(errs, &types.CannotAccessVmDisk{
				CannotAccessVmDevice: device("Hard disk 1", vm.Config.Files.VmPathName),
				Fault:                told(&types.InvalidDatastore{Datastore: &d})})
		}
	}
	return errs
}

// cdProblems refuses a connected drive of the host, and an image that the target does not see.
func cdProblems(vm *simulator.VirtualMachine, dst *simulator.HostSystem) (errs []types.BaseMethodFault) {
	for _, cd := range cdroms(vm) {
		if cd.Connectable == nil || !cd.Connectable.Connected {
			continue
		}
		switch b := cd.Backing.(type) {
		case *types.VirtualCdromAtapiBackingInfo:
			f := device("CD/DVD drive 1", b.DeviceName)
			errs = append(errs, &f)
		case *types.VirtualCdromIsoBackingInfo:
			if b.Datastore == nil || simulator.FindReference(dst.Datastore, *b.Datastore) == nil {
				f := device("CD/DVD drive 1", b.FileName)
				errs = append(errs, &f)
			}
		}
	}
	return errs
}

// checker is the vCenter's provisioning checker: what would be refused, without doing it.
type checker struct {
	mo.VirtualMachineProvisioningChecker
	r *rig
}

func (c *checker) result(vm ref, spec relocation) types.CheckResult {
	res := types.CheckResult{Vm: &vm, Host: spec.Host}
	for _, f := range problems(get(vm).(*simulator.VirtualMachine), spec) {
		res.Error = append(res.Error, told(f))
	}
	return res
}

// time is how long a check against the host takes.
func (c *checker) time(host *ref) time.Duration {
	c.r.mu.Lock()
	defer c.r.mu.Unlock()
	if host != nil {
		if h, ok := get(*host).(*simulator.HostSystem); ok {
			if d, ok := c.r.checkTime[h.Name]; ok {
				return d
			}
		}
	}
	return c.r.checkTime[""]
}

// check starts a task that looks when its time is over.
func (c *checker) check(
	ctx *simulator.Context, name string, vms []ref, specs ...relocation) (ref, *soap.Fault) {
	w := work{method: upper(name) + "_Task", id: "vm.check.ProvisioningChecker." + name}
	for _, r := range vms {
		vm, ok := get(r).(*simulator.VirtualMachine)
		if !ok {
			return ref{}, unknown(r)
		}
		w.entity = vm
		if w.bad == nil {
			w.bad = c.r.taskFault(w.method, r)
		}
	}
	for _, spec := range specs {
		for _, p := range []*ref{spec.Host, spec.Pool, spec.Datastore} {
			if p != nil && get(*p) == nil {
				return ref{}, unknown(*p)
			}
		}
		if d := c.time(spec.Host); d > w.took {
			w.took = d
		}
	}
	w.run = func(*task) (types.AnyType, types.BaseMethodFault) {
		var all types.ArrayOfCheckResult
		for _, vm := range vms {
			if get(vm) == nil {
				return nil, &types.ManagedObjectNotFound{Obj: vm}
			}
			for _, spec := range specs {
				all.CheckResult = append(all.CheckResult, c.result(vm, spec))
			}
		}
		return all, nil
	}
	return c.r.start(ctx, w), nil
}

func (c *checker) CheckMigrateTask(ctx *simulator.Context, req *types.CheckMigrate_Task) soap.HasFault {
	t, fault := c.check(ctx, "checkMigrate", []ref{req.Vm}, relocation{Host: req.Host, Pool: req.Pool})
	body := &methods.CheckMigrate_TaskBody{Fault_: fault}
	if fault == nil {
		body.Res = &types.CheckMigrate_TaskResponse{Returnval: t}
	}
	return body
}

func (c *checker) CheckRelocateTask(ctx *simulator.Context, req *types.CheckRelocate_Task) soap.HasFault {
	t, fault := c.check(ctx, "checkRelocate", []ref{req.Vm}, req.Spec)
	body := &methods.CheckRelocate_TaskBody{Fault_: fault}
	if fault == nil {
		body.Res = &types.CheckRelocate_TaskResponse{Returnval: t}
	}
	return body
}

func (c *checker) QueryVMotionCompatibilityExTask(
	ctx *simulator.Context, req *types.QueryVMotionCompatibilityEx_Task) soap.HasFault {
	var specs []relocation
	for _, h := range req.Host {
		h := h
		specs = append(specs, relocation{Host: &h})
	}
	t, fault := c.check(ctx, "queryVMotionCompatibilityEx", req.Vm, specs...)
	body := &methods.QueryVMotionCompatibilityEx_TaskBody{Fault_: fault}
	if fault == nil {
		body.Res = &types.QueryVMotionCompatibilityEx_TaskResponse{Returnval: t}
	}
	return body
}
