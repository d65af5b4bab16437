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
    for (let peer = 0; peer < size; peer++) if (peer !== rank) console.log(`to ${peer}: ${mpi.explain(peer).locality} ${mpi.explain(peer).channel}`);
    console.log('exchanged');
    // where a file is named, all stay until it is there
    while (process.argv[3] !== undefined && !existsSync(process.argv[3])) await new Promise((resolve) => setTimeout(resolve, 100));
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
    // the last rank is killed by the test, or loses the others; everybody else waits for it
    console.log(`pid ${process.pid}`);
    try {
      await world.recv(new Uint8Array(8), rank === size - 1 ? 0 : size - 1, 9);
      console.log('received');
    } catch (error) {
      console.log(error instanceof MpiError ? `failed: ${error.code} ${error.message}` : String(error));
    }
    process.exit(0);
    break;
  }
  case 'fenced': {
    // memory that is not proven cached: everything but what needs atomic instructions
    const window = await Window.allocate(64, world, { dispUnit: 4 });
    const mine = new Int32Array(window.memory);
    for (let round = 1; round <= 30; round++) {
      await window.fence();
      window.put(Int32Array.of(rank, round), right, 2);
      await window.fence();
      assert.deepEqual([...mine.subarray(2, 4)], [left, round]);
      const got = new Int32Array(2);
      window.get(got, right, 2);
      assert.deepEqual([...got], [rank, round]);
    }
    await window.fence({ noSucceed: true });
    for (let round = 1; round <= 30; round++) {
      await window.post(world.group.include([left]));
      await window.start(world.group.include([right]));
      window.put(Int32Array.of(round), right, 5);
      await window.complete();
      await window.wait();
      assert.equal(mine[5], round);
    }
    await window.fence();
    const refused = /MPI_ERR_UNSUPPORTED_OPERATION.*not proven cached/;
    const one = Int32Array.of(1);
    assert.throws(() => window.accumulate(one, right, 0, Op.SUM), refused);
    assert.throws(() => window.fetchAndOp(one, new Int32Array(1), right, 0, Op.SUM), refused);
    assert.throws(() => window.compareAndSwap(one, one, new Int32Array(1), right), refused);
    await assert.rejects(window.lock(right), refused);
    await assert.rejects(window.lockAll(), refused);
    await window.free();
    console.log('done');
    break;
  }
  case 'holder': {
    // the last rank is stopped with a lock in its hand, and its broker with it
    const window = await Window.allocate(64, world, { dispUnit: 4 });
    if (rank === size - 1) await window.lock(0);
    await world.barrier();
    console.log(`pid ${process.pid}`);
    if (rank === size - 1) await world.recv(new Uint8Array(8), 0, 9);
    const codes: string[] = [];
    for (let taken = false; !taken; ) {
      try {
        if (rank % 2 === 0) await window.lock(0);
        else window.lockSync(0);
        taken = true;
      } catch (error) {
        assert.ok(error instanceof MpiError && error.code === 'MPI_ERR_PROC_ABORTED', String(error));
        codes.push(error.code);
      }
    }
    const value = new Int32Array(1);
    window.get(value, 0);
    window.put(Int32Array.of((value[0] as number) + 1), 0);
    await window.unlock(0);
    console.log(`locked, told ${codes.length}`);
    while ((value[0] as number) < size - 1) {
      await window.lock(0, 'shared');
      window.get(value, 0);
      await window.unlock(0);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    process.exit(0);
    break;
  }
  case 'many': {
    // far more windows than a section has room for at once
    for (let round = 0; round < 60; round++) {
      const window = await Window.allocate(200_000, world);
      const mine = new Uint8Array(window.memory);
      assert.ok(mine.every((value) => value === 0));
      mine.fill(255);
      await window.free();
    }
    await assert.rejects(Window.allocate(50_000_000, world), /MPI_ERR_NO_MEM.*(REGION_EXHAUSTED|that rank tells why)/s);
    const window = await Window.allocate(8, world);
    await window.free();
    break;
  }
  case 'unplug': {
    // the test takes the region away under everybody; ranks of one kernel go on with each other
    const near = await world.splitType('kernel');
    assert.ok(near !== null && near.size === 2);
    const far = (rank + 2) % size;
    const lent = new Uint8Array(mpi.alloc(50_000)).fill(rank + 1);
    await exchange();
    const window = await Window.allocate(64, world);
    await window.fence();
    console.log('ready');
    const late: Promise<unknown> =
      rank % 2 === 0 ? world.recv(new Uint8Array(8), far, 9) : Promise.resolve().then(() => world.recvSync(new Uint8Array(8), far, 9));
    await late.then(
      () => console.log('received'),
      (error: MpiError) => console.log(`failed: ${error.message}`),
    );
    const other = 1 - near.rank;
    for (const bytes of [8, 5000, 200_000]) {
      const got = new Uint8Array(bytes);
      await near.sendrecv(new Uint8Array(bytes).fill(rank + 1), other, 1, got, other, 1);
      assert.ok(got.every((value) => value === (rank ^ 1) + 1));
    }
    const sum = new Float64Array(1);
    await near.allreduce(Float64Array.of(1), sum, Op.SUM);
    assert.equal(sum[0], 2);
    await assert.rejects(world.allreduce(Float64Array.of(1), sum, Op.SUM), /MPI_ERR_PROC_ABORTED/);
    await assert.rejects(world.send(Uint8Array.of(1), far, 9), /MPI_ERR_PROC_ABORTED.*data region/);
    assert.throws(() => window.get(new Uint8Array(8), far), /MPI_ERR_PROC_ABORTED.*was taken away/);
    await assert.rejects(window.lock(rank), /MPI_ERR_PROC_ABORTED.*was taken away/);
    // what lay in the region is lost, and goes to nobody for data
    await assert.rejects(near.send(lent, other, 2), /MPI_ERR_BUFFER.*region/);
    await assert.rejects(near.allreduce(lent, new Uint8Array(lent.length), Op.BOR), /MPI_ERR/);
    const anew = new Uint8Array(mpi.alloc(50_000)).fill(rank + 1);
    const got = new Uint8Array(50_000);
    await near.sendrecv(anew, other, 3, got, other, 3);
    assert.ok(got.every((value) => value === (rank ^ 1) + 1));
    console.log('lives');
    break;
  }
  default:
    throw new Error(`no such part: ${what}`);
}
await mpi.finalize();
