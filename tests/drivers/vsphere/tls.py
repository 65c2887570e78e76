"""A server on the loopback that shows a certificate and says the same to everybody."""

import contextlib
import datetime
import ipaddress
import socket
import ssl
import tempfile
import threading
from pathlib import Path
from types import TracebackType

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat


def certificate(name: str, days: int = 30) -> tuple[str, str]:
    """A self-signed certificate for a name and the loopback, and its key, as PEM; negative days: expired."""
    key = ec.generate_private_key(ec.SECP256R1())
    called = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.UTC)
    names: list[x509.GeneralName] = [
        x509.DNSName(name),
        x509.IPAddress(ipaddress.ip_address("127.0.0.1")),
    ]
    made = (
        x509.CertificateBuilder()
        .subject_name(called)
        .issuer_name(called)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=60))
        .not_valid_after(now + datetime.timedelta(days=days))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .sign(key, SHA256())
    )
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return made.public_bytes(Encoding.PEM).decode(), secret.decode()


class Answering:
    """Reads the head of a request, sends bytes, and closes; `asked` are the first lines of the requests.

    Each request gets the next of the answers, and the last one again when there are no more.
    """

    def __init__(self, pem: str, key: str, *answers: bytes, endless: bytes = b"") -> None:
        self.answers = answers
        self.endless = endless
        self.asked: list[bytes] = []
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        with tempfile.NamedTemporaryFile("w", suffix=".pem") as both:
            both.write(pem + key)
            both.flush()
            self.context.load_cert_chain(Path(both.name))
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> int:
        self.thread.start()
        port: int = self.listener.getsockname()[1]
        return port

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.ended.set()
        with contextlib.suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        self.thread.join(10)
        assert not self.thread.is_alive()

    def _serve(self) -> None:
        while not self.ended.is_set():
            try:
                plain, _ = self.listener.accept()
            except OSError:
                return
            with contextlib.suppress(OSError), plain:
                plain.settimeout(5)
                with self.context.wrap_socket(plain, server_side=True) as secure:
                    self._answer(secure)

    def _answer(self, secure: ssl.SSLSocket) -> None:
        head = secure.recv(4096)
        if not head:
            return
        secure.sendall(self.answers[min(len(self.asked), len(self.answers) - 1)])
        self.asked.append(head.partition(b"\r\n")[0])
        while self.endless and not self.ended.wait(0.1):
            secure.sendall(self.endless)
