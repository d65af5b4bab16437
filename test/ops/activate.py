"""Plays systemd for one service: passes it a listening SOCK_SEQPACKET socket, a notification socket, and the descriptors that it had stored.

usage: activate.py FOLDER FDS PROGRAM [ARGUMENT]...

Listens at FOLDER/broker.sock, says "listening", and starts PROGRAM at each line of its input, once the former one has ended, with FDS sockets and
a watchdog of 3 seconds. Each start is printed as "pid" and the pid; each notification as "notify" and its lines joined by "|"; the end of the program as
"exit" and its code, or the negative number of its signal. Descriptors that it stores (FDSTORE=1) are passed to the next start, the newest first;
what is stored at its end is printed as "stored" and the names.
"""

import array
import os
import select
import socket
import sys

folder, count, program = sys.argv[1], sys.argv[2], sys.argv[3:]


def say(*words):
    print(*words, flush=True)


listener = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
listener.bind(f"{folder}/broker.sock")
listener.listen(128)
notifications = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
notifications.bind(f"{folder}/notify.sock")
stored = []  # name, descriptor, whether it is dropped when it hangs up
poller = select.poll()
poller.register(notifications, select.POLLIN)


def drop(unwanted):
    for entry in [each for each in stored if unwanted(each)]:
        stored.remove(entry)
        if entry[2]:
            poller.unregister(entry[1])
        os.close(entry[1])


def notified():
    text, ancillary, _, _ = notifications.recvmsg(4096, socket.CMSG_SPACE(253 * 4))
    descriptors = [each for _, _, data in ancillary for each in array.array("i", data)]
    lines = text.decode().strip().split("\n")
    say("notify", "|".join(lines))
    values = dict(line.split("=", 1) for line in lines)
    name, polled = values.get("FDNAME", "stored"), values.get("FDPOLL") != "0"
    if values.get("FDSTORE") == "1":
        for each in descriptors:
            stored.insert(0, (name, each, polled))
            if polled:
                poller.register(each, 0)
    elif values.get("FDSTOREREMOVE") == "1":
        drop(lambda entry: entry[0] == name)


def start():
    names = ["vicinald.socket"] * int(count) + [name for name, _, _ in stored]
    pid = os.fork()
    if pid != 0:
        return pid
    passed = [listener.fileno()] * int(count) + [each for _, each, _ in stored]
    copies = [os.dup(each) for each in passed]
    lifted = []
    for each in copies:  # out of the way of those that are placed now
        while each < 3 + len(passed):
            each = os.dup(each)
        lifted.append(each)
    for at, each in enumerate(lifted):
        os.dup2(each, 3 + at)
    os.closerange(3 + len(passed), 65536)
    environment = dict(
        os.environ,
        LISTEN_FDS=str(len(passed)),
        LISTEN_PID=str(os.getpid()),
        LISTEN_FDNAMES=":".join(names),
        NOTIFY_SOCKET=f"{folder}/notify.sock",
        WATCHDOG_USEC="3000000",
        WATCHDOG_PID=str(os.getpid()),
    )
    os.execvpe(program[0], program, environment)


say("listening")
while sys.stdin.readline():
    pid = start()
    say("pid", pid)
    ended = os.pidfd_open(pid)
    poller.register(ended, select.POLLIN)
    running = True
    while running:
        ready = dict(poller.poll())
        if notifications.fileno() in ready:
            notified()
        elif ended in ready:
            _, status = os.waitpid(pid, 0)
            running = False
        drop(lambda entry: entry[2] and entry[1] in ready)
    poller.unregister(ended)
    os.close(ended)
    say("stored", *sorted(name for name, _, _ in stored))
    say("exit", os.waitstatus_to_exitcode(status))
