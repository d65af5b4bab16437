import { client } from '../../native/client.js';
import { pageBytes } from '../../native/layout/sizes.js';
import { MpiError } from './error.js';

/** Where memory of windows comes from: the broker, through this rank's membership. */
export interface WindowGrantor {
  /** Of each rank, a number for the kernel that it runs on; empty: all run on one. */
  readonly kernels: readonly number[];
  requestWindowSync(bytes: number, ranks: readonly number[]): number;
  openWindowSync(owner: number, segment: number): void;
  releaseWindow(segment: number, unused: boolean): void;
}

/** Segments of members that are alone: beyond what a broker numbers. */
const privateSegments = 2 ** 52;

/** Memory that the members of a window write. Blocks while the broker answers, which waits for nobody. */
class WindowMemory {
  #grantor: WindowGrantor | undefined;
  #private = 0;

  /** At init, and at finalize with undefined. */
  set(grantor: WindowGrantor | undefined): void {
    this.#grantor = grantor;
  }

  /**
   * A new segment that this rank owns.
   * @param others world ranks that may open it
   * @throws MpiError MPI_ERR_NO_MEM with the reason
   */
  request(operation: string, bytes: number, others: readonly number[]): number {
    const whole = Math.ceil(bytes / pageBytes) * pageBytes;
    if (this.#grantor !== undefined && others.length > 0) return this.#grantor.requestWindowSync(whole, others);
    const segment = privateSegments + this.#private++;
    const reason = client.adoptWindow(segment, -1, whole, true);
    if (reason !== '') throw new MpiError('MPI_ERR_NO_MEM', `${operation}: ${reason}`);
    return segment;
  }

  /** Opens the segment of another rank. @throws MpiError MPI_ERR_NO_MEM with the reason */
  open(owner: number, segment: number): void {
    this.#grantor?.openWindowSync(owner, segment);
  }

  /** Ranks among these world ranks that live in another kernel than the first of them. */
  elsewhere(ranks: readonly number[]): readonly number[] {
    const kernels = this.#grantor?.kernels ?? [];
    return ranks.filter((rank) => kernels[rank] !== kernels[ranks[0] as number]);
  }

  /** Windows and buffers that show the segment keep it; nobody else gets it any more. `unused`: every member has given it up. */
  drop(segment: number, owned: boolean, unused = false): void {
    client.forgetWindowSegment(segment);
    if (owned && segment < privateSegments) this.#grantor?.releaseWindow(segment, unused);
  }
}

/** The process's one source of such memory. */
export const windowMemory = new WindowMemory();
