import { readFileSync } from 'node:fs';
import { initSync, Op } from '../../../client/index.js';

// One of many ranks: takes part in a barrier, exchanges one number with every other rank, and tells rank 0 what it cost.
const begin = performance.now();
const mpi = initSync(JSON.parse(process.argv[2] ?? '{}'));
const joined = performance.now();
const { world } = mpi;
world.barrierSync();
const met = performance.now();
const all = new Int32Array(world.size);
world.alltoallSync(new Int32Array(world.size).fill(world.rank), all);
if (all.some((value, rank) => value !== rank)) throw new Error(`alltoall gave ${all.join()}`);
const talked = performance.now();
const status = readFileSync('/proc/self/status', 'utf8');
const kilobytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
const own = Float64Array.of(joined - begin, met - joined, talked - met, kilobytes('VmPTE'), kilobytes('RssAnon'), kilobytes('RssShmem'));
const sums = new Float64Array(own.length);
const most = new Float64Array(own.length);
world.allreduceSync(own, sums, Op.SUM);
world.allreduceSync(own, most, Op.MAX);
if (world.rank === 0) {
  const names = ['init', 'barrier', 'alltoall', 'pageTables', 'anonymous', 'shared'];
  console.log(JSON.stringify(Object.fromEntries(names.map((name, at) => [name, { mean: (sums[at] as number) / world.size, most: most[at] }]))));
}
if (process.argv.includes('--wait')) for await (const _ of process.stdin) break;
mpi.finalizeSync();
