// Grants at both ends: what map_own and map_peer refuse of memfds and of regions, and what the kernel refuses to a peer: every way to write an
// outbox.
#include "contract/segment.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <cerrno>
#include <thread>

#include "check.h"
#include "handoff/grant.h"
#include "segment/memfd_segment.h"

using namespace vicinal;
using namespace vicinal::test;
using memfd_segment::map_own;
using memfd_segment::map_peer;

namespace {

constexpr uint64_t bytes = 64 * 1024;

/** A descriptor that closes itself. */
struct Descriptor {
  explicit Descriptor(int number) : number(number) {}
  ~Descriptor() {
    if (number >= 0) close(number);
  }
  Descriptor(const Descriptor&) = delete;
  operator int() const { return number; }
  int number;
};

int read_only(int memfd) { return handoff::reopen_read_only(memfd).value; }

/** Steps 1 to 3; the owner's mapping in `own`. */
int sealed(Mapping& own) {
  int memfd = handoff::create_memfd("vicinal-test", bytes).value;
  MappingResult mapped = map_own(memfd, bytes);
  if (!mapped.mapping) fail(__FILE__, __LINE__, mapped.failure);
  own = std::move(mapped.mapping);
  if (!handoff::seal_forever(memfd).ok()) fail(__FILE__, __LINE__, "seal_forever failed");
  return memfd;
}

void refused(const MappingResult& result, const char* reason, int line) {
  if (result.mapping) return fail(__FILE__, line, "was mapped");
  if (result.failure.find(reason) == std::string::npos) fail(__FILE__, line, "refused with another reason: " + result.failure);
}
#define REFUSED(result, reason) refused(result, reason, __LINE__)

/** Runs `attempt` in this process and, where we are root, in a child that is nobody: the refusal must not hang on who asks. */
void as_each_user(const std::function<void()>& attempt) {
  attempt();
  if (geteuid() != 0) return;
  pid_t process = fork();
  if (process == 0) {
    watchdog(60);
    failures() = 0;
    if (setgid(65534) != 0 || setuid(65534) != 0) _exit(2);
    attempt();
    std::fflush(nullptr);
    _exit(failures() == 0 ? 0 : 1);
  }
  int status = 0;
  waitpid(process, &status, 0);
  CHECK_EQ(status, 0);
}

}  // namespace

TEST(memfd_segment_contract) { contract::segment(contract::MemfdMechanism{}); }
TEST(private_segment_contract) { contract::segment(contract::PrivateMechanism{}); }

TEST(region_segment_contract) {
  for (bool fenced : {false, true})
    for (bool file : {false, true}) contract::segment(contract::RegionMechanism{fenced, file});
}

TEST(ranges_outside_a_region_are_refused) {
  Descriptor region(handoff::create_memfd("vicinal-test", bytes).value);
  for (auto map : {region_segment::map_own, region_segment::map_peer}) {
    REFUSED(map(region, {bytes, false}, 4096), "outside the region");
    REFUSED(map(region, {bytes - 4096, false}, 8192), "outside the region");
    REFUSED(map(region, {0, false}, bytes + 4096), "outside the region");
    REFUSED(map(region, {uint64_t{1} << 62, false}, 4096), "outside the region");
    REFUSED(map(region, {4096, false}, 0), "whole pages");
    REFUSED(map(region, {4096, false}, 4095), "whole pages");
    REFUSED(map(region, {64, false}, 4096), "whole pages");
    REFUSED(map(region, {UINT64_MAX, false}, 4096), "whole pages");
    REFUSED(map(region, {UINT64_MAX - 4095, false}, 8192), "lie in no file");
    REFUSED(map(region, {4096, false}, UINT64_MAX - 4095), "lie in no file");
    REFUSED(map(-1, {0, false}, 4096), "fstat");
    int ends[2];
    CHECK_EQ(pipe(ends), 0);
    REFUSED(map(ends[0], {0, false}, 4096), "neither a file nor a device");
    close(ends[0]);
    close(ends[1]);
    CHECK(map(region, {bytes - 4096, false}, 4096).mapping);
  }
}

TEST(a_region_that_is_read_only_has_readers_only) {
  Descriptor region(handoff::create_memfd("vicinal-test", bytes).value), reader(read_only(region));
  REFUSED(region_segment::map_own(reader, {0, false}, 4096), "region");
  MappingResult theirs = region_segment::map_peer(reader, {0, false}, 4096);
  REQUIRE(static_cast<bool>(theirs.mapping));
  CHECK_EQ(mprotect(theirs.mapping.base(), 4096, PROT_READ | PROT_WRITE), -1);
  // through a descriptor of the whole, the mapping that we make is for reading all the same
  MappingResult whole = region_segment::map_peer(region, {4096, false}, 4096);
  REQUIRE(static_cast<bool>(whole.mapping));
  pid_t process = fork();
  if (process == 0) {
    signal(SIGSEGV, SIG_DFL);
    *const_cast<volatile std::byte*>(whole.mapping.base()) = std::byte{1};
    _exit(0);
  }
  int status = 0;
  waitpid(process, &status, 0);
  CHECK(!WIFEXITED(status) || WEXITSTATUS(status) != 0);
}

