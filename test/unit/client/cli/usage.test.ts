import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { packageRoot } from '../../../../native/load.js';
import { vicinalProgram } from '../../../support/vicinal.js';

function run(words: readonly string[], env: Readonly<Record<string, string>> = {}): { code: number | null; stdout: string; stderr: string } {
  const done = spawnSync(process.execPath, [vicinalProgram, ...words], { encoding: 'utf8', env: { ...process.env, VICINAL_SOCKET: undefined, ...env } });
  return { code: done.status, stdout: done.stdout, stderr: done.stderr };
}

describe('wrong use of vicinal: exit code 2, one line and a hint, nothing started', () => {
  for (const [words, message, hint] of [
    [[], 'vicinal: no command is given', 'vicinal --help'],
    [['rn'], 'vicinal: there is no command rn; did you mean run?', 'vicinal --help'],
    [['xyzzy-xyzzy'], 'vicinal: there is no command xyzzy-xyzzy', 'vicinal --help'],
    [['config'], 'vicinal: config is no command; did you mean config explain?', 'vicinal --help'],
    [['config', 'explode'], 'vicinal: config explode is no command; did you mean config explain?', 'vicinal --help'],
    [['run'], 'vicinal run: the number of ranks is not given; use -n N', 'vicinal run --help'],
    [['run', '-n', '4'], 'vicinal run: no program is given', 'vicinal run --help'],
    [
      ['run', '-n', 'four', 'true'],
      'vicinal run: option ranks = "four" (flag --ranks): is no whole number; use a whole number from 1 to 65536',
      'vicinal run --help',
    ],
    [['run', '-n', '0', 'true'], 'vicinal run: option ranks = "0" (flag --ranks): is below 1; use a whole number from 1 to 65536', 'vicinal run --help'],
    [['run', '-n'], 'vicinal run: option -n needs a value; use a whole number from 1 to 65536', 'vicinal run --help'],
    [['run', '-n', '2', '--isolte', 'all', 'true'], 'vicinal run: unknown option --isolte; did you mean --isolate?', 'vicinal run --help'],
    [['run', '-n', '2', '--isolate', 'pdi', 'true'], 'vicinal run: --isolate pdi: there is no namespace "pdi"; did you mean pid?', 'vicinal run --help'],
    [
      ['run', '-n', '2', '--isolate', 'everything', 'true'],
      'vicinal run: --isolate everything: there is no namespace "everything"; use all, none, or a list of pid,ipc,mnt,net,uts,user,cgroup',
      'vicinal run --help',
    ],
    [
      ['run', '-n', '2', '--bind', 'socket', 'true'],
      'vicinal run: option bind = "socket" (flag --bind): is not known; use one of core, numa, none',
      'vicinal run --help',
    ],
    [
      ['run', '-n', '2', '--grace', '-1', 'true'],
      'vicinal run: option grace = "-1" (flag --grace): is no whole number; use a whole number from 0 to 86400000 (ms)',
      'vicinal run --help',
    ],
    [['run', '-n', '2', 'nowhere.ts'], 'vicinal run: program nowhere.ts: there is no such file', 'vicinal run --help'],
    [['run', '-n', '2', 'no-such-program'], 'vicinal run: program no-such-program: there is no such file that may be executed in PATH', 'vicinal run --help'],
    [['run', '-n', '2', '/etc/passwd'], 'vicinal run: program /etc/passwd: there is no such file that may be executed', 'vicinal run --help'],
    [['explain'], 'vicinal explain: rank A is not given; name two ranks, e.g. vicinal explain 0 1', 'vicinal explain --help'],
    [['explain', '0', 'x'], 'vicinal explain: rank B is "x", which is no whole number', 'vicinal explain --help'],
    [['explain', '0', '1', '2'], 'vicinal explain: unexpected argument 2', 'vicinal explain --help'],
    [['topology', 'x'], 'vicinal topology: unexpected argument x', 'vicinal topology --help'],
    [['doctor', 'x'], 'vicinal doctor: unexpected argument x', 'vicinal doctor --help'],
    [['bench'], 'vicinal bench: no benchmark is given; use one of latency, bandwidth', 'vicinal bench --help'],
    [['bench', 'speed'], 'vicinal bench: there is no benchmark speed; use one of latency, bandwidth', 'vicinal bench --help'],
    [
      ['bench', 'latency', '--sizes', '8,big'],
      'vicinal bench: --sizes 8,big: "big" is no size; use numbers of bytes, or ones with K or M, e.g. 8,4K,1M',
      'vicinal bench --help',
    ],
    [['config', 'explain', '--jsn'], 'vicinal config explain: unknown option --jsn; did you mean --json?', 'vicinal config explain --help'],
  ] as const) {
    test(`vicinal ${words.join(' ')}`, () => {
      const { code, stdout, stderr } = run(words);
      assert.equal(stderr, `${message}\nhint: ${hint}\n`);
      assert.equal(code, 2);
      assert.equal(stdout, '');
    });
  }
});

describe('help', () => {
  const commands = ['run', 'doctor', 'topology', 'explain', 'bench', 'config explain'];

  test('the overview names every command', () => {
    for (const word of ['--help', '-h', 'help']) {
      const { code, stdout, stderr } = run([word]);
      assert.equal(code, 0);
      assert.equal(stderr, '');
      for (const name of commands) assert.match(stdout, new RegExp(`^  ${name} +\\S`, 'm'));
    }
  });

  for (const name of commands) {
    test(`vicinal ${name} --help goes to stdout`, () => {
      const { code, stdout, stderr } = run([...name.split(' '), '--help']);
      assert.equal(code, 0);
      assert.equal(stderr, '');
      assert.match(stdout, new RegExp(`^usage: vicinal ${name} `));
      assert.match(stdout, /^ {2}-h, --help /m);
    });
  }

  test('options of the program are not ours', () => {
    const { code, stdout } = run(['run', '-n', '1', 'printf', '%s', '--help']);
    assert.equal(code, 0);
    assert.equal(stdout, '--help');
  });

  test('--version is that of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
    assert.deepEqual(run(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('no broker: exit code 1, one line that names the sockets and the cure', () => {
  for (const words of [['topology'], ['explain', '0', '1']]) {
    test(`vicinal ${words.join(' ')}`, () => {
      const { code, stdout, stderr } = run([...words, '--socket', '/nowhere/broker.sock']);
      assert.equal(code, 1);
      assert.equal(stdout, '');
      assert.equal(
        stderr,
        `vicinal ${words[0]}: no broker answers at /nowhere/broker.sock (no such socket); cure: start vicinald, or name its socket with another --socket\n`,
      );
    });
  }
});
