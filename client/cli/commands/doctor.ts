import { type Command, print, UsageError } from '../command.js';
import { brokerChecks } from '../doctor/broker.js';
import type { Check } from '../doctor/check.js';
import { isolationChecks } from '../doctor/isolation.js';
import { kernelChecks } from '../doctor/kernel.js';
import { machineChecks } from '../doctor/machine.js';
import { regionChecks } from '../doctor/region.js';
import { socketRow } from '../launch/rows.js';

function lineOf({ name, status, finding, cure }: Check, width: number): string {
  return `${status.padEnd(4)}  ${name.padEnd(width)}  ${finding}${cure === undefined || status !== 'lack' ? '' : `\n${' '.repeat(width + 8)}cure: ${cure}`}`;
}

/** Says what this machine can do. */
export const doctor: Command = {
  name: 'doctor',
  usage: '[--json] [--socket S] [--region FILE]',
  summary: 'Says what this machine, VM or container can do, check by check, with the cure for each lack.',
  details: 'Each check is tried for real. The exit code is 1 when something is lacking without which Vicinal does not run.',
  rows: [
    { name: 'json', type: 'boolean', default: false, help: 'Print the checks as JSON.' },
    socketRow,
    { name: 'region', type: 'path', default: undefined, defaultText: 'none', help: 'Look at the region in this file too.' },
  ],
  async run({ options, positionals }) {
    if (positionals.length !== 0) throw new UsageError(`unexpected argument ${positionals[0]}`);
    const checks = [
      ...kernelChecks(),
      ...isolationChecks(),
      ...machineChecks(),
      ...(await regionChecks(options['region'] as string | undefined)),
      ...(await brokerChecks(options['socket'] as string | undefined)),
    ];
    const width = Math.max(...checks.map(({ name }) => name.length));
    print(options['json'] === true ? JSON.stringify({ checks }, null, 2) : checks.map((check) => lineOf(check, width)).join('\n'));
    return checks.some(({ status, needed }) => status === 'lack' && needed === true) ? 1 : 0;
  },
};
