#!/usr/bin/python3 -S
"""Maps all of the file that is descriptor 3, and says how often each text is in it: look.py TEXT...; look.py --fill TEXT writes it over everything."""
import json
import mmap
import os
import sys

words = sys.argv[1:]
fill = words[0] == "--fill"
size = os.fstat(3).st_size
memory = mmap.mmap(3, size, prot=mmap.PROT_READ | (mmap.PROT_WRITE if fill else 0))


def count(text):
    found, at = 0, memory.find(text)
    while at >= 0:
        found, at = found + 1, memory.find(text, at + 1)
    return found


if fill:
    text = words[1].encode()
    memory[:] = (text * (size // len(text) + 1))[:size]
    print(json.dumps({"filled": size}))
else:
    print(json.dumps({"bytes": size, "found": [count(each.encode()) for each in words]}))
