import type { v1 } from '../../../proto/broker/v1/index.js';
import { BrokerRefusal } from '../../broker/session.js';
import { type Command, CommandFailure, print, UsageError } from '../command.js';
import { connectToBroker } from '../launch/broker.js';
import { socketRow } from '../launch/rows.js';
import { exactBytesText } from '../terminal/table.js';

function rankOf(text: string | undefined, which: string): number {
  if (text === undefined) throw new UsageError(`rank ${which} is not given; name two ranks, e.g. vicinal explain 0 1`);
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`rank ${which} is ${JSON.stringify(text)}, which is no whole number`);
  return Number(text);
}

function moverText({ name, minBytes, maxBytes }: v1.Mover.$Properties): string {
  const from = exactBytesText(minBytes ?? 0);
  return `${name}: ${maxBytes ? `${from} to ${exactBytesText(maxBytes)}` : `from ${from}`}`;
}

function identityText(rank: number, identity: v1.Identity.$Properties): string {
  const { pid, uid, container, runtime, cpus, numaNode } = identity;
  const place = container ? `container ${container} (${runtime})` : 'outside of containers';
  const node = (numaNode ?? -1) < 0 ? '' : `, NUMA node ${numaNode}`;
  return `rank ${rank}: pid ${pid}, uid ${uid}, ${place}, processors ${cpus}${node}`;
}

function block(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

/** The answer for people. */
export function explanationText(explanation: v1.Explanation.$Properties): string {
  const { channel, granted } = explanation;
  const a = explanation.a ?? 0;
  const b = explanation.b ?? 0;
  const { locality, numa, name, movers, evidence, reasons } = channel ?? {};
  return [
    `job ${explanation.job}, ranks ${a} and ${b}: ${locality}, ${numa}; channel ${name} ${granted ? '(granted)' : '(not granted yet: this is what it would be)'}`,
    block('who they are', [identityText(a, explanation.identityA ?? {}), identityText(b, explanation.identityB ?? {})]),
    block('what decided the locality', evidence ?? []),
    block('movers', (movers ?? []).map(moverText)),
    block('why this channel, and why not a faster one', reasons ?? []),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** Tells of the channel between two ranks. */
export const explain: Command = {
  name: 'explain',
  usage: '[--job J] A B [--json] [--socket S]',
  summary: 'Tells the channel between ranks A and B, the evidence, and why not a faster one.',
  rows: [
    { name: 'job', type: 'string', default: undefined, defaultText: 'the only one there is', help: "The job's id; see vicinal topology." },
    { name: 'json', type: 'boolean', default: false, help: 'Print the answer as JSON.' },
    socketRow,
  ],
  async run({ options, positionals }) {
    const a = rankOf(positionals[0], 'A');
    const b = rankOf(positionals[1], 'B');
    if (positionals.length > 2) throw new UsageError(`unexpected argument ${positionals[2]}`);
    const access = await connectToBroker(options['socket'] as string | undefined);
    try {
      const { explanation } = access.session.requestSync({ explain: { job: (options['job'] as string | undefined) ?? '', a, b } });
      if (!explanation) throw new CommandFailure(`the broker at ${access.socket} answered with something else; cure: use programs of one release`);
      print(options['json'] === true ? JSON.stringify(explanation, null, 2) : explanationText(explanation));
      return 0;
    } catch (error) {
      if (error instanceof BrokerRefusal) throw new CommandFailure(error.message);
      throw error;
    } finally {
      await access.close();
    }
  },
};
