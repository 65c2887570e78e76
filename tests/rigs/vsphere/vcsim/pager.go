package main

import (
	"fmt"
	"sync"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// pager is a property collector that honours maxObjects and maxObjectUpdates. The simulator makes one per session.
type pager struct {
	simulator.PropertyCollector
	mutex   sync.Mutex
	pages   map[string][]types.ObjectContent
	page    int32
	pending *types.UpdateSet
}

func newPager(self types.ManagedObjectReference) *pager {
	p := &pager{}
	p.Self = self
	return p
}

// CreatePropertyCollector gives a collector that pages, too.
func (p *pager) CreatePropertyCollector(ctx *simulator.Context, _ *types.CreatePropertyCollector) soap.HasFault {
	made := ctx.Session.Put(newPager(ref{Type: "PropertyCollector"})).Reference()
	return &methods.CreatePropertyCollectorBody{Res: &types.CreatePropertyCollectorResponse{Returnval: made}}
}

func (p *pager) cut(all []types.ObjectContent) *types.RetrieveResult {
	res := &types.RetrieveResult{Objects: all}
	if n := int(p.page); n > 0 && len(all) > n {
		res.Objects, res.Token = all[:n:n], fmt.Sprintf("page-%d", len(all))
		p.pages = map[string][]types.ObjectContent{res.Token: all[n:]}
	}
	return res
}

func (p *pager) RetrievePropertiesEx(ctx *simulator.Context, req *types.RetrievePropertiesEx) soap.HasFault {
	res := p.PropertyCollector.RetrievePropertiesEx(ctx, req)
	if res.Fault() == nil && req.Options.MaxObjects > 0 {
		p.mutex.Lock()
		defer p.mutex.Unlock()
		p.page = req.Options.MaxObjects
		r := res.(*methods.RetrievePropertiesExBody).Res
		r.Returnval = p.cut(r.Returnval.Objects)
	}
	return res
}

func (p *pager) ContinueRetrievePropertiesEx(req *types.ContinueRetrievePropertiesEx) soap.HasFault {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	rest, ok := p.pages[req.Token]
	if !ok {
		return &methods.ContinueRetrievePropertiesExBody{Fault_: badArgument("token")}
	}
	delete(p.pages, req.Token)
	return &methods.ContinueRetrievePropertiesExBody{
		Res: &types.ContinueRetrievePropertiesExResponse{Returnval: *p.cut(rest)}}
}

func (p *pager) CancelRetrievePropertiesEx(req *types.CancelRetrievePropertiesEx) soap.HasFault {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	delete(p.pages, req.Token)
	return &methods.CancelRetrievePropertiesExBody{Res: &types.CancelRetrievePropertiesExResponse{}}
}

func (p *pager) WaitForUpdatesEx(ctx *simulator.Context, req *types.WaitForUpdatesEx) soap.HasFault {
	p.mutex.Lock()
	set := p.pending
	p.pending = nil
	p.mutex.Unlock()
	if set == nil || req.Version == "" {
		noteWait(p, true)
		res := p.PropertyCollector.WaitForUpdatesEx(ctx, req)
		if !noteWait(p, false) { // the session ended meanwhile
			return &methods.WaitForUpdatesExBody{Fault_: simulator.Fault("", &types.NotAuthenticated{
				NoPermission: types.NoPermission{Object: p.Self, PrivilegeId: "System.View"}})}
		}
		if res.Fault() != nil || res.(*methods.WaitForUpdatesExBody).Res.Returnval == nil {
			return res
		}
		set = res.(*methods.WaitForUpdatesExBody).Res.Returnval
	}
	now, later := set, (*types.UpdateSet)(nil)
	if req.Options != nil && req.Options.MaxObjectUpdates > 0 {
		now, later = split(set, int(req.Options.MaxObjectUpdates))
	}
	p.mutex.Lock()
	p.pending = later
	p.mutex.Unlock()
	return &methods.WaitForUpdatesExBody{Res: &types.WaitForUpdatesExResponse{Returnval: now}}
}

// split gives the first updates of a set, and the others or nil.
func split(set *types.UpdateSet, room int) (now, later *types.UpdateSet) {
	now, later = &types.UpdateSet{Version: set.Version}, &types.UpdateSet{Version: set.Version}
	for _, f := range set.FilterSet {
		first, rest := f, f
		first.ObjectSet, rest.ObjectSet = f.ObjectSet, nil
		if len(f.ObjectSet) > room {
			first.ObjectSet, rest.ObjectSet = f.ObjectSet[:room], f.ObjectSet[room:]
		}
		room -= len(first.ObjectSet)
		if len(first.ObjectSet) > 0 {
			now.FilterSet = append(now.FilterSet, first)
		}
		if len(rest.ObjectSet) > 0 {
			later.FilterSet = append(later.FilterSet, rest)
		}
	}
	if later.FilterSet == nil {
		return now, nil
	}
	now.Truncated = types.NewBool(true)
	return now, later
}

// ---- waits that an ending session has to wake

var (
	waitsMutex sync.Mutex
	waits      = map[*pager]bool{}
)

// noteWait notes that a wait begins or ends; at its end it tells whether it had its full time.
func noteWait(p *pager, begins bool) bool {
	waitsMutex.Lock()
	defer waitsMutex.Unlock()
	_, full := waits[p]
	delete(waits, p)
	if begins {
		waits[p] = true
	}
	return full
}

func endWaits() {
	waitsMutex.Lock()
	defer waitsMutex.Unlock()
	for p := range waits {
		delete(waits, p)
		p.CancelWaitForUpdates(&types.CancelWaitForUpdates{This: p.Self})
	}
}
