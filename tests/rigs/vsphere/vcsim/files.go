package main

import (
	"bytes"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/vmware/govmomi/object"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
	"github.com/vmware/govmomi/vim25/xml"
)

// The files beside a VM's vmx, for other instances that have its folder as a datastore. The packaged simulator
// writes an empty vmx. NAME.vmx.rig holds what the VM is, NAME.vmx.lck the name of the host that runs it, and
// NAME.vmx.at-HOST is there while it is registered on that host.

// sidecar is what the VM is.
type sidecar struct {
	PowerState   types.VirtualMachinePowerState
	RanOn        string // the host that last powered it on
	Networks     []string
	Config       types.VirtualMachineConfigInfo
	Requirements []types.VirtualMachineFeatureRequirement
}

// onDisk is where a datastore path lies on this machine; empty where there is no such datastore.
func onDisk(name string) string {
	var p object.DatastorePath
	if !p.FromString(name) {
		return ""
	}
	ds := datastoreNamed(p.Datastore)
	if ds == nil {
		return ""
	}
	return filepath.Join(ds.Info.GetDatastoreInfo().Url, p.Path)
}

func vmxOf(vm *simulator.VirtualMachine) string { return onDisk(vm.Config.Files.VmPathName) }

func (r *rig) marker(vmx string) string { return vmx + ".at-" + *r.name }

// save writes what the VM is, unless another host runs it: then that one knows better.
func (r *rig) save(vm *simulator.VirtualMachine) {
	vmx := vmxOf(vm)
	if holder := lockHolder(vmx); vmx == "" || holder != "" && holder != *r.name {
		return
	}
	s := sidecar{PowerState: vm.Runtime.PowerState, Config: *vm.Config, Requirements: vm.Runtime.FeatureRequirement}
	r.mu.Lock()
	s.RanOn = r.ranOn[vm.Self]
	r.mu.Unlock()
	for _, n := range vm.Network {
		if e, ok := get(n).(interface{ Reference() ref }); ok {
			s.Networks = append(s.Networks, nameOf(e.Reference()))
		}
	}
	text, err := xml.Marshal(s)
	if err == nil {
		err = os.WriteFile(vmx+".rig~", text, 0o600)
	}
	if err == nil {
		err = os.Rename(vmx+".rig~", vmx+".rig")
	}
	complain(err)
}

func load(vmx string) (*sidecar, error) {
	text, err := os.ReadFile(vmx + ".rig")
	if err != nil {
		return nil, err
	}
	s := &sidecar{}
	d := xml.NewDecoder(bytes.NewReader(text))
	d.TypeFunc = types.TypeFunc()
	return s, d.Decode(s)
}

// become gives a VM that was just registered what the files say of it.
func (r *rig) become(vm *simulator.VirtualMachine) {
	s, err := load(vmxOf(vm))
	if err != nil {
		if !os.IsNotExist(err) {
			complain(err)
		}
		return
	}
	config, host := s.Config, hostOf(vm)
	config.Files = vm.Config.Files
	var networks []ref
	for _, d := range config.Hardware.Device {
		if n := adapt(d, host); n != nil {
			networks = append(networks, *n)
		}
	}
	state := types.VirtualMachinePowerStatePoweredOff
	switch {
	case lockHolder(vmxOf(vm)) == *r.name:
		state = types.VirtualMachinePowerStatePoweredOn
	case s.PowerState == types.VirtualMachinePowerStateSuspended:
		state = s.PowerState
	}
	locked(vm, func() {
		vm.Config, vm.Network = &config, networks
		vm.Runtime.PowerState, vm.Runtime.FeatureRequirement = state, s.Requirements
		vm.Summary.Runtime = vm.Runtime
		c := &vm.Summary.Config
		c.Uuid, c.InstanceUuid, c.NumCpu = config.Uuid, config.InstanceUuid, config.Hardware.NumCPU
		c.MemorySizeMB, c.GuestId, c.GuestFullName = config.Hardware.MemoryMB, config.GuestId, config.GuestFullName
		c.NumEthernetCards, c.NumVirtualDisks = 0, 0
		for _, d := range config.Hardware.Device {
			switch d.(type) {
			case *types.VirtualDisk:
				c.NumVirtualDisks++
			case types.BaseVirtualEthernetCard:
				c.NumEthernetCards++
			}
		}
	})
	r.mu.Lock()
	r.ranOn[vm.Self] = s.RanOn
	r.mu.Unlock()
}

// adapt points a device at this host's datastores and networks; for a network adapter it gives the network.
func adapt(d types.BaseVirtualDevice, host *simulator.HostSystem) *ref {
	switch b := d.GetVirtualDevice().Backing.(type) {
	case *types.VirtualEthernetCardNetworkBackingInfo:
		b.Network = networkNamed(host, b.DeviceName)
		return b.Network
	case types.BaseVirtualDeviceFileBackingInfo:
		info := b.GetVirtualDeviceFileBackingInfo()
		var p object.DatastorePath
		info.Datastore = nil
		if p.FromString(info.FileName) {
			if ds := datastoreNamed(p.Datastore); ds != nil {
				info.Datastore = &ds.Self
			}
		}
	}
	return nil
}

// ---- locks

func lockHolder(vmx string) string {
	text, err := os.ReadFile(vmx + ".lck")
	if err != nil {
		return ""
	}
	return string(text)
}

// lockFiles keeps other hosts from running the VM; the fault says that another one does.
func (r *rig) lockFiles(vm *simulator.VirtualMachine) types.BaseMethodFault {
	vmx := vmxOf(vm)
	if !*r.esx || vmx == "" {
		return nil
	}
	f, err := os.OpenFile(vmx+".lck", os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err == nil {
		_, err = f.WriteString(*r.name)
		complain(err)
		complain(f.Close())
		return nil
	}
	if os.IsExist(err) && lockHolder(vmx) == *r.name {
		return nil
	}
	return &types.FileLocked{FileFault: types.FileFault{File: vm.Config.Files.VmPathName}}
}

func (r *rig) unlockFiles(vm *simulator.VirtualMachine) {
	if vmx := vmxOf(vm); *r.esx && lockHolder(vmx) == *r.name {
		complain(os.Remove(vmx + ".lck"))
	}
}

// ---- what was here before

// restore registers what was registered on this host when its simulator last ran.
func (r *rig) restore() {
	for _, s := range words(*r.shared) {
		name, dir, _ := strings.Cut(s, "=")
		found, err := filepath.Glob(filepath.Join(dir, "*", "*.vmx.at-"+*r.name))
		complain(err)
		for _, marker := range found {
			vmx := strings.TrimSuffix(marker, ".at-"+*r.name)
			within := path.Join(filepath.Base(filepath.Dir(vmx)), filepath.Base(vmx))
			_, f := r.register(ourselves(), aFolder(), &types.RegisterVM_Task{
				Path: "[" + name + "] " + within, Pool: aPool(), Host: &hosts()[0].Self})
			if f != nil {
				complain(os.Remove(marker))
			}
		}
	}
}
