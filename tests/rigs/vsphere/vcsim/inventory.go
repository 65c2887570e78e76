package main

import (
	"fmt"
	"log"
	"path/filepath"
	"strings"
	"text/template"

	"github.com/google/uuid"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/types"
)

// extend completes the inventory and registers the missing managed objects.
func (r *rig) extend() {
	c := content()
	if c.VmProvisioningChecker != nil {
		simulator.Map.Put(&checker{mo.VirtualMachineProvisioningChecker{Self: *c.VmProvisioningChecker}, r})
	}
	simulator.Map.Put(newPager(c.PropertyCollector))
	if tm, ok := get(*c.TaskManager).(*simulator.TaskManager); ok {
		simulator.Map.RemoveHandler(tm) // our own tasks are the ones to be listed
		update(tm, "recentTask", []ref{})
	}
	repairTemplates()
	for i, h := range hosts() {
		r.completeHost(h, i)
	}
	for _, vm := range vms() {
		for _, cd := range cdroms(vm) { // the model connects the host's drive
			cd.Connectable.Connected = false
		}
	}
	for _, ds := range datastores() {
		ds.Host = nil
		for _, h := range hosts() {
			if simulator.FindReference(h.Datastore, ds.Self) != nil {
				ds.Host = append(ds.Host, mount(h.Self))
			}
		}
		ds.Summary.Type, ds.Summary.MultipleHostAccess = "VMFS", types.NewBool(len(ds.Host) > 1 || r.isShared(ds.Name))
	}
	if *r.esx {
		r.restore()
		for _, name := range words(*r.newVMs) {
			r.newVM(name)
		}
	}
}

func mount(host ref) types.DatastoreHostMount {
	yes := types.NewBool(true)
	return types.DatastoreHostMount{Key: host, MountInfo: types.HostMountInfo{
		AccessMode: "readWrite", Mounted: yes, Accessible: yes}}
}

// repairTemplates mends the packaged texts of events that do not parse: posting such an event ends the process.
func repairTemplates() {
	em := simulator.Map.EventManager()
	for i := range em.Description.EventInfo {
		info := &em.Description.EventInfo[i]
		if info.Key == "VmMigratedEvent" {
			info.FullFormat = "Migration of virtual machine {{.Vm.Name}} from {{.SourceHost.Name}} to {{.Host.Name}} completed"
		} else if _, err := template.New("").Parse(info.FullFormat); err != nil {
			info.FullFormat = info.Key
		}
	}
}

func (r *rig) completeHost(h *simulator.HostSystem, number int) {
	yes := types.NewBool(true)
	h.Capability = &types.HostCapability{
		VmotionSupported: !*r.esx, MaintenanceModeSupported: true, StorageVMotionSupported: yes,
		VmotionWithStorageVMotionSupported: yes, SuspendedRelocateSupported: true, RebootSupported: true,
		ShutdownSupported: true, DatastorePrincipalSupported: true,
	}
	if *r.name != "" {
		h.Name, h.Summary.Config.Name = *r.name, *r.name
		h.Summary.Hardware.Uuid = uuid.NewSHA1(uuid.NameSpaceOID, []byte(*r.name)).String()
		h.Hardware.SystemInfo.Uuid = h.Summary.Hardware.Uuid
		if cr, ok := get(*h.Parent).(*mo.ComputeResource); ok {
			cr.Name = *r.name
		}
	}
	h.Summary.MaxEVCModeKey = "intel-broadwell"
	setFeatures(h, []string{"cpuid.AES", "cpuid.SSE42"})
	h.Config.StorageDevice.HostBusAdapter = append(h.Config.StorageDevice.HostBusAdapter, &types.HostInternetScsiHba{
		HostHostBusAdapter: types.HostHostBusAdapter{Key: "key-vim.host.InternetScsiHba-vmhba65",
			Device: "vmhba65", Status: "online", Model: "iSCSI Software Adapter"},
		IsSoftwareBased: true, IScsiName: fmt.Sprintf("iqn.1998-01.com.vmware:host%d", number)})
	addVMotionSystem(h)
	for _, s := range words(*r.shared) {
		name, dir, _ := strings.Cut(s, "=")
		dir, err := filepath.Abs(dir)
		if err != nil {
			log.Fatal("rig: ", err)
		}
		dss := get(*h.ConfigManager.DatastoreSystem).(*simulator.HostDatastoreSystem)
		req := &types.CreateLocalDatastore{This: dss.Self, Name: name, Path: dir}
		if f := dss.CreateLocalDatastore(ourselves(), req).Fault(); f != nil {
			log.Fatalf("rig: -shared %s: %s", s, f.String)
		}
	}
}

func (r *rig) isShared(datastore string) bool {
	for _, s := range words(*r.shared) {
		if name, _, _ := strings.Cut(s, "="); name == datastore {
			return true
		}
	}
	return false
}

func setFeatures(h *simulator.HostSystem, names []string) {
	var all []types.HostFeatureCapability
	for _, name := range names {
		all = append(all, types.HostFeatureCapability{Key: name, FeatureName: name, Value: "1"})
	}
	update(h, "config.featureCapability", all)
}

func cdroms(vm *simulator.VirtualMachine) (all []*types.VirtualCdrom) {
	if vm.Config == nil {
		return nil
	}
	for _, d := range vm.Config.Hardware.Device {
		if cd, ok := d.(*types.VirtualCdrom); ok {
			all = append(all, cd)
		}
	}
	return all
}

func networkName(e mo.Entity) string {
	switch n := e.(type) {
	case *mo.Network:
		return n.Name
	case *simulator.DistributedVirtualPortgroup:
		return n.Name
	case *mo.OpaqueNetwork:
		return n.Name
	}
	return e.Entity().Name
}

// networkNamed is the host's network of that name, or nil.
func networkNamed(h *simulator.HostSystem, name string) *ref {
	for _, n := range h.Network {
		if e, ok := get(n).(mo.Entity); ok && networkName(e) == name {
			return &n
		}
	}
	return nil
}

func datastoreNamed(name string) *simulator.Datastore {
	for _, ds := range datastores() {
		if ds.Name == name {
			return ds
		}
	}
	return nil
}
