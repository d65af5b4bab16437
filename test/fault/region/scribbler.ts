// Writes over a whole region, at random and in lumps, until it is killed. Arguments: path of the region, a seed, lumps each millisecond.
import { closeSync, fstatSync, openSync, writeSync } from 'node:fs';
import { Random } from '../../mpi/random/generate.js';

const [path = '', seed = '1', lumps = '200'] = process.argv.slice(2);
const random = new Random(Number(seed));
const fd = openSync(path, 'r+');
const { size } = fstatSync(fd);
const below = (bound: number): number => random.below(bound);
const bytes = Buffer.alloc(65_536);

function lump(): Buffer {
  const part = bytes.subarray(0, 1 + below(below(10) === 0 ? bytes.length : 16));
  const kind = below(4);
  for (let at = 0; at < part.length; at++) part[at] = kind === 0 ? 0 : kind === 1 ? 255 : kind === 2 ? below(8) : below(256);
  return part;
}

function round(): void {
  for (let count = 0; count < Number(lumps); count++) {
    const part = lump();
    // half of it where heads and lines of slots lie
    const at = below(2) === 0 ? below(Math.min(size, 65_536)) : below(size);
    writeSync(fd, part, 0, Math.min(part.length, size - at), at);
  }
  if (below(50) === 0 && Number(lumps) > 1) for (let at = 0; at < size; at += bytes.length) writeSync(fd, bytes, 0, Math.min(bytes.length, size - at), at);
}

process.stdout.write('scribbling\n');
setInterval(round, 1);
process.on('exit', () => closeSync(fd));
