package main

import (
	"strings"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// gated are the methods that the packaged simulator lacks, or answers at once where a real one takes its time.
// The objects cannot be wrapped themselves: the library asserts its own types in many places.
var gated = map[string]string{
	"VirtualMachine": " MigrateVM_Task RelocateVM_Task PowerOnVM_Task PowerOffVM_Task SuspendVM_Task " +
		"UnregisterVM AnswerVM ",
	"Folder":                 " RegisterVM_Task ",
	"ClusterComputeResource": " RefreshRecommendation ",
}

const gateType = "RigGate"

// gate answers these calls in place of the object with the same value.
type gate struct {
	mo.VirtualMachineProvisioningChecker // any mo type: the library looks for one in all objects
	r                                    *rig
	of                                   ref
}

// gateFor gives the gate of a call, nil where the simulator answers itself.
func (r *rig) gateFor(method string, self ref) *gate {
	if !strings.Contains(gated[self.Type], " "+method+" ") || get(self) == nil {
		return nil
	}
	g := &gate{r: r, of: self}
	g.Self = ref{Type: gateType, Value: self.Value}
	if old, ok := get(g.Self).(*gate); ok {
		return old
	}
	simulator.Map.Put(g)
	return g
}

func (g *gate) vm() *simulator.VirtualMachine { return get(g.of).(*simulator.VirtualMachine) }

// result runs a task of the packaged simulator to its end, which it has come to when its method returns, and takes
// it away again: ours is the one that people see.
func result(t ref) (types.AnyType, types.BaseMethodFault) {
	info := get(t).(*simulator.Task).Info
	simulator.Map.Remove(t)
	if info.Error != nil {
		return nil, info.Error.Fault
	}
	return info.Result, nil
}

// busyFault is what a call gets that may not be made while a task works on the VM.
func (r *rig) busyFault(holds string) *soap.Fault {
	if t := r.inProgress(holds); t != nil {
		return simulator.Fault("", &types.TaskInProgress{Task: *t})
	}
	return nil
}
