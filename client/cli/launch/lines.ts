import { StringDecoder } from 'node:string_decoder';

/** Cuts a stream of bytes into lines, so that lines of several ranks do not mix. */
export class Lines {
  readonly #decoder = new StringDecoder('utf8');
  readonly #onLine: (line: string) => void;
  #rest = '';

  /** `onLine` gets each line without its end. */
  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  push(chunk: Buffer): void {
    const parts = (this.#rest + this.#decoder.write(chunk)).split('\n');
    this.#rest = parts.pop() as string;
    for (const line of parts) this.#onLine(line);
  }

  /** The stream is over: what is left is a line as well. */
  end(): void {
    const rest = this.#rest + this.#decoder.end();
    this.#rest = '';
    if (rest !== '') this.#onLine(rest);
  }
}
