import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../support/cleanup.js';
import { vicinal } from '../support/vicinal.js';

const validator = 'virt-xml-validate';
const found = spawnSync('sh', ['-c', `command -v ${validator} && command -v xmllint`]).status === 0;
const skip = found ? false : `${validator} is missing; cure: node ops/setup.mjs --test, or apt-get install libvirt-clients libxml2-utils`;

/** A domain as small as libvirt's schema lets it be, with these devices. */
const domain = (devices: string): string => `<domain type='kvm'>
  <name>web1</name>
  <memory unit='MiB'>1024</memory>
  <os><type arch='x86_64' machine='q35'>hvm</type></os>
  <devices>
${devices}
  </devices>
</domain>
`;

describe('the XML for libvirt', { skip }, () => {
  for (const [name, more] of [
    ['devices with doorbells', []],
    ['plain devices', ['--plain']],
  ] as const)
    it(`${name}: libvirt's own schema takes it`, async (t) => {
      const folder = temporaryFolder(t);
      const served = ['--serve-control', `${folder}/it's <a> "control" & more.sock`.replaceAll(' ', '-')];
      const data = ['--serve-data', `${folder}/web.sock,bytes=256M,vectors=4;${folder}/lab.sock,bytes=64K`];
      const command = vicinal(t, ['vm', '--format', 'libvirt', ...served, ...data, ...more]);
      assert.equal(await command.code(), 0, command.stderr);
      const file = join(folder, 'domain.xml');
      writeFileSync(file, domain(command.stdout));
      assert.equal([...command.stdout.matchAll(/<shmem /g)].length, 3);
      const { status, stdout, stderr } = spawnSync(validator, [file, 'domain'], { encoding: 'utf8' });
      assert.equal(status, 0, `${stdout}${stderr}${command.stdout}`);
    });

  it('which refuses what is wrong', (t) => {
    const file = join(temporaryFolder(t), 'domain.xml');
    writeFileSync(file, domain("<shmem name='wrong'><model type='ivshmem-bell'/></shmem>"));
    assert.notEqual(spawnSync(validator, [file, 'domain']).status, 0);
  });
});
