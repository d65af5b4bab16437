#pragma once
#include <v8.h>

#include <memory>
#include <new>
#include <unordered_map>
#include <utility>
#include <vector>

#include "addon/buffer.h"
#include "datatype/pack.h"
#include "engine/engine.h"

namespace vicinal::addon {

/** The datatypes of a thread, by the number that JavaScript knows them by. */
class DatatypeTable {
 public:
  double add(DatatypePointer type) {
    types_[++last_] = std::move(type);
    return static_cast<double>(last_);
  }
  DatatypePointer find(double id) const {
    if (!(id >= 1 && id <= static_cast<double>(last_))) return nullptr;
    auto found = types_.find(static_cast<uint64_t>(id));
    return found == types_.end() ? nullptr : found->second;
  }
  void remove(double id) {
    if (id >= 1 && id <= static_cast<double>(last_)) types_.erase(static_cast<uint64_t>(id));
  }

 private:
  std::unordered_map<uint64_t, DatatypePointer> types_;
  uint64_t last_ = 0;
};

inline thread_local DatatypeTable datatypes;

/** What a typed buffer says: elements of a datatype in memory. `type` is nullptr when it cannot be used, and `error` says why. */
struct TypedPlace {
  DatatypePointer type;
  v8::Local<v8::Value> memory;
  std::byte* base = nullptr;  // of the first element
  uint64_t count = 0;
  int error = err_buffer;
  uint64_t bytes() const { return count * type->size(); }
};

/**
 * The class of typed buffers, of which the one in client/ is derived. What it says stands in internal fields, which no JavaScript
 * changes: datatype, memory, bytes before the first element, elements.
 */
class TypedBufferClass {
 public:
  static v8::Local<v8::Function> define(v8::Isolate* isolate) {
    if (made.IsEmpty()) {
      v8::Local<v8::FunctionTemplate> the_class = v8::FunctionTemplate::New(isolate, construct);
      the_class->SetClassName(v8::String::NewFromUtf8Literal(isolate, "TypedBuffer"));
      the_class->InstanceTemplate()->SetInternalFieldCount(fields);
      made.Set(isolate, the_class);
    }
    return made.Get(isolate)->GetFunction(isolate->GetCurrentContext()).ToLocalChecked();
  }

  /** Finds the memory and checks that it holds all that the elements span. Valid while no JavaScript runs. */
  static TypedPlace place(v8::Isolate* isolate, BufferTable& table, v8::Local<v8::Value> value) {
    TypedPlace found;
    if (made.IsEmpty() || !made.Get(isolate)->HasInstance(value)) return found;
    auto object = value.As<v8::Object>();
    auto field = [&](int at) { return object->GetInternalField(at).As<v8::Value>(); };
    auto number = [&](int at) { return field(at)->IsNumber() ? field(at).As<v8::Number>()->Value() : -1; };
    double offset = number(2), count = number(3);
    found.memory = field(1);
    Bytes bytes = bytes_of(isolate, table, found.memory);
    if (!bytes.ok) return found;
    found.error = err_type;
    DatatypePointer type = datatypes.find(number(0));
    if (type == nullptr || !(offset >= 0 && offset <= 0x1p53) || !(count >= 0 && count <= 0x1p53)) return found;
    found.count = static_cast<uint64_t>(count);
    int64_t begin, end;
    if (!type->span(found.count, &begin, &end)) return found;
    auto first = static_cast<int64_t>(offset);
    found.error = err_buffer;
    if (begin != end && (first + begin < 0 || first + end > static_cast<int64_t>(bytes.length))) return found;
    found.base = begin == end ? bytes.data : bytes.data + first;
    found.type = std::move(type);
    found.error = success;
    return found;
  }

