/** Samples of a Prometheus text exposition. */
export class Metrics {
  readonly #samples: readonly { readonly name: string; readonly labels: Readonly<Record<string, string>>; readonly value: number }[];

  /** @throws Error for a line that is no exposition format */
  constructor(text: string) {
    this.#samples = text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const match = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)(?: \d+)?$/.exec(line);
        if (match === null) throw new Error(`not a sample of the Prometheus text format: ${line}`);
        const labels = Object.fromEntries([...(match[2] ?? '').matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map((each) => [each[1], each[2]]));
        return { name: match[1] as string, labels: labels as Record<string, string>, value: Number(match[3]) };
      });
  }

  /** Sum of the samples of a name whose labels include `labels`; 0 when there is none. */
  value(name: string, labels: Readonly<Record<string, string>> = {}): number {
    return this.#samples
      .filter((sample) => sample.name === name && Object.entries(labels).every(([label, value]) => sample.labels[label] === value))
      .reduce((sum, sample) => sum + sample.value, 0);
  }

  get names(): string[] {
    return [...new Set(this.#samples.map((sample) => sample.name))];
  }
}
