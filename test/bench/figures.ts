/** One figure as a measuring program prints it. */
export interface Figure {
  readonly benchmark: string;
  readonly bytes: number;
  readonly rewrite: boolean;
  readonly memory: 'heap' | 'arena';
  readonly ranks: number;
  /** In the unit of the benchmark: microseconds, GB/s or messages a second. */
  readonly value: number;
}

/** Middle and extremes of the rounds. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Reads one line that a program of so many ranks printed. @throws Error when it is none */
export function parseFigure(text: string, ranks: number): Figure {
  const line = JSON.parse(text) as Record<string, unknown>;
  const value = line['microseconds'] ?? line['gigabytesPerSecond'] ?? line['messagesPerSecond'];
  const { benchmark, bytes, rewrite, memory } = line;
  if (typeof benchmark !== 'string' || typeof bytes !== 'number' || typeof value !== 'number') throw new Error(`not a figure: ${text}`);
  return { benchmark, bytes, rewrite: rewrite === true, memory: memory === 'arena' ? 'arena' : 'heap', ranks, value };
}

export function spreadOf(values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((left, right) => left - right);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
  return { median, min: sorted[0] as number, max: sorted.at(-1) as number };
}

/** What is looked for in {@link Figures}. */
export type Key = Omit<Figure, 'value'>;

const keyText = (contestant: string, key: Key): string => `${contestant}|${key.benchmark}|${key.bytes}|${key.rewrite}|${key.memory}|${key.ranks}`;

/** Which of the machine's paces a figure was taken at: its two cores are near to each other, or far, or changed meanwhile. */
export type Pace = 'near' | 'far' | 'changed';

interface Taken {
  readonly value: number;
  /** Nanoseconds of a cache line from core to core, before and after. */
  readonly before: number;
  readonly after: number;
}

/** All figures of a run, by contestant and key. */
export class Figures {
  readonly #taken = new Map<string, Taken[]>();

  add(contestant: string, figure: Figure, before: number, after: number): void {
    const text = keyText(contestant, figure);
    const all = this.#taken.get(text) ?? [];
    all.push({ value: figure.value, before, after });
    this.#taken.set(text, all);
  }

  /** Where near ends and far begins, in nanoseconds; undefined when the machine kept one pace. */
  boundary(): number | undefined {
    const probes = [...this.#taken.values()].flat().flatMap((taken) => [taken.before, taken.after]);
    const [least, most] = [Math.min(...probes), Math.max(...probes)];
    return most > 2 * least ? Math.sqrt(least * most) : undefined;
  }

  #paceOf(taken: Taken, boundary: number | undefined): Pace {
    if (boundary === undefined) return 'near';
    const [before, after] = [taken.before < boundary, taken.after < boundary];
    return before !== after ? 'changed' : before ? 'near' : 'far';
  }

  /** Paces at which at least one figure was taken, and how many. */
  paces(): ReadonlyMap<Pace, number> {
    const boundary = this.boundary();
    const counts = new Map<Pace, number>();
    for (const taken of [...this.#taken.values()].flat()) {
      const pace = this.#paceOf(taken, boundary);
      counts.set(pace, (counts.get(pace) ?? 0) + 1);
    }
    return counts;
  }

  /** Of all paces, or of one. */
  spread(contestant: string, key: Key, pace?: Pace): Spread | undefined {
    const boundary = this.boundary();
    const taken = this.#taken.get(keyText(contestant, key)) ?? [];
    return spreadOf(taken.filter((each) => pace === undefined || this.#paceOf(each, boundary) === pace).map((each) => each.value));
  }

  /**
   * The ratio of a contestant's median to the best median of others, at each pace at which both were measured: the machine's pace
   * changes figures fourfold, so figures of different paces say nothing about each other. The worst pace is `median`'s and
   * the verdict's. Above 1 is better for bandwidth and rates, below 1 for times.
   */
  ratio(contestant: string, key: Key, others: readonly string[], otherKey: Key, better: 'less' | 'more'): Spread | undefined {
    const ratios: number[] = [];
    for (const pace of ['near', 'far'] as const) {
      const ours = this.spread(contestant, key, pace)?.median;
      const theirs = others.map((other) => this.spread(other, otherKey, pace)?.median).filter((each) => each !== undefined);
      if (ours === undefined || theirs.length === 0) continue;
      ratios.push(ours / (better === 'less' ? Math.min(...theirs) : Math.max(...theirs)));
    }
    const spread = spreadOf(ratios);
    return spread && { ...spread, median: better === 'less' ? spread.max : spread.min };
  }

  toJSON(): unknown {
    return [...this.#taken].map(([text, taken]) => {
      const [contestant, benchmark, bytes, rewrite, memory, ranks] = text.split('|');
      return { contestant, benchmark, bytes: Number(bytes), rewrite: rewrite === 'true', memory, ranks: Number(ranks), taken };
    });
  }
}