 private:
  static constexpr int fields = 4;
  static inline thread_local v8::Eternal<v8::FunctionTemplate> made;
  static void construct(const v8::FunctionCallbackInfo<v8::Value>& info) {
    v8::Isolate* isolate = info.GetIsolate();
    if (!info.IsConstructCall()) {
      isolate->ThrowException(v8::Exception::TypeError(v8::String::NewFromUtf8Literal(isolate, "TypedBuffer is a class")));
      return;
    }
    for (int at = 0; at < fields; at++) info.This()->SetInternalField(at, info[at]);
  }
};

/** Memory that data is packed into: in a granted arena where there is room, so that the receiver takes it straight from there. */
class PackedBytes {
 public:
  PackedBytes() = default;
  PackedBytes(const PackedBytes&) = delete;
  PackedBytes& operator=(const PackedBytes&) = delete;
  ~PackedBytes() {
    if (block_.arena) block_.arena->drop(block_.offset, block_.bytes);
  }
  /** False when there is no memory. */
  bool make(Engine& engine, uint64_t bytes, bool sent) {
    if (sent && bytes > engine.options().eager_limit) block_ = engine.allocate(bytes);
    if (!block_.arena) own_.reset(new (std::nothrow) std::byte[bytes == 0 ? 1 : bytes]);
    return block_.arena || own_ != nullptr;
  }
  std::byte* data() const { return block_.arena ? block_.data() : own_.get(); }

 private:
  ArenaBlock block_;
  std::unique_ptr<std::byte[]> own_;
};

/**
 * A typed buffer of one operation. Where its data is one run of bytes the engine has the memory itself; else it has packed bytes: what is
 * sent is packed when the operation begins, and what was received is unpacked when its result is given out.
 */
class TypedHold : public BufferHold {
 public:
  /** `*error` says why there is none. `written`: a receive. */
  static std::unique_ptr<TypedHold> make(v8::Isolate* isolate, BufferTable& table, Engine& engine, v8::Local<v8::Value> value, bool written,
                                         int* error) {
    TypedPlace place = TypedBufferClass::place(isolate, table, value);
    *error = place.error;
    if (place.error != success) return nullptr;
    auto hold = std::make_unique<TypedHold>();
    hold->engine_ = &engine;
    hold->written_ = written;
    hold->dense_ = place.type->dense(place.count);
    hold->memory_.keep(isolate, table, place.memory, written);
    if (!hold->dense_ && !hold->packed_.make(engine, place.bytes(), !written)) {
      *error = err_no_mem;
      return nullptr;
    }
    hold->place_ = std::move(place);
    hold->place_.memory.Clear();
    return hold;
  }

  Bytes bytes() const {
    if (!dense_) return {packed_.data(), place_.bytes(), true};
    return {place_.bytes() == 0 ? place_.base : place_.base + place_.type->true_lower(), place_.bytes(), true};
  }
  /** A part of the data, as bytes of the packed form. */
  void pack_part(uint64_t from, uint64_t to) {
    if (dense_) return;
    pack(*place_.type, place_.base, from, to, packed_.data() + from);
    lost_ = lost_ || engine_->lost_memory(place_.base, to - from);
  }
  /** True when the memory was taken away before all of it was packed. */
  bool lost() const { return lost_; }
  void pack_all() { pack_part(0, place_.bytes()); }
  /** Parts that are received, where that is not simply the first bytes. */
  void receive_parts(std::vector<std::pair<uint64_t, uint64_t>> parts) {
    in_parts_ = true;
    parts_ = std::move(parts);
  }

  bool valid() const override { return !dense_ || memory_.valid(); }
  int finish(int error, uint64_t bytes) override {
    if (!written_ || dense_ || (error != success && (error != err_truncate || in_parts_))) return error;
    if (!in_parts_) parts_ = {{0, bytes}};
    for (auto [from, to] : parts_) {
      if (from == to) continue;
      if (!memory_.valid()) return err_buffer;
      unpack(*place_.type, place_.base, from, to, packed_.data() + from);
      if (engine_->lost_memory(place_.base, to - from)) return err_buffer;
    }
    return error;
  }

 private:
  Engine* engine_ = nullptr;  // outlives it
  TypedPlace place_;
  JavaScriptHold memory_;
  PackedBytes packed_;
  bool written_ = false, dense_ = false, in_parts_ = false, lost_ = false;
  std::vector<std::pair<uint64_t, uint64_t>> parts_;
};

/** The buffers of a collective of which at least one is typed. */
class CollectiveHold : public BufferHold {
 public:
  std::unique_ptr<JavaScriptHold> plain;
  std::unique_ptr<TypedHold> typed[2];
  bool valid() const override {
    if (!plain->valid()) return false;
    for (const auto& each : typed)
      if (each && !each->valid()) return false;
    return true;
  }
  int finish(int error, uint64_t bytes) override {
    for (const auto& each : typed)
      if (each) error = each->finish(error, bytes);
    return error;
  }
};

}  // namespace vicinal::addon
