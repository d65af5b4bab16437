/*
 * Two processes, in two VMs that share an ivshmem-doorbell, take turns: one writes a numbered message into the shared memory and rings, the other
 * sleeps until it is interrupted, looks at the message at once, and answers likewise. Both count interrupts and messages: one that is lost, doubled
 * or torn (an interrupt that is here before what was written ahead of it) is seen. The device must have the driver vfio-pci. Start one with --role 0
 * and one with --role 1:
 *
 *   doorbell_driver --device ADDRESS --role 0|1 [--offset N] [--count N] [--run N] [--seconds N]
 *
 * ADDRESS: of PCI, 0000:01:00.0; --offset: of four pages in the device's memory; --count: messages of each of the two. The last line of the output is
 * JSON; exit code 0: exact, 1: not, 2: wrong usage, or it could not begin, 3: out of time.
 */
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <cinttypes>
#include <cstdio>
#include <cstring>
#include <string>

#include "driver.h"
#include "layout/region.h"
#include "region/vfio.h"
#include "sample.h"

using namespace vicinal;

namespace {

struct Arguments {
  std::string device;
  uint64_t offset = 0, count = 10'000, run = 1, seconds = 300;
  int32_t role = -1;
};

/** A page that one of the two writes: how far it is in which run, and the number by which it is interrupted. */
struct Meeting {
  std::atomic<uint64_t> step;
  std::atomic<uint64_t> position;
};
constexpr uint64_t steps = 16;  // below it, in a step's word
enum Step : uint64_t { offered = 1, finished };

/** Milliseconds without an interrupt after which the memory tells whether one was lost. */
constexpr int patience = 10'000;
/** Milliseconds in which an interrupt too many would come. */
constexpr int quiet = 300;
/** The longest message that is made: less than a page. */
constexpr Mix mix{.inlined = 300, .eager = 700};
constexpr uint64_t message_bytes = layout::page_bytes;

Arguments parse(int count, char** words) {
  Arguments arguments;
  const option options[] = {{"device", required_argument, nullptr, 'd'},
                            {"offset", required_argument, nullptr, 'o'},
                            {"role", required_argument, nullptr, 'R'},
                            {"count", required_argument, nullptr, 'c'},
                            {"run", required_argument, nullptr, 'n'},
                            {"seconds", required_argument, nullptr, 's'},
                            {nullptr, 0, nullptr, 0}};
  for (int each; (each = getopt_long(count, words, "", options, nullptr)) != -1;) {
    if (each == 'd') arguments.device = optarg;
    if (each == 'o') arguments.offset = option_number();
    if (each == 'R') arguments.role = static_cast<int32_t>(option_number());
    if (each == 'c') arguments.count = option_number();
    if (each == 'n') arguments.run = option_number();
    if (each == 's') arguments.seconds = option_number();
    if (each == '?') std::exit(2);
  }
  if (arguments.device.empty() || (arguments.role != 0 && arguments.role != 1))
    give_up(2, "usage: doorbell_driver --device ADDRESS --role 0|1 [--offset N] [--count N] [--run N] (see the head of its source)");
  if (arguments.run == 0) give_up(2, "--run numbers the run, from 1 on");
  return arguments;
}

std::string group_of(const std::string& folder) {
  char target[256] = {};
  if (readlink((folder + "/iommu_group").c_str(), target, sizeof target - 1) <= 0) give_up(2, folder + " has no IOMMU group");
  std::string path = target;
  return "/dev/vfio/" + path.substr(path.rfind('/') + 1);
}

class Driver {
 public:
  explicit Driver(const Arguments& arguments)
      : arguments_(arguments), peer_(1 - arguments.role), theirs_(arguments.run, peer_, mix), ours_(arguments.run, arguments.role, mix) {
    const std::string folder = "/sys/bus/pci/devices/" + arguments.device;
    if (std::string failure = doorbell_.open("/dev/vfio/vfio", group_of(folder), arguments.device); !failure.empty()) give_up(2, failure);
    int memory = open((folder + "/resource2").c_str(), O_RDWR | O_CLOEXEC);
    struct stat status {};
    if (memory < 0 || fstat(memory, &status) != 0) give_up(2, "cannot open the device's memory: " + std::string(std::strerror(errno)));
    if (arguments.offset + 4 * layout::page_bytes > static_cast<uint64_t>(status.st_size))
      give_up(2, "four pages at --offset lie outside the region");
    void* base = mmap(nullptr, 4 * layout::page_bytes, PROT_READ | PROT_WRITE, MAP_SHARED, memory, static_cast<off_t>(arguments.offset));
    if (base == MAP_FAILED) give_up(2, "cannot map the device's memory: " + std::string(std::strerror(errno)));
    close(memory);
    base_ = static_cast<std::byte*>(base);
  }

