"""Plays systemd for one service: passes it a listening SOCK_SEQPACKET socket and a notification socket.

usage: activate.py FOLDER FDS PROGRAM [ARGUMENT]...

Listens at FOLDER/broker.sock, says "listening", and starts PROGRAM at the first line of its input, with LISTEN_FDS=FDS and
a watchdog of 3 seconds. Each notification is printed as "notify" and its lines joined by "|"; the end of the program as
"exit" and its code, or the negative number of its signal.
"""

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
say("listening")
sys.stdin.readline()

pid = os.fork()
if pid == 0:
    os.dup2(listener.fileno(), 3)
    os.set_inheritable(3, True)  # dup2 changes nothing when it is 3 already
    environment = dict(
        os.environ,
        LISTEN_FDS=count,
        LISTEN_PID=str(os.getpid()),
        LISTEN_FDNAMES="vicinald.socket",
        NOTIFY_SOCKET=f"{folder}/notify.sock",
        WATCHDOG_USEC="3000000",
        WATCHDOG_PID=str(os.getpid()),
    )
    os.execvpe(program[0], program, environment)

say("pid", pid)
ended = os.pidfd_open(pid)
while True:
    ready, _, _ = select.select([notifications, ended], [], [])
    if notifications in ready:
        say("notify", notifications.recv(4096).decode().strip().replace("\n", "|"))
    elif ended in ready:
        _, status = os.waitpid(pid, 0)
        say("exit", os.waitstatus_to_exitcode(status))
        break
