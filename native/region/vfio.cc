#include "region/vfio.h"

#include <fcntl.h>
#include <linux/pci_regs.h>
#include <linux/vfio.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>

namespace vicinal::region {

namespace {

constexpr uint32_t position_register = 2, doorbell_register = 3;
constexpr uint32_t vectors_max = 32;

bool region_info(int device, uint32_t index, vfio_region_info* info) {
  *info = {};
  info->argsz = sizeof *info;
  info->index = index;
  return ioctl(device, VFIO_DEVICE_GET_REGION_INFO, info) == 0;
}

}  // namespace

std::string Doorbell::fail(const char* what) {
  int error = errno;
  close();
  return std::string(what) + ": " + std::strerror(error);
}

std::string Doorbell::open(const std::string& container, const std::string& group, const std::string& address) {
  close();
  container_ = ::open(container.c_str(), O_RDWR | O_CLOEXEC);
  if (container_ < 0) return fail("opening vfio");
  group_ = ::open(group.c_str(), O_RDWR | O_CLOEXEC);
  if (group_ < 0) return fail("opening the device's IOMMU group");
  vfio_group_status status{};
  status.argsz = sizeof status;
  if (ioctl(group_, VFIO_GROUP_GET_STATUS, &status) != 0) return fail("asking for the state of the device's IOMMU group");
  if ((status.flags & VFIO_GROUP_FLAGS_VIABLE) == 0) {
    close();
    return "the device shares its IOMMU group with another that a driver has";
  }
  if (ioctl(group_, VFIO_GROUP_SET_CONTAINER, &container_) != 0) return fail("joining the device's IOMMU group");
  if (ioctl(container_, VFIO_SET_IOMMU, VFIO_TYPE1_IOMMU) != 0) return fail("using the IOMMU");
  device_ = ioctl(group_, VFIO_GROUP_GET_DEVICE_FD, address.c_str());
  if (device_ < 0) return fail("opening the device");
  fcntl(device_, F_SETFD, FD_CLOEXEC);

  // Its memory must answer before it is mapped, and it must be allowed to write interrupts.
  vfio_region_info configuration, registers;
  uint16_t command = 0;
  if (!region_info(device_, VFIO_PCI_CONFIG_REGION_INDEX, &configuration)) return fail("finding the device's configuration");
  auto at = static_cast<off_t>(configuration.offset + PCI_COMMAND);
  if (pread(device_, &command, sizeof command, at) != sizeof command) return fail("reading the device's configuration");
  command |= PCI_COMMAND_MEMORY | PCI_COMMAND_MASTER;
  if (pwrite(device_, &command, sizeof command, at) != sizeof command) return fail("switching the device on");

  if (!region_info(device_, VFIO_PCI_BAR0_REGION_INDEX, &registers)) return fail("finding the device's registers");
  registers_at_ = static_cast<int64_t>(registers.offset);
  if ((registers.flags & VFIO_REGION_INFO_FLAG_MMAP) != 0) {
    void* mapping = mmap(nullptr, registers.size, PROT_READ | PROT_WRITE, MAP_SHARED, device_, static_cast<off_t>(registers.offset));
    if (mapping != MAP_FAILED) registers_ = static_cast<volatile uint32_t*>(mapping);
    register_bytes_ = registers.size;
  }

  vfio_irq_info interrupts{};
  interrupts.argsz = sizeof interrupts;
  interrupts.index = VFIO_PCI_MSIX_IRQ_INDEX;
  if (ioctl(device_, VFIO_DEVICE_GET_IRQ_INFO, &interrupts) != 0) return fail("counting the device's interrupts");
  uint32_t count = std::min(interrupts.count, vectors_max);
  if (count == 0) {
    close();
    return "the device has no interrupts (ivshmem-plain)";
  }
  for (uint32_t vector = 0; vector < count; vector++) {
    int made = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (made < 0) return fail("making an eventfd");
    eventfds_.push_back(made);
  }
  std::vector<std::byte> request(sizeof(vfio_irq_set) + count * sizeof(int));
  auto* set = new (request.data()) vfio_irq_set{};
  set->argsz = static_cast<uint32_t>(request.size());
  set->flags = VFIO_IRQ_SET_DATA_EVENTFD | VFIO_IRQ_SET_ACTION_TRIGGER;
  set->index = VFIO_PCI_MSIX_IRQ_INDEX;
  set->start = 0;
  set->count = count;
  std::memcpy(request.data() + sizeof(vfio_irq_set), eventfds_.data(), count * sizeof(int));
  if (ioctl(device_, VFIO_DEVICE_SET_IRQS, set) != 0) return fail("connecting the device's interrupts");
  return "";
}

uint32_t Doorbell::position() const {
  if (registers_ != nullptr) return registers_[position_register];
  uint32_t value = 0;
  ssize_t got = device_ < 0 ? -1 : pread(device_, &value, sizeof value, registers_at_ + position_register * 4);
  return got == sizeof value ? value : 0;
}

void Doorbell::ring(uint32_t number, uint32_t vector) {
  if (device_ < 0) return;
  // what was written for the other stands before it is told
  std::atomic_thread_fence(std::memory_order_seq_cst);
  uint32_t value = number << 16 | (vector & 0xffff);
  if (registers_ != nullptr) {
    registers_[doorbell_register] = value;
    return;
  }
  while (pwrite(device_, &value, sizeof value, registers_at_ + doorbell_register * 4) < 0 && errno == EINTR) {
  }
}

void Doorbell::close() {
  if (registers_ != nullptr) munmap(const_cast<uint32_t*>(registers_), register_bytes_);
  registers_ = nullptr;
  for (int* descriptor : {&device_, &group_, &container_}) {
    if (*descriptor >= 0) ::close(*descriptor);
    *descriptor = -1;
  }
  for (int eventfd : eventfds_) ::close(eventfd);
  eventfds_.clear();
}

}  // namespace vicinal::region
