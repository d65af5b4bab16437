import { strict as assert } from 'node:assert';
import { ANY_SOURCE, ANY_TAG, type Mpi, PROC_NULL, Request, type Status, TAG_UB } from '../../../client/index.js';
import { type Cases, givenOptions, runCases } from '../../support/cases.js';
import { arrayKinds, arrayOf, assertFails, assertFilled, borderSizes, bytesIn, bytesOf, call, fill, forms, type Memory, numbersOf } from '../patterns.js';

const cases: Record<string, Cases[string]> = {};

/** The rank with whom this one exchanges, or undefined for the odd one out. */
function partnerOf({ world }: Mpi): number | undefined {
  const partner = world.rank ^ 1;
  return partner < world.size ? partner : undefined;
}

// ---- send and recv: every form, both memories, both sides of every border ----
for (const form of forms) {
  for (const memory of ['heap', 'arena'] as Memory[]) {
    for (const size of borderSizes) {
      for (const mode of ['send', 'ssend']) {
        cases[`${mode} and recv, ${form} form, ${size} bytes, ${memory}`] = async (mpi) => {
          const { world } = mpi;
          const partner = partnerOf(mpi);
          if (partner === undefined) return;
          const out = fill(bytesIn(mpi, memory, size), world.rank);
          const back = bytesIn(mpi, memory, size + 8).fill(0);
          const take = async (): Promise<void> => {
            const status = await call(world, 'recv', form, back, partner, 7);
            assert.deepEqual(status, { source: partner, tag: 7, count: size, bytes: size, cancelled: false });
          };
          if (world.rank < partner) {
            await call(world, mode, form, out, partner, 7);
            await take();
          } else {
            await take();
            await call(world, mode, form, out, partner, 7);
          }
          assertFilled(back, partner, 'what was received', size);
          assert.deepEqual([...back.subarray(size)], [0, 0, 0, 0, 0, 0, 0, 0], 'bytes after the message stay untouched');
          assertFilled(out, world.rank, 'what was sent');
          if (memory === 'arena' && size > 0) {
            mpi.free(out.buffer as ArrayBuffer);
            assert.equal(out.length, 0, 'free detaches');
          }
        };
      }
    }
  }
}

for (const form of forms) {
  for (const size of borderSizes) {
    cases[`sendrecv around the ring, ${form} form, ${size} bytes`] = async (mpi) => {
      const { world } = mpi;
      const right = (world.rank + 1) % world.size;
      const left = (world.rank + world.size - 1) % world.size;
      const back = new Uint8Array(size);
      const status = await call(world, 'sendrecv', form, fill(new Uint8Array(size), world.rank), right, 3, back, left, 3);
      assert.deepEqual(status, { source: left, tag: 3, count: size, bytes: size, cancelled: false });
      assertFilled(back, left, 'what came from the left');
    };
  }
}

for (const Kind of arrayKinds) {
  cases[`${Kind.name}: the count is in elements`] = async (mpi) => {
    const { world } = mpi;
    const partner = partnerOf(mpi);
    if (partner === undefined) return;
    const sent = arrayOf(Kind, [1, 2, 3, 100 + world.rank]);
    const back = new Kind(6);
    const request = world.irecv(back, partner, 1);
    world.sendSync(sent, partner, 1);
    const status = request.waitSync();
    assert.equal(status.count, 4);
    assert.equal(status.bytes, 4 * Kind.BYTES_PER_ELEMENT);
    assert.deepEqual(numbersOf(back), [1, 2, 3, 100 + partner, 0, 0]);
  };
}

for (const [name, make] of Object.entries({
  DataView: (bytes: number) => new DataView(new ArrayBuffer(bytes + 3), 3, bytes),
  ArrayBuffer: (bytes: number) => new ArrayBuffer(bytes),
  SharedArrayBuffer: (bytes: number) => new SharedArrayBuffer(bytes),
  Buffer: (bytes: number) => Buffer.alloc(bytes),
  'Uint8Array over SharedArrayBuffer': (bytes: number) => new Uint8Array(new SharedArrayBuffer(bytes + 5), 5),
})) {
  for (const size of [0, 17, 20_000]) {
    cases[`${name} of ${size} bytes as a buffer`] = async (mpi) => {
      const { world } = mpi;
      const partner = partnerOf(mpi) ?? world.rank;
      const sent = make(size);
      fill(bytesOf(sent), world.rank);
      const back = make(size);
      const request = world.irecv(back, partner, 2);
      await world.send(sent, partner, 2);
      assert.equal((await request.wait()).count, size);
      assertFilled(bytesOf(back), partner, name);
    };
  }
}

