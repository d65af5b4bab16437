/** ok: works; lack: does not, and here is the cure; info: a fact that is neither. */
export type CheckStatus = 'ok' | 'lack' | 'info';

/** One finding of `vicinal doctor`. */
export interface Check {
  readonly name: string;
  readonly status: CheckStatus;
  readonly finding: string;
  /** For a lack: what to do about it. */
  readonly cure?: string;
  /** True: Vicinal does not run without it. */
  readonly needed?: boolean;
}

/** A finding from a reason: '' means that it works. */
export function tried(name: string, reason: string, works: string, cure: string, needed = false): Check {
  return reason === '' ? { name, status: 'ok', finding: works, needed } : { name, status: 'lack', finding: reason, cure, needed };
}
