/** Eventfds by which a member of a region is interrupted, one a vector. An object stands for one stay of the member. */
export interface Doorbells {
  readonly eventfds: readonly number[];
}

/** One message of QEMU's protocol about another member: with a vector that it has this doorbell, without that it left. */
export interface Notice {
  readonly member: number;
  readonly vector: number | undefined;
}

/** How far one member has been told of another: nothing, everything, or something in between (or it was told of one that is gone). */
export const toldStates = { nothing: 0, partly: 1, all: 2 } as const;
export type ToldState = (typeof toldStates)[keyof typeof toldStates];

/**
 * What one member of a region has been told of the others. There is no queue: what is to be told follows from who is present, so a
 * member that does not read costs nothing more, however often others come and go.
 */
export class Telling {
  readonly #own: number;
  readonly #record: (member: number, state: ToldState) => void;
  readonly #told = new Map<number, { readonly doorbells: Doorbells | undefined; sent: number }>();

  /**
   * @param own the number of the member that is told
   * @param record writes down how far it was told of another, before the first message of a change and after its last
   * @param recalled what a former broker wrote down
   */
  constructor(
    own: number,
    record: (member: number, state: ToldState) => void,
    recalled: ReadonlyMap<number, ToldState> = new Map(),
    present: ReadonlyMap<number, Doorbells> = new Map(),
  ) {
    this.#own = own;
    this.#record = record;
    for (const [member, state] of recalled) {
      if (state === toldStates.nothing) continue;
      const doorbells = state === toldStates.all ? present.get(member) : undefined;
      this.#told.set(member, { doorbells, sent: doorbells?.eventfds.length ?? 0 });
    }
  }

  /** A member left: until that is told, a later member of its number must not be taken for it. */
  left(member: number): void {
    if (this.#told.has(member)) this.#record(member, toldStates.partly);
  }

  /** The next message on the way to those who are present; undefined when all has been told. */
  next(present: ReadonlyMap<number, Doorbells>): Notice | undefined {
    for (const [member, { doorbells }] of this.#told) {
      if (doorbells === undefined || present.get(member) !== doorbells) return { member, vector: undefined };
    }
    for (const [member, doorbells] of present) {
      if (member === this.#own) continue;
      const sent = this.#told.get(member)?.sent ?? 0;
      if (sent >= doorbells.eventfds.length) continue;
      if (sent === 0) this.#record(member, toldStates.partly);
      return { member, vector: sent };
    }
    return undefined;
  }

  /** A message was sent. */
  sent({ member, vector }: Notice, present: ReadonlyMap<number, Doorbells>): void {
    if (vector === undefined) {
      this.#told.delete(member);
      this.#record(member, toldStates.nothing);
      return;
    }
    const doorbells = present.get(member);
    this.#told.set(member, { doorbells, sent: vector + 1 });
    if (vector + 1 === doorbells?.eventfds.length) this.#record(member, toldStates.all);
  }
}
