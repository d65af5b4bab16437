/**
 * Sets Vicinal beside two MPI libraries and beside what Node offers, on the same cores in the same run:
 *
 *   npm run bench -- [--rounds N] [--minutes N] [--quick] [--only ID,ID,...] [--json FILE] [--write-docs]
 *
 * No round begins that would not end within the minutes (7), but for the first. Prints the tables on stdout, what it is doing on
 * stderr, and writes all figures to test/build/bench.json. Contestants take turns within each round, part by part, so that a
 * change of the machine's pace meets them all. A contestant that the machine lacks is left out, loudly. Exit code 1 when one that
 * takes part fails.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../native/load.js';
import { type Contestant, contestants } from './contestants.js';
import { Figures, parseFigure } from './figures.js';
import { allowedCores } from './launch.js';
import { sections } from './plan.js';
import { goals, tables } from './tables.js';

const say = (text: string): void => console.error(`bench: ${text}`);

function usage(reason: string): never {
  console.error(`bench: ${reason}; usage: npm run bench -- [--rounds N] [--minutes N] [--quick] [--only ID,...] [--json FILE] [--write-docs]`);
  process.exit(2);
}

function takeArguments() {
  try {
    const { values } = parseArgs({
      options: {
        rounds: { type: 'string' },
        minutes: { type: 'string', default: '7' },
        quick: { type: 'boolean', default: false },
        only: { type: 'string' },
        json: { type: 'string', default: join(packageRoot, 'test', 'build', 'bench.json') },
        'write-docs': { type: 'boolean', default: false },
      },
    });
    const rounds = Number(values.rounds ?? (values.quick ? 1 : 5));
    if (!Number.isInteger(rounds) || rounds < 1) usage(`--rounds ${values.rounds} is no positive integer`);
    const minutes = Number(values.minutes);
    if (!(minutes > 0)) usage(`--minutes ${values.minutes} is no positive number`);
    const only = values.only?.split(',');
    for (const id of only ?? [])
      if (!contestants.some((each) => each.id === id)) usage(`--only: no contestant ${id}; there are ${contestants.map((each) => each.id).join(', ')}`);
    return { rounds, minutes, only, quick: values.quick, json: values.json, writeDocs: values['write-docs'] };
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

const built = spawnSync('make', ['-C', join(packageRoot, 'native'), 'bench', `NODE=${process.execPath}`], { encoding: 'utf8' });
if (built.status !== 0) {
  say(`make bench failed: ${built.error?.message ?? built.stderr}`);
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

const lineProgram = join(packageRoot, 'native', 'build', 'release', 'bench', 'line');

/** Nanoseconds in which a cache line comes from one of the two cores to the other. */
async function distance(): Promise<number> {
  const [first, second] = allowedCores();
  return Number((await run([lineProgram, String(first), String(second)]))[0]);
}

async function measure(contestant: Contestant, commands: readonly (readonly string[])[], ranks: number): Promise<void> {
  for (const command of commands) {
    try {
      const before = await distance();
      const lines = (await run(command)).filter((text) => text.startsWith('{'));
      const after = await distance();
      for (const text of lines) figures.add(contestant.id, parseFigure(text, ranks), before, after);
    } catch (error) {
      failures.push(`${contestant.title}: ${(error as Error).message}`);
      say(`FAILED: ${contestant.title}: ${(error as Error).message}`);
    }
  }
}

let rounds = 0;
for (let round = 0; round < options.rounds; round++) {
  const elapsed = Date.now() - began;
  if (round > 0 && (elapsed * (round + 1)) / round > options.minutes * 60_000) {
    say(`after ${round} rounds there is no time for another; more: --minutes N`);
    break;
  }
  rounds++;
  // another goes first in each round
  const order = taking.map((_, at) => taking[(at + round) % taking.length] as Contestant);
  for (const section of sections(options.quick ? 0.2 : 1)) {
    say(`round ${round + 1} of ${options.rounds}, ${section.name}`);
    for (const contestant of order) if (contestant.kind !== 'node') await measure(contestant, contestant.commands(section), section.ranks);
  }
  // Node's own peers are orders of magnitude apart: fewer rounds say as much
  if (round < 2) {
    say(`round ${round + 1} of ${options.rounds}, Node's own`);
    for (const contestant of order)
      if (contestant.kind === 'node') await measure(contestant, contestant.commands({ name: '', ranks: 2, arguments: [], memories: [] }), 2);
  }
}

const minutes = ((Date.now() - began) / 60_000).toFixed(1);
const facts = [
  `Command: \`npm run bench -- --rounds ${rounds}${options.quick ? ' --quick' : ''}${options.only ? ` --only ${options.only.join(',')}` : ''}\`, ${new Date().toISOString().slice(0, 10)}, ${minutes} minutes, load before it ${loadBefore.toFixed(2)}.`,
  `Machine: ${cpus()[0]?.model ?? 'unknown processor'}, ${allowedCores().length} cores allowed, kernel ${release()}, Node ${process.version}.`,
  `Contestants: ${taking.map((contestant) => `${contestant.title} ${contestant.version()}`).join('; ')}.`,
  ...missing.map((reason) => `Left out: ${reason}.`),
  ...failures.map((reason) => `Failed: ${reason}.`),
];
function paceText(): string {
  const boundary = figures.boundary();
  if (boundary === undefined) return 'The machine kept one pace: a cache line took about the same time between the two cores throughout.';
  const counts = figures.paces();
  return `The machine had two paces: a cache line took less or more than ${boundary.toFixed(0)} ns from core to core. ${counts.get('near') ?? 0} figures were taken while the cores were near, ${counts.get('far') ?? 0} while they were far, ${counts.get('changed') ?? 0} while that changed (not in the ratios).`;
}

const titles = new Map(contestants.map((contestant) => [contestant.id, contestant.title]));
const ratioText = (ratio: number | undefined): string => (ratio === undefined ? 'not measured' : ratio.toFixed(2));
const verdicts = goals(figures).map((goal) =>
  goal.ratio === undefined
    ? `- not measured: ${goal.text}`
    : `- ${goal.met ? 'met' : 'MISSED'}: ${goal.text}: ${ratioText(goal.ratio)} (with Open MPI without CMA among the libraries: ${ratioText(goal.strict)})`,
);
const text = [
  facts.join('\n\n'),
  paceText(),
  'Cells: median (least–most) of all rounds. Ratios compare medians taken at the same pace of the machine; where there were two, the worse ratio stands first. "The better of two" is of Open MPI and MPICH as Debian configures them, "of three" counts Open MPI without CMA too.',
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
