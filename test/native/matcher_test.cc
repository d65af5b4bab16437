// Two million random operations on the matcher against a reference model that scans lists in order.
#include "match/matcher.h"

#include <deque>
#include <memory>

#include "check.h"

using namespace vicinal;
using namespace vicinal::test;

namespace {

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
constexpr uint64_t operations_default = 400'000;
#else
constexpr uint64_t operations_default = 2'000'000;
#endif

struct Posted : PostedEntry {
  uint64_t number = 0;
};
struct Message : UnexpectedEntry {
  uint64_t number = 0;
};

/** MPI-4.1 section 3.5 to the letter, slowly. */
struct Model {
  std::deque<Posted*> posted;
  std::deque<Message*> unexpected;
  static bool matches(const PostedEntry& receive, const Envelope& envelope) {
    return receive.context == envelope.context && (receive.source == any_source || receive.source == envelope.source) &&
           (receive.tag == any_tag || receive.tag == envelope.tag);
  }
  Posted* arrive(const Envelope& envelope) {
    for (auto at = posted.begin(); at != posted.end(); ++at)
      if (matches(**at, envelope)) {
        Posted* found = *at;
        posted.erase(at);
        return found;
      }
    return nullptr;
  }
  Message* find(const PostedEntry& receive) {
    for (Message* each : unexpected)
      if (matches(receive, each->envelope)) return each;
    return nullptr;
  }
  void remove(Message* message) { std::erase(unexpected, message); }
};

struct Shape {
  uint32_t contexts, sources, tags, wild_source_in, wild_tag_in, queue_limit;
};

void run(uint64_t seed, uint64_t operations, const Shape& shape) {
  Random random(seed);
  Matcher matcher;
  Model model;
  std::vector<std::unique_ptr<Posted>> receives;
  std::vector<std::unique_ptr<Message>> messages;
  std::vector<Posted*> free_receives;
  std::vector<Message*> free_messages;
  uint64_t number = 0;
  auto report = [&](const char* what, uint64_t at) {
    std::ostringstream out;
    out << what << " at operation " << at << "; reproduce with VICINAL_SEED=" << seed;
    fail(__FILE__, __LINE__, out.str());
  };
  for (uint64_t at = 0; at < operations; at++) {
    auto context = static_cast<uint32_t>(random.below(shape.contexts) * 2);
    auto source = static_cast<int32_t>(random.below(shape.sources)), tag = static_cast<int32_t>(random.below(shape.tags));
    uint64_t what = random.below(100);
    if (what < 46) {  // a message arrives
      Envelope envelope{context, source, tag};
      PostedEntry* found = matcher.arrive(envelope);
      Posted* wanted = model.arrive(envelope);
      if (found != wanted) return report("arrive took another receive", at);
      if (found != nullptr && random.chance(16)) {  // as a stranger's would: undone, in its old place
        matcher.put_back(*found);
        auto place = model.posted.begin();
        while (place != model.posted.end() && (*place)->number < wanted->number) ++place;
        model.posted.insert(place, wanted);
      } else if (found != nullptr) {
        free_receives.push_back(wanted);
      } else if (model.unexpected.size() < shape.queue_limit) {
        if (free_messages.empty()) free_messages.push_back(messages.emplace_back(std::make_unique<Message>()).get());
        Message* message = free_messages.back();
        free_messages.pop_back();
        message->envelope = envelope;
        message->number = ++number;
        matcher.add_unexpected(*message);
        model.unexpected.push_back(message);
      }
    } else if (what < 88) {  // a receive is posted
      if (model.posted.size() >= shape.queue_limit) continue;
      if (free_receives.empty()) free_receives.push_back(receives.emplace_back(std::make_unique<Posted>()).get());
      Posted* receive = free_receives.back();
      *receive = Posted{};
      receive->context = context;
      receive->source = random.chance(shape.wild_source_in) ? any_source : source;
      receive->tag = random.chance(shape.wild_tag_in) ? any_tag : tag;
      receive->number = ++number;
      Message* wanted = model.find(*receive);
      UnexpectedEntry* found = matcher.post(*receive);
      if (found != wanted) return report("post took another message", at);
      if (found != nullptr) {
        model.remove(wanted);
        free_messages.push_back(wanted);
      } else {
        free_receives.pop_back();
        model.posted.push_back(receive);
      }
    } else if (what < 94) {  // probe
      Posted probe;
      probe.context = context;
      probe.source = random.chance(shape.wild_source_in) ? any_source : source;
      probe.tag = random.chance(shape.wild_tag_in) ? any_tag : tag;
      if (matcher.probe(probe.context, probe.source, probe.tag) != model.find(probe)) return report("probe saw another message", at);
    } else if (what < 98) {  // cancel a receive
      if (model.posted.empty()) continue;
      auto place = model.posted.begin() + static_cast<std::ptrdiff_t>(random.below(model.posted.size()));
      Posted* receive = *place;
      if (!matcher.cancel(*receive)) return report("a posted receive was not cancelled", at);
      if (matcher.cancel(*receive)) return report("a receive was cancelled twice", at);
      model.posted.erase(place);
      free_receives.push_back(receive);
    } else {  // a message is taken out
      if (model.unexpected.empty()) continue;
      Message* message = model.unexpected[random.below(model.unexpected.size())];
      matcher.remove(*message);
      model.remove(message);
      free_messages.push_back(message);
    }
    if (matcher.posted_count() != model.posted.size() || matcher.unexpected_count() != model.unexpected.size())
      return report("the counts differ", at);
  }
  // what is left, context by context and in order
  for (uint32_t each = 0; each < shape.contexts; each++) {
    std::vector<UnexpectedEntry*> found;
    matcher.for_each_unexpected_of(each * 2, [&](UnexpectedEntry& entry) { found.push_back(&entry); });
    std::vector<UnexpectedEntry*> wanted;
    for (Message* message : model.unexpected)
      if (message->envelope.context == each * 2) wanted.push_back(message);
    if (found != wanted) return report("the messages of a context differ", operations);
  }
}

}  // namespace

