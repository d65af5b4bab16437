import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import { mailFrameLimit } from '../../../native/layout/sizes.js';
import { joined, regionFile } from '../../support/region.js';
import { eventually } from '../../support/watchdog.js';

const MiB = 1024 * 1024;

describe('neighbours over a file', () => {
  test('three brokers take three slots, find each other and exchange frames of every length in order', async (t) => {
    for (const fenced of [false, true]) {
      const file = regionFile(t, MiB, 'control');
      const all = ['a', 'b', 'c'].map((name) => joined(t, file, name, { fenced }));
      await eventually('all find all', () => all.every(({ place }) => place.neighbours().length === 2));
      assert.equal(new Set(all.map(({ place }) => place.slot)).size, 3);
      for (const { place, told } of all) {
        assert.ok(place.slot > 0, 'slot 0 is the host');
        for (const neighbour of told.found_) {
          assert.equal(neighbour.name, `machine of ${neighbour.broker}`);
          assert.equal(neighbour.role, 'guest');
          assert.match(neighbour.evidence, new RegExp(`nonce in region ${place.region}`));
        }
      }
      const lengths = [1, 23, 24, 25, 88, 89, 1000, 4096, 65535, mailFrameLimit, 7, 30_000, 2];
      const sent = lengths.map((length) => randomBytes(length));
      for (const { place } of all)
        for (const neighbour of place.neighbours()) for (const frame of sent) assert.ok(place.send(neighbour, frame), `${frame.length} bytes`);
      await eventually('every frame arrives', () => all.every(({ told }) => told.frames.length === 2 * sent.length));
      for (const [at, { told }] of all.entries())
        for (const from of ['a', 'b', 'c'].filter((_, each) => each !== at))
          assert.deepEqual(
            told.frames.filter((frame) => frame.from === from).map(({ bytes }) => Buffer.from(bytes)),
            sent,
          );
      for (const { place, told } of all) {
        assert.deepEqual([told.lost_, told.left_, told.notes], [[], [], []]);
        place.close();
      }
    }
  });

  test('who leaves in order is lost at once, with its last frames read before', async (t) => {
    const file = regionFile(t, MiB, 'control');
    const [a, b] = ['a', 'b'].map((name) => joined(t, file, name, { timeout: 60_000 })) as [ReturnType<typeof joined>, ReturnType<typeof joined>];
    const other = await eventually('they meet', () => a.place.neighbours()[0] && b.place.neighbours()[0]);
    b.place.send(other, Buffer.from('the last'));
    b.place.close();
    await eventually('b is lost', () => a.told.lost_.length === 1);
    assert.equal(a.told.lost_[0]?.reason, 'it left');
    assert.deepEqual(
      a.told.frames.map(({ bytes }) => Buffer.from(bytes).toString()),
      ['the last'],
    );
    assert.equal(a.place.send(a.told.lost_[0]?.neighbour as never, Buffer.from('x')), false);
  });

  test('too many bytes for one that does not read end it', async (t) => {
    const file = regionFile(t, MiB, 'control');
    const a = joined(t, file, 'a');
    const b = joined(t, file, 'b');
    const other = await eventually('they meet', () => a.place.neighbours()[0]);
    const frame = Buffer.alloc(mailFrameLimit);
    let sent = 0;
    while (a.place.send(other, frame)) sent++; // in one turn: b cannot read meanwhile
    assert.ok(sent >= 60 && sent < 100, `${sent}`);
    await eventually('b is lost', () => a.told.lost_.length === 1);
    assert.match(a.told.lost_[0]?.reason ?? '', /bytes waited for it/);
    await eventually('b hears of it', () => b.told.lost_.length === 1);
    assert.match(b.told.lost_[0]?.reason ?? '', /ended the conversation/);
    await eventually('they meet again', () => a.told.found_.length === 2 && b.told.found_.length === 2);
    const again = a.place.neighbours()[0];
    assert.ok(again && a.place.send(again, Buffer.from('hello again')));
    await eventually('and talk', () => b.told.frames.some(({ bytes }) => Buffer.from(bytes).toString() === 'hello again'));
  });

  test('a frame has 1 to 65536 bytes', async (t) => {
    const file = regionFile(t, MiB, 'control');
    const a = joined(t, file, 'a');
    joined(t, file, 'b');
    const other = await eventually('they meet', () => a.place.neighbours()[0]);
    assert.equal(a.place.send(other, Buffer.alloc(0)), false);
    assert.equal(a.place.send(other, Buffer.alloc(mailFrameLimit + 1)), false);
    assert.deepEqual(a.told.lost_, []);
  });

  test('a numbered slot is taken, and the host is found as one', async (t) => {
    const file = regionFile(t, MiB, 'control');
    const host = joined(t, file, 'h', { slot: 0, role: 'host' });
    const guest = joined(t, file, 'g', { slot: 5 });
    const found = await eventually('they meet', () => guest.place.neighbours()[0]);
    assert.deepEqual([host.place.slot, guest.place.slot, found.role, found.slot], [0, 5, 'host', 0]);
    const none = joined(t, file, 'n', { slot: 63 });
    await eventually('a reason', () => /slot 63 is not there/.test(none.place.waitingFor));
  });
});
