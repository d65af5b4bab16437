/** Pages of one section, handed out first fit. Its book-keeping lies in this process alone. */
export class Extents {
  readonly #page: number;
  /** Free pieces as [offset, bytes], by offset, no two adjacent. */
  readonly #free: [number, number][];
  readonly #taken = new Map<number, number>();
  #allocated = 0;

  constructor(offset: number, bytes: number, page: number) {
    this.#page = page;
    this.#free = bytes > 0 ? [[offset, bytes]] : [];
  }

  get allocated(): number {
    return this.#allocated;
  }

  /** Whole pages for `bytes`, or undefined where no free piece is that large. */
  allocate(bytes: number): number | undefined {
    if (!Number.isSafeInteger(bytes) || bytes <= 0) return undefined;
    const wanted = Math.ceil(bytes / this.#page) * this.#page;
    const at = this.#free.findIndex(([, free]) => free >= wanted);
    const piece = this.#free[at];
    if (piece === undefined) return undefined;
    const [offset, free] = piece;
    if (free === wanted) this.#free.splice(at, 1);
    else this.#free[at] = [offset + wanted, free - wanted];
    this.#taken.set(offset, wanted);
    this.#allocated += wanted;
    return offset;
  }

  /** Takes just these pages, which somebody has since before. False: they are not all free. */
  occupy(offset: number, bytes: number): boolean {
    const at = this.#free.findIndex(([begin, free]) => begin <= offset && offset + bytes <= begin + free);
    const piece = this.#free[at];
    if (piece === undefined || bytes <= 0 || offset % this.#page !== 0 || bytes % this.#page !== 0) return false;
    const [begin, free] = piece;
    const around: [number, number][] = [
      [begin, offset - begin],
      [offset + bytes, begin + free - offset - bytes],
    ];
    this.#free.splice(at, 1, ...around.filter(([, left]) => left > 0));
    this.#taken.set(offset, bytes);
    this.#allocated += bytes;
    return true;
  }

  /** Gives back what allocate() gave; anything else is ignored. */
  free(offset: number): void {
    const bytes = this.#taken.get(offset);
    if (bytes === undefined) return;
    this.#taken.delete(offset);
    this.#allocated -= bytes;
    let at = this.#free.findIndex(([begin]) => begin > offset);
    if (at < 0) at = this.#free.length;
    this.#free.splice(at, 0, [offset, bytes]);
    this.#join(at);
    if (at > 0) this.#join(at - 1);
  }

  #join(at: number): void {
    const [left, right] = [this.#free[at], this.#free[at + 1]];
    if (left === undefined || right === undefined || left[0] + left[1] !== right[0]) return;
    this.#free.splice(at, 2, [left[0], left[1] + right[1]]);
  }
}
