import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { tuningRows } from '../../../../client/channel/tuning.js';
import { brokerRows } from '../../../../proto/options/broker.js';
import { temporaryFolder } from '../../../support/cleanup.js';
import { vicinalProgram } from '../../../support/vicinal.js';

function explain(words: readonly string[], env: Readonly<Record<string, string>> = {}): { code: number | null; stdout: string; stderr: string } {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VICINAL')));
  const done = spawnSync(process.execPath, [vicinalProgram, 'config', 'explain', ...words], { encoding: 'utf8', env: { ...clean, ...env } });
  return { code: done.status, stdout: done.stdout, stderr: done.stderr };
}

describe('vicinal config explain', () => {
  test('every option, its value and where it came from', (t) => {
    const file = join(temporaryFolder(t), 'vicinald.toml');
    writeFileSync(file, 'policy = "two-layer"\nmax_job_size = 7\nsocket_mode = "0600"\n');
    const env = { VICINALD_MAX_JOB_SIZE: '9', VICINAL_EAGER_LIMIT: '4K', VICINAL_YIELDS: '3' };
    const { code, stdout, stderr } = explain(['--config', file, '--json'], env);
    assert.equal(code, 0, stderr);
    const { broker, rank, config } = JSON.parse(stdout) as Record<'broker' | 'rank', Record<string, { value: unknown; from: string }>> & { config: string };
    assert.equal(config, file);
    assert.deepEqual(
      Object.keys(broker),
      brokerRows.filter((row) => row.flagOnly !== true).map((row) => row.name),
    );
    assert.deepEqual(
      Object.keys(rank),
      tuningRows.map((row) => row.name),
    );
    assert.deepEqual(broker['policy'], { value: 'two-layer', from: `file ${file}` });
    assert.deepEqual(broker['max_job_size'], { value: 9, from: 'environment VICINALD_MAX_JOB_SIZE' });
    assert.deepEqual(broker['role'], { value: 'auto', from: 'default' });
    assert.deepEqual(rank['eager_limit'], { value: 4096, from: 'environment VICINAL_EAGER_LIMIT' });
    assert.deepEqual(rank['yields'], { value: 3, from: 'environment VICINAL_YIELDS' });
    const text = explain(['--config', file], env).stdout;
    assert.match(text, new RegExp(`^configuration file: ${file}$`, 'm'));
    assert.match(text, /^socket_mode +0600 +file /m);
    assert.match(text, /^policy +two-layer +file /m);
    assert.match(text, /^eager_limit +4096 +environment VICINAL_EAGER_LIMIT$/m);
  });

  for (const [what, content, env, message] of [
    ['an unknown option in the file', 'polcy = "x"\n', {}, /unknown option in .*: polcy; did you mean policy\?/],
    ['a wrong value in the file', 'policy = "fast"\n', {}, /option policy = "fast" \(file .*\): is not known; use one of default, /],
    ['no TOML', 'policy = = 1\n', {}, /is no TOML: .*; correct it/],
    ['a wrong value in the environment', '', { VICINAL_YIELDS: 'many' }, /option yields = "many" \(environment VICINAL_YIELDS\): is no whole number/],
  ] as const) {
    test(`${what} is refused`, (t) => {
      const file = join(temporaryFolder(t), 'vicinald.toml');
      writeFileSync(file, content);
      const { code, stdout, stderr } = explain(['--config', file], env);
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.equal(stderr.trimEnd().split('\n').length, 2, stderr);
      assert.equal(stdout, '');
    });
  }

  test('a file that does not exist is refused', () => {
    const { code, stderr } = explain(['--config', '/nowhere/vicinald.toml']);
    assert.equal(code, 2);
    assert.match(stderr, /configuration file \/nowhere\/vicinald.toml: cannot be read .*; name another with --config/);
  });
});
