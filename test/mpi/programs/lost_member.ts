import { strict as assert } from 'node:assert';
import { init, MpiError } from '../../../client/index.js';

/*
 * Rank `victim` dies at once; the living begin an operation of all ranks, and every one of them must come to an end with an error.
 * argv: operation, victim.
 */
const mpi = await init();
const { world } = mpi;
const [operation = '', victim = ''] = process.argv.slice(2);
const own = await world.dup();
await own.barrier();
console.log('ready');
if (world.rank === Number(victim)) {
  process.stdin.resume();
} else {
  await new Promise((resolve) => process.stdin.once('data', resolve));
  const operations: Readonly<Record<string, () => unknown>> = {
    dup: () => own.dup(),
    dupSync: () => own.dupSync(),
    split: () => own.split(0, 0),
    createGroup: () => own.createGroup(own.group, 1),
    cartCreateSync: () => own.cartCreateSync([own.size]),
    bcastObject: () => own.bcastObject({ data: new Uint8Array(100_000) }, Number(victim)),
    allgatherObjectSync: () => own.allgatherObjectSync(own.rank),
    alltoallv: () =>
      own.alltoallv(
        new Uint8Array(own.size),
        Array.from({ length: own.size }, () => 1),
        null,
        new Uint8Array(own.size),
        Array.from({ length: own.size }, () => 1),
      ),
    mprobe: () => own.mprobe(Number(victim)),
    mprobeSync: () => own.mprobeSync(Number(victim)),
    recvObject: () => own.recvObject(Number(victim)),
  };
  try {
    await (operations[operation] as () => unknown)();
    assert.fail(`${operation} with a dead rank did not fail`);
  } catch (error) {
    assert.ok(error instanceof MpiError && (error.code === 'MPI_ERR_PROC_ABORTED' || error.code === 'MPI_ERR_OTHER'), String(error));
  }
  await own.free();
  console.log('over');
  process.exit(0);
}
