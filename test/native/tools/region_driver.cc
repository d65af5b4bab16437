/*
 * Two processes, in two kernels that share a region, exchange messages through the engine, both ways at once, and count: every message
 * carries its number and a check word over all that it holds, so that one that is lost, doubled, overtaken or torn is seen.
 * It polls, as nobody rings here. Start one with --role 0 and one with --role 1, with the same other arguments and a --run of their own:
 *
 *   region_driver --region FILE --role 0|1 [--offset N] [--count N] [--run N] [--fenced] [--mix I,E] [--ring-bytes N] [--arena-bytes N] [--seconds N]
 *
 * FILE: a sysfs resource2, or a shared file. --mix: how many messages of a thousand fit a slot of the ring, and how many go through it by copies; the
 * others are longer. --need: prints how many bytes of the region it takes, and ends. The last line of the output is
 * JSON; exit code 0: exact, 1: not, 2: wrong usage, or it could not begin, 3: out of time.
 */
#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

#include <chrono>
#include <cinttypes>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "driver.h"
#include "engine/engine.h"
#include "handoff/grant.h"
#include "layout/bank.h"
#include "layout/head.h"
#include "ring/fence.h"
#include "sample.h"
#include "segment/region_segment.h"

using namespace vicinal;

namespace {

struct Arguments {
  std::string region;
  uint64_t offset = 0, count = 100'000, run = 1, seconds = 300;
  uint32_t ring_bytes = 64 * 1024;
  uint64_t arena_bytes = 1 << 20;
  int32_t role = -1;
  Mix mix;
  bool fenced = false, need = false;
};

/** One page for each of the two: how far it is in which run. */
struct Meeting {
  std::atomic<uint64_t> step;
};
constexpr uint64_t steps = 16;  // below it, in a step's word
enum Step : uint64_t { offered = 1, connected, finished };

constexpr uint32_t rings = 1;
constexpr size_t window = 32;

uint64_t page_of(int32_t role) { return static_cast<uint64_t>(role) * layout::page_bytes; }
uint64_t outbox_bytes(const Arguments& arguments) {
  return layout::head_bytes(2) + layout::bank_bytes(rings, arguments.ring_bytes) + arguments.arena_bytes;
}
uint64_t outbox_of(const Arguments& arguments, int32_t role) {
  return 2 * layout::page_bytes + static_cast<uint64_t>(role) * outbox_bytes(arguments);
}

void must(const std::string& failure) {
  if (!failure.empty()) give_up(2, failure);
}

Arguments parse(int count, char** words) {
  Arguments arguments;
  const option options[] = {{"region", required_argument, nullptr, 'r'},
                            {"offset", required_argument, nullptr, 'o'},
                            {"role", required_argument, nullptr, 'R'},
                            {"count", required_argument, nullptr, 'c'},
                            {"run", required_argument, nullptr, 'n'},
                            {"fenced", no_argument, nullptr, 'f'},
                            {"mix", required_argument, nullptr, 'm'},
                            {"ring-bytes", required_argument, nullptr, 'b'},
                            {"arena-bytes", required_argument, nullptr, 'a'},
                            {"seconds", required_argument, nullptr, 's'},
                            {"need", no_argument, nullptr, 'N'},
                            {nullptr, 0, nullptr, 0}};
  for (int each; (each = getopt_long(count, words, "", options, nullptr)) != -1;) {
    if (each == 'r') arguments.region = optarg;
    if (each == 'o') arguments.offset = option_number();
    if (each == 'R') arguments.role = static_cast<int32_t>(option_number());
    if (each == 'c') arguments.count = option_number();
    if (each == 'n') arguments.run = option_number();
    if (each == 'f') arguments.fenced = true;
    if (each == 'm' && (std::sscanf(optarg, "%" SCNu64 ",%" SCNu64, &arguments.mix.inlined, &arguments.mix.eager) != 2 ||
                        arguments.mix.inlined + arguments.mix.eager > 1000))
      give_up(2, "--mix takes two numbers whose sum is 1000 at most");
    if (each == 'b') arguments.ring_bytes = static_cast<uint32_t>(option_number());
    if (each == 'a') arguments.arena_bytes = option_number();
    if (each == 's') arguments.seconds = option_number();
    if (each == 'N') arguments.need = true;
    if (each == '?') std::exit(2);
  }
  if (!arguments.need && (arguments.region.empty() || (arguments.role != 0 && arguments.role != 1)))
    give_up(2,
            "usage: region_driver --region FILE --role 0|1 [--offset N] [--count N] [--run N] [--fenced] [--mix I,E] (see the head of its source)");
  if (arguments.run == 0) give_up(2, "--run numbers the run, from 1 on");
  return arguments;
}

class Driver {
 public:
  explicit Driver(const Arguments& arguments)
      : arguments_(arguments),
        peer_(1 - arguments.role),
        region_(open(arguments.region.c_str(), O_RDWR | O_CLOEXEC)),
        theirs_(arguments.run, peer_, arguments.mix),
        ours_(arguments.run, arguments.role, arguments.mix),
        receives_(window),
        sends_(window) {
    for (Transfer& transfer : receives_) transfer.heap.resize(sample_longest);
    if (region_ < 0) give_up(2, "cannot open " + arguments.region + ": " + std::strerror(errno));
    own_page_ = mapped(region_segment::map_own(region_, at(page_of(arguments.role)), layout::page_bytes));
    peer_page_ = mapped(region_segment::map_peer(region_, at(page_of(peer_)), layout::page_bytes));
    EngineOptions options;
    options.rank = arguments.role;
    options.size = 2;
    engine_ = std::make_unique<Engine>(options);
  }

