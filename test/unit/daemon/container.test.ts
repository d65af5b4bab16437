import assert from 'node:assert/strict';
import { test } from 'node:test';
import { containerOf, containerOfCgroup } from '../../../daemon/discovery/container.js';

const id = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';
const machine = { namespaces: { pid: 1, mnt: 2, ipc: 3, user: 4, net: 5, uts: 6, cgroup: 7 }, cgroup: '0::/init.scope\n' };

const paths: readonly (readonly [runtime: string, cgroup: string, name: string])[] = [
  ['docker', `0::/system.slice/docker-${id}.scope\n`, 'docker:0123456789ab'],
  ['docker', `12:memory:/docker/${id}\n0::/docker/${id}\n`, 'docker:0123456789ab'],
  ['docker in docker', `0::/docker/${'f'.repeat(64)}/docker/${id}\n`, 'docker:0123456789ab'],
  [
    'containerd by Kubernetes',
    `0::/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod1_2.slice/cri-containerd-${id}.scope\n`,
    'containerd:0123456789ab',
  ],
  ['containerd by Kubernetes, cgroupfs', `0::/kubepods/burstable/pod0f0f-11/${id}\n`, 'containerd:0123456789ab'],
  ['containerd by the systemd driver', `0::/system.slice/containerd.service/kubepods-pod1.slice:cri-containerd:${id}\n`, 'containerd:0123456789ab'],
  ['nerdctl', `0::/system.slice/nerdctl-${id}.scope\n`, 'containerd:0123456789ab'],
  ['CRI-O', `0::/kubepods.slice/kubepods-pod1.slice/crio-${id}.scope/container\n`, 'crio:0123456789ab'],
  ['Podman as root', `0::/machine.slice/libpod-${id}.scope/container\n`, 'podman:0123456789ab'],
  ['Podman rootless', `0::/user.slice/user-1000.slice/user@1000.service/user.slice/libpod-${id}.scope\n`, 'podman:0123456789ab'],
  ['LXC', '0::/lxc.payload.web-1\n', 'lxc:web-1'],
  ['LXC, old', '4:memory:/lxc/web-1\n', 'lxc:web-1'],
  ['LXC with an inner unit', '0::/lxc.payload.web-1/system.slice/cron.service\n', 'lxc:web-1'],
  ['nspawn service', '0::/machine.slice/systemd-nspawn@deb.service/payload\n', 'nspawn:deb'],
  ['nspawn scope', '0::/machine.slice/machine-deb\\x2d12.scope/payload\n', 'nspawn:deb-12'],
  ['Apptainer', '0::/user.slice/user-1000.slice/apptainer-4711.scope\n', 'apptainer:4711'],
];

for (const [runtime, cgroup, name] of paths) {
  test(`the cgroup of ${runtime} names its container`, () => {
    assert.equal(containerOfCgroup(cgroup)?.name, name);
    assert.equal(containerOf(cgroup, {}, machine).runtime, name.split(':')[0]);
  });
}

test('no container: the machine and its services', () => {
  for (const cgroup of ['0::/\n', '0::/init.scope\n', '0::/user.slice/user-0.slice/session-1.scope\n', `0::/system.slice/docker.service\n`])
    assert.equal(containerOf(cgroup, machine.namespaces, machine).name, '');
});

test('a service with one namespace of its own (PrivateTmp=) is no container', () => {
  assert.equal(containerOf('0::/system.slice/cron.service\n', { ...machine.namespaces, mnt: 99 }, machine).runtime, 'none');
});

test('an unknown runtime is told by its namespaces, and by its cgroup where it has one of its own', () => {
  const apart = { ...machine.namespaces, pid: 91, mnt: 92 };
  assert.equal(containerOf('0::/init.scope\n', apart, machine).name, 'unshare:91');
  assert.equal(containerOf('0::/jobs/42\n', { ...apart, cgroup: 97 }, machine).name, `cgroup:/jobs/42:${apart.pid}`);
});

test('namespaces that the kernel does not show decide nothing', () => {
  assert.equal(containerOf('0::/\n', {}, machine).name, '');
});
