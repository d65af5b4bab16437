import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { StateFile } from '../../../daemon/conductor/state_file.js';
import { loadOptions, reloaded } from '../../../daemon/config/options.js';

const root = mkdtempSync(join(tmpdir(), 'vicinal-config-'));
after(() => rmSync(root, { recursive: true }));
const file = join(root, 'vicinald.toml');
const load = (text: string, argv: string[] = [], environment: Record<string, string> = {}) => {
  writeFileSync(file, text);
  return loadOptions(['--config', file, ...argv], environment);
};

test('flags come before environment, environment before file, file before default', () => {
  const options = load('quota_jobs = 3\nquota_bytes = "2M"\nmax_job_size = 5', ['--max-job-size', '7'], {
    VICINALD_QUOTA_JOBS: '4',
    VICINALD_MAX_JOB_SIZE: '6',
  });
  assert.deepEqual([options.quotaBytes, options.quotaJobs, options.maxJobSize, options.ringBytes], [2 * 1024 * 1024, 4, 7, undefined]);
});

test('files beside the socket follow it', () => {
  const options = load('socket = "/srv/x/broker.sock"');
  assert.deepEqual([options.adminSocket, options.stateFile], ['/srv/x/admin.sock', '/srv/x/state.json']);
  assert.equal(load('', ['--private', '--socket', '/srv/x/broker.sock']).stateFile, 'off');
});

test('a wrong option is named with its value, its source and the cure', () => {
  assert.throws(() => load('quota_job = 3'), /quota_job; did you mean quota_jobs\?/);
  assert.throws(() => load('policy = "fast"'), /policy = "fast" \(file .*vicinald.toml\): is not known; use one of default, one-layer/);
  assert.throws(() => load('', [], { VICINALD_RING_BYTES: '100000' }), /ring_bytes = "100000" \(environment VICINALD_RING_BYTES\): is no power of two/);
  assert.throws(() => load('', ['--admin-port', '70000']), /admin_port = "70000" \(flag --admin-port\): is above 65535/);
  assert.throws(() => load('not toml'), /is no TOML/);
  assert.throws(() => loadOptions(['--config', join(root, 'none.toml')], {}), /none.toml: cannot be read/);
  assert.throws(() => loadOptions(['stray'], {}), /unexpected argument stray/);
});

test('a reload changes what may change and names what needs a restart', () => {
  const before = load('quota_jobs = 3');
  const { options, changed, needRestart } = reloaded(before, load('quota_jobs = 9\nring_bytes = "64K"'));
  assert.deepEqual([changed, needRestart, options.quotaJobs, options.ringBytes], [['quota_jobs'], ['ring_bytes'], 9, before.ringBytes]);
});

test('the state file is written whole, readable by its owner alone, and refused when it is of another format', () => {
  const state = new StateFile(join(root, 'state.json'));
  assert.deepEqual(state.load(), []);
  const job = {
    id: '0123456789abcdef',
    secret: '00'.repeat(32),
    size: 2,
    name: '',
    uid: 1,
    principal: 'uid 1',
    admitUids: [],
    policy: 'default' as const,
    require: '',
    ringBytes: 65536,
    ringsPerBank: 1,
  };
  state.save([job]);
  assert.deepEqual(state.load(), [job]);
  assert.equal(statSync(state.path).mode & 0o777, 0o600);
  state.save([]);
  assert.throws(() => readFileSync(state.path), /ENOENT/);
  writeFileSync(state.path, JSON.stringify({ format: 1, jobs: [job, { ...job, id: 'a' }] }));
  assert.throws(() => state.load(), /entry 1 is no job/);
  writeFileSync(state.path, '{"format":99}');
  assert.throws(() => state.load(), /format 99, this release reads format 1/);
});
