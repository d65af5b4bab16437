"""Plays QEMU's ivshmem-doorbell for one region: a client of the ivshmem client-server protocol.

usage: ivshmem_client.py SOCKET [--stalled] [QEMU'S ARGUMENT]...

Prints one JSON object a line: {"message": N, "descriptor": BOOL} for each message, {"end": REASON} when the server closed the connection, and the answers
to commands on standard input:

  resume                 begin to read (after --stalled)
  peek OFFSET LENGTH     {"bytes": HEX} of the memory
  poke OFFSET HEX        {"poked": OFFSET}
  seals                  {"seals": N, "bytes": N} of the memory
  grow, shrink, seal     {"refused": ERRNO} or {"refused": null}
  ring MEMBER VECTOR     {"rang": MEMBER}
  wait VECTOR            {"interrupted": VECTOR} when the own doorbell is rung
  say HEX                sends bytes to the server
  close                  closes the connection, and stays
  connect                connects again
"""

import array
import errno
import fcntl
import json
import mmap
import os
import select
import socket
import struct
import sys
import threading

path, stalled = sys.argv[1], "--stalled" in sys.argv
lock = threading.Lock()
doorbells = {}
memory = None
memory_fd = -1
own = None


def say(**words):
    with lock:
        print(json.dumps(words), flush=True)


def read(connection):
    global memory, memory_fd, own
    count = 0
    buffered = b""
    descriptor = None
    while True:
        try:
            data, ancillary, _, _ = connection.recvmsg(8 - len(buffered), socket.CMSG_SPACE(4))
        except OSError as error:
            return say(end=errno.errorcode[error.errno])
        if not data:
            return say(end="closed")
        for _, _, bytes_ in ancillary:
            descriptor = array.array("i", bytes_[:4])[0]
        buffered += data
        if len(buffered) < 8:
            continue
        (value,) = struct.unpack("<q", buffered)
        if count == 1:
            own = value
        elif value == -1:
            memory_fd = descriptor
            memory = mmap.mmap(memory_fd, os.fstat(memory_fd).st_size)
        elif count > 2 and descriptor is not None:
            doorbells.setdefault(value, []).append(descriptor)
        elif count > 2:
            for each in doorbells.pop(value, []):
                os.close(each)
        say(message=value, descriptor=descriptor is not None)
        buffered, descriptor = b"", None
        count += 1


def connect():
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(path)
    if not stalled:
        threading.Thread(target=read, args=(connection,), daemon=True).start()
    return connection


def refused(call):
    try:
        call()
        say(refused=None)
    except OSError as error:
        say(refused=errno.errorcode[error.errno])


connection = connect()
say(connected=True)
for line in sys.stdin:
    word, *rest = line.split()
    if word == "resume":
        threading.Thread(target=read, args=(connection,), daemon=True).start()
    elif word == "peek":
        say(bytes=memory[int(rest[0]) : int(rest[0]) + int(rest[1])].hex())
    elif word == "poke":
        content = bytes.fromhex(rest[1])
        memory[int(rest[0]) : int(rest[0]) + len(content)] = content
        say(poked=int(rest[0]))
    elif word == "seals":
        say(seals=fcntl.fcntl(memory_fd, fcntl.F_GET_SEALS), bytes=os.fstat(memory_fd).st_size)
    elif word == "grow":
        refused(lambda: os.ftruncate(memory_fd, len(memory) * 2))
    elif word == "shrink":
        refused(lambda: os.ftruncate(memory_fd, 4096))
    elif word == "seal":
        refused(lambda: fcntl.fcntl(memory_fd, fcntl.F_ADD_SEALS, fcntl.F_SEAL_WRITE))
    elif word == "ring":
        os.write(doorbells[int(rest[0])][int(rest[1])], struct.pack("=Q", 1))
        say(rang=int(rest[0]))
    elif word == "wait":
        eventfd = doorbells[own][int(rest[0])]
        select.select([eventfd], [], [])
        os.read(eventfd, 8)
        say(interrupted=int(rest[0]))
    elif word == "say":
        connection.sendall(bytes.fromhex(rest[0]))
    elif word == "close":
        connection.shutdown(socket.SHUT_RDWR)
        connection.close()
    elif word == "connect":
        connection = connect()
        say(connected=True)
