// Two ranks exchange numbered messages until the file that is named first exists; rank 0 tells how far it is. When that fails, each tells why.
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { init, MpiError } from '../../../client/index.js';

const [stop] = process.argv.slice(2) as [string];
const mpi = await init();
const { world } = mpi;
const peer = 1 - world.rank;
const mine = new Float64Array(2);
const theirs = new Float64Array(2);
let told = Date.now();
for (let round = 0; ; round++) {
  mine[0] = round;
  mine[1] = existsSync(stop) ? 1 : 0;
  // so that two ranks leave something of two slow CPUs to others
  await sleep(20);
  try {
    await world.sendrecv(mine, peer, 0, theirs, peer, 0);
  } catch (error) {
    console.log(`failed in round ${round}: ${error instanceof MpiError ? error.code : ''} ${(error as Error).message}`);
    process.exit(3);
  }
  if (theirs[0] !== round) throw new Error(`rank ${world.rank}: round ${round} brought message ${theirs[0]}`);
  if (world.rank === 0 && Date.now() - told > 500) {
    told = Date.now();
    console.log(`round ${round}`);
  }
  if (mine[1] + (theirs[1] as number) > 0) {
    if (world.rank === 0) console.log(`done after ${round}`);
    break;
  }
}
await mpi.finalize();
