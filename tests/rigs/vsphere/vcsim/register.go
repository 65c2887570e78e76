package main

import (
	"log"
	"os"
	"path"
	"strings"

	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

func complain(err error) {
	if err != nil {
		log.Print("rig: ", err)
	}
}

func nameOf(r ref) string {
	if e, ok := get(r).(mo.Entity); ok {
		return networkName(e)
	}
	return ""
}

// aFolder and aPool are where a standalone host keeps its VMs.
func aFolder() *simulator.Folder {
	dc := simulator.Map.Any("Datacenter").(*simulator.Datacenter)
	return get(dc.VmFolder).(*simulator.Folder)
}

func aPool() *ref {
	pool := simulator.Map.Any("ResourcePool").Reference()
	return &pool
}

// newVM makes a running VM with a disk and a network adapter on the first shared datastore, unless it is there.
func (r *rig) newVM(name string) {
	store, _, _ := strings.Cut(*r.shared, "=")
	where := "[" + store + "] " + name + "/"
	if _, err := os.Stat(onDisk(where + name + ".vmx")); err == nil {
		return
	}
	var devices object.VirtualDeviceList
	scsi, _ := devices.CreateSCSIController("pvscsi")
	ide, _ := devices.CreateIDEController()
	cd, _ := devices.CreateCdrom(ide.(*types.VirtualIDEController))
	cd.Connectable = &types.VirtualDeviceConnectInfo{AllowGuestControl: true}
	disk := devices.CreateDisk(scsi.(types.BaseVirtualController), ref{}, where+name+".vmdk")
	disk.CapacityInKB = 8 << 20
	nic, _ := devices.CreateEthernetCard("vmxnet3", &types.VirtualEthernetCardNetworkBackingInfo{
		VirtualDeviceDeviceBackingInfo: types.VirtualDeviceDeviceBackingInfo{DeviceName: "VM Network"}})
	devices = append(devices, scsi, ide, cd, disk, nic)
	changes, _ := devices.ConfigSpec(types.VirtualDeviceConfigSpecOperationAdd)
	folder, ctx := aFolder(), ourselves()
	req := &types.CreateVM_Task{This: folder.Self, Pool: *aPool(), Host: &hosts()[0].Self,
		Config: types.VirtualMachineConfigSpec{Name: name, GuestId: "debian11_64Guest", NumCPUs: 2, MemoryMB: 512,
			Files: &types.VirtualMachineFileInfo{VmPathName: where + name + ".vmx"}, DeviceChange: changes}}
	var made types.AnyType
	var f types.BaseMethodFault
	locked(folder, func() {
		made, f = result(folder.CreateVMTask(within(ctx, folder.Self), req).(*methods.CreateVM_TaskBody).Res.Returnval)
	})
	if f != nil {
		log.Fatalf("rig: -new-vms %s: %s", name, faultName(f))
	}
	vm := get(made.(ref)).(*simulator.VirtualMachine)
	r.lockFiles(vm)
	locked(vm, func() { vm.PowerOnVMTask(within(ctx, vm.Self), &types.PowerOnVM_Task{This: vm.Self}) })
	r.ranOn[vm.Self] = *r.name
	r.save(vm)
	complain(os.WriteFile(r.marker(vmxOf(vm)), nil, 0o600))
}

// RegisterVMTask is answered for a folder.
func (g *gate) RegisterVMTask(ctx *simulator.Context, req *types.RegisterVM_Task) soap.HasFault {
	folder, ok := get(g.of).(*simulator.Folder)
	if !ok {
		return &methods.RegisterVM_TaskBody{Fault_: simulator.Fault("", &types.NotSupported{})}
	}
	run := func(*task) (types.AnyType, types.BaseMethodFault) {
		vm, f := g.r.register(ctx, folder, req)
		if f != nil {
			return nil, f
		}
		return vm.Self, nil
	}
	t := g.r.start(ctx, work{method: "RegisterVM_Task", id: "Folder.registerVm", entity: folder, holds: req.Path,
		took: g.r.usualTime(), bad: g.r.taskFault("RegisterVM_Task", g.of), run: run})
	return &methods.RegisterVM_TaskBody{Res: &types.RegisterVM_TaskResponse{Returnval: t}}
}

// register does what the task is for.
func (r *rig) register(ctx *simulator.Context, folder *simulator.Folder, req *types.RegisterVM_Task) (
	*simulator.VirtualMachine, types.BaseMethodFault) {
	var p object.DatastorePath
	if !p.FromString(req.Path) || datastoreNamed(p.Datastore) == nil {
		return nil, &types.InvalidDatastorePath{
			InvalidDatastore: types.InvalidDatastore{Name: p.Datastore}, DatastorePath: req.Path}
	}
	vmx := onDisk(req.Path)
	if info, err := os.Stat(vmx); err != nil || info.IsDir() {
		return nil, &types.NotFound{}
	}
	call := *req
	call.Name = firstOf(req.Name, path.Base(path.Dir(p.Path)))
	if s, err := load(vmx); err == nil {
		call.Name = firstOf(req.Name, s.Config.Name)
	}
	var made types.AnyType
	var f types.BaseMethodFault
	locked(folder, func() {
		body := folder.RegisterVMTask(within(ctx, folder.Self), &call).(*methods.RegisterVM_TaskBody)
		made, f = result(body.Res.Returnval)
	})
	if f != nil {
		return nil, f
	}
	vm := get(made.(ref)).(*simulator.VirtualMachine)
	r.become(vm)
	announce(vm)
	host := hostOf(vm)
	update(host, "vm", append([]ref{}, host.Vm...))
	r.save(vm)
	complain(os.WriteFile(r.marker(vmx), nil, 0o600))
	return vm, nil
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func (g *gate) UnregisterVM(ctx *simulator.Context, req *types.UnregisterVM) soap.HasFault {
	vm := g.vm()
	if f := g.r.busyFault(vm.Self.Value); f != nil {
		return &methods.UnregisterVMBody{Fault_: f}
	}
	host, vmx := hostOf(vm), vmxOf(vm)
	if vm.Runtime.PowerState != types.VirtualMachinePowerStatePoweredOn {
		g.r.save(vm)
	}
	call := *req
	call.This = vm.Self
	var res soap.HasFault
	locked(vm, func() { res = vm.UnregisterVM(within(ctx, vm.Self), &call) })
	if res.Fault() == nil {
		if err := os.Remove(g.r.marker(vmx)); !os.IsNotExist(err) {
			complain(err)
		}
		update(host, "vm", append([]ref{}, host.Vm...))
		simulator.Map.Remove(g.Self)
	}
	return res
}
