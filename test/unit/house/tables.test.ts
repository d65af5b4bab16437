import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bulkMovers, eagerBytesShared as eagerBytesOfSharing, eagerBytesOwn, neverBytes, tuningRows } from '../../../client/channel/tuning.js';
import { Op } from '../../../client/index.js';
import { elementOf } from '../../../client/mpi/buffer.js';
import { ANY_SOURCE, ANY_TAG, PROC_NULL } from '../../../client/mpi/constants.js';
import { contextGenerations, contextSlots, firstContext } from '../../../client/mpi/context_table.js';
import { mpiErrors } from '../../../client/mpi/error.js';
import { eagerBytes, eagerBytesShared, inlineBytes } from '../../../daemon/grant/coordinator.js';
import { moverNames } from '../../../daemon/grant/requirement.js';
import { collectiveKind, slicesLacks } from '../../../native/client.js';
import { doublingBytes, twoLevelBytes } from '../../../native/coll/ways.js';
import { counterMeanings, counterNames, counterOffset, movers } from '../../../native/layout/counters.js';
import { peerLines, readProof } from '../../../native/layout/proof.js';
import {
  bankBytes,
  controlBytesBelow,
  controlRegionBytes,
  dataSectionBytes,
  headBytes,
  mailFrameLimit,
  regionHeadBytes,
  ringTrafficBytes,
  trafficOffset,
  windowControlBytes,
} from '../../../native/layout/sizes.js';
import { headSlices, slicePayloadBytes, slicesSizeLimit } from '../../../native/layout/slices.js';
import { memoryChoices } from '../../../native/region/memory.js';
import { brokerErrors } from '../../../proto/broker/errors.js';
import { DescriptorKind, descriptorLimit, frameLimit } from '../../../proto/broker/v1/index.js';
import { brokerRows } from '../../../proto/options/broker.js';
import { cxxEnum, cxxValues, filesBelow, text } from './tree.js';

const sourcesOf = (folder: string): string =>
  filesBelow(folder, /\.ts$/)
    .map((file) => text(file))
    .join('\n');

describe('error tables', () => {
  it("the broker's codes are unique, in order, and in the range of their kind", () => {
    const codes = Object.values(brokerErrors).map((row) => row.code);
    assert.deepEqual(
      codes,
      [...new Set(codes)].sort((left, right) => left - right),
    );
    for (const code of codes) assert.ok([1, 2, 3, 4, 5, 6, 9].includes(Math.floor(code / 100)), `${code} is of no known kind`);
  });

  it('every error of the broker is raised by its code', () => {
    const daemon = sourcesOf('daemon');
    const unused = Object.keys(brokerErrors).filter((name) => !new RegExp(`\\b${name}\\b`).test(daemon));
    assert.deepEqual(unused, []);
  });

  it("MPI's classes are unique, and the engine numbers them alike", () => {
    const classes = Object.values(mpiErrors).map((row) => row.errorClass);
    assert.equal(new Set(classes).size, classes.length);
    const engine = cxxEnum(text('native/engine/error.h'), 'Error');
    assert.equal(engine['success'], 0);
    for (const [name, number] of Object.entries(engine)) {
      if (name === 'success') continue;
      const code = `MPI_${name.toUpperCase()}`;
      assert.equal((mpiErrors as Readonly<Record<string, { errorClass: number }>>)[code]?.errorClass, number, `${name} of native/engine/error.h`);
    }
  });

  it('every MPI error is raised by the client or the engine', () => {
    const client = filesBelow('client', /\.ts$/)
      .filter((file) => file !== 'client/mpi/error.ts')
      .map((file) => text(file))
      .join('\n');
    const engine = filesBelow('native', /\.(cc|h)$/)
      .filter((file) => file !== 'native/engine/error.h')
      .map((file) => text(file))
      .join('\n');
    const unused = Object.keys(mpiErrors).filter((name) => !client.includes(`'${name}'`) && !new RegExp(`\\b${name.slice(4).toLowerCase()}\\b`).test(engine));
    assert.deepEqual(unused, []);
  });

  it('every error says what to do', () => {
    for (const [name, row] of Object.entries<{ readonly meaning: string; readonly cure: string }>({ ...brokerErrors, ...mpiErrors }))
      assert.ok(row.meaning !== '' && row.cure !== '', name);
  });
});

