import { init, type MpiError } from '../../../client/index.js';

// Asks for more memory than it may have, prints the error, and goes on with less.
const mpi = await init();
try {
  const memory = mpi.alloc(Number(process.argv[2]));
  new Uint8Array(memory).fill(1);
  console.log('NONE');
} catch (error) {
  console.log(`${(error as MpiError).code} ${(error as Error).message}`);
}
const { world } = mpi;
const bytes = new Uint8Array(mpi.alloc(100_000)).fill(world.rank);
const into = new Uint8Array(100_000);
const left = (world.rank + world.size - 1) % world.size;
await world.sendrecv(bytes, (world.rank + 1) % world.size, 1, into, left, 1);
if (into.every((byte) => byte === left)) console.log('went on');
await mpi.finalize();
