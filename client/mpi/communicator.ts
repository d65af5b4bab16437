import { client, slicesLacks } from '../../native/client.js';
import { slicesSizeLimit } from '../../native/layout/slices.js';
import { places, type SplitType } from '../channel/place.js';
import { type CollectivesReport, collectivesReport, collectivesReportAcross } from '../channel/report.js';
import { CartesianGrid, type Shift } from './cartesian.js';
import { Collectives } from './collectives.js';
import { UNDEFINED } from './constants.js';
import { contexts, firstContext } from './context_table.js';
import { type Conversation, colorOf, type Plan, planMembers, planSplit } from './creation.js';
import { checkGroup, type Group } from './group.js';
import { refuseInsideReduction } from './op.js';
import { run, runSync, type Steps } from './steps.js';

/** Options of {@link Communicator.cartCreate}. */
export interface CartesianOptions {
  /** For each dimension, whether its ends meet; by default none does. */
  readonly periods?: readonly boolean[];
  /** Ranks may be numbered anew. They never are: the order of ranks is the order of the grid. */
  readonly reorder?: boolean;
}

/**
 * A context and a group of ranks in which messages match (MPI-4.1 chapter 7). What makes new ones is called by all ranks in the same order, as
 * collectives are.
 */
export class Communicator extends Collectives {
  #converse(operation: string): Conversation {
    refuseInsideReduction(operation);
    this.checkValid(operation);
    return { operation, channel: this.privately('conversations'), members: this.#everybody(), tag: this.nextConversation() };
  }

