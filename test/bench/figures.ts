/** One figure as a measuring program prints it. */
export interface Figure {
  readonly benchmark: string;
  readonly bytes: number;
  readonly rewrite: boolean;
  readonly memory: 'heap' | 'arena';
  /** In the unit of the benchmark: microseconds, GB/s or messages a second. */
  readonly value: number;
}

/** Middle and extremes of the rounds. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Reads one printed line. @throws Error when it is none */
export function parseFigure(text: string): Figure {
  const line = JSON.parse(text) as Record<string, unknown>;
  const value = line['microseconds'] ?? line['gigabytesPerSecond'] ?? line['messagesPerSecond'];
  const { benchmark, bytes, rewrite, memory } = line;
  if (typeof benchmark !== 'string' || typeof bytes !== 'number' || typeof value !== 'number') throw new Error(`not a figure: ${text}`);
  return { benchmark, bytes, rewrite: rewrite === true, memory: memory === 'arena' ? 'arena' : 'heap', value };
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

const keyText = (contestant: string, key: Key): string => `${contestant}|${key.benchmark}|${key.bytes}|${key.rewrite}|${key.memory}`;

/** All figures of a run, by contestant, key and round. */
export class Figures {
  readonly #values = new Map<string, Map<number, number>>();

  add(contestant: string, round: number, figure: Figure): void {
    const text = keyText(contestant, figure);
    let rounds = this.#values.get(text);
    if (rounds === undefined) {
      rounds = new Map();
      this.#values.set(text, rounds);
    }
    rounds.set(round, figure.value);
  }

  spread(contestant: string, key: Key): Spread | undefined {
    return spreadOf([...(this.#values.get(keyText(contestant, key))?.values() ?? [])]);
  }

  /**
   * The ratio of a contestant to the better of others, taken round by round: the machine changes its pace between rounds
   * more than within one. Above 1 is better for bandwidth and rates, below 1 for times.
   */
  ratio(contestant: string, key: Key, others: readonly string[], otherKey: Key, better: 'less' | 'more'): Spread | undefined {
    const ours = this.#values.get(keyText(contestant, key)) ?? new Map<number, number>();
    const theirs = others.map((other) => this.#values.get(keyText(other, otherKey)) ?? new Map<number, number>());
    const ratios: number[] = [];
    for (const [round, value] of ours) {
      const values = theirs.map((rounds) => rounds.get(round)).filter((each) => each !== undefined);
      if (values.length > 0) ratios.push(value / (better === 'less' ? Math.min(...values) : Math.max(...values)));
    }
    return spreadOf(ratios);
  }

  toJSON(): unknown {
    return [...this.#values].map(([text, rounds]) => {
      const [contestant, benchmark, bytes, rewrite, memory] = text.split('|');
      return { contestant, benchmark, bytes: Number(bytes), rewrite: rewrite === 'true', memory, rounds: [...rounds.values()] };
    });
  }
}
