import { policies } from '../../../proto/options/broker.js';
import type { OptionRow } from '../../../proto/options/table.js';

/** Options that every command that launches ranks takes. */
export const launchRows: readonly OptionRow[] = [
  {
    name: 'isolate',
    type: 'string',
    default: undefined,
    defaultText: 'none',
    help: 'Run each rank in namespaces of its own: all, or a list of pid,ipc,mnt,net,uts,user,cgroup.',
  },
  {
    name: 'policy',
    type: 'choice',
    choices: policies,
    default: undefined,
    defaultText: "the broker's",
    help: 'How channels are chosen.',
  },
  { name: 'require', type: 'string', default: undefined, defaultText: 'none', help: 'Refuse to run slower than this, e.g. same-kernel:arena.' },
  {
    name: 'procmem',
    type: 'boolean',
    default: false,
    help: "Ask the broker for descriptors of the ranks' memory: long messages are then read out of it across all namespaces. Its operator has to allow it; a private broker does.",
  },
];

export const socketRow: OptionRow = {
  name: 'socket',
  type: 'path',
  default: undefined,
  defaultText: 'VICINAL_SOCKET, $XDG_RUNTIME_DIR/vicinal/broker.sock, /run/vicinal/broker.sock',
  help: "The broker's socket.",
};

export const graceRow: OptionRow = {
  name: 'grace',
  type: 'milliseconds',
  default: 5000,
  min: 0,
  max: 86_400_000,
  help: 'How long the other ranks may go on when one has failed.',
};

export const bindRow: OptionRow = {
  name: 'bind',
  type: 'choice',
  choices: ['core', 'numa', 'none'],
  default: 'none',
  help: 'Pin rank r to the r-th allowed processor (core) or NUMA node (numa), round and round.',
};
