// Runs four ranks in containers of their own and shows, pair by pair, what the broker found out, what it granted, and how fast it is.
// Called by `npm run demo`, after the set-up.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { allNamespaces, refusedNamespaces } = await import(pathToFileURL(join(root, 'dist', 'client', 'cli', 'launch', 'isolation.js')).href);

const refused = refusedNamespaces(allNamespaces);
const granted = allNamespaces.filter((name) => !refused.has(name));
if (refused.size !== 0) {
  console.error(
    `this machine lets ${process.getuid() === 0 ? 'root' : 'an ordinary user'} make ${granted.length === 0 ? 'no namespaces' : `only these namespaces: ${granted.join(', ')}`}`,
  );
  for (const [name, reason] of refused) console.error(`  left out: ${name}: ${reason}`);
}

const program = 'client/examples/pairs.ts';
const isolate = refused.size === 0 ? 'all' : granted.length === 0 ? 'none' : granted.join(',');
const args = ['run', '-n', '4', '--isolate', isolate, program];
console.error(`\n$ vicinal ${args.join(' ')}\n`);
const run = spawn(process.execPath, [join(root, 'dist', 'client', 'cli', 'main.js'), ...args], { cwd: root, stdio: 'inherit' });
// the terminal's interrupt reaches `vicinal run` by itself; we wait for it
process.on('SIGINT', () => {});
process.on('SIGTERM', () => run.kill('SIGTERM'));
run.once('exit', (code, signal) => process.exit(signal === null ? code : 128 + constants.signals[signal]));
