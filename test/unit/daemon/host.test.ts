import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { loadOptions } from '../../../daemon/config/options.js';
import { type Doorbells, Telling, type ToldState, toldStates } from '../../../daemon/host/telling.js';
import { machineOfCgroup, machineOfCommandLine, readVirtualMachine, refusalOf } from '../../../daemon/host/virtual_machine.js';
import { checkControl, checkData, servedRegions } from '../../../proto/options/region.js';
import { temporaryFolder } from '../../support/cleanup.js';

describe('served regions in the options', () => {
  it('are read with their defaults, and from a list', () => {
    const [control, first, second] = servedRegions(
      '/run/c.sock',
      ' /run/a.sock,bytes=64M,vectors=4,slots=8,mode=0660,huge_pages=2M,allow=web1|uid:107+name:web2 ;/run/b.sock',
    );
    assert.deepEqual(control, { kind: 'control', socket: '/run/c.sock', mode: 0o600, bytes: 16 << 20, vectors: 1, slots: 16, hugePageBytes: 0, allow: [] });
    assert.deepEqual(first, {
      kind: 'data',
      socket: '/run/a.sock',
      mode: 0o660,
      bytes: 64 << 20,
      vectors: 4,
      slots: 8,
      hugePageBytes: 2 << 20,
      allow: [{ name: 'web1' }, { uid: 107, name: 'web2' }],
    });
    assert.equal(second?.socket, '/run/b.sock');
    const [uuid] = servedRegions('/run/c.sock,allow=11111111-2222-3333-4444-55555555000A', '')[0]?.allow ?? [];
    assert.deepEqual(uuid, { uuid: '11111111-2222-3333-4444-55555555000a' });
    assert.deepEqual(servedRegions('', ''), []);
  });

  it('are refused with what is wrong', () => {
    const wrong: readonly (readonly [string, RegExp])[] = [
      ['run/c.sock', /no absolute path/],
      ['/run/a:b', /no absolute path/],
      [`/${'x'.repeat(107)}`, /at most 107 bytes/],
      ['/c,bytes=3M', /no power of two/],
      ['/c,bytes=32K', /no power of two from 64K/],
      ['/c,bytes=many', /no power of two/],
      ['/c,vectors=0', /vectors=0: is no whole number from 1 to 32/],
      ['/c,slots=65', /from 2 to 64/],
      ['/c,mode=999', /no octal mode/],
      ['/c,huge_pages=4M', /none of off, 2M, 1G/],
      ['/c,bytes=1M,huge_pages=2M', /larger than the region/],
      ['/c,colour=blue', /none of bytes=/],
      ['/c,slots', /none of bytes=/],
      ['/c,slots=4,slots=5', /named twice/],
      ['/c,allow=uid:-1', /uid/],
      ['/c,allow=uuid:web1', /is no UUID/],
      ['/c,allow=web1+', /names nobody/],
    ];
    for (const [text, reason] of wrong) assert.match(checkData(text), reason, text);
    assert.match(checkControl('/a;/b'), /more than one region/);
    assert.match(checkData('/a;/a'), /two regions/);
    assert.equal(checkControl('') + checkData(''), '');
  });

  it('may be an array in the file, and are refused with option, value and cure', (t) => {
    const folder = temporaryFolder(t);
    const file = join(folder, 'vicinald.toml');
    writeFileSync(file, 'serve_data = ["/run/a.sock", "/run/b.sock,bytes=1M"]\n');
    assert.equal(loadOptions(['--config', file], {}).serveData, '/run/a.sock;/run/b.sock,bytes=1M');
    writeFileSync(file, 'serve_data = ["/run/a.sock", 5]\n');
    assert.throws(() => loadOptions(['--config', file], {}), /option serve_data = .*is no text/);
    assert.throws(
      () => loadOptions([], { VICINALD_SERVE_CONTROL: '/c,slots=1' }),
      /option serve_control = .*VICINALD_SERVE_CONTROL.*slots=1: is no whole number/,
    );
  });
});

