import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { watchdog } from '../support/watchdog.js';
import { evidence, type Machine } from './machine.js';

/** Milliseconds for each question to a guest that may answer none. */
const patience = 20_000;
const look = 'cat /proc/uptime /proc/loadavg; ps -eo pid,stat,pcpu,wchan:20,args --sort=-pcpu | cut -c1-150 | head -n 16; dmesg | tail -n 5';

/** How a guest that was waited for in vain looks. */
export interface Condition {
  /** Its agent does not answer. */
  readonly silent: boolean;
  /** For people. */
  readonly text: string;
}

async function asked(what: string, question: () => Promise<string>): Promise<{ readonly answered: boolean; readonly text: string }> {
  try {
    return { answered: true, text: `${what}: ${(await watchdog('an answer', question(), patience)).trim()}` };
  } catch (error) {
    return { answered: false, text: `${what}: ${(error as Error).message}` };
  }
}

/** Where its processors are. */
async function registers({ control }: Machine): Promise<string> {
  const text = await control.execute<string>('human-monitor-command', { 'command-line': 'info registers -a' });
  return [...text.matchAll(/^CPU#\d+|RIP=\w+|HLT=\d|II=\d|[SC]PL=\d/gm)].map(([word]) => word).join(' ');
}

/** State and processor time, in ticks, of QEMU's threads. */
function threads(pid: number): Map<string, { readonly state: string; readonly ticks: number; readonly waits: string }> {
  const of = `/proc/${pid}/task`;
  return new Map(
    readdirSync(of).map((thread) => {
      const stat = readFileSync(`${of}/${thread}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
      const waits = readFileSync(`${of}/${thread}/wchan`, 'utf8');
      return [`${thread} ${name}`, { state: fields[0] as string, ticks: Number(fields[11]) + Number(fields[12]), waits }];
    }),
  );
}

/** How a guest that was waited for in vain looks: from within, from its QEMU and from outside. For people; takes a minute when it does not answer. */
export async function condition(machine: Machine): Promise<Condition> {
  if (machine.reason !== undefined) return { silent: false, text: machine.reason };
  const { agent, control, pid } = machine;
  const within = asked('its agent', async () => {
    const { stdout, stderr } = await agent.start(['/bin/sh', '-c', look]).exited;
    return stdout + stderr;
  });
  const status = await asked('QEMU', async () => (await control.execute<{ readonly status: string }>('query-status')).status);
  const [before, first] = [threads(pid), await asked('its processors', () => registers(machine))];
  await sleep(1000);
  const [after, second] = [threads(pid), await asked('a second later', () => registers(machine))];
  const ran = [...after].map(([name, { state, ticks, waits }]) => `${name} ${state} +${ticks - (before.get(name)?.ticks ?? ticks)} ${waits}`);
  const { answered, text } = await within;
  const told = [`guest ${machine.setup.name}`, text, status.text, first.text, second.text, `threads of QEMU in that second: ${ran.join('; ')}`].join('\n  ');
  return { silent: !answered, text: told + evidence(machine.setup.logs) };
}