cases['a subarray is a part of its memory'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi) ?? world.rank;
  const whole = new Float64Array(10);
  const request = world.irecv(whole.subarray(2, 5), partner, 4);
  world.sendSync(Float64Array.of(0, 1.5, 2.5, 3.5, 0).subarray(1, 4), partner, 4);
  request.waitSync();
  assert.deepEqual([...whole], [0, 0, 1.5, 2.5, 3.5, 0, 0, 0, 0, 0]);
};

// ---- matching ----
cases['ANY_SOURCE and ANY_TAG: one message of every rank'] = async ({ world }) => {
  if (world.rank !== 0) {
    world.sendSync(Int32Array.of(world.rank * 10), 0, 100 + world.rank);
    return;
  }
  const seen = new Set<number>();
  for (let count = 1; count < world.size; count++) {
    const value = new Int32Array(1);
    const status: Status = await world.recv(value, ANY_SOURCE, ANY_TAG);
    assert.equal(status.tag, 100 + status.source);
    assert.equal(value[0], status.source * 10);
    seen.add(status.source);
  }
  assert.equal(seen.size, world.size - 1);
};

cases['messages of one pair and tag do not overtake, whatever moves them'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  if (partner === undefined) return;
  const sizes = [4, 60_000, 40, 8_193, 100, 300_000, 4, 8_192, 1_000_000, 8];
  const out = sizes.map((size, at) => {
    const bytes = at % 4 === 1 ? new Uint8Array(mpi.alloc(size)) : new Uint8Array(size);
    new DataView(bytes.buffer).setInt32(0, at);
    return world.isend(bytes, partner, 9);
  });
  for (let at = 0; at < sizes.length; at++) {
    const bytes = new Uint8Array(1_000_000);
    const status: Status = at % 2 === 0 ? world.recvSync(bytes, partner, 9) : await world.recv(bytes, ANY_SOURCE, ANY_TAG);
    assert.equal(new DataView(bytes.buffer).getInt32(0), at, 'in the order of sending');
    assert.equal(status.bytes, sizes[at]);
  }
  Request.allSync(out);
};

cases['receives posted in another order of tags than the sends'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  if (partner === undefined) return;
  const tags = Array.from({ length: 200 }, (_, tag) => tag);
  const sends = tags.map((tag) => world.isend(fill(new Uint8Array(1 + tag * 50), tag), partner, tag));
  for (const tag of [...tags].reverse()) {
    const bytes = new Uint8Array(1 + tag * 50);
    assert.equal(world.recvSync(bytes, partner, tag).tag, tag);
    assertFilled(bytes, tag, `tag ${tag}`);
  }
  await Request.all(sends);
};

cases['a wildcard receive that is posted first takes the first message'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  if (partner === undefined) return;
  const first = new Int32Array(1);
  const second = new Int32Array(1);
  const wild = world.irecv(first, partner, ANY_TAG);
  const exact = world.irecv(second, partner, 5);
  world.sendSync(Int32Array.of(1), partner, 5);
  world.sendSync(Int32Array.of(2), partner, 5);
  await Request.all([wild, exact]);
  assert.deepEqual([first[0], second[0]], [1, 2]);
};

for (const tag of [0, TAG_UB]) {
  cases[`tag ${tag}`] = (mpi) => {
    const { world } = mpi;
    const partner = partnerOf(mpi) ?? world.rank;
    const request = world.irecv(new Uint8Array(1), partner, tag);
    world.sendSync(new Uint8Array(1), partner, tag);
    assert.equal(request.waitSync().tag, tag);
  };
}

for (const form of forms) {
  for (const [sent, room] of [
    [10, 4],
    [9_000, 4],
    [9_000, 8_500],
    [500_000, 1_000],
    [500_000, 0],
  ] as const) {
    for (const memory of ['heap', 'arena'] as Memory[]) {
      cases[`truncation, ${form} form: ${sent} bytes from the ${memory} into ${room}`] = async (mpi) => {
        const { world } = mpi;
        const partner = partnerOf(mpi);
        if (partner === undefined) return;
        const send = world.isend(fill(bytesIn(mpi, memory, sent), world.rank), partner, 6);
        const back = new Uint8Array(room + 16).fill(99);
        await assertFails('MPI_ERR_TRUNCATE', () => call(world, 'recv', form, back.subarray(0, room), partner, 6), 'the receive');
        assertFilled(back, partner, 'what fits is delivered', room);
        assert.ok(back.subarray(room).every((byte) => byte === 99));
        await send.wait();
        // the connection stays usable
        const next = world.irecv(back, partner, 6);
        world.sendSync(fill(new Uint8Array(5), 50), partner, 6);
        assert.equal((await next.wait()).bytes, 5);
        assertFilled(back, 50, 'the next message', 5);
      };
    }
  }
}

