// Opens a lab with one guest, tells the pid of its QEMU, and stays: to be killed with no chance to clean up.
import { OwnScope } from '../../support/cleanup.js';
import { Lab } from '../lab.js';

const guest = await (await Lab.open(new OwnScope())).guest();
console.log(guest.qemuPid);
await guest.ended;