  #everybody(): number[] {
    return Array.from({ length: this.size }, (_, rank) => rank);
  }

  /** What the constructor of a communicator needs. */
  #parts({ context, ranks }: Plan, how: string): ConstructorParameters<typeof Communicator> {
    const world = ranks.map((rank) => this.group.worldRanks[rank] as number);
    const handle = client.addCommunicator(context, Int32Array.from(world));
    if (handle < 0) this.refuse('MPI_ERR_INTERN', how, `context ${context} is taken`);
    contexts.begin(context);
    return [handle, context, `${this.name}.${how}`, world, this.group.worldRanks[this.rank] as number];
  }

  #made(plan: Plan | null, how: string): Communicator | null {
    return plan === null ? null : new Communicator(...this.#parts(plan, how));
  }

  /** @internal */
  protected *dupParts(operation: string): Steps<ConstructorParameters<typeof Communicator>> {
    const conversation = this.#converse(operation);
    return this.#parts((yield* planMembers(conversation, this.#everybody())) as Plan, 'dup');
  }

  *#dup(operation: string): Steps<Communicator> {
    return new Communicator(...(yield* this.dupParts(operation)));
  }

  /** @internal dup as a step of something else. */
  duplicate(operation: string): Steps<Communicator> {
    return this.#dup(operation);
  }

  /** The same ranks with a context of their own, so that messages of a library never mix with the program's (section 7.4.2). */
  async dup(): Promise<Communicator> {
    return run(this.#dup('dup'));
  }
  dupSync(): Communicator {
    return runSync(this.#dup('dupSync'));
  }

  *#split(operation: string, color: number | undefined, key: number): Steps<Communicator | null> {
    this.checkInteger(key, operation, 'the key', 'MPI_ERR_ARG');
    if (color !== undefined && color !== UNDEFINED) {
      this.checkInteger(color, operation, 'the color', 'MPI_ERR_ARG');
      if (color < 0) this.refuse('MPI_ERR_ARG', operation, `color ${color} is negative`);
    }
    return this.#made(yield* planSplit(this.#converse(operation), color === UNDEFINED ? undefined : color, key), 'split');
  }

  /**
   * By which way its collectives go: by slices up to which size, over several kernels in two levels, else by messages with which algorithm, and why not by slices.
   * Local; any member may call it.
   */
  explain(): CollectivesReport {
    this.checkValid('explain');
    const nowhere = { sliceLimit: 0, lack: 0, lacking: -1, kernels: 1, near: 1 };
    const { sliceLimit, lack, lacking: rank, kernels, near } = client.collectiveMeeting(this.handle) ?? nowhere;
    const name = slicesLacks[lack] ?? 'none';
    const reasons: Readonly<Record<(typeof slicesLacks)[number], string>> = {
      none: '',
      alone: 'its one member needs nobody',
      job_size: `the job has more than ${slicesSizeLimit} ranks: each would read the cells of all others`,
      context: 'slices are for world and the first seven other communicators that a job has at a time',
      unmet_member: `no channel leads to world rank ${rank} yet`,
      member: `world rank ${rank} has none: it connects as ranks meet (connect = lazy), or its option slice_limit is 0`,
      kernel: `world rank ${rank} runs on another kernel`,
    };
    const limit = name === 'none' && (kernels === 1 || near > 1) ? sliceLimit : undefined;
    if (kernels === 1) return collectivesReport(limit, reasons[name]);
    return collectivesReportAcross({ kernels, members: this.size, near, sliceLimit: limit }, reasons[name]);
  }

  /** A communicator for each colour, ranked by key, then by rank; null for the colour undefined (section 7.4.2). */
  async split(color: number | undefined, key = 0): Promise<Communicator | null> {
    return run(this.#split('split', color, key));
  }
  splitSync(color: number | undefined, key = 0): Communicator | null {
    return runSync(this.#split('splitSync', color, key));
  }

  *#splitType(operation: string, type: SplitType, key: number): Steps<Communicator> {
    const place = places.current(type);
    if (place === undefined) this.refuse('MPI_ERR_ARG', operation, `${String(type)} is none of 'container', 'kernel', 'host', 'numa'`);
    this.checkInteger(key, operation, 'the key', 'MPI_ERR_ARG');
    return this.#made(yield* planSplit(this.#converse(operation), colorOf(place), key), type) as Communicator;
  }

  /**
   * A communicator for each container, kernel, host or NUMA node, as the broker sees them. A rank of which the broker cannot tell, or
   * that runs on several nodes, is alone in its own.
   */
  async splitType(type: SplitType, key = 0): Promise<Communicator> {
    return run(this.#splitType('splitType', type, key));
  }
  splitTypeSync(type: SplitType, key = 0): Communicator {
    return runSync(this.#splitType('splitTypeSync', type, key));
  }

  /** The ranks here of a group's members. */
  #ranksOf(operation: string, group: Group): number[] {
    checkGroup(group, `${operation} on ${this.name}`);
    const ranks = group.worldRanks.map((world) => this.group.worldRanks.indexOf(world));
    if (ranks.includes(-1)) this.refuse('MPI_ERR_GROUP', operation, "the group has members that are not in the communicator's");
    return ranks;
  }

  *#create(operation: string, group: Group): Steps<Communicator | null> {
    const ranks = this.#ranksOf(operation, group);
    return this.#made(yield* planMembers(this.#converse(operation), ranks), 'create');
  }

  /** A communicator of a group; all ranks call it. Null where this rank is no member. Ranks may name groups that have no member in common (section 7.4.2). */
  async create(group: Group): Promise<Communicator | null> {
    return run(this.#create('create', group));
  }
  createSync(group: Group): Communicator | null {
    return runSync(this.#create('createSync', group));
  }

  *#createGroup(operation: string, group: Group, tag: number): Steps<Communicator | null> {
    refuseInsideReduction(operation);
    this.checkEnd(operation, 0, tag);
    const members = this.#ranksOf(operation, group);
    if (!members.includes(this.rank)) return null;
    return this.#made(yield* planMembers({ operation, channel: this.privately('groups'), members, tag }, members), 'createGroup');
  }

  /** As create, but only the members call it; the tag keeps calls at the same time apart (section 7.4.2). */
  async createGroup(group: Group, tag = 0): Promise<Communicator | null> {
    return run(this.#createGroup('createGroup', group, tag));
  }
  createGroupSync(group: Group, tag = 0): Communicator | null {
    return runSync(this.#createGroup('createGroupSync', group, tag));
  }

  *#cartCreate(operation: string, dims: Iterable<number>, options: CartesianOptions): Steps<CartesianCommunicator | null> {
    const grid = new CartesianGrid(`${operation} on ${this.name}`, dims, options.periods);
    if (grid.size > this.size) this.refuse('MPI_ERR_DIMS', operation, `a grid of ${grid.dims.join(' x ')} has more places than the ${this.size} ranks`);
    const plan = yield* planMembers(this.#converse(operation), this.#everybody().slice(0, grid.size));
    return plan === null ? null : new CartesianCommunicator(grid, ...this.#parts(plan, 'cart'));
  }

  /** A grid of the first ranks, the last dimension fastest; null for ranks beyond it (section 8.5.1). `dimsCreate` finds dimensions. */
  async cartCreate(dims: Iterable<number>, options: CartesianOptions = {}): Promise<CartesianCommunicator | null> {
    return run(this.#cartCreate('cartCreate', dims, options));
  }
  cartCreateSync(dims: Iterable<number>, options: CartesianOptions = {}): CartesianCommunicator | null {
    return runSync(this.#cartCreate('cartCreateSync', dims, options));
  }

  /** @internal A part of a grid. */
  protected *subParts(operation: string, color: number, key: number): Steps<ConstructorParameters<typeof Communicator>> {
    return this.#parts((yield* planSplit(this.#converse(operation), color, key)) as Plan, 'sub');
  }

  /** 'ident': the same communicator; 'congruent': another context; 'similar': another order of ranks too (section 7.4.1). */
  compare(other: Communicator): 'ident' | 'congruent' | 'similar' | 'unequal' {
    if (!(other instanceof Communicator)) this.refuse('MPI_ERR_COMM', 'compare', `${String(other)} is no communicator`);
    this.checkValid('compare');
    other.checkValid('compare');
    if (this.contextNumber === other.contextNumber) return 'ident';
    const groups = this.group.compare(other.group);
    return groups === 'ident' ? 'congruent' : groups;
  }

  /**
   * Gives the communicator up: no operation may be begun on it, those that are pending go on, and when they are over it is gone (section
   * 7.4.3). All ranks call it. @throws MpiError MPI_ERR_COMM for world and self
   */
  async free(): Promise<void> {
    this.#free('free');
  }
  freeSync(): void {
    this.#free('freeSync');
  }
  #free(operation: string): void {
    refuseInsideReduction(operation);
    this.checkValid(operation);
    if (this.contextNumber < firstContext) this.refuse('MPI_ERR_COMM', operation, 'world and self last until finalize');
    this.release();
  }

  /** True once it was freed. */
  get freed(): boolean {
    return this.handle < 0;
  }

  /**
   * Ends the job: this process at once, with this exit code (1 for one that would look like success), the others by their launcher or because
   * they lose this one (section 9.7).
   */
  abort(code: number): never {
    const exit = Number.isInteger(code) && (code & 255) !== 0 ? code & 255 : 1;
    process.stderr.write(
      `vicinal: rank ${this.group.worldRanks[this.rank]} ends the job: abort(${String(code)}) on ${this.name} was called by rank ${this.rank} of it\n`,
    );
    process.exit(exit);
  }
}

/** A communicator whose ranks form a grid (MPI-4.1 chapter 8). */
export class CartesianCommunicator extends Communicator {
  readonly #grid: CartesianGrid;

  /** @internal */
  constructor(grid: CartesianGrid, ...parts: ConstructorParameters<typeof Communicator>) {
    super(...parts);
    this.#grid = grid;
  }

  get dims(): readonly number[] {
    return this.#grid.dims;
  }
  get periods(): readonly boolean[] {
    return this.#grid.periods;
  }
  /** Where this rank lies. */
  get coords(): number[] {
    return this.coordsOf(this.rank);
  }

  coordsOf(rank: number): number[] {
    return this.#grid.coordsOf(rank);
  }

  /** Coordinates in a periodic dimension may lie anywhere. */
  rankOf(coords: Iterable<number>): number {
    return this.#grid.rankOf(coords);
  }

  /** Whom to receive from and send to, to shift data along a dimension; PROC_NULL beyond an edge. */
  shift(direction: number, displacement = 1): Shift {
    return this.#grid.shift(this.rank, direction, displacement);
  }

  *#dupCart(operation: string): Steps<CartesianCommunicator> {
    return new CartesianCommunicator(this.#grid, ...(yield* this.dupParts(operation)));
  }

  override async dup(): Promise<CartesianCommunicator> {
    return run(this.#dupCart('dup'));
  }
  override dupSync(): CartesianCommunicator {
    return runSync(this.#dupCart('dupSync'));
  }

  *#sub(operation: string, remain: readonly boolean[]): Steps<CartesianCommunicator> {
    if (!Array.isArray(remain) || remain.length !== this.dims.length)
      this.refuse('MPI_ERR_DIMS', operation, `remain must tell of ${this.dims.length} dimensions whether they stay`);
    const kept = <Value>(values: readonly Value[], stays: boolean): Value[] => values.filter((_, dimension) => (remain[dimension] === true) === stays);
    const place = (stays: boolean): number => new CartesianGrid(operation, kept(this.dims, stays), kept(this.periods, stays)).rankOf(kept(this.coords, stays));
    const grid = new CartesianGrid(operation, kept(this.dims, true), kept(this.periods, true));
    return new CartesianCommunicator(grid, ...(yield* this.subParts(operation, place(false), place(true))));
  }

  /** The part of the grid in which the dimensions that do not remain have this rank's coordinates (section 8.5.6). */
  async sub(remain: readonly boolean[]): Promise<CartesianCommunicator> {
    return run(this.#sub('sub', remain));
  }
  subSync(remain: readonly boolean[]): CartesianCommunicator {
    return runSync(this.#sub('subSync', remain));
  }
}
