// Regenerates proto/broker/v1/broker.js and broker.d.ts from broker.proto. CI runs it and compares.
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'broker', 'v1');
const bin = join(dirname(fileURLToPath(import.meta.url)), '..', 'node_modules', '.bin');
const run = (command, args) => execFileSync(join(bin, command), args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });

run('pbjs', [
  '-t',
  'static-module',
  '-w',
  'es6',
  '--es6',
  '--force-number',
  '--no-service',
  '--no-delimited',
  '--no-verify',
  '--no-convert',
  '-o',
  'broker.js',
  'broker.proto',
]);
run('pbts', ['-o', 'broker.d.ts', 'broker.js']);

// The code is made with --force-number: the types need not offer Long, whose CommonJS import does not fit an ES module.
// And they ship without the package that the code is bundled with: what they name of it is declared in place.
const named = `declare namespace $protobuf {
    /** Reads a message off bytes. */
    interface Reader { pos: number; len: number; }
    /** Writes messages. */
    interface Writer { finish(): Uint8Array; }
}`;
const types = join(folder, 'broker.d.ts');
const { readFileSync, writeFileSync } = await import('node:fs');
writeFileSync(
  types,
  readFileSync(types, 'utf8')
    .replace(/^import Long = require\("long"\);\n/m, '')
    .replace('import * as $protobuf from "protobufjs";', named)
    .replaceAll('(number|Long)', 'number')
    .replaceAll('number|Long', 'number'),
);
