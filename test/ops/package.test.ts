import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { packageRoot } from '../../native/load.js';
import { OwnScope, temporaryFolder } from '../support/cleanup.js';

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly { readonly path: string }[];
}

const manifest = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

function run(folder: string, command: string, args: readonly string[], patience = 600_000): { status: number | null; stdout: string; output: string } {
  // what npm tells its scripts must not reach the npm of the empty project
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(config_(local_prefix|global)|package|lifecycle)/i.test(name)));
  const done = spawnSync(command, args, { cwd: folder, encoding: 'utf8', timeout: patience, maxBuffer: 64 << 20, env: environment });
  return {
    status: done.status,
    stdout: done.stdout ?? '',
    output: `$ ${command} ${args.join(' ')}\n${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}`,
  };
}

/** Why the registry cannot be used now, or false. */
function unreachable(): string | false {
  const name = Object.keys(manifest.dependencies)[0] as string;
  const { status, output } = run(packageRoot, 'npm', ['view', name, 'version', '--fetch-retries=1', '--fetch-timeout=20000']);
  return status === 0 ? false : `the npm registry cannot be reached: ${output.split('\n').slice(1, 3).join(' ')}`;
}

const program = `
import { init, Op } from 'vicinal';
const mpi = await init();
const sum = new Float64Array(1);
await mpi.world.allreduce(Float64Array.of(mpi.world.rank + 1), sum, Op.SUM);
if (mpi.world.rank === 0) console.log('sum', sum[0], 'of', mpi.world.size);
await mpi.finalize();
`;

const typed = `
import { ANY_SOURCE, type ChannelReport, init, MpiError, Op, type Status } from 'vicinal';
const mpi = await init({ eagerLimit: 4096 });
const status: Status = await mpi.self.recv(new Uint8Array(1), ANY_SOURCE, 7).catch((error: unknown) => {
  if (error instanceof MpiError) console.error(error.code, error.errorClass);
  throw error;
});
const report: ChannelReport = mpi.explain(0);
console.log(status.count, report.movers.length, mpi.counters()['sleeps'] ?? 0n);
mpi.world.allreduceSync(new Int32Array(1), new Int32Array(1), Op.MAX);
await mpi.finalize();
`;
const mistyped = "import { init } from 'vicinal';\nconst mpi = await init();\nmpi.world.sendSync('text', 0);\n";

