#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace vicinal::region {

/*
 * The interrupts of an ivshmem-doorbell device that the driver vfio-pci has, of a VM with an IOMMU: an eventfd for each MSI-X vector, and the
 * doorbell register, by which others are interrupted. Registers of BAR 0, of 32 bits each:
 *
 *      8  IVPosition   our number
 *     12  doorbell     number << 16 | vector
 *
 * Opening resets the device, so that whatever maps its memory meanwhile may read ones: it is opened before the region is used. Its memory
 * (BAR 2) is mapped by sysfs as ever: this does not claim it.
 */
class Doorbell {
 public:
  Doorbell() = default;
  ~Doorbell() { close(); }
  Doorbell(const Doorbell&) = delete;
  Doorbell& operator=(const Doorbell&) = delete;

  /**
   * @param container /dev/vfio/vfio
   * @param group /dev/vfio/N of the device's IOMMU group
   * @param address PCI address, such as 0000:00:04.0
   * @returns why there are no interrupts, or ''
   */
  std::string open(const std::string& container, const std::string& group, const std::string& address);

  uint32_t position() const;
  /** One eventfd a vector: the vectors of the device, 32 at most. They stay the object's. */
  const std::vector<int>& eventfds() const { return eventfds_; }
  /** Interrupts a member. A number or vector that nobody has is ignored by the device. */
  void ring(uint32_t number, uint32_t vector);
  void close();

 private:
  std::string fail(const char* what);

  int container_ = -1, group_ = -1, device_ = -1;
  /** Null where they share a page with another BAR: then each access is a system call. */
  volatile uint32_t* registers_ = nullptr;
  int64_t registers_at_ = 0;
  uint64_t register_bytes_ = 0;
  std::vector<int> eventfds_;
};

}  // namespace vicinal::region
