/*
 * What is in the buffers of a random program: a function of the seed, the step and who sends. random.c has the same.
 */

/** 32 well mixed bits of four numbers. */
export function mix(first: number, second: number, third: number, fourth: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca77) + Math.imul(third, 0xc2b2ae3d) + Math.imul(fourth, 0x27d4eb2f);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  mixed = Math.imul(mixed, 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Fills with the bytes of a key: word `at` is mix(key, at, 0, 0), low byte first. */
export function fillBytes(bytes: Uint8Array, key: number): void {
  const whole = bytes.length & ~3;
  for (let at = 0; at < whole; at += 4) {
    const word = mix(key, at >>> 2, 0, 0);
    bytes[at] = word;
    bytes[at + 1] = word >>> 8;
    bytes[at + 2] = word >>> 16;
    bytes[at + 3] = word >>> 24;
  }
  for (let at = whole; at < bytes.length; at++) bytes[at] = mix(key, at >>> 2, 0, 0) >>> (8 * (at & 3));
}

const unsigned = (element: number): boolean => [1, 2, 4, 6, 8].includes(element);

/**
 * One operand of a reduction: small whole numbers, so that no sum or product of six ranks overflows the type, and sums of real numbers are exact
 * in any order. Unsigned ones stay below 128: MPICH 4.0 takes the minimum of MPI_UINT8_T as if it had a sign.
 */
export function operand(op: number, element: number, random: number): number {
  switch (op) {
    case 0:
    case 10:
      return unsigned(element) ? random % 17 : (random % 17) - 8;
    case 1:
      return unsigned(element) ? 1 + (random % 2) : ([-1, 1, 2][random % 3] as number);
    case 4:
    case 5:
    case 6:
      return random % 2;
    case 11:
      return element === 5 ? random | 0 : random;
    default:
      return unsigned(element) ? random % 100 : (random % 200) - 100;
  }
}

/** The reduction that does not commute: maps x -> a x + b of 16 bits, one after the other; a in the high half of a word, b in the low. */
export function chain(left: number, right: number): number {
  const [a, b, c, d] = [left >>> 16, left & 0xffff, right >>> 16, right & 0xffff];
  return ((Math.imul(a, c) << 16) | ((Math.imul(a, d) + b) & 0xffff)) >>> 0;
}
