package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/mo"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// keptTasks is how many tasks stay to be seen after their end; a vCenter keeps as many.
const keptTasks = 200

type task struct {
	mo.Task
	stop chan struct{}
	once sync.Once
}

// work is what a task is for.
type work struct {
	method string        // MigrateVM_Task
	id     string        // VirtualMachine.migrate
	entity mo.Entity     // nil: none
	holds  string        // no two tasks hold the same at once; empty: holds nothing
	took   time.Duration // how long it takes; it can be cancelled if that is not zero
	bad    types.BaseMethodFault
	run    func(*task) (types.AnyType, types.BaseMethodFault) // called when the time is over
}

var taskNo int64

// start makes a task and returns at once.
func (r *rig) start(ctx *simulator.Context, w work) ref {
	t := &task{stop: make(chan struct{})}
	t.Self = ref{Type: "Task", Value: fmt.Sprintf("task-rig-%d", atomic.AddInt64(&taskNo, 1))}
	t.Info = types.TaskInfo{Key: t.Self.Value, Task: t.Self, Name: w.method, DescriptionId: w.id,
		State: types.TaskInfoStateQueued, Cancelable: w.took > 0, QueueTime: time.Now(),
		Reason: &types.TaskReasonUser{UserName: ctx.Session.UserName}}
	if w.entity != nil {
		self := w.entity.Reference()
		t.Info.Entity, t.Info.EntityName = &self, w.entity.Entity().Name
	}
	r.mu.Lock()
	if other, ok := r.busy[w.holds]; ok && w.holds != "" && w.bad == nil {
		w.bad = &types.TaskInProgress{Task: other}
	} else if w.holds != "" && w.bad == nil {
		r.busy[w.holds] = t.Self
	}
	r.recent = append(r.recent, t)
	r.mu.Unlock()
	simulator.Map.Put(t)
	r.showRecent(w.entity)
	go r.process(t, w)
	return t.Self
}

func (r *rig) process(t *task, w work) {
	update(t, "info.state", types.TaskInfoStateRunning, "info.startTime", time.Now(), "info.progress", int32(0))
	var result types.AnyType
	err := w.bad
	for p := int32(10); p <= 100 && err == nil && w.took > 0; p += 10 {
		select {
		case <-t.stop:
			err = &types.RequestCanceled{}
		case <-time.After(w.took / 10):
			if p < 100 {
				update(t, "info.progress", p)
			}
		}
	}
	if err == nil && w.run != nil {
		result, err = w.run(t)
	}
	r.mu.Lock()
	if r.busy[w.holds] == t.Self {
		delete(r.busy, w.holds)
	}
	r.mu.Unlock()
	if err != nil {
		_, cancelled := err.(*types.RequestCanceled)
		update(t, "info.error", told(err), "info.cancelled", cancelled, "info.cancelable", false,
			"info.completeTime", time.Now(), "info.state", types.TaskInfoStateError)
		return
	}
	update(t, "info.result", result, "info.progress", int32(100), "info.cancelable", false,
		"info.completeTime", time.Now(), "info.state", types.TaskInfoStateSuccess)
}

// showRecent puts the latest tasks into the lists of the task manager and of the entity, and drops older ones.
func (r *rig) showRecent(entity mo.Entity) {
	r.mu.Lock()
	var gone []*task
	if extra := len(r.recent) - keptTasks; extra > 0 {
		gone, r.recent = r.recent[:extra], append([]*task{}, r.recent[extra:]...)
	}
	var all, own []ref
	for _, t := range r.recent {
		all = append(all, t.Self)
		if entity != nil && t.Info.Entity != nil && *t.Info.Entity == entity.Reference() {
			own = append(own, t.Self)
		}
	}
	r.mu.Unlock()
	for _, t := range gone {
		simulator.Map.Remove(t.Self)
	}
	update(get(*content().TaskManager), "recentTask", all)
	if entity != nil && get(entity.Reference()) != nil {
		update(entity, "recentTask", own)
	}
}

// forgetTasks takes all that have ended out of every list, and the tasks themselves away.
func (r *rig) forgetTasks() {
	r.mu.Lock()
	var kept, gone []*task
	entities := map[ref]bool{}
	for _, t := range r.recent {
		if t.Info.CompleteTime == nil {
			kept = append(kept, t)
			continue
		}
		gone = append(gone, t)
		if t.Info.Entity != nil {
			entities[*t.Info.Entity] = true
		}
	}
	r.recent = kept
	r.mu.Unlock()
	for _, t := range gone {
		simulator.Map.Remove(t.Self)
	}
	for e := range entities {
		if entity, ok := get(e).(mo.Entity); ok {
			r.showRecent(entity)
		}
	}
	r.showRecent(nil)
}

// inProgress is the task that works on it, or nil.
func (r *rig) inProgress(holds string) *ref {
	r.mu.Lock()
	defer r.mu.Unlock()
	if other, ok := r.busy[holds]; ok {
		return &other
	}
	return nil
}

func (r *rig) usualTime() time.Duration {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.taskTime
}

// CancelTask is answered by the task itself.
func (t *task) CancelTask(*types.CancelTask) soap.HasFault {
	body := &methods.CancelTaskBody{}
	switch {
	case t.Info.CompleteTime != nil:
		body.Fault_ = simulator.Fault("", &types.InvalidState{})
	case !t.Info.Cancelable:
		body.Fault_ = simulator.Fault("", &types.NotSupported{})
	default:
		t.once.Do(func() { close(t.stop) })
		body.Res = &types.CancelTaskResponse{}
	}
	return body
}
