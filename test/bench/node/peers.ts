import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { NodePeer } from './measure.js';
import { mode } from './message.js';

/*
 * The peers are what Node itself offers for talking between processes or threads. Each message carries its payload; the
 * other end (echo.ts) answers as the mode says. All run with the API's own defaults.
 */

const echo = fileURLToPath(new URL('echo.js', import.meta.url));

/** Starts the other end pinned to `core`. */
function startEcho(core: number, argument: string, serialization: 'json' | 'advanced') {
  return fork(echo, [argument], { execPath: 'taskset', execArgv: ['-c', String(core), process.execPath], serialization });
}

/** A stream over a Unix socket (net). Frames: u32 length, u8 mode, payload. */
export async function unixSocketPeer(core: number): Promise<NodePeer> {
  const folder = mkdtempSync(join(tmpdir(), 'vicinal-bench-'));
  const path = join(folder, 'socket');
  const server = createServer({ noDelay: true });
  const arrived = new Promise<Socket>((resolve) => server.once('connection', resolve));
  await new Promise<void>((resolve) => server.listen(path, resolve));
  const child = startEcho(core, path, 'json');
  const socket = await arrived;
  rmSync(folder, { recursive: true, force: true });
  let owed = 0;
  let resolve: () => void = () => {};
  socket.on('data', (chunk: Buffer) => {
    owed -= chunk.length;
    if (owed === 0) resolve();
  });
  const frames = new Map<string, Buffer>();
  const frame = (bytes: number, kind: number): Buffer => {
    const key = `${bytes}:${kind}`;
    let made = frames.get(key);
    if (made === undefined) {
      made = Buffer.alloc(5 + bytes, 1);
      made.writeUInt32LE(bytes, 0);
      made[4] = kind;
      frames.set(key, made);
    }
    return made;
  };
  const answer = (bytes: number): Promise<void> =>
    new Promise((done) => {
      owed = bytes;
      resolve = done;
    });
  return {
    name: 'Unix socket',
    roundTrip(bytes) {
      const all = answer(bytes);
      socket.write(frame(bytes, mode.echo));
      return all;
    },
    window(bytes, window) {
      const all = answer(1);
      for (let at = 1; at < window; at++) socket.write(frame(bytes, mode.take));
      socket.write(frame(bytes, mode.answer));
      return all;
    },
    async close() {
      socket.end();
      server.close();
      await new Promise((done) => child.once('exit', done));
    },
  };
}

/** What child_process gives: `process.send`, a JSON or a structured clone over a pipe. JSON has no bytes, so it carries a string. */
export async function childProcessPeer(core: number, serialization: 'json' | 'advanced'): Promise<NodePeer> {
  const child = startEcho(core, 'ipc', serialization);
  await new Promise((ready) => child.once('message', ready));
  const payloads = new Map<number, string | Uint8Array>();
  const payload = (bytes: number): string | Uint8Array => {
    let made = payloads.get(bytes);
    if (made === undefined) {
      made = serialization === 'json' ? 'a'.repeat(bytes) : new Uint8Array(bytes).fill(1);
      payloads.set(bytes, made);
    }
    return made;
  };
  let resolve: () => void = () => {};
  child.on('message', () => resolve());
  const answered = (): Promise<void> =>
    new Promise((done) => {
      resolve = done;
    });
  return {
    name: `child_process IPC, ${serialization}`,
    roundTrip(bytes) {
      const answer = answered();
      child.send({ mode: mode.echo, payload: payload(bytes) });
      return answer;
    },
    window(bytes, window) {
      const answer = answered();
      for (let at = 1; at < window; at++) child.send({ mode: mode.take, payload: payload(bytes) });
      child.send({ mode: mode.answer, payload: payload(bytes) });
      return answer;
    },
    async close() {
      child.disconnect();
      await new Promise((done) => child.once('exit', done));
    },
  };
}

/** A worker thread's MessagePort: a structured clone, or with `transfer` the buffer itself, which moves and is not copied. */
export async function messagePortPeer(transfer: boolean): Promise<NodePeer> {
  const worker = new Worker(echo, { argv: ['worker'] });
  await new Promise((ready) => worker.once('message', ready));
  const payloads = new Map<number, Uint8Array>();
  const payload = (bytes: number): Uint8Array => {
    if (transfer) return new Uint8Array(bytes).fill(1); // a transferred buffer is gone, so each message needs one
    let made = payloads.get(bytes);
    if (made === undefined) {
      made = new Uint8Array(bytes).fill(1);
      payloads.set(bytes, made);
    }
    return made;
  };
  let resolve: () => void = () => {};
  worker.on('message', () => resolve());
  const answered = (): Promise<void> =>
    new Promise((done) => {
      resolve = done;
    });
  const post = (kind: number, bytes: number): void => {
    const message = payload(bytes);
    worker.postMessage({ mode: kind, payload: message }, transfer ? [message.buffer as ArrayBuffer] : []);
  };
  return {
    name: transfer ? 'MessagePort, transfer' : 'MessagePort',
    roundTrip(bytes) {
      const answer = answered();
      post(mode.echo, bytes);
      return answer;
    },
    window(bytes, window) {
      const answer = answered();
      for (let at = 1; at < window; at++) post(mode.take, bytes);
      post(mode.answer, bytes);
      return answer;
    },
    async close() {
      await worker.terminate();
    },
  };
}
