#!/usr/bin/env python3
"""Clients of the broker that node cannot be: other uids, senders of descriptors, hanging file systems, crowds.

Every command talks JSON lines: what it did on stdout, what to do next on stdin. It ends when stdin closes.

  speak SOCKET [--uid N]          one connection; {"send": HEX}, {"receive": true}, {"close": true}
  descriptors SOCKET HELLO FRAME KIND COUNT
                                  says HELLO (hex, may be empty), then sends FRAME with COUNT descriptors of KIND (memfd, pipe, socket)
  fuse SOCKET HELLO FRAME FOLDER  the same with a file of a FUSE file system that never answers FLUSH or RELEASE of others
  flood SOCKET COUNT [--uid N] [--hello HEX]
                                  COUNT connections, held open
"""
import ctypes
import errno
import json
import os
import resource
import select
import signal
import socket
import struct
import sys
import threading


def say(**what):
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def become(uid):
    if uid is not None:
        os.setgroups([])
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)


def connect(path):
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    connection.connect(path)
    return connection


def receive(connection):
    """One packet: its bytes and how many descriptors came (closed at once), or None when the other end closed."""
    try:
        data, descriptors, _, _ = socket.recv_fds(connection, 65536, 253)
    except ConnectionResetError:
        return None
    for descriptor in descriptors:
        os.close(descriptor)
    if data == b"" and not descriptors:
        return None
    return data, len(descriptors)


def report(connection):
    """Tells every packet that comes, until the broker closes."""
    while True:
        got = receive(connection)
        if got is None:
            say(closed=True)
            return
        say(frame=got[0].hex(), descriptors=got[1])


def speak(path, uid=None):
    become(uid)
    try:
        connection = connect(path)
    except OSError as error:
        say(failed=errno.errorcode[error.errno])
        return
    say(connected=True, pid=os.getpid(), uid=os.geteuid())
    for line in sys.stdin:
        what = json.loads(line)
        if "send" in what:
            try:
                connection.send(bytes.fromhex(what["send"]))
                say(sent=True)
            except OSError as error:
                say(failed=errno.errorcode[error.errno])
        elif "receive" in what:
            got = receive(connection)
            if got is None:
                say(closed=True)
            else:
                say(frame=got[0].hex(), descriptors=got[1])
        elif "close" in what:
            connection.close()
            say(closed=True)


def made(kind):
    if kind == "memfd":
        return os.memfd_create("hostile")
    if kind == "pipe":
        reader, writer = os.pipe()
        os.close(writer)
        return reader
    if kind == "socket":
        return socket.socket(socket.AF_UNIX, socket.SOCK_STREAM).detach()
    raise SystemExit(f"no such kind of descriptor: {kind}")


def greeted(path, hello):
    connection = connect(path)
    if hello != "":
        connection.send(bytes.fromhex(hello))
        receive(connection)
    return connection


def descriptors(path, hello, frame, kind, count):
    connection = greeted(path, hello)
    several = [made(kind) for _ in range(int(count))]
    socket.send_fds(connection, [bytes.fromhex(frame)], several)
    for descriptor in several:
        os.close(descriptor)
    say(sent=True)
    report(connection)
    sys.stdin.read()


# ---- a FUSE file system by its raw protocol (linux/fuse.h): a root folder with one file, "file" ----

FUSE_LOOKUP, FUSE_FORGET, FUSE_GETATTR, FUSE_OPEN, FUSE_READ, FUSE_RELEASE, FUSE_FLUSH, FUSE_INIT, FUSE_OPENDIR, FUSE_BATCH_FORGET = (
    1, 2, 3, 14, 15, 18, 25, 26, 27, 42)


def attributes(node):
    mode = 0o40755 if node == 1 else 0o100644
    return struct.pack("<QQQQQQIIIIIIIIII", node, 0, 0, 0, 0, 0, 0, 0, 0, mode, 1, os.getuid(), os.getgid(), 0, 4096, 0)


def serve_fuse(device, friend, told):
    """Answers requests for ever; FLUSH only of the process `friend`, RELEASE of nobody."""
    while True:
        try:
            request = os.read(device, 1 << 20)
        except OSError as error:
            if error.errno in (errno.EINTR, errno.ENOENT):
                continue
            return
        _, opcode, unique, node, _, _, pid = struct.unpack_from("<IIQQIII", request)
        answer, failure = b"", 0
        if opcode == FUSE_INIT:
            answer = struct.pack("<IIIIHHIIHHIIHH", 7, 31, 0, 0, 16, 16, 65536, 1, 0, 0, 0, 0, 0, 0) + bytes(20)
            answer = answer[:64].ljust(64, b"\0")
        elif opcode == FUSE_LOOKUP:
            if request[40:].rstrip(b"\0") == b"file":
                answer = struct.pack("<QQQQII", 2, 0, 0, 0, 0, 0) + attributes(2)
            else:
                failure = -errno.ENOENT
        elif opcode == FUSE_GETATTR:
            answer = struct.pack("<QII", 0, 0, 0) + attributes(node)
        elif opcode in (FUSE_OPEN, FUSE_OPENDIR):
            answer = struct.pack("<QII", 7, 0, 0)
        elif opcode in (FUSE_FORGET, FUSE_BATCH_FORGET):
            continue
        elif opcode == FUSE_FLUSH:
            os.write(told, f"flush {pid}\n".encode())
            if pid != friend:
                continue
        elif opcode == FUSE_RELEASE:
            os.write(told, f"release {pid}\n".encode())
            continue
        elif opcode != FUSE_READ:
            failure = -errno.ENOSYS
        os.write(device, struct.pack("<IiQ", 16 + len(answer), failure, unique) + answer)


