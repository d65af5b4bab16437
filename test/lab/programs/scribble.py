#!/usr/bin/python3 -S
"""Writes over a whole region, in lumps at random and now and then from end to end: scribble.py FILE SEED SECONDS."""
import mmap
import random
import sys
import time

path, seed, seconds = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
rng = random.Random(seed)
with open(path, "r+b", 0) as file:
    memory = mmap.mmap(file.fileno(), 0)
size = len(memory)
noise = rng.randbytes(65536)


def lump():
    count = rng.choice((1, 4, 16, rng.randrange(1, len(noise))))
    kind = rng.randrange(4)
    if kind == 0:
        return bytes(count)
    if kind == 1:
        return b"\xff" * count
    at = rng.randrange(len(noise) - count + 1)
    piece = noise[at : at + count]
    return bytes(each & 7 for each in piece[:64]) if kind == 2 else piece


print("scribbling", flush=True)
until, rounds = time.monotonic() + seconds, 0
while time.monotonic() < until or rounds < 2:
    rounds += 1
    for _ in range(2000):
        piece = lump()
        # half of it where heads and lines of slots lie
        at = rng.randrange(min(size, 1 << 16) if rng.randrange(2) == 0 else size)
        end = min(size, at + len(piece))
        memory[at:end] = piece[: end - at]
    for at in range(0, size, len(noise)):
        memory[at : at + len(noise)] = noise[: size - at]
print(f"wrote over {size} bytes {rounds} times from end to end", flush=True)
