import { createInterface } from 'node:readline';
import { ANY_SOURCE, ANY_TAG, init, type MpiError, Op, type Request } from '../../../client/index.js';

// A rank that does what its stdin says, one operation a line ("send 2 77", "recv 2", "barrier", ...), and answers each with one line: "did LINE: RESULT".
// Lines that end in "&" are begun and answered when they are over, while the next is taken already.
const mpi = await init(JSON.parse(process.argv[2] ?? '{}'));
const { world } = mpi;
const requests: Request[] = [];

async function perform(words: readonly string[]): Promise<unknown> {
  const [what, ...rest] = words;
  const [first = 0, second = 0] = rest.map(Number);
  const into = new Int32Array(1);
  switch (what) {
    case 'send':
      return world.send(Int32Array.of(second), first, 5);
    case 'sendSync':
      return world.sendSync(Int32Array.of(second), first, 5);
    case 'ssend':
      return world.ssend(Int32Array.of(second), first, 5);
    case 'isend':
      requests.push(world.isend(Int32Array.of(second), first, 5));
      return;
    case 'waitall':
      return waitForAll();
    case 'many': {
      // in order, over all movers
      const arena = new Int32Array(mpi.alloc(80_000));
      for (let at = 0; at < second; at++) {
        const length = [1, 8, 100, 2000, 20_000][at % 5] as number;
        const from = at % 10 === 9 ? arena.subarray(0, length) : new Int32Array(length);
        if (at % 10 === 9) await waitForAll();
        from.fill(at);
        requests.push(at % 7 === 6 ? world.issend(from, first, 6) : world.isend(from, first, 6));
      }
      return waitForAll();
    }
    case 'takeMany':
      for (let at = 0; at < second; at++) {
        const many = new Int32Array(20_000);
        const status = world.recvSync(many, at % 2 === 0 ? first : ANY_SOURCE, 6);
        if (many[0] !== at || many[status.count - 1] !== at || status.source !== first) throw new Error(`message ${at} is ${many[0]}`);
      }
      return;
    case 'recv':
      await world.recv(into, first, 5);
      return into[0];
    case 'recvSync':
      world.recvSync(into, first, 5);
      return into[0];
    case 'recvAny': {
      const status = await world.recv(into, ANY_SOURCE, ANY_TAG);
      return `${into[0]} from ${status.source}`;
    }
    case 'cancel': {
      const request = world.irecv(into, first, 5);
      request.cancel();
      return (await request.wait()).cancelled;
    }
    case 'persistent': {
      const send = world.sendInit(Int32Array.of(second), first, 5);
      for (let count = 0; count < 3; count++) {
        send.start();
        await send.wait();
      }
      return;
    }
    case 'iprobe':
      return world.iprobe(first, 5) === null ? 'nothing' : 'a message';
    case 'probe':
      return (await world.probe(first, 5)).bytes;
    case 'probeSync':
      return world.probeSync(first, 5).bytes;
    case 'mprobe': {
      await (await world.mprobe(first, 5)).recv(into);
      return into[0];
    }
    case 'self': {
      world.isend(Int32Array.of(first), world.rank, 5);
      world.recvSync(into, world.rank, 5);
      return into[0];
    }
    case 'barrier':
      return world.barrier();
    case 'barrierSync':
      return world.barrierSync();
    case 'sum': {
      const total = new Int32Array(1);
      await world.allreduce(Int32Array.of(world.rank), total, Op.SUM);
      return total[0];
    }
    case 'alltoall': {
      const all = new Int32Array(world.size);
      world.alltoallSync(new Int32Array(world.size).fill(world.rank), all);
      if (all.some((value, rank) => value !== rank)) throw new Error(`alltoall gave ${all.join()}`);
      return;
    }
    case 'explain':
      return JSON.stringify(mpi.explain(first));
    case 'timers': {
      // the event loop goes on while a receive is pending
      let ticks = 0;
      const timer = setInterval(() => ticks++, 1);
      const receive = world.recv(into, first, 5);
      while (ticks < 20) await new Promise((resolve) => setTimeout(resolve, 5));
      console.log('ticking');
      await receive;
      clearInterval(timer);
      return into[0];
    }
    case 'counter':
      return mpi.counters()[rest[0] ?? ''];
    case 'pid':
      return process.pid;
    case 'die':
      process.kill(process.pid, 'SIGKILL');
      return;
    case 'finalize':
      await mpi.finalize();
      return;
    default:
      throw new Error(`no operation ${what}`);
  }
}

async function waitForAll(): Promise<void> {
  for (const request of requests.splice(0)) await request.wait();
}

console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  const background = line.endsWith('&');
  const words = line.replace(/&$/, '').trim().split(' ');
  const over = perform(words).then(
    (result) => console.log(`did ${words.join(' ')}: ${result === undefined ? 'ok' : String(result)}`),
    (error: MpiError) => console.log(`did ${words.join(' ')}: ${error.code} ${error.message}`),
  );
  if (!background) await over;
  if (words[0] === 'finalize') break;
}
process.stdin.destroy();
