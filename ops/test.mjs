// Runs the tests: every test/**/*.test.ts, suite by suite, some files at once where ops/suites.mjs says so, under node's own test runner.
// A suite that outlives its budget is ended and fails the run. One summary stands at the end, with every skip and its reason.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { delimiter, dirname, join, relative, sep } from 'node:path';
import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';
import { longBudget, suites } from './suites.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Seconds for a folder that ops/suites.mjs does not list. */
const otherBudget = 900;

const usage = `usage: node ops/test.mjs [--long] [--list] [suite | path below test/]...
  node ops/test.mjs                      all suites
  node ops/test.mjs unit mpi             two suites
  node ops/test.mjs unit/house           one folder, or one file
  --long                                 the *.long.test.ts instead
  --list                                 print the files and end
`;

function fail(text) {
  process.stderr.write(`test: ${text}\n`);
  process.exit(2);
}

function parse(argv) {
  const options = { long: false, list: false, only: [] };
  for (const word of argv) {
    if (word === '--long') options.long = true;
    else if (word === '--list') options.list = true;
    else if (word === '--help') {
      process.stdout.write(usage);
      process.exit(0);
    } else if (word.startsWith('-')) fail(`unknown option ${word}\n${usage}`);
    else options.only.push(word.replace(/^(\.\/)?(dist\/)?test\//, '').replace(/(\.test)?(\.ts|\.js)?$/, ''));
  }
  return options;
}

/** Test sources below a folder, as paths below test/, sorted. */
function testSources(folder) {
  const found = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...testSources(path));
    else if (entry.name.endsWith('.test.ts')) found.push(relative(join(root, 'test'), path));
  }
  return found.sort();
}

function select({ long, only }) {
  const all = testSources(join(root, 'test')).filter((file) => file.endsWith('.long.test.ts') === long);
  const wanted = (file) => only.length === 0 || only.some((word) => file === word || file.startsWith(`${word}${sep}`) || file.startsWith(`${word}.`));
  for (const word of only)
    if (!all.some((file) => file.startsWith(`${word}${sep}`) || file.startsWith(`${word}.`)))
      fail(`no ${long ? 'long ' : ''}test matches ${word}; suites are ${[...new Set(all.map((file) => file.split(sep)[0]))].join(', ')}`);
  const folders = [...suites.map((suite) => suite.folder), ...all.map((file) => file.split(sep)[0])];
  return [...new Set(folders)]
    .map((folder) => {
      const budget = long ? longBudget : (suites.find((suite) => suite.folder === folder)?.budget ?? otherBudget);
      const together = long ? 1 : (suites.find((suite) => suite.folder === folder)?.together ?? 1);
      return { folder, budget, together, files: all.filter((file) => file.startsWith(`${folder}${sep}`) && wanted(file)) };
    })
    .filter((suite) => suite.files.length > 0);
}

/** Process ids of all that descends from a process, the process itself left out. */
function descendants(pid) {
  const children = new Map();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
    } catch {
      // it ended meanwhile
    }
  }
  const found = [];
  const walk = (parent) => {
    for (const child of children.get(parent) ?? []) {
      found.push(child);
      walk(child);
    }
  };
  walk(pid);
  return found;
}

function endDescendants() {
  for (const pid of descendants(process.pid)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it ended meanwhile
    }
  }
}

/** Milliseconds that all processors of this machine were busy, and had, since it started. */
function processorTimes() {
  const times = cpus().map((each) => each.times);
  const sum = (names) => times.reduce((all, each) => all + names.reduce((own, name) => own + each[name], 0), 0);
  const busy = sum(['user', 'nice', 'sys', 'irq']);
  return { busy, had: busy + sum(['idle']) };
}

const counted = ['tests', 'suites', 'pass', 'fail', 'cancelled', 'skipped', 'todo'];
const summaryLine = new RegExp(`^(${counted.join('|')}|duration_ms) ([\\d.]+)$`);

