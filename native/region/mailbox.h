#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <vector>

#include "layout/control_region.h"
#include "ring/consumer.h"
#include "ring/producer.h"

namespace vicinal::region {

/** Hash of 64 bits for what may have been torn or be of another time; no secret, and no proof against who wants to be believed. */
uint64_t check_of(uint64_t seed, std::span<const std::byte> bytes);

/** Name of a conversation in the direction from one slot to another. */
uint64_t conversation_of(uint64_t nonce_from, uint64_t nonce_to);

/** The writing end of a mailbox: frames wait in this process's memory while the ring is full. */
class MailWriter {
 public:
  MailWriter() = default;
  /**
   * Zeroes the ring.
   * @param ring         in our section
   * @param bytes        of the ring, a power of two
   * @param consumed     their word that tells how far they are
   * @param queue_limit  bytes that may wait
   * @param fenced       the memory keeps no order of its own
   */
  MailWriter(std::byte* ring, uint32_t bytes, const std::atomic<uint64_t>* consumed, size_t queue_limit, bool fenced);

  void begin(uint64_t conversation) { conversation_ = conversation; }
  /** Takes a frame of 1 to frame_bytes_max bytes. False when too much waits already. */
  bool send(std::span<const std::byte> frame);
  /** Writes what there is room for. True when anything was written. */
  bool flush();
  bool broken() const { return producer_.broken(); }
  size_t waiting() const { return queued_; }

 private:
  bool piece();
  RingProducer producer_;
  uint32_t lines_ = 0;
  size_t limit_ = 0;
  uint64_t conversation_ = 0;
  uint32_t number_ = 0;
  std::deque<std::vector<std::byte>> queue_;
  size_t queued_ = 0;
  size_t offset_ = 0;  // of the first frame that waits, from which on it is to be written
  uint64_t check_ = 0;
};

/** The reading end: what comes is hostile until it is whole and its hash is right. */
class MailReader {
 public:
  MailReader() = default;
  MailReader(const std::byte* ring, uint32_t bytes, std::atomic<uint64_t>* consumed, bool fenced) : consumer_(ring, bytes, consumed, fenced) {}

  void begin(uint64_t conversation) { conversation_ = conversation; }
  /**
   * Reads at most one lap of the ring.
   * @param deliver  called with each whole frame, in order
   * @returns '' or what is wrong with the mail: then nothing more of it is to be believed
   */
  template <typename Deliver>
  std::string read(Deliver&& deliver) {
    std::string wrong;
    uint64_t begun = consumer_.position();
    while (wrong.empty() && consumer_.position() - begun < consumer_.lines()) {
      Step step = next(&wrong);
      if (step == Step::nothing) break;
      if (step == Step::frame) {
        deliver(std::move(frame_));
        frame_.clear();
      }
    }
    moved_ = consumer_.position() != begun;
    if (moved_) consumer_.publish();
    return wrong;
  }
  /** True when the last read() took anything. */
  bool moved() const { return moved_; }

 private:
  enum class Step : uint8_t { nothing, piece, frame };
  Step next(std::string* wrong);
  RingConsumer consumer_;
  bool moved_ = false;
  uint64_t conversation_ = 0;
  uint32_t number_ = 0;
  std::vector<std::byte> frame_;
  uint64_t length_ = 0;  // of the frame whose pieces come; 0: none
  uint64_t check_ = 0;
};

}  // namespace vicinal::region
