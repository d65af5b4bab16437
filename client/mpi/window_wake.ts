import { client, type RequestId } from '../../native/client.js';
import { progress } from '../channel/progress.js';
import { Request } from './request.js';
import { emptyStatus, type Status } from './status.js';

/** How long a wait for a lock goes on before it looks at the lock's words again, whoever has or has not woken it. */
const backstop = 100;
const pause = new Int32Array(new SharedArrayBuffer(4));

/** Waits to be woken by whoever gives a lock up, and no longer than a backstop: who holds it may be dead, and its words may lie. */
export class Wake extends Request {
  #failed: boolean;

  /** @internal `id`: a receive; negative when it could not begin */
  constructor(id: RequestId) {
    super(Math.max(id, 0), 1, () => new Error('the wait to be woken failed'));
    this.#failed = id < 0;
  }

  /** True when it waits for a message no longer. */
  get over(): boolean {
    return this.#failed || this.id === 0;
  }

  override async wait(): Promise<Status> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, backstop);
    });
    try {
      await (this.over ? late : Promise.race([super.wait(), late]));
    } catch {
      this.#failed = true;
    } finally {
      clearTimeout(timer);
    }
    return emptyStatus;
  }

  override waitSync(): Status {
    if (this.over) {
      client.progress();
      Atomics.wait(pause, 0, 0, backstop);
      return emptyStatus;
    }
    const result = client.waitRequestFor(this.id, backstop);
    if (result === 1) progress.onBroker();
    else if (result !== 2) {
      progress.unwatch(this.id);
      this.settle(result);
      this.#failed = result < 0;
    }
    return emptyStatus;
  }

  /** Gives it up. */
  end(): void {
    if (this.id === 0) return;
    this.cancel();
    try {
      this.test();
    } catch {
      // it is over
    }
  }
}
