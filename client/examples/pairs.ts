// Measures every pair of ranks in turn, the others asleep, and prints what the broker found out about each pair and what it granted.
// Run it with: vicinal run -n 4 --isolate all client/examples/pairs.ts
import { readdirSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { type ChannelReport, init, Request } from 'vicinal';

interface Self {
  readonly host: string;
  readonly pid: number;
  readonly shared: string;
  readonly namespaces: Readonly<Record<string, string>>;
}
interface Measurement {
  readonly pair: readonly [number, number];
  readonly report: ChannelReport;
  readonly microseconds: number;
  readonly arena: number;
  /** Of ordinary memory, and the mover that carried it. */
  readonly ordinary: number;
  readonly carrier: string;
}

const streamed = 1024 * 1024;
// Only the pair that is measured runs, so it may spin although the ranks outnumber the processors.
const mpi = await init({ spinMicroseconds: 100 });
const { world } = mpi;

function namespaceOf(kind: string): string {
  return /\[(\d+)\]/.exec(readlinkSync(`/proc/self/ns/${kind}`))?.[1] ?? '?';
}

const median = (values: readonly number[]): number => [...values].sort((left, right) => left - right)[values.length >> 1] as number;

/**
 * Repeats `step` until the time is up, and at least ten times after a warm-up. The first of the pair measures; before each step it tells
 * the other whether there is one more. Gives the median of the seconds that a step took.
 */
function repeat(peer: number, first: boolean, seconds: number, step: () => void): number {
  const going = new Int32Array(1);
  const times: number[] = [];
  const begin = mpi.wtime();
  const warm = 20;
  for (;;) {
    if (first) {
      going[0] = times.length < warm + 10 || mpi.wtime() - begin < seconds ? 1 : 0;
      world.sendSync(going, peer);
    } else {
      world.recvSync(going, peer);
    }
    if (going[0] === 0) return median(times.slice(warm));
    const start = mpi.wtime();
    step();
    times.push(mpi.wtime() - start);
  }
}

/** One-way latency in microseconds: half a round trip of 8 bytes. */
function latency(peer: number, first: boolean): number {
  const message = new Float64Array(1);
  const trips = 50;
  const seconds = repeat(peer, first, 0.2, () => {
    for (let at = 0; at < trips; at++) {
      if (first) {
        world.sendSync(message, peer);
        world.recvSync(message, peer);
      } else {
        world.recvSync(message, peer);
        world.sendSync(message, peer);
      }
    }
  });
  return (seconds / trips / 2) * 1e6;
}

/** GB/s of a stream of windows of messages, each window acknowledged. */
function bandwidth(peer: number, first: boolean, message: Uint8Array): number {
  const window = 8;
  const acknowledgement = new Uint8Array(1);
  const seconds = repeat(peer, first, 0.3, () => {
    if (first) {
      Request.allSync(Array.from({ length: window }, () => world.isend(message, peer)));
      world.recvSync(acknowledgement, peer);
    } else {
      Request.allSync(Array.from({ length: window }, () => world.irecv(message, peer)));
      world.sendSync(acknowledgement, peer);
    }
  });
  return (message.byteLength * window) / seconds / 1e9;
}

function measure(pair: readonly [number, number]): Measurement {
  const first = world.rank === pair[0];
  const peer = first ? pair[1] : pair[0];
  const ordinary = new Uint8Array(streamed).fill(1);
  const granted = mpi.alloc(streamed);
  const before = mpi.counters();
  const stream = bandwidth(peer, first, ordinary);
  const after = mpi.counters();
  const carriers = ['staged', 'cma', 'procmem'].filter((mover) => after[`bytes_${mover}`] !== before[`bytes_${mover}`]);
  const result = {
    pair,
    report: mpi.explain(peer),
    microseconds: latency(peer, first),
    ordinary: stream,
    carrier: carriers.join(' '),
    arena: bandwidth(peer, first, new Uint8Array(granted).fill(1)),
  };
  mpi.free(granted);
  return result;
}

/** Gathers one value of each of `from` at rank 0, as JSON. */
async function collect<T>(value: T | undefined, from: readonly number[]): Promise<T[]> {
  if (world.rank !== 0) {
    if (value !== undefined) await world.send(Buffer.from(JSON.stringify(value)), 0, 1);
    return [];
  }
  const values: T[] = [];
  for (const source of from) {
    if (source === 0) {
      values.push(value as T);
      continue;
    }
    const { bytes } = await world.probe(source, 1);
    const text = Buffer.alloc(bytes);
    await world.recv(text, source, 1);
    values.push(JSON.parse(text.toString()) as T);
  }
  return values;
}

function table(heads: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) => Math.max(head.length, ...lines.map((line) => (line[column] ?? '').length)));
  const numeric = heads.map((_, column) => lines.every((line) => /^[\d.]*$/.test(line[column] ?? '')));
  return [heads, ...lines]
    .map((line) => line.map((cell, column) => (numeric[column] ? cell.padStart(widths[column] as number) : cell.padEnd(widths[column] as number))).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

/** Breaks a text at spaces into lines of at most `width`, all but the first indented. */
function wrapped(text: string, width: number, indent: string): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) as string;
    if (line !== '' && line.length + 1 + word.length > width - indent.length) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join(`\n${indent}`);
}

