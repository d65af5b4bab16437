import { init } from '../../../client/index.js';

// Two or more ranks pass numbers around the ring until stdin of rank 0 says "stop" (or ends). Every message is checked, arena and heap, small
// and large. Prints "round N" now and then, and "done N" at the end.
const mpi = await init({ arenaBytes: 1 << 20 });
const { world } = mpi;
const right = (world.rank + 1) % world.size;
const left = (world.rank + world.size - 1) % world.size;
let stop = false;
if (world.rank === 0) {
  const ended = (): void => {
    stop = true;
  };
  process.stdin.on('data', ended).on('end', ended);
}
console.log(`ready ${process.pid}`);
const sizes = [1, 16, 1_000, 8_192, 50_000];
const arena = new Float64Array(mpi.alloc(8 * 50_000));
const heap = new Float64Array(50_000);
const into = new Float64Array(50_000);
const word = new Int32Array(1);
let rounds = 0;
for (;;) {
  const count = sizes[rounds % sizes.length] as number;
  const from = rounds % 2 === 0 ? arena : heap;
  from.fill(rounds + world.rank / 16, 0, count);
  await world.sendrecv(from.subarray(0, count), right, 1, into.subarray(0, count), left, 1);
  for (let at = 0; at < count; at++) if (into[at] !== rounds + left / 16) throw new Error(`round ${rounds}: element ${at} is ${into[at]}`);
  rounds++;
  if (rounds % 100 === 1) console.log(`round ${rounds}`);
  word[0] = stop ? 1 : 0;
  await world.bcast(word, 0);
  if (word[0] === 1) break;
  await new Promise((resolve) => setTimeout(resolve, 1));
}
console.log(`done ${rounds}`);
if (world.rank === 0) process.stdin.destroy();
await mpi.finalize();
