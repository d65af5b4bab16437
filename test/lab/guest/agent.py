"""The command agent of a guest of the lab.

Speaks lines of JSON over the virtio-serial port named "lab"; runs any number of commands at once. Requests:
  {"id", "greet", "time", "entropy", "hostname"}   answers {"id", "boot", "uptime"}
  {"id", "run": [words], "env", "cwd", "input"}    answers {"id", "pid"}, pieces {"id", "out"|"err"}, at last {"id", "code"}
  {"id", "signal"}                                 to the process group of that command; no answer
  {"id", "write": path, "data", "append", "mode"}  answers {"id", "code": 0}
  {"id", "read": path}                             pieces {"id", "out"}, at last {"id", "code": 0}
What fails answers {"id", "failed": reason}. Bytes travel in base64. Says {"hello": boot id} when it starts.
It is PID 1 where the guest runs no systemd, and then it reaps orphans too.
"""

import base64
import fcntl
import glob
import json
import os
import selectors
import signal
import socket
import struct
import subprocess
import time

PIECE = 32768
RNDADDENTROPY = 0x40085203
RNDRESEEDCRNG = 0x5207
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


def open_port():
    for _ in range(1200):
        for name in glob.glob("/sys/class/virtio-ports/*/name"):
            with open(name) as file:
                if file.read().strip() == "lab":
                    device = "/dev/" + name.split("/")[4]
                    if os.path.exists(device):
                        return os.open(device, os.O_RDWR | os.O_CLOEXEC)
        time.sleep(0.05)
    raise SystemExit("lab agent: the port did not appear")


port = open_port()
selector = selectors.DefaultSelector()
commands = {}


def say(message):
    rest = (json.dumps(message) + "\n").encode()
    while rest:
        rest = rest[os.write(port, rest) :]


def encoded(data):
    return base64.b64encode(data).decode()


def boot_id():
    with open("/proc/sys/kernel/random/boot_id") as file:
        return file.read().strip()


class Command:
    def __init__(self, request):
        self.id = request["id"]
        environment = {"PATH": PATH, "HOME": "/root", "LANG": "C.UTF-8", "USER": "root"}
        environment.update(request.get("env") or {})
        data = base64.b64decode(request.get("input") or "")
        source = subprocess.DEVNULL
        if data:
            source = os.memfd_create("input")
            while data:
                data = data[os.write(source, data) :]
            os.lseek(source, 0, os.SEEK_SET)
        try:
            self.process = subprocess.Popen(
                request["run"],
                stdin=source,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                cwd=request.get("cwd") or "/",
                env=environment,
                start_new_session=True,
            )
        finally:
            if source != subprocess.DEVNULL:
                os.close(source)
        self.pipes = {self.process.stdout.fileno(): "out", self.process.stderr.fileno(): "err"}
        for pipe in self.pipes:
            os.set_blocking(pipe, False)
            selector.register(pipe, selectors.EVENT_READ, self)
        commands[self.process.pid] = self
        say({"id": self.id, "pid": self.process.pid})

    def read(self, pipe):
        """One piece; False when there is none at the moment or none any more."""
        try:
            data = os.read(pipe, PIECE)
        except BlockingIOError:
            return False
        if data:
            say({"id": self.id, self.pipes[pipe]: encoded(data)})
            return True
        selector.unregister(pipe)
        del self.pipes[pipe]
        return False

    def ended(self, status):
        # what it wrote before its end is in the pipes by now; what its heirs write later is nobody's
        for pipe in list(self.pipes):
            while self.read(pipe):
                pass
        for pipe in list(self.pipes):
            selector.unregister(pipe)
        self.process.stdout.close()
        self.process.stderr.close()
        code = os.waitstatus_to_exitcode(status)
        self.process.returncode = code
        say({"id": self.id, "code": code if code >= 0 else 128 - code})


def greet(request):
    time.clock_settime(time.CLOCK_REALTIME, request["time"])
    # clones of one saved machine would draw the same random numbers
    seed = base64.b64decode(request["entropy"])
    device = os.open("/dev/urandom", os.O_RDWR)
    fcntl.ioctl(device, RNDADDENTROPY, struct.pack("ii", len(seed) * 8, len(seed)) + seed)
    fcntl.ioctl(device, RNDRESEEDCRNG)
    os.close(device)
    socket.sethostname(request["hostname"])
    with open("/proc/uptime") as file:
        say({"id": request["id"], "boot": boot_id(), "uptime": float(file.read().split()[0])})


def write(request):
    os.makedirs(os.path.dirname(request["write"]), exist_ok=True)
    with open(request["write"], "ab" if request.get("append") else "wb") as file:
        file.write(base64.b64decode(request["data"]))
    if "mode" in request:
        os.chmod(request["write"], request["mode"])
    say({"id": request["id"], "code": 0})


def read(request):
    with open(request["read"], "rb") as file:
        while True:
            data = file.read(PIECE)
            if not data:
                break
            say({"id": request["id"], "out": encoded(data)})
    say({"id": request["id"], "code": 0})


def send_signal(request):
    for pid, command in commands.items():
        if command.id == request["id"]:
            try:
                os.killpg(pid, request["signal"])
            except ProcessLookupError:
                pass


def carry_out(request):
    try:
        if "run" in request:
            Command(request)
        elif "signal" in request:
            send_signal(request)
        elif "write" in request:
            write(request)
        elif "read" in request:
            read(request)
        elif "greet" in request:
            greet(request)
    except Exception as error:
        say({"id": request.get("id"), "failed": str(error) or repr(error)})


def reap():
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            return
        command = commands.pop(pid, None)
        if command:
            command.ended(status)


woken, waker = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
signal.set_wakeup_fd(waker)
signal.signal(signal.SIGCHLD, lambda number, frame: None)
for name in ("SIGPIPE", "SIGHUP"):
    signal.signal(getattr(signal, name), signal.SIG_IGN)
selector.register(port, selectors.EVENT_READ, None)
selector.register(woken, selectors.EVENT_READ, None)
say({"hello": boot_id()})
received = b""
while True:
    for key, _ in selector.select():
        if key.fd == woken:
            os.read(woken, 4096)
            reap()
        elif key.fd == port:
            data = os.read(port, 65536)
            if not data:
                time.sleep(0.05)  # nobody is connected at the other end
                continue
            received += data
            while b"\n" in received:
                line, received = received.split(b"\n", 1)
                try:
                    request = json.loads(line)
                except ValueError:
                    continue
                carry_out(request)
        elif key.data is not None and key.fd in key.data.pipes:
            key.data.read(key.fd)
