import { strict as assert } from 'node:assert';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { init, type LockType, MpiError, Op, Window } from '../../../client/index.js';

/*
 * Windows whose members die or write where they should not. Rank 1 is the one; argv: what it does, the form in which the others wait, and the
 * kind of its lock.
 */
const mpi = await init();
const { world } = mpi;
const [what = '', form = 'promise', kind = 'exclusive'] = process.argv.slice(2);
const window = await Window.allocate(64, world, { dispUnit: 4 });
const told = (): Promise<unknown> => new Promise((resolve) => process.stdin.once('data', resolve));

async function lock(rank: number): Promise<void> {
  if (form === 'Sync') window.lockSync(rank);
  else await window.lock(rank);
}

/** Takes a lock, whatever is told meanwhile; the codes of what was told. */
async function lockAtLast(rank: number): Promise<string[]> {
  const codes: string[] = [];
  for (;;) {
    try {
      await lock(rank);
      return codes;
    } catch (error) {
      assert.ok(error instanceof MpiError, String(error));
      codes.push(error.code);
      if (error.code === 'MPI_ERR_PROC_ABORTED') assert.match(error.message, /rank 1/);
      assert.ok(codes.length < 100, codes.join(' '));
    }
  }
}

async function count(rank: number): Promise<void> {
  const value = new Int32Array(1);
  window.get(value, rank);
  window.put(Int32Array.of((value[0] as number) + 1), rank);
}

const isOne = world.rank === 1;
switch (what) {
  // rank 1 dies with a lock in its hand, while the others wait for it
  case 'holder': {
    if (isOne) await window.lock(0, kind as LockType);
    await world.barrier();
    console.log('ready');
    if (isOne) {
      process.stdin.resume();
      await new Promise(() => {});
    }
    const codes = await lockAtLast(0);
    await count(0);
    await window.unlock(0);
    console.log(`told ${codes.join(' ')}`);
    // and again, by all forms, with nobody to be told any more
    for (let round = 0; round < 20; round++) {
      assert.deepEqual(await lockAtLast(0), []);
      await count(0);
      await window.unlock(0);
    }
    break;
  }
  // rank 1 dies, and the others wait for all members
  case 'fence':
  case 'start':
  case 'free': {
    console.log('ready');
    if (isOne) {
      process.stdin.resume();
      await new Promise(() => {});
    }
    await told();
    const wait = {
      fence: () => (form === 'Sync' ? window.fenceSync() : window.fence()),
      start: () => (form === 'Sync' ? window.startSync(world.group.include([1])) : window.start(world.group.include([1]))),
      free: () => (form === 'Sync' ? window.freeSync() : window.free()),
    }[what];
    if (what === 'free') {
      await wait();
      assert.ok(window.freed);
      break;
    }
    const error: unknown = await (async () => wait())().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof MpiError && error.code === 'MPI_ERR_PROC_ABORTED', String(error));
    break;
  }
  // rank 1 writes garbage over the window's locks, without end
  case 'scribble': {
    await world.barrier();
    console.log('ready');
    if (isOne) {
      const [from] = /^[0-9a-f]+(?=-.*vicinal-window)/m.exec(readFileSync('/proc/self/maps', 'utf8')) ?? [];
      const begin = Number.parseInt(from as string, 16);
      const memory = openSync('/proc/self/mem', 'r+');
      let stop = false;
      void told().then(() => {
        stop = true;
      });
      let seed = 12345;
      const random = (below: number): number => {
        seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
        return (seed >>> 8) % below;
      };
      while (!stop) {
        for (let at = 0; at < 2000; at++) {
          const word = new BigUint64Array([BigInt(random(2) === 0 ? random(6) : random(2 ** 20))]);
          writeSync(memory, word, 0, 8, begin + 64 + 64 * random(world.size));
          writeSync(memory, Uint8Array.of(random(3) === 0 ? random(256) : random(6)), 0, 1, begin + 4096 + random(world.size ** 2));
        }
        await new Promise((resolve) => setImmediate(resolve));
      }
      closeSync(memory);
    } else {
      const codes = new Set<string>();
      for (let round = 0; round < 40; round++) {
        try {
          await (round % 3 === 0 ? window.lock(round % world.size, 'shared') : lock(round % world.size));
          await window.unlock(round % world.size);
        } catch (error) {
          assert.ok(error instanceof MpiError, String(error));
          codes.add(error.code);
        }
      }
      assert.deepEqual(
        [...codes].filter((code) => code !== 'MPI_ERR_WIN'),
        [],
      );
      console.log(`survived, told ${[...codes].join(' ')}`);
      await told();
    }
    await world.barrier();
    // it has stopped: what is left of it is told at most, and then locks work as ever
    for (let round = 0; round < 30; round++) {
      await lockAtLast(round % 2);
      window.accumulate(Int32Array.of(1), round % 2, 4, Op.SUM);
      await window.unlock(round % 2).catch((error: MpiError) => assert.equal(error.code, 'MPI_ERR_WIN'));
    }
    await window.fence();
    const sum = new Int32Array(1);
    window.get(sum, 0, 4);
    assert.equal(sum[0], 15 * world.size);
    await window.free();
    await mpi.finalize();
    break;
  }
}
console.log('over');
process.exit(0);
