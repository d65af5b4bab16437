/**
 * The measuring program: every rank of the job runs it, and rank 0 prints one line of JSON for each figure.
 *
 *   measure.js [--sizes N,N,...] [--iterations N] [--volume BYTES] [--warmup N] [--rewrite | --no-rewrite] [--arena | --heap] BENCHMARK ...
 *
 * Arguments are taken from left to right: a benchmark runs with the options that stand before it. Benchmarks: latency,
 * bandwidth, bidirectional, rate (of 2 ranks), barrier, bcast, allreduce, alltoall (of all ranks).
 *
 * It measures as the OSU micro-benchmarks do, with blocking calls. A figure is the median of `blocks` blocks of
 * repetitions: a block that another process disturbed does not count.
 */
import { type Communicator, initSync, type Mpi, Op, Request } from 'vicinal';

const blocks = 10;
const windowMost = 64;
const line = 64;

interface MeasureOptions {
  sizes: number[];
  /** Most repetitions of one size. */
  iterations: number;
  /** Bytes after which a size has been repeated enough. */
  volume: number;
  /** Least repetitions before time is taken; there are more until V8 has compiled. */
  warmup: number;
  /** Store into every cache line of the source before it is sent. */
  rewrite: boolean;
  /** Source in memory of alloc() rather than in an ordinary typed array. */
  arena: boolean;
}

const fail = (what: string): never => {
  console.error(`measure: ${what}; try: --sizes 8,1024 latency --sizes 65536 --arena bandwidth`);
  process.exit(2);
};

const seconds = (): number => performance.now() / 1000;

function median(values: number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return ((sorted[blocks / 2 - 1] as number) + (sorted[blocks / 2] as number)) / 2;
}

/** Repetitions of one block. */
function repetitions(options: MeasureOptions, bytesEach: number): number {
  const count = bytesEach > 0 ? Math.floor(options.volume / bytesEach) : options.iterations;
  return Math.max(1, Math.floor(Math.min(count, options.iterations) / blocks));
}

function rewriteLines(buffer: Uint8Array, value: number): void {
  for (let at = 0; at < buffer.length; at += line) buffer[at] = value;
}

/** Slots of rewritten sources together stay within 16 MiB, so that they come out of a cache rather than out of memory. */
function windowOf(options: MeasureOptions, bytes: number): number {
  if (!options.rewrite || bytes === 0) return windowMost;
  return Math.min(windowMost, Math.max(4, Math.floor((16 * 1024 * 1024) / bytes)));
}

/** Seconds of warm-up: of the first size of a benchmark, and of each further one. A rank has one core, and V8 compiles on it too. */
const warmFirst = 0.5;
const warmAgain = 0.05;
const warmed = new Set<string>();

class Measurement {
  readonly #mpi: Mpi;
  readonly #world: Communicator;
  readonly #options: MeasureOptions;

  constructor(mpi: Mpi, options: MeasureOptions) {
    this.#mpi = mpi;
    this.#world = mpi.world;
    this.#options = options;
  }

  #print(benchmark: string, bytes: number, unit: string, value: number): void {
    if (this.#world.rank !== 0) return;
    const { rewrite, arena } = this.#options;
    console.log(JSON.stringify({ benchmark, bytes, [unit]: Number(value.toPrecision(6)), rewrite, memory: arena ? 'arena' : 'heap' }));
  }