describe('the npm package', { skip: unreachable() }, () => {
  const scope = new OwnScope();
  const empty = temporaryFolder(scope);
  let packed: Packed;
  after(() => scope.end());

  before(() => {
    // what is built is packed: building again here would pull dist/ from under other tests
    const { status, stdout, output } = run(packageRoot, 'npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', empty]);
    assert.equal(status, 0, output);
    packed = (JSON.parse(stdout) as Packed[])[0] as Packed;
    writeFileSync(join(empty, 'package.json'), JSON.stringify({ name: 'consumer', version: '1.0.0', private: true, type: 'module' }));
    const install = run(empty, 'npm', ['install', '--no-audit', '--no-fund', '--foreground-scripts', join(empty, packed.filename)]);
    assert.equal(install.status, 0, install.output);
  });

  it('is lean, and holds what it needs', () => {
    const paths = packed.files.map((file) => file.path);
    for (const path of ['README.md', 'LICENSE', 'CHANGELOG.md', 'dist/THIRD_PARTY.txt', 'dist/client/index.d.ts', 'dist/client/examples/ring.js'])
      assert.ok(paths.includes(path), `${path} is missing`);
    for (const path of ['native/Makefile', 'native/addon/client_addon.cc', 'ops/systemd/vicinald.service', 'ops/vicinald.toml'])
      assert.ok(paths.includes(path), `${path} is missing`);
    assert.deepEqual(
      paths.filter((path) => /^(dist\/test|test|native\/build|\.setup|node_modules|docs)\/|\.map$|\.node$/.test(path)),
      [],
    );
    // of JavaScript: the bundles, and what is loaded by its path
    assert.deepEqual(
      paths.filter((path) => path.endsWith('.js') && !path.startsWith('dist/client/examples/')),
      [
        'dist/client/cli/bench/measure.js',
        'dist/client/cli/main.js',
        'dist/client/cli/typescript/hooks.js',
        'dist/client/cli/typescript/register.js',
        'dist/client/index.js',
        'dist/daemon/main.js',
      ],
    );
    const notices = readFileSync(join(empty, 'node_modules', 'vicinal', 'dist', 'THIRD_PARTY.txt'), 'utf8');
    for (const name of ['fastify', 'pino', 'prom-client', 'protobufjs', 'sucrase']) assert.match(notices, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    assert.deepEqual(Object.keys(manifest.dependencies), ['node-addon-api']);
    assert.ok(packed.size < 2 << 20, `${packed.size} bytes`);
  });

  it('was built from source by its install hook, or is by npm rebuild', () => {
    const build = join(empty, 'node_modules', 'vicinal', 'native', 'build');
    if (!existsSync(build)) {
      // an npm that runs no install scripts unless they are allowed
      const rebuild = run(empty, 'npm', ['rebuild', 'vicinal', '--foreground-scripts']);
      assert.equal(rebuild.status, 0, rebuild.output);
    }
    assert.ok(existsSync(build));
  });

  it('runs a program in plain JavaScript, alone and as a job', () => {
    writeFileSync(join(empty, 'program.js'), program);
    const alone = run(empty, process.execPath, ['program.js']);
    assert.equal(alone.stdout, 'sum 1 of 1\n', alone.output);
    const job = run(empty, 'npx', ['--no-install', 'vicinal', 'run', '-n', '2', 'program.js']);
    assert.equal(job.stdout, 'sum 3 of 2\n', job.output);
    assert.equal(job.status, 0, job.output);
  });

  it('tells its version', () => {
    const { stdout, output } = run(empty, 'npx', ['--no-install', 'vicinal', '--version']);
    assert.match(stdout, new RegExp(`\\b${manifest.version.replaceAll('.', '\\.')}\\b`), output);
    const broker = run(empty, 'npx', ['--no-install', 'vicinald', '--version']);
    assert.match(broker.stdout, new RegExp(`\\b${manifest.version.replaceAll('.', '\\.')}\\b`), broker.output);
  });

  it('carries types that a strict consumer can use', () => {
    mkdirSync(join(empty, 'typed'));
    writeFileSync(join(empty, 'typed', 'good.ts'), typed);
    const compiler = join(packageRoot, 'node_modules', '.bin', 'tsc');
    // a folder above could lend what the package does not bring
    assert.throws(() => createRequire(join(empty, 'typed', 'good.ts')).resolve('protobufjs'), /Cannot find module/);
    const settings = [
      '--strict',
      '--skipLibCheck',
      'false',
      '--noEmit',
      '--target',
      'ES2022',
      '--module',
      'NodeNext',
      '--moduleResolution',
      'NodeNext',
      '--typeRoots',
    ];
    const roots = [join(packageRoot, 'node_modules', '@types'), '--types', 'node'];
    const good = run(join(empty, 'typed'), compiler, [...settings, ...roots, 'good.ts']);
    assert.equal(good.status, 0, good.output);
    writeFileSync(join(empty, 'typed', 'bad.ts'), mistyped);
    const bad = run(join(empty, 'typed'), compiler, [...settings, ...roots, 'bad.ts']);
    assert.notEqual(bad.status, 0);
    assert.match(bad.output, /bad\.ts\(3,\d+\): error TS2345/);
  });

  it('says what to do when the native part is missing', () => {
    const build = join(empty, 'node_modules', 'vicinal', 'native', 'build');
    // the objects stay, so that the rebuild only links
    for (const name of readdirSync(build).filter((each) => each.startsWith('node'))) rmSync(join(build, name), { recursive: true });
    const broken = run(empty, process.execPath, ['program.js']);
    assert.equal(broken.status, 1);
    assert.match(broken.output, /the file does not exist; cure: run "npm rebuild vicinal"/);
    const rebuild = run(empty, 'npm', ['rebuild', 'vicinal', '--foreground-scripts']);
    assert.equal(rebuild.status, 0, rebuild.output);
    assert.equal(run(empty, process.execPath, ['program.js']).stdout, 'sum 1 of 1\n');
  });
});
