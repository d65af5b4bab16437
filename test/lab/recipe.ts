import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../../native/load.js';

/** Debian packages of a guest besides the minimal system. */
export const guestPackages = [
  'busybox-static',
  'crun',
  'dbus',
  'iproute2',
  'kmod',
  'libpython3-stdlib',
  'libstdc++6',
  'numactl',
  'pciutils',
  'procps',
  'python3-minimal',
  'strace',
  'systemd',
  'systemd-sysv',
  'udev',
] as const;

/** The package that depends on the guests' kernel. */
export const kernelPackage = 'linux-image-amd64';

/** Kernel modules of a guest; those that they need come along. */
export const guestModules = [
  '9p',
  '9pnet_virtio',
  'autofs4',
  'button',
  'crc32c_intel',
  'ext4',
  'fuse',
  'overlay',
  'qemu_fw_cfg',
  'vfio-pci',
  'vfio_iommu_type1',
  'virtio_blk',
  'virtio_console',
  'virtio_pci',
  'virtio_rng',
] as const;

/** Modules that the initial root loads, to read the disk. */
export const diskModules = ['virtio_pci', 'virtio_blk', 'crc32c_generic', 'ext4'] as const;

/** Units that would only cost time in a guest of the lab. */
export const maskedUnits = [
  'apt-daily-upgrade.timer',
  'apt-daily.timer',
  'dpkg-db-backup.timer',
  'e2scrub_all.timer',
  'e2scrub_reap.service',
  'fstrim.timer',
  'getty@tty1.service',
  'serial-getty@ttyS0.service',
  'systemd-logind.service',
  'systemd-pstore.service',
  'systemd-random-seed.service',
  'systemd-timesyncd.service',
  'systemd-update-utmp.service',
] as const;

/** The kernel's command line in every guest; tsc and mitigations: what is emulated by software is slow enough. */
export const kernelArguments =
  'console=ttyS0 quiet loglevel=4 root=/dev/vda rw mitigations=off nokaslr random.trust_cpu=on audit=0 selinux=0 apparmor=0 ' +
  'net.ifnames=0 tsc=reliable no_timer_check intel_iommu=on iommu=pt fstab=no systemd.show_status=false systemd.unit=multi-user.target';

/** The disk's size in MiB: sparse, and most of it empty. */
export const diskMebibytes = 1536;

/** Files that are written into the image, by their paths there. The package of the tests is mounted at /opt/vicinal later. */
export const guestFiles: Readonly<Record<string, { readonly text: string; readonly mode?: number }>> = {
  '/usr/bin/vicinal': { text: '#!/bin/sh\nexec /usr/bin/node /opt/vicinal/dist/client/cli/main.js "$@"\n', mode: 0o755 },
  '/usr/bin/vicinald': { text: '#!/bin/sh\nexec /usr/bin/node /opt/vicinal/dist/daemon/main.js "$@"\n', mode: 0o755 },
  '/etc/fstab': { text: '' },
  '/etc/hostname': { text: 'lab\n' },
  '/etc/hosts': { text: '127.0.0.1 localhost lab\n' },
  '/etc/machine-id': { text: '' },
};

/** Programs of the lab's own that a guest runs, by their names in test/lab/guest. */
export const guestPrograms = ['agent.py', 'init', 'initrd', 'lab-agent.service'] as const;

/** Text of one of the lab's own programs. */
export function guestProgram(name: (typeof guestPrograms)[number]): string {
  return readFileSync(join(packageRoot, 'test', 'lab', 'guest', name), 'utf8');
}

/** What is done once in a guest before its state is saved, so that clones find it done: modules loaded, programs in memory. */
export const warmUp = [
  'modprobe -a 9p 9pnet_virtio overlay fuse qemu_fw_cfg vfio-pci vfio_iommu_type1',
  "node -e \"require('node:net'); require('node:http')\"",
  'python3 -c "import json, mmap, socket"',
  'crun --version',
  'ip link',
  'sync',
].join(' && ');

/** Text of compiled files of the lab: what they do is part of what they make. */
export function compiledText(...names: readonly string[]): string {
  return names.map((name) => readFileSync(join(dirname(fileURLToPath(import.meta.url)), name), 'utf8')).join('');
}

/** A word that differs when the recipe does. */
export function recipeHash(): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([guestPackages, kernelPackage, guestModules, diskModules, maskedUnits, diskMebibytes, guestFiles]));
  for (const name of guestPrograms) hash.update(guestProgram(name));
  hash.update(compiledText('image.js', 'kernel.js', 'cpio.js'));
  return hash.digest('hex');
}