  /** Takes turns until rank 0 finds that it has lasted, and `warmup` messages at least; a turn is `messages` of them. */
  #warm(benchmark: string, messages: number, turn: (value: number) => void): void {
    const until = seconds() + (warmed.has(benchmark) ? warmAgain : warmFirst);
    warmed.add(benchmark);
    const goOn = new Uint8Array(1);
    let turns = 0;
    do {
      const batch = Math.max(1, Math.min(turns, 1000));
      for (let at = 0; at < batch; at++) turn(turns++);
      goOn[0] = turns * messages < this.#options.warmup || seconds() < until ? 1 : 0;
      this.#world.bcastSync(goOn, 0);
    } while (goOn[0] === 1);
  }

  /** Runs `measure` with a source of `bytes` bytes, and gives it back. */
  #withSource<T>(bytes: number, measure: (source: Uint8Array) => T): T {
    const memory = this.#options.arena ? this.#mpi.alloc(bytes) : new ArrayBuffer(bytes);
    try {
      return measure(new Uint8Array(memory).fill(1));
    } finally {
      if (this.#options.arena) this.#mpi.free(memory);
    }
  }

  latency(bytes: number): void {
    const { rewrite } = this.#options;
    const world = this.#world;
    const count = repetitions(this.#options, bytes);
    const sink = new Uint8Array(bytes);
    const times: number[] = [];
    this.#withSource(bytes, (source) => {
      const turn = (value: number): void => {
        if (rewrite) rewriteLines(source, value);
        if (world.rank === 0) {
          world.sendSync(source, 1, 1);
          world.recvSync(sink, 1, 1);
        } else {
          world.recvSync(sink, 0, 1);
          world.sendSync(source, 0, 1);
        }
      };
      this.#warm('latency', 1, turn);
      for (let block = 0; block < blocks; block++) {
        const start = seconds();
        for (let at = 0; at < count; at++) turn(at);
        times.push(((seconds() - start) / count / 2) * 1e6);
      }
    });
    this.#print('latency', bytes, 'microseconds', median(times));
  }

  bandwidth(bytes: number): void {
    const window = windowOf(this.#options, bytes);
    this.#print('bandwidth', bytes, 'gigabytesPerSecond', (bytes * window) / this.#secondsPerWindow(bytes, window) / 1e9);
  }

  rate(bytes: number): void {
    const window = windowOf(this.#options, bytes);
    this.#print('rate', bytes, 'messagesPerSecond', window / this.#secondsPerWindow(bytes, window));
  }

  /** A window of sends, answered by one short message. Rewritten sources have a slot each, filled before the clock starts. */
  #secondsPerWindow(bytes: number, window: number): number {
    const { rewrite } = this.#options;
    const world = this.#world;
    const sink = new Uint8Array(bytes);
    const answer = new Uint8Array(4);
    return this.#withSource(rewrite ? bytes * window : bytes, (source) => {
      const slots = Array.from({ length: window }, (_, at) => (rewrite ? source.subarray(at * bytes, (at + 1) * bytes) : source));
      const requests: Request[] = new Array(window);
      const turn = (value: number): number => {
        if (world.rank === 0) {
          if (rewrite) rewriteLines(source, value);
          const start = seconds();
          for (let at = 0; at < window; at++) requests[at] = world.isend(slots[at] as Uint8Array, 1, 2);
          Request.allSync(requests);
          world.recvSync(answer, 1, 3);
          return seconds() - start;
        }
        if (world.rank === 1) {
          for (let at = 0; at < window; at++) requests[at] = world.irecv(sink, 0, 2);
          Request.allSync(requests);
          world.sendSync(answer, 0, 3);
        }
        return 0;
      };
      const count = repetitions(this.#options, bytes * window);
      this.#warm('window', window, turn);
      const times: number[] = [];
      for (let block = 0; block < blocks; block++) {
        let total = 0;
        for (let turns = 0; turns < count; turns++) total += turn(turns);
        times.push(total / count);
      }
      return median(times);
    });
  }

  bidirectional(bytes: number): void {
    const { rewrite } = this.#options;
    const world = this.#world;
    const window = windowOf(this.#options, bytes);
    const peer = 1 - world.rank;
    const sink = new Uint8Array(bytes);
    const times: number[] = [];
    this.#withSource(rewrite ? bytes * window : bytes, (source) => {
      const slots = Array.from({ length: window }, (_, at) => (rewrite ? source.subarray(at * bytes, (at + 1) * bytes) : source));
      const requests: Request[] = new Array(2 * window);
      const count = repetitions(this.#options, bytes * window);
      const turn = (value: number): number => {
        if (rewrite) rewriteLines(source, value);
        world.barrierSync();
        const start = seconds();
        for (let at = 0; at < window; at++) requests[at] = world.irecv(sink, peer, 2);
        for (let at = 0; at < window; at++) requests[window + at] = world.isend(slots[at] as Uint8Array, peer, 2);
        Request.allSync(requests);
        return seconds() - start;
      };
      this.#warm('bidirectional', window, turn);
      for (let block = 0; block < blocks; block++) {
        let total = 0;
        for (let at = 0; at < count; at++) total += turn(at);
        times.push(total / count);
      }
    });
    this.#print('bidirectional', bytes, 'gigabytesPerSecond', (2 * bytes * window) / median(times) / 1e9);
  }

  /** The ranks' mean time of one call, with a barrier between calls. */
  collective(name: string, bytes: number): void {
    const { rewrite } = this.#options;
    const world = this.#world;
    const doubles = Math.floor(bytes / 8);
    const sink = new Uint8Array(bytes * world.size);
    const time = new Float64Array(1);
    const all = new Float64Array(1);
    const times: number[] = [];
    this.#withSource(bytes * world.size, (source) => {
      const numbers = new Float64Array(source.buffer, source.byteOffset, doubles);
      const sums = new Float64Array(sink.buffer, 0, doubles);
      const block0 = source.subarray(0, bytes);
      const calls: Readonly<Record<string, () => void>> = {
        barrier: () => world.barrierSync(),
        bcast: () => world.bcastSync(block0, 0),
        allreduce: () => world.allreduceSync(numbers, sums, Op.SUM),
        alltoall: () => world.alltoallSync(source, sink),
      };
      const call = calls[name] as () => void;
      const count = repetitions(this.#options, name === 'barrier' ? 0 : bytes * world.size);
      const turn = (value: number): number => {
        if (rewrite) rewriteLines(source, value);
        const start = seconds();
        call();
        const end = seconds();
        world.barrierSync();
        return end - start;
      };
      this.#warm(name, 1, name === 'barrier' ? call : turn);
      for (let block = 0; block < blocks; block++) {
        let total = 0;
        world.barrierSync();
        if (name === 'barrier') {
          const begin = seconds();
          for (let at = 0; at < count; at++) call();
          total = seconds() - begin;
        } else {
          for (let at = 0; at < count; at++) total += turn(at);
        }
        time[0] = total;
        world.reduceSync(time, all, Op.SUM, 0);
        times.push(((all[0] as number) / world.size / count) * 1e6);
      }
    });
    this.#print(name, name === 'barrier' ? 0 : bytes, 'microseconds', median(times));
  }
}

