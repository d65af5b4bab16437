// What ranks of two kernels do with each other, step by step as the test asks: argv[2]; argv[3] is a number of rounds, or a file.
import { strict as assert } from 'node:assert';
import { existsSync } from 'node:fs';
import { init, MpiError, Op, Window } from '../../../client/index.js';

const what = process.argv[2] ?? '';
const rounds = Number(process.argv[3] ?? 20);
// who naps sleeps in every wait, and nothing but its waker ends that
const mpi = await init(what === 'nap' ? { spinMicroseconds: 0, yields: 0, backstopMilliseconds: 3_600_000 } : {});
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
    const { kernels, sliceLimit, ways, reasons } = world.explain();
    assert.deepEqual([kernels > 1, sliceLimit], [true, undefined]);
    const twoLevels = ways.filter(({ way }) => way === 'two-levels').map(({ collective }) => collective);
    const spread = ['barrier', 'bcast', 'reduce', 'allreduce', 'gather', 'allgather'];
    assert.deepEqual([...new Set(twoLevels)], size > kernels ? spread : [], reasons.join());
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
  case 'nap': {
    // each with one of another kernel; whoever wakes the other does so at any moment of its falling asleep
    const peer = (rank + size / 2) % size;
    const first = rank < peer;
    const got = new Int32Array(1);
    let seed = rank + 1;
    for (let round = 0; round < rounds; round++) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      const until = performance.now() + (seed % 400) / 1000;
      while (performance.now() < until) {
        // busy
      }
      const mine = Int32Array.of(round);
      if (round % 3 === 0) world.sendrecvSync(mine, peer, 1, got, peer, 1);
      else if (round % 3 === 1) {
        if (first) world.sendSync(mine, peer, 1);
        world.recvSync(got, peer, 1);
        if (!first) world.sendSync(mine, peer, 1);
      } else {
        if (first) await world.send(mine, peer, 1);
        await world.recv(got, peer, 1);
        if (!first) await world.send(mine, peer, 1);
      }
      assert.equal(got[0], round);
      if (round % 50 === 49) world.barrierSync();
    }
    console.log(`slept ${mpi.counters()['sleeps']}, woke ${mpi.counters()['wakeups_sent']}`);
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
