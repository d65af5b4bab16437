#include "region/mailbox.h"

#include <algorithm>
#include <cstring>

#include "ring/fence.h"

namespace vicinal::region {

using namespace layout;

namespace {

uint64_t mix(uint64_t value) {
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
  value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
  return value ^ (value >> 31);
}

uint64_t lines_for(uint64_t bytes) { return (piece_offset + bytes + line_bytes - 1) / line_bytes; }
uint64_t room_of(uint64_t lines) { return lines * line_bytes - piece_offset; }

}  // namespace

uint64_t check_of(uint64_t seed, std::span<const std::byte> bytes) {
  uint64_t hash = mix(seed ^ bytes.size());
  for (size_t at = 0; at < bytes.size(); at += 8) {
    uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, std::min<size_t>(8, bytes.size() - at));
    hash = mix(hash ^ word) + 0x9e3779b97f4a7c15;
  }
  return hash;
}

uint64_t conversation_of(uint64_t nonce_from, uint64_t nonce_to) { return mix(mix(nonce_from) + 0x9e3779b97f4a7c15 * nonce_to); }

MailWriter::MailWriter(std::byte* ring, uint32_t bytes, const std::atomic<uint64_t>* consumed, size_t queue_limit, bool fenced)
    : producer_(ring, bytes, consumed, fenced), lines_(bytes / line_bytes), limit_(queue_limit) {
  std::memset(ring, 0, bytes);
  if (fenced) store_fence();
}

bool MailWriter::send(std::span<const std::byte> frame) {
  if (frame.empty() || frame.size() > frame_bytes_max || queued_ + frame.size() > limit_) return false;
  if (queue_.empty()) {
    offset_ = 0;
    check_ = check_of(conversation_ + number_, frame);
  }
  queue_.emplace_back(frame.begin(), frame.end());
  queued_ += frame.size();
  return true;
}

bool MailWriter::flush() {
  bool wrote = false;
  while (!queue_.empty() && piece()) {
    wrote = true;
    const std::vector<std::byte>& frame = queue_.front();
    if (offset_ < frame.size()) continue;
    queued_ -= frame.size();
    queue_.pop_front();
    offset_ = 0;
    number_++;
    if (!queue_.empty()) check_ = check_of(conversation_ + number_, queue_.front());
  }
  return wrote;
}

bool MailWriter::piece() {
  const std::vector<std::byte>& frame = queue_.front();
  uint64_t index = producer_.position() % lines_;
  uint64_t lines = std::min<uint64_t>({lines_for(frame.size() - offset_), producer_.record_lines_limit(), lines_ - index});
  RecordHead* record = producer_.reserve(static_cast<uint32_t>(lines));
  if (record == nullptr) return false;
  uint64_t bytes = std::min<uint64_t>(frame.size() - offset_, room_of(lines));
  MailPiece piece{number_, static_cast<uint32_t>(offset_), check_};
  auto* place = reinterpret_cast<std::byte*>(record);
  std::memcpy(place + offsetof(RecordHead, context), &conversation_, sizeof conversation_);
  record->length = frame.size();
  std::memcpy(place + payload_offset, &piece, sizeof piece);
  std::memcpy(place + piece_offset, frame.data() + offset_, bytes);
  producer_.publish(record_message, 0, static_cast<uint32_t>(lines));
  offset_ += bytes;
  return true;
}

MailReader::Step MailReader::next(std::string* wrong) {
  RingConsumer::Record record;
  switch (consumer_.peek(record)) {
    case RingConsumer::Look::nothing:
      return Step::nothing;
    case RingConsumer::Look::broken:
      *wrong = "a record that does not fit its ring";
      return Step::nothing;
    case RingConsumer::Look::record:
      break;
  }
  uint64_t conversation;
  MailPiece piece;
  std::memcpy(&conversation, reinterpret_cast<const std::byte*>(&record.head) + offsetof(RecordHead, context), sizeof conversation);
  std::memcpy(&piece, record.head.payload, sizeof piece);
  uint64_t length = record.head.length;
  if (word_kind(record.head.word) != record_message) return *wrong = "a record that carries no mail", Step::nothing;
  if (conversation != conversation_) return *wrong = "a piece of mail of another conversation", Step::nothing;
  if (length == 0 || length > frame_bytes_max) return *wrong = "a frame of " + std::to_string(length) + " bytes", Step::nothing;
  if (length_ == 0) {
    length_ = length;
    check_ = piece.check;
    frame_.clear();
  }
  if (length != length_ || piece.check != check_ || piece.number != number_ || piece.offset != frame_.size())
    return *wrong = "a piece of mail out of its order", Step::nothing;
  uint64_t bytes = std::min<uint64_t>(length - frame_.size(), room_of(record.lines));
  if (lines_for(bytes) != record.lines) return *wrong = "a piece of mail that is longer than its frame", Step::nothing;
  size_t at = frame_.size();
  frame_.resize(at + bytes);
  std::memcpy(frame_.data() + at, record.body + piece_offset, bytes);
  consumer_.advance(record.lines);
  if (frame_.size() < length_) return Step::piece;
  if (check_of(conversation_ + number_, frame_) != check_) return *wrong = "a frame whose hash is wrong", Step::nothing;
  number_++;
  length_ = 0;
  return Step::frame;
}

}  // namespace vicinal::region
