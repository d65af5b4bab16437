import { strict as assert } from 'node:assert';
import { type Communicator, init, MpiError } from '../../../client/index.js';

/*
 * Rank `victim` dies at once; then the living begin operations of all ranks, one after the other, each on a communicator of its own, and every one of them must
 * come to an end with an error. argv: victim, operations.
 */
const mpi = await init();
const { world } = mpi;
const [victim = '', ...names] = process.argv.slice(2);
const communicators: Communicator[] = [];
for (const _ of names) communicators.push(await world.dup());
await world.barrier();
console.log('ready');
if (world.rank === Number(victim)) {
  process.stdin.resume();
} else {
  await new Promise((resolve) => process.stdin.once('data', resolve));
  const operations: Readonly<Record<string, (own: Communicator) => unknown>> = {
    dup: (own) => own.dup(),
    dupSync: (own) => own.dupSync(),
    split: (own) => own.split(0, 0),
    createGroup: (own) => own.createGroup(own.group, 1),
    cartCreateSync: (own) => own.cartCreateSync([own.size]),
    bcastObject: (own) => own.bcastObject({ data: new Uint8Array(100_000) }, Number(victim)),
    allgatherObjectSync: (own) => own.allgatherObjectSync(own.rank),
    alltoallv: (own) =>
      own.alltoallv(
        new Uint8Array(own.size),
        Array.from({ length: own.size }, () => 1),
        null,
        new Uint8Array(own.size),
        Array.from({ length: own.size }, () => 1),
      ),
    mprobe: (own) => own.mprobe(Number(victim)),
    mprobeSync: (own) => own.mprobeSync(Number(victim)),
    recvObject: (own) => own.recvObject(Number(victim)),
  };
  for (const [at, name] of names.entries()) {
    const own = communicators[at] as Communicator;
    try {
      await (operations[name] as (own: Communicator) => unknown)(own);
      assert.fail(`${name} with a dead rank did not fail`);
    } catch (error) {
      assert.ok(error instanceof MpiError && (error.code === 'MPI_ERR_PROC_ABORTED' || error.code === 'MPI_ERR_OTHER'), `${name}: ${String(error)}`);
    }
    await own.free();
    console.log(`over ${name}`);
  }
  process.exit(0);
}