  void connect() {
    constexpr uint64_t memfd_head = 100;
    int memfd = handoff::create_memfd("vicinal-driver-head", layout::head_bytes(2)).value;
    must(engine_->adopt_head(memfd_head, memfd, layout::head_bytes(2)));
    close(memfd);
    must(engine_->adopt_head(segment(arguments_.role, 1), region_, layout::head_bytes(2), at(outbox_of(arguments_, arguments_.role))));
    must(engine_->adopt_bank(segment(arguments_.role, 2), 0, region_, bank_bytes(), rings, arguments_.ring_bytes,
                             at(outbox_of(arguments_, arguments_.role) + layout::head_bytes(2))));
    if (arguments_.arena_bytes != 0)
      must(engine_->adopt_arena(segment(arguments_.role, 3), region_, arguments_.arena_bytes,
                                at(outbox_of(arguments_, arguments_.role) + layout::head_bytes(2) + bank_bytes())));
    engine_->set_state(layout::rank_running);
    tell(offered);
    await(offered);
    must(engine_->add_peer_segment(peer_, segment(peer_, 1), region_, layout::head_bytes(2), at(outbox_of(arguments_, peer_))));
    must(engine_->add_peer_segment(peer_, segment(peer_, 2), region_, bank_bytes(), at(outbox_of(arguments_, peer_) + layout::head_bytes(2))));
    if (arguments_.arena_bytes != 0)
      must(engine_->add_peer_segment(peer_, segment(peer_, 3), region_, arguments_.arena_bytes,
                                     at(outbox_of(arguments_, peer_) + layout::head_bytes(2) + bank_bytes())));
    PeerGrant grant;
    grant.rank = peer_;
    grant.outgoing_segment = segment(arguments_.role, 2);
    grant.incoming_segment = segment(peer_, 2);
    grant.rings_per_bank = rings;
    grant.ring_bytes = arguments_.ring_bytes;
    grant.head_segment = segment(peer_, 1);
    grant.own_head_segment = segment(arguments_.role, 1);
    grant.fenced = arguments_.fenced;
    must(engine_->add_peer(grant));
    tell(connected);
    await(connected);
  }

  /** True when all that was sent came, once, in order and whole. */
  bool exchange() {
    auto begin = std::chrono::steady_clock::now();
    uint64_t receives_begun = 0;
    uint32_t idle = 0;
    while (received_ < arguments_.count || sends_done_ < arguments_.count) {
      bool moved = false;
      while (receives_begun < arguments_.count && receives_begun - received_ < window) start_receive(receives_begun++);
      while (sent_ < arguments_.count && sent_ - sends_done_ < window) start_send();
      engine_->progress();
      while (received_ < receives_begun && done(receives_[received_ % window])) {
        finish_receive();
        moved = true;
      }
      while (sends_done_ < sent_ && done(sends_[sends_done_ % window])) {
        finish_send();
        moved = true;
      }
      if (!moved && ++idle % 64 == 0) sched_yield();
      if (std::string failure = engine_->peer_failure(peer_); !failure.empty()) give_up(1, failure);
    }
    while (engine_->flush() != Wait::done) {
    }
    // nothing may come behind the last one
    bool more = false;
    Status status;
    for (int turn = 0; turn < 1000 && !more; turn++) {
      engine_->progress();
      if (engine_->probe(*engine_->communicator(0), any_source, 1, &more, &status) != success) break;
    }
    if (more) doubled_++;
    tell(finished);
    await(finished);
    seconds_ = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return lost_ == 0 && doubled_ == 0 && torn_ == 0 && failed_ == 0;
  }

