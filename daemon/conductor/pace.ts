/** How long work may hold up one turn of the event loop, in milliseconds. */
const sliceMilliseconds = 1;

/**
 * Work in the order in which it came, so much in each turn of the event loop as takes {@link sliceMilliseconds}: what many clients ask for
 * at once must not keep the others waiting. Tasks are short, and do not throw.
 */
export class Pace {
  #tasks: (() => void)[] = [];
  #head = 0;
  #scheduled = false;
  /** When this turn's share is used up; 0 before its first task. */
  #until = 0;

  /** Tasks that wait. */
  get waiting(): number {
    return this.#tasks.length - this.#head;
  }

  /** Runs the task now, if nothing is waiting and this turn has time left, else in a later turn. */
  run(task: () => void): void {
    this.#begin();
    if (this.waiting === 0 && performance.now() < this.#until) return task();
    this.#tasks.push(task);
  }

  /** Runs the task in a later turn, after those that wait. */
  later(task: () => void): void {
    this.#begin();
    this.#tasks.push(task);
  }

  #begin(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#until = performance.now() + sliceMilliseconds;
    setImmediate(() => this.#turn());
  }

  #turn(): void {
    this.#scheduled = false;
    if (this.waiting === 0) return;
    this.#begin();
    do {
      const task = this.#tasks[this.#head] as () => void;
      this.#head++;
      task();
    } while (this.waiting !== 0 && performance.now() < this.#until);
    if (this.waiting === 0 || this.#head > 1024) {
      this.#tasks = this.#tasks.slice(this.#head);
      this.#head = 0;
    }
  }
}
