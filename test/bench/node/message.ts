/** What the other end does with a message: send it back, take it, or take it and answer with one short message. */
export const mode = { echo: 1, take: 2, answer: 3 } as const;

/** A message where the API carries objects. */
export interface Message {
  readonly mode: number;
  readonly payload: string | Uint8Array;
}
