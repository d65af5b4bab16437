// The Debian packages that the set-up looks for, and how it gets them.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * One row a package. `when`: 'build' is needed to build at all, 'test' by tests only (they are skipped, loudly, without it).
 * `program`: a file on the PATH that the package brings. `extract`: only its programs are unpacked, into .setup/debian:
 * installing it would start a service; that works for an ordinary user too.
 */
export const debianPackages = [
  { name: 'make', when: 'build', program: 'make', purpose: 'runs the native build' },
  { name: 'g++', when: 'build', program: 'g++', purpose: 'compiles the core and the addons (C++20)' },
  { name: 'python3', when: 'build', program: 'python3', purpose: 'plays systemd and hostile processes in tests' },
  { name: 'clang-format', when: 'test', program: 'clang-format', purpose: 'checks the format of C++' },
  { name: 'systemd', when: 'test', program: 'systemd-analyze', purpose: 'verifies the units of ops/systemd' },
  { name: 'crun', when: 'test', program: 'crun', purpose: 'runs ranks in OCI containers' },
  { name: 'openmpi-bin', when: 'test', program: 'mpirun.openmpi', purpose: 'runs the benchmark with Open MPI' },
  { name: 'libopenmpi-dev', when: 'test', program: 'mpicc.openmpi', purpose: 'compiles the benchmark for Open MPI' },
  { name: 'mpich', when: 'test', program: 'mpirun.mpich', purpose: 'runs the benchmark with MPICH' },
  { name: 'libmpich-dev', when: 'test', program: 'mpicc.mpich', purpose: 'compiles the benchmark for MPICH' },
  { name: 'qemu-system-x86', when: 'test', program: 'qemu-system-x86_64', purpose: 'runs the guests of the lab' },
  { name: 'qemu-utils', when: 'test', program: 'qemu-img', purpose: "makes the disks of the lab's guests" },
  { name: 'mmdebstrap', when: 'test', program: 'mmdebstrap', purpose: "builds the image of the lab's guests" },
  { name: 'e2fsprogs', when: 'test', program: 'mke2fs', purpose: "builds the image of the lab's guests" },
  { name: 'xz-utils', when: 'test', program: 'xz', purpose: "unpacks the kernel of the lab's guests" },
  { name: 'libvirt-clients', when: 'test', program: 'virt-xml-validate', purpose: "has libvirt's schemas, which the XML for virtual machines must fit" },
  { name: 'libxml2-utils', when: 'test', program: 'xmllint', purpose: "checks XML by libvirt's schemas" },
  { name: 'prometheus', when: 'test', program: 'prometheus', purpose: 'scrapes a running broker', extract: true },
];

/** First file of that name on the PATH, or undefined. */
export function findProgram(program) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/bin', '/usr/bin', '/bin', '/usr/sbin', '/sbin'];
  return folders.map((folder) => join(folder, program)).find((file) => existsSync(file));
}

/** The program of an extracted package below `.setup`, or on the PATH. */
export function findExtracted(setupFolder, row) {
  const file = join(setupFolder, 'debian', row.name, 'usr', 'bin', row.program);
  return existsSync(file) ? file : findProgram(row.program);
}

/** Rows of that kind whose program is missing. */
export function missingPackages(when, setupFolder) {
  return debianPackages.filter((row) => row.when === when && (row.extract ? findExtracted(setupFolder, row) : findProgram(row.program)) === undefined);
}

function run(command, args, options = {}) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
  const done = spawnSync(command, args, { encoding: 'utf8', env: environment, maxBuffer: 256 << 20, ...options });
  const log = `$ ${command} ${args.join(' ')}\n${done.stdout ?? ''}${done.stderr ?? ''}${done.error ? `${done.error.message}\n` : ''}`;
  return { ok: done.status === 0, log };
}

const apt = (...args) => run('apt-get', ['-q', '-y', '-o', 'DPkg::Lock::Timeout=400', '-o', 'Acquire::Retries=2', ...args]);

/** Tries `attempt`, and once more after `apt-get update` (root only) when it fails. */
function withFreshLists(attempt, root) {
  const first = attempt();
  if (first.ok || !root) return first;
  const update = apt('update');
  const second = attempt();
  return { ok: second.ok, log: first.log + update.log + second.log };
}

function extract(row, setupFolder, root) {
  const target = join(setupFolder, 'debian', row.name);
  mkdirSync(join(setupFolder, 'debian'), { recursive: true });
  const work = mkdtempSync(join(setupFolder, 'debian', 'fetch-'));
  try {
    // apt drops root for downloads: its user must be able to write here
    if (root) chmodSync(work, 0o777);
    const download = withFreshLists(() => run('apt-get', ['-q', 'download', row.name], { cwd: work }), root);
    if (!download.ok) return download;
    const archive = readdirSync(work).find((file) => file.endsWith('.deb'));
    if (archive === undefined) return { ok: false, log: `${download.log}apt-get download left no archive\n` };
    const unpack = run('dpkg-deb', ['-x', join(work, archive), join(work, 'root')]);
    if (unpack.ok) {
      rmSync(target, { recursive: true, force: true });
      mkdirSync(join(target, 'usr'), { recursive: true });
      renameSync(join(work, 'root', 'usr', 'bin'), join(target, 'usr', 'bin'));
    }
    return { ok: unpack.ok, log: download.log + unpack.log };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Gets packages. Needs root, but for those that are only extracted.
 * @returns the rows that are still missing, and the log
 */
export function getPackages(rows, setupFolder, root) {
  if (rows.length === 0) return { missing: [], log: '' };
  if (findProgram('apt-get') === undefined || findProgram('dpkg-deb') === undefined) return { missing: rows, log: 'this system has no apt-get\n' };
  let log = '';
  const install = rows.filter((row) => !row.extract);
  if (install.length > 0 && root) {
    const together = withFreshLists(() => apt('install', '--no-install-recommends', ...install.map((row) => row.name)), root);
    log += together.log;
    // one that cannot be had must not keep the others out
    if (!together.ok && install.length > 1) for (const row of install) log += apt('install', '--no-install-recommends', row.name).log;
  }
  for (const row of rows.filter((each) => each.extract)) log += extract(row, setupFolder, root).log;
  const missing = rows.filter((row) => (row.extract ? findExtracted(setupFolder, row) : findProgram(row.program)) === undefined);
  return { missing, log };
}
