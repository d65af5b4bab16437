import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { packageRoot } from '../../native/load.js';
import { buildPrograms, pass, programPath, programs, races, run, type Variant } from './programs.js';

/**
 * With the address and undefined sanitizers; without them what depends on the pace of processes and threads (the rest in native.long.test.ts: the
 * addon under test/mpi is that build too); the thread sanitizer only where two threads meet.
 */
const suites: readonly { readonly variant: Variant; readonly programs: readonly string[] }[] = [
  { variant: 'release', programs: races },
  // the test without its fence needs the processor's own pace
  { variant: 'asan', programs: programs.filter((name) => !name.startsWith('sleep_')) },
  { variant: 'tsan', programs: ['ring_test', 'matcher_test'] },
];

for (const { variant, programs: names } of suites)
  describe(`the core, ${variant}`, () => {
    before(() => buildPrograms(variant, names));
    if (variant === 'asan')
      it('the core itself is compiled with both sanitizers', () => {
        const core = readFileSync(join(packageRoot, 'native', 'build', variant, 'libvicinal_core.a'), 'latin1');
        for (const name of ['__asan_report_load8', '__ubsan_handle_add_overflow', '__ubsan_handle_type_mismatch']) assert.ok(core.includes(name), name);
      });
    // most are one thread; what races one process against another gets the machine for itself
    for (const alone of [false, true]) {
      const these = names.filter((each) => each.startsWith('sleep_') === alone);
      if (these.length === 0) continue;
      describe(alone ? 'one by one' : 'two at a time', { concurrency: alone ? 1 : 2 }, () => {
        for (const name of these)
          it(name, async (t) => {
            if (variant === 'tsan') {
              // some kernels place memory where this compiler's thread sanitizer cannot follow
              const tried = await run(programPath('tsan', name), ['no such test']);
              if (tried.output.includes('unexpected memory mapping')) return t.skip("this kernel's address layout is beyond the compiler's thread sanitizer");
            }
            const output = await pass(variant, name);
            for (const line of output.split('\n')) if (/^SKIPPED|^[^ok].* lost|rounds: /.test(line)) t.diagnostic(line);
          });
      });
    }
  });
