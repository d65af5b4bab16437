import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { cached, cacheFolder, prune } from './cache.js';
import { runProgram } from './command.js';
import { type Entry, file, folder, initialRoot, link } from './cpio.js';
import { uncompressedKernel } from './kernel.js';
import { diskMebibytes, diskModules, guestFiles, guestModules, guestPackages, guestProgram, kernelPackage, maskedUnits, recipeHash } from './recipe.js';

/** What guests boot from. */
export interface Image {
  /** Its folder in the cache. */
  readonly folder: string;
  readonly kernel: string;
  readonly initialRoot: string;
  readonly disk: string;
}

/** Where this machine gets Debian's packages from, as lines for an apt of another root. Nothing else of its sources is of use there. */
async function debianSources(): Promise<readonly string[]> {
  const format = '$(ORIGIN)|$(REPO_URI)|$(RELEASE)|$(COMPONENT)|$(SIGNED_BY)';
  const targets = await runProgram(['apt-get', 'indextargets', '--format', format, 'Created-By: Packages']);
  const lines = targets.split('\n').flatMap((line) => {
    const [origin, uri, release, component, signedBy] = line.split('|');
    if (origin !== 'Debian') return [];
    return [`deb ${signedBy?.startsWith('/') ? `[signed-by=${signedBy}] ` : ''}${uri} ${release} ${component}`];
  });
  if (lines.length === 0) throw new Error("apt has no source of Debian's own packages");
  return [...new Set(lines)];
}

/** What guests are made of, as this machine's apt knows it. */
interface Packages {
  /** Version of each package that apt would install. */
  readonly versions: Readonly<Record<string, string>>;
  /** Name of the package with the kernel itself. */
  readonly kernel: string;
}

const wantedPackages = [...guestPackages, kernelPackage];

async function askApt(): Promise<Packages | undefined> {
  const text = await runProgram(['apt-cache', 'show', '--no-all-versions', ...wantedPackages]).catch(() => '');
  const versions = Object.fromEntries(
    [...text.matchAll(/^Package: (.*)\n(?:.+\n)*?Version: (.*)$/gm)].map(([, name, version]) => [name as string, version as string]),
  );
  const kernel = new RegExp(`^Package: ${kernelPackage}\n(?:.+\n)*?Depends: (linux-image-\\S+)`, 'm').exec(text)?.[1];
  return kernel !== undefined && wantedPackages.every((name) => versions[name] !== undefined) ? { versions, kernel } : undefined;
}

/** Asking apt takes seconds: its answer is kept as long as its lists are the same. */
async function packages(): Promise<Packages> {
  const lists = '/var/lib/apt/lists';
  const known = (): string => {
    const names = existsSync(lists) ? readdirSync(lists).sort() : [];
    const facts = names.map((name) => [name, statSync(join(lists, name)).mtimeMs]);
    const hash = createHash('sha256').update(JSON.stringify([wantedPackages, facts]));
    return join(cacheFolder, `packages-${hash.digest('hex').slice(0, 16)}.json`);
  };
  if (existsSync(known())) return JSON.parse(readFileSync(known(), 'utf8')) as Packages;
  let found = await askApt();
  if (found === undefined) {
    await runProgram(['apt-get', '-q', '-o', 'DPkg::Lock::Timeout=400', 'update']);
    found = await askApt();
  }
  if (found === undefined)
    throw new Error(
      `apt does not know all of ${wantedPackages.join(', ')}, which the lab's guests are made of; cure: apt-get update, with Debian's main archive in its sources`,
    );
  mkdirSync(cacheFolder, { recursive: true });
  const work = `${known()}.${process.pid}`;
  writeFileSync(work, JSON.stringify(found));
  renameSync(work, known());
  return found;
}

const codename = (): string => /^VERSION_CODENAME=(\w+)$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'stable';

async function unpackKernel(name: string, target: string, log: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'vicinal-kernel-'));
  try {
    // apt drops root for downloads: its user must be able to write here
    chmodSync(work, 0o777);
    await runProgram(['apt-get', '-q', '-o', 'Acquire::Retries=2', 'download', name], { cwd: work, log });
    const archive = readdirSync(work).find((each) => each.endsWith('.deb'));
    if (archive === undefined) throw new Error(`apt-get download ${name} left no archive`);
    await runProgram(['dpkg-deb', '-x', join(work, archive), target], { log });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Files of modules and of all that they need, in the order in which they load; paths in the root. */
async function moduleFiles(root: string, version: string, names: readonly string[]): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const name of names) {
    const text = await runProgram(['chroot', root, 'modprobe', '-S', version, '--show-depends', name]);
    for (const [, path] of text.matchAll(/^insmod (\S+)/gm)) files.add(path as string);
  }
  return [...files];
}

