import { readlinkSync } from 'node:fs';
import type { ClientAddon } from '../../../native/client.js';
import { loadAddon } from '../../../native/load.js';

/** Descriptors of regions that were to be closed, and were not. Imported before the SDK, which then has its addon as it is made here. */
export const kept: number[] = [];

const addon = loadAddon<ClientAddon>('client_addon');
const { closeDescriptor } = addon;
addon.closeDescriptor = (fd) => {
  if (readlinkSync(`/proc/self/fd/${fd}`).includes('resource2')) kept.push(fd);
  else closeDescriptor(fd);
};