  void connect() {
    meeting(arguments_.role).position.store(doorbell_.position());
    tell(offered);
    await(offered);
    other_ = static_cast<uint32_t>(meeting(peer_).position.load());
    if (other_ == doorbell_.position()) give_up(2, "both have the number " + std::to_string(other_));
  }

  /** True when every message came whole and with an interrupt of its own. */
  bool exchange() {
    auto begin = std::chrono::steady_clock::now();
    for (uint64_t number = 0; number < arguments_.count; number++) {
      if (arguments_.role == 0) send(number);
      receive(number);
      if (arguments_.role == 1) send(number);
    }
    seconds_ = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    // nothing may come behind the last one
    if (sleep(quiet)) {
      uint64_t more = taken();
      interrupts_ += more;
      doubled_ += more;
    }
    tell(finished);
    await(finished);
    return lost_ == 0 && doubled_ == 0 && torn_ == 0 && interrupts_ == arguments_.count;
  }

  void report(bool exact) {
    std::printf("{\"role\":%d,\"run\":%" PRIu64 ",\"exact\":%s,\"sent\":%" PRIu64 ",\"received\":%" PRIu64 ",\"interrupts\":%" PRIu64
                ",\"lost\":%" PRIu64 ",\"doubled\":%" PRIu64 ",\"torn\":%" PRIu64 ",\"bytes\":%" PRIu64 ",\"seconds\":%.1f}\n",
                arguments_.role, arguments_.run, exact ? "true" : "false", sent_, received_, interrupts_, lost_, doubled_, torn_, bytes_, seconds_);
  }

 private:
  Meeting& meeting(int32_t role) { return *reinterpret_cast<Meeting*>(base_ + static_cast<uint64_t>(role) * layout::page_bytes); }
  std::byte* message(int32_t role) { return base_ + (2 + static_cast<uint64_t>(role)) * layout::page_bytes; }
  void tell(Step step) { meeting(arguments_.role).step.store(arguments_.run * steps + step); }
  void await(Step step) {
    for (;;) {
      uint64_t word = meeting(peer_).step.load();
      // what another run left there says nothing
      if (word / steps == arguments_.run && word % steps >= step) break;
      usleep(1000);
    }
  }
  /** Sleeps until an interrupt; false when none came in so many milliseconds. */
  bool sleep(int milliseconds) {
    pollfd ready{doorbell_.eventfds().front(), POLLIN, 0};
    return poll(&ready, 1, milliseconds) == 1;
  }
  /** Interrupts since it was asked last. */
  uint64_t taken() {
    uint64_t count = 0;
    return read(doorbell_.eventfds().front(), &count, sizeof count) == sizeof count ? count : 0;
  }
  void send(uint64_t number) {
    // its length is not told before it is written: whoever looks too early finds the former one
    ours_.write(message(arguments_.role), number, ours_.bytes(number));
    std::atomic_thread_fence(std::memory_order_release);
    doorbell_.ring(other_, 0);
    sent_++;
  }
  void receive(uint64_t number) {
    while (!sleep(patience)) {
      if (!whole(number)) continue;
      lost_++;  // the message is here, and nothing interrupted
      received_++;
      return;
    }
    uint64_t count = taken();
    interrupts_ += count;
    if (count > 1) doubled_ += count - 1;
    if (!whole(number)) torn_++;
    received_++;
  }
  bool whole(uint64_t expected) {
    std::atomic_thread_fence(std::memory_order_acquire);
    std::byte copy[message_bytes];
    std::memcpy(copy, message(peer_), sizeof copy);
    uint64_t number = 0, bytes = theirs_.bytes(expected);
    if (!theirs_.read(copy, bytes, &number) || number != expected) return false;
    bytes_ += bytes;
    return true;
  }

  const Arguments& arguments_;
  int32_t peer_;
  Sample theirs_, ours_;
  region::Doorbell doorbell_;
  std::byte* base_ = nullptr;
  uint32_t other_ = 0;
  uint64_t sent_ = 0, received_ = 0, interrupts_ = 0, bytes_ = 0, lost_ = 0, doubled_ = 0, torn_ = 0;
  double seconds_ = 0;
};

}  // namespace

int main(int count, char** words) {
  Arguments arguments = parse(count, words);
  end_after(arguments.seconds);
  Driver driver(arguments);
  driver.connect();
  bool exact = driver.exchange();
  driver.report(exact);
  return exact ? 0 : 1;
}
