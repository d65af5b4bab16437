/** The other end of every peer of peers.ts: echoes, or answers the last message of a window. */
import { connect } from 'node:net';
import { parentPort } from 'node:worker_threads';
import { type Message, mode } from './message.js';

const argument = process.argv[2] ?? '';

if (parentPort !== null) {
  const port = parentPort;
  port.on('message', (message: Message) => {
    if (message.mode === mode.echo) port.postMessage(message);
    else if (message.mode === mode.answer) port.postMessage(null);
  });
  port.postMessage(null);
} else if (argument === 'ipc') {
  process.on('message', (message: Message) => {
    if (message.mode === mode.echo) process.send?.(message);
    else if (message.mode === mode.answer) process.send?.(0);
  });
  process.send?.(0);
} else {
  const socket = connect(argument);
  const header = Buffer.alloc(5);
  let headerHeld = 0;
  let payloadOwed = 0;
  socket.on('data', (chunk: Buffer) => {
    let at = 0;
    while (at < chunk.length) {
      if (payloadOwed === 0) {
        const taken = Math.min(5 - headerHeld, chunk.length - at);
        chunk.copy(header, headerHeld, at, at + taken);
        headerHeld += taken;
        at += taken;
        if (headerHeld < 5) return;
        payloadOwed = header.readUInt32LE(0);
      }
      const taken = Math.min(payloadOwed, chunk.length - at);
      if (header[4] === mode.echo && taken > 0) socket.write(chunk.subarray(at, at + taken));
      at += taken;
      payloadOwed -= taken;
      if (payloadOwed > 0) return;
      headerHeld = 0;
      if (header[4] === mode.answer) socket.write(header.subarray(4, 5));
    }
  });
  socket.on('end', () => process.disconnect?.());
}