// ---- special ranks ----
for (const form of forms) {
  cases[`PROC_NULL, ${form} form: sends go nowhere, receives get nothing`] = async ({ world }) => {
    await call(world, 'send', form, new Uint8Array(100_000), PROC_NULL);
    await call(world, 'ssend', form, new Uint8Array(1), PROC_NULL);
    const bytes = new Uint8Array(3).fill(7);
    assert.deepEqual(await call(world, 'recv', form, bytes, PROC_NULL), { source: PROC_NULL, tag: ANY_TAG, count: 0, bytes: 0, cancelled: false });
    assert.deepEqual([...bytes], [7, 7, 7]);
  };
}
cases['PROC_NULL: probe'] = async ({ world }) => {
  const nothing = { source: PROC_NULL, tag: ANY_TAG, count: 0, bytes: 0, cancelled: false };
  assert.deepEqual(await world.probe(PROC_NULL), nothing);
  assert.deepEqual(world.probeSync(PROC_NULL), nothing);
  assert.deepEqual(world.iprobe(PROC_NULL), nothing);
};

for (const size of borderSizes) {
  cases[`to oneself, ${size} bytes: receive first, and send first`] = async (mpi) => {
    for (const communicator of [mpi.world, mpi.self]) {
      const me = communicator.rank;
      const back = new Uint8Array(size);
      const receive = communicator.irecv(back, me, 1);
      communicator.sendSync(fill(new Uint8Array(size), 3), me, 1);
      assert.equal(receive.waitSync().bytes, size);
      assertFilled(back, 3, 'received');
      const send = communicator.isend(fill(new Uint8Array(size), 4), me, 2);
      assert.equal((await communicator.recv(back, me, 2)).source, me);
      await send.wait();
      assertFilled(back, 4, 'received');
    }
  };
}

cases['self and world do not mix'] = async ({ world, self }) => {
  const fromWorld = world.irecv(new Uint8Array(1), world.rank, 1);
  const fromSelf = self.irecv(new Uint8Array(2), 0, 1);
  self.sendSync(new Uint8Array(2), 0, 1);
  assert.equal(fromSelf.waitSync().bytes, 2);
  assert.equal(fromWorld.test(), null);
  world.sendSync(new Uint8Array(1), world.rank, 1);
  assert.equal(fromWorld.waitSync().bytes, 1);
};

// ---- probes ----
for (const size of borderSizes) {
  cases[`probe and iprobe tell the size of ${size} bytes and take nothing`] = async (mpi) => {
    const { world } = mpi;
    const partner = partnerOf(mpi);
    if (partner === undefined) return;
    const send = world.isend(fill(new Uint8Array(size), world.rank), partner, 8);
    const wanted = { source: partner, tag: 8, count: size, bytes: size, cancelled: false };
    assert.deepEqual(await world.probe(ANY_SOURCE, ANY_TAG), wanted);
    assert.deepEqual(world.probeSync(partner, 8), wanted);
    assert.deepEqual(world.iprobe(partner, 8), wanted);
    assert.equal(world.iprobe(partner, 88), null);
    const bytes = new Uint8Array(wanted.bytes);
    world.recvSync(bytes, partner, 8);
    assertFilled(bytes, partner, 'received');
    assert.equal(world.iprobe(partner, 8), null);
    await send.wait();
  };
}

