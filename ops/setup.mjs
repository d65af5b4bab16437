// Sets a clone up: tools, npm packages, native build, TypeScript build; with --test, also what the tests need.
// Does each step once: what is up to date is left alone. Two set-ups at once wait for each other.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { findProgram, getPackages, missingPackages } from './debian.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const setupFolder = join(root, '.setup');
const asRoot = process.getuid?.() === 0;
const usage = 'usage: node ops/setup.mjs [--test]   (--test: also gets what the tests need)\n';

const known = ['--test'];
const args = process.argv.slice(2);
if (args.includes('--help')) {
  process.stdout.write(usage);
  process.exit(0);
}
for (const word of args) {
  if (known.includes(word)) continue;
  process.stderr.write(`set-up: unknown argument ${word}; ${usage}`);
  process.exit(2);
}

const say = (text) => process.stderr.write(text);

function fail(reason, log = '') {
  say(`${log === '' || log.endsWith('\n') ? log : `${log}\n`}set-up: ${reason}\n`);
  process.exit(1);
}

/** Runs a step; `work` returns a note for the line, or throws {reason, log}. */
async function step(name, work) {
  const begin = process.hrtime.bigint();
  say(`set-up: ${name} ... `);
  try {
    const note = await work();
    const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
    say(`${note}${seconds >= 1 ? ` (${Math.round(seconds)} s)` : ''}\n`);
  } catch (error) {
    if (error.reason === undefined) throw error;
    say('failed\n');
    fail(error.reason, error.log);
  }
}

const stop = (reason, log = '') => {
  throw { reason, log };
};

/** Runs a program quietly. */
function run(command, argv, reason) {
  const done = spawnSync(command, argv, { cwd: root, encoding: 'utf8', maxBuffer: 256 << 20 });
  if (done.status === 0) return done.stdout;
  return stop(reason, `$ ${command} ${argv.join(' ')}\n${done.stdout ?? ''}${done.stderr ?? ''}${done.error ? `${done.error.message}\n` : ''}`);
}

function stamp(name) {
  const file = join(setupFolder, name);
  return {
    is: (value) => existsSync(file) && readFileSync(file, 'utf8') === value,
    set: (value) => writeFileSync(file, value),
  };
}

/** Holds a lock of the kernel for the whole run, by running this file again under flock(1). */
function underLock() {
  if (process.env.VICINAL_SETUP_LOCKED === root) return;
  const flock = findProgram('flock');
  if (flock === undefined) fail('flock is missing; cure: install util-linux');
  try {
    mkdirSync(setupFolder, { recursive: true });
    writeFileSync(join(setupFolder, 'lock'), '', { flag: 'a' });
  } catch (error) {
    fail(`${root} cannot be written (${error.code}); cure: clone the repository as the user who runs this, or own the folder`);
  }
  const command = [process.execPath, fileURLToPath(import.meta.url), ...args];
  const options = { stdio: 'inherit', env: { ...process.env, VICINAL_SETUP_LOCKED: root } };
  const busy = 75;
  let done = spawnSync(flock, ['-n', '-o', '-E', String(busy), join(setupFolder, 'lock'), ...command], options);
  if (done.status === busy) {
    say('set-up: another set-up of this folder runs; waiting for it\n');
    done = spawnSync(flock, ['-o', join(setupFolder, 'lock'), ...command], options);
  }
  process.exit(done.status ?? 1);
}

function checkTools() {
  const major = Number(process.versions.node.split('.')[0]);
  if (process.platform !== 'linux') stop(`this is ${process.platform}; Vicinal runs on Linux only`);
  if (major < 20) stop(`node is ${process.versions.node}; cure: install Node.js 20 or newer`);
  const missing = missingPackages('build', setupFolder);
  if (missing.length > 0) {
    const names = missing.map((row) => row.name).join(' ');
    const cure = `as root: apt-get install ${names}`;
    if (!asRoot) stop(`missing: ${missing.map((row) => `${row.name} (${row.purpose})`).join(', ')}; cure: ${cure}`);
    const { missing: left, log } = getPackages(missing, setupFolder, asRoot);
    if (left.length > 0) stop(`missing, and could not be installed: ${left.map((row) => row.name).join(', ')}; cure: ${cure}`, log);
  }
  const version = run('g++', ['-dumpfullversion'], 'g++ does not run').trim();
  if (Number(version.split('.')[0]) < 12) stop(`g++ is ${version}; cure: install g++ 12 or newer (C++20)`);
  return `node ${process.versions.node}, g++ ${version}`;
}

function npmPackages() {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(process.versions.modules)
    .digest('hex');
  const installed = stamp('npm');
  if (installed.is(hash) && existsSync(join(root, 'node_modules', '.package-lock.json'))) return 'up to date';
  const reason = 'npm ci failed; cure: see above (is the npm registry reachable? is node_modules yours?), then run this again';
  run(findProgram('npm') ?? 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], reason);
  installed.set(hash);
  return 'installed';
}

function nativeBuild() {
  const out = run('make', ['-C', 'native', '-j2', 'all', `NODE=${process.execPath}`], 'the native build failed; cure: see the first error above');
  return /\bg\+\+|\bar crs/.test(out) ? 'built' : 'up to date';
}

async function typescript() {
  const wrong = await build();
  if (wrong !== '') stop('the TypeScript build failed; cure: see above', wrong);
  return 'built';
}

function testPackages() {
  const missing = missingPackages('test', setupFolder);
  if (missing.length === 0) return 'up to date';
  const { missing: left, log } = getPackages(missing, setupFolder, asRoot);
  if (left.length === 0) return `installed ${missing.length}`;
  writeFileSync(join(setupFolder, 'debian.log'), log);
  return [
    `${left.length} LEFT OUT`,
    ...left.map((row) => `set-up:   ${row.name} (${row.purpose}): its tests will be skipped`),
    asRoot ? 'set-up:   why: .setup/debian.log' : `set-up:   cure: as root: apt-get install --no-install-recommends ${left.map((row) => row.name).join(' ')}`,
  ].join('\n');
}

underLock();
await step('tools', checkTools);
await step('npm packages', npmPackages);
await step('native build', nativeBuild);
await step('TypeScript build', typescript);
if (args.includes('--test')) await step('Debian packages for tests', testPackages);