/** Runs one suite into the reporter's input. @returns what went wrong beyond failed tests */
async function runSuite(suite, reporterInput, totals, skips) {
  const problems = [];
  const abort = new AbortController();
  const files = suite.files.map((file) => join(root, 'dist', 'test', file.replace(/\.ts$/, '.js')));
  let running = '';
  const watchdog = setTimeout(() => {
    problems.push(`suite ${suite.folder} was ended after ${suite.budget} s, its budget, in ${running || 'its first file'}`);
    abort.abort(new Error(`the suite's budget of ${suite.budget} s is used up`));
    endDescendants();
  }, suite.budget * 1000);
  for await (const event of run({ files, concurrency: suite.together, signal: abort.signal })) {
    const { type, data } = event;
    if (data?.file && !data.file.endsWith('test.mjs')) running = relative(join(root, 'dist'), data.file);
    if (type === 'test:diagnostic' && data.nesting === 0) {
      const line = summaryLine.exec(data.message);
      if (line) {
        if (line[1] !== 'duration_ms') totals[line[1]] += Number(line[2]);
        continue;
      }
    }
    if (type === 'test:pass' && data.nesting === 0 && files.includes(data.name)) problems.push(`${relative(root, data.name)} holds no test`);
    if (type === 'test:pass' && data.skip !== undefined) {
      skips.push({ suite: suite.folder, name: data.name, reason: data.skip });
      if (typeof data.skip !== 'string' || data.skip === '') problems.push(`${data.name} is skipped without a reason`);
    }
    if (!reporterInput.write(event)) await new Promise((resolve) => reporterInput.once('drain', resolve));
  }
  clearTimeout(watchdog);
  return problems;
}

async function main() {
  const options = parse(process.argv.slice(2));
  const selected = select(options);
  const files = selected.flatMap((suite) => suite.files);
  if (options.list) {
    process.stdout.write(files.map((file) => `test/${file}\n`).join(''));
    return;
  }
  for (const file of files)
    if (!existsSync(join(root, 'dist', 'test', file.replace(/\.ts$/, '.js')))) fail(`test/${file} is not built; run npm run build (or npm run setup) first`);
  // programs of Debian packages that the set-up unpacked instead of installing them
  const unpacked = join(root, '.setup', 'debian');
  if (existsSync(unpacked)) for (const name of readdirSync(unpacked)) process.env.PATH += `${delimiter}${join(unpacked, name, 'usr', 'bin')}`;

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      endDescendants();
      process.exit(130);
    });

  const begin = Date.now();
  const totals = Object.fromEntries(counted.map((name) => [name, 0]));
  const skips = [];
  const problems = [];
  const reporterInput = new PassThrough({ objectMode: true, highWaterMark: 1024 });
  const report = reporterInput.pipe(new spec());
  report.on('data', (text) => process.stdout.write(text));
  for (const suite of selected) {
    process.stdout.write(`\n== ${suite.folder}: ${suite.files.length} file${suite.files.length === 1 ? '' : 's'}, budget ${suite.budget} s\n`);
    const from = Date.now();
    const before = processorTimes();
    problems.push(...(await runSuite(suite, reporterInput, totals, skips)));
    // the reporter is a stream of its own: let it write this suite's lines before the next heading
    await new Promise((resolve) => setImmediate(resolve));
    const after = processorTimes();
    const busy = Math.round((100 * (after.busy - before.busy)) / (after.had - before.had));
    process.stdout.write(`== ${suite.folder}: ${Math.round((Date.now() - from) / 1000)} s, processors ${busy} % busy\n`);
  }
  reporterInput.end();
  await finished(report);

  if (skips.length > 0) {
    process.stdout.write(`\nSKIPPED (${skips.length}):\n`);
    for (const { suite, name, reason } of skips) process.stdout.write(`  ${suite}: ${name}: ${reason}\n`);
  }
  for (const problem of problems) process.stdout.write(`\nPROBLEM: ${problem}\n`);
  process.stdout.write(`\n${counted.map((name) => `# ${name} ${totals[name]}`).join('\n')}\n# duration_ms ${Date.now() - begin}\n`);
  if (totals.tests === 0) fail('no test was run');
  process.exitCode = problems.length > 0 || totals.fail > 0 || totals.cancelled > 0 ? 1 : 0;
}

await main();
