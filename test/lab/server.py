"""Plays the server of QEMU's ivshmem client-server protocol: server.py SOCKET BYTES VECTORS.

On connection a client gets the protocol's version, its number and the memory, then each peer's eventfds, and its own.
"""

import array
import os
import selectors
import socket
import struct
import sys

path, size, vectors = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
memory = os.memfd_create("region")
os.ftruncate(memory, size)
listener = socket.socket(socket.AF_UNIX)
listener.bind(path)
listener.listen(8)
selector = selectors.DefaultSelector()
selector.register(listener, selectors.EVENT_READ, None)
peers = {}


def send(client, number, descriptor=None):
    rights = [] if descriptor is None else [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [descriptor]))]
    client.sendmsg([struct.pack("<q", number)], rights)


def welcome():
    client, _ = listener.accept()
    number = next(free for free in range(65536) if free not in peers)
    events = [os.eventfd(0, os.EFD_NONBLOCK | os.EFD_CLOEXEC) for _ in range(vectors)] if hasattr(os, "eventfd") else []
    send(client, 0)
    send(client, number)
    send(client, -1, memory)
    for other, (connection, theirs) in peers.items():
        for event in events:
            send(connection, number, event)
        for event in theirs:
            send(client, other, event)
    for event in events:
        send(client, number, event)
    peers[number] = (client, events)
    selector.register(client, selectors.EVENT_READ, number)


print("serving", flush=True)
while True:
    for key, _ in selector.select():
        if key.data is None:
            welcome()
        else:
            client, events = peers.pop(key.data)
            selector.unregister(client)
            client.close()
            for event in events:
                os.close(event)
            for connection, _ in peers.values():
                send(connection, key.data)