describe('option tables', () => {
  for (const [table, rows] of Object.entries({ brokerRows, tuningRows })) {
    it(`${table}: names unique, in snake_case, with help, and defaults in their range`, () => {
      assert.equal(new Set(rows.map((row) => row.name)).size, rows.length);
      for (const row of rows) {
        assert.match(row.name, /^[a-z]+(_[a-z]+)*$/);
        assert.match(row.help, /^(\w|SIGTERM).*\.$/, row.name);
        if (row.default === undefined) continue;
        if (row.min !== undefined) assert.ok((row.default as number) >= row.min, row.name);
        if (row.max !== undefined) assert.ok((row.default as number) <= row.max, row.name);
        if (row.choices !== undefined) assert.ok(row.choices.includes(row.default as string), row.name);
        assert.equal(row.check?.(row.default) ?? '', '', row.name);
      }
    });
  }

  it('every option of the broker is used by it', () => {
    const daemon = filesBelow('daemon', /\.ts$/)
      .filter((file) => file !== 'daemon/config/options.ts')
      .map((file) => text(file))
      .join('\n');
    const camel = (name: string): string => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
    const unused = brokerRows.map((row) => row.name).filter((name) => name !== 'config' && !new RegExp(`\\b${camel(name)}\\b`).test(daemon));
    assert.deepEqual(unused, []);
  });
});

