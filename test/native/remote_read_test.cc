// Reads of a peer's memory: whose bytes are taken, and what becomes of a message whose read fails. Rank 1 is raw where it lies.
#include <linux/sched.h>
#include <sys/prctl.h>

#include "check.h"
#include "coll/collectives.h"
#include "copy/cma.h"
#include "copy/procmem.h"
#include "grant.h"
#include "handoff/memory.h"
#include "match/constants.h"

using namespace vicinal;
using namespace vicinal::test;

namespace {

constexpr int32_t raw_rank = 1;
constexpr uint64_t sender_request = 77;

/** A page that is there, and one behind it that is not: beyond the end of a file. (Through /proc/PID/mem even PROT_NONE can be read.) */
struct EndOfMemory {
  int file = memfd_create("vicinal-test-edge", MFD_CLOEXEC);
  std::byte* page = nullptr;
  EndOfMemory() {
    if (ftruncate(file, layout::page_bytes) != 0) fail(__FILE__, __LINE__, "ftruncate");
    page = static_cast<std::byte*>(mmap(nullptr, 2 * layout::page_bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0));
  }
  ~EndOfMemory() {
    munmap(page, 2 * layout::page_bytes);
    close(file);
  }
};

void publish(RawRank& raw, const NonceClaim& claim) {
  raw.head().memory.nonce_address = claim.address;
  std::copy_n(claim.value, 2, raw.head().memory.nonce);
}

JobOptions reading(bool cma, bool procmem) {
  JobOptions options;
  options.cma = cma;
  options.procmem = procmem;
  return options;
}

uint64_t counter(Engine& engine, layout::Counter which) { return engine.counter(which); }

/** What rank 0 says of its reads of rank 1's memory, by cma or procmem. */
uint32_t proof(InProcessJob& job, bool cma) {
  auto [by_cma, by_procmem] = job[0].memory_proofs(raw_rank);
  return cma ? by_cma : by_procmem;
}

/** Sends a whole payload in pieces, as a rank does that was asked for it. */
bool stream(InProcessJob& job, const layout::RecordHead& clear, const std::byte* data) {
  for (uint64_t at = 0; at < clear.length;) {
    uint64_t bytes = std::min<uint64_t>(4096, clear.length - at);
    uint32_t lines = layout::data_lines(bytes);
    layout::RecordHead* record = job.raw->producer.reserve(lines);
    if (record == nullptr) {
      job.turns(1);
      continue;
    }
    record->length = bytes;
    record->data.receiver = clear.clear.receiver;
    record->data.offset = at;
    std::memcpy(reinterpret_cast<std::byte*>(record) + layout::line_bytes, data + at, bytes);
    job.raw->producer.publish(layout::record_data, 4, lines);
    at += bytes;
  }
  return true;
}

/** A child process that waits to be killed; `body` runs in it first. */
pid_t child(const std::function<void()>& body = {}) {
  int ready[2];
  if (pipe2(ready, O_CLOEXEC) != 0) return -1;
  pid_t parent = getpid(), made = fork();
  if (made == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(4);
    if (body) body();
    (void)!write(ready[1], "x", 1);
    for (;;) pause();
  }
  close(ready[1]);
  char byte;
  (void)!read(ready[0], &byte, 1);
  close(ready[0]);
  return made;
}

void end(pid_t process) {
  kill(process, SIGKILL);
  waitpid(process, nullptr, 0);
}

/** A child that gets the pid of a process that is gone; -1 where the kernel does not let us choose. */
pid_t child_with(pid_t wanted, const std::function<void()>& body) {
  clone_args arguments{};
  arguments.exit_signal = SIGCHLD;
  arguments.set_tid = reinterpret_cast<uint64_t>(&wanted);
  arguments.set_tid_size = 1;
  int ready[2];
  if (pipe2(ready, O_CLOEXEC) != 0) return -1;
  auto made = static_cast<pid_t>(syscall(SYS_clone3, &arguments, sizeof arguments));
  if (made == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    body();
    (void)!write(ready[1], "x", 1);
    for (;;) pause();
  }
  close(ready[1]);
  char byte;
  if (made > 0) (void)!read(ready[0], &byte, 1);
  close(ready[0]);
  return made;
}

/** Memory that a child process shares with us, to tell its nonce. */
struct Told {
  NonceClaim claim;
};

}  // namespace

