package main

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"flag"
	"log"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"time"
)

var (
	certHosts = flag.String("cert-hosts", "localhost,127.0.0.1", "names and addresses in a certificate that is made")
	certDays  = flag.Int("cert-days", 365, "how long a certificate that is made is valid; negative: it has expired")
)

// certificate loads the one in folder, or makes it. The simulator's own has a key of 1024 bits, which OpenSSL 3
// refuses even where it is trusted.
func certificate(folder string) tls.Certificate {
	if folder == "" {
		temporary, err := os.MkdirTemp("", "vcsim-certificate-")
		if err != nil {
			log.Fatal("rig: ", err)
		}
		defer os.RemoveAll(temporary)
		folder = temporary
	}
	cert, key := filepath.Join(folder, "cert.pem"), filepath.Join(folder, "key.pem")
	pair, err := tls.LoadX509KeyPair(cert, key)
	if os.IsNotExist(err) {
		if err = makeCertificate(cert, key); err == nil {
			pair, err = tls.LoadX509KeyPair(cert, key)
		}
	}
	if err != nil {
		log.Fatal("rig: ", err)
	}
	return pair
}

func makeCertificate(cert, key string) error {
	private, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return err
	}
	serial, err := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120))
	if err != nil {
		return err
	}
	day := 24 * time.Hour
	end := time.Now().Add(time.Duration(*certDays) * day)
	about := &x509.Certificate{
		SerialNumber: serial, Subject: pkix.Name{CommonName: "vcsim"},
		NotBefore: time.Now().Add(-day), NotAfter: end,
		KeyUsage:              x509.KeyUsageDigitalSignature | x509.KeyUsageKeyEncipherment | x509.KeyUsageCertSign,
		ExtKeyUsage:           []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
		BasicConstraintsValid: true, IsCA: true,
	}
	if end.Before(about.NotBefore) {
		about.NotBefore = end.Add(-day)
	}
	for _, host := range words(*certHosts) {
		if ip := net.ParseIP(host); ip != nil {
			about.IPAddresses = append(about.IPAddresses, ip)
		} else {
			about.DNSNames = append(about.DNSNames, host)
		}
	}
	signed, err := x509.CreateCertificate(rand.Reader, about, about, &private.PublicKey, private)
	if err != nil {
		return err
	}
	keyPEM := pem.EncodeToMemory(&pem.Block{Type: "RSA PRIVATE KEY", Bytes: x509.MarshalPKCS1PrivateKey(private)})
	if err := os.WriteFile(key, keyPEM, 0o600); err != nil {
		return err
	}
	return os.WriteFile(cert, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: signed}), 0o644)
}
