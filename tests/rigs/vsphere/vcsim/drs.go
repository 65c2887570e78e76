package main

import (
	"errors"
	"net/url"
	"strconv"
	"time"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// RefreshRecommendation is answered for a cluster; recommendations are there by order alone.
func (g *gate) RefreshRecommendation(*types.RefreshRecommendation) soap.HasFault {
	return &methods.RefreshRecommendationBody{Res: &types.RefreshRecommendationResponse{}}
}

// orderDRS adds a recommendation: cluster=&vm=&host=&rating=1..5&reason=. Without vm it sets what the cluster does
// by itself: enabled=true|false&behavior=manual|partiallyAutomated|fullyAutomated. clear=1 takes all away.
func (r *rig) orderDRS(q url.Values) error {
	for _, e := range simulator.Map.All("ClusterComputeResource") {
		c := e.(*simulator.ClusterComputeResource)
		if c.Name != q.Get("cluster") && q.Get("cluster") != "" {
			continue
		}
		if config, ok := c.ConfigurationEx.(*types.ClusterConfigInfoEx); ok {
			now := *config
			if on, err := strconv.ParseBool(q.Get("enabled")); err == nil {
				now.DrsConfig.Enabled = &on
			}
			if b := q.Get("behavior"); b != "" {
				now.DrsConfig.DefaultVmBehavior = types.DrsBehavior(b)
			}
			update(c, "configurationEx", &now)
		}
		if q.Has("clear") {
			update(c, "recommendation", []types.ClusterRecommendation{})
		}
		if !q.Has("vm") {
			return nil
		}
		vm, host := vmNamed(q.Get("vm")), hostNamed(q.Get("host"))
		if vm == nil || host == nil {
			return errors.New("no such VM or host")
		}
		update(c, "recommendation", append(append([]types.ClusterRecommendation{}, c.Recommendation...),
			recommendation(c, vm, host, q)))
		return nil
	}
	return errors.New("no such cluster")
}

func recommendation(c *simulator.ClusterComputeResource, vm *simulator.VirtualMachine,
	host *simulator.HostSystem, q url.Values) types.ClusterRecommendation {
	rating, err := strconv.Atoi(q.Get("rating"))
	if err != nil {
		rating = 3
	}
	key := strconv.Itoa(len(c.Recommendation) + 1)
	reason := firstOf(q.Get("reason"), string(types.RecommendationReasonCodeFairnessCpuAvg))
	return types.ClusterRecommendation{
		Key: key, Type: "V1", Time: time.Now(), Rating: int32(rating), Reason: reason,
		ReasonText: firstOf(q.Get("text"), reason), Target: &c.Self,
		Action: []types.BaseClusterAction{&types.ClusterMigrationAction{
			ClusterAction: types.ClusterAction{Type: "MigrationV1", Target: &vm.Self},
			DrsMigration: &types.ClusterDrsMigration{Key: key, Time: time.Now(), Vm: vm.Self,
				Source: *vm.Runtime.Host, Destination: host.Self}}}}
}

func vmNamed(name string) *simulator.VirtualMachine {
	for _, vm := range vms() {
		if vm.Name == name {
			return vm
		}
	}
	return nil
}

func hostNamed(name string) *simulator.HostSystem {
	for _, h := range hosts() {
		if h.Name == name {
			return h
		}
	}
	return nil
}
