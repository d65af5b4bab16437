const other = { enter: '\u001b[?1049h\u001b[?25l', leave: '\u001b[?25h\u001b[?1049l' };
const home = '\u001b[H';
const restOfLine = '\u001b[K';
const restOfScreen = '\u001b[J';

/** What a screen of so many rows and columns shows of a text: its beginning, with the last row for `foot`, and for how much is left out. */
function fitted(text: string, foot: string, rows: number, columns: number): string[] {
  const lines = text.split('\n');
  const room = Math.max(0, rows - 1);
  const left = lines.length - room;
  const shown = left > 0 ? lines.slice(0, room) : [...lines, ''].slice(0, room);
  return [...shown, left > 0 ? `${foot}; ${left} more lines` : foot].map((line) => line.slice(0, columns));
}

/** A terminal whose whole screen shows one text, drawn in place; what stood there before comes back at the end. */
export class Screen {
  readonly #terminal: NodeJS.WriteStream;
  readonly #foot: string;
  readonly #redraw = (): void => this.#draw();
  #text = '';

  /** @param foot what the last row says */
  constructor(terminal: NodeJS.WriteStream, foot: string) {
    this.#terminal = terminal;
    this.#foot = foot;
    terminal.write(other.enter);
    terminal.on('resize', this.#redraw);
  }

  show(text: string): void {
    this.#text = text;
    this.#draw();
  }

  #draw(): void {
    const lines = fitted(this.#text, this.#foot, this.#terminal.rows, this.#terminal.columns);
    this.#terminal.write(`${home}${lines.map((line) => line + restOfLine).join('\n')}${restOfScreen}`);
  }

  close(): void {
    this.#terminal.off('resize', this.#redraw);
    this.#terminal.write(other.leave);
  }
}