const number = (option: string, text: string | undefined): number => (/^\d+$/.test(text ?? '') ? Number(text) : fail(`${option}: not a number: ${text}`));

const mpi = initSync();
const options: MeasureOptions = { sizes: [8], iterations: 40_000, volume: 256 * 1024 * 1024, warmup: 200, rewrite: false, arena: false };
const args = process.argv.slice(2);
for (let at = 0; at < args.length; at++) {
  const argument = args[at] as string;
  const measurement = new Measurement(mpi, options);
  switch (argument) {
    case '--sizes':
      options.sizes = (args[++at] ?? '').split(',').map((size) => number(argument, size));
      break;
    case '--iterations':
    case '--volume':
    case '--warmup':
      options[argument.slice(2) as 'iterations' | 'volume' | 'warmup'] = number(argument, args[++at]);
      break;
    case '--rewrite':
    case '--no-rewrite':
      options.rewrite = argument === '--rewrite';
      break;
    case '--arena':
    case '--heap':
      options.arena = argument === '--arena';
      break;
    case 'latency':
    case 'bandwidth':
    case 'bidirectional':
    case 'rate':
      if (mpi.world.size !== 2) fail(`${argument} takes 2 ranks`);
      for (const bytes of options.sizes) measurement[argument](bytes);
      break;
    case 'barrier':
      measurement.collective(argument, 0);
      break;
    case 'bcast':
    case 'allreduce':
    case 'alltoall':
      for (const bytes of options.sizes) measurement.collective(argument, bytes);
      break;
    default:
      fail(`unknown argument ${argument}`);
  }
}
mpi.finalizeSync();