describe('what exists in C++ and in TypeScript is equal', () => {
  it('counters of a rank', () => {
    const { counter_count: count, ...numbers } = cxxEnum(text('native/layout/counters.h'), 'Counter');
    assert.deepEqual(Object.keys(numbers), [...counterNames]);
    assert.equal(count, counterNames.length);
    assert.deepEqual(Object.keys(counterMeanings), [...counterNames]);
    assert.equal(counterOffset, cxxValues(['layout/head.h'], ['layout::counters_offset'])[0]);
  });

  it('movers, and what came of reading memory', () => {
    const names = Object.keys(cxxEnum(text('native/copy/mover.h'), 'Mover')).map((name) => name.replace('inlined', 'inline'));
    assert.deepEqual(new Set(names), new Set([...moverNames, 'self']));
    assert.deepEqual(moverNames.slice(2), [...bulkMovers]);
    for (const name of names) for (const counter of ['messages', 'bytes']) assert.ok((counterNames as readonly string[]).includes(`${counter}_${name}`));
    const values = ['layout::peer_lines_offset', 'sizeof(layout::PeerLine)', 'offsetof(layout::PeerLine, cma)', 'offsetof(layout::PeerLine, procmem)'];
    assert.deepEqual(cxxValues(['layout/head.h'], values), [peerLines.offset, peerLines.bytes, peerLines.cma, peerLines.procmem]);
    const states = Object.entries(cxxEnum(text('native/layout/head.h'), 'ProofState')).map(([name, number]) => [name, readProof(number << 16).state]);
    assert.deepEqual(states, [
      ['proof_untried', 'untried'],
      ['proof_good', 'proven'],
      ['proof_failed', 'failed'],
      ['proof_stranger', 'stranger'],
    ]);
    assert.deepEqual(readProof((2 << 16) | 1), { state: 'failed', errno: 'EPERM' });
    assert.deepEqual(readProof(0xffffffff), { state: 'untried', errno: '' });
  });

  it('wildcards and the null process', () => {
    assert.deepEqual(cxxValues(['match/constants.h'], ['any_source', 'any_tag', 'proc_null']), [ANY_SOURCE, ANY_TAG, PROC_NULL]);
  });

  it('numbers of contexts', () => {
    assert.deepEqual(
      cxxValues(
        ['engine/communicator.h'],
        ['first', 'slots', 'generations'].map((name) => `context_numbers::${name}`),
      ),
      [firstContext, contextSlots, contextGenerations],
    );
  });

  it('reductions and element types', () => {
    const source = text('native/coll/op.h');
    const operations = cxxEnum(source, 'Op');
    for (const [name, number] of Object.entries(operations)) {
      const op = (Op as unknown as Readonly<Record<string, Op>>)[name.toUpperCase()];
      assert.equal(op?.number, number, name);
    }
    const [operationCount, elementCount] = cxxValues(['coll/op.h'], ['op_count', 'element_count']);
    assert.equal(Object.keys(operations).length, operationCount);

    const arrays = [
      new Int8Array(1),
      new Uint8Array(1),
      new Uint8ClampedArray(1),
      new Int16Array(1),
      new Uint16Array(1),
      new Int32Array(1),
      new Uint32Array(1),
      new BigInt64Array(1),
      new BigUint64Array(1),
      new Float32Array(1),
      new Float64Array(1),
    ];
    const elements = Object.keys(cxxEnum(source, 'Element'));
    const named = (array: object): string =>
      array.constructor.name
        .replace(/Array$/, '')
        .replace(/^Big/, '')
        .replace('Clamped', '_clamped')
        .toLowerCase();
    assert.deepEqual(
      arrays.map((array) => elements[elementOf(array)]),
      arrays.map(named),
    );
    assert.equal(elements.length, elementCount);
    const sizes = /element_sizes\[\] = \{([^}]*)\}/.exec(text('native/addon/client/collectives.cc'))?.[1];
    assert.deepEqual(
      sizes?.split(',').map(Number),
      arrays.map((array) => array.BYTES_PER_ELEMENT),
    );
  });

  it('collectives by number', () => {
    const source = text('native/addon/client/collectives.cc');
    const cases = [...source.matchAll(/case (\d+):[\s\S]*?collective::(\w+)\(/g)].map(([, number, name]) => [name, Number(number)]);
    assert.deepEqual(Object.fromEntries(cases), collectiveKind);
  });

  it('movers by their numbers', () => {
    const numbers = movers.map((_, at) => `message_counter(static_cast<Mover>(${at + 1}))`);
    assert.deepEqual(
      cxxValues(['copy/mover.h'], numbers),
      movers.map((mover) => counterNames.indexOf(`messages_${mover}`)),
    );
    assert.deepEqual(cxxValues(['layout/bank.h'], ['layout::traffic_offset', 'sizeof(layout::RingTraffic)', 'sizeof(layout::RingTraffic::Moved)']), [
      trafficOffset,
      ringTrafficBytes,
      16,
    ]);
  });

  it('bounds of a ring', () => {
    const row = brokerRows.find((each) => each.name === 'ring_bytes');
    assert.deepEqual(cxxValues(['layout/bank.h'], ['layout::ring_bytes_min', 'layout::ring_bytes_max']), [row?.min, row?.max]);
  });

  it('sizes of segments', () => {
    const sizes = [1, 2, 63, 64, 65, 1024, 65536];
    assert.deepEqual(
      cxxValues(
        ['layout/head.h'],
        sizes.map((size) => `layout::head_bytes(${size})`),
      ),
      sizes.map(headBytes),
    );
    assert.deepEqual(cxxValues(['layout/bank.h'], ['layout::bank_bytes(16, 131072)', 'layout::bank_bytes(1, 16384)']), [
      bankBytes(16, 131072),
      bankBytes(1, 16384),
    ]);
    const members = [1, 2, 63, 64, 65, 256, 1000];
    assert.deepEqual(
      cxxValues(
        ['layout/window.h'],
        members.map((count) => `layout::window_control_bytes(${count})`),
      ),
      members.map(windowControlBytes),
    );
  });

  it('collective slices, and by which way collectives go', () => {
    assert.deepEqual(Object.keys(cxxEnum(text('native/engine/communicator.h'), 'SlicesLack')), [...slicesLacks]);
    assert.deepEqual(
      cxxValues(
        ['layout/head.h'],
        [
          'offsetof(layout::HeadIdentity, slices)',
          'offsetof(layout::HeadIdentity, slice_limit)',
          'layout::slices_size_limit',
          'layout::SliceCell::payload_bytes',
        ],
      ),
      [headSlices.count, headSlices.limit, slicesSizeLimit, slicePayloadBytes],
    );
    assert.match(text('native/coll/reduce.cc'), new RegExp(`elements\\.bytes\\(\\) <= ${doublingBytes / 1024} \\* 1024`));
    assert.match(text('native/coll/two_levels.h'), new RegExp(`most_bytes = ${twoLevelBytes / 1024} \\* 1024;`));
  });

  it('heads in a region', () => {
    assert.deepEqual(
      cxxValues(
        ['layout/head.h'],
        [2, 64, 1000].map((size) => `layout::slices_offset(${size})`),
      ),
      [2, 64, 1000].map(regionHeadBytes),
    );
  });

  it('sizes of regions', () => {
    const shapes = [
      [2, 4096],
      [16, 65536],
      [64, 8192],
    ] as const;
    assert.deepEqual(
      cxxValues(
        ['layout/control_region.h'],
        shapes.map(([slots, mailbox]) => `layout::control_region_bytes(${slots}, ${mailbox})`),
      ),
      shapes.map(([slots, mailbox]) => controlRegionBytes(slots, mailbox)),
    );
    assert.deepEqual(cxxValues(['layout/data_region.h'], ['layout::data_section_bytes(1 << 26, 16)', 'layout::data_section_bytes(1000000 * 4096ll, 7)']), [
      dataSectionBytes(1 << 26, 16),
      dataSectionBytes(1000000 * 4096, 7),
    ]);
    assert.deepEqual(cxxValues(['layout/control_region.h'], ['layout::control_bytes_below', 'layout::frame_bytes_max']), [controlBytesBelow, mailFrameLimit]);
    const slots = brokerRows.find((row) => row.name === 'region_slots');
    assert.deepEqual(cxxValues(['layout/region.h'], ['layout::region_slots_min', 'layout::region_slots_max']), [slots?.min, slots?.max]);
    assert.deepEqual(brokerRows.find((row) => row.name === 'region_memory')?.choices, [...memoryChoices]);
  });

  it('what the coordinator tells of the movers', () => {
    assert.deepEqual(cxxValues(['layout/record.h'], ['layout::inline_bytes']), [inlineBytes]);
    assert.deepEqual([eagerBytes, eagerBytesShared], [eagerBytesOwn, eagerBytesOfSharing]);
    assert.deepEqual(cxxValues(['layout/record.h'], ['layout::message_bytes_max']), [neverBytes]);
    assert.deepEqual(cxxValues(['engine/engine.h'], ['EngineOptions{}.eager_limit']), [eagerBytesOwn]);
  });
});

