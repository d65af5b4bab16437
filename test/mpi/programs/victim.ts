import { ANY_SOURCE, ANY_TAG, init, type MpiError, Op } from '../../../client/index.js';

// One rank of the job dies while the others wait for it, each in the way that the first argument names. Survivors print
// "error CODE MESSAGE" and go on to exchange with each other; then print "survived".
const [way = 'recv', victimText = '1'] = process.argv.slice(2);
const victim = Number(victimText);
const mpi = await init();
const { world } = mpi;
const survivors = Array.from({ length: world.size }, (_, rank) => rank).filter((rank) => rank !== victim);

async function waitForVictim(): Promise<void> {
  const bytes = new Uint8Array(100_000);
  switch (way) {
    case 'recv':
      await world.recv(bytes, victim);
      break;
    case 'recvSync':
      world.recvSync(bytes, victim);
      break;
    case 'irecv':
      await world.irecv(bytes, victim).wait();
      break;
    case 'probe':
      await world.probe(victim);
      break;
    case 'ssend':
      await world.ssend(bytes, victim, 5);
      break;
    case 'sendSync':
      // more than the ring and the credit hold
      for (let count = 0; count < 100_000; count++) world.sendSync(bytes, victim, 5);
      break;
    case 'wildcard': {
      // Only the victim could match these two: one other rank, which has nothing to send, is alive as well.
      await world.recv(bytes, ANY_SOURCE, ANY_TAG);
      break;
    }
    case 'barrier':
      await world.barrier();
      break;
    case 'barrierSync':
      world.barrierSync();
      break;
    case 'allreduce':
      await world.allreduce(new Float64Array(1000), new Float64Array(1000), Op.SUM);
      break;
    case 'bcast':
      for (;;) await world.bcast(bytes, victim);
    default:
      throw new Error(`no way ${way}`);
  }
}

if (world.rank === victim) {
  // It is alive until it is told how to end.
  console.log(`ready ${process.pid}`);
  for await (const text of process.stdin) {
    const order = String(text).trim();
    if (order === 'exit') process.exit(0);
    if (order === 'abort') process.abort();
    if (order === 'throw') throw new Error('the victim threw');
  }
} else {
  console.log(`ready ${process.pid}`);
  try {
    await waitForVictim();
    console.log('error NONE');
  } catch (error) {
    const { code, message } = error as MpiError;
    console.log(`error ${code} ${message}`);
  }
  // A later operation with the dead rank fails at once, ...
  for (const later of [() => world.sendSync(new Uint8Array(1), victim), () => world.recvSync(new Uint8Array(1), victim), () => world.probeSync(victim)]) {
    try {
      later();
      console.log('later NONE');
    } catch (error) {
      console.log(`later ${(error as MpiError).code}`);
    }
  }
  // ... and the others go on with each other.
  const right = survivors[(survivors.indexOf(world.rank) + 1) % survivors.length] as number;
  const left = survivors[(survivors.indexOf(world.rank) + survivors.length - 1) % survivors.length] as number;
  for (const size of [8, 10_000, 1_000_000]) {
    const into = new Uint8Array(size);
    await world.sendrecv(new Uint8Array(size).fill(world.rank + 1), right, 9, into, left, 9);
    if (!into.every((byte) => byte === left + 1)) throw new Error(`wrong bytes from rank ${left}`);
  }
  console.log('survived');
  await mpi.finalize();
}
