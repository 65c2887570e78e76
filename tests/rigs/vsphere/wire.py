"""Ports that are not what a client hopes for, and a wire to an endpoint that can be held up and cut."""

import contextlib
import socket
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

HOST = "127.0.0.1"
PLAIN_ANSWER = b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"


class Silent:
    """A port that takes connections and never says a word."""

    def __init__(self) -> None:
        self.listener = socket.create_server((HOST, 0), backlog=16)  # the kernel takes them; nobody accepts
        self.host = HOST
        self.port: int = self.listener.getsockname()[1]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the port go, and what connected to it."""
        with contextlib.suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()


class _Accepting(Silent):
    """A port whose connections are served by threads, all of which end with `close`."""

    def __init__(self) -> None:
        super().__init__()
        self.closed = threading.Event()
        self.lock = threading.Lock()
        self.ends: list[socket.socket] = []
        self.threads: list[threading.Thread] = []
        self._run(self._accept)

    def _run(self, work: Callable[..., None], *arguments: socket.socket) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self.threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while not self.closed.is_set():
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            self.keep(client)
            self._run(self.serve, client)

    def keep(self, end: socket.socket) -> None:
        """Remember a connection, for `cut`."""
        with self.lock:
            self.ends.append(end)

    def serve(self, client: socket.socket) -> None:
        """Talk to one who connected, in a thread of its own."""
        raise NotImplementedError

    def cut(self) -> None:
        """End all connections that there are; new ones are taken."""
        with self.lock:
            ends, self.ends = self.ends, []
        for end in ends:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Let the port go, end all connections, and wait for the threads."""
        self.closed.set()
        super().close()
        self.cut()
        for thread in self.threads:
            thread.join(5)


class PlainHttp(_Accepting):
    """A port that speaks HTTP without TLS, whatever it is told."""

    def serve(self, client: socket.socket) -> None:
        """Answer the first bytes, and close."""
        with client, contextlib.suppress(OSError):
            if client.recv(4096):
                client.sendall(PLAIN_ANSWER)


class Wire(_Accepting):
    """A way to another port that can be slow at the start, held up, and cut."""

    def __init__(self, port: int, *, delay_s: float = 0.0) -> None:
        self.target = port
        self.delay_s = delay_s  # before the first byte of a connection goes on: a handshake that is slow
        self.flows = threading.Event()
        self.flows.set()
        super().__init__()

    def hold(self) -> None:
        """Let no byte through from now on, in either direction; connections stay open."""
        self.flows.clear()

    def release(self) -> None:
        """Let all flow again."""
        self.flows.set()

    def close(self) -> None:
        """Cut everything and let the port go."""
        self.closed.set()
        self.flows.set()
        super().close()

    def serve(self, client: socket.socket) -> None:
        """Connect the client with the target, and carry what it says."""
        self.closed.wait(self.delay_s)
        with client, contextlib.suppress(OSError), socket.create_connection((HOST, self.target)) as server:
            self.keep(server)
            back = threading.Thread(target=self._carry, args=(server, client), daemon=True)
            back.start()
            self._carry(client, server)
            back.join(5)

    def _carry(self, source: socket.socket, sink: socket.socket) -> None:
        try:
            while data := source.recv(65536):
                self.flows.wait()
                if self.closed.is_set():
                    break
                sink.sendall(data)
        except OSError:
            pass
        finally:
            for end in (source, sink):
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)
