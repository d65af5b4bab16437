import type { v1 } from '../../proto/broker/v1/index.js';

/** By what splitType parts ranks. */
export type SplitType = 'container' | 'kernel' | 'host' | 'numa';

/** Where this process runs, as the broker sees it. Equal texts mean one place. */
class Places {
  #places: Readonly<Record<SplitType, string>> = { container: '', kernel: '', host: '', numa: '' };

  /**
   * @param grantor id of the broker that this rank joined at: it serves one kernel
   * @param spans the job has ranks of several kernels: all of them share memory of one host
   */
  set(grantor: string, identity: v1.Identity.$Properties, rank: number, spans: boolean): void {
    const alone = `rank ${rank}`;
    const node = identity.numaNode ?? -1;
    this.#places = {
      container: identity.runtime === 'hidden' ? alone : `${grantor} ${identity.container ?? ''}`,
      kernel: grantor,
      host: spans ? 'the host of all' : grantor,
      numa: node < 0 ? alone : `${grantor} ${node}`,
    };
  }

  /** Undefined for what is no type. */
  current(type: SplitType): string | undefined {
    return Object.hasOwn(this.#places, type) ? this.#places[type] : undefined;
  }
}

/** The process's place. */
export const places = new Places();
