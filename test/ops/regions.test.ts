import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Service } from '../support/activation.js';
import { temporaryFolder } from '../support/cleanup.js';
import { IvshmemClient } from '../support/ivshmem_client.js';

/** A host under a played systemd, serving one control region. */
async function hostService(t: TestContext, setting = ''): Promise<{ readonly service: Service; readonly socket: string }> {
  const socket = join(temporaryFolder(t), 'control.sock');
  const service = new Service(t, 1, ['--role', 'host', '--serve-control', `${socket},bytes=4M,vectors=2${setting}`]);
  await service.said('listening');
  service.start();
  await service.said('notify', 'READY=1');
  return { service, socket };
}

async function restart(service: Service, time: number): Promise<void> {
  service.signal('SIGKILL');
  await service.said('exit', '', time);
  service.start();
  await service.said('notify', 'READY=1', time + 1);
}

describe('regions outlive the broker', () => {
  it('a restarted broker goes on with region, connections and doorbells, and new machines join', async (t) => {
    const { service, socket } = await hostService(t);
    const first = await IvshmemClient.join(t, socket, ['-name', 'web1'], 2);
    const second = await IvshmemClient.join(t, socket, ['-name', 'web2'], 2);
    await first.told('the first knows the second', () => first.doorbells(2) === 2);
    await first.ask('poke 4194240 feedface', 'poked');
    const heard = [first.messages.length, second.messages.length];
    for (let time = 1; time <= 2; time++) {
      await restart(service, time);
      assert.deepEqual([first.ends, second.ends], [[], []]);
      // nobody is told what he knows
      assert.deepEqual([first.messages.length, second.messages.length], heard);
      // doorbells between members, and to the host
      first.send('wait 1');
      await second.ask('ring 1 1', 'rang');
      assert.equal(await first.answer('interrupted'), 1);
    }
    const third = await IvshmemClient.join(t, socket, ['-name', 'web3'], 2);
    assert.equal(third.number, 3);
    assert.equal(await third.ask('peek 4194240 4', 'bytes'), 'feedface');
    await first.told('the first is told of the third', () => first.doorbells(3) === 2);
    third.send('wait 0');
    await first.ask('ring 3 0', 'rang');
    assert.equal(await third.answer('interrupted'), 0);
    second.kill();
    await first.told('the first is told that the second left', () => first.doorbells(2) === 0);
    await third.told('the third too', () => third.doorbells(2) === 0);
  });

  it('members that went while no broker ran are told as left, and their number is free', async (t) => {
    const { service, socket } = await hostService(t);
    const first = await IvshmemClient.join(t, socket, ['-name', 'web1'], 2);
    const second = await IvshmemClient.join(t, socket, ['-name', 'web2'], 2);
    await first.told('the first knows the second', () => first.doorbells(2) === 2);
    service.signal('SIGKILL');
    await service.said('exit');
    second.kill();
    await second.exited;
    // one that connects meanwhile waits in the socket, which systemd keeps
    const waiting = await IvshmemClient.connect(t, socket, ['-name', 'web3']);
    service.start();
    await first.told('the first is told that the second left', () => first.messages.some(({ message, descriptor }) => message === 2 && !descriptor));
    await waiting.setUp(2);
    assert.equal(waiting.number, 2);
    await first.told('the first knows the one in its place', () => first.doorbells(2) === 2);
    await waiting.ask('ring 1 0', 'rang');
    await first.ask('wait 0', 'interrupted');
  });

  it('a broker that is killed in the midst of joins leaves nobody half told', async (t) => {
    const { service, socket } = await hostService(t, ',slots=8');
    const anchor = await IvshmemClient.join(t, socket, ['-name', 'anchor'], 2);
    let restarts = 0;
    for (const pause of [0, 5, 10, 15, 20, 30]) {
      const joining = Promise.all([1, 2].map((each) => IvshmemClient.connect(t, socket, ['-name', `comer${each}`])));
      await sleep(pause);
      await restart(service, ++restarts);
      const comers = await joining;
      // one that the killed broker had accepted and not settled is cut off: QEMU would say so at its start
      const members: IvshmemClient[] = [];
      for (const comer of comers) {
        await comer.told('its setup, or its end', () => comer.ends.length > 0 || comer.doorbells(comer.number) === 2);
        if (comer.ends.length === 0) members.push(comer);
      }
      for (const comer of members) {
        await anchor.told('the anchor knows a comer', () => anchor.doorbells(comer.number) === 2);
        anchor.send('wait 1');
        await comer.ask('ring 1 1', 'rang');
        await anchor.answer('interrupted');
        comer.send('wait 0');
        await anchor.ask(`ring ${comer.number} 0`, 'rang');
        await comer.answer('interrupted');
      }
      for (const comer of comers) comer.kill();
      await Promise.all(comers.map((comer) => comer.exited));
      await anchor.told('the comers left', () => [2, 3, 4, 5, 6, 7].every((number) => anchor.doorbells(number) === 0));
    }
    assert.deepEqual(anchor.ends, []);
  });

  it('what is kept is dropped when the region is served no more, and when its members leave', async (t) => {
    const { service, socket } = await hostService(t);
    const first = await IvshmemClient.join(t, socket, ['-name', 'web1'], 2);
    const second = await IvshmemClient.join(t, socket, ['-name', 'web2'], 2);
    second.send('close');
    await first.told('the second left', () => first.messages.some(({ message, descriptor }) => message === 2 && !descriptor));
    service.signal('SIGTERM');
    const names = (await service.said('stored')).split(' ');
    const of = (what: string): string => `region-${what}@${socket}`;
    assert.deepEqual(
      names,
      [of('connection-1'), of('doorbell-0-0'), of('doorbell-0-1'), of('doorbell-1-0'), of('doorbell-1-1'), of('journal'), of('listener'), of('memory')].sort(),
    );
    assert.equal(await service.said('exit'), '0');
    assert.deepEqual(first.ends, []);
  });
});