TEST(a_nonce_is_of_one_process) {
  Nonce nonce = Nonce::create(), other = Nonce::create();
  CHECK(nonce.claim().address != 0);
  CHECK(std::memcmp(nonce.claim().value, other.claim().value, 16) != 0);
  CHECK(cma_mover::read(getpid(), nonce.claim(), 0, nullptr, 0).end == RemoteRead::End::done);
  NonceClaim wrong = nonce.claim();
  wrong.value[1]++;
  CHECK(cma_mover::read(getpid(), wrong, 0, nullptr, 0).end == RemoteRead::End::stranger);
  pid_t process = child();  // forked off us, with our memory: not us
  CHECK(cma_mover::read(process, nonce.claim(), 0, nullptr, 0).end == RemoteRead::End::stranger);
  int memory = open(("/proc/" + std::to_string(process) + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
  CHECK(procmem_mover::read(memory, nonce.claim(), 0, nullptr, 0).end == RemoteRead::End::stranger);
  end(process);
  RemoteRead read = procmem_mover::read(memory, nonce.claim(), 0, nullptr, 0);
  CHECK(read.end == RemoteRead::End::failed);
  CHECK_EQ(read.error, ESRCH);
  close(memory);
  read = cma_mover::read(process, nonce.claim(), 0, nullptr, 0);
  CHECK(read.end == RemoteRead::End::failed);
  CHECK_EQ(read.error, ESRCH);
  // a program that does not have the nonce's page at all
  NonceClaim nowhere = nonce.claim();
  nowhere.address = 16;
  CHECK(cma_mover::read(getpid(), nowhere, 0, nullptr, 0).end == RemoteRead::End::stranger);
  CHECK(cma_mover::read(getpid(), NonceClaim{}, 0, nullptr, 0).end == RemoteRead::End::failed);
}

TEST(bytes_that_are_not_there) {
  Nonce nonce = Nonce::create();
  EndOfMemory memory;
  std::vector<std::byte> to(2 * layout::page_bytes);
  int own = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  auto edge = reinterpret_cast<uint64_t>(memory.page);
  for (uint64_t address : {edge, edge + layout::page_bytes, uint64_t{8}, UINT64_MAX - 100, uint64_t{1} << 63, uint64_t{0xffffffff81000000}}) {
    RemoteRead read = cma_mover::read(getpid(), nonce.claim(), address, to.data(), to.size());
    CHECK(read.end == RemoteRead::End::failed);
    CHECK_EQ(read.error, EFAULT);
    read = procmem_mover::read(own, nonce.claim(), address, to.data(), to.size());
    CHECK(read.end == RemoteRead::End::failed);
    CHECK_EQ(read.error, EIO);
  }
  close(own);
}

TEST(a_pid_that_is_another_process) {
  // as one from another pid namespace would be: found at the probe, and everything arrives by staged
  pid_t other = child();
  JobOptions options = reading(true, false);
  options.alter = [&](int32_t, PeerGrant& grant) { grant.process = other; };
  InProcessJob job(options);
  for (int32_t rank : {0, 1}) {
    CHECK_EQ(job[rank].memory_proofs(1 - rank).first >> 16, uint32_t{layout::proof_stranger});
    CHECK_EQ(counter(job[rank], layout::reads_failed), uint64_t{1});
  }
  std::vector<std::byte> data(3000000), buffer(3000000);
  fill(data.data(), data.size(), 3);
  Request *send, *receive;
  CHECK_EQ(job[1].receive(job.world(1), buffer.data(), buffer.size(), 0, 1, &receive), +success);
  CHECK_EQ(job[0].send(job.world(0), data.data(), data.size(), 1, 1, 0, &send), +success);
  CHECK(job.drive({send, receive}));
  CHECK_EQ(receive->error, +success);
  CHECK(holds(buffer.data(), buffer.size(), 3));
  CHECK_EQ(counter(job[0], layout::messages_staged), uint64_t{1});
  CHECK_EQ(counter(job[0], layout::messages_cma), uint64_t{0});
  end(other);
}

TEST(a_descriptor_of_another_process) {
  pid_t other = child();
  JobOptions options = reading(true, true);
  options.alter = [&](int32_t, PeerGrant& grant) {
    close(grant.memory);
    grant.memory = open(("/proc/" + std::to_string(other) + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
  };
  options.engine.cma_mover = false;
  InProcessJob job(options);
  CHECK_EQ(job[0].memory_proofs(1).second >> 16, uint32_t{layout::proof_stranger});
  std::vector<std::byte> data(100000), buffer(100000);
  fill(data.data(), data.size(), 4);
  Request *send, *receive;
  CHECK_EQ(job[1].receive(job.world(1), buffer.data(), buffer.size(), 0, 1, &receive), +success);
  CHECK_EQ(job[0].send(job.world(0), data.data(), data.size(), 1, 1, 0, &send), +success);
  CHECK(job.drive({send, receive}));
  CHECK(holds(buffer.data(), buffer.size(), 4));
  CHECK_EQ(counter(job[0], layout::messages_staged), uint64_t{1});
  end(other);
}

TEST(a_pid_that_is_used_again) {
  // The peer proves itself, ends, and its pid becomes another process's: an honest stranger, and one that has the very nonce at its place.
  auto* told = static_cast<Told*>(mmap(nullptr, sizeof(Told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  std::vector<std::byte> secret(100000, std::byte{0x5e});
  for (bool forged : {false, true}) {
    static Nonce kept;
    pid_t peer = child([&] {
      kept = Nonce::create();
      told->claim = kept.claim();
    });
    JobOptions options = reading(true, false);
    options.alter = [&](int32_t, PeerGrant& grant) {
      close(grant.pidfd);
      grant.process = peer;
      grant.pidfd = static_cast<int>(syscall(SYS_pidfd_open, peer, 0));
    };
    InProcessJob job(options, raw_rank, [&](RawRank& raw) { publish(raw, told->claim); });
    CHECK_EQ(proof(job, true) >> 16, uint32_t{layout::proof_good});
    end(peer);
    pid_t again = child_with(peer, [&] {
      if (!forged) return;
      auto page = reinterpret_cast<void*>(told->claim.address);
      if (mmap(page, layout::page_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) != page) _exit(5);
      std::memcpy(page, told->claim.value, sizeof told->claim.value);
    });
    if (again < 0) {
      skip(std::string("this kernel does not let us choose a pid (clone3 with set_tid): ") + std::strerror(errno));
      break;
    }
    CHECK_EQ(again, peer);
    std::vector<std::byte> buffer(secret.size()), data(secret.size());
    fill(data.data(), data.size(), 6);
    Request* receive;
    CHECK_EQ(job[0].receive(job.world(0), buffer.data(), buffer.size(), raw_rank, 1, &receive), +success);
    CHECK(job.raw->envelope(0, 1, secret.size(), sender_request, 0, 0, reinterpret_cast<uint64_t>(secret.data())));
    job.turns(3);
    CHECK(receive->state == RequestState::streaming);  // not over: what was read does not count, and does not stay
    for (std::byte each : buffer)
      if (each == std::byte{0x5e}) {
        fail(__FILE__, __LINE__, "bytes of another process stay in the buffer");
        break;
      }
    layout::RecordHead clear;
    REQUIRE(job.raw->take(clear));
    CHECK_EQ(+layout::word_kind(clear.word), +layout::record_clear);
    CHECK_EQ(clear.clear.request, sender_request);
    CHECK_EQ(clear.length, uint64_t{secret.size()});
    uint32_t state = proof(job, true) >> 16;
    CHECK_EQ(state, uint32_t{forged ? layout::proof_failed : layout::proof_stranger});
    CHECK(stream(job, clear, data.data()));
    CHECK(job.drive({receive}));
    CHECK_EQ(receive->error, +success);
    CHECK(holds(buffer.data(), buffer.size(), 6));
    end(again);
  }
  munmap(told, sizeof(Told));
}

TEST(a_sender_that_lies_about_its_buffer) {
  // Its own process, honestly proven; the bytes are not where it says, or not as many: asked for by staged, and the mover stays.
  for (bool cma : {true, false}) {
    Nonce nonce = Nonce::create();
    InProcessJob job(reading(cma, !cma), raw_rank, [&](RawRank& raw) { publish(raw, nonce.claim()); });
    CHECK_EQ(proof(job, cma) >> 16, uint32_t{layout::proof_good});
    EndOfMemory memory;
    std::vector<std::byte> data(3000000), buffer(3000000);
    fill(data.data(), data.size(), 8);
    auto edge = reinterpret_cast<uint64_t>(memory.page);
    uint64_t failed = 0;
    for (uint64_t address :
         {edge, edge + layout::page_bytes, uint64_t{8}, UINT64_MAX - 5000, UINT64_MAX, uint64_t{1} << 63, uint64_t{0xffffffff81000000}})
      for (uint64_t bytes : {uint64_t{9000}, uint64_t{3000000}}) {
        std::fill(buffer.begin(), buffer.end(), std::byte{0});
        Request* receive;
        CHECK_EQ(job[0].receive(job.world(0), buffer.data(), buffer.size(), raw_rank, 1, &receive), +success);
        CHECK(job.raw->envelope(0, 1, bytes, sender_request, 0, 0, address));
        job.turns(10);
        CHECK_EQ(counter(job[0], layout::reads_failed), ++failed);
        layout::RecordHead clear;
        REQUIRE(job.raw->take(clear));
        CHECK_EQ(+layout::word_kind(clear.word), +layout::record_clear);
        CHECK_EQ(clear.length, bytes);
        CHECK(stream(job, clear, data.data()));
        CHECK(job.drive({receive}));
        CHECK_EQ(receive->error, +success);
        CHECK(holds(buffer.data(), bytes, 8));
      }
    CHECK_EQ(proof(job, cma), layout::proof_word(layout::proof_failed, cma ? EFAULT : EIO));
    // the next one that is told the truth about is read
    Request* receive;
    CHECK_EQ(job[0].receive(job.world(0), buffer.data(), buffer.size(), raw_rank, 1, &receive), +success);
    CHECK(job.raw->envelope(0, 1, data.size(), sender_request, 0, 0, reinterpret_cast<uint64_t>(data.data())));
    CHECK(job.drive({receive}));
    CHECK(holds(buffer.data(), data.size(), 8));
    layout::RecordHead finished;
    REQUIRE(job.raw->take(finished));
    CHECK_EQ(+layout::word_kind(finished.word), +layout::record_finished);
    CHECK_EQ(finished.finished.mover, static_cast<uint32_t>(cma ? Mover::cma : Mover::procmem));
    CHECK(job[0].peer_failure(raw_rank).empty());
  }
}

TEST(a_nonce_that_changes_counts_for_nothing) {
  // The claim is taken once: a peer cannot point to a constant of other processes later.
  Nonce nonce = Nonce::create();
  InProcessJob job(reading(true, false), raw_rank, [&](RawRank& raw) { publish(raw, nonce.claim()); });
  publish(*job.raw, {1, {2, 3}});
  std::vector<std::byte> data(20000), buffer(20000);
  fill(data.data(), data.size(), 9);
  Request* receive;
  CHECK_EQ(job[0].receive(job.world(0), buffer.data(), buffer.size(), raw_rank, 1, &receive), +success);
  CHECK(job.raw->envelope(0, 1, data.size(), sender_request, 0, 0, reinterpret_cast<uint64_t>(data.data())));
  CHECK(job.drive({receive}));
  CHECK(holds(buffer.data(), buffer.size(), 9));
}

TEST(an_older_peer_has_no_nonce) {
  // what lies where newer releases put the address is noise
  InProcessJob job(reading(true, true), raw_rank);
  Request* receive;
  std::vector<std::byte> buffer(20000);
  CHECK_EQ(job[0].receive(job.world(0), buffer.data(), buffer.size(), raw_rank, 1, &receive), +success);
  CHECK(job.raw->envelope(0, 1, buffer.size(), sender_request, 0, 0, 0x1234567));
  job.turns(3);
  layout::RecordHead clear;
  REQUIRE(job.raw->take(clear));
  CHECK_EQ(+layout::word_kind(clear.word), +layout::record_clear);
}

TEST(answers_by_movers_that_cannot_be) {
  for (uint32_t mover : {1u, 3u, 5u, 6u, 7u, 8u, 255u, 256u + 6u, UINT32_MAX}) {
    InProcessJob job(reading(false, false), raw_rank);
    std::vector<std::byte> data(20000);
    Request* send;
    CHECK_EQ(job[0].send(job.world(0), data.data(), data.size(), raw_rank, 1, 0, &send), +success);
    layout::RecordHead offer;
    REQUIRE(job.raw->take(offer));
    CHECK_EQ(offer.rendezvous.address, uint64_t{0});  // nobody was granted our memory: its place is not told
    layout::RecordHead answer{};
    answer.finished.request = offer.rendezvous.request;
    answer.finished.mover = mover;
    CHECK(job.raw->put(layout::record_finished, answer));
    job.turns(3);
    CHECK(!job[0].peer_failure(raw_rank).empty());
    CHECK_EQ(send->error, +err_other);
  }
}

TEST(a_collective_that_fails_while_it_reads) {
  JobOptions options = reading(true, false);
  options.size = 3;
  InProcessJob job(options);
  uint64_t bytes = 3 * remote_read_bytes;
  std::vector<std::vector<std::byte>> mine(3, std::vector<std::byte>(bytes)), all(3, std::vector<std::byte>(3 * bytes));
  std::vector<Request*> requests(3);
  auto reading_now = [&] {
    bool any = false;
    job[1].requests().for_each([&](Request& request) { any = any || request.state == RequestState::reading; });
    return any;
  };
  for (int32_t rank = 0; rank < 3; rank++)
    requests[static_cast<size_t>(rank)] = job[rank].start_schedule(
        collective::allgather(job.world(rank), mine[static_cast<size_t>(rank)].data(), all[static_cast<size_t>(rank)].data(), bytes),
        job.world(rank));
  for (int turn = 0; turn < 100 && !reading_now(); turn++) job.turns(1);
  CHECK(reading_now());
  job[1].lose_peer(2, err_proc_aborted, "died");
  CHECK(job.drive({requests[1]}));
  CHECK(!reading_now());
  job[0].lose_peer(2, err_proc_aborted, "died");
  CHECK(job.drive({requests[0]}));
  for (int32_t rank : {0, 1}) {
    CHECK_EQ(requests[static_cast<size_t>(rank)]->error, +err_proc_aborted);
    job[rank].release(*requests[static_cast<size_t>(rank)]);
  }
  job.turns(100);
  CHECK_EQ(job[0].requests().active() + job[1].requests().active(), 0u);
  // the two go on with each other
  std::vector<std::byte> buffer(bytes);
  Request *send, *receive;
  CHECK_EQ(job[1].receive(job.world(1), buffer.data(), bytes, 0, 1, &receive), +success);
  CHECK_EQ(job[0].send(job.world(0), mine[0].data(), bytes, 1, 1, 0, &send), +success);
  CHECK(job.drive({send, receive}));
}

TEST(a_buffer_that_is_taken_away_between_pieces) {
  struct Detachable : BufferHold {
    explicit Detachable(const bool* gone) : gone(gone) {}
    bool valid() const override { return !*gone; }
    const bool* gone;
  };
  InProcessJob job(reading(true, false));
  std::vector<std::byte> data(3 * remote_read_bytes), buffer(data.size());
  bool gone = false;
  Request *send, *receive;
  CHECK_EQ(job[1].receive(job.world(1), buffer.data(), buffer.size(), 0, 1, &receive), +success);
  receive->hold = std::make_unique<Detachable>(&gone);
  CHECK_EQ(job[0].send(job.world(0), data.data(), data.size(), 1, 1, 0, &send), +success);
  job[1].progress();
  CHECK(receive->state == RequestState::reading);
  gone = true;
  CHECK(job.drive({send, receive}));
  CHECK_EQ(receive->error, +err_buffer);
}

TEST(a_rank_does_not_sleep_on_a_read) {
  InProcessJob job(reading(true, false));
  std::vector<std::byte> data(8 * remote_read_bytes), buffer(data.size());
  Request *send, *receive;
  CHECK_EQ(job[1].receive(job.world(1), buffer.data(), buffer.size(), 0, 1, &receive), +success);
  CHECK_EQ(job[0].send(job.world(0), data.data(), data.size(), 1, 1, 0, &send), +success);
  CHECK(!job[1].prepare_sleep());
  job[1].end_sleep();
  CHECK(job.drive({send, receive}));
  CHECK(job[1].prepare_sleep());
  job[1].end_sleep();
}

TEST(a_stopped_sender_is_read_all_the_same) {
  for (bool cma : {true, false}) {
    JobOptions options = reading(cma, !cma);
    options.engine.backstop_milliseconds = 3600 * 1000;
    ProcessJob job(options);
    job.start([&](Engine& engine, int32_t rank, Stage& stage) {
      std::vector<std::byte> data(20 * remote_read_bytes);
      Request* request = nullptr;
      if (rank == 0) {
        fill(data.data(), data.size(), 11);
        CHECK_EQ(engine.send(*engine.communicator(0), data.data(), data.size(), 1, 1, 0, &request), +success);
        stage.arrive(0);
        engine.wait(*request);
        CHECK_EQ(request->error, +success);
        CHECK_EQ(engine.counter(cma ? layout::messages_cma : layout::messages_procmem), uint64_t{1});
        return;
      }
      stage.await(1, 1);
      CHECK_EQ(engine.receive(*engine.communicator(0), data.data(), data.size(), 0, 1, &request), +success);
      engine.wait(*request);
      CHECK_EQ(request->error, +success);
      CHECK(holds(data.data(), data.size(), 11));
      stage.arrive(2);
    });
    job.stage->await(0, 1);
    job.end(0, SIGSTOP);
    job.stage->arrive(1);
    job.stage->await(2, 1);  // the message is here, and the sender has not run
    job.end(0, SIGCONT);
    for (int32_t rank : {0, 1}) CHECK_EQ(job.wait(rank), 0);
  }
}

TEST(the_broker_opens_memory) {
  auto pidfd_of = [](pid_t process) { return static_cast<int>(syscall(SYS_pidfd_open, process, 0)); };
  pid_t process = child();
  int pidfd = pidfd_of(process);
  handoff::Result opened = handoff::open_memory("/proc", process, pidfd, getuid());
  REQUIRE(opened.ok());
  CHECK_EQ(fcntl(opened.value, F_GETFL) & O_ACCMODE, O_RDONLY);
  CHECK(write(opened.value, "x", 1) < 0);
  close(opened.value);
  // another uid than it connected with
  handoff::Result other = handoff::open_memory("/proc", process, pidfd, getuid() + 1);
  CHECK_EQ(other.error, EPERM);
  // a process that has ended, though another has its pid: here, one that we say has it
  pid_t stranger = child();
  end(process);
  CHECK_EQ(handoff::open_memory("/proc", stranger, pidfd, getuid()).error, ESRCH);
  CHECK_EQ(handoff::open_memory("/proc", process, pidfd, getuid()).error, ESRCH);
  end(stranger);
  close(pidfd);
  if (getuid() != 0) return skip("only root can try processes of other users");
  constexpr uid_t user = 23456;
  for (bool hides : {false, true}) {
    pid_t theirs = child([&] {
      if (setgid(user) != 0 || setuid(user) != 0) _exit(5);
      prctl(PR_SET_DUMPABLE, hides ? 0 : 1);
    });
    int watched = pidfd_of(theirs);
    handoff::Result result = handoff::open_memory("/proc", theirs, watched, user);
    CHECK_EQ(result.error, hides ? EACCES : 0);
    if (result.ok()) close(result.value);
    // one that has become root since it connected
    CHECK_EQ(handoff::open_memory("/proc", theirs, watched, 0).error, EPERM);
    end(theirs);
    close(watched);
  }
}

CHECK_MAIN
