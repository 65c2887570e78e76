package main

import (
	"fmt"
	"net/url"
	"reflect"
	"strconv"
	"time"

	"github.com/vmware/govmomi/vim25/types"
)

// fault is one order of what is to go wrong.
type fault struct {
	method, object, fault, msg string
	task, drop, lost           bool
	status, times              int
	delay                      time.Duration
}

// orderFault: method=MigrateVM_Task|*&object=vm-57&times=1 (0: until /rig/clear), and one of
// fault=HostConnectFault&msg= (with task=1 the task starts, then fails), drop=1 (cut before it is done),
// lost=1 (done, then cut), status=503, delay=1500ms (alone, or before one of the others).
func (r *rig) orderFault(q url.Values) error {
	f := &fault{method: q.Get("method"), object: q.Get("object"), fault: q.Get("fault"), msg: q.Get("msg"),
		task: q.Has("task"), drop: q.Has("drop"), lost: q.Has("lost")}
	var err error
	if f.status, err = number(q, "status"); err != nil {
		return err
	}
	if f.times, err = number(q, "times"); err != nil {
		return err
	}
	if f.delay, err = duration(q, "delay"); err != nil {
		return err
	}
	if f.method == "" {
		return fmt.Errorf("method is missing")
	}
	if _, ok := types.TypeFunc()(f.fault); f.fault != "" && !ok {
		return fmt.Errorf("no type %s", f.fault)
	}
	r.mu.Lock()
	r.faults = append(r.faults, f)
	r.mu.Unlock()
	return nil
}

func number(q url.Values, name string) (int, error) {
	if q.Get(name) == "" {
		return 0, nil
	}
	return strconv.Atoi(q.Get(name))
}

func duration(q url.Values, name string) (time.Duration, error) {
	if q.Get(name) == "" {
		return 0, nil
	}
	return time.ParseDuration(q.Get(name))
}

// take consumes a matching order.
func (r *rig) take(method string, self ref, inTask bool) *fault {
	r.mu.Lock()
	defer r.mu.Unlock()
	for i, f := range r.faults {
		if f.task == inTask && (f.method == "*" || f.method == method) && (f.object == "" || f.object == self.Value) {
			if f.times--; f.times == 0 {
				r.faults = append(r.faults[:i:i], r.faults[i+1:]...)
			}
			return f
		}
	}
	return nil
}

// taskFault consumes an order for a task, and gives the fault that the task ends with.
func (r *rig) taskFault(method string, self ref) types.BaseMethodFault {
	f := r.take(method, self, true)
	if f == nil {
		return nil
	}
	if t, ok := types.TypeFunc()(f.fault); ok {
		if b, ok := reflect.New(t).Interface().(types.BaseMethodFault); ok {
			return b
		}
	}
	return &types.SystemError{Reason: f.msg}
}
