import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { initSync } from '../../../client/index.js';

// As exchange.ts, but the event loop never turns: all calls are of the Sync form. Orders are files in the folder that the argument names:
// "alloc": take new memory from the broker and go on with it; "stop".
const [folder = ''] = process.argv.slice(2);
const mpi = initSync({ arenaBytes: 1 << 20 });
const { world } = mpi;
const right = (world.rank + 1) % world.size;
const left = (world.rank + world.size - 1) % world.size;
console.log(`ready ${process.pid}`);
let from = new Float64Array(mpi.alloc(8 * 20_000));
const into = new Float64Array(20_000);
const word = new Int32Array(1);
let allocated = false;
for (let round = 0; ; round++) {
  from.fill(round + world.rank / 16);
  world.sendrecvSync(from, right, 1, into, left, 1);
  for (let at = 0; at < into.length; at += 97) if (into[at] !== round + left / 16) throw new Error(`round ${round}: element ${at} is ${into[at]}`);
  if (round % 200 === 1) console.log(`round ${round}`);
  if (world.rank === 0 && round % 20 === 0) word[0] = existsSync(join(folder, 'stop')) ? 2 : existsSync(join(folder, 'alloc')) ? 1 : 0;
  world.bcastSync(word, 0);
  if (word[0] === 2) break;
  if (word[0] === 1 && !allocated) {
    allocated = true;
    from = new Float64Array(mpi.alloc(8 * 200_000)).subarray(0, 20_000);
    console.log('allocated');
  }
}
mpi.finalizeSync();
