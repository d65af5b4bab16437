import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { ChannelReport } from '../../client/index.js';
import { packageRoot } from '../../native/load.js';
import { TestBroker } from '../support/broker.js';
import { type Scope, temporaryFolder } from '../support/cleanup.js';
import { TestJob } from '../support/job.js';

const unit = readFileSync(join(packageRoot, 'ops', 'systemd', 'vicinald.service'), 'utf8');
const nobody = 65534;

function skip(): string | false {
  if (process.getuid?.() !== 0) return 'needs root, to give the broker another user';
  const tried = spawnSync('setpriv', [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', 'test', '-r', join(packageRoot, 'package.json')]);
  return tried.status === 0 ? false : 'another user cannot read this clone';
}

/** A broker as the unit runs it: a user of its own with these capabilities, and no way to gain more. */
async function unprivileged(scope: Scope, capabilities: readonly string[]): Promise<TestBroker> {
  const folder = temporaryFolder(scope);
  chownSync(folder, nobody, nobody);
  const set = ['-all', ...capabilities.map((each) => `+${each.replace('CAP_', '').toLowerCase()}`)].join(',');
  const sets = [`--inh-caps=${set}`, `--ambient-caps=${set}`, `--bounding-set=${set}`];
  return TestBroker.start(scope, {
    folder,
    prefix: ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', ...sets, '--no-new-privs'],
  });
}

/** The channel of two ranks of root, each in namespaces of its own, as the broker judges it. */
async function judged(scope: Scope, broker: TestBroker): Promise<ChannelReport> {
  const program = join(packageRoot, 'dist', 'test', 'ops', 'programs', 'told.js');
  const job = await TestJob.start(scope, broker, { size: 2, program, isolate: ['pid', 'ipc'] });
  await job.succeeded();
  return JSON.parse(job.rank(0).stdout) as ChannelReport;
}

describe('the privileges of the unit', { skip: skip() }, () => {
  it('suffice to serve other users, isolated', async (t) => {
    assert.match(unit, /^User=vicinal$/m);
    assert.match(unit, /^NoNewPrivileges=yes$/m);
    const capabilities = /^AmbientCapabilities=(.*)$/m.exec(unit)?.[1]?.split(' ') ?? [];
    assert.deepEqual(capabilities, /^CapabilityBoundingSet=(.*)$/m.exec(unit)?.[1]?.split(' '));
    const { locality, evidence } = await judged(t, await unprivileged(t, capabilities));
    assert.equal(locality, 'same-kernel', evidence.join('; '));
    assert.ok(
      evidence.some((each) => each.includes('unshare:')),
      evidence.join('; '),
    );
  });

  it('are needed: without them the broker claims no more than it knows', async (t) => {
    const { locality, evidence } = await judged(t, await unprivileged(t, []));
    assert.equal(locality, 'same-kernel', evidence.join('; '));
    assert.ok(
      evidence.some((each) => each.includes('CAP_SYS_PTRACE')),
      evidence.join('; '),
    );
  });
});