const everyone = Array.from({ length: world.size }, (_, rank) => rank);
const kinds = ['pid', 'ipc', 'mnt', 'net', 'uts', 'user'];
const selves = await collect<Self>(
  {
    host: hostname(),
    pid: process.pid,
    shared: String(readdirSync('/dev/shm').length),
    namespaces: Object.fromEntries(kinds.map((kind) => [kind, namespaceOf(kind)])),
  },
  everyone,
);

const measurements: Measurement[] = [];
for (const low of everyone) {
  for (const high of everyone.slice(low + 1)) {
    await world.barrier();
    const taken = world.rank === low || world.rank === high ? measure([low, high]) : undefined;
    await world.barrier();
    measurements.push(...(await collect(world.rank === low ? taken : undefined, [low])));
  }
}

if (world.rank === 0) {
  console.log('the ranks, as each sees itself (numbers of its namespaces; files in its /dev/shm)\n');
  const separate = kinds.filter((kind) => new Set(selves.map(({ namespaces }) => namespaces[kind])).size === selves.length);
  console.log(
    table(
      ['rank', 'host', 'pid', ...kinds.map((kind) => `${kind} ns`), '/dev/shm'],
      selves.map(({ host, pid, namespaces, shared }, rank) => [String(rank), host, String(pid), ...kinds.map((kind) => namespaces[kind] ?? ''), shared]),
    ),
  );
  const common = kinds.filter((kind) => !separate.includes(kind));
  console.log(
    `\n${separate.length === 0 ? 'no namespace is separate' : `each rank has its own ${separate.join(', ')}`}${common.length === 0 ? '' : `; shared: ${common.join(', ')}`}\n`,
  );

  const notes: string[] = [];
  const note = (reason: string): string => {
    // the numbers of namespaces stand in the table above
    const text = reason.replace(/ \(\d+ and \d+\)/, '');
    if (!notes.includes(text)) notes.push(text);
    return `[${notes.indexOf(text) + 1}]`;
  };
  console.log(
    table(
      ['pair', 'locality', 'numa', 'channel', 'long movers', '8 B us', 'arena GB/s', 'heap GB/s', 'why'],
      measurements.map(({ pair, report, microseconds, arena, ordinary, carrier }) => [
        `${pair[0]}-${pair[1]}`,
        report.locality,
        report.numa,
        report.channel,
        report.movers.flatMap(({ name }) => (name === 'inline' || name === 'eager' ? [] : [name === carrier ? `${name}*` : name])).join(' '),
        microseconds.toFixed(2),
        arena.toFixed(2),
        ordinary.toFixed(2),
        [...report.reasons].map(note).join(''),
      ]),
    ),
  );
  console.log(`\nwhy\n${notes.map((text, at) => `  [${at + 1}] ${wrapped(text, 112, '      ')}`).join('\n')}`);
  console.log(
    `\nwhat decided the locality\n${measurements.map(({ pair, report }) => `  ${pair[0]}-${pair[1]}: ${wrapped(report.evidence.join('; ').replace(/ \(own namespaces [^)]*\)/g, ''), 112, '       ')}`).join('\n')}`,
  );
  console.log(
    '\nlatency: one way, median; bandwidth: windows of 8 messages of 1 MiB, median;\n*: carried those out of ordinary memory (heap);\nthe other ranks sleep meanwhile',
  );
}
await mpi.finalize();
