import type { RegionSpeed } from '../region.js';

/** What to do about the memory type of a region: broker option region_memory. */
export const memoryChoices = ['measure', 'cached', 'fenced', 'refuse'] as const;
export type MemoryChoice = (typeof memoryChoices)[number];

/** How a region's memory is used. */
export interface MemoryUse {
  /** True: the ring with explicit fences. */
  readonly fenced: boolean;
  /** What was measured, and what follows from it. */
  readonly text: string;
  /** Not '': the region is not to be used, and why. */
  readonly refusal: string;
}

const rate = (bytes: number): string => `${(bytes / 1e9).toFixed(bytes < 1e9 ? 3 : 1)} GB/s`;

/** Decides by what was measured and what the operator says. */
export function memoryUse(speed: RegionSpeed, choice: MemoryChoice): MemoryUse {
  const measured = `${speed.cached ? 'cached' : 'not proven cached'}: read at ${rate(speed.region)}, own memory at ${rate(speed.own)}`;
  switch (choice) {
    case 'cached':
      return { fenced: false, text: `${measured}; the fast ring, as region_memory = cached says`, refusal: '' };
    case 'fenced':
      return { fenced: true, text: `${measured}; the fenced ring, as region_memory = fenced says`, refusal: '' };
    case 'measure':
      return speed.cached
        ? { fenced: false, text: `${measured}; the fast ring`, refusal: '' }
        : { fenced: true, text: `${measured}; the fenced ring`, refusal: '' };
    case 'refuse':
      return speed.cached
        ? { fenced: false, text: `${measured}; the fast ring`, refusal: '' }
        : {
            fenced: true,
            text: `${measured}; refused`,
            refusal: `its memory is ${measured}; region_memory = refuse forbids its use (a share=on NVDIMM, or a machine without devices of non-coherent DMA, gives cached memory)`,
          };
  }
}
