import { strict as assert } from 'node:assert';
import { init, MpiError, Op } from '../../../client/index.js';

// Everything that is called after finalize fails with an MpiError, and memory of alloc stays readable.
const mpi = await init();
const { world } = mpi;
const memory = new Float64Array(mpi.alloc(8 * 1000)).fill(world.rank + 0.5);
const pending = world.irecv(new Uint8Array(1), world.rank, 1);
const waiting = pending.wait();
waiting.catch(() => {});
await mpi.finalize();
await mpi.finalize(); // no harm
mpi.finalizeSync();
await assert.rejects(waiting, MpiError);
const calls: Record<string, () => unknown> = {
  send: () => world.send(new Uint8Array(1), 0),
  sendSync: () => world.sendSync(new Uint8Array(1), 0),
  isend: () => world.isend(new Uint8Array(1), 0),
  recv: () => world.recv(new Uint8Array(1), 0),
  recvSync: () => world.recvSync(new Uint8Array(1), 0),
  irecv: () => world.irecv(new Uint8Array(1), 0),
  iprobe: () => world.iprobe(),
  probeSync: () => world.probeSync(),
  barrier: () => world.barrier(),
  barrierSync: () => world.barrierSync(),
  mprobe: () => world.mprobe(),
  improbe: () => world.improbe(),
  sendInit: () => world.sendInit(new Uint8Array(1), 0),
  sendObject: () => world.sendObject(1, 0),
  recvObjectSync: () => world.recvObjectSync(),
  bcastObject: () => world.bcastObject(1, 0),
  scan: () => world.scan(new Uint8Array(1), new Uint8Array(1), Op.SUM),
  dup: () => world.dup(),
  splitSync: () => world.splitSync(0),
  createGroup: () => world.createGroup(world.group),
  cartCreate: () => world.cartCreate([1]),
  allreduce: () => world.allreduce(new Uint8Array(1), new Uint8Array(1), Op.SUM),
  alloc: () => mpi.alloc(8),
  free: () => mpi.free(memory.buffer as ArrayBuffer),
  explain: () => mpi.explain(0),
  counters: () => mpi.counters(),
  'a pending request': () => pending.waitSync(),
  init: () => init(),
};
for (const [name, act] of Object.entries(calls)) {
  try {
    await act();
  } catch (error) {
    assert.ok(error instanceof MpiError, `${name}: ${String(error)}`);
    continue;
  }
  assert.fail(`${name} after finalize did not fail`);
}
assert.ok(memory.every((each) => each === world.rank + 0.5));
memory.fill(1); // still our memory
console.log('passed');