TEST(the_owner_refuses_another_size) {
  Descriptor memfd(handoff::create_memfd("vicinal-test", bytes).value);
  REFUSED(map_own(memfd, bytes + 4096), "bytes");
  REFUSED(map_own(memfd, bytes - 4096), "bytes");
  REFUSED(map_own(memfd, 0), "bytes");
}

TEST(the_owner_refuses_missing_seals) {
  for (int seals : {0, F_SEAL_SHRINK, F_SEAL_GROW}) {
    Descriptor memfd(memfd_create("vicinal-test", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    CHECK_EQ(ftruncate(memfd, bytes), 0);
    CHECK_EQ(fcntl(memfd, F_ADD_SEALS, seals), 0);
    REFUSED(map_own(memfd, bytes), "lacks seals");
  }
}

TEST(what_is_no_memfd_is_refused) {
  char path[] = "/tmp/vicinal-segment-test-XXXXXX";
  Descriptor file(mkstemp(path));
  unlink(path);
  CHECK_EQ(ftruncate(file, bytes), 0);
  int seals = fcntl(file, F_GET_SEALS);
  const char* reason = seals < 0 ? "not a memfd" : "lacks seals";  // files of a tmpfs answer, without the seals
  REFUSED(map_own(file, bytes), reason);
  REFUSED(map_peer(file, bytes), reason);
  int ends[2];
  CHECK_EQ(pipe(ends), 0);
  REFUSED(map_own(ends[0], 0), "bytes");
  REFUSED(map_peer(ends[0], 4096), "bytes");
  close(ends[0]);
  close(ends[1]);
  Descriptor zero(open("/dev/zero", O_RDWR | O_CLOEXEC));
  REFUSED(map_own(zero, 4096), "bytes");
  REFUSED(map_own(-1, 4096), "fstat");
  REFUSED(map_peer(-1, 4096), "fstat");
}

TEST(the_owner_refuses_a_read_only_descriptor) {
  Descriptor memfd(handoff::create_memfd("vicinal-test", bytes).value), reader(read_only(memfd));
  REFUSED(map_own(reader, bytes), "allocating");
}

TEST(the_owner_refuses_what_was_sealed_before) {
  Descriptor memfd(handoff::create_memfd("vicinal-test", bytes).value);
  CHECK(handoff::seal_forever(memfd).ok());
  REFUSED(map_own(memfd, bytes), "mapping");
}

TEST(the_reader_refuses_missing_seals) {
  Descriptor memfd(handoff::create_memfd("vicinal-test", bytes).value);
  MappingResult own = map_own(memfd, bytes);
  Descriptor reader(read_only(memfd));
  REFUSED(map_peer(reader, bytes), "lacks seals");
  CHECK_EQ(fcntl(memfd, F_ADD_SEALS, F_SEAL_FUTURE_WRITE), 0);
  REFUSED(map_peer(reader, bytes), "lacks seals");
  CHECK_EQ(fcntl(memfd, F_ADD_SEALS, F_SEAL_SEAL), 0);
  CHECK(map_peer(reader, bytes).mapping);
}

TEST(the_reader_refuses_holes) {
  Descriptor memfd(handoff::create_memfd("vicinal-test", bytes).value);
  CHECK_EQ(fallocate(memfd, 0, 0, bytes - 4096), 0);  // all but the last page
  CHECK(handoff::seal_forever(memfd).ok());
  Descriptor reader(read_only(memfd));
  REFUSED(map_peer(reader, bytes), "holes");
}

TEST(the_reader_refuses_another_size) {
  Mapping own;
  Descriptor memfd(sealed(own)), reader(read_only(memfd));
  REFUSED(map_peer(reader, bytes + 4096), "bytes");
  REFUSED(map_peer(reader, bytes - 4096), "bytes");
}

TEST(the_reader_refuses_a_writable_descriptor) {
  Mapping own;
  Descriptor memfd(sealed(own));
  REFUSED(map_peer(memfd, bytes), "not read-only");
}

TEST(an_interrupted_allocation_goes_on) {
  // fallocate gives up when a signal is pending, and a program may live with many
  struct sigaction action {};
  action.sa_handler = [](int) {};
  sigaction(SIGUSR1, &action, nullptr);
  std::atomic<bool> stop{false};
  pthread_t target = pthread_self();
  std::thread caller([&] {
    while (!stop.load()) {
      pthread_kill(target, SIGUSR1);
      usleep(200);
    }
  });
  for (int round = 0; round < 20; round++) {
    constexpr uint64_t large = 32 << 20;
    Descriptor memfd(handoff::create_memfd("vicinal-test", large).value);
    MappingResult own = map_own(memfd, large);
    if (!own.mapping) fail(__FILE__, __LINE__, own.failure);
  }
  stop.store(true);
  caller.join();
}

TEST(the_kernel_refuses_writing_a_peers_outbox) {
  Mapping own;
  Descriptor memfd(sealed(own)), reader(read_only(memfd));
  MappingResult theirs = map_peer(reader, bytes);
  REQUIRE(static_cast<bool>(theirs.mapping));
  own.base()[100] = std::byte{7};
  as_each_user([&] {
    // what a peer holds: the read-only descriptor and its mapping
    CHECK(mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, reader, 0) == MAP_FAILED);
    CHECK_EQ(errno, EACCES);
    CHECK(mmap(nullptr, bytes, PROT_WRITE, MAP_SHARED, reader, 0) == MAP_FAILED);
    CHECK_EQ(errno, EACCES);
    CHECK_EQ(mprotect(theirs.mapping.base(), bytes, PROT_READ | PROT_WRITE), -1);
    CHECK_EQ(errno, EACCES);
    CHECK_EQ(write(reader, "x", 1), ssize_t{-1});
    CHECK_EQ(errno, EBADF);
    CHECK_EQ(pwrite(reader, "x", 1, 0), ssize_t{-1});
    CHECK_EQ(errno, EBADF);
    CHECK_EQ(fallocate(reader, 0, 0, bytes), -1);
    CHECK_EQ(errno, EBADF);
    CHECK_EQ(fallocate(reader, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 4096), -1);
    CHECK_EQ(errno, EBADF);
    CHECK_EQ(ftruncate(reader, 0), -1);
    CHECK_EQ(errno, EINVAL);  // not open for writing
    CHECK_EQ(fcntl(reader, F_ADD_SEALS, F_SEAL_WRITE), -1);
    CHECK_EQ(errno, EPERM);
    // a private mapping may be written, and changes only the writer's copy
    void* copy = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE, reader, 0);
    CHECK(copy != MAP_FAILED);
    static_cast<std::byte*>(copy)[100] = std::byte{9};
    munmap(copy, bytes);

    // reopened for writing: root is let in by the mode, and meets the seals; nobody is not let in
    std::string path = "/proc/self/fd/" + std::to_string(reader.number);
    int reopened = open(path.c_str(), O_RDWR | O_CLOEXEC);
    if (geteuid() != 0) {
      CHECK_EQ(reopened, -1);
      CHECK_EQ(errno, EACCES);
      return;
    }
    REQUIRE(reopened >= 0);
    CHECK(mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, reopened, 0) == MAP_FAILED);
    CHECK_EQ(errno, EPERM);
    void* readable = mmap(nullptr, bytes, PROT_READ, MAP_SHARED, reopened, 0);
    CHECK(readable != MAP_FAILED);
    CHECK_EQ(mprotect(readable, bytes, PROT_READ | PROT_WRITE), -1);
    CHECK_EQ(errno, EACCES);
    munmap(readable, bytes);
    CHECK_EQ(write(reopened, "x", 1), ssize_t{-1});
    CHECK_EQ(errno, EPERM);
    CHECK_EQ(fallocate(reopened, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 4096), -1);
    CHECK_EQ(errno, EPERM);
    CHECK_EQ(fallocate(reopened, 0, 0, bytes + 4096), -1);
    CHECK_EQ(errno, EPERM);
    CHECK_EQ(ftruncate(reopened, 0), -1);
    CHECK_EQ(errno, EPERM);
    CHECK_EQ(ftruncate(reopened, bytes * 2), -1);
    CHECK_EQ(errno, EPERM);
    CHECK_EQ(fallocate(reopened, 0, 0, bytes), 0);  // let in, and without effect: every page is there already
    close(reopened);

    // nor through one's own memory
    Descriptor memory(open("/proc/self/mem", O_RDWR | O_CLOEXEC));
    CHECK(memory >= 0);
    CHECK_EQ(pwrite(memory, "x", 1, static_cast<off_t>(reinterpret_cast<uintptr_t>(theirs.mapping.base()) + 100)), ssize_t{-1});
    CHECK_EQ(errno, EIO);
  });
  // the owner still writes, and the reader sees it and nothing else
  CHECK_EQ(+static_cast<int>(theirs.mapping.base()[100]), 7);
  own.base()[100] = std::byte{8};
  CHECK_EQ(+static_cast<int>(theirs.mapping.base()[100]), 8);
}

TEST(the_owner_cannot_make_a_hole_under_its_readers) {
  Mapping own;
  Descriptor memfd(sealed(own));
  CHECK_EQ(fallocate(memfd, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, 4096), -1);
  CHECK_EQ(errno, EPERM);
  CHECK_EQ(ftruncate(memfd, 4096), -1);
  CHECK_EQ(errno, EPERM);
  // through its writable mapping the owner can try too
  CHECK_EQ(madvise(own.base(), bytes, MADV_REMOVE), -1);
  CHECK_EQ(errno, EPERM);
  handoff::Allocation allocation;
  CHECK(handoff::allocation_of(memfd, &allocation).ok());
  CHECK(allocation.allocated >= allocation.bytes);
}

CHECK_MAIN
