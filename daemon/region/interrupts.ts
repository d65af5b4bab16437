import { existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { broker } from '../../native/broker.js';
import { type Doorbell, region } from '../../native/region.js';
import { linkName } from '../discovery/procfs.js';

/** Interrupts of an ivshmem-doorbell device: those that others send here, and ours to them. */
export interface Interrupts {
  ring(slot: number): void;
  /** Ends them; the device has no driver afterwards. */
  close(): void;
}

const driver = 'vfio-pci';

/** The device of a former broker still has its driver, and cannot be switched on by others before it let go. */
export function releaseDevice(folder: string): void {
  if (linkName(`${folder}/driver`) !== driver) return;
  writeFileSync(`${folder}/driver/unbind`, basename(folder));
  writeFileSync(`${folder}/driver_override`, '\n');
}

/**
 * Has the interrupts of a device, by the driver vfio-pci. Opening resets the device.
 * @param folder the device's PCI folder in sysfs
 * @param kick somebody rang
 * @throws Error with the reason why there are none, for people
 */
export function openInterrupts(sysRoot: string, folder: string, kick: () => void): Interrupts {
  const address = basename(folder);
  const group = linkName(`${folder}/iommu_group`);
  if (group === '')
    throw new Error('the machine has no IOMMU (QEMU: -machine q35,kernel-irqchip=split -device intel-iommu,intremap=on; kernel: intel_iommu=on)');
  if (!existsSync(`${sysRoot}/bus/pci/drivers/${driver}`)) throw new Error(`the driver ${driver} is not loaded (modprobe ${driver})`);
  const bound = linkName(`${folder}/driver`);
  if (bound !== '' && bound !== driver) throw new Error(`the driver ${bound} has the device`);
  let doorbell: Doorbell;
  try {
    if (bound === '') {
      writeFileSync(`${folder}/driver_override`, driver);
      writeFileSync(`${sysRoot}/bus/pci/drivers_probe`, address);
    }
    if (linkName(`${folder}/driver`) !== driver) throw new Error(`the driver ${driver} does not take the device`);
    doorbell = new region.Doorbell('/dev/vfio/vfio', `/dev/vfio/${group}`, address);
  } catch (error) {
    releaseDevice(folder);
    throw error;
  }
  const watches = doorbell.eventfds().map(
    (eventfd) =>
      new broker.Watch(eventfd, true, false, () => {
        broker.drainDoorbell(eventfd);
        kick();
      }),
  );
  let closed = false;
  const close = (): void => {
    if (closed) return;
    closed = true;
    for (const watch of watches) watch.close();
    doorbell.close();
  };
  // Unplugging it would wait for us.
  watches.push(new broker.Watch(doorbell.wanted(), true, false, close));
  return {
    ring: (slot) => {
      if (!closed) doorbell.ring(slot, 0);
    },
    close: () => {
      close();
      releaseDevice(folder);
    },
  };
}
