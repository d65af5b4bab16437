// Ranks that meet as they talk: channels that are granted after the operations that need them were begun.
#include "check.h"
#include "coll/collectives.h"
#include "coll/schedule.h"
#include "grant.h"
#include "match/constants.h"

using namespace vicinal;
using namespace vicinal::test;

namespace {

JobOptions lazy(int32_t size, uint64_t arena_bytes = 0) {
  JobOptions options;
  options.size = size;
  options.arena_bytes = arena_bytes;
  options.lazy = true;
  return options;
}

bool over(const Request* request) { return request == nullptr || request->state == RequestState::complete; }

/** Drives the job as ranks and broker do together. */
bool drive(InProcessJob& job, const std::function<bool()>& done, int turns = 200000) {
  for (int turn = 0; turn < turns; turn++) {
    if (done()) return true;
    job.connect_wanted();
    job.turns(1);
  }
  return done();
}

}  // namespace

TEST(nobody_is_connected_and_nobody_asks) {
  InProcessJob job(lazy(3));
  job.turns(10);
  for (int32_t rank = 0; rank < 3; rank++) {
    CHECK(!job[rank].wants());
    CHECK(job[rank].connected(rank));
    CHECK(!job[rank].connected((rank + 1) % 3));
  }
}

TEST(sends_wait_in_order_for_the_channel) {
  InProcessJob job(lazy(2, 4 << 20));
  constexpr int count = 300;
  std::vector<std::vector<std::byte>> sent(count), got(count);
  std::vector<Request*> out(count), in(count);
  uint64_t arena_bytes = 50000;
  ArenaBlock block = job[0].allocate(arena_bytes);
  Random random(setting("VICINAL_SEED", 11));
  for (size_t at = 0; at < count; at++) {
    // inline, eager, staged, and from the arena; some synchronous
    uint64_t size = std::vector<uint64_t>{0, 8, 40, 500, 8192, 20000, arena_bytes}[random.below(7)];
    const std::byte* data = block.data();
    if (size != arena_bytes) {
      sent[at].assign(size, static_cast<std::byte>(at));
      data = sent[at].data();
    }
    CHECK_EQ(job[0].send(job.world(0), data, size, 1, 5, random.chance(20) ? Engine::synchronous : Engine::none, &out[at]), +success);
    CHECK(out[at] != nullptr);
    got[at].assign(arena_bytes, std::byte{0});
  }
  CHECK(job[0].wants());
  std::vector<int32_t> wanted = job[0].take_wanted();
  CHECK_EQ(wanted.size(), size_t{1});
  CHECK_EQ(wanted[0], 1);
  CHECK(!job[0].wants());
  job.turns(10);
  for (Request* each : out) CHECK(!over(each));
  job.connect(0, 1);
  // what is sent once the channel stands comes behind what waited
  std::byte last{77}, last_got{0};
  Request *last_out, *last_in;
  CHECK_EQ(job[0].send(job.world(0), &last, 1, 1, 5, 0, &last_out), +success);
  for (size_t at = 0; at < count; at++) CHECK_EQ(job[1].receive(job.world(1), got[at].data(), arena_bytes, 0, 5, &in[at]), +success);
  CHECK_EQ(job[1].receive(job.world(1), &last_got, 1, any_source, 5, &last_in), +success);
  CHECK(job.drive([&] {
    for (size_t at = 0; at < count; at++)
      if (!over(out[at]) || !over(in[at])) return false;
    return over(last_out) && over(last_in);
  }));
  for (size_t at = 0; at < count; at++) {
    uint64_t size = in[at]->status_bytes;
    CHECK_EQ(in[at]->error, +success);
    CHECK_EQ(size, sent[at].empty() && out[at]->length == arena_bytes ? arena_bytes : sent[at].size());
    if (!sent[at].empty()) CHECK(std::equal(sent[at].begin(), sent[at].end(), got[at].begin()));
  }
  CHECK(last_got == last);
  block.arena->drop(block.offset, block.bytes);
}

TEST(a_receive_of_one_rank_asks_a_wildcard_does_not) {
  InProcessJob job(lazy(3));
  std::byte byte{0};
  Request *wildcard, *named;
  CHECK_EQ(job[0].receive(job.world(0), &byte, 1, any_source, 1, &wildcard), +success);
  CHECK(!job[0].wants());
  CHECK_EQ(job[0].receive(job.world(0), &byte, 1, 2, 2, &named), +success);
  CHECK(job[0].wants());
  CHECK(job[0].cancel(*named));
  // the sender's wish connects the wildcard
  std::byte data{9};
  Request* out;
  CHECK_EQ(job[1].send(job.world(1), &data, 1, 0, 1, 0, &out), +success);
  CHECK(drive(job, [&] { return over(out) && over(wildcard); }));
  CHECK_EQ(wildcard->status_source, 1);
  CHECK(byte == data);
}

