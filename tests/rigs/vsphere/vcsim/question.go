package main

import (
	"fmt"

	"github.com/google/uuid"
	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/methods"
	"github.com/vmware/govmomi/vim25/soap"
	"github.com/vmware/govmomi/vim25/types"
)

// The keys of the answers, in the order in which an ESXi lists them.
const (
	answerCancel = "0"
	answerMoved  = "1"
	answerCopied = "2"
)

const questionText = "msg.uuid.altered:This virtual machine might have been moved or copied.\n" +
	"In order to configure certain management and networking features, VMware ESX needs to know if this " +
	"virtual machine was moved or copied.\n\nIf you don't know, answer \"I Co_pied It\"."

func movedOrCopied() types.VirtualMachineQuestionInfo {
	choice := func(key, label string) types.BaseElementDescription {
		return &types.ElementDescription{Key: key, Description: types.Description{Label: label, Summary: label}}
	}
	return types.VirtualMachineQuestionInfo{Id: uuid.New().String(), Text: questionText,
		Choice: types.ChoiceOption{DefaultIndex: 2, ChoiceInfo: []types.BaseElementDescription{
			choice(answerCancel, "Cancel"), choice(answerMoved, "I _Moved It"), choice(answerCopied, "I Co_pied It")}},
		Message: []types.VirtualMachineMessage{{Id: "msg.uuid.altered", Text: questionText}}}
}

// askWhetherMoved holds a power-on up until the question is answered; the fault says that it was cancelled.
func (r *rig) askWhetherMoved(vm *simulator.VirtualMachine, t *task) types.BaseMethodFault {
	answer := make(chan string, 1)
	r.mu.Lock()
	last := r.ranOn[vm.Self]
	ask := r.asks[vm.Self] || *r.askMoved && last != "" && last != *r.name
	delete(r.asks, vm.Self)
	if ask {
		r.questions[vm.Self] = answer
	} else {
		r.ranOn[vm.Self] = *r.name
	}
	r.mu.Unlock()
	if !ask {
		return nil
	}
	question := movedOrCopied()
	update(t, "info.cancelable", true)
	update(vm, "runtime.question", question, "summary.runtime.question", question)
	choice := answerCancel
	select {
	case choice = <-answer:
	case <-t.stop:
	}
	update(vm, "runtime.question", nil, "summary.runtime.question", nil)
	r.mu.Lock()
	delete(r.questions, vm.Self)
	if choice != answerCancel {
		r.ranOn[vm.Self] = *r.name
	}
	r.mu.Unlock()
	if choice == answerCancel {
		return &types.RequestCanceled{}
	}
	if choice == answerCopied {
		renew(vm)
	}
	return nil
}

// renew gives the copy an identity and hardware addresses of its own.
func renew(vm *simulator.VirtualMachine) {
	id := uuid.New()
	devices := append([]types.BaseVirtualDevice{}, vm.Config.Hardware.Device...)
	for i, d := range devices {
		if nic, ok := d.(types.BaseVirtualEthernetCard); ok {
			nic.GetVirtualEthernetCard().MacAddress = macOf(id, byte(i))
		}
	}
	update(vm, "config.uuid", id.String(), "summary.config.uuid", id.String(), "config.hardware.device", devices)
}

// macOf has VMware's prefix, and the rest from the identity.
func macOf(id uuid.UUID, unit byte) string {
	return fmt.Sprintf("00:0c:29:%02x:%02x:%02x", id[0], id[1], id[2]+unit)
}

// AnswerVM is answered for a VM.
func (g *gate) AnswerVM(req *types.AnswerVM) soap.HasFault {
	vm := g.vm()
	g.r.mu.Lock()
	answer := g.r.questions[vm.Self]
	g.r.mu.Unlock()
	body := &methods.AnswerVMBody{}
	question := vm.Runtime.Question
	switch {
	case answer == nil || question == nil || question.Id != req.QuestionId:
		body.Fault_ = simulator.Fault("", &types.ConcurrentAccess{})
	case req.AnswerChoice != answerCancel && req.AnswerChoice != answerMoved && req.AnswerChoice != answerCopied:
		body.Fault_ = badArgument("answerChoice")
	default:
		select {
		case answer <- req.AnswerChoice:
			body.Res = &types.AnswerVMResponse{}
		default: // somebody was faster
			body.Fault_ = simulator.Fault("", &types.ConcurrentAccess{})
		}
	}
	return body
}
