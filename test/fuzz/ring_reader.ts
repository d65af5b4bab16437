import { join } from 'node:path';
import { packageRoot } from '../../native/load.js';
import { build, run } from '../native/programs.js';

/** The fuzzer of native/ring and native/engine (test/fuzz/ring_reader_fuzz.cc). */
export const fuzzRingReader = {
  build: (): Promise<void> => build('asan', 'fuzz-target'),

  /** Mutates for some seconds. @returns its summary @throws Error with its output, which names the input that failed */
  async run(seconds: number, seed: number): Promise<string> {
    const ended = await run(
      join(packageRoot, 'native', 'build', 'asan', 'fuzz', 'ring_reader_fuzz'),
      [join('test', 'fuzz', 'corpus', 'ring')],
      { VICINAL_FUZZ_SECONDS: String(seconds), VICINAL_SEED: process.env['VICINAL_FUZZ_SEED'] ?? String(seed) },
      seconds + 900,
    );
    if (ended.code === 0) return ended.output.trim();
    throw new Error(`ring_reader_fuzz with seed ${seed} ended with ${ended.signal ?? `exit code ${ended.code}`}:\n${ended.output}`);
  },
};
