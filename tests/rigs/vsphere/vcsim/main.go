// Starts the vCenter and ESXi simulator that govmomi is packaged with as a library, with the additions of
// this folder; see ../README.md.
package main

import (
	"crypto/tls"
	"flag"
	"fmt"
	"log"
	"math/rand"
	"net/url"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/vmware/govmomi/simulator"
)

// size is how many of what a simulated vCenter has.
type size struct{ dc, cluster, host, standalone, ds, vm, pool, pg, folder int }

func sizeFlags() *size {
	n := &size{}
	flag.IntVar(&n.dc, "dc", 1, "datacenters")
	flag.IntVar(&n.cluster, "cluster", 1, "clusters per datacenter")
	flag.IntVar(&n.host, "host", 3, "hosts per cluster")
	flag.IntVar(&n.standalone, "standalone-host", 0, "standalone hosts per datacenter")
	flag.IntVar(&n.ds, "ds", 1, "datastores, each on all hosts")
	flag.IntVar(&n.vm, "vm", 2, "VMs per cluster and per standalone host")
	flag.IntVar(&n.pool, "pool", 0, "resource pools per cluster")
	flag.IntVar(&n.pg, "pg", 1, "distributed port groups per datacenter")
	flag.IntVar(&n.folder, "folder", 0, "datacenters placed in folders")
	return n
}

func (n *size) model(esx bool) *simulator.Model {
	m := simulator.ESX()
	if !esx {
		m = simulator.VPX()
		m.Datacenter, m.Cluster, m.ClusterHost, m.Host = n.dc, n.cluster, n.host, n.standalone
		m.Pool, m.Portgroup, m.Folder = n.pool, n.pg, n.folder
	}
	m.Datastore, m.Machine = n.ds, n.vm
	return m
}

// delays reads 'Name:ms,Name:ms'.
func delays(text string) map[string]int {
	all := map[string]int{}
	for _, s := range words(text) {
		name, ms, _ := strings.Cut(s, ":")
		v, err := strconv.Atoi(ms)
		if err != nil {
			log.Fatalf("-method-delay %q: %s", s, err)
		}
		all[name] = v
	}
	return all
}

// ended returns when we are told to end, or when the process that started us is gone.
func ended(parent int) {
	told := make(chan os.Signal, 1)
	signal.Notify(told, syscall.SIGINT, syscall.SIGTERM)
	for {
		select {
		case <-told:
			return
		case <-time.After(100 * time.Millisecond):
			if parent != 0 && os.Getppid() != parent {
				return
			}
		}
	}
}

func main() {
	listen := flag.String("l", "127.0.0.1:8989", "listen address; keep it on loopback, port 0 takes a free one")
	user := flag.String("username", "", "login name that is demanded (empty: any)")
	pass := flag.String("password", "", "password that is demanded")
	state := flag.String("state", "", "folder of cert.pem and key.pem, which are made where they are missing")
	parent := flag.Int("parent", 0, "process that started this one; when it is gone, we end (0: nobody)")
	delay := flag.Int("delay", 0, "ms added to every call")
	methodDelay := flag.String("method-delay", "", "ms added per method: 'Name:ms,Name:ms'")
	idle := flag.Duration("session-idle", 0, "expire sessions idle for this long (0: never)")
	quiet := flag.Bool("quiet", false, "no log of what the simulator does")
	flag.BoolVar(&simulator.Trace, "trace", false, "write the SOAP traffic to stderr")
	n, r := sizeFlags(), rigFlags()
	flag.Parse()
	rand.Seed(1) // which host a VM is on is the same each time
	if *quiet {
		log.SetOutput(voiceless{os.Stderr})
	}

	m := n.model(*r.esx)
	m.DelayConfig = simulator.DelayConfig{Delay: *delay, MethodDelay: delays(*methodDelay)}
	simulator.SessionIdleTimeout = *idle
	if err := m.Create(); err != nil {
		log.Fatal(err)
	}
	defer m.Remove()

	m.Service.Listen = &url.URL{Host: *listen}
	if *user != "" {
		m.Service.Listen.User = url.UserPassword(*user, *pass)
	}
	m.Service.TLS = &tls.Config{Certificates: []tls.Certificate{certificate(*state)}}
	r.extend()
	s := m.Service.NewServer()
	r.wrap(s)
	fmt.Printf("VCSIM_URL=https://%s/sdk VCSIM_PID=%d\n", s.URL.Host, os.Getpid())
	ended(*parent)
}

// voiceless lets through only what this folder's own code says.
type voiceless struct{ to *os.File }

func (v voiceless) Write(line []byte) (int, error) {
	if i := strings.Index(string(line), "rig: "); i >= 0 {
		return v.to.Write(line)
	}
	return len(line), nil
}