cases['a pending probe sees the message that comes later'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  if (partner === undefined) return;
  if (world.rank < partner) {
    await world.recv(new Uint8Array(1), partner, 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await world.send(new Uint8Array(33), partner, 2);
  } else {
    const probing = world.probe(partner, 2);
    await world.send(new Uint8Array(1), partner, 1);
    assert.equal((await probing).bytes, 33);
    await world.recv(new Uint8Array(33), partner, 2);
  }
};

// ---- synchronous mode, requests ----
for (const size of [0, 16, 8_192, 100_000]) {
  cases[`issend of ${size} bytes is not over before the receive begins`] = async (mpi) => {
    const { world } = mpi;
    const partner = partnerOf(mpi);
    if (partner === undefined) return;
    if (world.rank < partner) {
      const send = world.issend(new Uint8Array(size), partner, 1);
      // The partner answers tag 3 without having received tag 1.
      world.sendSync(new Uint8Array(1), partner, 2);
      world.recvSync(new Uint8Array(1), partner, 3);
      assert.equal(send.test(), null);
      world.sendSync(new Uint8Array(1), partner, 4);
      await send.wait();
    } else {
      world.recvSync(new Uint8Array(1), partner, 2);
      world.sendSync(new Uint8Array(1), partner, 3);
      world.recvSync(new Uint8Array(1), partner, 4);
      world.recvSync(new Uint8Array(size), partner, 1);
    }
  };
}

cases['Request.all, any, some and their Sync and test forms'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi) ?? world.rank;
  const receives = (tags: number[]): Request[] => tags.map((tag) => world.irecv(new Uint8Array(tag + 1), partner, tag));
  const send = (tag: number): void => world.sendSync(new Uint8Array(tag + 1), partner, tag);
  const tags = [0, 1, 2];
  {
    const requests = receives(tags);
    assert.equal(Request.testAll(requests), null);
    await world.barrier();
    for (const tag of tags) send(tag);
    assert.deepEqual(
      (await Request.all(requests)).map((status) => status.bytes),
      [1, 2, 3],
    );
    assert.ok(requests.every((request) => request.done));
    assert.deepEqual(
      Request.testAll(requests)?.map((status) => status.tag),
      tags,
    );
  }
  {
    const requests = receives(tags);
    for (const tag of tags) send(tag);
    assert.deepEqual(
      Request.allSync(requests).map((status) => status.bytes),
      [1, 2, 3],
    );
  }
  {
    const requests = receives(tags);
    send(1);
    assert.equal((await Request.any(requests)).index, 1);
    await world.barrier();
    send(0);
    send(2);
    await Request.all(requests);
  }
  {
    const requests = receives(tags);
    send(2);
    const first = Request.anySync(requests);
    assert.deepEqual([first.index, first.status.tag], [2, 2]);
    await world.barrier();
    send(0);
    send(1);
    const rest = [requests[0] as Request, requests[1] as Request];
    const some = Request.someSync(rest);
    assert.ok(some.length >= 1);
    Request.allSync(rest);
  }
  {
    const requests = receives(tags);
    send(1);
    const some = await Request.some(requests);
    assert.deepEqual(
      some.map((each) => each.index),
      [1],
    );
    await world.barrier();
    send(0);
    send(2);
    await Request.all(requests);
  }
  {
    const requests = receives(tags);
    send(1);
    let found = Request.testAny(requests);
    while (found === null) found = Request.testAny(requests);
    assert.equal(found.index, 1);
    await world.barrier();
    send(0);
    send(2);
    Request.allSync([requests[0] as Request, requests[2] as Request]);
  }
  assert.deepEqual(await Request.all([]), []);
  assert.equal((await Request.any([])).index, -1);
  await world.barrier();
};

cases['a cancelled receive says so and takes no message'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi) ?? world.rank;
  const bytes = new Uint8Array(4);
  const request = world.irecv(bytes, partner, 77);
  request.cancel();
  assert.equal((await request.wait()).cancelled, true);
  const controller = new AbortController();
  const receiving = world.recv(bytes, partner, 78, { signal: controller.signal });
  controller.abort(new Error('enough'));
  await assert.rejects(receiving, /enough/);
  await assert.rejects(world.recv(bytes, partner, 78, { signal: AbortSignal.abort(new Error('before')) }), /before/);
  await world.barrier();
  const both = [world.irecv(bytes, partner, 77), world.irecv(bytes, partner, 78)];
  world.sendSync(new Uint8Array(4), partner, 77);
  world.sendSync(new Uint8Array(4), partner, 78);
  for (const status of await Request.all(both)) assert.equal(status.cancelled, false);
};

cases['many messages in flight at once'] = async (mpi) => {
  const { world } = mpi;
  const others = Array.from({ length: world.size }, (_, rank) => rank);
  const requests: Request[] = [];
  const arrived: { bytes: Uint8Array; from: number; at: number }[] = [];
  for (let at = 0; at < 200; at++) {
    for (const rank of others) {
      const bytes = new Uint8Array(at * 97);
      arrived.push({ bytes, from: rank, at });
      requests.push(world.irecv(bytes, rank, at));
      requests.push(world.isend(fill(new Uint8Array(at * 97), world.rank + at), rank, at));
    }
  }
  await Request.all(requests);
  for (const { bytes, from, at } of arrived) assertFilled(bytes, from + at, `message ${at} of rank ${from}`);
};

cases['explain and counters tell of the traffic'] = async (mpi) => {
  for (let rank = 0; rank < mpi.world.size; rank++) {
    const report = mpi.explain(rank);
    assert.equal(report.rank, rank);
    assert.equal(report.locality === 'self', rank === mpi.world.rank);
    assert.ok(report.movers.length > 0, JSON.stringify(report));
    assert.ok(report.evidence.length > 0, JSON.stringify(report));
  }
  const counters = mpi.counters();
  assert.ok((counters['messages_self'] ?? 0n) > 0n);
  if (mpi.world.size > 1) for (const name of ['messages_inline', 'messages_received']) assert.ok((counters[name] ?? 0n) > 0n, name);
};

await runCases(cases, givenOptions());