describe('who a virtual machine is', () => {
  it("by QEMU's command line", () => {
    const told = (...words: string[]) => machineOfCommandLine(['qemu-system-x86_64', ...words]);
    assert.deepEqual(told('-name', 'web1'), { name: 'web1', uuid: '' });
    assert.deepEqual(told('-S', '-name', 'guest=web1,debug-threads=on', '-uuid', '11111111-2222-3333-4444-55555555000A'), {
      name: 'web1',
      uuid: '11111111-2222-3333-4444-55555555000a',
    });
    assert.equal(told('--name', 'web1,process=qemu-web1').name, 'web1');
    assert.equal(told('-name', 'process=x').name, '');
    assert.equal(told('-name', 'a,,b,process=x').name, 'a,b');
    assert.deepEqual(told('-name'), { name: '', uuid: '' });
    assert.equal(told('-uuid', 'no-uuid').uuid, '');
    assert.equal(told('-name', `x\n\u001b[2J${'y'.repeat(1000)}`).name.length, 128);
    assert.equal(told('-name', 'x\n\u001b[2J').name, 'x??[2J');
  });

  it("by libvirt's scope", () => {
    assert.deepEqual(machineOfCgroup('0::/machine.slice/machine-qemu\\x2d3\\x2dweb\\x2d1.scope/libvirt/emulator\n'), {
      name: 'web-1',
      path: '/machine.slice/machine-qemu\\x2d3\\x2dweb\\x2d1.scope/libvirt/emulator',
    });
    assert.equal(machineOfCgroup('0::/machine.slice/machine-box.scope\n'), undefined);
    assert.equal(machineOfCgroup('0::/user.slice\n'), undefined);
  });

  it("a command line that contradicts the cgroup is not believed; one that the scope's name abridges is", (t) => {
    const proc = temporaryFolder(t);
    const machine = (name: string, scope: string) => {
      mkdirSync(join(proc, '7'), { recursive: true });
      writeFileSync(join(proc, '7', 'cmdline'), ['qemu', '-name', `guest=${name}`, '-uuid', '11111111-2222-3333-4444-555555550001', ''].join('\0'));
      writeFileSync(join(proc, '7', 'cgroup'), `0::${scope}\n`);
      writeFileSync(join(proc, '7', 'stat'), `7 (a) b (c) S ${Array.from({ length: 30 }, (_, at) => at + 4).join(' ')}\n`);
      return readVirtualMachine({ pid: 7, uid: 107 }, proc);
    };
    const honest = machine('web_1', '/machine.slice/machine-qemu\\x2d3\\x2dweb1.scope');
    assert.deepEqual([honest.name, honest.uuid, honest.started], ['web_1', '11111111-2222-3333-4444-555555550001', '22']);
    const liar = machine('web2', '/machine.slice/machine-qemu\\x2d3\\x2dweb1.scope');
    assert.deepEqual([liar.name, liar.uuid], ['web1', '']);
    assert.ok(liar.evidence.some((each) => /contradicts its command line/.test(each)));
    assert.equal(refusalOf(liar, [{ name: 'web1' }]), '');
    assert.match(refusalOf(liar, [{ name: 'web2' }, { uid: 3 }]), /has name web2, or uid 3; it is known by: pid 7 of uid 107.*contradicts/);
    assert.notEqual(refusalOf(honest, [{ name: 'web_1', uid: 5 }]), '');
    const plain = machine('web2', '/user.slice');
    assert.equal(plain.name, 'web2');
    // the pid is nobody's
    assert.deepEqual(readVirtualMachine({ pid: 8, uid: 1 }, proc).name, '');
  });
});

describe('what a member is told of the others', () => {
  const doorbells = (vectors: number): Doorbells => ({ eventfds: Array.from({ length: vectors }, (_, at) => at) });

  /** A member as QEMU: what it knows follows from the messages. Any number of them may be sent at a time, and the broker may be killed between any two. */
  class Listener {
    readonly known = new Map<number, number>();
    readonly journal = new Map<number, ToldState>();
    telling = this.#make(new Map());

    #make(present: ReadonlyMap<number, Doorbells>): Telling {
      return new Telling(9, (member, state) => this.journal.set(member, state), new Map(this.journal), present);
    }

    restart(present: ReadonlyMap<number, Doorbells>): void {
      this.telling = this.#make(present);
    }

    /** @param lost the last message is sent, and the broker killed before it notes that */
    hear(present: ReadonlyMap<number, Doorbells>, limit = Number.POSITIVE_INFINITY, lost = false): number {
      for (let count = 0; count < limit; count++) {
        const notice = this.telling.next(present);
        if (notice === undefined) return count;
        const { member, vector } = notice;
        if (vector === undefined) this.known.delete(member);
        else {
          assert.equal(this.known.get(member) ?? 0, vector, 'a doorbell comes as another vector than it is');
          this.known.set(member, vector + 1);
        }
        if (!lost || count + 1 < limit) this.telling.sent(notice, present);
      }
      return limit;
    }
  }

  it('ends at who is present, whatever it is interrupted by', () => {
    let seed = 1;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    for (let round = 0; round < 300; round++) {
      const listener = new Listener();
      const present = new Map<number, Doorbells>([[0, doorbells(3)]]);
      for (let step = 0; step < 60; step++) {
        const member = 1 + random(5);
        switch (random(4)) {
          case 0:
            if (!present.has(member)) present.set(member, doorbells(3));
            break;
          case 1:
            if (present.delete(member)) listener.telling.left(member);
            break;
          case 2:
            listener.hear(present, random(4));
            break;
          default:
            if (random(4) === 0) {
              const limit = random(3);
              // one message was sent, and the broker killed before it wrote that down
              listener.hear(present, limit, true);
              // and some left while none ran
              if (random(2) === 0) present.delete(member);
              listener.restart(present);
            }
        }
      }
      listener.hear(present);
      assert.deepEqual([...listener.known].sort(), [...present].map(([member, { eventfds }]) => [member, eventfds.length]).sort(), `round ${round}`);
      // what is known is not said again by the next broker
      listener.restart(present);
      assert.equal(listener.hear(present), 0);
    }
  });

  it('holds nothing back for one that does not read', () => {
    const listener = new Listener();
    const present = new Map<number, Doorbells>();
    for (let turn = 0; turn < 1000; turn++) {
      present.set(1, doorbells(2));
      present.delete(1);
      listener.telling.left(1);
    }
    present.set(1, doorbells(2));
    assert.equal(listener.hear(present), 2);
    assert.equal(listener.journal.get(1), toldStates.all);
  });
});