/** Leaves of the kernel's modules those that guests use. */
async function thinModules(root: string, kernel: string, version: string): Promise<void> {
  const source = join(kernel, 'lib', 'modules', version);
  const modules = join(root, 'lib', 'modules', version);
  mkdirSync(dirname(modules), { recursive: true });
  await runProgram(['cp', '-a', source, modules]);
  await runProgram(['chroot', root, 'depmod', version]);
  const wanted = new Set(await moduleFiles(root, version, [...guestModules, ...diskModules]));
  for (const entry of readdirSync(modules, { recursive: true, encoding: 'utf8' })) {
    if (/\.ko(\.\w+)?$/.test(entry) && ![...wanted].some((path) => path.endsWith(`/${version}/${entry}`))) rmSync(join(modules, entry));
  }
  await runProgram(['chroot', root, 'depmod', version]);
}

async function makeInitialRoot(root: string, version: string): Promise<Buffer> {
  const modules = await moduleFiles(root, version, diskModules);
  const commands = ['sh', 'mount', 'insmod', 'switch_root', 'sleep', 'sed'];
  const entries: Entry[] = [
    ...['bin', 'dev', 'proc', 'sys', 'root', 'modules'].map(folder),
    file('bin/busybox', readFileSync(join(root, 'bin', 'busybox')), 0o755),
    ...commands.map((name) => link(`bin/${name}`, 'busybox')),
    ...modules.map((path) => file(`modules/${basename(path)}`, readFileSync(join(root, path)))),
    file('modules/order', modules.map((path) => `${basename(path)}\n`).join('')),
    file('init', guestProgram('initrd'), 0o755),
  ];
  return initialRoot(entries);
}

/** What is in the image besides packages: node of this machine, the agent, accounts. */
function furnish(root: string): void {
  const put = (path: string, text: string, mode = 0o644): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    rmSync(join(root, path), { force: true });
    writeFileSync(join(root, path), text, { mode });
    chmodSync(join(root, path), mode);
  };
  copyFileSync(process.execPath, join(root, 'usr', 'bin', 'node'));
  chmodSync(join(root, 'usr', 'bin', 'node'), 0o755);
  for (const [path, { text, mode }] of Object.entries(guestFiles)) put(path, text, mode);
  put('/opt/lab/agent.py', guestProgram('agent.py'));
  put('/opt/lab/init', guestProgram('init'), 0o755);
  put('/etc/systemd/system/lab-agent.service', guestProgram('lab-agent.service'));
  mkdirSync(join(root, 'opt', 'vicinal'));
  const units = join(root, 'etc', 'systemd', 'system');
  mkdirSync(join(units, 'sysinit.target.wants'), { recursive: true });
  symlinkSync('../lab-agent.service', join(units, 'sysinit.target.wants', 'lab-agent.service'));
  for (const name of maskedUnits) {
    rmSync(join(units, name), { force: true });
    symlinkSync('/dev/null', join(units, name));
  }
}

async function build(target: string, kernel: string): Promise<void> {
  const log = join(target, 'build.log');
  const work = mkdtempSync(join(target, 'work-'));
  try {
    const root = join(work, 'root');
    const unpacked = join(work, 'kernel');
    const without = ['man', 'doc', 'locale', 'info'].map((name) => `--dpkgopt=path-exclude=/usr/share/${name}/*`);
    const words = [
      '--mode=root',
      '--variant=minbase',
      `--include=${guestPackages.join(',')}`,
      '--aptopt=Apt::Install-Recommends "false"',
      '--dpkgopt=force-unsafe-io',
      ...without,
    ];
    await runProgram(['nice', '-n', '5', 'mmdebstrap', ...words, codename(), root, '-'], { input: `${(await debianSources()).join('\n')}\n`, log });
    await unpackKernel(kernel, unpacked, log);
    const version = kernel.replace(/^linux-image-/, '');
    await thinModules(root, unpacked, version);
    furnish(root);
    writeFileSync(join(target, 'vmlinux'), uncompressedKernel(readFileSync(join(unpacked, 'boot', `vmlinuz-${version}`))));
    writeFileSync(join(target, 'initial-root'), await makeInitialRoot(root, version));
    const features = ['-O', '^has_journal,^metadata_csum,^64bit', '-E', 'lazy_itable_init=1', '-m', '0'];
    await runProgram(['mke2fs', '-q', '-t', 'ext4', ...features, '-d', root, join(target, 'disk'), `${diskMebibytes}M`], { log });
  } catch (cause) {
    const text = existsSync(log) ? readFileSync(log, 'utf8').slice(-4000) : '';
    throw new Error(`the lab's image cannot be built: ${(cause as Error).message}\n${text}`, { cause });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The image of this recipe, this kernel, these packages' versions and this node: out of the cache, or built. */
export async function image(): Promise<Image> {
  const { kernel, versions } = await packages();
  const hash = createHash('sha256');
  hash.update(JSON.stringify([recipeHash(), kernel, Object.entries(versions).sort()]));
  hash.update(readFileSync(process.execPath));
  const path = await cached(cacheFolder, `image-${hash.digest('hex').slice(0, 16)}`, async (target) => {
    await build(target, kernel);
    prune();
  });
  return { folder: path, kernel: join(path, 'vmlinux'), initialRoot: join(path, 'initial-root'), disk: join(path, 'disk') };
}
