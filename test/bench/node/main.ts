/**
 * Measures one peer of Node: `node dist/test/bench/node/main.js PEER CORE [--latency N,..] [--bandwidth N,..] [--rate N,..]`,
 * where CORE is the core of the other end. Prints JSON lines.
 */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { measure, type NodePeer } from './measure.js';
import { childProcessPeer, messagePortPeer, unixSocketPeer } from './peers.js';

/** Peers by the name the command line gives them. */
const peers: Readonly<Record<string, (core: number) => Promise<NodePeer>>> = {
  'unix-socket': unixSocketPeer,
  'child-process': (core) => childProcessPeer(core, 'json'),
  'child-process-advanced': (core) => childProcessPeer(core, 'advanced'),
  'message-port': () => messagePortPeer(false),
  'message-port-transfer': () => messagePortPeer(true),
};

const options: ParseArgsConfig['options'] = {
  latency: { type: 'string', default: '' },
  bandwidth: { type: 'string', default: '' },
  rate: { type: 'string', default: '' },
};
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const [name = '', core = ''] = positionals;
const make = peers[name];
if (make === undefined || !/^\d+$/.test(core)) {
  console.error(`usage: main.js PEER CORE [--latency N,...]; peers are ${Object.keys(peers).join(', ')}`);
  process.exit(2);
}
const sizes = (list: unknown): number[] =>
  String(list)
    .split(',')
    .filter((size) => size !== '')
    .map(Number);
await measure(await make(Number(core)), { latency: sizes(values['latency']), bandwidth: sizes(values['bandwidth']), rate: sizes(values['rate']) });
