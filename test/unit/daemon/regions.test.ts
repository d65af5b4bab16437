import assert from 'node:assert/strict';
import { closeSync, ftruncateSync, linkSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import pino from 'pino';
import type { DataRegion } from '../../../daemon/region/data_region.js';
import { Extents } from '../../../daemon/region/extents.js';
import { Regions, type RegionsEvents, type RegionsOptions } from '../../../daemon/region/regions.js';
import { controlRegionBytes, dataSectionBytes, pageBytes } from '../../../native/layout/sizes.js';
import { memoryUse } from '../../../native/region/memory.js';
import { type RegionGeometry, type RegionHeader, region } from '../../../native/region.js';
import { temporaryFolder } from '../../support/cleanup.js';
import { FakeDevices, regionFile, Witness } from '../../support/region.js';
import { eventually } from '../../support/watchdog.js';

const MiB = 1024 * 1024;

class Told extends Witness implements RegionsEvents {
  readonly data: DataRegion[] = [];
  readonly dataLost_: string[] = [];
  dataFound(found: DataRegion): void {
    this.data.push(found);
  }
  dataLost(_: DataRegion, reason: string): void {
    this.dataLost_.push(reason);
  }
}

function broker(t: TestContext, name: string, options: Partial<RegionsOptions>): { readonly regions: Regions; readonly told: Told } {
  const told = new Told();
  const regions = new Regions(
    {
      controlRegion: 'off',
      dataRegions: 'off',
      regionMemory: 'measure',
      regionPoll: 2,
      regionInterrupts: 'off',
      regionSlots: 4,
      neighbourTimeout: 1000,
      slot: 'auto',
      sysRoot: '/nowhere',
      ...options,
    },
    { broker: name, name: `machine of ${name}`, role: 'guest' },
    pino({ level: 'silent' }),
    told,
  );
  t.after(() => regions.close());
  regions.start();
  return { regions, told };
}

describe('regions by their paths', () => {
  test('blank files are initialised by whoever comes first, and all brokers use the same regions', async (t) => {
    const control = regionFile(t, MiB);
    const data = [regionFile(t, 2 * MiB), regionFile(t, 3 * MiB)];
    const options = { controlRegion: control.path, dataRegions: data.map(({ path }) => path).join(', ') };
    const all = ['a', 'b', 'c'].map((name) => broker(t, name, options));
    await eventually('all find all', () => all.every(({ regions, told }) => regions.neighbourhood?.neighbours().length === 2 && told.data.length === 2));
    assert.equal(new Set(all.map(({ regions }) => regions.neighbourhood?.region)).size, 1);
    for (const at of [0, 1]) assert.equal(new Set(all.map(({ regions }) => regions.dataRegions()[at]?.id)).size, 1);
    for (const { regions } of all) {
      assert.equal(regions.report().length, 3);
      for (const report of regions.report())
        assert.match(report.memory, /^(not proven )?cached: read at .* GB\/s, own memory at .* GB\/s; the (fast|fenced) ring$/);
    }
    // each allocates in its own section
    const places = all.map(({ regions }) => regions.dataRegions()[0]?.allocate(10_000) as number);
    assert.equal(new Set(places).size, 3);
    for (const [at, place] of places.entries()) {
      const own = all[at]?.regions as Regions;
      const slot = own.neighbourhood?.slot as number;
      assert.equal(place, pageBytes + slot * dataSectionBytes(2 * MiB, 4));
      assert.ok(own.dataRegions()[0]?.within(slot, place, 12_288));
      assert.ok(!own.dataRegions()[0]?.within((slot + 1) % 4, place, 12_288));
    }
  });

  test('what is no region is refused with the reason, and used once it is one', async (t) => {
    const path = join(temporaryFolder(t), 'region');
    const { regions, told } = broker(t, 'a', { dataRegions: path });
    await eventually('a reason', () => /ENOENT/.test(regions.report()[0]?.state ?? ''));
    writeFileSync(path, Buffer.alloc(MiB, 'text'));
    await eventually('another reason', () => /of something else/.test(regions.report()[0]?.state ?? ''));
    rmSync(path);
    writeFileSync(path, Buffer.alloc(MiB));
    await eventually('it is used', () => told.data.length === 1);
    rmSync(path);
    await eventually('it is let go', () => told.dataLost_.length === 1);
    assert.match(told.dataLost_[0] ?? '', /was taken away/);
  });

  test('a control region named as a data region is refused, and one with another layout version', async (t) => {
    const file = regionFile(t, MiB, 'control');
    const { regions } = broker(t, 'a', { dataRegions: file.path });
    await eventually('a reason', () => /it is a control region, and named as a data region/.test(regions.report()[0]?.state ?? ''));
    const other = regionFile(t, MiB, 'control');
    writeSync(other.fd, Uint8Array.of(9, 0, 9, 0), 0, 4, 8);
    const second = broker(t, 'b', { controlRegion: other.path });
    await eventually('a reason', () => /layout has version 9.9, ours is 1/.test(second.regions.report()[0]?.state ?? ''));
  });

  test('a region whose file shrinks under a broker is let go; the broker lives', async (t) => {
    const file = regionFile(t, MiB, 'control');
    const [a, b] = ['a', 'b'].map((name) => broker(t, name, { controlRegion: file.path }));
    await eventually('they meet', () => a?.told.found_.length === 1 && b?.told.found_.length === 1);
    ftruncateSync(file.fd, 0);
    await eventually('both let go', () => a?.told.left_.length === 1 && b?.told.left_.length === 1);
    assert.match(a?.told.left_[0] ?? '', /taken away/);
    assert.equal(a?.told.lost_.length, 1);
    ftruncateSync(file.fd, MiB);
    await eventually('and meet in what is there then', () => a?.told.found_.length === 2 && b?.told.found_.length === 2);
  });
});

describe('regions of IVShmem devices', () => {
  test('small ones are control regions, large ones data regions, whatever their addresses; the server numbers the slot', async (t) => {
    const one = new FakeDevices(t);
    const other = new FakeDevices(t);
    // the same memory at other addresses in another machine
    const control = one.add('0000:00:04.0', { bytes: MiB, doorbell: 2, enable: '0' });
    const data = one.add('0000:00:05.0', { bytes: 32 * MiB });
    for (const [address, memory, doorbell] of [
      ['0000:02:00.0', control, 3],
      ['0000:01:00.0', data, undefined],
    ] as const) {
      const file = other.add(address, { bytes: memory === control ? MiB : 32 * MiB, ...(doorbell === undefined ? {} : { doorbell }) });
      rmSync(file);
      linkSync(memory, file);
    }
    const auto = { controlRegion: 'auto', dataRegions: 'auto' };
    const a = broker(t, 'a', { ...auto, sysRoot: one.root });
    const b = broker(t, 'b', { ...auto, sysRoot: other.root });
    await eventually('they meet', () => a.told.found_.length === 1 && b.told.found_.length === 1 && a.told.data.length === 1 && b.told.data.length === 1);
    assert.deepEqual([a.regions.neighbourhood?.slot, b.regions.neighbourhood?.slot], [2, 3]);
    assert.equal(a.told.data[0]?.id, b.told.data[0]?.id);
    assert.equal(readFileSync(join(one.root, 'bus/pci/devices/0000:00:04.0/enable'), 'utf8'), '1');
    assert.match(a.regions.report()[0]?.name ?? '', /^IVShmem device 0000:00:04.0$/);

    // unplugged, and plugged in again
    one.remove('0000:00:04.0');
    await eventually('a lets go', () => a.told.left_.length === 1);
    assert.match(a.told.lost_[0]?.reason ?? '', /IVShmem device 0000:00:04.0 was taken away/);
    await eventually('b hears of it', () => b.told.lost_.length === 1);
    const again = one.add('0000:00:07.0', { bytes: MiB, doorbell: 2 });
    rmSync(again);
    linkSync(join(other.root, 'bus/pci/devices/0000:02:00.0/resource2'), again);
    await eventually('they meet again', () => a.told.found_.length === 2 && b.told.found_.length === 2);
    assert.equal(a.regions.neighbourhood?.slot, 2);
  });

  test('off is off', async (t) => {
    const tree = new FakeDevices(t);
    tree.add('0000:00:04.0', { bytes: MiB });
    tree.add('0000:00:05.0', { bytes: 32 * MiB });
    const first = broker(t, 'a', { controlRegion: 'auto', dataRegions: 'auto', sysRoot: tree.root });
    await eventually('a has both', () => (first.regions.neighbourhood?.slot ?? -1) > 0 && first.told.data.length === 1);
    const none = broker(t, 'b', { sysRoot: tree.root });
    const control = broker(t, 'c', { controlRegion: 'auto', sysRoot: tree.root });
    await eventually('c meets a', () => control.told.found_.length === 1);
    assert.deepEqual([none.regions.report(), control.told.data], [[], []]);
    assert.match(control.regions.report()[1]?.state ?? '', /a data region, and the option data_regions is not auto/);
  });

  test('memory of a type that the operator refuses', async (t) => {
    const file = regionFile(t, MiB, 'data');
    const { regions, told } = broker(t, 'a', { dataRegions: file.path, regionMemory: 'fenced' });
    await eventually('it is used', () => told.data.length === 1);
    assert.equal(told.data[0]?.fenced, true);
    assert.match(regions.report()[0]?.memory ?? '', /the fenced ring, as region_memory = fenced says/);
  });
});

describe('the first page', () => {
  test('initialising says how a region is cut up, and reading it says the same', (t) => {
    const control = regionFile(t, controlRegionBytes(16, 16_384));
    const made = region.regionInitialise(control.fd, control.bytes, 'control', 16);
    assert.equal(made.mailboxBytes, 16_384);
    assert.deepEqual(region.regionHeader(control.fd, control.bytes), { header: 'valid', reason: '', ...made });
    const small = regionFile(t, controlRegionBytes(16, 4096) - pageBytes);
    assert.throws(() => region.regionInitialise(small.fd, small.bytes, 'control', 16), /a control region of 16 slots needs at least/);
    assert.throws(() => region.regionInitialise(control.fd, control.bytes, 'data', 65), /2 to 64/);
    assert.throws(() => region.regionInitialise(control.fd, 5000, 'data', 2), /whole pages/);
    const ones = regionFile(t, MiB);
    writeSync(ones.fd, Buffer.alloc(4096, 0xff), 0, 4096, 0);
    assert.match(region.regionHeader(ones.fd, ones.bytes).reason, /not switched on/);
  });

  test('sizes that do not add up are refused, whatever field they stand in', (t) => {
    for (const kind of ['control', 'data'] as const) {
      const file = regionFile(t, MiB, kind);
      const page = readFileSync(file.path).subarray(0, 64);
      for (let at = 0; at < 64; at++) {
        if (at >= 8 && at < 12) continue; // the version
        const wrong = Uint8Array.of((page[at] as number) ^ 0x55);
        writeSync(file.fd, wrong, 0, 1, at);
        assert.equal(region.regionHeader(file.fd, file.bytes).header, 'foreign', `${kind}, byte ${at}`);
        writeSync(file.fd, page, at, 1, at);
      }
      assert.equal(region.regionHeader(file.fd, file.bytes).header, 'valid');
      assert.equal(region.regionHeader(file.fd, file.bytes / 2).header, 'foreign', 'less memory than it says');
    }
  });
});

test('scrubbing zeroes everything, and leaves or restores what the first page says', async (t) => {
  const file = regionFile(t, 2 * MiB, 'data');
  const { id, slots } = region.regionHeader(file.fd, file.bytes) as RegionHeader & RegionGeometry;
  const before = readFileSync(file.path).subarray(0, 4096);
  for (const from of [4096, 128, 0]) {
    writeSync(file.fd, Buffer.alloc(2 * MiB - from, 'secret'), 0, 2 * MiB - from, from);
    assert.equal(await region.regionScrub(file.fd, file.bytes, id, slots), '');
    const after = readFileSync(file.path);
    assert.deepEqual(after.subarray(0, 4096), before);
    assert.ok(after.subarray(4096).every((byte) => byte === 0));
  }
  assert.throws(() => region.regionScrub(file.fd, file.bytes, 'no id', slots), /no id of a region/);
  const readOnly = openSync(file.path, 'r');
  assert.match(await region.regionScrub(readOnly, file.bytes, id, slots), /Permission denied/);
  closeSync(readOnly);
});

test('what the memory type decides', () => {
  const fast = { region: 10e9, own: 12e9, cached: true };
  const slow = { region: 50e6, own: 12e9, cached: false };
  assert.deepEqual(
    [memoryUse(fast, 'measure'), memoryUse(slow, 'measure'), memoryUse(slow, 'cached'), memoryUse(fast, 'fenced')].map(({ fenced, refusal }) => [
      fenced,
      refusal,
    ]),
    [
      [false, ''],
      [true, ''],
      [false, ''],
      [true, ''],
    ],
  );
  assert.equal(memoryUse(fast, 'refuse').refusal, '');
  assert.match(memoryUse(slow, 'refuse').refusal, /read at 0.050 GB\/s, own memory at 12.0 GB\/s; region_memory = refuse/);
});

test('extents are handed out, come back and join', () => {
  const extents = new Extents(4096, 10 * 4096, 4096);
  const all = Array.from({ length: 10 }, () => extents.allocate(1) as number);
  assert.deepEqual(
    all,
    all.map((_, at) => 4096 * (at + 1)),
  );
  assert.equal(extents.allocate(1), undefined);
  for (const at of [3, 5, 4]) extents.free(all[at] as number);
  extents.free(all[4] as number); // twice does nothing
  extents.free(12_345);
  assert.equal(extents.allocated, 7 * 4096);
  assert.equal(extents.allocate(3 * 4096), all[3]);
  for (const place of all) extents.free(place);
  assert.equal(extents.allocated, 0);
  for (const wrong of [0, -1, Number.NaN, 1.5, 2 ** 60]) assert.equal(extents.allocate(wrong), undefined);
  assert.equal(extents.allocate(10 * 4096), 4096);
});
