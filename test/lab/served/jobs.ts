import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { packageRoot } from '../../../native/load.js';
import type { Scope } from '../../support/cleanup.js';
import { contained, finished, guestExamples, guestPrograms, jobPatience, startJob } from '../job.js';
import type { Served } from '../served.js';

/** Jobs of ranks in containers of two guests, and of a guest and this machine. */
export function jobCases(given: () => Served, scope: Scope): void {
  it('four ranks in four containers of two guests: every length, by memfd within a guest and by ivshmem between', { timeout: 2 * jobPatience }, async () => {
    const { members } = given();
    const words = [contained, 'node', `${guestPrograms}/across.js`, 'exchange'];
    const said = await finished(await startJob(members.map(({ guest }) => ({ at: guest, ranks: 2, words }))));
    const pairs = [...said.matchAll(/\[(\d)\] to (\d): (\S+) (\S+)/g)];
    assert.equal(pairs.length, 12, said);
    for (const [text, from, to, locality, channel] of pairs) {
      const near = Number(from) < 2 === Number(to) < 2;
      assert.deepEqual([locality, channel], near ? ['same-kernel', 'memfd'] : ['same-host', 'ivshmem'], text);
    }
    for (const { guest } of members) {
      const metrics = await guest.ok(
        "python3 -S -c \"import socket; s = socket.socket(socket.AF_UNIX); s.connect('/run/vicinal/admin.sock'); s.sendall(b'GET /metrics HTTP/1.0\\r\\n\\r\\n'); print(b''.join(iter(lambda: s.recv(65536), b'')).decode())\"",
      );
      assert.match(metrics, /vicinal_grants_total\{locality="same-host",channel="ivshmem"\} 4/);
    }
  });

  it('the ring example', { timeout: 2 * jobPatience }, async () => {
    const words = [contained, 'node', `${guestExamples}/ring.js`];
    await finished(await startJob(given().members.map(({ guest }) => ({ at: guest, ranks: 2, words }))));
  });

  it('a rank of this machine and one of a guest', { timeout: 2 * jobPatience }, async () => {
    const served = given();
    const here = {
      at: { scope, socket: served.host.socket },
      ranks: 1,
      words: [join(packageRoot, 'dist', 'test', 'mpi', 'programs', 'across.js'), 'exchange'],
    };
    const there = { at: served.guest(0), ranks: 1, words: ['node', `${guestPrograms}/across.js`, 'exchange'] };
    assert.match(await finished(await startJob([here, there])), /\[0\] to 1: same-host ivshmem/);
    assert.deepEqual(served.host.crashes(), []);
  });
}
