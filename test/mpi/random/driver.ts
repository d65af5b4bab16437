import { openSync, readFileSync, writeSync } from 'node:fs';
import {
  ANY_SOURCE,
  ANY_TAG,
  type Communicator,
  IN_PLACE,
  init,
  type Mpi,
  type MpiError,
  Op,
  type PersistentRequest,
  Request,
  type Status,
  type TypedArray,
  Window,
} from '../../../client/index.js';
import { arrayKinds } from '../patterns.js';
import { laidOut, layoutBytes } from './layout.js';
import { chain, fillBytes, mix, operand } from './pattern.js';
import { type Action, elementSizes, type Place, type Program, read, type Step, slotElements } from './program.js';

/*
 * A rank that runs programs one after the other: argv is a file of lines "PROGRAM OUTPUT", and options of init as JSON. What each operation
 * received goes to OUTPUT.RANK: six numbers of 32 bits (step, operation, source, tag, bytes, length), then `length` bytes of the buffer. After
 * an error it says "error CODE MESSAGE" and ends with 3: what it had received by then is in the file.
 */

const ops = [Op.SUM, Op.PROD, Op.MIN, Op.MAX, Op.LAND, Op.LOR, Op.LXOR, Op.BAND, Op.BOR, Op.BXOR];
const ownSum = Op.create(
  (left, right) => {
    for (let at = 0; at < right.length; at++) (right as Int32Array)[at] = (right[at] as number) + (left[at] as number);
  },
  { commutes: true },
);
const ownChain = Op.create(
  (left, right) => {
    for (let at = 0; at < right.length; at++) (right as Int32Array)[at] = chain((left[at] as number) >>> 0, (right[at] as number) >>> 0);
  },
  { commutes: false },
);
const opOf = (number: number): Op => ops[number] ?? (number === 10 ? ownSum : ownChain);

interface Pending {
  readonly request: Request | Promise<Status | undefined>;
  /** Records what came. */
  readonly finish: (status: Status) => void;
}

class Run {
  readonly #mpi: Mpi;
  readonly #program: Program;
  /** Place of the program in the list. */
  readonly #number: number;
  /** Opened before the first program begins: a process that has no descriptor left can still tell what it got. */
  readonly #file: number;
  readonly #comms = new Map<number, Communicator | null>();
  readonly #pending = new Map<string, Pending>();
  #records: Buffer[] = [];
  #bytes = 0;

  constructor(mpi: Mpi, program: Program, number: number, file: number) {
    this.#number = number;
    this.#mpi = mpi;
    this.#program = program;
    this.#file = file;
    this.#comms.set(0, mpi.world);
    this.#comms.set(1, mpi.self);
  }

