package main

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"log"
	"net/http"
	"regexp"
	"strings"
	"time"

	"github.com/vmware/govmomi/simulator"
	"github.com/vmware/govmomi/vim25/soap"
)

// call finds the method, and the type and value of the object that it is called on.
var call = regexp.MustCompile(`<(?:\w+:)?Body[^>]*>\s*<(?:\w+:)?(\w+)[^>]*>\s*` +
	`<(?:\w+:)?_this[^>]*type="(\w+)"[^>]*>([^<]+)<`)

const envelope = `<?xml version="1.0"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ` +
	`xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>%s</soapenv:Body></soapenv:Envelope>`

const faultBody = `<soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>%s</faultstring>` +
	`<detail><%sFault xmlns="urn:vim25" xsi:type="%s"/></detail></soapenv:Fault>`

func soapFault(w http.ResponseWriter, kind, msg string) {
	var text bytes.Buffer
	complain(xml.EscapeText(&text, []byte(msg)))
	w.WriteHeader(http.StatusInternalServerError)
	fmt.Fprintf(w, envelope, fmt.Sprintf(faultBody, text.String(), kind, kind))
}

// wrap puts our orders and our gates before the simulator.
func (r *rig) wrap(s *simulator.Server) {
	next := s.Config.Handler
	s.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if strings.HasPrefix(req.URL.Path, "/rig/") {
			r.control(w, req)
			return
		}
		body, err := io.ReadAll(req.Body)
		if err != nil {
			return
		}
		r.dropDeadSession(req)
		if m := call.FindSubmatchIndex(body); m != nil {
			r.serve(next, w, req, body, m)
			return
		}
		req.Body = io.NopCloser(bytes.NewReader(body))
		next.ServeHTTP(w, req)
	})
}

// serve answers one SOAP call; m is where its method, type and value are in the body.
func (r *rig) serve(next http.Handler, w http.ResponseWriter, req *http.Request, body []byte, m []int) {
	method, self := string(body[m[2]:m[3]]), ref{Type: string(body[m[4]:m[5]]), Value: string(body[m[6]:m[7]])}
	r.mu.Lock()
	r.calls[method]++
	r.mu.Unlock()
	f := r.take(method, self, false)
	if f != nil {
		time.Sleep(f.delay)
		switch {
		case f.drop:
			panic(http.ErrAbortHandler)
		case f.status != 0:
			w.WriteHeader(f.status)
			return
		case f.fault != "":
			soapFault(w, f.fault, f.msg)
			return
		case f.lost:
			w = nowhere{http.Header{}}
		}
	}
	if g := r.gateFor(method, self); g != nil {
		body = bytes.Join([][]byte{body[:m[4]], []byte(gateType), body[m[5]:]}, nil)
		w = ungate{w, self.Type}
	}
	req.Body = io.NopCloser(bytes.NewReader(body))
	func() {
		defer mend(w, method, self)
		next.ServeHTTP(w, req)
	}()
	switch method {
	case "Login":
		r.noteSession(w.Header())
	case "Logout":
		r.forgetSession(req)
	}
	if f != nil && f.lost {
		panic(http.ErrAbortHandler)
	}
}

// mend answers where the packaged code panics, as it does on an unset property.
func mend(w http.ResponseWriter, method string, self ref) {
	e := recover()
	switch {
	case e == nil:
	case e == http.ErrAbortHandler:
		panic(e)
	case method == "Fetch":
		fmt.Fprintf(w, envelope, `<FetchResponse xmlns="urn:vim25"/>`)
	default:
		log.Printf("rig: %s %s: %v", self, method, e)
		soapFault(w, "SystemError", "A general system error occurred: "+method)
	}
}

// ungate hides the detour from the client, e.g. in a NotAuthenticated fault.
type ungate struct {
	http.ResponseWriter
	kind string
}

func (u ungate) Write(b []byte) (int, error) {
	_, err := u.ResponseWriter.Write(bytes.ReplaceAll(b, []byte(`type="`+gateType+`"`), []byte(`type="`+u.kind+`"`)))
	return len(b), err
}

// nowhere takes an answer that is to be lost.
type nowhere struct{ header http.Header }

func (n nowhere) Header() http.Header         { return n.header }
func (n nowhere) Write(b []byte) (int, error) { return len(b), nil }
func (n nowhere) WriteHeader(int)             {}

// ---- sessions: the simulator's own list is private, so we remember the cookies

func (r *rig) noteSession(header http.Header) {
	for _, c := range (&http.Response{Header: header}).Cookies() {
		if c.Name == soap.SessionCookieName {
			r.mu.Lock()
			r.sessions[c.Value] = true
			r.mu.Unlock()
		}
	}
}

func (r *rig) forgetSession(req *http.Request) {
	if c, err := req.Cookie(soap.SessionCookieName); err == nil {
		r.mu.Lock()
		delete(r.sessions, c.Value)
		r.mu.Unlock()
	}
}

// dropDeadSession makes a call in an ended session one without a session.
func (r *rig) dropDeadSession(req *http.Request) {
	c, err := req.Cookie(soap.SessionCookieName)
	if err != nil {
		return
	}
	r.mu.Lock()
	alive, known := r.sessions[c.Value]
	r.mu.Unlock()
	if known && !alive {
		req.Header.Del("Cookie")
	}
}

// expireSessions ends all of them, and the waits for updates in them.
func (r *rig) expireSessions() {
	r.mu.Lock()
	for cookie := range r.sessions {
		r.sessions[cookie] = false
	}
	r.mu.Unlock()
	endWaits()
}
