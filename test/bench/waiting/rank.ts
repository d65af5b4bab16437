/**
 * What it costs to wait: all ranks but the first wait for a message for so many seconds, and tell how much processor time that took. Then all
 * call barrier so many times. Prints one line of JSON. The same as test/bench/mpi/waiting.c.
 *
 *   rank.js SECONDS BARRIERS sync|promise
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { init, Op } from '../../../client/index.js';

const [seconds = 5, barriers = 100] = process.argv.slice(2, 4).map(Number);
const promise = process.argv[4] === 'promise';
const mpi = await init();
const { world } = mpi;
const byte = new Uint8Array(1);
world.barrierSync();
const before = process.cpuUsage();
if (world.rank === 0) {
  await sleep(seconds * 1000);
  for (let peer = 1; peer < world.size; peer++) world.sendSync(byte, peer);
} else if (promise) {
  await world.recv(byte, 0);
} else {
  world.recvSync(byte, 0);
}
const { user, system } = process.cpuUsage(before);
const all = new Float64Array(1);
world.reduceSync(Float64Array.of(world.rank === 0 ? 0 : (user + system) / 1e6), all, Op.SUM, 0);
world.barrierSync();
const begin = mpi.wtime();
for (let at = 0; at < barriers; at++) world.barrierSync();
const barrierMicroseconds = ((mpi.wtime() - begin) / barriers) * 1e6;
if (world.rank === 0) console.log(JSON.stringify({ processors: (all[0] as number) / seconds, barrierMicroseconds }));
await mpi.finalize();
