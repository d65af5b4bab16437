// How fast rank 0 streams to rank 1: out of memory of mpi.alloc (the receiver copies it once) and out of an ordinary typed array.
// Run it with: vicinal run -n 2 --bind core client/examples/bandwidth.ts
import { init, Request } from 'vicinal';

const window = 16;
const rounds = 40;
const mpi = await init();
const { world } = mpi;
if (world.size < 2) throw new Error('bandwidth.ts needs two ranks: vicinal run -n 2 ...');

const acknowledgement = new Uint8Array(1);

/** Seconds for `rounds` windows of messages. */
function stream(message: Uint8Array): number {
  const begin = mpi.wtime();
  for (let round = 0; round < rounds; round++) {
    if (world.rank === 0) {
      Request.allSync(Array.from({ length: window }, () => world.isend(message, 1)));
      world.recvSync(acknowledgement, 1);
    } else {
      Request.allSync(Array.from({ length: window }, () => world.irecv(message, 0)));
      world.sendSync(acknowledgement, 0);
    }
  }
  return mpi.wtime() - begin;
}

if (world.rank < 2) {
  for (const bytes of [64 * 1024, 1024 * 1024]) {
    for (const kind of ['arena', 'ordinary']) {
      const message = kind === 'arena' ? new Uint8Array(mpi.alloc(bytes)) : new Uint8Array(bytes);
      if (world.rank === 0) message.fill(bytes % 251);
      stream(message);
      const rate = (bytes * window * rounds) / stream(message) / 1e9;
      if (world.rank === 0) console.log(`${String(bytes).padStart(8)} bytes, ${kind.padEnd(8)} memory: ${rate.toFixed(2)} GB/s`);
      else if (!message.every((byte) => byte === bytes % 251)) process.exitCode = 1;
    }
  }
}
await mpi.finalize();