TEST(probes_of_a_rank_not_met) {
  InProcessJob job(lazy(2));
  bool found = true;
  Status status;
  CHECK_EQ(job[0].probe(job.world(0), 1, any_tag, &found, &status), +success);
  CHECK(!found);
  CHECK(job[0].wants());
  Request *probe, *matched, *out;
  CHECK_EQ(job[0].start_probe(job.world(0), 1, 3, &probe), +success);
  CHECK_EQ(job[0].start_matched_probe(job.world(0), any_source, 4, &matched), +success);
  std::byte data[2]{};
  CHECK_EQ(job[1].send(job.world(1), data, 2, 0, 3, 0, &out), +success);
  CHECK_EQ(job[1].send(job.world(1), data, 1, 0, 4, 0, &out), +success);
  CHECK(drive(job, [&] { return over(probe) && over(matched); }));
  CHECK_EQ(probe->status_bytes, uint64_t{2});
  CHECK_EQ(matched->status_bytes, uint64_t{1});
}

TEST(collectives_make_the_channels_that_they_need) {
  constexpr int32_t size = 9;
  InProcessJob job(lazy(size));
  for (int round = 0; round < 3; round++) {
    std::vector<Request*> requests(size);
    std::vector<std::vector<int32_t>> from(size), to(size, std::vector<int32_t>(size));
    for (int32_t rank = 0; rank < size; rank++) {
      auto at = static_cast<size_t>(rank);
      from[at].assign(size, rank);
      auto schedule = round == 0   ? collective::barrier(job.world(rank))
                      : round == 1 ? collective::bcast(job.world(rank), reinterpret_cast<std::byte*>(from[at].data()), 4 * size, 3)
                                   : collective::alltoall(job.world(rank), reinterpret_cast<std::byte*>(from[at].data()),
                                                          reinterpret_cast<std::byte*>(to[at].data()), 4);
      requests[at] = job[rank].start_schedule(std::move(schedule), job.world(rank));
    }
    CHECK(drive(job, [&] {
      for (Request* each : requests)
        if (!over(each)) return false;
      return true;
    }));
    for (size_t rank = 0; rank < size; rank++) {
      CHECK_EQ(requests[rank]->error, +success);
      for (size_t peer = 0; peer < size; peer++)
        if (round == 2) CHECK_EQ(to[rank][peer], from[peer][0]);
    }
    int pairs = 0;
    for (int32_t rank = 0; rank < size; rank++)
      for (int32_t peer = 0; peer < rank; peer++) pairs += job[rank].connected(peer);
    if (round == 0) CHECK(pairs < size * (size - 1) / 2);
    if (round == 2) CHECK_EQ(pairs, size * (size - 1) / 2);
  }
}

TEST(a_rank_that_died_before_it_was_met) {
  InProcessJob job(lazy(3));
  std::byte byte{0};
  Request *receive, *wildcard, *probe, *send;
  CHECK_EQ(job[0].receive(job.world(0), &byte, 1, 2, 1, &receive), +success);
  CHECK_EQ(job[0].receive(job.world(0), &byte, 1, any_source, 1, &wildcard), +success);
  CHECK_EQ(job[0].start_probe(job.world(0), 2, 1, &probe), +success);
  CHECK_EQ(job[0].send(job.world(0), &byte, 1, 2, 1, 0, &send), +success);
  Request* barrier = job[0].start_schedule(collective::barrier(job.world(0)), job.world(0));
  job[0].lose_peer(2, err_proc_aborted, "rank 2 has died");
  CHECK(job.drive([&] { return over(receive) && over(probe) && over(send) && over(barrier); }, 10));
  for (Request* each : {receive, probe, send, barrier}) CHECK_EQ(each->error, +err_proc_aborted);
  CHECK(!over(wildcard));
  CHECK_EQ(job[0].send(job.world(0), &byte, 1, 2, 1, 0, &send), +err_proc_aborted);
  CHECK_EQ(job[0].peer_failure(2), std::string("rank 2 has died"));
  // the last that could match it
  job[0].lose_peer(1, err_proc_aborted, "rank 1 has died");
  CHECK(over(wildcard));
  CHECK_EQ(wildcard->error, +err_proc_aborted);
  std::vector<int32_t> wanted = job[0].take_wanted();
  CHECK_EQ(wanted.size(), size_t{0});
}

TEST(whoever_is_met_later_hears_which_collectives_failed) {
  InProcessJob job(lazy(4));
  // rank 3 is gone for rank 0, which gives up its barrier; rank 1 and 2 hear it when they meet rank 0
  job[0].lose_peer(3, err_proc_aborted, "rank 3 has died");
  Request* first = job[0].start_schedule(collective::barrier(job.world(0)), job.world(0));
  CHECK(over(first));
  CHECK_EQ(first->error, +err_proc_aborted);
  Request* second = job[1].start_schedule(collective::barrier(job.world(1)), job.world(1));
  CHECK(!over(second));
  job.connect(0, 1);
  CHECK(job.drive({second}, 100));
  CHECK_EQ(second->error, +err_proc_aborted);
}

