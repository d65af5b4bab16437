// A broker's part in a control region, as a process of its own: sends numbered frames to whoever stands, checks what comes, and prints what happens
// as lines of JSON. Arguments: path of the region, its name, milliseconds until a heartbeat that stands still is an end.
import { createHash } from 'node:crypto';
import pino from 'pino';
import type { Neighbour } from '../../../daemon/region/neighbourhood.js';
import { Regions } from '../../../daemon/region/regions.js';

const [path = '', name = '', timeout = ''] = process.argv.slice(2);
const tell = (event: string, more: object = {}): void => {
  process.stdout.write(`${JSON.stringify({ event, ...more })}\n`);
};

/** 32 bytes of hash, the number, and as many bytes as the number says. */
function frameOf(sender: string, number: number): Buffer {
  const body = Buffer.alloc(8 + ((number * 7919) % 20_000), `${sender}${number}`);
  body.writeDoubleLE(number, 0);
  return Buffer.concat([createHash('sha256').update(body).digest(), body]);
}

const said = new Map<Neighbour, number>();
const heard = new Map<Neighbour, number>();
const counts = { sent: 0, received: 0, wrong: 0 };

const regions = new Regions(
  {
    controlRegion: path,
    dataRegions: 'off',
    regionMemory: 'measure',
    regionPoll: 2,
    regionInterrupts: 'off',
    regionSlots: 6,
    neighbourTimeout: Number(timeout),
    slot: 'auto',
    sysRoot: '/nowhere',
  },
  { broker: name, name: `machine of ${name}`, role: 'guest' },
  pino({ level: 'silent' }),
  {
    taken: (slot, generation) => tell('taken', { slot, generation }),
    found: (neighbour) => {
      said.set(neighbour, 0);
      heard.set(neighbour, 0);
      tell('found', { slot: neighbour.slot, generation: neighbour.generation, broker: neighbour.broker });
    },
    lost: (neighbour, reason) => {
      said.delete(neighbour);
      heard.delete(neighbour);
      tell('lost', { slot: neighbour.slot, broker: neighbour.broker, reason });
    },
    frame: (neighbour, bytes) => {
      const body = bytes.subarray(32);
      const number = heard.get(neighbour);
      const right =
        number !== undefined &&
        body.length >= 8 &&
        Buffer.from(body).readDoubleLE(0) === number &&
        createHash('sha256').update(body).digest().equals(bytes.subarray(0, 32));
      counts.received++;
      if (!right) {
        counts.wrong++;
        tell('wrong', { slot: neighbour.slot, broker: neighbour.broker, length: bytes.length, number });
      }
      heard.set(neighbour, (number ?? 0) + 1);
    },
    left: (reason) => tell('left', { reason }),
    note: (text) => tell('note', { text }),
    dataFound: () => {},
    dataLost: () => {},
  },
);
regions.start();

setInterval(() => {
  for (const neighbour of regions.neighbourhood?.neighbours() ?? []) {
    const number = said.get(neighbour) ?? 0;
    if (!regions.neighbourhood?.send(neighbour, frameOf(name, number))) continue;
    said.set(neighbour, number + 1);
    counts.sent++;
  }
}, 20);
setInterval(() => tell('state', { slot: regions.neighbourhood?.slot ?? -1, standing: said.size, ...counts }), 100);
process.stdin.on('end', () => {
  regions.close();
  process.exit(0);
});
process.stdin.resume();