  void report(bool exact) {
    auto counter = [&](layout::Counter which) { return engine_->counter(which); };
    std::printf("{\"role\":%d,\"run\":%" PRIu64 ",\"fenced\":%s,\"exact\":%s,\"sent\":%" PRIu64 ",\"received\":%" PRIu64 ",\"lost\":%" PRIu64
                ",\"doubled\":%" PRIu64 ",\"torn\":%" PRIu64 ",\"failed\":%" PRIu64 ",\"bytes\":%" PRIu64 ",\"inline\":%" PRIu64 ",\"eager\":%" PRIu64
                ",\"staged\":%" PRIu64 ",\"arena\":%" PRIu64 ",\"seconds\":%.1f}\n",
                arguments_.role, arguments_.run, arguments_.fenced ? "true" : "false", exact ? "true" : "false", sends_done_, received_, lost_,
                doubled_, torn_, failed_, bytes_, counter(layout::messages_inline), counter(layout::messages_eager), counter(layout::messages_staged),
                counter(layout::messages_arena), seconds_);
  }

 private:
  struct Transfer {
    Request* request = nullptr;
    ArenaBlock block;
    std::vector<std::byte> heap;
  };

  RegionPlace at(uint64_t offset) const { return {arguments_.offset + offset, arguments_.fenced}; }
  uint64_t bank_bytes() const { return layout::bank_bytes(rings, arguments_.ring_bytes); }
  static uint64_t segment(int32_t role, uint64_t which) { return static_cast<uint64_t>(role) * 10 + which; }
  static Mapping mapped(MappingResult result) {
    must(result.failure);
    return std::move(result.mapping);
  }
  void tell(Step step) {
    full_fence();
    reinterpret_cast<Meeting*>(own_page_.base())->step.store(arguments_.run * steps + step, std::memory_order_release);
    full_fence();
  }
  void await(Step step) {
    auto* meeting = reinterpret_cast<const Meeting*>(peer_page_.base());
    // what another run left there says nothing
    for (;;) {
      uint64_t word = meeting->step.load(std::memory_order_acquire);
      if (word / steps == arguments_.run && word % steps >= step) break;
      engine_->progress();
      usleep(1000);
    }
    full_fence();
  }
  static bool done(const Transfer& transfer) { return transfer.request == nullptr || transfer.request->state == RequestState::complete; }
  void start_receive(uint64_t number) {
    Transfer& transfer = receives_[number % window];
    if (engine_->receive(*engine_->communicator(0), transfer.heap.data(), sample_longest, peer_, 1, &transfer.request) != success)
      give_up(1, "a receive cannot begin");
  }
  void finish_receive() {
    Transfer& transfer = receives_[received_ % window];
    Status status = engine_->status_of(*transfer.request);
    uint64_t number = 0;
    if (transfer.request->error != success) {
      failed_++;
    } else if (!theirs_.read(transfer.heap.data(), status.bytes, &number)) {
      torn_++;
      next_++;
    } else if (number < next_) {
      doubled_++;
    } else {
      lost_ += number - next_;
      next_ = number + 1;
    }
    bytes_ += status.bytes;
    received_++;
    engine_->release(*transfer.request);
  }
  void start_send() {
    Transfer& transfer = sends_[sent_ % window];
    uint64_t bytes = ours_.bytes(sent_);
    transfer.block = {};
    if (arguments_.arena_bytes != 0 && bytes > 8192 && ours_.chosen(sent_)) transfer.block = engine_->allocate(bytes);
    if (!transfer.block.arena && transfer.heap.size() < bytes) transfer.heap.resize(bytes);
    std::byte* data = transfer.block.arena ? transfer.block.data() : transfer.heap.data();
    ours_.write(data, sent_, bytes);
    transfer.request = nullptr;
    if (engine_->send(*engine_->communicator(0), data, bytes, peer_, 1, 0, &transfer.request) != success) give_up(1, "a send cannot begin");
    sent_++;
  }
  void finish_send() {
    Transfer& transfer = sends_[sends_done_ % window];
    if (transfer.request != nullptr) {
      if (transfer.request->error != success) failed_++;
      engine_->release(*transfer.request);
    }
    if (transfer.block.arena) transfer.block.arena->drop(transfer.block.offset, transfer.block.bytes);
    sends_done_++;
  }

  const Arguments& arguments_;
  int32_t peer_;
  int region_;
  Sample theirs_, ours_;
  Mapping own_page_, peer_page_;
  std::unique_ptr<Engine> engine_;
  /** Of message number N, at N modulo the window. */
  std::vector<Transfer> receives_, sends_;
  uint64_t sent_ = 0, sends_done_ = 0, received_ = 0, next_ = 0, bytes_ = 0;
  uint64_t lost_ = 0, doubled_ = 0, torn_ = 0, failed_ = 0;
  double seconds_ = 0;
};

}  // namespace

int main(int count, char** words) {
  Arguments arguments = parse(count, words);
  if (arguments.need) {
    std::printf("%" PRIu64 "\n", outbox_of(arguments, 2));
    return 0;
  }
  end_after(arguments.seconds);
  Driver driver(arguments);
  driver.connect();
  bool exact = driver.exchange();
  driver.report(exact);
  return exact ? 0 : 1;
}
