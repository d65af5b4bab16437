import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { build } from '../../native/programs.js';
import type { Guest } from '../lab.js';
import type { Served } from '../served.js';

/** How many messages are to cross between two guests, both ways together. */
export interface CrossingCounts {
  readonly polled: number;
  readonly fenced: number;
  readonly byDoorbell: number;
}

interface Report {
  readonly exact: boolean;
  readonly sent: number;
  readonly received: number;
  readonly interrupts?: number;
  readonly lost: number;
  readonly doubled: number;
  readonly torn: number;
  readonly failed?: number;
  readonly bytes: number;
  readonly inline?: number;
  readonly eager?: number;
  readonly staged?: number;
  readonly arena?: number;
  readonly seconds: number;
}

const tools = '/opt/vicinal/native/build/release/tools';
/** Seconds: a watchdog. */
const limit = 6 * 3600;
/** In the memory of the region, clear of each other and of its first page. */
const polledAt = 1 << 20;
const doorbellAt = 16 << 20;

/** Both ends run a driver to its end; what each counted. */
async function drive(guests: readonly Guest[], words: (role: number) => readonly string[]): Promise<Report[]> {
  const outcomes = await Promise.all(guests.map((guest, role) => guest.run([...words(role), '--seconds', String(limit)], { timeout: limit * 1000 })));
  return outcomes.map(({ code, stdout, stderr }, role) => {
    assert.equal(code, 0, `role ${role}: ${stdout}${stderr}`);
    return JSON.parse(stdout.trim().split('\n').at(-1) as string) as Report;
  });
}

function exact(reports: readonly Report[], each: number): void {
  for (const { exact: said, sent, received, lost, doubled, torn, failed = 0 } of reports)
    assert.deepEqual(
      { said, sent, received, lost, doubled, torn, failed },
      { said: true, sent: each, received: each, lost: 0, doubled: 0, torn: 0, failed: 0 },
    );
}

const told = (reports: readonly Report[], each: number): string =>
  `${(each * reports.length).toLocaleString('en')} messages, ${reports.reduce((sum, { bytes }) => sum + bytes, 0).toLocaleString('en')} bytes, ${Math.max(...reports.map(({ seconds }) => seconds))} s`;

/**
 * Messages with numbers and check words between two guests, counted exactly at both ends, by drivers in C++.
 * @param region of the data regions, one that no job is lent meanwhile: each member's device is given to vfio-pci
 */
export function crossingCases(given: () => Served, region: number, counts: CrossingCounts): void {
  let run = 0;
  before(() => build('release', 'tools'));

  for (const [name, count, flags] of [
    ['by polling', counts.polled, []],
    ['by polling, fenced', counts.fenced, ['--fenced']],
  ] as const)
    it(`${count.toLocaleString('en')} messages ${name}: none is lost, doubled or torn`, async (t) => {
      const { members } = given();
      const number = ++run;
      const each = count / 2;
      // the broker of the guest has closed it off to everybody else
      for (const [role, { guest }] of members.entries()) await guest.ok(['chmod', '600', given().device(role, region).resource]);
      const reports = await drive(
        members.map(({ guest }) => guest),
        (role) => [
          `${tools}/region_driver`,
          ...['--region', given().device(role, region).resource, '--offset', String(polledAt), '--role', String(role)],
          ...['--count', String(each), '--run', String(number), '--mix', '989,10', ...flags],
        ],
      );
      exact(reports, each);
      for (const report of reports) {
        for (const mover of ['inline', 'eager', 'staged', 'arena'] as const) assert.ok((report[mover] ?? 0) > 0, `none went by ${mover}`);
        assert.equal((report.inline ?? 0) + (report.eager ?? 0) + (report.staged ?? 0) + (report.arena ?? 0), each);
      }
      t.diagnostic(told(reports, each));
    });

  it(`${counts.byDoorbell.toLocaleString('en')} messages by doorbell: each interrupts once, and is whole when it does`, async (t) => {
    const { members } = given();
    const number = ++run;
    const each = counts.byDoorbell / 2;
    for (const [at, { guest }] of members.entries()) {
      const { address } = given().device(at, region);
      const device = `/sys/bus/pci/devices/${address}`;
      await guest.ok(
        `echo 1 > ${device}/enable; echo vfio-pci > ${device}/driver_override; echo ${address} > /sys/bus/pci/drivers_probe; test -e ${device}/driver`,
      );
    }
    const reports = await drive(
      members.map(({ guest }) => guest),
      (role) => [
        `${tools}/doorbell_driver`,
        ...['--device', given().device(role, region).address, '--offset', String(doorbellAt), '--role', String(role)],
        ...['--count', String(each), '--run', String(number)],
      ],
    );
    exact(reports, each);
    for (const { interrupts } of reports) assert.equal(interrupts, each);
    t.diagnostic(told(reports, each));
  });
}
