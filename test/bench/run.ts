/**
 * Sets Vicinal beside two MPI libraries and beside what Node offers, on the same cores in the same run:
 *
 *   npm run bench -- [--rounds N] [--quick] [--only ID,ID,...] [--json FILE] [--write-docs]
 *
 * Prints the tables on stdout, what it is doing on stderr, and writes all figures to test/build/bench.json. Contestants take
 * turns within each round, part by part, so that a change of the machine's pace meets them all. A contestant that the machine lacks is
 * left out, loudly. Exit code 1 when one that takes part fails.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../native/load.js';
import { allowedCores, type Contestant, contestants } from './contestants.js';
import { Figures, parseFigure } from './figures.js';
import { sections } from './plan.js';
import { goals, tables } from './tables.js';

const say = (text: string): void => console.error(`bench: ${text}`);

function usage(reason: string): never {
  console.error(`bench: ${reason}; usage: npm run bench -- [--rounds N] [--quick] [--only ID,...] [--json FILE] [--write-docs]`);
  process.exit(2);
}

function takeArguments() {
  try {
    const { values } = parseArgs({
      options: {
        rounds: { type: 'string' },
        quick: { type: 'boolean', default: false },
        only: { type: 'string' },
        json: { type: 'string', default: join(packageRoot, 'test', 'build', 'bench.json') },
        'write-docs': { type: 'boolean', default: false },
      },
    });
    const rounds = Number(values.rounds ?? (values.quick ? 1 : 5));
    if (!Number.isInteger(rounds) || rounds < 1) usage(`--rounds ${values.rounds} is no positive integer`);
    const only = values.only?.split(',');
    for (const id of only ?? [])
      if (!contestants.some((each) => each.id === id)) usage(`--only: no contestant ${id}; there are ${contestants.map((each) => each.id).join(', ')}`);
    return { rounds, only, quick: values.quick, json: values.json, writeDocs: values['write-docs'] };
  } catch (error) {
    return usage((error as Error).message);
  }
}

/** Runs one command to its end; its stdout lines. @throws Error with the program's last words */
function run(command: readonly string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const [program, ...args] = command as [string, ...string[]];
    const child = spawn(program, args, { cwd: packageRoot, stdio: ['ignore', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    const watchdog = setTimeout(() => child.kill('SIGTERM'), 300_000);
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(watchdog);
      const lines = (pieces: Buffer[]): string[] =>
        Buffer.concat(pieces)
          .toString()
          .split('\n')
          .filter((text) => text !== '');
      if (code === 0) resolve(lines(out));
      else reject(new Error(`${command.join(' ')}: ${signal ?? `exit ${code}`}: ${lines(err).slice(-5).join(' / ')}`));
    });
  });
}

const options = takeArguments();
if (allowedCores().length < 2) {
  say('this process may use one core only, and every contestant needs two; cure: run it where two cores are allowed');
  process.exit(1);
}

const missing: string[] = [];
const taking = contestants.filter((contestant) => {
  if (options.only !== undefined && !options.only.includes(contestant.id)) return false;
  const reason = contestant.prepare();
  if (reason === '') return true;
  missing.push(`${contestant.title}: ${reason}`);
  say(`LEFT OUT: ${contestant.title}: ${reason}`);
  return false;
});

const figures = new Figures();
const failures: string[] = [];
const began = Date.now();
const loadBefore = loadavg()[0] ?? 0;
if (loadBefore > 0.7) say(`the load of this machine is ${loadBefore.toFixed(2)}: the figures will suffer from what else runs here`);

async function measure(contestant: Contestant, round: number, commands: readonly (readonly string[])[]): Promise<void> {
  for (const command of commands) {
    try {
      for (const text of await run(command)) if (text.startsWith('{')) figures.add(contestant.id, round, parseFigure(text));
    } catch (error) {
      failures.push(`${contestant.title}: ${(error as Error).message}`);
      say(`FAILED: ${contestant.title}: ${(error as Error).message}`);
    }
  }
}

for (let round = 0; round < options.rounds; round++) {
  // another goes first in each round
  const order = taking.map((_, at) => taking[(at + round) % taking.length] as Contestant);
  for (const section of sections(options.quick ? 0.2 : 1)) {
    say(`round ${round + 1} of ${options.rounds}, ${section.name}`);
    for (const contestant of order) if (contestant.kind !== 'node') await measure(contestant, round, contestant.commands(section));
  }
  // Node's own peers are orders of magnitude apart: fewer rounds say as much
  if (round < 3) {
    say(`round ${round + 1} of ${options.rounds}, Node's own`);
    for (const contestant of order)
      if (contestant.kind === 'node') await measure(contestant, round, contestant.commands({ name: '', arguments: [], memories: [] }));
  }
}

const minutes = ((Date.now() - began) / 60_000).toFixed(1);
const facts = [
  `Command: \`npm run bench -- --rounds ${options.rounds}${options.quick ? ' --quick' : ''}${options.only ? ` --only ${options.only.join(',')}` : ''}\`, ${new Date().toISOString().slice(0, 10)}, ${minutes} minutes, load before it ${loadBefore.toFixed(2)}.`,
  `Machine: ${cpus()[0]?.model ?? 'unknown processor'}, ${allowedCores().length} cores allowed, kernel ${release()}, Node ${process.version}.`,
  `Contestants: ${taking.map((contestant) => `${contestant.title} ${contestant.version()}`).join('; ')}.`,
  ...missing.map((reason) => `Left out: ${reason}.`),
  ...failures.map((reason) => `Failed: ${reason}.`),
];
const titles = new Map(contestants.map((contestant) => [contestant.id, contestant.title]));
const ratioText = (ratio: number | undefined): string => (ratio === undefined ? 'not measured' : ratio.toFixed(2));
const verdicts = goals(figures).map((goal) =>
  goal.ratio === undefined
    ? `- not measured: ${goal.text}`
    : `- ${goal.met ? 'met' : 'MISSED'}: ${goal.text}: ${ratioText(goal.ratio)} (with Open MPI without CMA among the libraries: ${ratioText(goal.strict)})`,
);
const text = [
  facts.join('\n\n'),
  'Cells: median of the rounds (least–most). Ratios are taken within each round, to the best of the libraries in that round. "The better of two" is of Open MPI and MPICH as Debian configures them, "of three" counts Open MPI without CMA too.',
  ...tables(figures, titles).map((table) => `### ${table.title}\n\n${table.text}`),
  `### The goals, each by the worst of its sizes, to the better of Open MPI and MPICH\n\n${verdicts.join('\n')}`,
].join('\n\n');

console.log(text);
mkdirSync(dirname(options.json), { recursive: true });
writeFileSync(options.json, `${JSON.stringify({ facts, figures }, null, 1)}\n`);
say(`all figures are in ${options.json}`);

if (options.writeDocs) {
  const page = join(packageRoot, 'docs', 'benchmarks.md');
  const [begin, end] = ['<!-- figures: begin -->', '<!-- figures: end -->'];
  const before = readFileSync(page, 'utf8');
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  if (from === -1 || to < from) {
    say(`${page} has no section between ${begin} and ${end}; nothing was written to it`);
    process.exit(1);
  }
  writeFileSync(page, `${before.slice(0, from + begin.length)}\n\n${text}\n\n${before.slice(to)}`);
  say(`${page} has the figures`);
}
process.exitCode = failures.length === 0 ? 0 : 1;
