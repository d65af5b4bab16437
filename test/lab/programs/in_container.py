#!/usr/bin/python3 -S
"""Runs a rank's command in a container of its own, by crun: in_container.py COMMAND...; descriptor 3, the rank's token, goes along."""
import json
import os
import sys

rank = os.environ["VICINAL_RANK"]
name = f"rank-{rank}-{os.getpid()}"
folder = f"/run/lab/containers/{name}"
os.makedirs(f"{folder}/root")
bind = lambda path: {"destination": path, "type": "bind", "source": path, "options": ["rbind", "ro"]}
temporary = lambda path, mode: {"destination": path, "type": "tmpfs", "source": "tmpfs", "options": ["nosuid", f"mode={mode}"]}
visible = [path for path in ("/usr", "/bin", "/lib", "/lib64", "/etc", "/opt/vicinal") if os.path.exists(path)]
kept = {key: value for key, value in os.environ.items() if key.startswith("VICINAL_")}
environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/tmp", **kept}
configuration = {
    "ociVersion": "1.0.2",
    "process": {
        "terminal": False,
        "user": {"uid": 0, "gid": 0},
        "args": sys.argv[1:],
        "env": [f"{key}={value}" for key, value in environment.items()],
        "cwd": "/",
        "noNewPrivileges": True,
        "capabilities": {"bounding": [], "effective": [], "permitted": []},
    },
    "root": {"path": "root", "readonly": True},
    "hostname": name,
    "mounts": [
        {"destination": "/proc", "type": "proc", "source": "proc"},
        temporary("/dev", "755"),
        temporary("/tmp", "1777"),
        *[bind(path) for path in visible],
        {"destination": "/run/vicinal", "type": "bind", "source": "/run/vicinal", "options": ["rbind", "rw"]},
    ],
    "linux": {
        "cgroupsPath": f"/lab/{name}",
        "namespaces": [{"type": kind} for kind in ("pid", "ipc", "mount", "network", "uts", "cgroup")],
    },
}
with open(f"{folder}/config.json", "w") as file:
    json.dump(configuration, file)
words = ["crun", "--root", "/run/lab/crun", "--cgroup-manager", "cgroupfs", "run", "--preserve-fds", "1", "--bundle", folder, name]
os.set_inheritable(3, True)
os.execvp(words[0], words)
