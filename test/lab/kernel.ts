import { spawnSync } from 'node:child_process';

/** First bytes of each compression that a kernel's payload may have, and what takes it off. */
const compressions = [
  { name: 'xz', magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], words: ['xz', '--decompress', '--stdout', '--single-stream'] },
  { name: 'zstd', magic: [0x28, 0xb5, 0x2f, 0xfd], words: ['zstd', '--decompress', '--stdout', '--quiet'] },
  { name: 'gzip', magic: [0x1f, 0x8b, 0x08], words: ['gzip', '--decompress', '--stdout'] },
];

/**
 * The ELF image that a bzImage carries: a virtual machine enters it directly (PVH), without the compressed kernel's own slow start.
 * Offsets by the kernel's x86 boot protocol: setup_sects at 0x1f1, payload_offset at 0x248, payload_length at 0x24c.
 * @throws Error when it is no bzImage, or compressed in a way that nothing here undoes
 */
export function uncompressedKernel(image: Buffer): Buffer {
  if (image.toString('latin1', 0x202, 0x206) !== 'HdrS') throw new Error('the kernel is no bzImage: it has no setup header');
  const setup = (image.readUInt8(0x1f1) || 4) + 1;
  const begin = setup * 512 + image.readUInt32LE(0x248);
  const payload = image.subarray(begin, begin + image.readUInt32LE(0x24c));
  const compression = compressions.find(({ magic }) => magic.every((byte, index) => payload[index] === byte));
  if (compression === undefined) throw new Error(`the kernel's payload begins with ${payload.toString('hex', 0, 6)}, no compression that the lab knows`);
  const [program, ...words] = compression.words as [string, ...string[]];
  // the payload is followed by its length, which the programs take for rubbish: what matters is what came out
  const { stdout, error, stderr } = spawnSync(program, words, { input: payload, maxBuffer: 512 << 20 });
  if (error !== undefined || stdout.toString('latin1', 0, 4) !== '\x7fELF')
    throw new Error(`${program} does not unpack the kernel: ${error?.message ?? stderr.toString()}`);
  return stdout;
}
