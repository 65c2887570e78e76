package main

import (
	"reflect"
	"strings"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/types"
)

func upper(name string) string { return strings.ToUpper(name[:1]) + name[1:] }
func lower(name string) string { return strings.ToLower(name[:1]) + name[1:] }

// announce tells who waits for updates all properties of a VM: it enters their view before it is complete.
func announce(vm *simulator.VirtualMachine) {
	locked(vm, func() {
		var changes []types.PropertyChange
		collect("", reflect.ValueOf(vm.VirtualMachine), 3, &changes)
		simulator.Map.Update(vm, changes)
	})
}

// collect lists the properties that are set, with the paths by which they are asked for.
func collect(prefix string, of reflect.Value, depth int, changes *[]types.PropertyChange) {
	for i := 0; i < of.NumField(); i++ {
		field, value := of.Type().Field(i), of.Field(i)
		if field.Anonymous {
			if _, ok := value.Interface().(types.DynamicData); !ok {
				collect(prefix, value, depth, changes)
			}
			continue
		}
		if field.Name == "Self" || isUnset(value) {
			continue
		}
		name := prefix + lower(field.Name)
		*changes = append(*changes, types.PropertyChange{Name: name, Val: reflect.Indirect(value).Interface()})
		inner := reflect.Indirect(value)
		if depth > 1 && inner.Kind() == reflect.Struct && !isPlain(inner) {
			collect(name+".", inner, depth-1, changes)
		}
	}
}

func isUnset(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Ptr, reflect.Interface, reflect.Slice:
		return v.IsNil()
	case reflect.String:
		return v.Len() == 0
	}
	return false
}

// isPlain is a struct that is one value: a reference or a time.
func isPlain(v reflect.Value) bool {
	switch v.Interface().(type) {
	case types.ManagedObjectReference:
		return true
	}
	return v.Type().PkgPath() == "time"
}
