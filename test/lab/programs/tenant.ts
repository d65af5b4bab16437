// A rank of a hostile tenant: keeps every descriptor of a region that its broker grants, fills what it has with its mark, and once the file `go` is
// there it looks for the marks of others wherever it gets, and tells. argv: MARK, FOLDER of the files `go` and `end`, marks of others...
// The file `spoil` in the folder has rank 0 write its mark over all of its region, from the first byte to the last.
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { packageRoot } from '../../../native/load.js';
import { kept } from './keep_descriptors.js';

const [mark = '', folder = '', ...others] = process.argv.slice(2);
const program = join(packageRoot, 'test', 'lab', 'programs', 'look.py');

// after what changes its addon
const { init } = await import('../../../client/index.js');
const mpi = await init();
const { world } = mpi;
const { rank } = world;
const peer = 1 - rank;

const marked = (bytes: Uint8Array): Uint8Array => {
  for (let at = 0; at < bytes.length; at++) bytes[at] = mark.charCodeAt(at % mark.length);
  return bytes;
};

/** Messages of the mark and nothing else, through rings and arenas. */
async function exchange(): Promise<void> {
  for (const bytes of [30, 4000, 100_000, 1_000_000]) {
    for (const source of [marked(new Uint8Array(bytes)), marked(new Uint8Array(mpi.alloc(bytes)))]) {
      const got = new Uint8Array(bytes);
      await world.sendrecv(source, peer, 1, got, peer, 1);
      assert.ok(Buffer.from(got).equals(Buffer.from(source)), `${bytes} bytes are not what the other sent`);
    }
  }
}

/** What look.py says of the file of a descriptor. */
function look(fd: number, words: readonly string[]): { readonly found?: readonly number[]; readonly failed?: string } {
  const { status, stdout, stderr } = spawnSync('python3', ['-S', program, ...words], { stdio: ['ignore', 'pipe', 'pipe', fd], encoding: 'utf8' });
  return status === 0 ? (JSON.parse(stdout) as { found: number[] }) : { failed: stderr.trim().split('\n').at(-1) ?? '' };
}

/** Opens a file in a way; looks through it where that is let. */
function tried(path: string, flags: 'r' | 'r+'): string {
  try {
    const fd = openSync(path, flags);
    const saw = look(fd, [mark, ...others]);
    closeSync(fd);
    return `opened, ${JSON.stringify(saw)}`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

function listed(path: string): string[] {
  try {
    return readdirSync(path).map((name) => join(path, name));
  } catch {
    return [];
  }
}

/** Every other way to memory of a region that a program has; each with what came of it. */
function ways(): Record<string, string> {
  const results: Record<string, string> = {};
  const devices = listed('/sys/bus/pci/devices').flatMap((device) => [join(device, 'resource2'), join(device, 'resource2_wc')].filter(existsSync));
  for (const path of [...devices, '/dev/mem', ...listed('/dev/vfio'), '/proc/kcore'])
    for (const flags of ['r', 'r+'] as const) results[`${path} ${flags}`] = tried(path, flags);
  for (const path of listed('/proc').filter((each) => /^\/proc\/\d+$/.test(each) && each !== `/proc/${process.pid}`)) {
    const names = listed(`${path}/fd`).map((each) => {
      try {
        return readlinkSync(each);
      } catch {
        return '';
      }
    });
    for (const name of names.filter((each) => each.includes('resource2'))) results[`${path}/fd`] = `shows ${name}`;
  }
  const made = spawnSync('mknod', ['/tmp/memory', 'c', '1', '1']);
  results['mknod'] = made.status === 0 ? tried('/tmp/memory', 'r') : 'refused';
  const mounted = spawnSync('mount', ['-t', 'sysfs', 'sysfs', '/tmp']);
  results['mount'] = mounted.status === 0 ? 'mounted' : 'refused';
  return results;
}

const waits = async (name: string): Promise<void> => {
  while (!existsSync(join(folder, name))) await sleep(200);
};

await exchange();
console.log(`ready ${kept.length}`);
await waits('go');
await exchange();
const regions = [...new Set(kept.map((fd) => readlinkSync(`/proc/self/fd/${fd}`)))];
console.log(`saw ${JSON.stringify({ regions, looks: kept.map((fd) => look(fd, [mark, ...others])), ways: ways() })}`);
await waits('end');
if (existsSync(join(folder, 'spoil'))) {
  if (rank === 0) {
    const results = kept.map((fd) => look(fd, ['--fill', mark]));
    console.log(`spoiled ${results.filter(({ failed }) => failed === undefined).length}`);
  }
  process.exit(0);
}
await exchange();
console.log('done');
await mpi.finalize();
