import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { eventually } from '../support/watchdog.js';
import { cached } from './cache.js';
import { runProgram } from './command.js';
import type { Image } from './image.js';
import { evidence, Machine, type Shape } from './machine.js';
import { compiledText, kernelArguments, warmUp } from './recipe.js';

/** A machine that has booted, saved: its disk, its memory, and the state of its devices. */
export interface Snapshot {
  readonly disk: string;
  readonly memory: string;
  readonly state: string;
}

/** Milliseconds that a boot may take: a watchdog, on a machine that has much else to do. */
export const bootPatience = 600_000;

const quoted = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`;

/** Memory is in files of its own, which need no copying into the state. */
const capabilities = { capabilities: [{ capability: 'x-ignore-shared', state: true }] };

interface Migration {
  readonly status?: string;
  readonly 'error-desc'?: string;
}

async function save(machine: Machine, file: string): Promise<void> {
  const { control } = machine;
  await control.execute('stop');
  await control.execute('migrate-set-capabilities', capabilities);
  await control.execute('migrate-set-parameters', { 'max-bandwidth': 2 ** 40 });
  await control.execute('migrate', { uri: `exec:cat > ${quoted(file)}` });
  const end = await eventually('the saving of the machine', async () => {
    const migration = await control.execute<Migration>('query-migrate');
    return migration.status === 'completed' || migration.status === 'failed' ? migration : undefined;
  });
  if (end.status === 'failed') throw new Error(`QEMU cannot save the machine: ${end['error-desc'] ?? 'no reason given'}`);
  await control.execute('quit');
  await machine.ended;
}

/** Gives a machine that was started as saved its state: it runs when this is done. */
export async function restore(machine: Machine, { state }: Snapshot): Promise<void> {
  const { control } = machine;
  await control.execute('migrate-set-capabilities', capabilities);
  await control.execute('migrate-incoming', { uri: `exec:cat ${quoted(state)}` });
  await eventually('the restoring of the machine', async () => {
    const { status } = await control.execute<{ readonly status: string }>('query-status');
    if (status === 'paused' || status === 'postmigrate') await control.execute('cont');
    return status === 'running';
  });
}

async function boot(image: Image, shape: Shape, folder: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'vicinal-boot-'));
  const disk = join(folder, 'disk');
  // relative: the folder gets its name when it is whole
  await runProgram(['qemu-img', 'create', '-q', '-f', 'qcow2', '-F', 'raw', '-b', relative(folder, image.disk), disk]);
  const setup = { name: 'template', image, shape, folder: work, logs: work, disk, disposable: false, memory: folder, saved: false };
  const machine = await Machine.start(setup);
  try {
    await machine.agent.hello(bootPatience);
    const words = shape.systemd ? `systemctl is-system-running --wait; ${warmUp}` : warmUp;
    const { code, stdout, stderr } = await machine.agent.start(['/bin/bash', '-c', words]).exited;
    if (code !== 0) throw new Error(`the first commands fail (${code}): ${stdout}${stderr}`);
    await save(machine, join(folder, 'state'));
  } catch (cause) {
    throw new Error(`the lab's machine cannot be saved: ${(cause as Error).message}${evidence(work)}`, { cause });
  } finally {
    await machine.kill();
    rmSync(work, { recursive: true, force: true });
  }
}

/** A machine of that shape, booted: out of the cache, or booted now. */
export async function snapshot(image: Image, shape: Shape): Promise<Snapshot> {
  const version = await runProgram(['qemu-system-x86_64', '--version']);
  const hash = createHash('sha256').update(JSON.stringify([shape, version, kernelArguments, warmUp]));
  hash.update(compiledText('machine.js', 'snapshot.js'));
  const parent = join(image.folder, 'snapshots');
  mkdirSync(parent, { recursive: true });
  const folder = await cached(parent, hash.digest('hex').slice(0, 16), (target) => boot(image, shape, target));
  return { disk: join(folder, 'disk'), memory: folder, state: join(folder, 'state') };
}