describe('the protocol', () => {
  const proto = text('proto/broker/v1/broker.proto');
  const handshake = text('proto/HANDSHAKE.md');

  it('limits are those that HANDSHAKE and broker.proto name', () => {
    assert.ok(handshake.includes(`${frameLimit.toLocaleString('en-US')} bytes`));
    assert.ok(proto.includes(`at most ${descriptorLimit}`));
  });

  it('HANDSHAKE names every descriptor and the messages with which it travels', () => {
    for (const kind of Object.keys(DescriptorKind)) {
      const name = kind.replace('DESCRIPTOR_', '');
      if (name !== 'UNSPECIFIED' && Number.isNaN(Number(name))) assert.ok(handshake.includes(`\`${name}\``), `${name} is not in proto/HANDSHAKE.md`);
    }
    for (const message of ['SegmentGranted', 'PairGranted', 'PeerSegment']) assert.ok(new RegExp(`\`${message}\\b`).test(handshake), message);
  });

  it('every message a frame can carry is a message of the file', () => {
    const bodies = [...proto.matchAll(/^ {4}(\w+) \w+ = \d+;/gm)].map((match) => match[1] as string);
    assert.ok(bodies.length >= 28, `only ${bodies.length} bodies found`);
    for (const body of bodies) assert.match(proto, new RegExp(`^message ${body} \\{`, 'm'));
  });
});
