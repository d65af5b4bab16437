import { strict as assert } from 'node:assert';
import { type Communicator, IN_PLACE, type Mpi, Op } from '../../../client/index.js';
import { type Cases, runCases } from '../../support/cases.js';

/*
 * Lengths that do not fit 31 bits (MPI-4.1 section 2.5.8: large counts). Two ranks. What is checked are places on both sides of the border: a length that lost
 * its high bits would leave some of them empty.
 */
const cases: Record<string, Cases[string]> = {};
const length = 2 ** 31 + 4097; // V8 has no typed array above 2^32 bytes in every release that is supported
const places = [0, 1, 4095, 2 ** 31 - 1, 2 ** 31, 2 ** 31 + 1, 2 ** 31 + 4096];

function marked(seed: number): Uint8Array {
  const array = new Uint8Array(length);
  for (const place of places) array[place] = ((place * 7) % 251) + seed;
  return array;
}
function check(array: Uint8Array, seed: number, what: string): void {
  for (const place of places) assert.equal(array[place], (((place * 7) % 251) + seed) & 255, `${what}: byte ${place}`);
}

const exchanges: Readonly<Record<string, (world: Communicator, array: Uint8Array) => Promise<number>>> = {
  Sync: async (world, array) => {
    if (world.rank === 1) return world.recvSync(array, 0).count;
    world.sendSync(array, 1);
    return array.length;
  },
  promise: async (world, array) => {
    if (world.rank === 1) return (await world.recv(array, 0)).count;
    await world.send(array, 1);
    return array.length;
  },
  'matched probe': async (world, array) => {
    if (world.rank === 1) {
      const message = world.mprobeSync(0);
      assert.equal(message.status.bytes, array.length);
      return message.recvSync(array).count;
    }
    await world.send(array, 1);
    return array.length;
  },
};
for (const [form, exchange] of Object.entries(exchanges)) {
  cases[`a message of 2^31 + 4097 bytes, ${form} form`] = async ({ world }) => {
    const array = world.rank === 0 ? marked(1) : new Uint8Array(length);
    assert.equal(await exchange(world, array), length);
    check(array, 1, 'the message');
  };
}

cases['out of the arena'] = async (mpi: Mpi) => {
  const { world } = mpi;
  const array = world.rank === 0 ? new Uint8Array(mpi.alloc(length)) : new Uint8Array(length);
  if (world.rank === 0) array.set(marked(2));
  assert.equal(await (exchanges['Sync'] as (typeof exchanges)[string])(world, array), length);
  check(array, 2, 'the message');
  if (world.rank === 0) mpi.free(array.buffer as ArrayBuffer);
};

cases['collectives: bcast, allreduce, allgatherv with displacements beyond 2^31'] = async ({ world }) => {
  const whole = world.rank === 0 ? marked(3) : new Uint8Array(length);
  await world.bcast(whole, 0);
  check(whole, 3, 'bcast');
  await world.allreduce(IN_PLACE, whole, Op.BOR);
  check(whole, 3, 'allreduce');
  const counts = [2 ** 31 - 10, 10];
  const mine = new Uint8Array(counts[world.rank] as number).fill(world.rank + 5, -5);
  whole.fill(0);
  world.allgathervSync(mine, whole, counts, [0, 2 ** 31 + 4000]);
  assert.deepEqual([...whole.subarray(2 ** 31 - 15, 2 ** 31 - 9)], [5, 5, 5, 5, 5, 0]);
  assert.deepEqual([...whole.subarray(2 ** 31 + 4004, 2 ** 31 + 4011)], [0, 6, 6, 6, 6, 6, 0]);
};

cases['an object of more than 2^32 bytes'] = async ({ world }) => {
  if (world.rank === 0) {
    const data = marked(4);
    await world.sendObject({ name: 'large', data, again: data.subarray(0) }, 1);
    return;
  }
  const { value, status } = await world.recvObject(0);
  const { name, data, again } = value as { name: string; data: Uint8Array; again: Uint8Array };
  assert.equal(name, 'large');
  assert.ok(status.bytes > 2 ** 32);
  for (const array of [data, again]) check(array, 4, 'the array');
};

await runCases(cases);
