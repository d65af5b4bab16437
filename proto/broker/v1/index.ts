import './plain_numbers.js';
import { vicinal } from './broker.js';

export import v1 = vicinal.broker.v1;

/** A message of the client, with exactly one body. */
export type ClientFrame = v1.ClientFrame.$Properties;
/** A message of the broker, with exactly one body. */
export type BrokerFrame = v1.BrokerFrame.$Properties;

/** Bytes of the largest frame. */
export const frameLimit = 65536;
/** Descriptors that one packet can carry (SCM_MAX_FD of the kernel). */
export const descriptorLimit = 253;
/** Versions of the protocol that this release speaks. */
export const versionMin = 1;
export const versionMax = 1;

export const SegmentKind = v1.SegmentKind;
export const DescriptorKind = v1.DescriptorKind;

/** A frame that cannot be decoded. */
export class MalformedFrame extends Error {
  override name = 'MalformedFrame';
}

function decode<T extends { body?: string | undefined }>(bytes: Uint8Array, decoder: (bytes: Uint8Array) => T): T {
  if (bytes.length > frameLimit) throw new MalformedFrame(`a frame of ${bytes.length} bytes; the limit is ${frameLimit}`);
  let frame: T;
  try {
    frame = decoder(bytes);
  } catch (cause) {
    throw new MalformedFrame(`not a protocol buffer of this protocol: ${(cause as Error).message}`, { cause });
  }
  if (frame.body === undefined) throw new MalformedFrame('a frame without a body that this version knows');
  return frame;
}

/** @throws MalformedFrame */
export function decodeClientFrame(bytes: Uint8Array): v1.ClientFrame {
  return decode(bytes, (from) => v1.ClientFrame.decode(from) as v1.ClientFrame);
}

/** @throws MalformedFrame */
export function decodeBrokerFrame(bytes: Uint8Array): v1.BrokerFrame {
  return decode(bytes, (from) => v1.BrokerFrame.decode(from) as v1.BrokerFrame);
}

function encode(writer: { finish(): Uint8Array }): Uint8Array {
  const bytes = writer.finish();
  if (bytes.length > frameLimit) throw new MalformedFrame(`a frame of ${bytes.length} bytes cannot be sent; the limit is ${frameLimit}`);
  return bytes;
}

export function encodeClientFrame(frame: ClientFrame): Uint8Array {
  return encode(v1.ClientFrame.encode(frame));
}

export function encodeBrokerFrame(frame: BrokerFrame): Uint8Array {
  return encode(v1.BrokerFrame.encode(frame));
}

/** A message between brokers, with exactly one body. */
export type NeighbourFrame = v1.NeighbourFrame.$Properties;

/** @throws MalformedFrame */
export function decodeNeighbourFrame(bytes: Uint8Array): v1.NeighbourFrame {
  return decode(bytes, (from) => v1.NeighbourFrame.decode(from) as v1.NeighbourFrame);
}

export function encodeNeighbourFrame(frame: NeighbourFrame): Uint8Array {
  return encode(v1.NeighbourFrame.encode(frame));
}
