import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { packageRoot } from '../../native/load.js';
import { Service } from '../support/activation.js';
import { RawClient } from '../support/raw_client.js';

describe('vicinald as a service', () => {
  it('serves the socket that systemd passes, and tells its state', async (t) => {
    const service = new Service(t);
    await service.said('listening');
    // the client is there before the broker: its connection waits in systemd's socket
    const early = RawClient.connect(t, service.socket);
    service.start();
    const ready = await service.said('notify', 'READY=1');
    assert.match(ready, /STATUS=/);
    assert.ok((await early.hello()).broker !== '');
    assert.ok((await (await RawClient.greet(t, service.socket)).ask({ topology: {} })).frame.topology);

    await service.said('notify', 'WATCHDOG=1', 2);

    service.signal('SIGHUP');
    await service.said('notify', 'RELOADING=1');
    await service.said('notify', 'READY=1', 2);

    service.signal('SIGTERM');
    await service.said('notify', 'STOPPING=1');
    assert.equal(await service.said('exit'), '0');
    assert.ok(existsSync(service.socket), "systemd's socket was removed by the broker");
    const log = service.stderr.split('\n').filter((line) => line.startsWith('{'));
    assert.ok(
      log.some((line) => JSON.parse(line).activated === true),
      service.stderr,
    );
  });

  it('refuses what it cannot serve', async (t) => {
    const service = new Service(t, 2);
    await service.said('listening');
    service.start();
    assert.equal(await service.said('exit'), '1');
    assert.match(service.stderr, /passed 2 sockets.*ListenSequentialPacket=/);
    assert.equal(service.lines('notify').length, 0);
  });

  it('ends with 2 for a wrong option, which the unit does not restart', async (t) => {
    const service = new Service(t, 1, ['--max-job-size', '0']);
    await service.said('listening');
    service.start();
    assert.equal(await service.said('exit'), '2');
    assert.match(service.stderr, /max_job_size/);
    assert.match(readFileSync(join(packageRoot, 'ops', 'systemd', 'vicinald.service'), 'utf8'), /^RestartPreventExitStatus=2$/m);
  });
});
