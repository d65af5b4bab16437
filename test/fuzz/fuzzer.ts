import { join } from 'node:path';
import { packageRoot } from '../../native/load.js';
import { build, run } from '../native/programs.js';

/** A fuzzer of the core (test/fuzz/*_fuzz.cc), and the folder of its corpus below test/fuzz/corpus. */
export interface Fuzzer {
  build(): Promise<void>;
  /** Mutates for some seconds. @returns its summary @throws Error with its output, which names the input that failed */
  run(seconds: number, seed: number): Promise<string>;
}

function fuzzer(program: string, corpus: string): Fuzzer {
  return {
    build: () => build('asan', 'fuzz-target'),
    async run(seconds, seed) {
      const ended = await run(
        join(packageRoot, 'native', 'build', 'asan', 'fuzz', program),
        [join('test', 'fuzz', 'corpus', corpus)],
        { VICINAL_FUZZ_SECONDS: String(seconds), VICINAL_SEED: process.env['VICINAL_FUZZ_SEED'] ?? String(seed) },
        seconds + 900,
      );
      if (ended.code === 0) return ended.output.trim();
      throw new Error(`${program} with seed ${seed} ended with ${ended.signal ?? `exit code ${ended.code}`}:\n${ended.output}`);
    },
  };
}

/** Of native/ring and native/engine. */
export const fuzzRingReader: Fuzzer = fuzzer('ring_reader_fuzz', 'ring');
/** Of native/region. */
export const fuzzRegion: Fuzzer = fuzzer('region_fuzz', 'region');
