#pragma once
#include <v8.h>

#include <algorithm>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "addon/typed.h"
#include "segment/memfd_segment.h"
#include "segment/region_segment.h"
#include "window/identity.h"
#include "window/window.h"

namespace vicinal::addon {

/** The windows of the process's engine, and the segments that they lie in. Segments live as long as a window or a buffer shows them. */
class WindowTable {
 public:
  /** Maps a granted window segment; the reason why not, or "". Without a descriptor: private memory, for a member that is alone. */
  std::string adopt(uint64_t segment, int descriptor, uint64_t bytes, bool owner, const Engine::Place& place) {
    MappingResult result = descriptor < 0 ? memfd_segment::map_private(bytes)
                           : !place       ? memfd_segment::map_window(descriptor, bytes, owner)
                           : owner        ? region_segment::map_own(descriptor, *place, bytes)
                                          : region_segment::map_window(descriptor, *place, bytes);
    if (!result.failure.empty()) return result.failure;
    if (owner)
      announce_window(result.mapping);
    else if (std::string unfit = window_unfit(result.mapping); !unfit.empty())
      return unfit;
    segments_[segment] = std::make_shared<const Mapping>(std::move(result.mapping));
    return "";
  }
  void forget(uint64_t segment) { segments_.erase(segment); }
  std::shared_ptr<const Mapping> segment(uint64_t id) const {
    auto found = segments_.find(id);
    return found == segments_.end() ? nullptr : found->second;
  }
  /** The segment that holds all of [data, data + bytes), or 0. */
  uint64_t find(const std::byte* data, uint64_t bytes, uint64_t* offset) const {
    for (const auto& [id, mapping] : segments_) {
      if (data < mapping->base() || data > mapping->base() + mapping->bytes() ||
          bytes > mapping->bytes() - static_cast<uint64_t>(data - mapping->base()))
        continue;
      *offset = static_cast<uint64_t>(data - mapping->base());
      return id;
    }
    return 0;
  }

  int32_t add(std::unique_ptr<Window> window) {
    windows_[++last_] = std::move(window);
    return last_;
  }
  Window* window(int32_t handle) const {
    auto found = windows_.find(handle);
    return found == windows_.end() ? nullptr : found->second.get();
  }
  void remove(int32_t handle) { windows_.erase(handle); }
  void clear() {
    windows_.clear();
    segments_.clear();
  }

 private:
  std::unordered_map<uint64_t, std::shared_ptr<const Mapping>> segments_;
  std::unordered_map<int32_t, std::unique_ptr<Window>> windows_;
  int32_t last_ = 0;
};

/** A part of a window as an ArrayBuffer: the mapping lives as long as the buffer does. */
inline v8::Local<v8::ArrayBuffer> window_buffer(v8::Isolate* isolate, const WindowPart& part) {
  if (part.bytes == 0) return v8::ArrayBuffer::New(isolate, 0);
  auto* keeper = new std::shared_ptr<const Mapping>(part.memory);
  std::unique_ptr<v8::BackingStore> store = v8::ArrayBuffer::NewBackingStore(
      part.base(), part.bytes, [](void*, size_t, void* data) { delete static_cast<std::shared_ptr<const Mapping>*>(data); }, keeper);
  return v8::ArrayBuffer::New(isolate, std::move(store));
}

/** A buffer of JavaScript as a span, plain or typed. `*error` tells why it is none. Valid while no JavaScript runs. */
class SpanOf {
 public:
  SpanOf(v8::Isolate* isolate, BufferTable& table, v8::Local<v8::Value> value) {
    Bytes bytes = bytes_of(isolate, table, value);
    if (bytes.ok) {
      span = {bytes.data, bytes.length, nullptr, 0};
      return;
    }
    place_ = TypedBufferClass::place(isolate, table, value);
    error = place_.error;
    if (error == success) span = {place_.base, place_.bytes(), place_.type.get(), place_.count};
  }
  DataSpan span;
  int error = success;

 private:
  TypedPlace place_;
};

}  // namespace vicinal::addon
