import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { BrokerFrame } from '../../../proto/broker/v1/index.js';
import { Hostile } from '../../support/hostile.js';
import { RawClient } from '../../support/raw_client.js';
import { eventually } from '../../support/watchdog.js';
import { attack, group, hello, otherUid, root } from './lab.js';

/** A client that opens so many connections: the broker keeps its limits, and serves those who are in. */
export function flood(count: number): void {
  /** What the broker admits of them. */
  const most = count / 5;
  group(
    `${count} connections`,
    { options: { quota_connections: 100_000, quota_descriptors: 1_000_000, max_connections: most, hello_timeout: 600_000 } },
    (lab) => {
      test('CONNECTIONS_EXHAUSTED; those who are in stay served', async (t) => {
        let skipped = '';
        await attack(t, lab.broker, lab.honest, [], async (scope) => {
          const { broker } = lab;
          const inside = await RawClient.greet(scope, broker.socket);
          const crowd = new Hostile(scope, ['flood', broker.socket, String(count)]);
          const said = await crowd.next('connected', 'unavailable');
          if (said === undefined || 'unavailable' in said) {
            skipped = String(said?.['unavailable'] ?? 'python3 ended');
            return;
          }
          assert.equal(said['connected'], count);
          assert.ok((await inside.ask({ topology: {} })).frame.topology, 'a client that was in before is served');
          await eventually('every connection above the limit was refused', async () => (await broker.refusals('CONNECTIONS_EXHAUSTED')) >= count - most);
          crowd.tell('count');
          const left = await crowd.next('open');
          assert.ok((left?.['open'] as number) <= most, JSON.stringify(left?.['open']));
          assert.ok(broker.descriptors().total < most * 2 + 500, JSON.stringify(broker.descriptors()));
        });
        if (skipped !== '') t.skip(`no ${count} connections here: ${skipped}`);
      });
    },
  );

  group(`${count} connections of one principal`, { options: { quota_connections: 500, hello_timeout: 600_000 } }, (lab) => {
    test('QUOTA_CONNECTIONS; another uid still gets in', { skip: root ? false : 'needs root: only root can be another uid' }, async (t) => {
      let skipped = '';
      await attack(t, lab.broker, lab.honest, [], async (scope) => {
        const { broker } = lab;
        const crowd = new Hostile(scope, ['flood', broker.socket, String(count), '--uid', String(otherUid)]);
        const said = await crowd.next('connected', 'unavailable');
        if (said === undefined || 'unavailable' in said) {
          skipped = String(said?.['unavailable'] ?? 'python3 ended');
          return;
        }
        await eventually('every connection above the quota was refused', async () => (await broker.refusals('QUOTA_CONNECTIONS')) >= count - 500);
        const other = new Hostile(scope, ['speak', broker.socket, '--uid', String(otherUid + 1)]);
        await other.next('connected');
        assert.ok(((await other.ask({ request: 1, hello })) as BrokerFrame).welcome);
        assert.ok((await RawClient.greet(scope, broker.socket)).fd >= 0);
      });
      if (skipped !== '') t.skip(`no ${count} connections here: ${skipped}`);
    });
  });
}