TEST(flush_waits_for_ranks_that_are_still_to_be_met) {
  InProcessJob job(lazy(2));
  std::byte byte{3};
  Request* out;
  CHECK_EQ(job[0].send(job.world(0), &byte, 1, 1, 1, 0, &out), +success);
  CHECK(job[0].flush() == Wait::broker);  // it must be asked first
  job.connect_wanted();
  CHECK(job[0].flush() == Wait::done);
  CHECK(over(out));
}

TEST(a_wait_comes_back_to_ask_the_broker) {
  InProcessJob job(lazy(2));
  std::byte byte{3};
  Request* in;
  CHECK_EQ(job[0].receive(job.world(0), &byte, 1, 1, 1, &in), +success);
  CHECK(job[0].wait(*in) == Wait::broker);
  CHECK_EQ(job[0].take_wanted().size(), size_t{1});
}

TEST(a_channel_of_which_one_end_never_heard_is_granted_again) {
  InProcessJob job(lazy(3));
  Grants& grants = job.grants;
  // rank 0 has it, and sends; rank 1 never got it
  CHECK_EQ(grants.connect(job[0], 0, 1, getpid()), std::string());
  std::vector<std::byte> sent(3000, std::byte{42}), got(3000);
  std::vector<Request*> requests;
  for (int count = 0; count < 5; count++) {
    Request* out;
    CHECK_EQ(job[0].send(job.world(0), sent.data(), sent.size(), 1, count, 0, &out), +success);
    CHECK(out == nullptr);
  }
  // a further bank, as of a new broker
  uint64_t bytes = layout::bank_bytes(grants.options().rings_per_bank, grants.options().ring_bytes);
  int memfd = handoff::create_memfd("vicinal-test-bank", bytes).value;
  CHECK_EQ(job[0].adopt_bank(1000, 1, memfd, bytes, grants.options().rings_per_bank, grants.options().ring_bytes), std::string());
  CHECK(handoff::seal_forever(memfd).ok());
  GrantedSegment bank{1000, bytes, memfd};
  Grants::Places moved;
  moved.outgoing = &bank;
  moved.outgoing_index = 7;
  CHECK_EQ(grants.connect(job[0], 0, 1, getpid(), moved), std::string());
  Grants::Places theirs;
  theirs.incoming = &bank;
  theirs.incoming_index = 7;
  CHECK_EQ(grants.connect(job[1], 1, 0, getpid(), theirs), std::string());
  for (int count = 0; count < 5; count++) {
    Request* in;
    CHECK_EQ(job[1].receive(job.world(1), got.data(), got.size(), 0, count, &in), +success);
    CHECK(job.drive({in}, 100));
    CHECK_EQ(in->status_bytes, uint64_t{3000});
    CHECK(got == sent);
  }
  // and now that something has passed, it stands
  CHECK(!grants.connect(job[1], 1, 0, getpid(), theirs).empty());
  close(memfd);
}

TEST(a_further_head_for_the_peers_of_a_new_broker) {
  JobOptions options = lazy(3);
  InProcessJob job(options);
  job.connect(0, 1);
  std::byte byte{1};
  Request *out, *in;
  CHECK_EQ(job[0].send(job.world(0), &byte, 1, 1, 0, 0, &out), +success);
  CHECK_EQ(job[0].receive(job.world(0), &byte, 1, 2, 0, &in), +success);
  uint64_t before = job[0].counter(layout::messages_inline);
  GrantedSegment head{2000, layout::head_bytes(3), handoff::create_memfd("vicinal-test-head", layout::head_bytes(3)).value};
  CHECK_EQ(job[0].adopt_head(head.id, head.memfd, head.bytes), std::string());
  CHECK(!job[0].adopt_head(head.id, head.memfd, head.bytes).empty());
  CHECK(handoff::seal_forever(head.memfd).ok());
  CHECK_EQ(job[0].counter(layout::messages_inline), before);
  CHECK_EQ(job[0].counter(layout::peers_lost), uint64_t{0});
  job.grants.head(0) = head;
  job.connect(0, 2);
  // both peers reach it, whichever head they look at
  for (int32_t peer : {1, 2}) {
    std::byte data{static_cast<uint8_t>(peer)}, got{0};
    CHECK_EQ(job[0].receive(job.world(0), &got, 1, peer, 9, &in), +success);
    CHECK(job[0].prepare_sleep());
    CHECK_EQ(job[peer].send(job.world(peer), &data, 1, 0, 9, 0, &out), +success);
    CHECK_EQ(job[peer].counter(layout::wakeups_sent) > 0, true);
    job[0].end_sleep();
    CHECK(job.drive({in}, 100));
    CHECK(got == data);
    CHECK_EQ(job[0].send(job.world(0), &byte, 1, peer, 10, 0, &out), +success);
    CHECK_EQ(job[peer].receive(job.world(peer), &got, 1, 0, 10, &in), +success);
    CHECK(job.drive({in}, 100));
  }
}

CHECK_MAIN
