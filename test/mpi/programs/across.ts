// What ranks of two kernels do with each other, step by step as the test asks: argv[2].
import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { init, MpiError, Op, Window } from '../../../client/index.js';

const what = process.argv[2] ?? '';
const mpi = await init();
const { world } = mpi;
const { rank, size } = world;
const right = (rank + 1) % size;
const left = (rank + size - 1) % size;

/** Every length of the movers, each way round the ring, from ordinary memory and from alloc(). */
async function exchange(): Promise<void> {
  for (const bytes of [0, 8, 40, 41, 4000, 8192, 8193, 100_000, 3_000_000]) {
    const sources = [new Uint8Array(bytes), new Uint8Array(bytes === 0 ? new ArrayBuffer(0) : mpi.alloc(bytes))];
    for (const source of sources) {
      source.fill((rank * 31 + bytes) & 255);
      const got = new Uint8Array(bytes);
      const status = await world.sendrecv(source, right, 3, got, left, 3);
      assert.equal(status.count, bytes);
      assert.ok(
        got.every((value) => value === ((left * 31 + bytes) & 255)),
        `${bytes} bytes from ${left} are wrong`,
      );
    }
  }
}

switch (what) {
  case 'exchange': {
    await exchange();
    const sum = new Float64Array(1);
    await world.allreduce(Float64Array.of(rank + 1), sum, Op.SUM);
    assert.equal(sum[0], (size * (size + 1)) / 2);
    assert.equal((await world.splitType('host'))?.size, size);
    assert.ok(((await world.splitType('kernel'))?.size ?? size) < size);
    await assert.rejects(Window.allocate(64, world), /windows are for ranks of one kernel|a rank cannot have the memory/);
    for (let peer = 0; peer < size; peer++) if (peer !== rank) console.log(`to ${peer}: ${mpi.explain(peer).locality} ${mpi.explain(peer).channel}`);
    break;
  }
  case 'sleepers': {
    // each waits long enough to fall asleep, both in blocking calls and in promises
    const got = new Int32Array(1);
    for (let round = 0; round < 20; round++) {
      if (rank === round % size) await new Promise((resolve) => setTimeout(resolve, 60));
      if (round % 2 === 0) world.sendrecvSync(Int32Array.of(round), right, 1, got, left, 1);
      else await world.sendrecv(Int32Array.of(round), right, 1, got, left, 1);
      assert.equal(got[0], round);
    }
    console.log('woken');
    break;
  }
  case 'on': {
    // rounds of everything, waiting asleep in between, until the file argv[3] is there; then, once more, all lengths
    console.log(`pid ${process.pid}`);
    const memory = new Uint8Array(mpi.alloc(100_000));
    const got = new Uint8Array(memory.length);
    for (let round = 0; ; round++) {
      if (rank === round % size) await new Promise((resolve) => setTimeout(resolve, 30));
      memory.fill((rank + round) & 255);
      await world.sendrecv(memory, right, 1, got, left, 1);
      assert.ok(got.every((value) => value === ((left + round) & 255)));
      const go = Int32Array.of(rank === 0 && existsSync(process.argv[3] ?? '') ? 0 : 1);
      if (round % 2 === 0) await world.bcast(go, 0);
      else world.bcastSync(go, 0);
      if (rank === 0) console.log(`round ${round}`);
      if (go[0] === 0) break;
    }
    await exchange();
    console.log('done');
    break;
  }
  case 'lose': {
    // the last rank is killed by the test; everybody else waits for it
    console.log(`pid ${process.pid}`);
    try {
      await world.recv(new Uint8Array(8), size - 1, 9);
      console.log('received');
    } catch (error) {
      console.log(error instanceof MpiError ? `failed: ${error.code} ${error.message}` : String(error));
    }
    process.exit(0);
    break;
  }
  default:
    throw new Error(`no such part: ${what}`);
}
await mpi.finalize();