TEST(against_the_model) {
  constexpr Shape shapes[] = {
      {1, 2, 2, 2, 2, 64},          // few keys, many wildcards: everything matches everything
      {3, 4, 5, 4, 4, 200},         // the middle
      {40, 30, 50, 8, 8, 60},       // many keys
      {2, 3, 1000, 3, 1000, 2000},  // long queues
      {1500, 3, 2, 4, 2, 3000},     // more contexts than the tables keep when empty
  };
  uint64_t base = setting("VICINAL_SEED", 1), total = setting("VICINAL_OPERATIONS", operations_default);
  bool fixed = std::getenv("VICINAL_SEED") != nullptr;
  uint64_t rounds = fixed ? 1 : 4;
  for (const Shape& shape : shapes)
    for (uint64_t round = 0; round < rounds; round++) {
      uint64_t seed = fixed ? base : base + round * 1000003 + shape.tags;
      uint64_t operations = total / (sizeof shapes / sizeof shapes[0]) / rounds;
      std::printf("seed %llu, %u contexts, %u sources, %u tags: %llu operations\n", static_cast<unsigned long long>(seed), shape.contexts,
                  shape.sources, shape.tags, static_cast<unsigned long long>(operations));
      run(seed, operations, shape);
    }
}

TEST(arrivals_do_not_grow_the_table_of_receives) {
  // a peer chooses the contexts of its messages: looking for a receive must leave nothing behind
  Matcher matcher;
  Posted receive;
  receive.context = 1;
  receive.source = 1;
  receive.tag = 1;
  CHECK(matcher.post(receive) == nullptr);
  size_t before = matcher.receive_keys();
  for (uint32_t context = 2; context < 100000; context++) CHECK(matcher.arrive({context, 1, 1}) == nullptr);
  CHECK_EQ(matcher.receive_keys(), before);
  CHECK(matcher.arrive({1, 1, 1}) == &receive);
}

TEST(chosen_contexts_spread) {
  // contexts are a peer's to choose: all multiples of a table's size would share one bucket if keys were their own hash
  for (uint64_t buckets : {1109, 15173, 126271, 1056323}) {
    std::vector<uint32_t> held(buckets, 0);
    uint32_t most = 0, count = 0;
    for (uint64_t context = 0; context < UINT32_MAX && count < 4000; context += buckets, count++)
      most = std::max(most, ++held[KeyHash{}(context) % buckets]);
    CHECK(most < 40);
  }
}

CHECK_MAIN