  write(): void {
    writeSync(this.#file, Buffer.concat(this.#records));
    this.#records = [];
    this.#bytes = 0;
  }

  #record(step: number, id: number, source: number, tag: number, bytes: number, data: Uint8Array): void {
    const head = Buffer.alloc(24);
    for (const [at, value] of [step, id, source, tag, bytes, data.length].entries()) head.writeInt32LE(value, 4 * at);
    this.#records.push(head, Buffer.from(data)); // a copy: the memory may be given back
    this.#bytes += data.length;
    if (this.#bytes > 1 << 20) this.write();
  }

  #room(place: Place, bytes: number): Uint8Array {
    return (place === 1 ? new Uint8Array(this.#mpi.alloc(bytes)) : new Uint8Array(bytes)).fill(0xaa);
  }

  #giveBack(place: Place, buffer: Uint8Array | null): void {
    if (place === 1 && buffer !== null && buffer.length > 0) this.#mpi.free(buffer.buffer as ArrayBuffer);
  }

  /** One of two ways of the same, by turns. */
  #odd(step: number, more = 0): boolean {
    return ((this.#program.seed + step + more + this.#mpi.world.rank) & 1) === 1;
  }

  async run(): Promise<void> {
    for (const [at, step] of this.#program.steps.entries()) {
      if (mark === `${this.#number}:${at}`) console.log('here');
      await this.#step(at, step);
    }
    await this.#flush();
    for (const [number, comm] of this.#comms) if (number > 1) await comm?.free();
    this.write();
  }

  async #flush(): Promise<void> {
    await this.#wait([...this.#pending.keys()], 0, 0);
  }

  async #step(at: number, step: Step): Promise<void> {
    switch (step.kind) {
      case 'dup': {
        const parent = this.#comms.get(step.parent) ?? null;
        const made = parent === null ? null : this.#odd(at) ? await parent.dup() : parent.dupSync();
        this.#made(at, step.comm, made);
        break;
      }
      case 'split': {
        const parent = this.#comms.get(step.parent) ?? null;
        if (parent === null) return this.#made(at, step.comm, null);
        const color = step.colors[parent.rank] as number;
        const key = step.keys[parent.rank] as number;
        this.#made(at, step.comm, await parent.split(color === -1 ? undefined : color, key));
        break;
      }
      case 'free':
        await this.#comms.get(step.comm)?.free();
        this.#comms.delete(step.comm);
        break;
      case 'flush':
        return this.#flush();
      case 'ring':
        return this.#ring(at, step);
      case 'collective':
        return this.#collective(at, step);
      case 'window':
        return this.#window(at, step);
      case 'phase':
        for (const action of step.actions[this.#mpi.world.rank] as readonly Action[]) await this.#action(at, step, action);
    }
  }

  #made(at: number, number: number, comm: Communicator | null): void {
    this.#comms.set(number, comm);
    this.#record(at, 0, comm?.rank ?? -1, comm?.size ?? -1, 0, new Uint8Array(0));
  }

  // ---- messages ----

  async #action(at: number, step: Step & { kind: 'phase' }, action: Action): Promise<void> {
    if (action.do === 'w') {
      const keys = action.keys.map((key) => `${at}:${key}`);
      return this.#wait(keys, action.how, at);
    }
    const anySource = (rank: number): number => (rank === -1 ? ANY_SOURCE : rank);
    const anyTag = (tag: number): number => (tag === -1 ? ANY_TAG : tag);
    const sent = action.do === 'r' ? undefined : step.messages[action.message];
    const got = action.do === 's' ? undefined : step.receives[action.receive];
    const outBytes = sent === undefined ? null : this.#room(sent.place, layoutBytes(sent.layout, sent.element, sent.bytes));
    if (outBytes !== null && sent !== undefined) fillBytes(outBytes, mix(this.#program.seed, at, 1_000_000, sent.id));
    const intoBytes = got === undefined ? null : this.#room(got.place, layoutBytes(got.layout, got.element, got.capacity));
    const out = outBytes === null || sent === undefined ? null : laidOut(outBytes, sent.layout, sent.element);
    const into = intoBytes === null || got === undefined ? null : laidOut(intoBytes, got.layout, got.element);
    const finish = (status: Status): void => {
      if (intoBytes !== null && got !== undefined) this.#record(at, got.id, status.source, status.tag, status.bytes, intoBytes);
      if (sent !== undefined) this.#giveBack(sent.place, outBytes);
      if (got !== undefined) this.#giveBack(got.place, intoBytes);
    };
    const nothing = { source: -1, tag: -1, count: 0, bytes: 0, cancelled: false };
    if (action.do === 'x' && sent !== undefined && got !== undefined && out !== null && into !== null) {
      // both in the communicator of the one or the other: two operations where those differ
      const [from, to] = [this.#comm(got.comm), this.#comm(sent.comm)];
      if (from === to) {
        const way = mix(this.#program.seed, at, sent.id, 3) % 3;
        const args = [out, sent.dest, sent.tag, into, anySource(got.source), anyTag(got.tag)] as const;
        finish(way === 0 ? from.sendrecvSync(...args) : way === 1 ? await from.sendrecv(...args) : await from.isendrecv(...args).wait());
      } else {
        const receive = from.irecv(into, anySource(got.source), anyTag(got.tag));
        await to.send(out, sent.dest, sent.tag);
        finish(receive.waitSync());
      }
      return;
    }
    if (action.do === 's' && sent !== undefined && out !== null) {
      const comm = this.#comm(sent.comm);
      const { dest, tag, synchronous } = sent;
      const begin = (request: Pending['request']): void => void this.#pending.set(`${at}:${2 * sent.id}`, { request, finish });
      if (action.way === 'b') {
        if (synchronous) comm.ssendSync(out, dest, tag);
        else comm.sendSync(out, dest, tag);
      } else if (action.way === 'p') await (synchronous ? comm.ssend(out, dest, tag) : comm.send(out, dest, tag));
      else if (action.way === 'i') return begin(synchronous ? comm.issend(out, dest, tag) : comm.isend(out, dest, tag));
      else if (action.way === 'a') return begin(kept((synchronous ? comm.ssend(out, dest, tag) : comm.send(out, dest, tag)).then(() => nothing)));
      else return begin(started(synchronous ? comm.ssendInit(out, dest, tag) : comm.sendInit(out, dest, tag)));
      finish(nothing);
    } else if (action.do === 'r' && got !== undefined && into !== null) {
      const comm = this.#comm(got.comm);
      const [source, tag] = [anySource(got.source), anyTag(got.tag)];
      const begin = (request: Pending['request']): void => void this.#pending.set(`${at}:${2 * got.id + 1}`, { request, finish });
      switch (action.way) {
        case 'b':
          return finish(comm.recvSync(into, source, tag));
        case 'p':
          return finish(await comm.recv(into, source, tag));
        case 'q': {
          const found = this.#odd(at, got.id) ? comm.probeSync(source, tag) : await comm.probe(source, tag);
          return finish(comm.recvSync(into, found.source, found.tag));
        }
        case 'm': {
          const message = this.#odd(at, got.id) ? comm.mprobeSync(source, tag) : await comm.mprobe(source, tag);
          return finish(await message.recv(into));
        }
        case 'i':
          return begin(comm.irecv(into, source, tag));
        case 'a':
          return begin(kept(comm.recv(into, source, tag)));
        default:
          return begin(started(comm.recvInit(into, source, tag)));
      }
    }
  }

  #comm(number: number): Communicator {
    const comm = this.#comms.get(number);
    if (comm === undefined || comm === null) throw new Error(`communicator ${number} is not here`);
    return comm;
  }

  async #wait(keys: readonly string[], how: number, at: number): Promise<void> {
    const waiting = keys.map((key) => this.#pending.get(key) as Pending);
    for (const key of keys) this.#pending.delete(key);
    const promises = waiting.filter((each) => each.request instanceof Promise);
    const requests = waiting.filter((each) => !(each.request instanceof Promise));
    const list = requests.map((each) => each.request as Request);
    const finish = (index: number, status: Status): void => requests[index]?.finish(status);
    const odd = this.#odd(at, keys.length);
    switch (how) {
      case 0:
        for (const [index, status] of (odd ? await Request.all(list) : Request.allSync(list)).entries()) finish(index, status);
        break;
      case 1:
        for (;;) {
          const { index, status } = odd ? await Request.any(list) : Request.anySync(list);
          if (index === -1) break;
          finish(index, status);
        }
        break;
      case 2:
        for (;;) {
          const some = odd ? await Request.some(list) : Request.someSync(list);
          if (some.length === 0) break;
          for (const { index, status } of some) finish(index, status);
        }
        break;
      case 3:
        for (const [index, request] of list.entries()) {
          let status = request.test();
          for (; status === null; status = request.test()) await new Promise((resolve) => setImmediate(resolve));
          finish(index, status);
        }
        break;
      default:
        for (const [index, request] of list.entries()) finish(index, odd ? await request.wait() : request.waitSync());
    }
    for (const { request, finish: done } of promises) done((await (request as Promise<Status>)) as Status);
  }

  async #ring(at: number, { comm: number, shift, rounds, bytes, synchronous, place }: Step & { kind: 'ring' }): Promise<void> {
    const comm = this.#comms.get(number) ?? null;
    if (comm === null) return;
    const [out, into] = [this.#room(place, bytes), this.#room(place, bytes)];
    const dest = (comm.rank + shift) % comm.size;
    const source = (comm.rank - shift + comm.size) % comm.size;
    const tag = 500_000 + at;
    const send = synchronous ? comm.ssendInit(out, dest, tag) : comm.sendInit(out, dest, tag);
    const receive = comm.recvInit(into, source, tag);
    for (let round = 0; round < rounds; round++) {
      fillBytes(out, mix(this.#program.seed, at, comm.rank, round));
      Request.startAll(round % 2 === 0 ? [send, receive] : [receive, send]);
      const status = this.#odd(at, round) ? (await Request.all([receive, send]))[0] : receive.waitSync();
      send.waitSync();
      if (status !== undefined) this.#record(at, round, status.source, status.tag, status.bytes, into);
    }
    this.#giveBack(place, out);
    this.#giveBack(place, into);
  }

  // ---- windows ----

  async #window(at: number, { comm: number, element, slots, epochs }: Step & { kind: 'window' }): Promise<void> {
    const comm = this.#comms.get(number) ?? null;
    if (comm === null) return;
    const unit = elementSizes[element] as number;
    const Kind = arrayKinds[element] as typeof Int32Array;
    const { seed } = this.#program;
    const fill = (array: TypedArray, op: number, owner: number, from: number): void => {
      for (let index = 0; index < array.length; index++) {
        const value = operand(op, element, mix(seed, at, owner, from + index));
        (array as unknown as unknown[])[index] = element === 7 ? BigInt(value) : value;
      }
    };
    const bytes = slots * slotElements * unit;
    const odd = this.#odd(at);
    const window = odd ? await Window.allocate(bytes, comm, { dispUnit: unit }) : Window.allocateSync(bytes, comm, { dispUnit: unit });
    const mine = new Kind(window.memory as ArrayBuffer);
    // locks do not hold in every memory: where no epoch has one, fences do all of it
    const locks = epochs.some(({ how }) => how !== 0);
    if (locks) await window.lock(comm.rank);
    fill(mine, 0, comm.rank, 0);
    if (locks) window.unlockSync(comm.rank);
    await (locks ? comm.barrier() : window.fence());
    let id = 1;
    for (const [epoch, { how, accesses }] of epochs.entries()) {
      const gets: { readonly id: number; readonly array: TypedArray }[] = [];
      if (how === 0) await (odd ? window.fence() : window.fenceSync());
      else comm.barrierSync();
      for (const [index, { origin, what, target, first, length, op }] of accesses.entries()) {
        id++;
        if (origin !== comm.rank) continue;
        const array = new Kind(length);
        if (what !== 'g') fill(array, op, 1000 * (epoch + 1) + index, 0);
        const type = how === 1 ? 'exclusive' : 'shared';
        if (how !== 0) await (odd ? window.lock(target, type) : window.lockSync(target, type));
        if (what === 'p') window.put(array, target, first);
        else if (what === 'g') window.get(array, target, first);
        else window.accumulate(array, target, first, opOf(op));
        if (how !== 0) await (odd ? window.unlockSync(target) : window.unlock(target));
        if (what === 'g') gets.push({ id, array });
      }
      if (how === 0) await (odd ? window.fenceSync({ noSucceed: true }) : window.fence({ noSucceed: true }));
      else await comm.barrier();
      for (const get of gets) this.#record(at, get.id, -1, -1, get.array.byteLength, new Uint8Array(get.array.buffer as ArrayBuffer));
    }
    if (locks) window.lockSync(comm.rank, 'shared');
    this.#record(at, 0, -1, -1, bytes, new Uint8Array(window.memory));
    if (locks) await window.unlock(comm.rank);
    await window.free();
  }

  // ---- collectives ----

  async #collective(at: number, step: Step & { kind: 'collective' }): Promise<void> {
    const comm = this.#comms.get(step.comm) ?? null;
    if (comm === null) return;
    const { name, root, element, op, counts, place, begun } = step;
    const { rank, size } = comm;
    const unit = elementSizes[element] as number;
    const count = counts[0] as number;
    const isRoot = rank === root;
    const inPlace = step.inPlace === 1;
    const held: Uint8Array[] = [];
    const room = (elements: number): Uint8Array => {
      const bytes = this.#room(place, elements * unit);
      held.push(bytes);
      return bytes;
    };
    const typed = (bytes: Uint8Array): TypedArray => {
      const Kind = arrayKinds[element] as Uint8ArrayConstructor;
      return new Kind(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length / unit);
    };
    const block = (bytes: Uint8Array, from: number, length: number, owner: number, index: number): void =>
      fillBytes(bytes.subarray(from * unit, (from + length) * unit), mix(this.#program.seed, at, owner, index));
    const operands = (bytes: Uint8Array, owner: number): void => {
      const array = typed(bytes);
      const big = element === 7 || element === 8;
      for (let index = 0; index < array.length; index++) {
        const value = operand(op, element, mix(this.#program.seed, at, owner, index));
        (array as unknown as unknown[])[index] = big ? BigInt(value) : value;
      }
    };
    const row = (from: number): number[] => counts.slice(from * size, from * size + size);
    const column = (to: number): number[] => Array.from({ length: size }, (_, from) => counts[from * size + to] as number);
    /** With one element free behind each block. */
    const gaps = (lengths: readonly number[]): number[] => {
      let next = 0;
      return lengths.map((length) => {
        const here = next;
        next += length + 1;
        return here;
      });
    };
    const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);
    const own = counts[rank] as number;

    let result: Uint8Array | null = null;
    let args: unknown[] = [];
    switch (name) {
      case 'barrier':
        break;
      case 'bcast':
        result = room(count);
        if (isRoot) block(result, 0, count, root, 0);
        args = [typed(result), root];
        break;
      case 'gather':
      case 'gatherv': {
        const displs = gaps(counts);
        const length = name === 'gather' ? count : own;
        const from = name === 'gather' ? count * root : (displs[root] as number);
        if (isRoot) result = room(name === 'gather' ? count * size : sum(counts) + size);
        if (isRoot && inPlace && result !== null) block(result, from, length, rank, 0);
        const mine = isRoot && inPlace ? null : room(length);
        if (mine !== null) block(mine, 0, length, rank, 0);
        args = [mine === null ? IN_PLACE : typed(mine), result === null ? null : typed(result)];
        args.push(...(name === 'gather' ? [root] : isRoot ? [counts, displs, root] : [null, null, root]));
        break;
      }
      case 'scatter':
      case 'scatterv': {
        const lengths = name === 'scatter' ? new Array<number>(size).fill(count) : counts;
        const displs = name === 'scatter' ? lengths.map((_, each) => count * each) : gaps(counts);
        const whole = isRoot ? room(name === 'scatter' ? count * size : sum(counts) + size) : null;
        if (whole !== null) for (const [each, length] of lengths.entries()) block(whole, displs[each] as number, length, rank, each);
        result = isRoot && inPlace ? null : room(lengths[rank] as number);
        args = [whole === null ? null : typed(whole)];
        if (name === 'scatterv') args.push(isRoot ? counts : null, isRoot ? displs : null);
        args.push(result === null ? IN_PLACE : typed(result), root);
        break;
      }
      case 'allgather':
      case 'allgatherv': {
        const displs = name === 'allgather' ? counts.map(() => 0) : gaps(counts);
        const length = name === 'allgather' ? count : own;
        result = room(name === 'allgather' ? count * size : sum(counts) + size);
        if (inPlace) block(result, name === 'allgather' ? count * rank : (displs[rank] as number), length, rank, 0);
        const mine = inPlace ? null : room(length);
        if (mine !== null) block(mine, 0, length, rank, 0);
        args = [mine === null ? IN_PLACE : typed(mine), typed(result)];
        if (name === 'allgatherv') args.push(counts, displs);
        break;
      }
      case 'alltoall': {
        const target = room(count * size);
        const mine = inPlace ? target : room(count * size);
        for (let to = 0; to < size; to++) block(mine, count * to, count, rank, to);
        args = [inPlace ? IN_PLACE : typed(mine), typed(target)];
        result = target;
        break;
      }
      case 'alltoallv': {
        const [out, into] = [row(rank), column(rank)];
        const target = room(sum(into) + size);
        const mine = inPlace ? target : room(sum(out) + size);
        for (const [to, length] of out.entries()) block(mine, gaps(out)[to] as number, length, rank, to);
        args = inPlace ? [IN_PLACE, null, null] : [typed(mine), out, gaps(out)];
        args.push(typed(target), into, gaps(into));
        result = target;
        break;
      }
      default: {
        const length = name === 'reduceScatterBlock' ? count * size : name === 'reduceScatter' ? sum(counts) : count;
        const part = name === 'reduceScatterBlock' ? count : name === 'reduceScatter' ? own : count;
        const significant = name !== 'reduce' || isRoot;
        const alone = inPlace && significant;
        const mine = room(length);
        operands(mine, rank);
        const target = alone ? mine : significant ? room(part) : null;
        args = [alone ? IN_PLACE : typed(mine), target === null ? null : typed(target)];
        if (name === 'reduceScatter') args.push(counts);
        args.push(opOf(op));
        if (name === 'reduce') args.push(root);
        // the rest of a buffer in place, and rank 0's of exscan, are left open by MPI
        result = target === null || (name === 'exscan' && rank === 0) ? null : target.subarray(0, part * unit);
      }
    }
    const finish = (): void => {
      this.#record(at, 0, -1, -1, result?.length ?? 0, result ?? new Uint8Array(0));
      for (const each of held) this.#giveBack(place, each);
    };
    const methods = comm as unknown as Record<string, (...values: readonly unknown[]) => unknown>;
    const call = (method: string): unknown => methods[method]?.apply(comm, args);
    if (begun === 0) {
      if (this.#odd(at)) await call(name);
      else call(`${name}Sync`);
      finish();
    } else {
      const request = call(`i${name}`) as Request;
      if (begun === 2) this.#pending.set(`${at}:c`, { request, finish });
      else {
        if (this.#odd(at)) await request.wait();
        else request.waitSync();
        finish();
      }
    }
  }
}

/** A promise whose failure is met later. */
function kept<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {});
  return promise;
}

function started(request: PersistentRequest): PersistentRequest {
  request.start();
  return request;
}

/** Before this step, as PROGRAM:STEP, the rank says "here". */
const mark = process.env['VICINAL_TEST_HERE'];
const [list = '', options = '{}'] = process.argv.slice(2);
let run: Run | undefined;
try {
  const mpi = await init(JSON.parse(options));
  const runs = readFileSync(list, 'utf8')
    .trim()
    .split('\n')
    .map((line, at) => {
      const [program, output] = line.split(' ') as [string, string];
      return new Run(mpi, read(readFileSync(program, 'utf8')), at, openSync(`${output}.${mpi.world.rank}`, 'w'));
    });
  console.log('ready');
  for (const each of runs) {
    run = each;
    await each.run();
    await mpi.world.barrier();
  }
  await mpi.finalize();
} catch (error) {
  run?.write();
  const { code, message, stack } = error as MpiError;
  console.log(`error ${code} ${message}`);
  console.error(stack);
  process.exit(3);
}