def fuse(path, hello, frame, folder):
    libc = ctypes.CDLL(None, use_errno=True)

    def call(name, *arguments):
        if getattr(libc, name)(*arguments) != 0:
            number = ctypes.get_errno()
            say(unavailable=f"{name}: {os.strerror(number)}")
            raise SystemExit(0)

    clone_newns, clone_newuser, ms_rec, ms_private, ms_nosuid, ms_nodev = 0x20000, 0x10000000, 0x4000, 1 << 18, 2, 4
    if os.getuid() == 0:
        call("unshare", clone_newns)
    else:
        uid, gid = os.getuid(), os.getgid()
        call("unshare", clone_newns | clone_newuser)
        for name, text in (("setgroups", "deny"), ("uid_map", f"{uid} {uid} 1"), ("gid_map", f"{gid} {gid} 1")):
            with open(f"/proc/self/{name}", "w") as file:
                file.write(text)
    # after unshare: the kernel wants it opened in the user namespace that mounts
    try:
        device = os.open("/dev/fuse", os.O_RDWR)
    except OSError as error:
        say(unavailable=f"/dev/fuse: {error.strerror}")
        return
    call("mount", b"none", b"/", None, ms_rec | ms_private, None)
    options = f"fd={device},rootmode=40000,user_id={os.getuid()},group_id={os.getgid()}".encode()
    call("mount", b"hostile", folder.encode(), b"fuse", ms_nosuid | ms_nodev, options)
    told, tell = os.pipe()
    friend = os.getpid()
    server = os.fork()
    if server == 0:
        os.close(told)
        serve_fuse(device, friend, tell)
        os._exit(0)
    os.close(device)
    os.close(tell)
    try:
        connection = greeted(path, hello)
        descriptor = os.open(os.path.join(folder, "file"), os.O_RDWR)
        socket.send_fds(connection, [bytes.fromhex(frame)], [descriptor])
        os.close(descriptor)
        say(sent=True, pid=friend)
        threading.Thread(target=report, args=(connection,), daemon=True).start()
        reader = os.fdopen(told)
        threading.Thread(target=lambda: [say(fuse=line.strip()) for line in reader], daemon=True).start()
        sys.stdin.read()
    finally:
        os.kill(server, signal.SIGKILL)
        os.waitpid(server, 0)
    os._exit(0)


def flood(path, count, uid=None, hello=""):
    become(uid)
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    room = min(int(count), hard - 64)
    if room < int(count):
        say(unavailable=f"the limit of open files is {hard}")
        return
    held, failed = [], {}
    for _ in range(room):
        try:
            connection = connect(path)
            if hello != "":
                connection.send(bytes.fromhex(hello))
            held.append(connection)
        except OSError as error:
            name = errno.errorcode[error.errno]
            failed[name] = failed.get(name, 0) + 1
    say(connected=len(held), failed=failed)
    for line in sys.stdin:
        if line.strip() != "count":
            continue
        poller = select.poll()
        for connection in held:
            poller.register(connection, select.POLLIN)
        closed, frames = 0, {}
        for number, _ in poller.poll(0):
            connection = socket.socket(fileno=os.dup(number))
            while True:
                try:
                    data = connection.recv(65536, socket.MSG_DONTWAIT)
                except BlockingIOError:
                    break
                except ConnectionResetError:
                    data = b""
                if data == b"":
                    closed += 1
                    break
                frames[data.hex()] = frames.get(data.hex(), 0) + 1
            connection.close()
        say(open=len(held) - closed, closed=closed, frames=frames)


def main():
    words = sys.argv[1:]
    options = {}
    while len(words) > 2 and words[-2] in ("--uid", "--hello"):
        name, value = words[-2], words[-1]
        options[name[2:]] = int(value) if name == "--uid" else value
        words = words[:-2]
    commands = {"speak": speak, "descriptors": descriptors, "fuse": fuse, "flood": flood}
    commands[words[0]](*words[1:], **options)


main()
