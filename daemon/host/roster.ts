import { broker, type Watch } from '../../native/broker.js';
import { lastingKey, type VirtualMachine } from './virtual_machine.js';

/** A virtual machine with its number, the same in every region. */
export interface Entry {
  readonly number: number;
  readonly machine: VirtualMachine;
  /** Regions, by their sockets, to which it is connected. */
  readonly regions: ReadonlySet<string>;
}

interface Kept extends Entry {
  readonly regions: Set<string>;
  readonly pidfd: number;
  readonly watch: Watch;
}

const processOf = ({ pid, started }: VirtualMachine): string => `${pid} ${started}`;

/**
 * Numbers the virtual machines of a host. A number belongs to a process: it stays while the process lives, connected or not, so that a device that was
 * unplugged comes back to its slot. A machine that was started again gets its former number when nobody else has it. 0 is the host's.
 */
export class Roster {
  readonly #capacity: number;
  readonly #ended: (entry: Entry) => void;
  readonly #entries = new Map<number, Kept>();
  /** Last number of a machine, by what it is known by beyond its process. */
  readonly #former = new Map<string, number>();

  /** @param ended a process ended, whoever may still hold its connections */
  constructor(capacity: number, ended: (entry: Entry) => void) {
    this.#capacity = capacity;
    this.#ended = ended;
  }

  get entries(): readonly Entry[] {
    return [...this.#entries.values()].sort((left, right) => left.number - right.number);
  }

  /**
   * The entry of a machine, a new one for a process that is not known. Takes the pidfd over.
   * @param wanted the number that it must have, as it had it with a former broker
   * @returns undefined when all numbers are taken, or the one that it must have
   */
  enter(machine: VirtualMachine, pidfd: number, wanted?: number): Entry | undefined {
    const known = [...this.#entries.values()].find((entry) => processOf(entry.machine) === processOf(machine));
    const number = known === undefined ? this.#choose(machine, wanted) : wanted === undefined || wanted === known.number ? known.number : undefined;
    if (known !== undefined || number === undefined) {
      broker.close(pidfd);
      return number === undefined ? undefined : known;
    }
    const watch = new broker.Watch(pidfd, true, false, () => this.#end(number));
    const entry: Kept = { number, machine, regions: new Set(), pidfd, watch };
    this.#entries.set(number, entry);
    const key = lastingKey(machine);
    if (key !== '') {
      this.#former.delete(key);
      this.#former.set(key, number);
      if (this.#former.size > 4 * this.#capacity) this.#former.delete(this.#former.keys().next().value as string);
    }
    return entry;
  }

  connected(number: number, region: string): void {
    this.#entries.get(number)?.regions.add(region);
  }

  disconnected(number: number, region: string): void {
    this.#entries.get(number)?.regions.delete(region);
  }

  close(): void {
    for (const entry of [...this.#entries.values()]) this.#remove(entry);
  }

  #choose(machine: VirtualMachine, wanted: number | undefined): number | undefined {
    const free = (number: number): boolean => number > 0 && number < this.#capacity && !this.#entries.has(number);
    if (wanted !== undefined) return free(wanted) ? wanted : undefined;
    const former = this.#former.get(lastingKey(machine));
    if (former !== undefined && free(former)) return former;
    const numbers = Array.from({ length: this.#capacity }, (_, number) => number).filter(free);
    const remembered = new Set(this.#former.values());
    const number = numbers.find((each) => !remembered.has(each)) ?? numbers[0];
    if (number !== undefined) return number;
    // One that is connected nowhere only has its number kept for it.
    const idle = [...this.#entries.values()].find((entry) => entry.regions.size === 0);
    if (idle === undefined) return undefined;
    this.#remove(idle);
    return idle.number;
  }

  #end(number: number): void {
    const entry = this.#entries.get(number);
    if (entry === undefined) return;
    this.#ended(entry);
    this.#remove(entry);
  }

  #remove(entry: Kept): void {
    this.#entries.delete(entry.number);
    entry.watch.close();
    broker.close(entry.pidfd);
  }
}
