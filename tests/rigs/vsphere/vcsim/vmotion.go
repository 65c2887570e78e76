package main

import (
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// vmotionSystem selects the network adapter that a host migrates through.
type vmotionSystem struct {
	mo.HostVMotionSystem
	host *simulator.HostSystem
}

func addVMotionSystem(h *simulator.HostSystem) {
	self := ref{Type: "HostVMotionSystem", Value: "vmotionsystem-" + h.Self.Value}
	v := &vmotionSystem{host: h}
	v.Self = self
	simulator.Map.Put(v)
	h.ConfigManager.VmotionSystem = &self
	vnics := h.Config.Network.Vnic
	h.Config.Vmotion = &types.HostVMotionInfo{NetConfig: &types.HostVMotionNetConfig{CandidateVnic: vnics}}
	info := types.HostVirtualNicManagerInfo{}
	if old := h.Config.VirtualNicManagerInfo; old != nil {
		for _, c := range old.NetConfig {
			if c.NicType != "vmotion" {
				info.NetConfig = append(info.NetConfig, c)
			}
		}
	}
	info.NetConfig = append(info.NetConfig, types.VirtualNicManagerNetConfig{
		NicType: "vmotion", MultiSelectAllowed: true, CandidateVnic: vnics})
	h.Config.VirtualNicManagerInfo = &info
	selectVnic(h, vnics[0].Device)
}

// selectVnic tells in all three places which adapter it is; empty for none.
func selectVnic(h *simulator.HostSystem, device string) {
	motion := *h.Config.Vmotion
	motion.NetConfig = &types.HostVMotionNetConfig{CandidateVnic: motion.NetConfig.CandidateVnic, SelectedVnic: device}
	manager := types.HostVirtualNicManagerInfo{
		NetConfig: append([]types.VirtualNicManagerNetConfig{}, h.Config.VirtualNicManagerInfo.NetConfig...)}
	for i := range manager.NetConfig {
		if c := &manager.NetConfig[i]; c.NicType == "vmotion" {
			c.SelectedVnic = nil
			for _, vnic := range c.CandidateVnic {
				if vnic.Device == device {
					c.SelectedVnic = []string{vnic.Key}
				}
			}
		}
	}
	update(h, "config.vmotion", motion, "config.virtualNicManagerInfo", manager,
		"config.virtualNicManagerInfo.netConfig", manager.NetConfig,
		"summary.config.vmotionEnabled", device != "")
}

func (v *vmotionSystem) SelectVnic(req *types.SelectVnic) soap.HasFault {
	for _, n := range v.host.Config.Network.Vnic {
		if n.Device == req.Device {
			selectVnic(v.host, req.Device)
			return &methods.SelectVnicBody{Res: &types.SelectVnicResponse{}}
		}
	}
	return &methods.SelectVnicBody{Fault_: badArgument("device")}
}

func (v *vmotionSystem) DeselectVnic(*types.DeselectVnic) soap.HasFault {
	selectVnic(v.host, "")
	return &methods.DeselectVnicBody{Res: &types.DeselectVnicResponse{}}
}
